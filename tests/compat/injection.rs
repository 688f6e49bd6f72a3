//! One change to an answer that a vendor may make without asking.

use std::fmt;

use serde_json::Value;

/// What kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An object has a member more.
    UnknownMember,
    /// An enum has a value more.
    UnknownValue,
    /// A union has a member more.
    UnknownTag,
    /// A member is null.
    Null,
    /// A member is left out.
    Absent,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::UnknownMember, Self::UnknownValue, Self::UnknownTag, Self::Null, Self::Absent];
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::UnknownMember => "unknown member",
            Self::UnknownValue => "unknown enum value",
            Self::UnknownTag => "unknown union tag",
            Self::Null => "null",
            Self::Absent => "absent",
        })
    }
}

/// A change at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Injection {
    pub kind: Kind,
    /// The object that has the member; empty for the whole.
    pub parent: String,
    /// The member or the index; none for the whole.
    pub key: Option<String>,
    /// What comes there; nothing to leave it out.
    pub value: Option<Value>,
    /// Whether the value must be found in what is written back.
    pub is_kept: bool,
}

impl Injection {
    /// The JSON pointer of the place.
    pub fn pointer(&self) -> String {
        self.key.as_ref().map_or_else(|| self.parent.clone(), |key| join(&self.parent, key))
    }

    /// A copy of a value with the change. None if the place is not there.
    pub fn apply(&self, value: &Value) -> Option<Value> {
        let mut copy = value.clone();
        match (copy.pointer_mut(&self.parent)?, &self.key, &self.value) {
            (whole, None, Some(value)) => *whole = value.clone(),
            (Value::Object(members), Some(key), Some(value)) => drop(members.insert(key.clone(), value.clone())),
            (Value::Object(members), Some(key), None) => drop(members.remove(key)),
            (Value::Array(items), Some(key), Some(value)) => {
                *items.get_mut(key.parse::<usize>().ok()?)? = value.clone();
            }
            _ => return None,
        }
        Some(copy)
    }
}

/// A JSON pointer one step further.
pub fn join(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
