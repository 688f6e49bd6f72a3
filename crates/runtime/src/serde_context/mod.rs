//! Thread-local context that serde cannot pass: state while one value is decoded or encoded.
//!
//! `Serialize` and `Deserialize` have no argument for a caller's wishes, and generated types derive them. So whoever reads or
//! writes a value sets what it wants for the thread, calls serde, and takes back what it set, also if serde panics. Nothing here
//! outlives the call that set it, and no `await` lies between.

pub(crate) mod memory;
pub(crate) mod sending;
pub(crate) mod unknown_values;

/// The name by which serde_json recognizes that the text of a value is wanted. Any other deserializer does not know it and
/// offers the value itself.
pub(crate) const RAW_TEXT: &str = "$serde_json::private::RawValue";
