//! By a continuation token that stands in a link.

use serde_json::json;
use subkit::ErrorKind;
use subkit_tests::{Arrival, Script, ScriptedServer};

use super::{agentsync, all, asked, query, walked};

/// The vendor's last page: nothing embedded, and a token of `0`.
const END: &str = r#"{"links":{"self":{"href":"/v2/addresses"},"next":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=0"}}}"#;

fn page(ids: &[i64], next: Option<&str>) -> Script {
    let addresses: Vec<_> = ids.iter().map(|id| json!({"id": id})).collect();
    let mut page = json!({"embedded": {"addresses": addresses}, "links": {}});
    if let Some(next) = next {
        page["links"]["next"] = json!({"href": next});
    }
    Script::json(&page.to_string())
}

/// Answers by the token that is asked with.
fn by_token(answer: impl Fn(Option<&str>) -> Script + Send + 'static) -> impl FnMut(&Arrival) -> Script + Send {
    move |arrival| answer(query(arrival, "continuationToken"))
}

#[tokio::test]
async fn the_end_is_nothing_embedded_and_a_token_of_0() {
    let (client, server) = agentsync(by_token(|token| match token {
        None => page(&[1, 2], Some("https://access.agentsync.io/v2/addresses?size=2&continuationToken=a%2Fb%3D")),
        Some("a%2Fb%3D") => page(&[3], Some("/v2/addresses?continuationToken=c")),
        Some("c") => Script::json(END),
        Some(_) => Script::status(400),
    }))
    .await;
    let addresses = all(client.list_addresses().size(2).npns(["7"]).stream()).await;
    assert_eq!(addresses.iter().filter_map(|address| address.id).map(|id| id.0).collect::<Vec<_>>(), [1, 2, 3]);
    // The filters stay; what names the page changes.
    assert_eq!(
        asked(&server),
        [
            "/v2/addresses?npns=7&size=2",
            "/v2/addresses?npns=7&size=2&continuationToken=a%2Fb%3D",
            "/v2/addresses?npns=7&size=2&continuationToken=c"
        ]
    );
}

#[tokio::test]
async fn an_empty_list_is_no_item() {
    let (client, server) = agentsync(|_| Script::json(END)).await;
    assert!(all(client.list_addresses().stream()).await.is_empty());
    assert_eq!(asked(&server).len(), 1);
}

#[tokio::test]
async fn odd_ends_lose_nothing() {
    // Items beside the token of the end; no link; no `next`; null where things may be absent.
    for last in [
        page(&[3], Some("/v2/addresses?continuationToken=0")),
        page(&[3], None),
        Script::json(r#"{"embedded":{"addresses":[{"id":3}]},"links":{"next":null}}"#),
        Script::json(r#"{"embedded":{"addresses":[{"id":3}]},"links":null}"#),
        Script::json(r#"{"embedded":{"addresses":[{"id":3}]}}"#),
        Script::json(r#"{"embedded":{"addressList":[{"id":3}]}}"#),
    ] {
        let (client, server) = agentsync(by_token(move |token| match token {
            None => page(&[1, 2], Some("?continuationToken=x")),
            Some("x") => last.clone(),
            Some(_) => Script::status(400),
        }))
        .await;
        assert_eq!(all(client.list_addresses().stream()).await.len(), 3);
        assert_eq!(asked(&server).len(), 2);
    }
    // Nothing embedded, and a token that is none of the end: an empty page in the middle.
    let (client, _server) = agentsync(by_token(|token| match token {
        None => Script::json(r#"{"links":{"next":{"href":"?continuationToken=x"}}}"#),
        Some("x") => page(&[1], None),
        Some(_) => Script::status(400),
    }))
    .await;
    assert_eq!(all(client.list_addresses().stream()).await.len(), 1);
}

#[tokio::test]
async fn links_to_another_host_are_never_followed() {
    let elsewhere = ScriptedServer::with([page(&[666], None)]).await.unwrap();
    let link = format!("{}/v2/entities/1/addresses?continuationToken=x", elsewhere.base_url);
    let (client, server) = agentsync(by_token(move |token| match token {
        None => page(&[1], Some(&link)),
        Some(_) => page(&[2], None),
    }))
    .await;
    assert_eq!(all(client.list_entity_addresses("1").stream()).await.len(), 2);
    assert_eq!((elsewhere.count(), asked(&server).len()), (0, 2));
    assert!(server.arrivals().iter().skip(1).all(|arrival| arrival.header("authorization") == Some("Bearer token")));
}

#[tokio::test]
async fn a_link_without_the_token_is_an_error_after_the_page() {
    let (client, server) = agentsync(|_| page(&[1, 2], Some("/v2/addresses?page=2"))).await;
    let (addresses, error) = walked(client.list_addresses().stream()).await;
    let error = error.unwrap();
    assert_eq!((addresses.len(), asked(&server).len(), error.kind()), (2, 1, ErrorKind::Paging));
    // Going on from there gives no item twice.
    let position = error.position().unwrap().clone();
    assert_eq!(position.to_string(), "2:start");
    let (addresses, _) = walked(client.list_addresses().stream().resume(position)).await;
    assert!(addresses.is_empty());
}

#[tokio::test]
async fn a_token_that_comes_again_is_the_end_of_it() {
    let (client, server) = agentsync(by_token(|token| match token {
        None => page(&[1], Some("?continuationToken=a")),
        Some("a") => page(&[2], Some("?continuationToken=b")),
        Some(_) => page(&[3], Some("?continuationToken=a")),
    }))
    .await;
    let (addresses, error) = walked(client.list_addresses().stream()).await;
    let error = error.unwrap();
    assert_eq!(error.kind(), ErrorKind::Paging);
    assert!(error.to_string().contains("already been returned"), "{error}");
    assert!(addresses.len() < 10 && asked(&server).len() < 10, "{}", addresses.len());
}
