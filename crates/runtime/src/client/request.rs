//! The builder of a request, from the arguments of an operation.
//!
//! The methods that add arguments return no errors. If an argument is invalid, [`RequestBuilder::send`] returns an error for the
//! first invalid argument, and sends nothing.

use std::{
    borrow::Cow,
    fmt::{self, Display},
};

use bytes::Bytes;
use reqwest::{
    Url,
    header::{
        ACCEPT, AUTHORIZATION, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, EXPECT, HOST, HeaderMap, HeaderName,
        HeaderValue, TE, TRAILER, TRANSFER_ENCODING, UPGRADE, USER_AGENT,
    },
};
use serde::Serialize;
use tracing::Span;

use super::{attempt::Prepared, core::Core, execute, link, options::RequestOptions, raw_response::RawResponse};
use crate::{
    Method, Operation, Secret,
    api::definition::{Scheme, SchemeKind},
    encode::{path, query::Query},
    transport::{Error, ErrorKind, telemetry},
};

/// Headers that frame and route the message, which only the HTTP client may set. If a caller set such a header, a server could
/// see a different body or host.
const CONNECTION_HEADERS: [HeaderName; 8] =
    [CONTENT_LENGTH, TRANSFER_ENCODING, HOST, CONNECTION, TE, TRAILER, UPGRADE, EXPECT];

const SET_BY_CONNECTION: &str = "is a header that only the HTTP client can set";

/// Whether only the HTTP client may set a header.
fn is_connection_header(header: &HeaderName) -> bool {
    let name = header.as_str();
    CONNECTION_HEADERS.contains(header) || matches!(name, "keep-alive" | "http2-settings") || name.starts_with("proxy-")
}

/// Parses a header, or returns why it cannot be sent.
fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    if value.trim_matches([' ', '\t']) != value {
        return Err("begins or ends with a space, which HTTP would remove");
    }
    let value = HeaderValue::try_from(value);
    match (name.parse::<HeaderName>(), value) {
        (Ok(header), Ok(value)) => Ok((header, value)),
        (Err(_), _) => Err("is not a valid header name"),
        (_, Err(_)) => Err("has characters that are not allowed in a header, such as a line break"),
    }
}

/// A builder of a request.
#[must_use = "a request does nothing until `send` is called"]
pub struct RequestBuilder {
    pub(super) core: Core,
    pub(super) operation: &'static Operation,
    pub(super) path: Vec<path::Argument>,
    pub(super) query: Query,
    pub(super) headers: HeaderMap,
    body: Option<Bytes>,
    options: RequestOptions,
    rejected: Option<Error>,
}

impl fmt::Debug for RequestBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RequestBuilder").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

impl RequestBuilder {
    pub(crate) fn new(core: Core, operation: &'static Operation) -> Self {
        let (mut headers, mut rejected) = (HeaderMap::new(), None);
        headers.insert(USER_AGENT, core.inner().user_agent.clone());
        if !operation.accept.is_empty() {
            let accept = HeaderValue::from_maybe_shared(Bytes::from_static(operation.accept.as_bytes()));
            if let Some(accept) = accept.ok().filter(|_| operation.accept.is_ascii()) {
                headers.insert(ACCEPT, accept);
            } else {
                let problem = "the `Accept` header of the operation is invalid";
                rejected = Some(Error::new(ErrorKind::Configuration, core.api().name, problem));
            }
        }
        Self {
            core,
            operation,
            path: Vec::new(),
            query: Query::default(),
            headers,
            body: None,
            options: RequestOptions::new(),
            rejected,
        }
    }

    /// Sets a path parameter.
    pub fn path(mut self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        self.path.push(path::Argument { name, value: path::Value::Text(value.to_string()) });
        self
    }

    /// Adds a query parameter.
    pub fn query(mut self, name: &str, value: &(impl Display + ?Sized)) -> Self {
        self.query.push(name, value);
        self
    }

    /// Sets a header.
    pub fn header(mut self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        match header(name, &value.to_string()) {
            Ok((header, _)) if is_connection_header(&header) => self.reject(name, SET_BY_CONNECTION),
            Ok((header, value)) => {
                self.headers.insert(header, value);
                self
            }
            Err(reason) => self.reject(name, reason),
        }
    }

    /// Applies options, and adds their headers and query parameters.
    pub fn options(mut self, options: &RequestOptions) -> Self {
        for (name, value) in &options.headers {
            self = self.extra_header(name, value);
        }
        for (name, value) in &options.query {
            let is_credential =
                |scheme: &Scheme| matches!(scheme.kind, SchemeKind::Query { parameter } if parameter == name);
            if self.core.api().schemes.iter().any(is_credential) {
                return self.reject(name.clone(), "is a query parameter for credentials, which only the client sets");
            }
            self.query.push(name, value.expose());
        }
        self.options = options.clone();
        self
    }

    fn extra_header(mut self, name: &str, value: &Secret) -> Self {
        let (header, value) = match header(name, value.expose()) {
            Ok((header, _)) if is_connection_header(&header) => return self.reject(name.to_owned(), SET_BY_CONNECTION),
            Ok(header) => header,
            Err(reason) => return self.reject(name.to_owned(), reason),
        };
        if self.is_credential(&header) {
            return self.reject(name.to_owned(), "is a header for credentials, which only the client sets");
        }
        // The caller chose this header, so its value may be a secret.
        let mut value = value;
        value.set_sensitive(true);
        self.headers.insert(header, value);
        self
    }

