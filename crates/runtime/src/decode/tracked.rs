//! A deserializer that wraps another one to track the JSON path, to reject arrays for structs, and to count the memory of the
//! decoded values.
//!
//! Derived `Deserialize` accepts an array in place of an object, and fills the fields in order. serde has no attribute to prevent
//! this, so this deserializer, which decodes all bodies, events and union variants, rejects the array. Paths inside derived enums
//! are not tracked, because generated types contain no derived enums.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    fmt,
};

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use crate::serde_context::memory;

/// One step of a JSON path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    Index(usize),
    Key(String),
}

/// The state of decoding: the path of the error, whether the memory limit was exceeded, and data about the outermost value.
#[derive(Default)]
pub(super) struct Trail {
    /// The segments of the path, innermost first.
    segments: RefCell<Vec<Segment>>,
    is_over_budget: Cell<bool>,
    /// Whether decoding has entered an array or an object.
    is_inside: Cell<bool>,
    has_no_known_field: Cell<bool>,
}

impl Trail {
    /// Returns the segments, outermost first.
    pub(super) fn into_segments(self) -> Vec<Segment> {
        let mut segments = self.segments.into_inner();
        segments.reverse();
        segments
    }

    /// Whether decoding stopped because the value takes too much memory.
    pub(super) fn is_over_budget(&self) -> bool {
        self.is_over_budget.get()
    }

    /// Whether the outermost value was decoded as a struct from an object that has none of the struct's fields.
    pub(super) fn has_no_known_field(&self) -> bool {
        self.has_no_known_field.get()
    }

    fn add(&self, segment: Segment) {
        self.segments.borrow_mut().push(segment);
    }

    fn charge<E: Error>(&self, bytes: usize) -> Result<(), E> {
        if memory::charge(bytes) {
            return Ok(());
        }
        self.is_over_budget.set(true);
        Err(E::custom("the decoded value is too large"))
    }
}

/// The cell that keeps the text of a key while its value is decoded.
type Key<'t, 'de> = Option<&'t RefCell<Cow<'de, str>>>;

/// A deserializer that tracks the path of errors.
pub(super) struct Tracked<'t, 'de, D> {
    inner: D,
    trail: &'t Trail,
    key: Key<'t, 'de>,
}

impl<'t, 'de, D> Tracked<'t, 'de, D> {
    pub(super) fn new(inner: D, trail: &'t Trail) -> Self {
        Self { inner, trail, key: None }
    }

    fn visit<V>(trail: &'t Trail, key: Key<'t, 'de>, inner: V) -> Visit<'t, 'de, V> {
        Visit { inner, trail, key, expected: ExpectedType::Any }
    }
}

macro_rules! forward {
    ($($method:ident($($argument:ident: $ty:ty),*)),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $ty,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($argument,)* Self::visit(self.trail, self.key, visitor))
        }
    )*};
}

