//! What goes wrong on the way to a vendor ends in success or in an error that says what happened.

use std::time::Duration;

use subkit::{
    ErrorKind, RetryPolicy,
    np6::{Client, types::SubscriptionId},
};
use subkit_sim::{Fault, Np6, Running, Simulator};

async fn vendor(policy: RetryPolicy) -> (Client, Running<Np6>) {
    let vendor = Simulator::np6().start().await.unwrap();
    let client = Client::builder().base_url(vendor.base_url()).api_key("key").retry(policy).build().unwrap();
    (client, vendor)
}

fn id() -> SubscriptionId {
    "0581e259-9039-487c-a94e-ff8c3944f956".parse().unwrap()
}

#[tokio::test]
async fn each_fault_is_the_error_that_it_is() {
    let (client, vendor) = vendor(RetryPolicy::never()).await;
    for (fault, kind) in [
        (Fault::Status { status: 503, retry_after: Some(7) }, ErrorKind::Status),
        (Fault::HtmlPage(502), ErrorKind::Status),
        (Fault::ExpiredToken, ErrorKind::Status),
        (Fault::CutBefore, ErrorKind::Transport),
        (Fault::CutAfter, ErrorKind::Transport),
        (Fault::CutBody, ErrorKind::Transport),
        (Fault::TruncatedJson, ErrorKind::Decode),
        (Fault::CorruptJson, ErrorKind::Decode),
    ] {
        vendor.faults().next(fault.clone());
        let error = client.get_subscription(id()).send().await.unwrap_err();
        assert_eq!(error.kind(), kind, "{fault:?}: {error}");
        assert!(error.was_sent());
        if let Fault::Status { .. } = fault {
            assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        }
    }
    for fault in
        [Fault::SlowHeaders(Duration::from_millis(20)), Fault::SlowBody(Duration::from_millis(20)), Fault::Unknown]
    {
        vendor.faults().next(fault.clone());
        assert!(client.get_subscription(id()).send().await.is_ok(), "{fault:?}");
    }
    let slow = Fault::SlowBody(Duration::from_secs(30));
    vendor.faults().next(slow);
    let error = client.get_subscription(id()).with_timeout(Duration::from_millis(100)).send().await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    // A redirect to another server is not followed.
    let elsewhere = Simulator::np6().start().await.unwrap();
    vendor.faults().next(Fault::Redirect(format!("{}/subscriptions/x", elsewhere.base_url())));
    assert!(client.get_subscription(id()).send().await.is_err());
    assert!(elsewhere.log().is_empty());
}

#[tokio::test]
async fn what_may_be_repeated_gets_through() {
    let patient = RetryPolicy::new().with_max_attempts(4).with_first_wait(Duration::from_millis(1));
    let (client, vendor) = vendor(patient).await;
    for fault in [
        Fault::Status { status: 503, retry_after: Some(0) },
        Fault::HtmlPage(502),
        Fault::CutBefore,
        Fault::CutAfter,
        Fault::CutBody,
    ] {
        vendor.faults().next(fault.clone());
        assert!(client.get_subscription(id()).send().await.is_ok(), "{fault:?}");
        let log = vendor.log();
        let [.., first, second] = log.as_slice() else { return };
        assert_eq!((first.fault.as_deref(), second.fault.as_deref()), (Some(&*format!("{fault:?}")), None));
    }
}
