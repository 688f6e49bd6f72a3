//! The webhook consumer: its settings, and how it receives and handles deliveries.

use std::{error::Error, fmt, panic::AssertUnwindSafe, pin::Pin, sync::Arc, time::Duration};

use futures_util::FutureExt as _;
use http::HeaderMap;
use tokio::sync::Semaphore;

use super::{ConsumeError, Consumed, ConsumerStats, attempt, detached::Detached, settings::Settings, stats::Counters};
use crate::{Delivery, Inbox, ReceiveError, Receiver, Webhook};

/// A webhook consumer that handles every event once. Cloning a consumer is cheap.
///
/// A consumer verifies and decodes a request with its [`Receiver`]. With an [`Inbox`], it recognizes events that were handled
/// before. The consumer runs the handler for all other events and records the outcome. The result determines the status to respond
/// with: 2xx if the event is handled, 5xx if the vendor must send the event again, 4xx if the request is invalid.
///
/// A handler runs to completion even if the vendor closes the connection. If it fails, panics or exceeds its
/// [timeout](Self::with_handler_timeout), the event counts as not handled, and its next delivery runs the handler again.
/// Events whose bodies differ from the vendor's documentation reach the handler too; see [`Delivery::content`].
///
/// The guarantee after a crash depends on where the effects of the handler are stored:
///
/// - Exactly once, with [`in_transaction`](Self::in_transaction): effects in the inbox's own SQLite file are committed
///   together with the record that the event was handled.
/// - At least once, with [`new`](Self::new): if the process is killed between the effect and the record, the next delivery
///   of the event is handled again. [`MemoryInbox`](crate::MemoryInbox) loses all records when the process exits.
///
/// ```
/// use subkit_runtime::{Consumer, Delivery, MemoryInbox, Receiver};
/// # use subkit_runtime::{SignatureScheme, Webhook};
/// # #[derive(serde::Deserialize)]
/// # struct Event {}
/// # impl Webhook for Event {
/// #     const API: &'static str = "demo";
/// #     const NAME: &'static str = "event";
/// #     const SIGNATURE: Option<SignatureScheme> = None;
/// # }
///
/// let consumer = Consumer::new(Receiver::<Event>::unverified(), MemoryInbox::new(), |delivery: Delivery<Event>| async move {
///     println!("{:?}", delivery.id());
///     Ok::<(), std::io::Error>(())
/// });
/// # let _ = consumer;
/// ```
///
/// See [Receiving events in production](https://github.com/subkit/subkit/blob/main/docs/receiving-events.md) in the guide.
pub struct Consumer<T> {
    pub(super) receiver: Receiver<T>,
    inbox: Arc<dyn Inbox>,
    process: Arc<Process<T>>,
    pub(super) settings: Settings,
    pub(super) shared: Arc<Shared>,
}

/// Handles one delivery.
type Process<T> = dyn Fn(Delivery<T>, Settings) -> Processing + Send + Sync;

type Processing = Pin<Box<dyn Future<Output = Result<Consumed, ConsumeError>> + Send>>;

/// State that the clones of a consumer share.
pub(super) struct Shared {
    counters: Counters,
    in_flight: Arc<Semaphore>,
    /// Permits for the bytes of bodies that are being received.
    #[cfg(feature = "axum")]
    pub(super) buffer: Arc<Semaphore>,
    /// Permits for the estimated memory of decoded events, in bytes.
    #[cfg(feature = "axum")]
    pub(super) decoded: Arc<Semaphore>,
}

/// Returns the number of permits for a limit. [`Consumer::wait_until_idle`] acquires all permits in one call, so their
/// number is capped at the maximum that one call can acquire.
fn permits(limit: usize) -> u32 {
    let limit = limit.min(Semaphore::MAX_PERMITS);
    u32::try_from(limit).unwrap_or(u32::MAX)
}

impl Shared {
    fn new(settings: &Settings) -> Arc<Self> {
        let permits =
            |limit| Arc::new(Semaphore::new(usize::try_from(permits(limit)).unwrap_or(Semaphore::MAX_PERMITS)));
        Arc::new(Self {
            counters: Counters::default(),
            in_flight: permits(settings.max_in_flight),
            #[cfg(feature = "axum")]
            buffer: permits(settings.max_buffered_bytes),
            #[cfg(feature = "axum")]
            decoded: permits(settings.max_buffered_bytes),
        })
    }

    /// Counts a result, and logs it if it is an error.
    fn report<T: Webhook>(&self, result: Result<Consumed, ConsumeError>) -> Result<Consumed, ConsumeError> {
        self.counters.count(result.as_ref().copied());
        if let Err(error) = &result {
            let status = error.status().as_u16();
            // The message of a handler's error can have several lines, or contain terminal control characters.
            let error = error.to_string().replace(char::is_control, " ");
            tracing::warn!(api = T::API, webhook = T::NAME, status, %error, "a delivery was not handled");
        }
        result
    }
}

