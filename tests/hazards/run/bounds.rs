//! Bounds are checked before a request is sent, but not for responses.

use subkit_bounds::{
    Client, ErrorKind,
    types::{Apple, Fruit, Label, Tree},
};

use crate::server::{Server, client};

/// Returns a client of an address where nobody listens, because invalid requests are not sent.
fn nowhere() -> Client {
    Client::builder().base_url("http://127.0.0.1:9").build().unwrap()
}

fn tree() -> Tree {
    Tree::new(7, "s")
}

async fn rejection(name: &str, tree: Tree) -> String {
    let error = nowhere().put_tree(name, tree).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidArgument, "{error}");
    error.to_string()
}

#[tokio::test]
async fn argument_out_of_bounds_is_not_sent() {
    assert!(
        rejection("a", tree()).await.contains("the argument `name` must have at least 2 characters; nothing was sent")
    );
    assert!(rejection("abcde", tree()).await.contains("`name` must have at most 4 characters"));
    let error = nowhere().put_tree("abc", tree()).depth(9).send().await.unwrap_err().to_string();
    assert!(error.contains("`depth` must be less than 9"), "{error}");
    let error = nowhere().put_tree("abc", tree()).tags(["a", "a"]).send().await.unwrap_err().to_string();
    assert!(error.contains("`tags` must not have duplicate items"), "{error}");
    let error = nowhere().put_tree("abc", tree()).tags(["long"]).send().await.unwrap_err().to_string();
    assert!(error.contains("`tags` is out of bounds: `/0` must have at most 3 characters"), "{error}");
}

#[tokio::test]
async fn body_out_of_bounds_is_not_sent() {
    let inner = |child: Tree| tree().with_children([child]);
    assert!(
        rejection("abc", inner(Tree::new(u64::MAX, "s")))
            .await
            .contains("`/children/0/id` must be at most 18446744073709551614")
    );
    assert!(
        rejection("abc", inner(Tree::new(1, ""))).await.contains("`/children/0/secret` must have at least 1 character")
    );
    let price = "0.07".parse().unwrap();
    assert!(rejection("abc", tree().with_price(price)).await.contains("`/price` must be a multiple of 0.05"));
    assert!(
        rejection("abc", tree().with_fruit(Fruit::Apple(Apple::new(4))))
            .await
            .contains("`/fruit/weight` must be at least 5")
    );
    let rejected = rejection("abc", tree().with_code("long")).await;
    assert!(rejected.contains("`/code` must have at most 3 characters"), "{rejected}");
    let rejected = rejection("abc", tree().with_label(Label::new())).await;
    assert!(rejected.contains("`/label` must have at least 1 property"), "{rejected}");
    let rejected = rejection("abc", tree().with_label(Label::new().with_a("1").with_b("2").with_c("3"))).await;
    assert!(rejected.contains("`/label` must have at most 2 properties"), "{rejected}");
    let notes = [("canary".to_owned(), "long".to_owned())].into();
    let rejected = rejection("abc", tree().with_notes(notes)).await;
    assert!(
        rejected.contains("`/notes/*` must have at most 3 characters") && !rejected.contains("canary"),
        "{rejected}"
    );
}

#[tokio::test]
async fn values_within_bounds_are_sent_and_responses_are_not_checked() {
    let body = r#"{"id":18446744073709551615,"seen":"long","price":0.07,"children":[{"id":1},{"id":2},{"id":3}],"fruit":{"kind":"apple","weight":1}}"#;
    let server = Server::json(body);
    let client = client!(subkit_bounds, server);
    let mut sent = tree().with_fruit(Fruit::Apple(Apple::new(5))).with_price("0.15".parse().unwrap());
    sent.seen = Some("never sent".to_owned());
    let response = client.put_tree("abcd", sent).depth(8).tags(["a", "b"]).send().await.unwrap().into_inner();
    assert_eq!((response.id, response.secret, response.children.unwrap().len()), (u64::MAX, None, 3));
    let request = server.request();
    assert!(
        request.body().ends_with(r#"{"id":7,"secret":"s","price":0.15,"fruit":{"kind":"apple","weight":5}}"#),
        "{request:?}"
    );
}
