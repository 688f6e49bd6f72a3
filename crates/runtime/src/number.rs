//! Numbers of programs that enable `arbitrary_precision` of `serde_json`.
//!
//! Features are of the whole program: when any part of it enables that one, `serde_json` hands numbers to every visitor that
//! takes anything as a map with one private member. Only [`serde_json::Number`] can tell it from an object.

use serde::{
    Deserialize as _,
    de::{Error, Expected, MapAccess, Unexpected, value::MapAccessDeserializer},
};
use serde_json::Number;

/// The digits of a number that came as a map. Any other map is not what was expected.
pub(crate) fn digits<'de, A: MapAccess<'de>>(map: A, expected: &dyn Expected) -> Result<String, A::Error> {
    match Number::deserialize(MapAccessDeserializer::new(map)) {
        Ok(number) => Ok(number.to_string()),
        Err(_) => Err(A::Error::invalid_type(Unexpected::Map, expected)),
    }
}
