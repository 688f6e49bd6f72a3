//! The body of a response, up to a maximum size.

use bytes::Bytes;
use reqwest::Response;

use super::{deadline::Elapsed, limits::Pace};

/// The reason why reading a body ended.
#[derive(Debug)]
pub(crate) enum Ending {
    /// The body ended.
    Complete,
    /// The body is larger than the size limit.
    Limit,
    /// The connection failed.
    Broken(reqwest::Error),
    /// The body ended with fewer bytes than `Content-Length` states. For example, an HTTP/2 stream that is reset with `NO_ERROR`
    /// ends early without an error.
    Truncated {
        /// The `Content-Length`.
        announced: u64,
    },
    /// A time limit elapsed.
    TimedOut(Elapsed),
}

/// The maximum number of bytes of a body that an error keeps.
pub(crate) const MAX_KEPT_BYTES: usize = 64 << 10;

/// The maximum number of bytes that are allocated in advance, based on `Content-Length`.
const MAX_PREALLOCATED_BYTES: u64 = 1 << 20;

/// Reads a body until its end, the size limit, a time limit, or an error. Returns the bytes that were read. `announced` is the
/// length that the body must have, if that length is known.
pub(crate) async fn read(
    response: &mut Response,
    announced: Option<u64>,
    limit: u64,
    mut pace: Pace,
) -> (Bytes, Ending) {
    let mut body =
        Vec::with_capacity(usize::try_from(announced.unwrap_or(0).min(limit).min(MAX_PREALLOCATED_BYTES)).unwrap_or(0));
    loop {
        match pace.next(response.chunk()).await {
            Ok(Ok(Some(chunk))) => {
                pace.received(chunk.len());
                let room = limit.saturating_sub(body.len() as u64);
                if chunk.len() as u64 > room {
                    body.extend(chunk.iter().take(usize::try_from(room).unwrap_or(usize::MAX)));
                    return (body.into(), Ending::Limit);
                }
                body.extend_from_slice(&chunk);
            }
            Ok(Ok(None)) => {
                let missing = announced.filter(|announced| *announced > body.len() as u64);
                let ending = missing.map_or(Ending::Complete, |announced| Ending::Truncated { announced });
                return (body.into(), ending);
            }
            Ok(Err(error)) => return (body.into(), Ending::Broken(error)),
            Err(elapsed) => return (body.into(), Ending::TimedOut(elapsed)),
        }
    }
}

/// Returns the beginning of a body, for an error to keep. The beginning of a long body is copied, so that the error does not keep
/// the whole body in memory.
pub(crate) fn kept(body: &Bytes) -> Bytes {
    match body.get(..MAX_KEPT_BYTES) {
        Some(beginning) => Bytes::copy_from_slice(beginning),
        None => body.clone(),
    }
}
