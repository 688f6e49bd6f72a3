//! Access to a token store. A store that fails or takes too long does not fail the call.

use std::time::Duration;

use tokio::time::timeout;

use super::token_store::{StoreError, StoreFuture};
use crate::transport::telemetry;

/// The time limit of a store operation.
const MAX_STORE_TIME: Duration = Duration::from_secs(2);

/// Returns the result of a store operation, or `None` if it fails or times out.
pub(super) async fn ok_or_log<T>(work: StoreFuture<'_, T>) -> Option<T> {
    let result = with_timeout(work).await;
    result.inspect_err(|error| telemetry::store_failed(error.as_deref().map(|error| error as _))).ok()
}

/// Returns the result of a store operation, `Err(Some)` if it fails, or `Err(None)` if it times out.
pub(super) async fn with_timeout<T>(work: StoreFuture<'_, T>) -> Result<T, Option<StoreError>> {
    match timeout(MAX_STORE_TIME, work).await {
        Ok(result) => result.map_err(Some),
        Err(_) => Err(None),
    }
}
