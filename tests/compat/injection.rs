//! Backward-compatible changes that a vendor may make to a response.

use std::fmt;

use serde_json::Value;

/// The kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An object has an additional property.
    UnknownProperty,
    /// An enum has an additional value.
    UnknownValue,
    /// A union has an additional variant.
    UnknownTag,
    /// A property is null.
    Null,
    /// A property is absent.
    Absent,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::UnknownProperty, Self::UnknownValue, Self::UnknownTag, Self::Null, Self::Absent];
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::UnknownProperty => "unknown property",
            Self::UnknownValue => "unknown enum value",
            Self::UnknownTag => "unknown union tag",
            Self::Null => "null",
            Self::Absent => "absent",
        })
    }
}

/// A change at one location of a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Injection {
    pub kind: Kind,
    /// The JSON pointer of the object that has the property; empty for the whole value.
    pub parent: String,
    /// The property name or the index; `None` for the whole value.
    pub key: Option<String>,
    /// The new value; `None` removes the property.
    pub value: Option<Value>,
    /// Whether the encoded value must contain the new value.
    pub is_kept: bool,
}

impl Injection {
    /// Returns the JSON pointer of the changed location.
    pub fn pointer(&self) -> String {
        self.key.as_ref().map_or_else(|| self.parent.clone(), |key| join(&self.parent, key))
    }

    /// Returns a copy of a value with the change, or `None` if the location does not exist.
    pub fn apply(&self, value: &Value) -> Option<Value> {
        let mut copy = value.clone();
        match (copy.pointer_mut(&self.parent)?, &self.key, &self.value) {
            (whole, None, Some(value)) => *whole = value.clone(),
            (Value::Object(properties), Some(key), Some(value)) => drop(properties.insert(key.clone(), value.clone())),
            (Value::Object(properties), Some(key), None) => drop(properties.remove(key)),
            (Value::Array(items), Some(key), Some(value)) => {
                *items.get_mut(key.parse::<usize>().ok()?)? = value.clone();
            }
            _ => return None,
        }
        Some(copy)
    }
}

/// Returns the JSON pointer with one key appended.
pub fn join(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
