//! Servers that never end a list.

use serde_json::json;
use subkit::ErrorKind;
use subkit_tests::ScriptedResponse;

use super::{agentsync, collect_until_error, targets};

/// Returns a handler that responds with pages, each with a new token.
fn fresh(items: usize) -> impl FnMut(&subkit_tests::ReceivedRequest) -> ScriptedResponse + Send {
    let mut token = 0;
    move |_| {
        token += 1;
        let addresses: Vec<_> = (0..items).map(|id| json!({"id": id})).collect();
        let next = json!({"next": {"href": format!("/v2/addresses?continuationToken={token}")}});
        ScriptedResponse::json(&json!({"embedded": {"addresses": addresses}, "links": next}).to_string())
    }
}

#[tokio::test]
async fn more_pages_than_the_maximum_are_an_error() {
    let (client, server) = agentsync(fresh(2)).await;
    let (addresses, error) = collect_until_error(client.list_addresses().stream().with_max_pages(50)).await;
    let error = error.unwrap();
    assert_eq!((addresses.len(), targets(&server).len(), error.kind()), (100, 50, ErrorKind::Paging));
    assert!(error.to_string().contains("more than 50 pages"), "{error}");
    assert_eq!(error.position().unwrap().to_string(), "0:token:50");
    // Pages up to the maximum are not an error.
    let mut pages = client.list_addresses().pages().with_max_pages(3);
    for _ in 0..3 {
        assert!(pages.next().await.unwrap().is_ok());
    }
    assert!(pages.next().await.unwrap().is_err() && pages.next().await.is_none());
}

#[tokio::test]
async fn a_hundred_consecutive_empty_pages_are_an_error() {
    let (client, server) = agentsync(fresh(0)).await;
    let (addresses, error) = collect_until_error(client.list_addresses().stream()).await;
    let error = error.unwrap();
    assert_eq!((addresses.len(), targets(&server).len(), error.kind()), (0, 100, ErrorKind::Paging));
    assert!(error.to_string().contains("100 pages in a row have no items"), "{error}");
}
