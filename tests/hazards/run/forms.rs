//! A form is escaped, repeats the members of a list, and leaves out what only the server sets.

use subkit_forms::types::Form;

use crate::server::{Server, client};

#[tokio::test]
async fn it_is_sent_as_a_form() {
    let server = Server::answer("200 OK", "text/plain", "fine");
    let mut form = Form::new("a&b").with_tags(["x", "y"]);
    form.id = Some("never".to_owned());
    let answer = client!(subkit_forms, server).send_form(form).send().await.unwrap();
    assert_eq!(answer.into_inner(), "fine");
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(request.body(), "name=a%26b&tags=x&tags=y");
}
