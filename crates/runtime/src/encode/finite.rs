//! Detection of NaN and infinities, which JSON serializers turn into null.

use std::fmt;

use serde::{Serialize, Serializer, ser};
use serde_path_to_error::Track;

use crate::{decode, serde_context::sending};

/// Returns the JSON path of the first number that is not finite. The path `$` means the value itself.
pub(crate) fn not_finite(value: &impl Serialize) -> Option<String> {
    let mut track = Track::new();
    match sending::while_inspecting(|| value.serialize(serde_path_to_error::Serializer::new(Check, &mut track))) {
        Err(Found::NotFinite) => Some(decode::printable_path(&track.path())),
        // Every other failure occurs again, and is reported, when the value is serialized for the request.
        Ok(()) | Err(Found::Other) => None,
    }
}

/// The reason why serialization stopped.
#[derive(Debug)]
enum Found {
    NotFinite,
    Other,
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number that is not finite")
    }
}

impl std::error::Error for Found {}

impl ser::Error for Found {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Other
    }
}

/// A serializer without output that fails at the first number that is not finite.
#[derive(Clone, Copy)]
struct Check;

macro_rules! ignore {
    ($($name:ident($ty:ty)),* $(,)?) => {$(
        fn $name(self, _: $ty) -> Result<(), Found> {
            Ok(())
        }
    )*};
}

impl Serializer for Check {
    type Ok = ();
    type Error = Found;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    ignore!(
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_i128(i128),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_u128(u128),
        serialize_char(char),
        serialize_str(&str),
        serialize_bytes(&[u8]),
        serialize_unit_struct(&'static str),
    );

    fn serialize_f32(self, number: f32) -> Result<(), Found> {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<(), Found> {
        if number.is_finite() { Ok(()) } else { Err(Found::NotFinite) }
    }

    fn serialize_none(self) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Found> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Found> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Found> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Found> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Found> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, Found> {
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Found> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Found> {
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, Found> {
        Ok(self)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Result<(), Found> {
        Ok(())
    }
}

macro_rules! compound {
    ($($kind:ident::$name:ident($($key:ty)?)),* $(,)?) => {$(
        impl ser::$kind for Check {
            type Ok = ();
            type Error = Found;

            fn $name<T: Serialize + ?Sized>(&mut self, $(_: $key,)? value: &T) -> Result<(), Found> {
                value.serialize(*self)
            }

            fn end(self) -> Result<(), Found> {
                Ok(())
            }
        }
    )*};
}

compound!(
    SerializeSeq::serialize_element(),
    SerializeTuple::serialize_element(),
    SerializeTupleStruct::serialize_field(),
    SerializeTupleVariant::serialize_field(),
    SerializeStruct::serialize_field(&'static str),
    SerializeStructVariant::serialize_field(&'static str),
);

impl ser::SerializeMap for Check {
    type Ok = ();
    type Error = Found;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Found> {
        key.serialize(*self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Found> {
        value.serialize(*self)
    }

    fn end(self) -> Result<(), Found> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::not_finite;

    #[derive(Serialize)]
    struct Order {
        items: Vec<Item>,
    }

    #[derive(Serialize)]
    struct Item {
        price: Option<f64>,
        #[serde(flatten)]
        extra: BTreeMap<String, f32>,
    }

    #[test]
    fn finds_the_path_of_a_number_that_is_not_finite() {
        let order = |price: f64, extra: f32| Order {
            items: vec![
                Item { price: None, extra: BTreeMap::new() },
                Item { price: Some(price), extra: BTreeMap::from([("canary@example.com".to_owned(), extra)]) },
            ],
        };
        assert_eq!(not_finite(&order(f64::MAX, f32::MIN)), None);
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(not_finite(&order(number, 1.0)).as_deref(), Some("$.items[1].price"));
            assert_eq!(not_finite(&number).as_deref(), Some("$"));
        }
        assert_eq!(not_finite(&order(1.0, f32::NAN)).as_deref(), Some("$.items[1].*"));
        assert_eq!(not_finite(&[1.0, f64::NAN]).as_deref(), Some("$[1]"));
    }
}
