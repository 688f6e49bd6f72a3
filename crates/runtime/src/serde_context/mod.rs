//! Thread-local context for serde: state while one value is decoded or encoded.
//!
//! `Serialize` and `Deserialize` have no parameter for options, and generated types derive them. Code that decodes or
//! encodes a value therefore sets thread-local state, calls serde, and restores the state, even if serde panics. The state
//! never outlives the call that set it, and is never held across an `await`.

pub(crate) mod memory;
pub(crate) mod sending;
pub(crate) mod unknown_values;

/// The name with which serde_json recognizes a request for the raw text of a value. Deserializers of other crates ignore the name
/// and provide the value itself.
pub(crate) const RAW_TEXT: &str = "$serde_json::private::RawValue";
