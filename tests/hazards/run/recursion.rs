//! Types that hold themselves, directly, in lists and maps, and through compositions; objects in objects in place.

use subkit_recursion::*;

use types::Node;

#[test]
fn a_tree_round_trips() {
    let json = r#"{"next":{"next":{}},"all":[{},{"all":[{}]}],"by":{"a":{}},"other":{"id":"1","inner":{"deeper":{"deepest":"d"}},"node":{"next":{}}}}"#;
    let node: Node = serde_json::from_str(json).unwrap();
    let written = serde_json::to_value(&node).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(json).unwrap());
    assert_eq!(node.other.unwrap().inner.unwrap().deeper.unwrap().deepest.as_deref(), Some("d"));
}
