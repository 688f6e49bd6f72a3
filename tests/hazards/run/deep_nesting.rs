//! Each level of deeply nested objects has its own type.

use crate::server::{Server, client};

#[tokio::test]
async fn innermost_value_of_deep_nesting_round_trips() {
    let text = format!("{}\"x\"{}", r#"{"a":"#.repeat(DEPTH), "}".repeat(DEPTH));
    let server = Server::json(&text);
    let deep = client!(subkit_deep_nesting, server).get_deep().send().await.unwrap();
    assert_eq!(serde_json::to_string(&*deep).unwrap(), text);
    let wrong = text.replace("\"x\"", "7");
    let server = Server::json(&wrong);
    let error = client!(subkit_deep_nesting, server).get_deep().send().await.unwrap_err();
    assert_eq!(error.decode_path(), Some(format!("${}", ".a".repeat(DEPTH)).as_str()));
}

/// The depth in the document.
const DEPTH: usize = 30;
