//! A base URL may end in a slash.

use subkit_base_url::Client;

use crate::server::Server;

#[tokio::test]
async fn trailing_slash_of_the_base_url_is_not_duplicated() {
    for (ending, line) in [("", "GET /users"), ("/", "GET /users"), ("/v1/", "GET /v1/users"), ("/v1", "GET /v1/users")]
    {
        let server = Server::no_content();
        let client = Client::builder().base_url(server.url() + ending).build().unwrap();
        client.list_users().send().await.unwrap();
        assert_eq!(server.request().line(), line, "{ending}");
    }
}
