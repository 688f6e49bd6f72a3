//! A call in the making: the arguments of an operation become a request.
//!
//! What cannot be sent is remembered, and [`RequestBuilder::send`] fails with the name of the first such argument before
//! anything leaves.

use std::fmt::Display;

use bytes::Bytes;
use reqwest::{
    Url,
    header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT},
};
use serde::Serialize;

use super::{
    Answer, Core, Error, ErrorKind, ListStyle,
    execute::{self, Prepared},
    path,
    query::Query,
    writable,
};
use crate::{Method, Operation};

/// A call in the making.
#[must_use = "a request does nothing until `send` is called"]
pub struct RequestBuilder {
    core: Core,
    operation: &'static Operation,
    path: Vec<(&'static str, String)>,
    query: Query,
    headers: HeaderMap,
    body: Option<Bytes>,
    refused: Option<Error>,
}

impl RequestBuilder {
    pub(crate) fn new(core: Core, operation: &'static Operation) -> Self {
        let (mut headers, mut refused) = (HeaderMap::new(), None);
        headers.insert(USER_AGENT, core.inner().user_agent.clone());
        if !operation.accept.is_empty() {
            if let Ok(accept) = HeaderValue::from_str(operation.accept) {
                headers.insert(ACCEPT, accept);
            } else {
                let problem = "the `Accept` header cannot be one";
                refused = Some(Error::new(ErrorKind::Configuration, core.api().name, problem));
            }
        }
        Self { core, operation, path: Vec::new(), query: Query::default(), headers, body: None, refused }
    }

    /// Sets a parameter of the path.
    pub fn path(mut self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        self.path.push((name, value.to_string()));
        self
    }

    /// Adds a parameter to the query.
    pub fn query(mut self, name: &str, value: &(impl Display + ?Sized)) -> Self {
        self.query.push(name, value);
        self
    }

    /// Adds a parameter to the query, if there is one.
    pub fn query_optional(self, name: &str, value: Option<&(impl Display + ?Sized)>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    /// Adds a parameter to the query that must not be empty or blank.
    pub fn query_non_empty(self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        let value = value.to_string();
        match (value.is_empty(), value.trim().is_empty()) {
            (true, _) => self.refuse(name, "is empty"),
            (false, true) => self.refuse(name, "is blank"),
            (false, false) => self.query(name, &value),
        }
    }

    /// Adds a list to the query. An empty one is refused: a filter that lets nothing pass would be sent as no filter.
    pub fn query_list(
        mut self,
        name: &'static str,
        values: impl IntoIterator<Item: Display>,
        style: ListStyle,
    ) -> Self {
        match self.query.push_list(name, values, style) {
            0 => self.refuse(name, "is an empty list, which would be sent as no list at all"),
            _ => self,
        }
    }

    /// Adds a list to the query, if there is one; an empty one is refused as [`query_list`](Self::query_list) does.
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

    /// Sets a header.
    pub fn header(mut self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        match (name.parse::<HeaderName>(), HeaderValue::try_from(value.to_string())) {
            (Ok(header), Ok(value)) => {
                self.headers.insert(header, value);
                self
            }
            (Err(_), _) => self.refuse(name, "is not the name of a header"),
            (_, Err(_)) => self.refuse(name, "has characters that a header cannot hold, such as a line break"),
        }
    }

    /// Sets a header, if there is a value.
    pub fn header_optional(self, name: &'static str, value: Option<&(impl Display + ?Sized)>) -> Self {
        match value {
            Some(value) => self.header(name, value),
            None => self,
        }
    }

    /// Sends a value as `application/json`.
    pub fn json(self, body: &impl Serialize) -> Self {
        self.json_as("application/json", body)
    }

    /// Sends a value as JSON of another media type.
    pub fn json_as(self, media_type: &'static str, body: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(body);
        self.body(media_type, bytes)
    }

    /// Sends a value as JSON of a media type without the members that only the server sets. A pattern is a JSON pointer in
    /// which `*` stands for each item of an array or each value of a map: `/items/*/id`.
    pub fn json_writable(self, media_type: &'static str, body: &impl Serialize, read_only: &[&str]) -> Self {
        let bytes = writable::to_vec(body, read_only);
        self.body(media_type, bytes)
    }

    /// Sends a value as JSON of a media type, if there is one, without the members that only the server sets.
    pub fn json_optional(self, media_type: &'static str, body: Option<&impl Serialize>, read_only: &[&str]) -> Self {
        match body {
            Some(body) => self.json_writable(media_type, body, read_only),
            None => self,
        }
    }

    fn body(mut self, media_type: &'static str, bytes: serde_json::Result<Vec<u8>>) -> Self {
        match (HeaderValue::try_from(media_type), bytes) {
            (Ok(media_type), Ok(bytes)) => {
                self.headers.insert(CONTENT_TYPE, media_type);
                self.body = Some(bytes.into());
            }
            (Err(_), _) => return self.refuse("body", "has a media type that a header cannot hold"),
            (_, Err(error)) => {
                self = self.refuse("body", "cannot be written as JSON");
                self.refused = self.refused.map(|refused| refused.because(error));
            }
        }
        self
    }

    /// Remembers the first argument that cannot be sent.
    fn refuse(mut self, name: &'static str, reason: &str) -> Self {
        if self.refused.is_none() {
            self.refused = Some(self.refusal(name.to_owned(), reason));
        }
        self
    }

    fn refusal(&self, name: String, reason: &str) -> Error {
        let problem = format!("the argument `{name}` {reason}; nothing was sent");
        Error::new(ErrorKind::InvalidArgument, self.core.api().name, problem).of(self.operation).with_argument(name)
    }

    /// Sends the call and waits for the head of the answer, whatever its status.
    ///
    /// # Errors
    ///
    /// An argument cannot be sent, there are no credentials, or there is no answer.
    pub async fn send(mut self) -> Result<Answer, Error> {
        if let Some(refused) = self.refused.take() {
            return Err(refused.of(self.operation));
        }
        let url = self.url()?;
        // RFC 9110, section 8.6; some servers insist on it.
        if self.body.is_none() && matches!(self.operation.method, Method::Post | Method::Put | Method::Patch) {
            self.headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let prepared = Prepared { url, headers: self.headers, body: self.body };
        execute::execute(self.core, self.operation, prepared).await
    }

    fn url(&self) -> Result<Url, Error> {
        let path = path::render(self.operation.path, &self.path)
            .map_err(|path::Refused { argument, reason }| self.refusal(argument, reason))?;
        if let Some((name, _)) =
            self.path.iter().find(|(name, _)| !self.operation.path.contains(&format!("{{{name}}}")))
        {
            return Err(self.refusal((*name).to_owned(), "has no place in the path"));
        }
        let base = self.core.base_url();
        let (stem, query) = (base.path().trim_end_matches('/'), self.query.as_str());
        let mut url = base.clone();
        url.set_path(&format!("{stem}{path}"));
        url.set_query((!query.is_empty()).then_some(query));
        Ok(url)
    }
}
