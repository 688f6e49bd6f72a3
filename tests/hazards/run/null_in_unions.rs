//! A union of one schema and null becomes a nullable value of that schema.

use serde_json::{Value, json};
use subkit_null_in_unions::{Field, types::Thing};

use crate::server::{Server, client};

fn nulls() -> Value {
    json!({"name": null, "maker": null, "either": null, "named": null, "makers": [null], "by_name": {"a": null}})
}

#[tokio::test]
async fn null_round_trips() {
    let server = Server::json(&nulls().to_string());
    let thing: Thing = serde_json::from_value(nulls()).unwrap();
    assert!(thing.name.is_none() && thing.maker.is_none() && thing.either.is_none() && thing.named.is_none());
    let sent = thing.clone().with_note(Field::Null);
    let read = client!(subkit_null_in_unions, server).send_thing(sent).send().await.unwrap();
    assert_eq!(*read, thing);
    let mut expected = nulls();
    expected["note"] = Value::Null;
    assert_eq!(server.request().json(), expected);
}

#[tokio::test]
async fn response_body_may_be_null() {
    let server = Server::json("null");
    assert!(client!(subkit_null_in_unions, server).get_maker().send().await.unwrap().is_none());
}
