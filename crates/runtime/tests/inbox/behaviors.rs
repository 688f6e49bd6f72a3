//! Tests of the behavior that every inbox must have.

use std::{pin::Pin, sync::Arc, time::Duration};

use super::runtime::{Begin, Inbox, InboxClaim, InboxError};

/// The lease of claims in these tests.
pub(crate) const LEASE: Duration = Duration::from_secs(1);

/// The retention time of the inboxes in these tests.
pub(crate) const RETENTION: Duration = Duration::from_secs(3);

/// Advances the clock of an inbox by a duration.
pub(crate) type Pass = Box<dyn Fn(Duration) -> Pin<Box<dyn Future<Output = ()>>>>;

/// An inbox and its clock.
pub(crate) struct Subject {
    pub(crate) inbox: Arc<dyn Inbox>,
    pub(crate) pass: Pass,
}

impl Subject {
    async fn begin(&self, key: &str) -> Begin {
        self.inbox.begin(key, LEASE).await.unwrap()
    }

    async fn claim(&self, key: &str) -> InboxClaim {
        match self.begin(key).await {
            Begin::New(claim) => claim,
            other => panic!("expected a claim, got {other:?}"),
        }
    }

    async fn pass(&self, time: Duration) {
        (self.pass)(time).await;
    }
}

/// Defines one test per behavior. `$subject` creates a new inbox with its clock for each test.
macro_rules! behaviors {
    ($subject:expr) => {
        behaviors!(
            $subject;
            done_deliveries_stay_done,
            claim_blocks_others_until_lease_expires,
            expired_claim_can_be_claimed_again,
            accepts_done_after_lease_expired,
            rejects_superseded_claim,
            failed_delivery_can_be_claimed_again,
            forgets_deliveries_after_retention_time,
            begin_restarts_retention_of_handled_delivery,
            stores_cursors_without_expiry,
            grants_one_claim_to_concurrent_handlers,
            distinguishes_similar_keys
        );
    };
    ($subject:expr; $($name:ident),*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $name() {
                crate::behaviors::$name(&$subject).await;
            }
        )*
    };
}

pub(crate) async fn done_deliveries_stay_done(subject: &Subject) {
    let claim = subject.claim("a").await;
    assert_eq!(claim.key(), "a");
    subject.inbox.done(claim).await.unwrap();
    assert_eq!(subject.begin("a").await, Begin::Done);
    subject.pass(LEASE).await;
    assert_eq!(subject.begin("a").await, Begin::Done, "the delivery must still be done after the lease expires");
}

pub(crate) async fn claim_blocks_others_until_lease_expires(subject: &Subject) {
    let claim = subject.claim("a").await;
    assert_eq!(subject.begin("a").await, Begin::InProgress);
    subject.inbox.done(claim).await.unwrap();
}

pub(crate) async fn expired_claim_can_be_claimed_again(subject: &Subject) {
    let claim = subject.claim("a").await;
    drop(claim);
    assert_eq!(subject.begin("a").await, Begin::InProgress);
    subject.pass(LEASE).await;
    let claim = subject.claim("a").await;
    subject.inbox.done(claim).await.unwrap();
    assert_eq!(subject.begin("a").await, Begin::Done);
}

pub(crate) async fn accepts_done_after_lease_expired(subject: &Subject) {
    let claim = subject.claim("a").await;
    subject.pass(LEASE).await;
    subject.inbox.done(claim).await.unwrap();
    assert_eq!(subject.begin("a").await, Begin::Done);
}

pub(crate) async fn rejects_superseded_claim(subject: &Subject) {
    let late = subject.claim("a").await;
    subject.pass(LEASE).await;
    let claim = subject.claim("a").await;
    assert_ne!(late.token(), claim.token());
    assert!(matches!(subject.inbox.done(late.clone()).await, Err(InboxError::ClaimLost)));
    assert!(matches!(subject.inbox.failed(late.clone()).await, Err(InboxError::ClaimLost)));
    assert_eq!(subject.begin("a").await, Begin::InProgress, "the second claim must still be held");
    subject.inbox.done(claim).await.unwrap();
    assert!(matches!(subject.inbox.done(late.clone()).await, Err(InboxError::ClaimLost)));
    assert!(matches!(subject.inbox.failed(late).await, Err(InboxError::ClaimLost)));
    assert_eq!(subject.begin("a").await, Begin::Done);
}

pub(crate) async fn failed_delivery_can_be_claimed_again(subject: &Subject) {
    let claim = subject.claim("a").await;
    subject.inbox.failed(claim.clone()).await.unwrap();
    subject.inbox.failed(claim).await.unwrap();
    let claim = subject.claim("a").await;
    subject.inbox.done(claim).await.unwrap();
    assert_eq!(subject.begin("a").await, Begin::Done);
}

pub(crate) async fn forgets_deliveries_after_retention_time(subject: &Subject) {
    let claim = subject.claim("a").await;
    subject.inbox.done(claim).await.unwrap();
    subject.pass(RETENTION).await;
    let claim = subject.claim("a").await;
    subject.inbox.done(claim).await.unwrap();
    assert_eq!(subject.begin("a").await, Begin::Done);
}

/// `begin` for a handled delivery restarts its retention time. Otherwise an entry that stays in a delivery log longer than the
/// retention time would be handled again.
pub(crate) async fn begin_restarts_retention_of_handled_delivery(subject: &Subject) {
    for key in ["a", "b"] {
        let claim = subject.claim(key).await;
        subject.inbox.done(claim).await.unwrap();
    }
    for _ in 0..4 {
        subject.pass(RETENTION * 3 / 4).await;
        assert_eq!(subject.begin("a").await, Begin::Done);
        drop(subject.begin("other").await);
    }
    drop(subject.claim("b").await);
    subject.pass(RETENTION).await;
    drop(subject.claim("a").await);
}

pub(crate) async fn stores_cursors_without_expiry(subject: &Subject) {
    let inbox = &subject.inbox;
    assert_eq!(inbox.cursor("a").await.unwrap(), None);
    inbox.save_cursor("a", "1").await.unwrap();
    inbox.save_cursor("b", "").await.unwrap();
    inbox.save_cursor("a", "2 \u{e9}\u{0}'\"").await.unwrap();
    subject.pass(RETENTION).await;
    assert_eq!(inbox.cursor("a").await.unwrap().as_deref(), Some("2 \u{e9}\u{0}'\""));
    assert_eq!(inbox.cursor("b").await.unwrap().as_deref(), Some(""));
}

pub(crate) async fn grants_one_claim_to_concurrent_handlers(subject: &Subject) {
    for round in 0..20 {
        let tasks: Vec<_> = (0..64)
            .map(|_| {
                let inbox = Arc::clone(&subject.inbox);
                tokio::spawn(async move { inbox.begin(&format!("key {round}"), LEASE * 60).await.unwrap() })
            })
            .collect();
        let mut claims = 0;
        for task in tasks {
            claims += usize::from(matches!(task.await.unwrap(), Begin::New(_)));
        }
        assert_eq!(claims, 1, "round {round}");
    }
}

pub(crate) async fn distinguishes_similar_keys(subject: &Subject) {
    let long = "k".repeat(100_000);
    for key in ["", "a", "A", "a ", "\u{e9}", "a\u{0}", long.as_str(), &long[1..]] {
        let claim = subject.claim(key).await;
        subject.inbox.done(claim).await.unwrap();
        assert_eq!(subject.begin(key).await, Begin::Done);
    }
}
