//! Credentials are sent only to the client's own origin.

use subkit::{np6, syniverse};
use subkit_tests::{ScriptedResponse, ScriptedServer};

use super::{SUBSCRIPTION, bird, read};

/// A redirect to another origin sends neither the credentials nor the request to it.
#[tokio::test]
async fn redirect_to_another_origin_is_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let other = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
        let location = format!("{}/stolen", other.base_url);
        let server =
            ScriptedServer::replying([ScriptedResponse::new(status, &[("location", &location)], "")]).await.unwrap();
        assert_eq!(read(&bird(&server)).await.unwrap_err().status().unwrap().as_u16(), status, "{status}");
        let client = np6::Client::builder().base_url(&server.base_url).api_key("key").build().unwrap();
        assert!(client.list_subscriptions_by_unicity("u").send().await.is_err(), "{status}");
        let client =
            syniverse::Client::builder().base_url(&server.base_url).access_token("a").user_token("b").build().unwrap();
        assert!(client.list_topics().send().await.is_err(), "{status}");
        assert_eq!((other.count(), server.count()), (0, 3), "{status}");
    }
}

/// The client follows a redirect of a GET request within the same origin, and sends the credentials.
#[tokio::test]
async fn redirect_within_the_same_origin_is_followed() {
    let server = ScriptedServer::replying([
        ScriptedResponse::new(307, &[("location", "/elsewhere")], ""),
        ScriptedResponse::json(SUBSCRIPTION),
    ])
    .await
    .unwrap();
    read(&bird(&server)).await.unwrap();
    let requests = server.requests();
    assert_eq!((requests.len(), requests[1].target.as_str()), (2, "/elsewhere"));
    assert_eq!(requests[1].header("authorization"), Some("AccessKey key"));
}
