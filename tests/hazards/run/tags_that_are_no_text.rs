//! A discriminator that is a number stays one.

use serde_json::json;
use subkit_tags_that_are_no_text::types::{Ended, EndedCode, Event, Started, StartedCode};

use crate::server::{Server, client};

#[tokio::test]
async fn it_is_read_and_sent_as_a_number() {
    let server = Server::json(r#"{"code": 2, "by": "a"}"#);
    let started = Started::new(StartedCode::Value1).with_by("a");
    let event = client!(subkit_tags_that_are_no_text, server).send_event(started).send().await.unwrap();
    assert_eq!(*event, Event::from(Ended::new(EndedCode::Value2).with_by("a")));
    assert_eq!(server.request().json(), json!({"code": 1, "by": "a"}));
}
