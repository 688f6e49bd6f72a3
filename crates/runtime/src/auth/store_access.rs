//! Asking a token store: one that fails or takes too long fails no call.

use std::time::Duration;

use tokio::time::timeout;

use super::token_store::{StoreError, StoreFuture};
use crate::transport::telemetry;

/// A store that takes longer has failed.
const MAX_STORE_TIME: Duration = Duration::from_secs(2);

/// Returns the result of a store operation; `None` if it fails or times out, and the client goes on without the store.
pub(super) async fn stored<T>(work: StoreFuture<'_, T>) -> Option<T> {
    let result = in_time(work).await;
    result.inspect_err(|error| telemetry::store_failed(error.as_deref().map(|error| error as _))).ok()
}

/// Returns the result of a store operation, or the error; no error if it times out.
pub(super) async fn in_time<T>(work: StoreFuture<'_, T>) -> Result<T, Option<StoreError>> {
    match timeout(MAX_STORE_TIME, work).await {
        Ok(result) => result.map_err(Some),
        Err(_) => Err(None),
    }
}
