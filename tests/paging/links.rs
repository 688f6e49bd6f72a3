//! Pagination by links to the next page that already include the base path.

use serde_json::{Value, json};
use subkit::{ErrorKind, syniverse::Client};
use subkit_tests::{ScriptedResponse, ScriptedServer};

use super::{collect_all, collect_until_error, syniverse, targets};

fn page(offset: usize, items: usize, next: &str) -> ScriptedResponse {
    let deliveries: Vec<Value> = (offset..offset + items).map(|id| json!({"event-id": id.to_string()})).collect();
    let page = json!({
        "paged-result": {"offset": offset, "limit": 50}, "next-page-uri": next, "event-deliveries": deliveries
    });
    ScriptedResponse::json(&page.to_string())
}

/// Returns a client whose base URL has a path, like the vendor's.
fn client(server: &ScriptedServer) -> Client {
    let builder = Client::builder().base_url(format!("{}/ess/v1", server.base_url));
    builder.access_token("key").build().unwrap()
}

#[tokio::test]
async fn base_path_of_a_link_is_not_duplicated() {
    let server = ScriptedServer::replying([
        page(0, 2, "/ess/v1/event-deliveries?offset=2&limit=50"),
        page(2, 2, "/ess/v1/event-deliveries?offset=4&limit=50"),
        page(4, 1, ""),
    ]);
    let server = server.await.unwrap();
    assert_eq!(collect_all(client(&server).list_event_deliveries().stream()).await.len(), 5);
    assert_eq!(
        targets(&server),
        [
            "/ess/v1/event-deliveries",
            "/ess/v1/event-deliveries?offset=2&limit=50",
            "/ess/v1/event-deliveries?offset=4&limit=50"
        ]
    );
}

#[tokio::test]
async fn empty_page_with_a_repeated_link_is_the_last() {
    let link = "/ess/v1/event-deliveries?offset=2&limit=50";
    let server = ScriptedServer::replying([page(0, 2, link), page(2, 0, link)]).await.unwrap();
    assert_eq!(collect_all(client(&server).list_event_deliveries().stream()).await.len(), 2);
    assert_eq!(server.count(), 2);
}

/// If a filter excludes all items of a page, the page is empty but may link to a next page.
#[tokio::test]
async fn empty_pages_in_the_middle_do_not_end_the_list() {
    let link = |offset: usize| format!("/ess/v1/event-deliveries?offset={offset}&limit=2");
    let sizes = [2, 0, 0, 0, 2, 0];
    let server = ScriptedServer::with_handler(move |request| {
        let offset = super::number(request, "offset").unwrap_or(0);
        page(offset, sizes.get(offset / 2).copied().unwrap_or(0), &link(offset + 2))
    });
    let server = server.await.unwrap();
    assert_eq!(collect_all(client(&server).list_event_deliveries().stream()).await.len(), 4);
    assert_eq!(server.count(), 5 + 11);
    // If the request for a linked page fails, the stream returns an error.
    let pages = [page(0, 2, &link(2)), page(2, 0, &link(4)), ScriptedResponse::status(404)];
    let server = ScriptedServer::replying(pages).await.unwrap();
    let (deliveries, error) = collect_until_error(client(&server).list_event_deliveries().stream()).await;
    assert_eq!((deliveries.len(), error.unwrap().kind()), (2, ErrorKind::Status));
}

/// The server removes deliveries from the list when they are marked as handled.
#[tokio::test]
async fn drain_returns_every_item_of_a_shrinking_list() {
    use std::sync::{Arc, Mutex};

    let left = Arc::new(Mutex::new((0..10).collect::<Vec<usize>>()));
    let list = Arc::clone(&left);
    let server = ScriptedServer::with_handler(move |_| {
        let list = list.lock().unwrap();
        let deliveries: Vec<Value> = list.iter().take(3).map(|id| json!({"event-id": id.to_string()})).collect();
        let next = if list.len() > 3 { "/ess/v1/event-deliveries?offset=3&limit=3" } else { "" };
        let page = json!({
            "paged-result": {"offset": 0, "limit": 3}, "next-page-uri": next, "event-deliveries": deliveries
        });
        ScriptedResponse::json(&page.to_string())
    });
    let server = server.await.unwrap();
    let mut deliveries = client(&server).list_event_deliveries().drain();
    let mut seen = 0;
    while let Some(delivery) = deliveries.next().await {
        let id = delivery.unwrap().event_id.unwrap();
        left.lock().unwrap().retain(|other| other.to_string() != *id);
        seen += 1;
    }
    assert_eq!((seen, deliveries.unhandled()), (10, 0));
}

#[tokio::test]
async fn links_to_other_hosts_are_not_followed_and_other_paths_are_an_error() {
    let elsewhere = ScriptedServer::replying([page(2, 1, "")]).await.unwrap();
    let link = format!("{}/gateway/ess/v1/event-deliveries?offset=2", elsewhere.base_url);
    let server = ScriptedServer::replying([page(0, 2, &link), page(2, 1, "")]).await.unwrap();
    assert_eq!(collect_all(client(&server).list_event_deliveries().stream()).await.len(), 3);
    assert_eq!((elsewhere.count(), server.count()), (0, 2));

    let server = ScriptedServer::replying([page(0, 2, "/ess/v1/topics?offset=2")]).await.unwrap();
    let (deliveries, error) = collect_until_error(client(&server).list_event_deliveries().stream()).await;
    let error = error.unwrap();
    assert_eq!((deliveries.len(), server.count(), error.kind()), (2, 1, ErrorKind::Paging));
    assert!(error.to_string().contains("has a different path than the operation"), "{error}");
    assert_eq!(error.position().unwrap().to_string(), "0:link:/ess/v1/topics?offset=2");
    assert!(!format!("{error:?}").contains("topics"), "{error:?}");
}

#[tokio::test]
async fn page_at_another_offset_than_its_link_is_an_error() {
    let link = "/ess/v1/event-deliveries?offset=2&limit=50";
    let server = ScriptedServer::replying([page(0, 2, link)]).await.unwrap();
    let (deliveries, error) = collect_until_error(client(&server).list_event_deliveries().stream()).await;
    let error = error.unwrap();
    assert_eq!((deliveries.len(), server.count(), error.kind()), (2, 2, ErrorKind::Paging));
    assert_eq!(error.position().unwrap().to_string(), format!("0:link:{link}"));
}

#[tokio::test]
async fn repeated_link_is_an_error() {
    // The pages have no offset, so only the link shows that the server returned the same page again.
    let next = |link: &str| {
        ScriptedResponse::json(&json!({"next-page-uri": link, "event-deliveries": [{"event-id": link}]}).to_string())
    };
    let server = ScriptedServer::replying([next("/event-deliveries?cursor=a")]).await.unwrap();
    let (deliveries, error) = collect_until_error(syniverse(&server).list_event_deliveries().stream()).await;
    assert_eq!((deliveries.len(), server.count(), error.unwrap().kind()), (2, 2, ErrorKind::Paging));
}
