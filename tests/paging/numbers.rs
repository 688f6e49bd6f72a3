//! By the number of the page, with items below a name that nobody documents.

use serde_json::json;
use subkit::ErrorKind;
use subkit_tests::{Arrival, Script};

use super::{agentsync, all, asked, number, walked};

/// Three pages of two.
fn answer(arrival: &Arrival) -> Script {
    let page = number(arrival, "page").unwrap_or(0);
    let items = json!([{"npn": format!("{page}-0")}, {"npn": format!("{page}-1")}]);
    let body = json!({
        "embedded": {"whatever": items}, "page": {"size": 2, "totalElements": 6, "totalPages": 3, "number": page}
    });
    Script::json(&body.to_string())
}

#[tokio::test]
async fn pages_end_with_their_number() {
    let (client, server) = agentsync(answer).await;
    let npns = all(client.list_active_npns().size(2).stream()).await;
    let npns: Vec<&str> = npns.iter().filter_map(|item| item["npn"].as_str()).collect();
    assert_eq!(npns, ["0-0", "0-1", "1-0", "1-1", "2-0", "2-1"]);
    let path = "/v1/accounts/subscriptions";
    assert_eq!(
        asked(&server),
        [format!("{path}?size=2"), format!("{path}?page=1&size=2"), format!("{path}?page=2&size=2")]
    );
    assert_eq!(all(client.list_active_npns().page(2).stream()).await.len(), 2);
}

#[tokio::test]
async fn without_a_number_of_pages_an_empty_one_is_the_last() {
    let (client, server) = agentsync(|arrival| match number(arrival, "page") {
        None => Script::json(r#"{"embedded":{"npns":["1","2"]}}"#),
        Some(1) => Script::json(r#"{"embedded":{"npns":["3"],"more":["4"]}}"#),
        Some(_) => Script::json("{}"),
    })
    .await;
    assert_eq!(all(client.list_active_npns().stream()).await, ["1", "2", "3", "4"]);
    assert_eq!(asked(&server).len(), 3);
}

#[tokio::test]
async fn another_number_than_the_one_asked_for_is_an_error() {
    let (client, _server) =
        agentsync(|_| Script::json(r#"{"embedded":{"npns":["1"]},"page":{"totalPages":9,"number":0}}"#)).await;
    let (npns, error) = walked(client.list_active_npns().stream()).await;
    let error = error.unwrap();
    assert_eq!((npns.len(), error.kind()), (1, ErrorKind::Paging));
    assert_eq!(error.position().unwrap().to_string(), "0:number:1");
}

/// A page of these NPNs, with this number and this number of pages if there are any.
fn page(npns: &[&str], number: Option<i64>, total: Option<i64>) -> Script {
    Script::json(&json!({"embedded": {"npns": npns}, "page": {"number": number, "totalPages": total}}).to_string())
}

#[tokio::test]
async fn ends_if_the_second_page_repeats_the_first_and_none_has_metadata() {
    let (client, server) = agentsync(|_| page(&["1", "2"], None, None)).await;
    assert_eq!(all(client.list_active_npns().stream()).await, ["1", "2"]);
    assert_eq!(asked(&server).len(), 3);
    // From a page that the caller asks for, too.
    assert_eq!(all(client.list_active_npns().page(7).stream()).await, ["1", "2"]);
    // A stream that is resumed at its end yields nothing again.
    let mut items = client.list_active_npns().stream();
    while items.next().await.is_some() {}
    assert_eq!(items.position().to_string(), "2:start");
    assert!(all(client.list_active_npns().stream().resume(items.position().clone())).await.is_empty());
    let mut pages = client.list_active_npns().pages();
    assert!(pages.next().await.unwrap().is_ok() && pages.next().await.is_none() && pages.next().await.is_none());
}

/// The first page is 1 and not 0, and 0 is taken for 1.
#[tokio::test]
async fn a_server_that_counts_from_another_number_loses_no_page() {
    let (client, _server) = agentsync(|arrival| match number(arrival, "page").unwrap_or(0) {
        0 | 1 => page(&["1", "2"], None, None),
        2 => page(&["3"], None, None),
        _ => page(&[], None, None),
    })
    .await;
    assert_eq!(all(client.list_active_npns().stream()).await, ["1", "2", "3"]);
}

#[tokio::test]
async fn repeated_pages_are_an_error_if_items_may_be_missing() {
    let one = || page(&["1"], None, None);
    for (pages, items) in [
        // The number of pages says that there are more.
        (vec![page(&["1"], None, Some(3))], 1),
        (vec![one(), page(&["1"], None, Some(3))], 2),
        // Another page than the one that was requested.
        (vec![page(&["1"], Some(0), None)], 1),
        // The server has pages: the second one differs.
        (vec![one(), page(&["2"], None, None), page(&["2"], None, None)], 2),
    ] {
        let mut pages = pages.into_iter();
        let mut last = None;
        let (client, _server) = agentsync(move |_| {
            last = pages.next().or(last.take());
            last.clone().unwrap()
        })
        .await;
        let (npns, error) = walked(client.list_active_npns().stream()).await;
        assert_eq!((npns.len(), error.unwrap().kind()), (items, ErrorKind::Paging));
    }
}

#[tokio::test]
async fn a_page_of_the_requested_size_that_is_repeated_may_be_cut_off() {
    for (size, is_error) in [(1, true), (2, true), (3, false)] {
        let (client, _server) = agentsync(|_| page(&["1", "2"], None, None)).await;
        let (npns, error) = walked(client.list_active_npns().size(size).stream()).await;
        assert_eq!((npns.len(), error.is_some()), (2, is_error), "{size}");
    }
}

#[tokio::test]
async fn a_second_page_that_differs_is_yielded() {
    let (client, _server) = agentsync(|arrival| match number(arrival, "page") {
        None => page(&["1"], None, None),
        Some(1) => page(&["2"], None, None),
        Some(_) => page(&[], None, None),
    })
    .await;
    assert_eq!(all(client.list_active_npns().stream()).await, ["1", "2"]);
}
