//! Choices: unions without a discriminator (tag) that keep unknown values.
//!
//! The value does not state its variant, so all variants are tried. The best match is the variant with the fewest unknown values.
//! Among variants with equally few unknown values, the variant that preserves the most nested values is used. If several variants
//! are still equal, the first one is used. A value that matches no variant is kept whole.

use std::{any::TypeId, borrow::Cow, cell::RefCell, collections::HashMap, fmt, ops::Range};

use serde::{Deserializer, Serialize, Serializer, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    DecodeError,
    decode::{
        self,
        json::{self, Json},
    },
    serde_context::{
        memory,
        unknown_values::{self, UnknownValues},
    },
};

/// A value that matches no variant of a choice.
///
/// `Debug` does not print the value, because it may contain secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownChoice(Json);

impl UnknownChoice {
    /// Returns the whole value as JSON text.
    pub fn text(&self) -> &str {
        self.0.text()
    }

    /// Decodes the whole value as another type, such as `serde_json::Value`.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be decoded as a `T`.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        self.0.decode()
    }
}

impl fmt::Debug for UnknownChoice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("UnknownChoice").finish_non_exhaustive()
    }
}

impl Serialize for UnknownChoice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Implements an untagged union that keeps unknown values.
///
/// The enum has a variant for each type, and `Unknown(UnknownChoice)`. The macro implements both serde traits, and `From`
/// for the types listed after `from`.
///
/// ```
/// use subkit_runtime::{UnknownChoice, open_choice};
///
/// #[derive(Clone, Debug, PartialEq)]
/// pub enum Names {
///     Text(String),
///     TextList(Vec<String>),
///     Unknown(UnknownChoice),
/// }
/// open_choice!(Names { Text(String), TextList(Vec<String>) } from { Text(String) });
///
/// # fn main() -> Result<(), serde_json::Error> {
/// assert_eq!(serde_json::from_str::<Names>(r#""a""#)?, Names::Text("a".to_owned()));
/// # Ok(())
/// # }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! open_choice {
    ($name:ident { $($variant:ident($member:ty)),* $(,)? } from { $($made:ident($from:ty)),* $(,)? }) => {
        $(
            impl ::std::convert::From<$from> for $name {
                fn from(member: $from) -> Self {
                    Self::$made(::std::convert::From::from(member))
                }
            }
        )*

        impl $crate::generated::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error>
            where
                __S: $crate::generated::serde::Serializer,
            {
                match self {
                    $(Self::$variant(member) => $crate::generated::serde::Serialize::serialize(member, serializer),)*
                    Self::Unknown(unknown) => $crate::generated::serde::Serialize::serialize(unknown, serializer),
                }
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: $crate::generated::serde::Deserializer<'de>,
            {
                let mut candidates = $crate::generated::Candidates::deserialize(deserializer)?;
                $(candidates.consider(|member: $member| Self::$variant(member));)*
                ::std::result::Result::Ok(candidates.best(::std::stringify!($name), Self::Unknown))
            }
        }
    };
}

/// Returns the schema of a choice: its variants, and any other value.
#[cfg(feature = "schemars")]
pub fn schema(members: Vec<schemars::Schema>) -> schemars::Schema {
    let mut alternatives: Vec<Value> = members.into_iter().map(schemars::Schema::to_value).collect();
    alternatives.push(serde_json::json!({}));
    schemars::json_schema!({ "anyOf": alternatives })
}

/// Implements the JSON Schema of an [`open_choice!`], whose variants must have schemas. The macro takes the same arguments as
/// `open_choice!`, except that the types after `from` are optional.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! open_choice_schema {
    ($name:ident { $($variant:ident($member:ty)),* $(,)? } $(from { $($made:ident($from:ty)),* $(,)? })?) => {
        impl $crate::generated::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::stringify!($name))
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::concat!(::std::module_path!(), "::", ::std::stringify!($name)))
            }

            fn json_schema(
                generator: &mut $crate::generated::schemars::SchemaGenerator,
            ) -> $crate::generated::schemars::Schema {
                $crate::generated::schema::open_choice(::std::vec![$(generator.subschema_for::<$member>()),*])
            }
        }
    };
}

