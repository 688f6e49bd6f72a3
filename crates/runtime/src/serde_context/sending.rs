//! Whether a value is being serialized for a request. Read-only properties are omitted only in requests.

use std::cell::Cell;
#[cfg(feature = "client")]
use std::thread::LocalKey;

use serde::{Serialize as _, Serializer, ser::Error as _};
use serde_json::value::RawValue;

thread_local! {
    static SENDING: Cell<bool> = const { Cell::new(false) };
    /// Whether the output is a `Value`.
    static AS_VALUE: Cell<bool> = const { Cell::new(false) };
    /// Whether the output is only compared with the minimum and the maximum in the spec.
    static COMPARED: Cell<bool> = const { Cell::new(false) };
    /// Whether the output is only searched for numbers that are not finite.
    static INSPECTED: Cell<bool> = const { Cell::new(false) };
}

/// Serializes a number from its text, which may have more digits than an `f64`.
///
/// # Errors
///
/// Returns an error if the number would be rounded.
pub(crate) fn exact_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if needs_value() {
        return Err(S::Error::custom("a number has too many digits to be sent without rounding"));
    }
    if COMPARED.get() {
        // A number beyond the range of `f64` compares with every bound like the largest `f64`.
        let float = text.parse::<f64>().map_err(S::Error::custom)?;
        return serializer.serialize_f64(float.clamp(f64::MIN, f64::MAX));
    }
    RawValue::from_string(text.to_owned()).map_err(S::Error::custom)?.serialize(serializer)
}

/// Whether a value is being serialized for a part of a request that is built from a `Value`, which rounds numbers.
pub(crate) fn needs_value() -> bool {
    AS_VALUE.get()
}

/// Whether a value is only searched for numbers that JSON cannot represent. During the search, no part of the value may
/// be converted to JSON.
pub(crate) fn is_inspected() -> bool {
    INSPECTED.get()
}

/// Whether to omit a read-only property: it has no value, or a request is being serialized. For `#[serde(skip_serializing_if =
/// "subkit_runtime::generated::skip_read_only")]`.
pub fn skip_read_only<T>(value: &Option<T>) -> bool {
    value.is_none() || SENDING.with(Cell::get)
}

/// Runs a function that serializes a value for a request.
#[cfg(feature = "client")]
pub(crate) fn while_sending<T>(work: impl FnOnce() -> T) -> T {
    with_flag(&SENDING, work)
}

/// Serializes a value for a part of a request that is built from a `Value`. Returns an error if a number would be rounded.
#[cfg(all(feature = "client", feature = "extended"))]
pub(crate) fn to_value(value: &impl serde::Serialize) -> serde_json::Result<serde_json::Value> {
    with_flag(&AS_VALUE, || while_sending(|| serde_json::to_value(value)))
}

/// Serializes a value of a request, only to compare it with the minimum and the maximum in the spec. Numbers may be rounded.
#[cfg(feature = "client")]
pub(crate) fn to_compared_value(value: &impl serde::Serialize) -> serde_json::Result<serde_json::Value> {
    with_flag(&COMPARED, || while_sending(|| serde_json::to_value(value)))
}

/// Runs a function that searches a value for numbers that JSON cannot represent.
#[cfg(feature = "client")]
pub(crate) fn while_inspecting<T>(work: impl FnOnce() -> T) -> T {
    with_flag(&INSPECTED, || while_sending(work))
}

/// Runs a function with a flag set, and restores the flag afterwards, even after a panic.
#[cfg(feature = "client")]
fn with_flag<T>(flag: &'static LocalKey<Cell<bool>>, work: impl FnOnce() -> T) -> T {
    struct Reset(&'static LocalKey<Cell<bool>>, bool);

    impl Drop for Reset {
        fn drop(&mut self) {
            self.0.set(self.1);
        }
    }

    let _reset = Reset(flag, flag.replace(true));
    work()
}

#[cfg(all(test, feature = "client"))]
mod tests {
    #[derive(serde::Serialize)]
    struct Thing {
        #[serde(skip_serializing_if = "super::skip_read_only")]
        id: Option<u8>,
        name: u8,
    }

    #[test]
    fn omits_read_only_properties_only_in_requests() {
        let thing = Thing { id: Some(1), name: 2 };
        assert_eq!(serde_json::to_string(&thing).unwrap(), r#"{"id":1,"name":2}"#);
        assert_eq!(super::while_sending(|| serde_json::to_string(&thing)).unwrap(), r#"{"name":2}"#);
        assert_eq!(serde_json::to_string(&thing).unwrap(), r#"{"id":1,"name":2}"#);
    }
}
