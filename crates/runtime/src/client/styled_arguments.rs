//! Arguments in the parameter styles of OpenAPI, cookies, forms and multipart bodies.

use reqwest::header::COOKIE;
use std::fmt::Display;

use serde::Serialize;
use serde_json::Value;

use super::request::RequestBuilder;
use crate::{
    decode,
    encode::{
        cookies,
        multipart::{self, Unsendable},
        path,
        query::Query,
        styles::{self, CookieStyle, HeaderStyle, PathStyle, QueryStyle},
    },
    serde_context::sending,
};

/// Methods that only generated code calls.
#[doc(hidden)]
impl RequestBuilder {
    /// Sets a structured path parameter.
    pub fn path_styled(self, name: &'static str, value: &impl Serialize, style: PathStyle) -> Self {
        let mut this = self.require_finite(name, value);
        match written(value) {
            // The JSON text is one value, so it is sent like plain text.
            Ok(value) if style == PathStyle::Json => this.path(name, &value),
            Ok(value) => {
                this.path.push(path::Argument { name, value: path::Value::Parts(value, style) });
                this
            }
            Err(error) => this.reject_with_source(name, "cannot be encoded", error),
        }
    }

    /// Adds a structured query parameter. Null is omitted. An empty list is rejected, as in [`query_list`](Self::query_list),
    /// unless the parameter is sent as JSON.
    pub fn query_styled(self, name: &'static str, value: &impl Serialize, style: QueryStyle) -> Self {
        let mut this = self.require_finite(name, value);
        let value = match written(value) {
            Ok(value) => value,
            Err(error) => return this.reject_with_source(name, "cannot be encoded", error),
        };
        let pairs = match styles::query(name, &value, style) {
            Ok(pairs) => pairs,
            Err(ambiguous) => return this.reject(name, ambiguous),
        };
        if let Some(problem) = empty_list(&value, style) {
            return this.reject(name, &problem);
        }
        for (name, texts, delimiter) in pairs {
            this.query.push_texts(&name, &texts, delimiter);
        }
        this
    }

    /// Sets a structured header. Header values cannot be escaped, so names and values that contain a delimiter are rejected. Empty
    /// lists and empty items are rejected, too.
    pub fn header_styled(self, name: &'static str, value: &impl Serialize, style: HeaderStyle) -> Self {
        let this = self.require_finite(name, value);
        match written(value).map(|value| styles::header(&value, style)) {
            Ok(Ok(text)) => this.header(name, &text),
            Ok(Err(ambiguous)) => this.reject(name, ambiguous),
            Err(error) => this.reject_with_source(name, "cannot be encoded", error),
        }
    }

    /// Adds a cookie. Characters that are not allowed in a cookie are percent-encoded.
    pub fn cookie(self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        self.add_cookie(name, name, &cookies::encode(&value.to_string()).to_string())
    }

    /// Adds the cookies of a structured value. Null is omitted. An empty list is rejected, as in [`query_list`](Self::query_list),
    /// unless the cookie is sent as JSON.
    pub fn cookie_styled(self, name: &'static str, value: &impl Serialize, style: CookieStyle) -> Self {
        let mut this = self.require_finite(name, value);
        let value = match written(value) {
            Ok(value) => value,
            Err(error) => return this.reject_with_source(name, "cannot be encoded", error),
        };
        let cookies = match styles::cookies(name, &value, style) {
            Ok(cookies) => cookies,
            Err(ambiguous) => return this.reject(name, ambiguous),
        };
        if let Some(problem) = empty_list(&value, style.as_query()) {
            return this.reject(name, &problem);
        }
        for (cookie, texts) in cookies {
            let texts: Vec<String> = texts.iter().map(|text| cookies::encode(text).to_string()).collect();
            this = this.add_cookie(name, &cookie, &texts.join(","));
        }
        this
    }

    fn add_cookie(mut self, argument: &'static str, name: &str, value: &str) -> Self {
        match cookies::with(&self.headers, &format!("{name}={value}")) {
            Some(cookie) if cookies::is_name(name) => {
                self.headers.insert(COOKIE, cookie);
                self
            }
            _ if name == argument => self.reject(argument, "is not a valid cookie name"),
            _ => self.reject(argument, "has a property whose name is not a valid cookie name"),
        }
    }

    /// Sets the body to an object, encoded as `application/x-www-form-urlencoded`. By default, an array of scalars is sent as
    /// repeated fields, and other nested values are sent as JSON; `styles` overrides this for individual properties. An empty array
    /// is rejected unless it is sent as JSON: it would be omitted from the request.
    pub fn form(self, body: &impl Serialize, styles: &[(&str, QueryStyle)]) -> Self {
        let this = self.require_finite("body", body);
        let properties = match written(body) {
            Ok(Value::Object(properties)) => properties,
            Ok(_) => return this.reject("body", "is not an object, which a form requires"),
            Err(error) => return this.reject_with_source("body", "cannot be encoded", error),
        };
        let mut form = Query::default();
        for (name, value) in &properties {
            let declared = styles.iter().find(|(other, _)| other == name).map(|(_, style)| *style);
            let has_parts = value.is_object()
                || value.as_array().is_some_and(|items| items.iter().any(|item| item.is_object() || item.is_array()));
            let usual = if has_parts { QueryStyle::Json } else { QueryStyle::FormExploded };
            let style = declared.unwrap_or(usual);
            if let Some(mut path) = styles::empty_list(value, style) {
                path.push(format!(".{}", decode::printable_key(name)));
                return this.reject("body", &empty_list_at(path));
            }
            let pairs = match styles::query(name, value, style) {
                Ok(pairs) => pairs,
                Err(ambiguous) => return this.reject("body", &format!("has a property that {ambiguous}")),
            };
            for (name, texts, delimiter) in pairs {
                form.push_texts(&name, &texts, delimiter);
            }
        }
        this.body("application/x-www-form-urlencoded", Ok(form.as_str().as_bytes().to_vec()))
    }

    /// Sets the body to an object, encoded as `multipart/form-data`, with one part for each property, and one part for each item of
    /// a property that is an array. `media_types` contains the media types of individual parts. An empty array is rejected: it
    /// would be omitted from the request.
    pub fn multipart(self, body: &impl Serialize, media_types: &[(&str, &str)]) -> Self {
        let this = self.require_finite("body", body);
        match sending::while_sending(|| multipart::write(body, media_types)) {
            Ok((media_type, bytes)) => this.body(&media_type, Ok(bytes)),
            Err(Unsendable::Json(error)) => this.reject_with_source("body", "cannot be encoded", error),
            Err(Unsendable::Part(reason)) => this.reject("body", &reason),
        }
    }
}

/// If a parameter contains an empty list, returns the error message for it.
fn empty_list(value: &Value, style: QueryStyle) -> Option<String> {
    styles::empty_list(value, style).map(empty_list_at)
}

/// Returns the error message for an empty list at a path. The innermost segment of the path comes first.
fn empty_list_at(mut path: Vec<String>) -> String {
    path.reverse();
    let location = if path.is_empty() {
        "is an empty list".to_owned()
    } else {
        format!("has an empty list at `${}`", path.concat())
    };
    format!("{location}, which would be omitted from the request")
}

/// Encodes a value for a request. Properties are sorted by name, regardless of the features of `serde_json`.
fn written(value: &impl Serialize) -> serde_json::Result<Value> {
    let mut value = sending::to_value(value)?;
    value.sort_all_objects();
    Ok(value)
}
