//! `not` is ignored, and the rest of the schema applies, so that no documented value is rejected.

use serde_json::json;

use crate::server::{Server, client};

#[tokio::test]
async fn not_keyword_is_ignored_and_other_keywords_apply() {
    let server = Server::json(r#"{"name":"n","rest":[1]}"#);
    let tag = client!(subkit_not, server).get_tag().send().await.unwrap();
    assert_eq!((tag.name.as_str(), &tag.rest), ("n", &json!([1])));
}
