//! Detection of requests that timed out before they had a connection.
//!
//! `reqwest` reports connections that fail, but nothing about a request that is dropped. The polls of the request's future show
//! whether the request has a connection. Each poll of a request without a connection first asks the pool for an idle connection. If
//! the pool has none, the poll then polls the connector for a new one. Therefore a request has no connection if its last poll
//! polled the connector, and the connector was not ready. `hyper-util` polls in this order, and itself depends on the order.
//!
//! Every other request counts as sent: for example, a request whose new connection is completed in the background because another
//! connection became idle, and a request during the HTTP/2 handshake.

use std::{
    cell::Cell,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use tower::{Layer, Service, ServiceExt, util::Oneshot};

thread_local! {
    /// Whether the last poll polled the connector, and the connector was not ready.
    static IS_CONNECTING: Cell<bool> = const { Cell::new(false) };
}

/// The future of an HTTP exchange, which records whether the request is still without a connection.
pub(crate) struct Exchange<F> {
    inner: Pin<Box<F>>,
    is_unsent: bool,
}

impl<F> Exchange<F> {
    /// Wraps an exchange of a client whose connector has a [`ConnectorLayer`]. Without that layer, a request counts as sent as soon
    /// as it is polled.
    pub(crate) fn new(inner: F) -> Self {
        Self { inner: Box::pin(inner), is_unsent: true }
    }

    /// Whether nothing of the request had been sent at the last poll.
    pub(crate) fn is_unsent(&self) -> bool {
        self.is_unsent
    }
}

impl<F: Future> Future for Exchange<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let before = IS_CONNECTING.replace(false);
        let result = self.inner.as_mut().poll(context);
        self.is_unsent = IS_CONNECTING.replace(before);
        result
    }
}

/// A layer around the connector of the HTTP client that records its polls.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConnectorLayer;

impl<S> Layer<S> for ConnectorLayer {
    type Service = Connector<S>;

    fn layer(&self, inner: S) -> Connector<S> {
        Connector(Arc::new(Mutex::new(inner)))
    }
}

/// A connector that records its polls. Clones share the inner connector until they connect, because the HTTP client clones its
/// connector several times for each request, and each clone of the inner connector allocates memory.
#[derive(Debug)]
pub(crate) struct Connector<S>(Arc<Mutex<S>>);

impl<S> Clone for Connector<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: Service<R> + Clone, R> Service<R> for Connector<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = Connecting<Oneshot<S, R>>;

    /// Always ready: the future of the call waits for the inner connector.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: R) -> Connecting<Oneshot<S, R>> {
        let connector = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Connecting(Box::pin(connector.oneshot(request)))
    }
}

/// The future of a new connection, which records its polls.
pub(crate) struct Connecting<F>(Pin<Box<F>>);

impl<F: Future> Future for Connecting<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let result = self.0.as_mut().poll(context);
        IS_CONNECTING.set(result.is_pending());
        result
    }
}
