//! The `emit` stage: writes the files of a client crate.

mod accessors;
mod bounds;
mod catalogue;
mod client;
pub mod contract;
mod crate_root;
mod credentials;
mod docs;
mod estimate;
mod event_log;
mod expressions;
mod jobs;
mod layout;
mod limits;
mod macro_tables;
mod manifest;
mod module_header;
mod operations;
mod paging;
mod readme;
mod request_type;
mod requests;
mod responses;
mod source;
mod split;
mod testing;
mod types;
mod webhooks;
mod wrap;

pub use self::source::{Files, Input};

use self::source::source;

/// Returns all files of the client crate of an API.
pub fn client(input: Input<'_>) -> Result<Files, String> {
    let mut files = Files::new();
    files.extend(types::emit(input)?);
    files.extend(catalogue::emit(input)?);
    let mut has_bounds = false;
    // A document without operations produces a crate that contains only types.
    if !input.api.operations.is_empty() {
        let bounds = bounds::emit(input)?;
        has_bounds = !bounds.is_empty();
        files.extend(bounds);
        files.insert("src/client.rs".into(), source(input, "client", client::emit(input))?);
        files.extend(operations::emit(input)?);
        files.extend(requests::emit(input)?);
        files.extend(testing::emit(input)?);
    }
    if !input.api.rate_limits.is_empty() {
        files.insert("src/limits.rs".into(), source(input, "limits", limits::emit(input))?);
    }
    if webhooks::has_any(input.api) {
        files.insert("src/webhooks.rs".into(), source(input, "webhooks", webhooks::emit(input))?);
    }
    files.insert("src/lib.rs".into(), source(input, "lib", crate_root::emit(input, has_bounds))?);
    files.insert("Cargo.toml".into(), manifest::emit(input));
    files.insert("README.md".into(), readme::emit(input));
    files.insert("contract.json".into(), contract::emit(input.api));
    Ok(files)
}
