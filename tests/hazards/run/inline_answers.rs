//! Two schemas that are described in place are two types.

use subkit_inline_answers::*;
use crate::server::serve;

#[tokio::test]
async fn an_error_is_not_read_as_the_answer() {
    let (url, _) = serve("404 Not Found", "application/json", r#"{"reason":"gone"}"#);
    let error = Client::builder().base_url(url).build().unwrap().get_pet().send().await.unwrap_err();
    assert_eq!(error.body::<types::GetPetResponse404>().unwrap().reason, "gone");
    let (url, _) = serve("200 OK", "application/json", r#"{"name":"Rex"}"#);
    let answer = Client::builder().base_url(url).build().unwrap().get_pet().send().await.unwrap();
    assert_eq!(answer.into_inner().name, "Rex");
}
