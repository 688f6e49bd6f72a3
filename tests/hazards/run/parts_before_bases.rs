//! A type without a name is named after the schema that it is written in, and not after the first one that is composed of it.

use subkit_parts_before_bases::types::{HeirOwn, PartKind, PartObject, PartObjectListItem};

use crate::server::{Server, client};

#[tokio::test]
async fn types_are_named_after_where_they_are_written() {
    let server = Server::json(r#"{"a":{"kind":"x","own":"p"},"b":{"kind":"y","object":{"list":[{"q":"1"}]}}}"#);
    let thing = client!(subkit_parts_before_bases, server).get_thing().send().await.unwrap().into_inner();
    let (heir, part) = (thing.a.unwrap(), thing.b.unwrap());
    assert_eq!((heir.kind, heir.own, part.kind), (Some(PartKind::X), Some(HeirOwn::P), Some(PartKind::Y)));
    let object: PartObject = part.object.unwrap();
    let items: Vec<PartObjectListItem> = object.list;
    assert_eq!(items[0].q.as_deref(), Some("1"));
}
