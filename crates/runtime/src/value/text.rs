//! Reading types that are made from text; every such type of the crate and of its macros goes through here, so that
//! generated crates compile the visitor once.

use std::{fmt, marker::PhantomData};

use serde::{Deserializer, de::Visitor};

struct Text<T>(&'static str, PhantomData<T>);

impl<T: From<String>> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(text.to_owned().into())
    }

    fn visit_string<E>(self, text: String) -> Result<T, E> {
        Ok(text.into())
    }
}

/// Reads a string, and says `expected` when something else is there.
pub fn deserialize<'de, D, T>(deserializer: D, expected: &'static str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: From<String>,
{
    deserializer.deserialize_string(Text(expected, PhantomData))
}
