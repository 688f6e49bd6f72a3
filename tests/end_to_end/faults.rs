//! Injected faults: each affected call succeeds or returns an error that describes the fault.

use std::time::{Duration, Instant};

use subkit::{
    ErrorKind, RetryPolicy, bird,
    np6::{Client, types::SubscriptionId},
    syniverse,
};
use subkit_sim::{Fault, Np6, Running, Simulator};

use super::agentsync;

async fn simulator(policy: RetryPolicy) -> (Client, Running<Np6>) {
    let simulator = Simulator::np6().start().await.unwrap();
    let client = Client::builder().base_url(simulator.base_url()).api_key("key").retry(policy).build().unwrap();
    (client, simulator)
}

fn id() -> SubscriptionId {
    "0581e259-9039-487c-a94e-ff8c3944f956".parse().unwrap()
}

#[tokio::test]
async fn every_fault_causes_its_error_kind() {
    let (client, simulator) = simulator(RetryPolicy::never()).await;
    for (fault, kind) in [
        (Fault::Status { status: 503, retry_after: Some(7) }, ErrorKind::Status),
        (Fault::HtmlPage(502), ErrorKind::Status),
        (Fault::ExpiredToken, ErrorKind::Status),
        (Fault::DisconnectBeforeProcessing, ErrorKind::Transport),
        (Fault::DisconnectAfterProcessing, ErrorKind::Transport),
        (Fault::DisconnectInBody, ErrorKind::Transport),
        (Fault::TruncatedJson, ErrorKind::Decode),
        (Fault::CorruptJson, ErrorKind::Decode),
    ] {
        simulator.faults().next(fault.clone());
        let error = client.get_subscription(id()).send().await.unwrap_err();
        assert_eq!(error.kind(), kind, "{fault:?}: {error}");
        assert!(error.was_sent(), "{fault:?}");
        if let Fault::Status { .. } = fault {
            assert_eq!(error.retry_after(), Some(Duration::from_secs(7)), "{fault:?}");
        }
    }
    let short = Duration::from_millis(20);
    for fault in [Fault::SlowHeaders(short), Fault::SlowBody(short), Fault::UnknownValues] {
        simulator.faults().next(fault.clone());
        let (started, subscription) = (Instant::now(), client.get_subscription(id()).send().await.unwrap());
        let text = serde_json::to_string(&subscription.into_inner()).unwrap();
        assert_eq!(text.contains("brandNew"), fault == Fault::UnknownValues, "{fault:?}: {text}");
        assert!(fault == Fault::UnknownValues || started.elapsed() >= short, "{fault:?}");
    }
    simulator.faults().next(Fault::SlowBody(Duration::from_secs(30)));
    let error = client.get_subscription(id()).with_timeout(Duration::from_millis(100)).send().await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    // A server processes the request even if the client stops waiting for the response.
    simulator.faults().next(Fault::SlowHeaders(Duration::from_secs(30)));
    let error = client.delete_subscription(id()).with_timeout(Duration::from_millis(100)).send().await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(!simulator.state().subscriptions.contains_key(&id().to_string()));
    let entry = simulator.log().into_iter().next_back().unwrap();
    assert_eq!((entry.operation.as_deref(), entry.was_processed), (Some("delete_subscription"), true));
    // This response has no body that could be cut, so the server closes the connection without a response.
    simulator.faults().next(Fault::DisconnectInBody);
    let error = client.delete_subscriptions_by_unicity("foobar").send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
    assert_eq!(simulator.log().last().unwrap().status, None);
    // The client does not follow redirects to other servers.
    let elsewhere = Simulator::np6().start().await.unwrap();
    simulator.faults().next(Fault::Redirect(format!("{}/subscriptions/x", elsewhere.base_url())));
    assert!(client.get_subscription(id()).send().await.is_err());
    assert!(elsewhere.log().is_empty());
}

