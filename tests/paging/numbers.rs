//! By the number of the page, with items below a name that nobody documents.

use serde_json::json;
use subkit::ErrorKind;
use subkit_tests::{Arrival, Reply};

use super::{agentsync, all, asked, number, walked};

/// Three pages of two.
fn answer(arrival: &Arrival) -> Reply {
    let page = number(arrival, "page").unwrap_or(0);
    let items = json!([{"npn": format!("{page}-0")}, {"npn": format!("{page}-1")}]);
    let body = json!({
        "embedded": {"whatever": items}, "page": {"size": 2, "totalElements": 6, "totalPages": 3, "number": page}
    });
    Reply::json(&body.to_string())
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
        None => Reply::json(r#"{"embedded":{"npns":["1","2"]}}"#),
        Some(1) => Reply::json(r#"{"embedded":{"npns":["3"],"more":["4"]}}"#),
        Some(_) => Reply::json("{}"),
    })
    .await;
    assert_eq!(all(client.list_active_npns().stream()).await, ["1", "2", "3", "4"]);
    assert_eq!(asked(&server).len(), 3);
}

#[tokio::test]
async fn another_number_than_the_one_asked_for_is_an_error() {
    let (client, _server) =
        agentsync(|_| Reply::json(r#"{"embedded":{"npns":["1"]},"page":{"totalPages":9,"number":0}}"#)).await;
    let (npns, error) = walked(client.list_active_npns().stream()).await;
    let error = error.unwrap();
    assert_eq!((npns.len(), error.kind()), (1, ErrorKind::Paging));
    assert_eq!(error.position().unwrap().to_string(), "0:number:1");
}
