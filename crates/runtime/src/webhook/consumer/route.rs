//! The axum route of a consumer.

use std::{future::poll_fn, pin::Pin, sync::Arc};

use axum::{
    body::Body,
    extract::{OriginalUri, Request},
    response::{IntoResponse, Response},
    routing::{MethodRouter, post},
};
use futures_util::Stream as _;
use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{CONTENT_LENGTH, RETRY_AFTER},
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

use super::{ConsumeError, Consumed, Consumer};
use crate::{Webhook, decode::json::outside_strings};

/// The `Retry-After` value of a 503 response.
const RETRY_AFTER_SECONDS: HeaderValue = HeaderValue::from_static("5");

impl<T: Webhook> Consumer<T> {
    /// Returns a route that receives the vendor's POST requests. The route responds with 200 if the event is handled or was handled
    /// before. For an error, the route responds with the [status](ConsumeError::status) of the error.
    ///
    /// The limits of the consumer apply to the body. Limits of axum, such as `DefaultBodyLimit`, have no effect on this
    /// route.
    pub fn route<S>(&self) -> MethodRouter<S>
    where
        S: Clone + Send + Sync + 'static,
    {
        let consumer = self.clone();
        post(move |request: Request| async move { consumer.respond(request).await })
    }

    async fn respond(self, request: Request) -> Response {
        match self.consume(request).await {
            Ok(Consumed::Handled) => "handled".into_response(),
            Ok(Consumed::Duplicate) => "handled before".into_response(),
            Err(error) => {
                let status = error.status();
                let reason = match &error {
                    ConsumeError::Rejected(error) => error.to_string(),
                    // Internal errors are not disclosed to the client.
                    _ if status.is_server_error() => "not handled: send it again".to_owned(),
                    error => error.to_string(),
                };
                let mut response = (status, reason).into_response();
                if status == StatusCode::SERVICE_UNAVAILABLE {
                    response.headers_mut().insert(RETRY_AFTER, RETRY_AFTER_SECONDS);
                }
                response
            }
        }
    }

    async fn consume(&self, request: Request) -> Result<Consumed, ConsumeError> {
        let (target, headers, body) = split_request(request);
        let announced = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
        let reading = self.read(body, announced);
        let read = timeout(self.settings.body_timeout, reading).await;
        let (body, buffered) = match read.unwrap_or(Err(ConsumeError::BodyTimeout(self.settings.body_timeout))) {
            Ok(read) => read,
            Err(error) => return self.report(Err(error)),
        };
        let decoded = match self.reserve(&body) {
            Ok(decoded) => decoded,
            Err(error) => return self.report(Err(error)),
        };
        let received = self.receiver.receive_owned(&target, headers, body);
        self.handle_received(received, (buffered, decoded)).await
    }

    /// Reads a body and acquires a permit for each byte of its buffer.
    async fn read(&self, body: Body, announced: Option<usize>) -> Result<(Vec<u8>, MemoryPermits), ConsumeError> {
        let limit = self.settings.max_body_bytes;
        if announced.is_some_and(|length| length > limit) {
            return Err(ConsumeError::BodyTooLarge(limit));
        }
        let mut buffered = MemoryPermits::new(&self.shared.buffer);
        let mut read = Vec::new();
        let mut body = body.into_data_stream();
        while let Some(chunk) = poll_fn(|context| Pin::new(&mut body).poll_next(context)).await {
            let chunk = chunk.map_err(|_| ConsumeError::BodyIncomplete)?;
            let length = read.len().saturating_add(chunk.len());
            if length > limit {
                return Err(ConsumeError::BodyTooLarge(limit));
            }
            if length > read.capacity() {
                // Doubling the capacity minimizes copying. `Content-Length` only limits the capacity, because the header
                // may be wrong.
                let doubled = read.capacity().saturating_mul(2).min(announced.unwrap_or(limit)).max(length);
                let capacity = if buffered.grow(doubled).is_ok() { doubled } else { length };
                buffered.grow(capacity)?;
                read.reserve_exact(capacity - read.len());
            }
            read.extend_from_slice(&chunk);
        }
        Ok((read, buffered))
    }

    /// Acquires permits for the memory that a body takes when it is decoded.
    fn reserve(&self, body: &[u8]) -> Result<MemoryPermits, ConsumeError> {
        let (bytes, limit) = (decoded_bytes(body), self.settings.max_buffered_bytes);
        if bytes > limit {
            return Err(ConsumeError::BodyTooComplex(limit));
        }
        let mut decoded = MemoryPermits::new(&self.shared.decoded);
        decoded.grow(bytes)?;
        Ok(decoded)
    }
}

/// Splits a request into its path and query, headers and body.
fn split_request(request: Request) -> (String, HeaderMap, Body) {
    let (mut parts, body) = request.into_parts();
    // A nested router strips its own path from the URI and keeps the original in an extension.
    let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |uri| &uri.0);
    let target = uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
    // Header values are slices of the connection's read buffer. If they are copied, the connection can reuse the buffer
    // while a handler runs.
    for value in parts.headers.values_mut() {
        if let Ok(mut copy) = HeaderValue::from_bytes(value.as_bytes()) {
            copy.set_sensitive(value.is_sensitive());
            *value = copy;
        }
    }
    (target, parts.headers, body)
}

/// The bytes that a decoded value takes in a list, including the list's spare capacity.
const VALUE_BYTES: usize = 64;

/// The bytes that a decoded object takes, regardless of its contents.
const OBJECT_BYTES: usize = 700;

/// Estimates the memory that JSON takes when it is decoded. Lists of numbers and of small objects take much more memory
/// than their text.
fn decoded_bytes(json: &[u8]) -> usize {
    outside_strings(json).fold(0, |bytes: usize, (_, byte)| match byte {
        b',' | b'[' => bytes.saturating_add(VALUE_BYTES),
        b'{' => bytes.saturating_add(OBJECT_BYTES),
        _ => bytes,
    })
}

/// The permits of one body. The permits are released when the value is dropped.
struct MemoryPermits {
    all: Arc<Semaphore>,
    held: Option<OwnedSemaphorePermit>,
}

impl MemoryPermits {
    fn new(all: &Arc<Semaphore>) -> Self {
        Self { all: Arc::clone(all), held: None }
    }

    /// Acquires permits until the number of held permits is `bytes`.
    fn grow(&mut self, bytes: usize) -> Result<(), ConsumeError> {
        let held = self.held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let more = u32::try_from(bytes.saturating_sub(held)).map_err(|_| ConsumeError::Overloaded)?;
        let permit = Arc::clone(&self.all).try_acquire_many_owned(more);
        let permit = permit.map_err(|_| ConsumeError::Overloaded)?;
        match &mut self.held {
            Some(held) => held.merge(permit),
            None => self.held = Some(permit),
        }
        Ok(())
    }
}
