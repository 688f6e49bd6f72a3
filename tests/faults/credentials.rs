//! Credentials that are replaced while the client is in use, and error bodies that override the status.

use subkit::{runtime::Operation, syniverse};
use subkit_tests::{ScriptedResponse, ScriptedServer};

use super::{SUBSCRIPTION, activate, bird, read};

#[tokio::test]
async fn replaced_credentials_apply_to_all_clones() {
    let server = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    let client = bird(&server);
    let clone = client.clone();
    read(&clone).await.unwrap();
    client.credentials().access_key("new-key").unwrap();
    read(&clone).await.unwrap();
    let error = client.credentials().access_key(" ").unwrap_err();
    assert!(error.is_configuration() && error.to_string().contains("the secret is empty"), "{error}");
    read(&clone).await.unwrap();
    let sent: Vec<_> = server.requests().iter().map(|call| call.header("authorization").unwrap().to_owned()).collect();
    assert_eq!(sent, ["AccessKey key", "AccessKey new-key", "AccessKey new-key"]);
}

/// If a call receives a 401 and its credentials have been replaced in the meantime, it is retried once with the new ones.
#[tokio::test]
async fn retries_401_once_if_credentials_were_replaced() {
    let (give, take) = std::sync::mpsc::channel::<subkit::bird::Client>();
    let server = ScriptedServer::with_handler(move |request| match request.header("authorization") {
        Some("AccessKey key") => {
            if let Ok(client) = take.try_recv() {
                client.credentials().access_key("new-key").unwrap();
            }
            ScriptedResponse::status(401)
        }
        _ => ScriptedResponse::json(SUBSCRIPTION),
    })
    .await
    .unwrap();
    let client = bird(&server);
    let error = activate(&client).await.unwrap_err();
    assert!(error.is_unauthorized() && error.attempts() == 1);
    give.send(client.clone()).unwrap();
    assert!(activate(&client).await.is_ok());
    assert_eq!(server.count(), 3);
}

/// Syniverse reports an expired token with status 404 and an error code.
#[tokio::test]
async fn error_code_overrides_the_status() {
    let expired = r#"{"error_code":"SCG_ERROR_4046","error_description":"x"}"#;
    let unknown = r#"{"error_code":"SCG_ERROR_4040"}"#;
    let server =
        ScriptedServer::replying([ScriptedResponse::new(404, &[], expired), ScriptedResponse::new(404, &[], unknown)])
            .await
            .unwrap();
    let client = syniverse::Client::builder().base_url(&server.base_url).access_token("old").build().unwrap();
    let error = client.list_topics().send().await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.mapped_status().unwrap().as_u16()), (404, 401));
    assert!(error.is_unauthorized() && !error.is_not_found());
    assert!(
        error.to_string().ends_with(
            "returned 404 Not Found, which the client treats as 401 Unauthorized; check the credentials of the client"
        ),
        "{error}"
    );
    let error = client.list_topics().send().await.unwrap_err();
    assert!(error.is_not_found() && !error.is_unauthorized());
}

static OPEN: Operation = Operation::new("open", subkit::runtime::Method::Get, "/open");

#[tokio::test]
async fn operation_without_security_sends_no_credentials() {
    let server = ScriptedServer::replying([ScriptedResponse::json("{}")]).await.unwrap();
    bird(&server).request(&OPEN).send().await.unwrap();
    assert!(server.requests()[0].header("authorization").is_none());
}
