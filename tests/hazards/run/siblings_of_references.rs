//! In OpenAPI 3.1, properties next to the `$ref` of a schema apply wherever that schema is referenced.

use subkit_siblings_of_references::types::{Base, Plain, Thing, ThingEither};

use crate::server::{Server, client};

const TEXT: &str =
    r#"{"alias":{"a":"1"},"base":{"t":"first","z":"1"},"either":{"a":"1","b":"2"},"child":{"t":"first","z":"2"}}"#;

#[tokio::test]
async fn properties_next_to_a_reference_are_kept() {
    let server = Server::json(TEXT);
    let thing: Thing = serde_json::from_str(TEXT).unwrap();
    let thing = client!(subkit_siblings_of_references, server).send_thing(thing).send().await.unwrap().into_inner();
    assert!(matches!(&thing.base, Some(Base::First(first)) if first.z.as_deref() == Some("1")), "{thing:?}");
    assert!(matches!(&thing.either, Some(ThingEither::Large(large)) if large.b == "2"), "{thing:?}");
    assert_eq!(thing.child.as_ref().and_then(|child| child.z.as_deref()), Some("2"));
    let alias: Option<Plain> = thing.alias;
    assert_eq!(alias.and_then(|plain| plain.a).as_deref(), Some("1"));
    assert_eq!(server.request().json(), serde_json::from_str::<serde_json::Value>(TEXT).unwrap());
}
