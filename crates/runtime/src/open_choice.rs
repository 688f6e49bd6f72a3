//! Unions without a tag, which keep what they don't know.
//!
//! Nothing in the value says which member it is. All members are tried, and the one that understands the value best is
//! taken: first by how few unknown values it meets, then by how much of the value it keeps, then by the order of the
//! members. A value that is none of them is kept whole.

use std::{cell::Cell, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    decode,
    surprise::{self, Met},
};

/// A value that is none of the members of a choice.
///
/// `Debug` prints nothing of it, for it may hold secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownChoice(Value);

impl UnknownChoice {
    /// The whole value.
    pub const fn value(&self) -> &Value {
        &self.0
    }

    /// The whole value.
    pub fn into_value(self) -> Value {
        self.0
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

/// Makes an enum a union without a tag that keeps what it doesn't know.
///
/// The enum has a variant for each member and `Unknown(UnknownChoice)`. The macro adds both directions of serde, and `From`
/// of the types behind `from`.
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

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde::Serializer,
            {
                match self {
                    $(Self::$variant(member) => $crate::__private::serde::Serialize::serialize(member, serializer),)*
                    Self::Unknown(unknown) => $crate::__private::serde::Serialize::serialize(unknown, serializer),
                }
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                let mut candidates = $crate::__private::choice::Candidates::deserialize(deserializer)?;
                $(candidates.consider(|member: $member| Self::$variant(member));)*
                ::std::result::Result::Ok(candidates.best(::std::stringify!($name), Self::Unknown))
            }
        }
    };
}

/// Makes the JSON Schema of an [`open_choice!`]; its members must have one. It takes what `open_choice!` takes; what stands
/// behind `from` may be left out.
#[cfg(feature = "schemars")]
#[macro_export]
macro_rules! open_choice_schema {
    ($name:ident { $($variant:ident($member:ty)),* $(,)? } $(from { $($made:ident($from:ty)),* $(,)? })?) => {
        impl $crate::__private::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::stringify!($name))
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::concat!(::std::module_path!(), "::", ::std::stringify!($name)))
            }

            fn json_schema(
                generator: &mut $crate::__private::schemars::SchemaGenerator,
            ) -> $crate::__private::schemars::Schema {
                $crate::__private::schema::open_choice(::std::vec![$(generator.subschema_for::<$member>()),*])
            }
        }
    };
}

/// How many members are tried within one value at most: choices inside of choices multiply, and a hostile answer must not
/// cost more than it is long by much.
const MOST_TRIALS: u32 = 10_000;

thread_local! {
    /// How deep in choices this thread is.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// How many members were tried since the outermost choice began.
    static TRIALS: Cell<u32> = const { Cell::new(0) };
}

/// One step deeper into choices, until it is dropped.
struct Deeper;

impl Deeper {
    fn go() -> Self {
        DEPTH.set(DEPTH.get().saturating_add(1));
        Self
    }
}

impl Drop for Deeper {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}

/// A value and the best member so far. For [`open_choice!`] only.
pub struct Candidates<T> {
    value: Value,
    /// The best member so far, and what it met.
    best: Option<(Rank, Met, T)>,
    /// Whether a member was not tried, for too many were tried before.
    is_spent: bool,
}

/// Fewer unknown values are better, then more leaves of the value.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Rank {
    unknown: u64,
    kept: usize,
}

impl Rank {
    fn is_better_than(self, other: Self) -> bool {
        self.unknown < other.unknown || (self.unknown == other.unknown && self.kept > other.kept)
    }
}

impl<T> Candidates<T> {
    /// Reads any value.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if DEPTH.get() == 0 {
            TRIALS.set(0);
        }
        Ok(Self { value: Value::deserialize(deserializer)?, best: None, is_spent: false })
    }

    /// Tries a member.
    pub fn consider<M: DeserializeOwned + Serialize>(&mut self, make: impl FnOnce(M) -> T) {
        let trials = TRIALS.get();
        if trials >= MOST_TRIALS {
            self.is_spent = true;
            return;
        }
        TRIALS.set(trials + 1);
        // What a member that is not taken has met is of no interest to a choice around this one.
        let (read, met) = surprise::counted(|| {
            let _deeper = Deeper::go();
            decode::from_value::<M>(self.value.clone())
        });
        let Ok(member) = read else { return };
        let kept = serde_json::to_value(&member).map_or(0, |written| kept(&self.value, &written));
        let rank = Rank { unknown: met.count, kept };
        if self.best.as_ref().is_none_or(|(best, ..)| rank.is_better_than(*best)) {
            self.best = Some((rank, met, make(member)));
        }
    }

    /// The best member, or what keeps the value whole: if none fits, or not all could be tried.
    pub fn best(self, type_name: &'static str, unknown: impl FnOnce(UnknownChoice) -> T) -> T {
        match self.best {
            Some((_, met, member)) if !self.is_spent => {
                surprise::note_all(&met);
                member
            }
            _ => {
                surprise::note(type_name);
                unknown(UnknownChoice(self.value))
            }
        }
    }
}

