//! Pagination by a continuation token in the link to the next page.

use serde_json::json;
use subkit::ErrorKind;
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

use super::{agentsync, collect_all, collect_until_error, query, targets};

/// The vendor's last page, which has no items and the token `0`.
const END: &str = r#"{"links":{"self":{"href":"/v2/addresses"},"next":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=0"}}}"#;

fn page(ids: &[i64], next: Option<&str>) -> ScriptedResponse {
    let addresses: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
    let mut page = json!({"embedded": {"addresses": addresses}, "links": {}});
    if let Some(next) = next {
        page["links"]["next"] = json!({"href": next});
    }
    ScriptedResponse::json(&page.to_string())
}

/// Returns a handler that depends on the continuation token of the request.
fn response_by_token(
    response: impl Fn(Option<&str>) -> ScriptedResponse + Send + 'static,
) -> impl FnMut(&ReceivedRequest) -> ScriptedResponse + Send {
    move |request| response(query(request, "continuationToken"))
}

#[tokio::test]
async fn page_without_items_and_token_0_ends_the_list() {
    let (client, server) = agentsync(response_by_token(|token| match token {
        None => page(&[1, 2], Some("https://access.agentsync.io/v2/addresses?size=2&continuationToken=a%2Fb%3D")),
        Some("a%2Fb%3D") => page(&[3], Some("/v2/addresses?continuationToken=c")),
        Some("c") => ScriptedResponse::json(END),
        Some(_) => ScriptedResponse::status(400),
    }))
    .await;
    let addresses = collect_all(client.list_addresses().size(2).npns(["7"]).stream()).await;
    assert_eq!(addresses.iter().filter_map(|address| address.id).map(|id| id.0).collect::<Vec<_>>(), [1, 2, 3]);
    // The requests keep the filters, and only the token changes.
    assert_eq!(
        targets(&server),
        [
            "/v2/addresses?npns=7&size=2",
            "/v2/addresses?npns=7&size=2&continuationToken=a%2Fb%3D",
            "/v2/addresses?npns=7&size=2&continuationToken=c"
        ]
    );
}

#[tokio::test]
async fn empty_list_yields_no_item() {
    let (client, server) = agentsync(|_| ScriptedResponse::json(END)).await;
    assert!(collect_all(client.list_addresses().stream()).await.is_empty());
    assert_eq!(targets(&server).len(), 1);
}

#[tokio::test]
async fn last_page_in_any_format_yields_its_items_and_ends_the_list() {
    // Each page has items. Its token is `0`, its `next` or `links` is null or absent, or its items are in another property.
    for last in [
        page(&[3], Some("/v2/addresses?continuationToken=0")),
        page(&[3], None),
        ScriptedResponse::json(r#"{"embedded":{"addresses":[{"id":3}]},"links":{"next":null}}"#),
        ScriptedResponse::json(r#"{"embedded":{"addresses":[{"id":3}]},"links":null}"#),
        ScriptedResponse::json(r#"{"embedded":{"addresses":[{"id":3}]}}"#),
        ScriptedResponse::json(r#"{"embedded":{"addressList":[{"id":3}]}}"#),
    ] {
        let (client, server) = agentsync(response_by_token(move |token| match token {
            None => page(&[1, 2], Some("?continuationToken=x")),
            Some("x") => last.clone(),
            Some(_) => ScriptedResponse::status(400),
        }))
        .await;
        assert_eq!(collect_all(client.list_addresses().stream()).await.len(), 3);
        assert_eq!(targets(&server).len(), 2);
    }
    // A page with no items and a token other than `0` is an empty page in the middle.
    let (client, _server) = agentsync(response_by_token(|token| match token {
        None => ScriptedResponse::json(r#"{"links":{"next":{"href":"?continuationToken=x"}}}"#),
        Some("x") => page(&[1], None),
        Some(_) => ScriptedResponse::status(400),
    }))
    .await;
    assert_eq!(collect_all(client.list_addresses().stream()).await.len(), 1);
}

#[tokio::test]
async fn links_to_another_host_are_not_followed() {
    let elsewhere = ScriptedServer::replying([page(&[666], None)]).await.unwrap();
    let link = format!("{}/v2/entities/1/addresses?continuationToken=x", elsewhere.base_url);
    let (client, server) = agentsync(response_by_token(move |token| match token {
        None => page(&[1], Some(&link)),
        Some(_) => page(&[2], None),
    }))
    .await;
    assert_eq!(collect_all(client.list_entity_addresses("1").stream()).await.len(), 2);
    assert_eq!((elsewhere.count(), targets(&server).len()), (0, 2));
    assert!(server.requests().iter().skip(1).all(|request| request.header("authorization") == Some("Bearer token")));
}

#[tokio::test]
async fn link_without_a_token_is_an_error_after_the_page() {
    let (client, server) = agentsync(|_| page(&[1, 2], Some("/v2/addresses?page=2"))).await;
    let (addresses, error) = collect_until_error(client.list_addresses().stream()).await;
    let error = error.unwrap();
    assert_eq!((addresses.len(), targets(&server).len(), error.kind()), (2, 1, ErrorKind::Paging));
    // A stream that resumes from this position does not repeat the items.
    let position = error.position().unwrap().clone();
    assert_eq!(position.to_string(), "2:start");
    let (addresses, _) = collect_until_error(client.list_addresses().stream().resume(position)).await;
    assert!(addresses.is_empty());
}

#[tokio::test]
async fn repeated_token_is_an_error() {
    let (client, server) = agentsync(response_by_token(|token| match token {
        None => page(&[1], Some("?continuationToken=a")),
        Some("a") => page(&[2], Some("?continuationToken=b")),
        Some(_) => page(&[3], Some("?continuationToken=a")),
    }))
    .await;
    let (addresses, error) = collect_until_error(client.list_addresses().stream()).await;
    let error = error.unwrap();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert!(error.to_string().contains("already been returned"), "{error}");
    assert!(addresses.len() < 10 && targets(&server).len() < 10, "{}", addresses.len());
}
