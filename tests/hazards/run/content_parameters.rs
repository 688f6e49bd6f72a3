//! A parameter with JSON `content` is sent as JSON in every location; other content is sent as text.

use subkit_content_parameters::types::Filter;

use crate::server::{Server, client};

fn decoded(text: &str) -> String {
    text.replace("%7B", "{").replace("%7D", "}").replace("%22", "\"").replace("%3A", ":").replace("%3D", "=")
}

#[tokio::test]
async fn query_parameter_with_content_is_sent_as_json() {
    let server = Server::no_content();
    client!(subkit_content_parameters, server).list_items(Filter::new().with_name("a")).send().await.unwrap();
    assert_eq!(decoded(server.request().line()), r#"GET /items?filter={"name":"a"}"#);
}

#[tokio::test]
async fn path_and_header_parameters_are_json_and_other_content_is_text() {
    let server = Server::no_content();
    let filter = Filter::new().with_name("a");
    let client = client!(subkit_content_parameters, server);
    client.get_item(filter.clone(), "b", filter, "c", "name=d").send().await.unwrap();
    let request = server.request();
    assert_eq!(decoded(request.line()), r#"GET /items/{"name":"a"}/b?note=c&form=name=d"#);
    assert_eq!(request.header("x-filter"), Some(r#"{"name":"a"}"#));
}
