//! The examples in a spec, as constants.

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::test_response::debug_output;
use crate::{DecodeError, decode};

/// An example in a spec, and the type that decodes it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The API.
    pub api: &'static str,
    /// The id of the operation. Empty if the example belongs to a schema.
    pub operation: &'static str,
    /// The location of the example in the spec: `request`, `response 200`, `schema Money`, `parameter x`.
    pub location: &'static str,
    /// The name of the example in the spec.
    pub name: &'static str,
    /// The name of the type, for messages.
    pub type_name: &'static str,
    /// The example as JSON text.
    pub json: &'static str,
    /// The reason why decoding the example must fail: the vendor publishes the example, but it violates the vendor's own schema.
    /// `None` if decoding must succeed.
    pub reason: Option<&'static str>,
    /// The function that decodes the example and encodes it again: [`round_trip`] for its type.
    pub round_trip: fn(&str) -> Result<RoundTrip, DecodeError>,
}

/// The result of decoding a text as a type and encoding it again.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RoundTrip {
    /// The value, encoded as JSON again.
    pub json: Value,
    /// The `Debug` output of the value, compact and pretty.
    pub debug: String,
}

impl RoundTrip {
    /// Creates the result of a round trip.
    pub fn new(json: Value, debug: impl Into<String>) -> Self {
        Self { json, debug: debug.into() }
    }
}

/// An example call of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The id of the operation.
    pub operation: &'static str,
    /// The name of the example.
    pub name: &'static str,
    /// The arguments, as a JSON object.
    pub arguments: &'static str,
}

/// Decodes JSON text as `T` and encodes the value again.
///
/// # Errors
///
/// Returns a [`DecodeError`] if the text cannot be decoded as `T`, or the value cannot be encoded.
pub fn round_trip<T: Debug + DeserializeOwned + Serialize>(text: &str) -> Result<RoundTrip, DecodeError> {
    let value: T = decode::from_slice(text.as_bytes())?;
    let json = serde_json::to_value(&value)
        .map_err(|error| DecodeError::new("$", format!("it cannot be encoded again: {error}")))?;
    Ok(RoundTrip::new(json, debug_output(&value)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Example, RoundTrip, round_trip};
    use crate::Field;

    static EXAMPLE: Example = Example {
        api: "demo",
        operation: "",
        location: "schema Count",
        name: "one",
        type_name: "u8",
        json: "1",
        reason: None,
        round_trip: round_trip::<u8>,
    };

    #[test]
    fn round_trip_function_of_a_constant_example_can_be_called() {
        assert_eq!((EXAMPLE.round_trip)(EXAMPLE.json), Ok(RoundTrip::new(json!(1), "1\n1")));
        assert_eq!(
            (EXAMPLE.round_trip)("300").unwrap_err().to_string(),
            "expected u8, found an integer with an invalid value at `$`"
        );
    }

    #[test]
    fn reports_values_that_cannot_be_encoded() {
        #[derive(Debug, serde::Deserialize, serde::Serialize)]
        struct Careless {
            #[serde(default)]
            field: Field<u8>,
        }
        let error = round_trip::<Careless>("{}").unwrap_err();
        assert!(
            error.to_string().starts_with("it cannot be encoded again: an absent field must be skipped"),
            "{error}"
        );
    }
}