#[tokio::test]
async fn idempotent_requests_succeed_after_one_fault() {
    let patient = RetryPolicy::new().with_max_attempts(4).with_initial_backoff(Duration::from_millis(1));
    let (client, simulator) = simulator(patient).await;
    for fault in [
        Fault::Status { status: 503, retry_after: Some(0) },
        Fault::HtmlPage(502),
        Fault::DisconnectBeforeProcessing,
        Fault::DisconnectAfterProcessing,
        Fault::DisconnectInBody,
    ] {
        simulator.faults().next(fault.clone());
        assert!(client.get_subscription(id()).send().await.is_ok(), "{fault:?}");
        let log = simulator.log();
        let (first, second) = (&log[log.len() - 2], &log[log.len() - 1]);
        assert_eq!((first.fault.as_ref(), second.fault.as_ref()), (Some(&fault), None));
    }
}

/// In every pagination style, the caller's page limit ends an endless list.
#[tokio::test]
async fn endless_lists_stop_with_an_error_at_the_page_limit() {
    const PAGES: u64 = 40;
    /// Counts the items before the error.
    macro_rules! items_of {
        ($simulator:expr, $request:expr) => {{
            let before = $simulator.log().len();
            let mut items = $request.stream().with_max_pages(PAGES);
            let mut count = 0;
            let error = loop {
                match items.next().await {
                    Some(Ok(_)) => count += 1,
                    Some(Err(error)) => break error,
                    None => ended(count),
                }
            };
            assert_eq!(error.kind(), ErrorKind::Paging, "{error}");
            assert_eq!(($simulator.log().len() - before) as u64, PAGES);
            count
        }};
    }
    let simulator = Simulator::syniverse().start().await.unwrap();
    simulator.faults().always(Fault::EndlessPages);
    let client = syniverse::Client::builder().base_url(simulator.base_url()).access_token("token").build().unwrap();
    assert_eq!(items_of!(simulator, client.list_topics().limit(3)), 3 * PAGES);
    assert_eq!(items_of!(simulator, client.list_event_deliveries().limit(2)), 2 * PAGES);

    let (client, simulator) = agentsync::simulator().await;
    simulator.faults().always(Fault::EndlessPages);
    client.list_addresses().send().await.unwrap();
    // The server also accepts the largest continuation token.
    client.list_addresses().continuation_token(format!("c{}", usize::MAX)).send().await.unwrap();
    assert_eq!(items_of!(simulator, client.list_active_npns().size(2)), 2 * PAGES);
    assert_eq!(items_of!(simulator, client.list_addresses().size(2)), 2 * PAGES);
}

#[expect(clippy::panic, reason = "a panic fails the test")]
fn ended(count: u64) -> ! {
    panic!("the list ended after {count} items")
}

/// Each vendor reports expired credentials in its own way. A client with an OAuth client secret fetches a new token; other
/// clients return an error.
#[tokio::test]
async fn expired_tokens_are_refetched_and_expired_keys_are_an_error() {
    let (client, simulator) = agentsync::simulator().await;
    // The injected fault does not affect token requests.
    simulator.faults().next(Fault::ExpiredToken);
    client.list_addresses().send().await.unwrap();
    let statuses: Vec<Option<u16>> = simulator.log().iter().map(|entry| entry.status).collect();
    assert_eq!(
        statuses,
        [Some(200), Some(401), Some(200), Some(200)],
        "expected the requests token, call, token, call"
    );
    assert_eq!(simulator.state().tokens.len(), 1, "the expired token was not removed");

    let simulator = Simulator::syniverse().start().await.unwrap();
    let client = syniverse::Client::builder().base_url(simulator.base_url()).access_token("token").build().unwrap();
    simulator.faults().next(Fault::ExpiredToken);
    let error = client.list_topics().send().await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_not_found(), "{error}");

    let simulator = Simulator::bird().start().await.unwrap();
    let client = bird::Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
    simulator.faults().next(Fault::ExpiredToken);
    let workspace = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit::Uuid>().unwrap();
    let error = client.list_endpoint_subscriptions(workspace, "endpoint").send().await.unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
}
