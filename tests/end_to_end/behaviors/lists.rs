//! Lists that change during pagination: the streams end, and they skip or repeat an item only if the pages of the server do.

use std::num::NonZeroUsize;

use serde_json::json;
use subkit::{agentsync, bird, syniverse};
use subkit_sim::{ListChanges, Pages, Simulator};

/// For each kind of change, the items that a client reads in pages of 4 from a list that initially has the items 0 to 9.
const EXPECTED_ITEMS: [(ListChanges, &[usize]); 3] = [
    (ListChanges::Never, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    (ListChanges::Inserted, &[0, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9]),
    (ListChanges::Removed, &[0, 1, 2, 3, 5, 6, 7, 8, 9]),
];

/// Collects a stream. The expression maps each item to a number.
macro_rules! streamed {
    ($request:expr, |$item:ident| $number:expr) => {{
        let mut items = $request.stream();
        let mut read = Vec::new();
        while let Some(item) = items.next().await {
            let $item = item.unwrap();
            read.push($number.parse::<usize>().unwrap());
        }
        read
    }};
}

#[tokio::test]
async fn agentsync_streams_end_while_lists_change() {
    for (changes, expected) in EXPECTED_ITEMS {
        let simulator = Simulator::agentsync().with(changes).start().await.unwrap();
        simulator.state().active = (0..10).map(|npn| npn.to_string()).collect();
        simulator.state().addresses = (0..10).map(|id| json!({ "id": id, "npn": "7" })).collect();
        let client = agentsync::Client::builder().base_url(simulator.base_url()).token_url(simulator.token_url());
        let client = client.client_credentials("id", "secret").build().unwrap();
        let npns = streamed!(client.list_active_npns().size(4), |npn| npn["npn"].as_str().unwrap());
        assert_eq!(npns, expected, "{changes:?}");
        let addresses = streamed!(client.list_addresses().size(4), |address| address.id.unwrap().0.to_string());
        assert_eq!(addresses, expected, "{changes:?}");
    }
}

#[tokio::test]
async fn syniverse_streams_end_while_lists_change() {
    for (changes, expected) in EXPECTED_ITEMS {
        let simulator = Simulator::syniverse().with(changes).start().await.unwrap();
        simulator.state().configurations = (0..10).map(|id| (id, json!({ "id": id.to_string() }))).collect();
        simulator.state().deliveries = (0..10).map(|event| json!({ "event-id": event.to_string() })).collect();
        let client = syniverse::Client::builder().base_url(simulator.base_url()).access_token("token").build().unwrap();
        let ids = streamed!(client.list_delivery_configurations().limit(4), |one| one.id.unwrap().to_string());
        assert_eq!(ids, expected, "{changes:?}");
        let events = streamed!(client.list_event_deliveries().limit(4), |event| event.event_id.unwrap().to_string());
        assert_eq!(events, expected, "{changes:?}");
    }
}

#[tokio::test]
async fn bird_streams_read_all_pages() {
    let workspace = "d386a801-ee8d-4aba-a7e4-78671bd3b11e";
    for (pages, size) in [(Pages::Whole, 5), (Pages::Of(NonZeroUsize::new(2).unwrap()), 2)] {
        let simulator = Simulator::bird().with(pages).start().await.unwrap();
        for name in 0..5 {
            let subscription = json!({ "name": name.to_string(), "status": "active" });
            simulator.state().subscriptions.insert(format!("{workspace}/e/{name}"), subscription);
        }
        let client = bird::Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
        let list = || client.list_endpoint_subscriptions(workspace.parse::<subkit::Uuid>().unwrap(), "e");
        let first = list().send().await.unwrap();
        assert_eq!((first.results.len(), first.next_page_token.is_some()), (size, size < 5), "{pages:?}");
        let names = streamed!(list(), |one| one.name.to_string());
        assert_eq!(names, [0, 1, 2, 3, 4], "{pages:?}");
    }
}