    /// Whether the API sends credentials in this header.
    fn is_credential(&self, header: &HeaderName) -> bool {
        let is_sent_in = |scheme: &Scheme| match scheme.kind {
            SchemeKind::Header { header: name } => header.as_str().eq_ignore_ascii_case(name),
            SchemeKind::Cookie { .. } => *header == COOKIE,
            _ => false,
        };
        *header == AUTHORIZATION || self.core.api().schemes.iter().any(is_sent_in)
    }

    /// Sets the body to a value, encoded as `application/json`.
    pub fn json(self, body: &impl Serialize) -> Self {
        self.json_as("application/json", body)
    }

    /// Sets the body to text.
    pub fn text(self, media_type: &'static str, body: &str) -> Self {
        self.body(media_type, Ok(body.as_bytes().to_vec()))
    }

    /// Sets the body to bytes.
    pub fn bytes(self, media_type: &'static str, body: Bytes) -> Self {
        self.body(media_type, Ok(body.into()))
    }

    pub(super) fn body(mut self, media_type: &str, bytes: serde_json::Result<Vec<u8>>) -> Self {
        match (HeaderValue::try_from(media_type), bytes) {
            (Ok(media_type), Ok(bytes)) => {
                self.headers.insert(CONTENT_TYPE, media_type);
                self.body = Some(bytes.into());
            }
            (Err(_), _) => return self.reject("body", "has a media type that is not a valid header value"),
            (_, Err(error)) => return self.reject_with_source("body", "cannot be encoded as JSON", error),
        }
        self
    }

    /// Records that an argument cannot be sent, with the underlying error, unless an earlier argument was already rejected.
    pub(super) fn reject_with_source(mut self, name: &'static str, reason: &str, error: serde_json::Error) -> Self {
        if self.rejected.is_none() {
            self.rejected = Some(self.rejection(name.to_owned(), reason).with_source(error));
        }
        self
    }

    /// Records that an argument cannot be sent, unless an earlier argument was already rejected.
    pub(super) fn reject(mut self, name: impl Into<String>, reason: &str) -> Self {
        if self.rejected.is_none() {
            self.rejected = Some(self.rejection(name.into(), reason));
        }
        self
    }

    pub(super) fn rejection(&self, name: String, reason: &str) -> Error {
        let problem = format!("the argument `{name}` {reason}; nothing was sent");
        Error::new(ErrorKind::InvalidArgument, self.core.api().name, problem)
            .with_operation(self.operation)
            .with_argument(name)
    }

    /// Sends the request, retrying as the operation allows, and returns the response, whatever its status.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid, credentials are missing, or no response arrives.
    pub async fn send(mut self) -> Result<RawResponse, Error> {
        let url = match self.rejected.take().map_or_else(|| self.url(), Err) {
            Ok(url) => url,
            Err(error) => {
                let error = error.with_operation(self.operation);
                telemetry::warn(&Span::none(), &error);
                return Err(error);
            }
        };
        // RFC 9110, section 8.6, asks for this header, and some servers require it.
        if self.body.is_none() && matches!(self.operation.method, Method::Post | Method::Put | Method::Patch) {
            self.headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let prepared = Prepared { url, headers: self.headers, body: self.body };
        execute::execute(self.core, self.operation, &self.options, prepared).await
    }

    fn url(&self) -> Result<Url, Error> {
        let rejection = |path::InvalidArgument { argument, reason }| self.rejection(argument, reason);
        // A fragment only distinguishes operations that have the same path in a spec, and is never sent.
        let template = self.operation.path.split('#').next().unwrap_or_default();
        let (template, fixed) = template.split_once('?').unwrap_or((template, ""));
        let path = path::render(template, &self.path).map_err(rejection)?;
        let fixed = path::render_query(fixed, &self.path).map_err(rejection)?;
        let is_in_path = |name: &str| self.operation.path.contains(&format!("{{{name}}}"));
        if let Some(argument) = self.path.iter().find(|argument| !is_in_path(argument.name)) {
            return Err(self.rejection(argument.name.to_owned(), "is not a parameter of the path"));
        }
        let base = self.core.base_url_of(self.operation).map_err(|problem| {
            let problem = format!("the server of the operation {problem}");
            Error::new(ErrorKind::Configuration, self.core.api().name, problem).with_operation(self.operation)
        })?;
        let stem = base.path().trim_end_matches('/');
        let query = match (fixed.as_str(), self.query.as_str()) {
            ("", query) | (query, "") => Cow::Borrowed(query),
            (fixed, query) => Cow::Owned(format!("{fixed}&{query}")),
        };
        let mut url = Url::clone(&base);
        url.set_path(&[stem, &path].concat());
        url.set_query((!query.is_empty()).then_some(&query));
        if let Some(link) = &self.options.link {
            link::take_query(&mut url, &path, link, self.core.api().schemes).map_err(|problem| {
                Error::new(ErrorKind::Paging, self.core.api().name, problem).with_operation(self.operation).mark_sent()
            })?;
        }
        Ok(url)
    }
}
