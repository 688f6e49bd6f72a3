//! Whether a value is being written for a request: what only the server sets is left out there, and nowhere else.

use std::cell::Cell;
#[cfg(feature = "client")]
use std::thread::LocalKey;

use serde::{Serialize as _, Serializer, ser::Error as _};
use serde_json::value::RawValue;

thread_local! {
    static SENDING: Cell<bool> = const { Cell::new(false) };
    /// Whether what is written becomes a `Value`.
    static AS_VALUE: Cell<bool> = const { Cell::new(false) };
    /// Whether what is written is only compared with bounds.
    static COMPARED: Cell<bool> = const { Cell::new(false) };
    /// Whether what is written is only searched for numbers that are not finite.
    static INSPECTED: Cell<bool> = const { Cell::new(false) };
}

/// Writes a number by its text, which may have more digits than a binary number.
///
/// # Errors
///
/// Returns an error where the number would be rounded.
pub(crate) fn exact_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if needs_value() {
        return Err(S::Error::custom("a number has too many digits for this place"));
    }
    if COMPARED.get() {
        // A number beyond all doubles stands to every bound as the outermost double does.
        let float = text.parse::<f64>().map_err(S::Error::custom)?;
        return serializer.serialize_f64(float.clamp(f64::MIN, f64::MAX));
    }
    RawValue::from_string(text.to_owned()).map_err(S::Error::custom)?.serialize(serializer)
}

/// Whether a value is being written for the parts of a request that are made of a `Value`, which rounds numbers.
pub(crate) fn needs_value() -> bool {
    AS_VALUE.get()
}

/// Whether a value is only searched for numbers that JSON does not have, so that no part of it may be turned into JSON.
pub(crate) fn is_inspected() -> bool {
    INSPECTED.get()
}

/// Whether a member that only the server sets is to be left out: it has no value, or a request is being written. For
/// `#[serde(skip_serializing_if = "subkit_runtime::generated::never_sent")]`.
pub fn never_sent<T>(value: &Option<T>) -> bool {
    value.is_none() || SENDING.with(Cell::get)
}

/// Writes a value for a request.
#[cfg(feature = "client")]
pub(crate) fn write<T>(work: impl FnOnce() -> T) -> T {
    during(&SENDING, work)
}

/// Writes a value for a part of a request that is made of a `Value`. A number that would be rounded is an error.
#[cfg(all(feature = "client", feature = "extended"))]
pub(crate) fn write_value(value: &impl serde::Serialize) -> serde_json::Result<serde_json::Value> {
    during(&AS_VALUE, || write(|| serde_json::to_value(value)))
}

/// Writes a value for a request that is only compared with bounds. Its numbers may be rounded.
#[cfg(feature = "client")]
pub(crate) fn compared_value(value: &impl serde::Serialize) -> serde_json::Result<serde_json::Value> {
    during(&COMPARED, || write(|| serde_json::to_value(value)))
}

/// Searches a value for numbers that JSON does not have.
#[cfg(feature = "client")]
pub(crate) fn inspect<T>(work: impl FnOnce() -> T) -> T {
    during(&INSPECTED, || write(work))
}

/// Works with a flag set; whatever happens inside, it is as it was after that.
#[cfg(feature = "client")]
fn during<T>(flag: &'static LocalKey<Cell<bool>>, work: impl FnOnce() -> T) -> T {
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
        #[serde(skip_serializing_if = "super::never_sent")]
        id: Option<u8>,
        name: u8,
    }

    #[test]
    fn what_only_the_server_sets_is_written_but_not_sent() {
        let thing = Thing { id: Some(1), name: 2 };
        assert_eq!(serde_json::to_string(&thing).unwrap(), r#"{"id":1,"name":2}"#);
        assert_eq!(super::write(|| serde_json::to_string(&thing)).unwrap(), r#"{"name":2}"#);
        assert_eq!(serde_json::to_string(&thing).unwrap(), r#"{"id":1,"name":2}"#);
    }
}
