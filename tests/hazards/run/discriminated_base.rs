//! A base schema with a discriminator becomes a union of the schemas that extend it by `allOf`. A property with a different
//! single value in each variant also acts as a discriminator.

use subkit_discriminated_base::types::{DrawingEvent, Shape};

use crate::server::{Server, client};

#[tokio::test]
async fn tag_selects_the_variant() {
    let server = Server::json(r#"{"shape":{"kind":"round","radius":1.5},"event":{"kind":"closed","by":"x"}}"#);
    let drawing = client!(subkit_discriminated_base, server).get_shape().send().await.unwrap();
    assert!(
        matches!(&drawing.shape, Some(Shape::Round(circle)) if circle.radius.as_ref().is_some_and(|radius| radius.to_f64() == 1.5)),
        "{drawing:?}"
    );
    assert!(
        matches!(&drawing.event, Some(DrawingEvent::Closed(event)) if event.by.as_deref() == Some("x")),
        "{drawing:?}"
    );
}

#[tokio::test]
async fn unknown_tags_are_kept() {
    let text = r#"{"shape":{"a":1,"kind":"odd"},"event":{"kind":"moved"}}"#;
    let server = Server::json(text);
    let drawing = client!(subkit_discriminated_base, server).get_shape().send().await.unwrap();
    assert!(matches!(&drawing.shape, Some(Shape::Unknown(_))), "{drawing:?}");
    assert_eq!(serde_json::to_string(&*drawing).unwrap(), text);
}
