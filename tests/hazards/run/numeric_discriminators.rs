//! A numeric discriminator stays a number.

use serde_json::json;
use subkit_numeric_discriminators::types::{Ended, EndedCode, Event, Started, StartedCode};

use crate::server::{Server, client};

#[tokio::test]
async fn numeric_tag_is_decoded_and_sent_as_a_number() {
    let server = Server::json(r#"{"code": 2, "by": "a"}"#);
    let started = Started::new(StartedCode::Value1).with_by("a");
    let event = client!(subkit_numeric_discriminators, server).send_event(started).send().await.unwrap();
    assert_eq!(*event, Event::from(Ended::new(EndedCode::Value2).with_by("a")));
    assert_eq!(server.request().json(), json!({"code": 1, "by": "a"}));
}
