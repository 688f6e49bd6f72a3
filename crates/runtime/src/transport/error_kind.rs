//! The kind of an error, for a program to branch on.

/// The kind of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client cannot be made as asked for, or has no credentials for the operation. Nothing was sent.
    Configuration,
    /// An argument cannot be sent. Nothing was sent.
    InvalidArgument,
    /// No token could be fetched. The last attempt was not sent; what the token endpoint answered is no answer to the call.
    Authentication,
    /// There is no connection to the server. Nothing was sent in the last attempt, unless the server had answered with a
    /// redirect before; [`was_sent`](crate::Error::was_sent) tells of all attempts.
    Connect,
    /// The time was up. The server may or may not have done what was asked.
    Timeout,
    /// The client's own rate limit allows the call only after its deadline. The last attempt was not sent. Make fewer calls at a
    /// time, or allow more time with `timeout` or `with_deadline`.
    ClientRateLimit,
    /// The connection broke. The server may or may not have done what was asked.
    Transport,
    /// The server answered with a status that is not a success.
    Status,
    /// The server answered with success and with a body that is not what its spec says.
    Decode,
    /// The answer is larger than the client takes.
    TooLarge,
    /// The pages of a list do not follow each other as its spec says, or never end.
    Paging,
    /// The job that a caller waited for has failed. [`body`](crate::Error::body) is its final state.
    JobFailed,
}
