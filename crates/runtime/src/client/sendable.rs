//! What every request of a generated client can do, for code that does not know which one it has.

use crate::{Error, Operation, RequestOptions, Response};

/// A request that can be sent, as often as it is cloned. Generated code implements it for requests whose answers are pages or
/// states of jobs.
pub trait Request: Clone + Send + Unpin + 'static {
    /// What it is answered with.
    type Output: Send + Unpin + 'static;

    /// The name of the API.
    const API: &'static str;

    /// The operation.
    const OPERATION: &'static Operation;

    /// What the call does otherwise than its client.
    fn options_mut(&mut self) -> &mut RequestOptions;

    /// Sends the request.
    fn fetch(self) -> impl Future<Output = Result<Response<Self::Output>, Error>> + Send;
}