macro_rules! forward_integers {
    ($($method:ident),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            let visit = Visit { inner: visitor, trail: self.trail, key: self.key, expected: ExpectedType::Integer };
            self.inner.$method(visit)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Tracked<'_, 'de, D> {
    type Error = D::Error;

    forward! {
        deserialize_any(), deserialize_bool(), deserialize_char(), deserialize_str(), deserialize_string(),
        deserialize_f32(), deserialize_f64(), deserialize_bytes(), deserialize_byte_buf(), deserialize_option(),
        deserialize_unit(), deserialize_unit_struct(name: &'static str), deserialize_newtype_struct(name: &'static str),
        deserialize_seq(), deserialize_tuple(len: usize), deserialize_tuple_struct(name: &'static str, len: usize),
        deserialize_map(), deserialize_identifier(), deserialize_ignored_any(),
    }

    forward_integers! {
        deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64, deserialize_i128,
        deserialize_u8, deserialize_u16, deserialize_u32, deserialize_u64, deserialize_u128,
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visit = Visit { inner: visitor, trail: self.trail, key: None, expected: ExpectedType::Struct(fields) };
        self.inner.deserialize_struct(name, fields, visit)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, Self::visit(self.trail, self.key, visitor))
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

struct Visit<'t, 'de, V> {
    inner: V,
    trail: &'t Trail,
    key: Key<'t, 'de>,
    expected: ExpectedType,
}

/// The kind of value that the type expects.
#[derive(PartialEq)]
enum ExpectedType {
    Any,
    /// A struct with these fields.
    Struct(&'static [&'static str]),
    Integer,
}

/// The smallest positive integer that an `f64` cannot distinguish from the next one, which is rounded to it. All smaller integers
/// are exact.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

impl<'de, V> Visit<'_, 'de, V> {
    fn is_struct(&self) -> bool {
        matches!(self.expected, ExpectedType::Struct(_))
    }

    fn keep_key(&self, text: impl FnOnce() -> Cow<'de, str>) {
        if let Some(key) = self.key {
            key.replace(text());
        }
    }
}

macro_rules! scalars {
    ($($method:ident: $ty:ty),* $(,)?) => {$(
        fn $method<E: Error>(self, value: $ty) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )*};
}

macro_rules! integers {
    ($($method:ident: $ty:ty),* $(,)?) => {$(
        fn $method<E: Error>(self, value: $ty) -> Result<V::Value, E> {
            self.keep_key(|| value.to_string().into());
            self.inner.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Visit<'_, 'de, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_struct() { formatter.write_str("an object") } else { self.inner.expecting(formatter) }
    }

    scalars! {
        visit_bool: bool, visit_char: char,
        visit_bytes: &[u8], visit_borrowed_bytes: &'de [u8], visit_byte_buf: Vec<u8>,
    }

    integers! { visit_i64: i64, visit_u64: u64, visit_i128: i128, visit_u128: u128 }

    /// In JSON Schema, a number with a zero fraction is an integer.
    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        #[expect(clippy::cast_possible_truncation, reason = "the value is an integer that fits in 64 bits")]
        let integer = (value.fract() == 0.0 && value.abs() < MAX_EXACT).then_some(value as i64);
        match integer {
            Some(integer) if self.expected == ExpectedType::Integer => self.inner.visit_i64(integer),
            _ => self.inner.visit_f64(value),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        self.keep_key(|| text.to_owned().into());
        self.inner.visit_str(text)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        self.keep_key(|| text.into());
        self.inner.visit_borrowed_str(text)
    }

    fn visit_string<E: Error>(self, text: String) -> Result<V::Value, E> {
        self.keep_key(|| text.clone().into());
        self.inner.visit_string(text)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Tracked { inner: deserializer, trail: self.trail, key: self.key })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Tracked { inner: deserializer, trail: self.trail, key: self.key })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        if self.is_struct() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        self.trail.is_inside.set(true);
        self.inner.visit_seq(Items { inner: items, trail: self.trail, next: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, properties: A) -> Result<V::Value, A::Error> {
        let is_struct = self.is_struct();
        if is_struct {
            self.trail.charge(size_of::<V::Value>())?;
        }
        let is_inside = self.trail.is_inside.replace(true);
        let unseen_fields = match self.expected {
            ExpectedType::Struct(fields) if !is_inside => Some(fields),
            _ => None,
        };
        let key = RefCell::default();
        self.inner.visit_map(Properties { inner: properties, trail: self.trail, key, is_struct, unseen_fields })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(variant)
    }
}

/// The items of an array.
struct Items<'t, A> {
    inner: A,
    trail: &'t Trail,
    next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let (before, index) = (memory::used(), self.next);
        let item = self.inner.next_element_seed(Seed { inner: seed, trail: self.trail, key: None });
        let item = item.inspect_err(|_| self.trail.add(Segment::Index(index)))?;
        self.next += 1;
        // Do not count memory that decoding the item has already counted. A small variant of a union takes as much memory as the
        // largest one.
        if item.is_some() {
            let counted = memory::used().saturating_sub(before);
            self.trail.charge(size_of::<S::Value>().saturating_sub(counted))?;
        }
        Ok(item)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The properties of an object.
struct Properties<'t, 'de, A> {
    inner: A,
    trail: &'t Trail,
    key: RefCell<Cow<'de, str>>,
    is_struct: bool,
    /// The fields of the outermost struct, as long as none of the keys that have been read is one of them.
    unseen_fields: Option<&'static [&'static str]>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Properties<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.key.take();
        let key = self.inner.next_key_seed(Seed { inner: seed, trail: self.trail, key: Some(&self.key) });
        let key = key.inspect_err(|_| {
            // If there is a key, the type rejected it. If there is none, the object is incomplete.
            if !self.key.borrow().is_empty() {
                self.trail.add(Segment::Key(self.key.take().into_owned()));
            }
        })?;
        if key.is_some() && !self.is_struct {
            self.trail.charge(size_of::<S::Value>())?;
        }
        if let Some(fields) = self.unseen_fields.filter(|_| key.is_some()) {
            let is_known = fields.contains(&&**self.key.borrow());
            self.trail.has_no_known_field.set(!is_known);
            self.unseen_fields = (!is_known).then_some(fields);
        }
        Ok(key)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let value = self.inner.next_value_seed(Seed { inner: seed, trail: self.trail, key: None });
        let value = value.inspect_err(|_| self.trail.add(Segment::Key(self.key.take().into_owned())))?;
        if !self.is_struct {
            self.trail.charge(size_of::<S::Value>())?;
        }
        Ok(value)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The seed that decodes a key, an item or the value of a field.
struct Seed<'t, 'de, S> {
    inner: S,
    trail: &'t Trail,
    key: Key<'t, 'de>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<'_, 'de, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Tracked { inner: deserializer, trail: self.trail, key: self.key })
    }
}
