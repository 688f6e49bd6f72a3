//! Methods of [`RequestBuilder`] for generated code: optional arguments, lists, and checks that reject invalid arguments.

use std::fmt::Display;

use serde::Serialize;

use super::request::RequestBuilder;
use crate::{
    encode::{
        bounds::{self, Bound, Violation},
        finite::not_finite,
        query::ListStyle,
    },
    serde_context::sending,
};

/// Methods that only generated code calls.
#[doc(hidden)]
impl RequestBuilder {
    /// Calls `add` with the value if it is `Some`.
    pub fn optional<T: ?Sized>(self, value: Option<&T>, add: impl FnOnce(Self, &T) -> Self) -> Self {
        match value {
            Some(value) => add(self, value),
            None => self,
        }
    }

    /// Rejects a value that is out of bounds or cannot be compared with its bounds. Null is always accepted.
    pub fn check_bounds(self, name: &'static str, value: &impl Serialize, bounds: &[Bound]) -> Self {
        let written = match inspected(|| sending::to_compared_value(value)) {
            Ok(written) => written,
            Err(error) => return self.reject_with_source(name, "cannot be compared with its bounds", error),
        };
        let Some(Violation { at, requirement }) = bounds::first_violation(&written, bounds) else { return self };
        if at.is_empty() {
            self.reject(name, &requirement)
        } else {
            self.reject(name, &format!("is out of bounds: `{at}` {requirement}"))
        }
    }

    /// Rejects NaN and infinities: JSON cannot represent them, and servers do not agree on the meaning of the text `NaN`. Call this
    /// method for parameters that are added as text; structured values and bodies are checked when they are added.
    pub fn require_finite(self, name: &'static str, value: &impl Serialize) -> Self {
        match inspected(|| not_finite(value)) {
            None => self,
            Some(path) if path == "$" => self.reject(name, "is NaN or infinite, which JSON cannot represent"),
            Some(path) => {
                self.reject(name, &format!("has NaN or an infinity at `{path}`, which JSON cannot represent"))
            }
        }
    }

    /// Adds a query parameter if the value is `Some`.
    pub fn query_optional(self, name: &str, value: Option<&(impl Display + ?Sized)>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    /// Adds a query parameter. An empty or blank value is rejected.
    pub fn query_non_empty(self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        let value = value.to_string();
        match (value.is_empty(), value.trim().is_empty()) {
            (true, _) => self.reject(name, "is empty"),
            (false, true) => self.reject(name, "is blank"),
            (false, false) => self.query(name, &value),
        }
    }

    /// Adds a list to the query. An empty list is rejected: it would be omitted from the request, and a missing filter matches
    /// everything.
    pub fn query_list(
        mut self,
        name: &'static str,
        values: impl IntoIterator<Item: Display>,
        style: ListStyle,
    ) -> Self {
        match self.query.push_list(name, values, style) {
            Ok(0) => self.reject(name, "is an empty list, which would be omitted from the request"),
            Ok(_) => self,
            Err(ambiguous) => self.reject(name, ambiguous),
        }
    }

    /// Adds a list to the query if it is `Some`. An empty list is rejected, as in [`query_list`](Self::query_list).
    pub fn query_list_optional(
        self,
        name: &'static str,
        values: Option<impl IntoIterator<Item: Display>>,
        style: ListStyle,
    ) -> Self {
        match values {
            Some(values) => self.query_list(name, values, style),
            None => self,
        }
    }

    /// Sets a header if the value is `Some`.
    pub fn header_optional(self, name: &'static str, value: Option<&(impl Display + ?Sized)>) -> Self {
        match value {
            Some(value) => self.header(name, value),
            None => self,
        }
    }

    /// Sets the body to a value, encoded as JSON, with a media type other than `application/json`.
    pub fn json_as(self, media_type: &'static str, body: &impl Serialize) -> Self {
        let this = self.require_finite("body", body);
        let bytes = sending::while_sending(|| serde_json::to_vec(body));
        this.body(media_type, bytes)
    }
}

/// Runs a function that serializes a value in order to check it. The value is serialized in the same way as for a request. A file
/// is serialized as a placeholder object, because its bytes are not always text.
#[cfg(feature = "extended")]
fn inspected<T>(look: impl FnOnce() -> T) -> T {
    crate::value::file::collect("file".to_owned(), || sending::while_sending(look)).0
}

/// Runs a function that serializes a value in order to check it. The value is serialized in the same way as for a request.
#[cfg(not(feature = "extended"))]
fn inspected<T>(look: impl FnOnce() -> T) -> T {
    sending::while_sending(look)
}
