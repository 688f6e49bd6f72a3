//! Notifications as an argument of axum's handlers.

use super::{Delivery, ReceiveError, Receiver, Webhook};
use axum::{
    body::Bytes,
    extract::{FromRef, FromRequest, OriginalUri, Request},
    response::{IntoResponse, Response},
};

/// Takes a [`Delivery`] out of a request, by the [`Receiver`] in the router's state.
///
/// Refused are a body that is larger than the router's limit, and what the receiver refuses: 413, 401, 415. What is not as
/// the vendor documents is no refusal, so that the handler sees every event.
impl<T, S> FromRequest<S> for Delivery<T>
where
    T: Webhook,
    S: Send + Sync,
    Receiver<T>: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let receiver = Receiver::<T>::from_ref(state);
        // A nested router takes its own path off the URI, and leaves a note of what it was.
        let uri = request.extensions().get::<OriginalUri>().map_or_else(|| request.uri().clone(), |uri| uri.0.clone());
        let headers = request.headers().clone();
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        let target = uri.path_and_query().map_or("/", |target| target.as_str());
        receiver.receive_owned(target, headers, Vec::from(body)).map_err(|error| refusal(&error))
    }
}

fn refusal(error: &ReceiveError) -> Response {
    (error.status(), error.to_string()).into_response()
}
