//! The kinds of errors, which programs can match on.

/// The kind of an error: what failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The configuration of the client is invalid, the client has no credentials for the operation, or a blocking call was made in
    /// async code. Nothing was sent.
    Configuration,
    /// An argument is invalid. Nothing was sent.
    InvalidArgument,
    /// No token could be fetched. The last attempt was not sent. The response of the token endpoint does not count as
    /// the response to the call.
    Authentication,
    /// No connection to the server could be established. The last attempt was not sent, unless the attempt had already followed a
    /// redirect. [`was_sent`](crate::Error::was_sent) considers all attempts.
    Connect,
    /// A time limit elapsed. The server may or may not have processed the request.
    Timeout,
    /// The client's own rate limit allows the call only after its deadline. The last attempt was not sent. Make fewer calls at a
    /// time, or allow more time with `timeout` or `with_deadline`.
    ClientRateLimit,
    /// The connection broke. The server may or may not have processed the request.
    Transport,
    /// The server returned a status that is not a success.
    Status,
    /// The server returned a success status with a body that does not match its spec.
    Decode,
    /// The response body is larger than the client's maximum.
    TooLarge,
    /// A page of a list contradicts the spec or another page, or the list never ends.
    Paging,
    /// The job that the caller waited for has failed. [`body`](crate::Error::body) is its final state.
    JobFailed,
}
