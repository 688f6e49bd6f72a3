//! Constructs that OpenAPI 3.1 changed: type arrays, `const`, bounds, examples, siblings of `$ref`, webhooks.

use serde_json::json;
use subkit_openapi_3_1::{
    Field,
    types::{Maker, Thing, ThingKind, ThingMadeWebhook, ThingMixed},
};

use crate::server::{Server, client};

#[tokio::test]
async fn type_arrays_and_const_are_decoded() {
    let server = Server::json(r#"{"name":null,"mixed":true,"kind":"thing","maker":{"name":"m"},"nobody":null}"#);
    let thing = client!(subkit_openapi_3_1, server).send_thing(Thing::new(None)).send().await.unwrap().into_inner();
    assert_eq!((&thing.name, &thing.kind), (&None, &Some(ThingKind::Thing)));
    assert!(matches!(thing.mixed, Field::Set(ThingMixed::Flag(true))), "{thing:?}");
    assert_eq!(thing.maker.and_then(|maker| maker.name).as_deref(), Some("m"));
    assert!(thing.nobody.is_null());
}

#[tokio::test]
#[expect(deprecated, reason = "`deprecated` next to a `$ref` applies")]
async fn type_arrays_and_const_are_sent() {
    let server = Server::json(r#"{"name":"n"}"#);
    let thing = Thing::new(Some("n".to_owned()))
        .with_mixed(Field::Null)
        .with_kind(ThingKind::Thing)
        .with_ratio("0.5".parse().unwrap());
    let call = client!(subkit_openapi_3_1, server).send_thing(thing.with_maker(Maker::new()));
    call.send().await.unwrap();
    let sent = json!({"name": "n", "mixed": null, "kind": "thing", "ratio": 0.5, "maker": {}});
    assert_eq!(server.request().json(), sent);
}

#[test]
fn webhook_body_has_a_type() {
    let webhook: ThingMadeWebhook = serde_json::from_str(r#"{"id":"i"}"#).unwrap();
    assert_eq!(webhook.id, "i");
}