/// The work budget: the maximum number of bytes that are decoded for each byte of the outermost choice, and the minimum budget in
/// bytes, for short choices. Nested choices multiply the work, so the budget limits the cost of a malicious body.
const MAX_WORK_PER_BYTE: usize = 256;
const MIN_WORK: usize = 1 << 20;

/// The first integer that an `f64` cannot distinguish from its neighbors: 2^53.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// Maximum number of remembered decisions.
const MAX_DECISIONS: usize = 1 << 20;

/// State shared by all choices inside of one outermost choice.
#[derive(Default)]
struct Shared {
    /// The current nesting depth of choices.
    depth: u32,
    /// The address range of the outermost choice's text. The outermost choice borrows or owns the text until its variant
    /// is selected, so an address inside the text identifies one value.
    text: Range<usize>,
    /// The selected variant, by the address of the value and the type of the choice. If a variant is decoded several
    /// times, the variants of the choices inside it are selected only once.
    decisions: HashMap<(usize, TypeId), Option<usize>>,
    /// The remaining number of bytes that may be decoded.
    work: usize,
}

thread_local! {
    static SHARED: RefCell<Shared> = RefCell::new(Shared::default());
}

/// A guard for one level of nesting. The level ends when the guard is dropped.
struct NestingGuard;

impl NestingGuard {
    fn enter() -> Self {
        SHARED.with_borrow_mut(|shared| shared.depth = shared.depth.saturating_add(1));
        Self
    }
}

impl Drop for NestingGuard {
    fn drop(&mut self) {
        SHARED.with_borrow_mut(|shared| shared.depth = shared.depth.saturating_sub(1));
    }
}

/// A value and its best variant so far. Only [`open_choice!`] uses it.
pub struct Candidates<'a, T> {
    text: Cow<'a, str>,
    /// The index of the next variant.
    next: usize,
    /// The earlier decision about this value.
    decision: Decision,
    best: Option<Best<T>>,
    /// Whether the work budget was exhausted before all variants were tried.
    is_spent: bool,
}

/// An earlier decision about a value.
#[derive(Clone, Copy, PartialEq)]
enum Decision {
    Undecided,
    NoMember,
    Member(usize),
}

/// The best variant so far.
struct Best<T> {
    number: usize,
    member: T,
    unknown: UnknownValues,
    /// The variant as serialized.
    serialized: Option<String>,
    /// The number of nested values that the variant preserves. It is computed only if two variants have to be compared.
    preserved_values: Option<usize>,
    /// The memory that was in use before the variant was decoded.
    used_before: usize,
}

