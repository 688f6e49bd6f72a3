//! Form bodies are escaped, repeat the name for each list item, and omit read-only properties.

use subkit_forms::types::Form;

use crate::server::{Server, client};

#[tokio::test]
async fn form_body_is_url_encoded() {
    let server = Server::response("200 OK", "text/plain", "fine");
    let mut form = Form::new("a&b").with_tags(["x", "y"]);
    form.id = Some("never".to_owned());
    let response = client!(subkit_forms, server).send_form(form).send().await.unwrap();
    assert_eq!(response.into_inner(), "fine");
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(request.body(), "name=a%26b&tags=x&tags=y");
}
