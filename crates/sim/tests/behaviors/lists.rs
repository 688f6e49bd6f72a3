//! The switches for pagination: changing lists and page sizes.

use std::num::NonZeroUsize;

use serde_json::{Value, json};
use subkit_sim::{Agentsync, ListChanges, Pages, Running, Simulator};

use crate::{agentsync::token, http::send};

/// For each kind of change, the items that a client reads in pages of 4 from a list that initially has the items 0 to 9.
const EXPECTED_ITEMS: [(ListChanges, &[usize]); 3] = [
    (ListChanges::Never, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    (ListChanges::Inserted, &[0, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9]),
    (ListChanges::Removed, &[0, 1, 2, 3, 5, 6, 7, 8, 9]),
];

fn numbers(items: &Value, key: &str) -> Vec<usize> {
    let number = |item: &Value| match &item[key] {
        Value::Number(number) => usize::try_from(number.as_u64().unwrap()).unwrap(),
        other => other.as_str().unwrap().parse().unwrap(),
    };
    items.as_array().into_iter().flatten().map(number).collect()
}

#[tokio::test]
async fn agentsync_lists_change_between_pages() {
    for (changes, expected) in EXPECTED_ITEMS {
        let simulator = Simulator::agentsync().with(changes).start().await.unwrap();
        simulator.state().active = (0..10).map(|npn| npn.to_string()).collect();
        simulator.state().addresses = (0..10).map(|id| json!({ "id": id, "npn": "7" })).collect();
        assert_eq!(by_number(&simulator).await, expected, "{changes:?}");
        assert_eq!(by_token(&simulator).await, expected, "{changes:?}");
    }
}

/// Reads all pages of active NPNs, as long as there is a `next` link.
async fn by_number(simulator: &Running<Agentsync>) -> Vec<usize> {
    let (token, mut read) = (token(simulator).await, Vec::new());
    for page in 0.. {
        let url = format!("{}/v1/accounts/subscriptions?page={page}&size=4", simulator.base_url());
        let body = send("GET", url, &token, None).await.body;
        read.extend(numbers(&body["embedded"]["subscriptions"], "npn"));
        if body["links"]["next"].is_null() {
            break;
        }
    }
    read
}

/// Reads all pages of addresses, until a page has no `embedded`.
async fn by_token(simulator: &Running<Agentsync>) -> Vec<usize> {
    let (token, mut read, mut continuation) = (token(simulator).await, Vec::new(), String::new());
    loop {
        let url = format!("{}/v2/addresses?size=4{continuation}", simulator.base_url());
        let body = send("GET", url, &token, None).await.body;
        if body["embedded"].is_null() {
            return read;
        }
        read.extend(numbers(&body["embedded"]["addresses"], "id"));
        let next = body["links"]["next"]["href"].as_str().unwrap();
        continuation = format!("&{}", next.split('&').next_back().unwrap());
    }
}

#[tokio::test]
async fn syniverse_lists_change_between_pages() {
    for (changes, expected) in EXPECTED_ITEMS {
        let simulator = Simulator::syniverse().with(changes).start().await.unwrap();
        simulator.state().configurations = (0..10).map(|id| (id, json!({ "id": id.to_string() }))).collect();
        simulator.state().deliveries = (0..10).map(|event| json!({ "event-id": event.to_string() })).collect();
        let mut read = Vec::new();
        for offset in [0, 4, 8, 12] {
            let url = format!("{}/delivery-configurations?offset={offset}&limit=4", simulator.base_url());
            let body = send("GET", url, "Bearer any", None).await.body;
            read.extend(numbers(&body["delivery-configurations"], "id"));
        }
        assert_eq!(read, expected, "{changes:?}");
        let (mut read, mut path) = (Vec::new(), "/ess/v1/event-deliveries?offset=0&limit=4".to_owned());
        loop {
            let body = send("GET", format!("{}{path}", simulator.origin()), "Bearer any", None).await.body;
            read.extend(numbers(&body["event-deliveries"], "event-id"));
            match body["next-page-uri"].as_str() {
                Some(next) => path = next.to_owned(),
                None => break,
            }
        }
        assert_eq!(read, expected, "{changes:?}");
    }
}

#[tokio::test]
async fn bird_pages_switch_sets_page_size() {
    const ENDPOINT: &str = "d386a801-ee8d-4aba-a7e4-78671bd3b11e/endpoints/e/subscriptions";
    for (pages, changes, sizes, expected) in [
        (Pages::Whole, ListChanges::Never, vec![10], EXPECTED_ITEMS[0].1),
        (Pages::Of(NonZeroUsize::new(4).unwrap()), ListChanges::Never, vec![4, 4, 2], EXPECTED_ITEMS[0].1),
        (Pages::Of(NonZeroUsize::new(4).unwrap()), ListChanges::Inserted, vec![4, 4, 3], EXPECTED_ITEMS[1].1),
        (Pages::Of(NonZeroUsize::new(4).unwrap()), ListChanges::Removed, vec![4, 4, 1], EXPECTED_ITEMS[2].1),
        // A full last page has no next page.
        (Pages::Of(NonZeroUsize::new(5).unwrap()), ListChanges::Never, vec![5, 5], EXPECTED_ITEMS[0].1),
    ] {
        let simulator = Simulator::bird().with(pages).with(changes).start().await.unwrap();
        simulator.state().subscriptions = (0..10)
            .map(|name| {
                let key = format!("d386a801-ee8d-4aba-a7e4-78671bd3b11e/e/{name}");
                (key, json!({ "name": name.to_string(), "status": "active" }))
            })
            .collect();
        let (mut read, mut read_sizes, mut query) = (Vec::new(), Vec::new(), String::new());
        loop {
            let url = format!("{}/workspaces/{ENDPOINT}{query}", simulator.base_url());
            let body = send("GET", url, "AccessKey any", None).await.body;
            let page = numbers(&body["results"], "name");
            read_sizes.push(page.len());
            read.extend(page);
            match body["nextPageToken"].as_str() {
                Some(token) => query = format!("?pageToken={token}"),
                None => break,
            }
        }
        assert_eq!((read_sizes, read.as_slice()), (sizes, expected), "{pages:?} {changes:?}");
        if pages != Pages::Whole {
            let url = format!("{}/workspaces/{ENDPOINT}?pageToken=other", simulator.base_url());
            assert_eq!(send("GET", url, "AccessKey any", None).await.status, 400);
        }
    }
}
