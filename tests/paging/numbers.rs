//! Pagination by page number, with items under an undocumented property.

use serde_json::json;
use subkit::ErrorKind;
use subkit_tests::{ReceivedRequest, ScriptedResponse};

use super::{agentsync, collect_all, collect_until_error, number, targets};

/// Returns three pages of two items.
fn response(request: &ReceivedRequest) -> ScriptedResponse {
    let page = number(request, "page").unwrap_or(0);
    let items = json!([{"npn": format!("{page}-0")}, {"npn": format!("{page}-1")}]);
    let body = json!({
        "embedded": {"whatever": items}, "page": {"size": 2, "totalElements": 6, "totalPages": 3, "number": page}
    });
    ScriptedResponse::json(&body.to_string())
}

#[tokio::test]
async fn page_count_ends_the_list() {
    let (client, server) = agentsync(response).await;
    let npns = collect_all(client.list_active_npns().size(2).stream()).await;
    let npns: Vec<&str> = npns.iter().filter_map(|item| item["npn"].as_str()).collect();
    assert_eq!(npns, ["0-0", "0-1", "1-0", "1-1", "2-0", "2-1"]);
    let path = "/v1/accounts/subscriptions";
    assert_eq!(
        targets(&server),
        [format!("{path}?size=2"), format!("{path}?page=1&size=2"), format!("{path}?page=2&size=2")]
    );
    assert_eq!(collect_all(client.list_active_npns().page(2).stream()).await.len(), 2);
}

#[tokio::test]
async fn empty_page_ends_a_list_without_a_page_count() {
    let (client, server) = agentsync(|request| match number(request, "page") {
        None => ScriptedResponse::json(r#"{"embedded":{"npns":["1","2"]}}"#),
        Some(1) => ScriptedResponse::json(r#"{"embedded":{"npns":["3"],"more":["4"]}}"#),
        Some(_) => ScriptedResponse::json("{}"),
    })
    .await;
    assert_eq!(collect_all(client.list_active_npns().stream()).await, ["1", "2", "3", "4"]);
    assert_eq!(targets(&server).len(), 3);
}

#[tokio::test]
async fn unexpected_page_number_is_an_error() {
    let (client, _server) =
        agentsync(|_| ScriptedResponse::json(r#"{"embedded":{"npns":["1"]},"page":{"totalPages":9,"number":0}}"#))
            .await;
    let (npns, error) = collect_until_error(client.list_active_npns().stream()).await;
    let error = error.unwrap();
    assert_eq!((npns.len(), error.kind()), (1, ErrorKind::Paging));
    assert_eq!(error.position().unwrap().to_string(), "0:number:1");
}

/// Returns a page of NPNs with an optional page number and page count.
fn page(npns: &[&str], number: Option<i64>, total: Option<i64>) -> ScriptedResponse {
    ScriptedResponse::json(
        &json!({"embedded": {"npns": npns}, "page": {"number": number, "totalPages": total}}).to_string(),
    )
}

#[tokio::test]
async fn second_page_equal_to_the_first_without_metadata_ends_the_list() {
    let (client, server) = agentsync(|_| page(&["1", "2"], None, None)).await;
    assert_eq!(collect_all(client.list_active_npns().stream()).await, ["1", "2"]);
    assert_eq!(targets(&server).len(), 3);
    // The same holds for a start page that the caller sets.
    assert_eq!(collect_all(client.list_active_npns().page(7).stream()).await, ["1", "2"]);
    // A stream that resumes at the end of the list yields nothing.
    let mut items = client.list_active_npns().stream();
    while items.next().await.is_some() {}
    assert_eq!(items.position().to_string(), "2:start");
    assert!(collect_all(client.list_active_npns().stream().resume(items.position().clone())).await.is_empty());
    let mut pages = client.list_active_npns().pages();
    assert!(pages.next().await.unwrap().is_ok() && pages.next().await.is_none() && pages.next().await.is_none());
}

/// The server's first page is 1, and it treats page 0 as page 1.
#[tokio::test]
async fn one_based_page_numbers_lose_no_items() {
    let (client, _server) = agentsync(|request| match number(request, "page").unwrap_or(0) {
        0 | 1 => page(&["1", "2"], None, None),
        2 => page(&["3"], None, None),
        _ => page(&[], None, None),
    })
    .await;
    assert_eq!(collect_all(client.list_active_npns().stream()).await, ["1", "2", "3"]);
}

#[tokio::test]
async fn repeated_pages_are_an_error_if_items_may_be_missing() {
    let one = || page(&["1"], None, None);
    for (pages, items) in [
        // The page count says that there are more pages.
        (vec![page(&["1"], None, Some(3))], 1),
        (vec![one(), page(&["1"], None, Some(3))], 2),
        // The page number differs from the requested one.
        (vec![page(&["1"], Some(0), None)], 1),
        // The second page differs, so the server supports pagination.
        (vec![one(), page(&["2"], None, None), page(&["2"], None, None)], 2),
    ] {
        let mut pages = pages.into_iter();
        let mut last = None;
        let (client, _server) = agentsync(move |_| {
            last = pages.next().or(last.take());
            last.clone().unwrap()
        })
        .await;
        let (npns, error) = collect_until_error(client.list_active_npns().stream()).await;
        assert_eq!((npns.len(), error.unwrap().kind()), (items, ErrorKind::Paging));
    }
}

#[tokio::test]
async fn repeated_page_of_the_requested_size_is_an_error() {
    for (size, is_error) in [(1, true), (2, true), (3, false)] {
        let (client, _server) = agentsync(|_| page(&["1", "2"], None, None)).await;
        let (npns, error) = collect_until_error(client.list_active_npns().size(size).stream()).await;
        assert_eq!((npns.len(), error.is_some()), (2, is_error), "{size}");
    }
}

#[tokio::test]
async fn second_page_that_differs_from_the_first_is_yielded() {
    let (client, _server) = agentsync(|request| match number(request, "page") {
        None => page(&["1"], None, None),
        Some(1) => page(&["2"], None, None),
        Some(_) => page(&[], None, None),
    })
    .await;
    assert_eq!(collect_all(client.list_active_npns().stream()).await, ["1", "2"]);
}