impl<T: Webhook> Consumer<T> {
    /// Creates a consumer whose handler does not share a transaction with the inbox. Errors of the handler are logged
    /// with their messages, so the messages should not contain secrets.
    pub fn new<H, F, E>(receiver: Receiver<T>, inbox: impl Inbox + 'static, handler: H) -> Self
    where
        H: Fn(Delivery<T>) -> F + Send + Sync + 'static,
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>> + Send + 'static,
    {
        let (inbox, handler): (Arc<dyn Inbox>, _) = (Arc::new(inbox), Arc::new(handler));
        Self::with_process(receiver, Arc::clone(&inbox), move |delivery: Delivery<T>, settings| {
            let (inbox, handler) = (Arc::clone(&inbox), Arc::clone(&handler));
            Box::pin(async move {
                let key = delivery.deduplication_key();
                // The handler is called inside the future, so that a panic in the call itself is caught too.
                let run = async move { handler(delivery).await };
                attempt::run(&*inbox, &key, settings, run).await
            })
        })
    }

    /// Creates a consumer whose handler runs in a transaction of a SQLite inbox. The handler's changes to the inbox's
    /// file and the record that the event was handled are committed together or not at all. Every event takes effect
    /// exactly once, even if the process is killed.
    ///
    /// The handler runs on the thread that writes the file; see [`SqliteInbox::handle`](crate::SqliteInbox::handle). The
    /// [handler timeout](Self::with_handler_timeout) does not apply.
    #[cfg(feature = "inbox-sqlite")]
    pub fn in_transaction<H, E>(receiver: Receiver<T>, inbox: crate::SqliteInbox, handler: H) -> Self
    where
        T: Send + Sync,
        H: Fn(&crate::rusqlite::Connection, &Delivery<T>) -> Result<(), E> + Send + Sync + 'static,
        E: Into<Box<dyn Error + Send + Sync>> + Send + 'static,
    {
        use crate::{HandleError, Handled};

        let handler = Arc::new(handler);
        Self::with_process(receiver, Arc::new(inbox.clone()), move |delivery: Delivery<T>, _| {
            let (inbox, handler) = (inbox.clone(), Arc::clone(&handler));
            Box::pin(async move {
                let key = delivery.deduplication_key();
                match inbox.handle(&key, move |transaction| handler(transaction, &delivery)).await {
                    Ok(Handled::New(())) => Ok(Consumed::Handled),
                    Ok(Handled::Duplicate) => Ok(Consumed::Duplicate),
                    Ok(Handled::InProgress) => Err(ConsumeError::InProgress),
                    Err(HandleError::Handler(error)) => Err(ConsumeError::Handler(error.into())),
                    Err(HandleError::Panicked) => Err(ConsumeError::Panicked),
                    Err(HandleError::Inbox(error)) => Err(ConsumeError::Inbox(error)),
                    Err(HandleError::TransactionEnded) => {
                        let ended = HandleError::<std::convert::Infallible>::TransactionEnded;
                        Err(ConsumeError::Handler(ended.to_string().into()))
                    }
                }
            })
        })
    }

    fn with_process(
        receiver: Receiver<T>,
        inbox: Arc<dyn Inbox>,
        process: impl Fn(Delivery<T>, Settings) -> Processing + Send + Sync + 'static,
    ) -> Self {
        let settings = Settings::default();
        Self { receiver, inbox, process: Arc::new(process), settings, shared: Shared::new(&settings) }
    }

    fn with_settings(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.settings);
        self.shared = Shared::new(&self.settings);
        self
    }

    /// Sets the maximum run time of a handler. Defaults to 30 seconds. A handler that takes longer is dropped.
    #[must_use]
    pub fn with_handler_timeout(self, timeout: Duration) -> Self {
        self.with_settings(|settings| settings.handler_timeout = timeout)
    }

    /// Sets the maximum number of deliveries that are handled concurrently. Further deliveries are rejected with 503, so
    /// that the vendor retries. Defaults to 1,024.
    #[must_use]
    pub fn with_max_in_flight(self, deliveries: usize) -> Self {
        self.with_settings(|settings| settings.max_in_flight = deliveries)
    }

    /// Sets the maximum size of a body, in bytes. A larger body is rejected with 413. Defaults to 1 MiB.
    #[must_use]
    pub fn with_max_body_bytes(self, bytes: usize) -> Self {
        self.with_settings(|settings| settings.max_body_bytes = bytes)
    }

