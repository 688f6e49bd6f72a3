//! A trait of the requests of generated clients, for generic code.

use crate::{Error, Operation, RequestOptions, Response};

/// A request that can be cloned and sent repeatedly. Generated code implements it for requests that return pages or the state of
/// a job.
pub trait Request: Clone + Send + Unpin + 'static {
    /// The type of the decoded response.
    type Output: Send + Unpin + 'static;

    /// The name of the API.
    const API: &'static str;

    /// The operation.
    const OPERATION: &'static Operation;

    /// Returns the options of the request.
    fn options_mut(&mut self) -> &mut RequestOptions;

    /// Sends the request.
    fn fetch(self) -> impl Future<Output = Result<Response<Self::Output>, Error>> + Send;
}
