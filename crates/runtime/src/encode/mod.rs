//! Arguments in a request: validation of their bounds, and encoding in paths, queries, cookies and bodies.

pub(crate) mod bounds;
pub(crate) mod cookies;
pub(crate) mod finite;
#[cfg(feature = "extended")]
pub(crate) mod multipart;
pub(crate) mod path;
pub(crate) mod query;
#[cfg(feature = "extended")]
pub(crate) mod styles;