    /// Sets the maximum total size of the bodies that are being received and handled, in bytes. The same limit applies separately
    /// to the estimated memory of the decoded events. Deliveries that would exceed either limit are rejected with 503, so that the
    /// vendor retries. Defaults to 8 MiB.
    #[must_use]
    pub fn with_max_buffered_bytes(self, bytes: usize) -> Self {
        self.with_settings(|settings| settings.max_buffered_bytes = bytes)
    }

    /// Sets the maximum time to receive a body. Defaults to 10 seconds.
    #[must_use]
    pub fn with_body_timeout(self, timeout: Duration) -> Self {
        self.with_settings(|settings| settings.body_timeout = timeout)
    }

    /// Verifies, decodes and handles a request. `path_and_query` must be as received, before a router strips a prefix.
    ///
    /// # Errors
    ///
    /// Returns a [`ConsumeError`] if the request is rejected or the event was not handled. The error is logged at WARN.
    /// Respond with its [status](ConsumeError::status).
    pub async fn receive(
        &self,
        path_and_query: &str,
        headers: &HeaderMap,
        body: impl Into<Vec<u8>>,
    ) -> Result<Consumed, ConsumeError> {
        self.handle_received(self.receiver.receive(path_and_query, headers, body), ()).await
    }

    /// Handles a delivery that the receiver returned. Drops `held` as soon as the body is no longer used.
    pub(super) async fn handle_received(
        &self,
        received: Result<Delivery<T>, ReceiveError>,
        held: impl Send + 'static,
    ) -> Result<Consumed, ConsumeError> {
        match received {
            Ok(delivery) => self.handle_with(delivery, held).await,
            Err(error) => self.report(Err(ConsumeError::Rejected(error))),
        }
    }

    /// Handles a delivery that was received by other means, such as from a queue or a delivery log.
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`receive`](Self::receive), except [`ConsumeError::Rejected`].
    pub async fn handle(&self, delivery: Delivery<T>) -> Result<Consumed, ConsumeError> {
        self.handle_with(delivery, ()).await
    }

    /// Handles a delivery as [`handle`](Self::handle) does, but waits while the concurrency limit is reached.
    pub(in crate::webhook) async fn handle_later(&self, delivery: Delivery<T>) -> Result<Consumed, ConsumeError> {
        match Arc::clone(&self.shared.in_flight).acquire_owned().await {
            Ok(permit) => self.handle_now(delivery, permit).await,
            Err(_) => self.report(Err(ConsumeError::Overloaded)),
        }
    }

    async fn handle_with(&self, delivery: Delivery<T>, held: impl Send + 'static) -> Result<Consumed, ConsumeError> {
        match Arc::clone(&self.shared.in_flight).try_acquire_owned() {
            Ok(permit) => self.handle_now(delivery, (permit, held)).await,
            Err(_) => self.report(Err(ConsumeError::Overloaded)),
        }
    }

    async fn handle_now(&self, delivery: Delivery<T>, held: impl Send + 'static) -> Result<Consumed, ConsumeError> {
        let (process, settings, shared) = (Arc::clone(&self.process), self.settings, Arc::clone(&self.shared));
        let work = async move {
            // An inbox can panic, and dropping a handler can panic.
            let result = AssertUnwindSafe(process(delivery, settings)).catch_unwind().await;
            let result = shared.report::<T>(result.unwrap_or(Err(ConsumeError::Panicked)));
            drop(held);
            result
        };
        Detached::new(work).await
    }

    pub(super) fn report(&self, result: Result<Consumed, ConsumeError>) -> Result<Consumed, ConsumeError> {
        self.shared.report::<T>(result)
    }

    /// Waits until no handler is running. Call this method after the server has stopped, because handlers continue after their
    /// connections close.
    pub async fn wait_until_idle(&self) {
        // The semaphore is never closed.
        drop(self.shared.in_flight.acquire_many(permits(self.settings.max_in_flight)).await);
    }
}

impl<T> Consumer<T> {
    /// Returns the inbox.
    pub(in crate::webhook) fn inbox(&self) -> &dyn Inbox {
        &*self.inbox
    }

    /// Returns counts of the deliveries received since the consumer was created.
    pub fn stats(&self) -> ConsumerStats {
        self.shared.counters.read()
    }
}

impl<T> Clone for Consumer<T> {
    fn clone(&self) -> Self {
        Self {
            receiver: self.receiver.clone(),
            inbox: Arc::clone(&self.inbox),
            process: Arc::clone(&self.process),
            settings: self.settings,
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<T: Webhook> fmt::Debug for Consumer<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Consumer")
            .field("receiver", &self.receiver)
            .field("settings", &self.settings)
            .field("stats", &self.stats())
            .finish_non_exhaustive()
    }
}
