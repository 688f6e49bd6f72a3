//! A parameter may have the name of a generated method or argument, or of a Rust keyword.

use serde_json::json;
use subkit_parameter_named_body::types::Note;

use crate::server::{Server, client};

#[tokio::test]
async fn reserved_parameter_names_are_unchanged_on_the_wire() {
    let server = Server::no_content();
    let call = client!(subkit_parameter_named_body, server).add_note("s", "b", Note::new("t"));
    call.client_parameter("c").send_parameter("d").type_("e").send().await.unwrap();
    let request = server.request();
    assert_eq!(request.line(), "POST /notes/s?body=b&client=c&send=d&type=e");
    assert_eq!(request.json(), json!({"text": "t"}));
}
