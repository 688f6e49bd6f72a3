//! Bodies that come without their envelope.

use std::borrow::Cow;

use super::scan;

/// How an event looks that a vendor sends without its envelope, and the envelope to put around it. Generated from the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BareBody {
    /// The properties of the envelope. A body that has none of them came without it.
    pub lacks: &'static [&'static str],
    /// Properties of the event. A body without an envelope that has none of them is something else; if this is empty, it is the
    /// event.
    pub has: &'static [&'static str],
    /// The JSON to put before the body.
    pub before: &'static str,
    /// The JSON to put after the body.
    pub after: &'static str,
}

impl BareBody {
    /// A body without these properties is put between these two texts.
    pub const fn new(lacks: &'static [&'static str], before: &'static str, after: &'static str) -> Self {
        Self { lacks, has: &[], before, after }
    }

    /// A body that has one of these properties.
    #[must_use]
    pub const fn with_one_of(mut self, has: &'static [&'static str]) -> Self {
        self.has = has;
        self
    }

    /// Puts the envelope around a body that came without it.
    pub(super) fn wrap<'a>(&self, json: Cow<'a, [u8]>) -> Cow<'a, [u8]> {
        let is_bare = scan::has_one(&json, self.lacks) == Some(false);
        if is_bare && (self.has.is_empty() || scan::has_one(&json, self.has) == Some(true)) {
            return [self.before.as_bytes(), &json, self.after.as_bytes()].concat().into();
        }
        json
    }
}
