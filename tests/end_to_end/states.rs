//! A state goes out as JSON and comes back, and a vendor that is stopped is gone.

use subkit::np6::Client;
use subkit_sim::{Agentsync, Bird, Np6, Simulator, Syniverse, Vendor};

fn comes_back<V: Vendor>() {
    let state = serde_json::to_value(V::seeded()).unwrap();
    let again = serde_json::from_value::<V>(state.clone()).unwrap();
    assert_eq!(serde_json::to_value(again).unwrap(), state);
}

#[tokio::test]
async fn a_state_is_dumped_and_loaded() {
    comes_back::<Agentsync>();
    comes_back::<Bird>();
    comes_back::<Np6>();
    comes_back::<Syniverse>();
    let vendor = Simulator::np6().start().await.unwrap();
    let client = |url: String| Client::builder().base_url(url).api_key("key").build().unwrap();
    client(vendor.base_url()).delete_subscriptions_by_unicity("foobar").send().await.unwrap();
    let again = Simulator::<Np6>::load(vendor.dump().unwrap()).unwrap().start().await.unwrap();
    assert!(client(again.base_url()).list_subscriptions_by_unicity("foobar").send().await.unwrap().is_empty());
    let url = vendor.base_url();
    vendor.stop().await;
    let error = client(url).list_subscriptions_by_unicity("foobar").send().await.unwrap_err();
    assert!(error.is_connect(), "{error}");
}
