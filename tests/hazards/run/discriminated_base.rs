//! A base with a discriminator stands for what is composed of it; a property with one value in each member is a tag.

use subkit_discriminated_base::types::{DrawingEvent, Shape};

use crate::server::{Server, client};

#[tokio::test]
async fn the_tag_decides() {
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
async fn what_is_not_known_stays() {
    let text = r#"{"shape":{"a":1,"kind":"odd"},"event":{"kind":"moved"}}"#;
    let server = Server::json(text);
    let drawing = client!(subkit_discriminated_base, server).get_shape().send().await.unwrap();
    assert!(matches!(&drawing.shape, Some(Shape::Unknown(_))), "{drawing:?}");
    assert_eq!(serde_json::to_string(&*drawing).unwrap(), text);
}
