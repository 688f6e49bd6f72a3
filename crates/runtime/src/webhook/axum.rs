//! The axum extractor for webhook deliveries.

use super::{Delivery, ReceiveError, Receiver, Webhook};
use axum::{
    body::Bytes,
    extract::{FromRef, FromRequest, OriginalUri, Request},
    response::{IntoResponse, Response},
};

/// Extracts a [`Delivery`] from a request, using the [`Receiver`] in the router's state.
///
/// Rejects requests whose body exceeds the router's limit (413), whose signature is invalid (401) or whose body is not
/// JSON (415). A verified request whose payload differs from the vendor's documentation is not rejected, so the handler
/// sees every event.
impl<T, S> FromRequest<S> for Delivery<T>
where
    T: Webhook,
    S: Send + Sync,
    Receiver<T>: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let receiver = Receiver::<T>::from_ref(state);
        // A nested router strips its own path from the URI and keeps the original in an extension.
        let uri = request.extensions().get::<OriginalUri>().map_or_else(|| request.uri().clone(), |uri| uri.0.clone());
        let headers = request.headers().clone();
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        let target = uri.path_and_query().map_or("/", |target| target.as_str());
        receiver.receive_owned(target, headers, Vec::from(body)).map_err(|error| rejection(&error))
    }
}

fn rejection(error: &ReceiveError) -> Response {
    (error.status(), error.to_string()).into_response()
}