impl<'a, T: 'static> Candidates<'a, T> {
    /// Deserializes any value.
    pub fn deserialize<'de: 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = json::text(deserializer)?;
        let mut is_spent = false;
        let decision = SHARED.with_borrow_mut(|shared| {
            if shared.depth == 0 {
                is_spent = json::is_too_deep(&text);
                let start = text.as_ptr().addr();
                *shared = Shared {
                    text: start..start + text.len(),
                    work: MIN_WORK.max(text.len().saturating_mul(MAX_WORK_PER_BYTE)),
                    ..Shared::default()
                };
            }
            match shared.decisions.get(&key::<T>(&text)) {
                None => Decision::Undecided,
                Some(None) => Decision::NoMember,
                Some(Some(number)) => Decision::Member(*number),
            }
        });
        Ok(Self { text, next: 0, decision, best: None, is_spent })
    }

    /// Decodes the value as a variant, and keeps the result if it is the best match so far.
    pub fn consider<M: DeserializeOwned + Serialize>(&mut self, make: impl FnOnce(M) -> T) {
        let number = self.next;
        self.next += 1;
        if self.is_spent || (self.decision != Decision::Undecided && self.decision != Decision::Member(number)) {
            return;
        }
        self.is_spent = !SHARED.with_borrow_mut(|shared| match shared.work.checked_sub(self.text.len()) {
            Some(left) => {
                shared.work = left;
                true
            }
            None => false,
        });
        if self.is_spent {
            return;
        }
        let used = memory::used();
        // If this variant is not selected, its unknown values must not count for an enclosing choice.
        let (decoded, unknown) = unknown_values::capture(|| {
            let _nesting = NestingGuard::enter();
            decode::from_text::<M>(&self.text)
        });
        let Ok(member) = decoded else {
            memory::reset(used);
            return;
        };
        let serialized = if self.decision == Decision::Undecided { serde_json::to_string(&member).ok() } else { None };
        let mut candidate =
            Best { number, member: make(member), unknown, serialized, preserved_values: None, used_before: used };
        let is_better = match &mut self.best {
            Some(best) if best.unknown.count == candidate.unknown.count => {
                candidate.preserved_values(&self.text) > best.preserved_values(&self.text)
            }
            Some(best) => candidate.unknown.count < best.unknown.count,
            None => true,
        };
        if !is_better {
            memory::reset(used);
            return;
        }
        if let Some(worse) = self.best.take() {
            // The previous best variant is dropped, which frees its memory.
            candidate.used_before = worse.used_before;
            memory::reset(worse.used_before.saturating_add(memory::used().saturating_sub(used)));
        }
        self.best = Some(candidate);
    }

    /// Returns the best variant. If no variant matches, or not all variants could be tried, returns the whole value as
    /// unknown.
    pub fn best(self, type_name: &'static str, unknown: impl FnOnce(UnknownChoice) -> T) -> T {
        let best = self.best.filter(|_| !self.is_spent);
        SHARED.with_borrow_mut(|shared| {
            let key = key::<T>(&self.text);
            if shared.depth == 0 {
                *shared = Shared::default();
            } else if shared.text.contains(&key.0) && shared.decisions.len() < MAX_DECISIONS {
                shared.decisions.insert(key, best.as_ref().map(|best| best.number));
            }
        });
        match best {
            Some(best) => {
                unknown_values::record_all(&best.unknown);
                best.member
            }
            None => {
                unknown_values::record(type_name);
                unknown(UnknownChoice(Json::new(self.text)))
            }
        }
    }
}

/// Returns the key of a remembered decision.
fn key<T: 'static>(text: &str) -> (usize, TypeId) {
    (text.as_ptr().addr(), TypeId::of::<T>())
}

impl<T> Best<T> {
    /// Returns the number of nested values that the variant preserves. It is needed only if two variants have equally many unknown
    /// values.
    fn preserved_values(&mut self, text: &str) -> usize {
        let serialized = self.serialized.take();
        *self.preserved_values.get_or_insert_with(|| {
            let used = memory::used();
            let decoded = decode::from_text::<Value>(text);
            let serialized = decode::from_text::<Value>(&serialized.unwrap_or_default());
            memory::reset(used);
            decoded
                .and_then(|decoded| serialized.map(|serialized| preserved_values(&decoded, &serialized)))
                .unwrap_or_default()
        })
    }
}

/// Returns how many of the nested values of `decoded` also occur in `serialized`.
fn preserved_values(decoded: &Value, serialized: &Value) -> usize {
    match (decoded, serialized) {
        (Value::Object(decoded), Value::Object(serialized)) => {
            1 + decoded
                .iter()
                .filter_map(|(key, value)| Some(preserved_values(value, serialized.get(key)?)))
                .sum::<usize>()
        }
        (Value::Array(decoded), Value::Array(serialized)) => {
            1 + decoded
                .iter()
                .zip(serialized)
                .map(|(decoded, serialized)| preserved_values(decoded, serialized))
                .sum::<usize>()
        }
        (Value::Number(decoded), Value::Number(serialized)) => {
            // Beyond 2^53, one `f64` represents several neighboring integers.
            let is_exact = |number: &serde_json::Number| number.as_f64().is_some_and(|number| number.abs() < MAX_EXACT);
            usize::from(decoded == serialized || (is_exact(decoded) && decoded.as_f64() == serialized.as_f64()))
        }
        (decoded, serialized) => usize::from(decoded == serialized),
    }
}

#[cfg(test)]
mod tests;
