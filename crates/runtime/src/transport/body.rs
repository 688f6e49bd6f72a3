//! Reading the body of an answer, up to a limit.

use bytes::Bytes;
use reqwest::Response;

use super::{deadline::Elapsed, limits::Pace};

/// How reading ended.
#[derive(Debug)]
pub(crate) enum Ending {
    /// At the end of the body.
    Complete,
    /// At the limit.
    Limit,
    /// At a broken connection.
    Broken(reqwest::Error),
    /// Before as many bytes as `Content-Length` says. HTTP/2 ends a stream without an error if it is reset with `NO_ERROR`.
    Short {
        /// The `Content-Length`.
        announced: u64,
    },
    /// At a time limit.
    Late(Elapsed),
}

/// An error keeps this much of a body.
pub(crate) const MAX_KEPT_BYTES: usize = 64 << 10;

/// Before the body says how long it is in fact, this much is believed of its `Content-Length`.
const MAX_PREALLOCATED_BYTES: u64 = 1 << 20;

/// Reads until the end, the limit, a time limit, or a failure; returns what was read until then. `announced` is the length
/// that the body must have, if it is known.
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
                let ending = missing.map_or(Ending::Complete, |announced| Ending::Short { announced });
                return (body.into(), ending);
            }
            Ok(Err(error)) => return (body.into(), Ending::Broken(error)),
            Err(elapsed) => return (body.into(), Ending::Late(elapsed)),
        }
    }
}

/// The beginning of a body, for an error to keep; a long body is not kept alive by it.
pub(crate) fn kept(body: &Bytes) -> Bytes {
    match body.get(..MAX_KEPT_BYTES) {
        Some(beginning) => Bytes::copy_from_slice(beginning),
        None => body.clone(),
    }
}