/// How many values of the first come back in the second.
fn kept(read: &Value, written: &Value) -> usize {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            1 + read.iter().filter_map(|(key, value)| Some(kept(value, written.get(key)?))).sum::<usize>()
        }
        (Value::Array(read), Value::Array(written)) => {
            1 + read.iter().zip(written).map(|(read, written)| kept(read, written)).sum::<usize>()
        }
        (Value::Number(read), Value::Number(written)) => usize::from(read.as_f64() == written.as_f64()),
        (read, written) => usize::from(read == written),
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{Value, json};

    use crate::{UnknownChoice, UnknownValue, open_enum};

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Cat {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meows: Option<bool>,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Dog {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        barks: Option<bool>,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Pet {
        Cat(Cat),
        Dog(Box<Dog>),
        Text(String),
        Unknown(UnknownChoice),
    }
    open_choice!(Pet { Cat(Cat), Dog(Box<Dog>), Text(String) } from { Cat(Cat), Dog(Dog) });

    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    enum Sun {
        Sun,
        Unknown(UnknownValue),
    }
    open_enum!(Sun { Sun = "sun" });

    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    enum Moon {
        Moon,
        Unknown(UnknownValue),
    }
    open_enum!(Moon { Moon = "moon" });

    #[derive(Clone, Debug, PartialEq)]
    enum Light {
        Sun(Sun),
        Moon(Moon),
        Unknown(UnknownChoice),
    }
    open_choice!(Light { Sun(Sun), Moon(Moon) } from {});

    fn read(value: &Value) -> Pet {
        serde_json::from_value(value.clone()).unwrap()
    }

    #[test]
    fn a_dog_is_not_read_as_a_cat() {
        for (value, pet) in [
            (json!({"name": "a", "barks": true}), Pet::from(Dog { name: "a".into(), barks: Some(true) })),
            (json!({"name": "a", "meows": true}), Pet::from(Cat { name: "a".into(), meows: Some(true) })),
            (json!("a"), Pet::Text("a".into())),
        ] {
            assert_eq!(read(&value), pet);
            assert_eq!(serde_json::to_value(read(&value)).unwrap(), value);
        }
    }

    #[test]
    fn known_values_go_before_unknown_ones() {
        assert_eq!((Sun::VALUES, Moon::VALUES), (&["sun"][..], &["moon"][..]));
        assert_eq!(serde_json::from_value::<Light>(json!("moon")).unwrap(), Light::Moon(Moon::Moon));
        assert_eq!(serde_json::from_value::<Light>(json!("sun")).unwrap(), Light::Sun(Sun::Sun));
    }

    #[test]
    fn what_is_no_member_is_kept_whole() {
        let Pet::Unknown(unknown) = read(&json!([1, "canary"])) else { unreachable!() };
        assert_eq!((unknown.value(), format!("{unknown:?}").contains("canary")), (&json!([1, "canary"]), false));
        assert_eq!(unknown.into_value(), json!([1, "canary"]));
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Node {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        child: Option<Box<Tree>>,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Tree {
        Left(Node),
        Right(Node),
        Unknown(UnknownChoice),
    }
    open_choice!(Tree { Left(Node), Right(Node) } from {});

    #[test]
    fn choices_inside_of_choices_end() {
        let mut value = json!({});
        for _ in 0..60 {
            value = json!({ "child": value });
        }
        let tree: Tree = serde_json::from_value(value.clone()).unwrap();
        assert!(matches!(tree, Tree::Unknown(_)));
        assert_eq!(serde_json::to_value(tree).unwrap(), value);
        assert_eq!(serde_json::from_value::<Tree>(json!({ "child": {} })).unwrap(), {
            Tree::Left(Node { child: Some(Box::new(Tree::Left(Node { child: None }))) })
        });
        assert_eq!(read(&json!("a")), Pet::Text("a".into()));
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Lamp {
        light: Light,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Any {
        light: String,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Thing {
        Lamp(Lamp),
        Any(Any),
        Unknown(UnknownChoice),
    }
    open_choice!(Thing { Lamp(Lamp), Any(Any) } from {});

    #[test]
    fn what_a_member_that_was_not_taken_met_does_not_count() {
        let lamp: Thing = serde_json::from_value(json!({ "light": "moon" })).unwrap();
        assert_eq!(lamp, Thing::Lamp(Lamp { light: Light::Moon(Moon::Moon) }));
        let any: Thing = serde_json::from_value(json!({ "light": "star" })).unwrap();
        assert_eq!(any, Thing::Any(Any { light: "star".into() }));
    }
}
