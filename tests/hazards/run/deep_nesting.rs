//! Objects that nest deeply are types, each with its name.

use crate::server::{Server, client};

#[tokio::test]
async fn the_innermost_is_reached() {
    let text = format!("{}\"x\"{}", r#"{"a":"#.repeat(DEPTH), "}".repeat(DEPTH));
    let server = Server::json(&text);
    let deep = client!(subkit_deep_nesting, server).get_deep().send().await.unwrap();
    assert_eq!(serde_json::to_string(&*deep).unwrap(), text);
    let wrong = text.replace("\"x\"", "7");
    let server = Server::json(&wrong);
    let error = client!(subkit_deep_nesting, server).get_deep().send().await.unwrap_err();
    assert_eq!(error.decode_path(), Some(format!("${}", ".a".repeat(DEPTH)).as_str()));
}

/// As in the document.
const DEPTH: usize = 30;
