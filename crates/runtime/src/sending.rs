//! Whether a value is being written for a request: what only the server sets is left out there, and nowhere else.

use std::cell::Cell;

thread_local! {
    static SENDING: Cell<bool> = const { Cell::new(false) };
    /// Whether what is written becomes a `Value`.
    static AS_VALUE: Cell<bool> = const { Cell::new(false) };
}

/// Whether a value is being written for the parts of a request that are made of a `Value`, which rounds numbers.
pub(crate) fn needs_value() -> bool {
    AS_VALUE.with(Cell::get)
}

/// Whether a member that only the server sets is to be left out: it has no value, or a request is being written. For
/// `#[serde(skip_serializing_if = "subkit_runtime::never_sent")]`.
pub fn never_sent<T>(value: &Option<T>) -> bool {
    value.is_none() || SENDING.with(Cell::get)
}

/// Writes a value for a request.
#[cfg(feature = "client")]
pub(crate) fn write<T>(work: impl FnOnce() -> T) -> T {
    /// Whatever happens inside, the next value is not for a request.
    struct Reset(bool);

    impl Drop for Reset {
        fn drop(&mut self) {
            SENDING.with(|sending| sending.set(self.0));
        }
    }

    let _reset = Reset(SENDING.with(|sending| sending.replace(true)));
    work()
}

/// Writes a value for a part of a request that is made of a `Value`. A number that would be rounded is an error.
#[cfg(feature = "client")]
pub(crate) fn write_value(value: &impl serde::Serialize) -> serde_json::Result<serde_json::Value> {
    AS_VALUE.set(true);
    let written = write(|| serde_json::to_value(value));
    AS_VALUE.set(false);
    written
}

#[cfg(all(test, feature = "client"))]
mod tests {
    #[derive(serde::Serialize)]
    struct Thing {
        #[serde(skip_serializing_if = "crate::never_sent")]
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
