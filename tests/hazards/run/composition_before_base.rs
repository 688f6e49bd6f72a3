//! An inline type is named after the schema that contains it, even if an earlier schema in the document includes that schema by
//! `allOf`.

use subkit_composition_before_base::types::{ChildOwn, PartKind, PartObject, PartObjectListItem};

use crate::server::{Server, client};

#[tokio::test]
async fn inline_types_are_named_after_their_schema() {
    let server = Server::json(r#"{"a":{"kind":"x","own":"p"},"b":{"kind":"y","object":{"list":[{"q":"1"}]}}}"#);
    let thing = client!(subkit_composition_before_base, server).get_thing().send().await.unwrap().into_inner();
    let (child, part) = (thing.a.unwrap(), thing.b.unwrap());
    assert_eq!((child.kind, child.own, part.kind), (Some(PartKind::X), Some(ChildOwn::P), Some(PartKind::Y)));
    let object: PartObject = part.object.unwrap();
    let items: Vec<PartObjectListItem> = object.list;
    assert_eq!(items[0].q.as_deref(), Some("1"));
}
