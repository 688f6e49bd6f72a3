//! The consumer.

use std::{error::Error, fmt, panic::AssertUnwindSafe, pin::Pin, sync::Arc, time::Duration};

use futures_util::FutureExt as _;
use http::HeaderMap;
use tokio::sync::Semaphore;

use super::{ConsumeError, Consumed, ConsumerStats, attempt, detached::Detached, settings::Settings, stats::Counters};
use crate::{Delivery, Inbox, ReceiveError, Receiver, Webhook};

/// Handles every event of a vendor once. Cheap to clone.
///
/// A consumer verifies and decodes a request by its [`Receiver`], recognizes events that were handled by an [`Inbox`], runs the
/// handler for the others, and records what became of them. What it returns says which status the vendor gets: success if the
/// event is handled, 5xx if the vendor must send it again, 4xx if it need not.
///
/// A handler runs to its end even if the vendor closes the connection. One that fails, panics or takes longer than its
/// [timeout](Self::with_handler_timeout) has not handled the event: the next delivery of it runs the handler again. Events whose
/// bodies are not as documented reach the handler too; see [`Delivery::content`].
///
/// How often an event is handled over a crash depends on where the effects of the handler are:
///
/// - With [`in_transaction`](Self::in_transaction), effects in the inbox's own SQLite file commit together with the record that the
///   event is handled: exactly once, whenever the process is killed.
/// - With [`new`](Self::new), a process that is killed between the effect and the record handles the event again when it is next
///   delivered: at least once. [`MemoryInbox`](crate::MemoryInbox) forgets everything with the process.
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
    /// Bytes that may be received.
    #[cfg(feature = "axum")]
    pub(super) buffer: Arc<Semaphore>,
    /// Bytes that decoded events may take, by an estimate.
    #[cfg(feature = "axum")]
    pub(super) decoded: Arc<Semaphore>,
}

/// How many permits a limit has: as many as one call can acquire, which is how [`Consumer::idle`] waits.
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
            // The message of a handler's error may be of several lines, or control a terminal.
            let error = error.to_string().replace(char::is_control, " ");
            tracing::warn!(api = T::API, webhook = T::NAME, status, %error, "a delivery was not handled");
        }
        result
    }
}

impl<T: Webhook> Consumer<T> {
    /// Creates a consumer with a handler whose effects are separate from the inbox. The error of the handler is logged with its
    /// message, which should hold nothing secret.
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
                // The handler is called within the future, so that a panic of the call is one of the handler too.
                let run = async move { handler(delivery).await };
                attempt::run(&*inbox, &key, settings, run).await
            })
        })
    }

    /// Creates a consumer whose handler gets the transaction of a SQLite inbox. What it changes in that file and the record that the
    /// event is handled commit together or not at all: every event takes effect exactly once, whenever the process is killed.
    ///
    /// The handler runs on the thread that writes the file; see [`SqliteInbox::handle`](crate::SqliteInbox::handle). The
    /// [timeout](Self::with_handler_timeout) of handlers does not hold for it.
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

    /// Sets the maximum time of a handler. Defaults to 30 seconds. A handler that takes longer is dropped.
    #[must_use]
    pub fn with_handler_timeout(self, timeout: Duration) -> Self {
        self.with_settings(|settings| settings.handler_timeout = timeout)
    }

    /// Sets how many deliveries are handled at the same time; the vendor is asked to send more of them again (503). Defaults to
    /// 1,024.
    #[must_use]
    pub fn with_max_in_flight(self, deliveries: usize) -> Self {
        self.with_settings(|settings| settings.max_in_flight = deliveries)
    }

    /// Sets the maximum size of a body, in bytes; a larger one is rejected (413). Defaults to 1 MiB.
    #[must_use]
    pub fn with_max_body_bytes(self, bytes: usize) -> Self {
        self.with_settings(|settings| settings.max_body_bytes = bytes)
    }

    /// Sets the maximum size of all bodies that are being received and handled, in bytes, and likewise of all events that are decoded
    /// from them, by an estimate; while one is reached, the vendor is asked to send again (503). Defaults to 8 MiB.
    #[must_use]
    pub fn with_max_buffered_bytes(self, bytes: usize) -> Self {
        self.with_settings(|settings| settings.max_buffered_bytes = bytes)
    }

    /// Sets the maximum time to receive a body. Defaults to 10 seconds.
    #[must_use]
    pub fn with_body_timeout(self, timeout: Duration) -> Self {
        self.with_settings(|settings| settings.body_timeout = timeout)
    }

    /// Verifies, decodes and handles a request. `path_and_query` is that of the request as it was received, before a router took
    /// anything off it.
    ///
    /// # Errors
    ///
    /// Returns a [`ConsumeError`] if the request is rejected or the event was not handled. It is logged at WARN; respond with its
    /// [status](ConsumeError::status).
    pub async fn receive(
        &self,
        path_and_query: &str,
        headers: &HeaderMap,
        body: impl Into<Vec<u8>>,
    ) -> Result<Consumed, ConsumeError> {
        self.handle_received(self.receiver.receive(path_and_query, headers, body), ()).await
    }

    /// Handles a request that was received by the receiver. Drops `held` when nothing uses the body any longer.
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

    /// Handles a delivery that was received otherwise, such as one of a queue or of a delivery log.
    ///
    /// # Errors
    ///
    /// As for [`receive`](Self::receive), except that nothing is rejected.
    pub async fn handle(&self, delivery: Delivery<T>) -> Result<Consumed, ConsumeError> {
        self.handle_with(delivery, ()).await
    }

    /// Handles a delivery as [`handle`](Self::handle) does, and waits while as many are handled as may be.
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
            // An inbox, or a handler that is dropped, may panic too.
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

    /// Waits until no handler is running. Call it after the server has stopped: a handler whose connection is closed may still run.
    pub async fn idle(&self) {
        // It is never closed.
        drop(self.shared.in_flight.acquire_many(permits(self.settings.max_in_flight)).await);
    }
}

impl<T> Consumer<T> {
    /// The inbox.
    pub(in crate::webhook) fn inbox(&self) -> &dyn Inbox {
        &*self.inbox
    }

    /// Returns how many deliveries were received since the consumer was created.
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
