//! Security schemes with ambiguous names have distinct methods and environment variables.

use subkit_credential_names::Client;

use crate::server::Server;

#[test]
fn every_scheme_has_a_distinct_environment_variable() {
    let error = Client::from_env().unwrap_err().to_string();
    for method in ["api_underscore_key", "plain_api_key", "server_credentials", "client_id_credentials"] {
        let variable = format!("CREDENTIAL_NAMES_{}", method.to_uppercase());
        assert!(error.contains(&format!("(`{method}` of the builder, or {variable})")), "{error}");
    }
}

#[tokio::test]
async fn every_credential_is_sent_for_its_scheme() {
    let server = Server::no_content();
    let builder = Client::builder().base_url(server.url()).token_url("https://auth.example.com");
    let client = builder.api_underscore_key("master").plain_api_key("public").build().unwrap();
    client.get_a().send().await.unwrap();
    let request = server.request();
    assert_eq!((request.line(), request.header("x-master")), ("GET /a?public=public", Some("master")));
}
