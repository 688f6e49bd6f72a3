//! Recursive types: types that contain themselves directly, through another type, or in a list or map, and lists and maps
//! whose items have the type of the list or map itself.

use serde_json::json;
use subkit_recursion::types::{Leaf, Lists, Odd, Tree};

use crate::server::{Server, client};

#[tokio::test]
async fn recursive_types_round_trip() {
    let text = r#"{"tree":{"next":{"children":[{"named":{"a":{}}}]},"leaf":{"tree":{}}},"lists":[[],[[]]],"maps":{"a":[{}]},"odd":[[]]}"#;
    let server = Server::json(text);
    let forest = client!(subkit_recursion, server).grow(Tree::new()).send().await.unwrap();
    let tree = forest.tree.as_ref().unwrap();
    let named = tree.next.as_ref().unwrap().children.as_ref().unwrap()[0].named.as_ref().unwrap();
    assert!(named.contains_key("a"), "{forest:?}");
    assert_eq!((forest.lists.0.len(), forest.maps.0["a"].len(), forest.odd.0.len()), (2, 1, 1));
    assert_eq!(serde_json::to_string(&*forest).unwrap(), text);
}

#[tokio::test]
async fn null_and_absent_recursive_collections_are_empty() {
    let server = Server::json(r#"{"lists":null}"#);
    let forest = client!(subkit_recursion, server).grow(Tree::new()).send().await.unwrap();
    assert!(forest.lists.is_empty() && forest.maps.is_empty() && forest.odd.is_empty());
}

#[tokio::test]
async fn recursive_types_are_sent() {
    let server = Server::json("{}");
    let tree = Tree::new().with_next(Tree::new().with_leaf(Leaf::new(Tree::new())));
    let tree = tree.with_lists(Lists(vec![Lists::default()])).with_odd(Odd::default());
    client!(subkit_recursion, server).grow(tree).send().await.unwrap();
    assert_eq!(server.request().json(), json!({"next": {"leaf": {"tree": {}}}, "lists": [[]], "odd": []}));
}
