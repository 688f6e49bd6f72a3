//! The memory limit for decoding a body.
//!
//! A body of a few kilobytes can decompress to megabytes of `{},{},{}`, and each empty object becomes a struct of hundreds of
//! bytes. Each struct, list item and map entry counts with the size of its Rust type. Text is not counted, because it takes at most
//! as many bytes as the body. The count covers the outermost value and everything in it, including union variants, which are
//! decoded separately.

use std::cell::Cell;

/// Minimum limit in bytes. Legitimate bodies need much less: a hundred thousand items of 1 KiB take 100 MiB.
const MIN_LIMIT: usize = 256 << 20;

/// For a body that is longer than a quarter of [`MIN_LIMIT`], the memory limit is this many times the length of the body. Such a
/// body is accepted only if the caller raised the size limit of bodies, which by default is at most a quarter of [`MIN_LIMIT`].
const FACTOR: usize = 4;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static USED: Cell<usize> = const { Cell::new(0) };
    static LIMIT: Cell<usize> = const { Cell::new(MIN_LIMIT) };
}

/// A guard that marks the decoding of one value. The decoding ends when the guard is dropped.
pub(crate) struct Scope;

impl Scope {
    /// Starts decoding a value whose text has this length.
    pub(crate) fn enter(length: usize) -> Self {
        let depth = DEPTH.get();
        if depth == 0 {
            USED.set(0);
            LIMIT.set(MIN_LIMIT.max(length.saturating_mul(FACTOR)));
        }
        DEPTH.set(depth.saturating_add(1));
        Self
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}

/// Adds to the memory in use. Returns `false` if the limit is exceeded.
pub(crate) fn charge(bytes: usize) -> bool {
    let used = USED.get().saturating_add(bytes);
    USED.set(used);
    used <= LIMIT.get()
}

/// Returns the memory in use, for [`reset`].
pub(crate) fn used() -> usize {
    USED.get()
}

/// Resets the count to an earlier result of [`used`]. Call it only after dropping the values that were decoded after that call of
/// [`used`].
pub(crate) fn reset(used: usize) {
    USED.set(used);
}

/// Returns the limit for the value that is being decoded.
pub(crate) fn limit() -> usize {
    LIMIT.get()
}

#[cfg(test)]
mod tests {
    use std::{fmt, marker::PhantomData};

    use serde::{
        Deserialize, Deserializer,
        de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
    };

    use super::{Scope, limit};
    use crate::decode::from_slice;

    /// A type of one kilobyte that decodes from any value.
    #[derive(PartialEq)]
    struct Wide([u64; 128]);

    impl<'de> Deserialize<'de> for Wide {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            IgnoredAny::deserialize(deserializer).map(|_| Self([0; 128]))
        }
    }

    impl Default for Wide {
        fn default() -> Self {
            Self([0; 128])
        }
    }

    /// A struct of one kilobyte.
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Large {
        wide: Wide,
    }

    /// Decodes items, or keys and values, and drops them.
    struct Sink<K, V>(PhantomData<(K, V)>);

    impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Sink<K, V> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(Self(PhantomData))
        }
    }

    impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Sink<K, V> {
        type Value = Self;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("an array or an object")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
            while items.next_element::<V>()?.is_some() {}
            Ok(self)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
            while members.next_entry::<K, V>()?.is_some() {}
            Ok(self)
        }
    }

    /// Returns whether an array or object with this many entries is within the limit.
    fn fits<K: serde::de::DeserializeOwned, V: serde::de::DeserializeOwned>(
        brackets: [&str; 2],
        entry: &str,
        count: usize,
    ) -> bool {
        let [open, close] = brackets;
        let text = format!("{open}{}{close}", vec![entry; count].join(","));
        match from_slice::<Sink<K, V>>(text.as_bytes()) {
            Ok(_) => true,
            Err(error) => {
                assert!(error.reason().contains("more than 256 MiB of memory"), "{error}");
                false
            }
        }
    }

    #[test]
    fn memory_limit_counts_items_structs_keys_and_values() {
        let (array, object) = (["[", "]"], ["{", "}"]);
        for (count, expected) in [(250_000, true), (270_000, false)] {
            assert_eq!(fits::<(), Wide>(array, "0", count), expected, "items");
            assert_eq!(fits::<(), Box<Large>>(array, "{}", count), expected, "structs");
            assert_eq!(fits::<Wide, ()>(object, r#""":null"#, count), expected, "keys");
            assert_eq!(fits::<IgnoredAny, Wide>(object, r#""":0"#, count), expected, "values");
        }
    }

    #[test]
    fn memory_limit_is_four_times_the_length_of_long_text() {
        for (length, expected) in [(0, 256), (64 << 20, 256), (100 << 20, 400)] {
            let _scope = Scope::enter(length);
            // A nested value counts toward the outermost one.
            let _inner = Scope::enter(1 << 30);
            assert_eq!(limit() >> 20, expected);
        }
    }

    #[test]
    fn ignores_memory_of_rejected_variants() {
        use serde::Serialize;

        use crate::{UnknownChoice, open_choice};

        #[derive(Clone, Debug, Default, Deserialize, Serialize)]
        #[serde(default)]
        struct Huge {
            #[serde(skip)]
            numbers: [[u64; 32]; 16],
        }

        #[derive(Clone, Debug, Deserialize, Serialize)]
        struct Small {
            id: u8,
        }

        #[derive(Clone, Debug)]
        enum Either {
            Huge(Box<Huge>),
            Small(Small),
            Unknown(UnknownChoice),
        }
        open_choice!(Either { Huge(Box<Huge>), Small(Small) } from {});

        let text = format!("[{}]", vec![r#"{"id":1}"#; 70_000].join(","));
        let read = from_slice::<Vec<Either>>(text.as_bytes()).unwrap();
        assert!(read.len() == 70_000 && read.iter().all(|one| matches!(one, Either::Small(_))));
    }
}
