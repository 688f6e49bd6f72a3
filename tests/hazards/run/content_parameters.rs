//! A parameter with `content` is JSON.

use subkit_content_parameters::types::Filter;

use crate::server::{Server, client};

#[tokio::test]
async fn it_is_sent_as_json() {
    let server = Server::no_content();
    client!(subkit_content_parameters, server).list_items(Filter::new().with_name("a")).send().await.unwrap();
    let request = server.request();
    let value = request.line().strip_prefix("GET /items?filter=").unwrap();
    assert_eq!(
        value.replace("%7B", "{").replace("%7D", "}").replace("%22", "\"").replace("%3A", ":"),
        r#"{"name":"a"}"#
    );
}
