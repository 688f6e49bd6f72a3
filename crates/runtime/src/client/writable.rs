//! Bodies without the members that only the server sets.
//!
//! What is not taken out is sent as the type wrote it, digit by digit and in its order, whatever features `serde_json` is
//! built with: what is sent must not depend on what else is in the program. Hence no value is read, only taken apart.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::Error as _,
};
use serde_json::value::RawValue;

/// A body as JSON without what the patterns point to. A pattern is a JSON pointer in which `*` stands for each item of an
/// array and each value of an object: `/items/*/id`. What isn't there is left alone.
pub(crate) fn to_vec(body: &impl Serialize, patterns: &[&str]) -> serde_json::Result<Vec<u8>> {
    let bytes = serde_json::to_vec(body)?;
    let patterns: Vec<Vec<String>> = patterns.iter().map(|pattern| tokens(pattern)).collect();
    let below: Vec<&[String]> = patterns.iter().map(Vec::as_slice).filter(|tokens| !tokens.is_empty()).collect();
    if below.is_empty() {
        return Ok(bytes);
    }
    serde_json::to_vec(&Without { value: serde_json::from_slice(&bytes)?, patterns: below })
}

fn tokens(pattern: &str) -> Vec<String> {
    pattern.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~")).collect()
}

/// A JSON value, to be written without what the patterns point to. No pattern is empty.
struct Without<'a> {
    value: &'a RawValue,
    patterns: Vec<&'a [String]>,
}

impl<'a> Without<'a> {
    /// A member as it is to be written; none if a pattern ends at it.
    fn member(&self, name: &str, value: &'a RawValue) -> Option<Self> {
        let mut patterns = Vec::new();
        for pattern in &self.patterns {
            match pattern.split_first() {
                Some((token, rest)) if token == "*" || token == name => {
                    if rest.is_empty() {
                        return None;
                    }
                    patterns.push(rest);
                }
                _ => {}
            }
        }
        Some(Self { value, patterns })
    }

    /// An item as it is to be written. Items are never taken out: that would give the ones behind them another place.
    fn item(&self, value: &'a RawValue) -> Self {
        let patterns = self.patterns.iter().filter_map(|pattern| match pattern.split_first() {
            Some((token, rest)) if token == "*" && !rest.is_empty() => Some(rest),
            _ => None,
        });
        Self { value, patterns: patterns.collect() }
    }
}

impl Serialize for Without<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.value.get();
        if self.patterns.is_empty() {
            self.value.serialize(serializer)
        } else if text.starts_with('{') {
            let Members(members) = serde_json::from_str(text).map_err(S::Error::custom)?;
            serializer.collect_map(
                members.iter().filter_map(|(name, value)| self.member(name, value).map(|member| (name, member))),
            )
        } else if text.starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(text).map_err(S::Error::custom)?;
            serializer.collect_seq(items.into_iter().map(|item| self.item(item)))
        } else {
            self.value.serialize(serializer)
        }
    }
}

/// The members of an object in their order.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = object.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::to_vec;

    fn without(text: &str, patterns: &[&str]) -> String {
        let body: Box<RawValue> = RawValue::from_string(text.to_owned()).unwrap();
        String::from_utf8(to_vec(&body, patterns).unwrap()).unwrap()
    }

    #[test]
    fn patterns_reach_into_arrays_and_maps() {
        let body = r#"{"id":1,"name":"n","a/b":2,"m~n":3,"items":[{"x":1,"id":1},{"x":2},7],"map":{"k":{"id":1,"y":1},"l":{"id":2}}}"#;
        let patterns = ["/id", "/a~1b", "/m~0n", "/items/*/id", "/map/*/id", "/absent/id", "/name/id", "", "/items/*"];
        assert_eq!(without(body, &patterns), r#"{"name":"n","items":[{"x":1},{"x":2},7],"map":{"k":{"y":1},"l":{}}}"#);
        assert_eq!(without(r#"{"map":{"k":1}}"#, &["/map/*"]), r#"{"map":{}}"#);
        assert_eq!(without(r#"[{"id":1},[{"id":2}]]"#, &["/*/id", "/*/*/id", "/0/id"]), "[{},[{}]]");
    }

    #[test]
    fn everything_else_stays_as_it_is_and_where_it_is() {
        let body = r#"{"z":null,"a":[true,-1,18446744073709551615,1.5,"\u00e9"],"m":{"y":{},"b":[]}}"#;
        assert_eq!(without(body, &["/nothing", "/a/*/x", "/m/y/z"]), body);
        assert_eq!(without(body, &[]), body);
        // Nothing is taken out of an item here, so it is not taken apart either.
        let body = r#"{"items":[{"\u00e9" : 1}]}"#;
        assert_eq!(without(body, &["/items/*"]), body);
    }

    #[test]
    fn numbers_are_copied_and_not_read() {
        let body =
            r#"{"id":1,"price":1.000000000000000000010,"map":{"huge":[1e400,-0.0,123456789012345678901234567890]}}"#;
        assert_eq!(without(body, &["/id", "/map/*/id"]), body.replace("\"id\":1,", ""));
    }
}
