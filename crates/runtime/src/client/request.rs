//! A call in the making: the arguments of an operation become a request.
//!
//! What cannot be sent is remembered, and [`RequestBuilder::send`] fails with the name of the first such argument before
//! anything leaves.

use std::{
    borrow::Cow,
    fmt::{self, Display},
};

use bytes::Bytes;
use reqwest::{
    Url,
    header::{
        ACCEPT, AUTHORIZATION, CONNECTION as CONNECTION_HEADER, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, EXPECT, HOST,
        HeaderMap, HeaderName, HeaderValue, TE, TRAILER, TRANSFER_ENCODING, UPGRADE, USER_AGENT,
    },
};
use serde::Serialize;
use serde_json::Value;
use tracing::Span;

use super::{answer::Answer, attempt::Prepared, core::Core, execute, link, options::RequestOptions};
use crate::{
    Method, Operation, Secret,
    api::definition::{Scheme, SchemeKind},
    decode,
    encode::{
        bounds::{self, Broken, Rule},
        cookies,
        finite::not_finite,
        multipart::{self, Unsendable},
        path,
        query::{ListStyle, Query},
        styles::{self, CookieStyle, HeaderStyle, PathStyle, QueryStyle},
    },
    serde_context::sending,
    transport::{Error, ErrorKind, telemetry},
    value::file,
};

/// Headers that frame and route the message and belong to the HTTP client: with another value than its own, a server would see
/// another body or another host.
const CONNECTION: [HeaderName; 8] =
    [CONTENT_LENGTH, TRANSFER_ENCODING, HOST, CONNECTION_HEADER, TE, TRAILER, UPGRADE, EXPECT];

const OF_CONNECTION: &str = "is a header that the HTTP connection sets";

/// Whether a header belongs to the HTTP client.
fn is_of_connection(header: &HeaderName) -> bool {
    let name = header.as_str();
    CONNECTION.contains(header) || matches!(name, "keep-alive" | "http2-settings") || name.starts_with("proxy-")
}

/// A header, or why it cannot be sent as it is.
fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    if value.trim_matches([' ', '\t']) != value {
        return Err("begins or ends with a space, which HTTP would remove");
    }
    let value = HeaderValue::try_from(value);
    match (name.parse::<HeaderName>(), value) {
        (Ok(header), Ok(value)) => Ok((header, value)),
        (Err(_), _) => Err("is not the name of a header"),
        (_, Err(_)) => Err("has characters that a header cannot hold, such as a line break"),
    }
}

/// A call in the making.
#[must_use = "a request does nothing until `send` is called"]
pub struct RequestBuilder {
    core: Core,
    operation: &'static Operation,
    path: Vec<path::Argument>,
    query: Query,
    headers: HeaderMap,
    body: Option<Bytes>,
    options: RequestOptions,
    refused: Option<Error>,
}

impl fmt::Debug for RequestBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RequestBuilder").field("operation", &self.operation.id).finish_non_exhaustive()
    }
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
        Self {
            core,
            operation,
            path: Vec::new(),
            query: Query::default(),
            headers,
            body: None,
            options: RequestOptions::new(),
            refused,
        }
    }

    /// Sets a parameter of the path.
    pub fn path(mut self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        self.path.push(path::Argument { name, value: value.to_string().into(), style: PathStyle::Simple });
        self
    }

    /// Sets a parameter of the path that has parts.
    pub fn path_styled(self, name: &'static str, value: &impl Serialize, style: PathStyle) -> Self {
        let mut this = self.finite(name, value);
        match written(value) {
            // The text of JSON has no parts.
            Ok(value) if style == PathStyle::Json => this.path(name, &value),
            Ok(value) => {
                this.path.push(path::Argument { name, value, style });
                this
            }
            Err(error) => this.refuse_because(name, "cannot be written", error),
        }
    }

    /// Adds a parameter to the query that has parts. What is null is left out; an empty list is refused as
    /// [`query_list`](Self::query_list) does, unless it is sent as JSON.
    pub fn query_styled(self, name: &'static str, value: &impl Serialize, style: QueryStyle) -> Self {
        let mut this = self.finite(name, value);
        let value = match written(value) {
            Ok(value) => value,
            Err(error) => return this.refuse_because(name, "cannot be written", error),
        };
        let pairs = match styles::query(name, &value, style) {
            Ok(pairs) => pairs,
            Err(ambiguous) => return this.refuse(name, ambiguous),
        };
        if let Some(problem) = empty_list(&value, style) {
            return this.refuse(name, &problem);
        }
        for (name, texts, delimiter) in pairs {
            this.query.push_texts(&name, &texts, delimiter);
        }
        this
    }

    /// Sets a header that has parts. The parts of a header are not escaped, so a part with a delimiter in it is rejected, and so
    /// are an empty list and an empty part.
    pub fn header_styled(self, name: &'static str, value: &impl Serialize, style: HeaderStyle) -> Self {
        let this = self.finite(name, value);
        match written(value).map(|value| styles::header(&value, style)) {
            Ok(Ok(text)) => this.header(name, &text),
            Ok(Err(ambiguous)) => this.refuse(name, ambiguous),
            Err(error) => this.refuse_because(name, "cannot be written", error),
        }
    }

    /// Adds a cookie. What a cookie cannot hold is percent-encoded.
    pub fn cookie(self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        self.add_cookie(name, name, &cookies::encode(&value.to_string()).to_string())
    }

    /// Adds cookies that are a value with parts. What is null is left out; an empty list is refused as
    /// [`query_list`](Self::query_list) does, unless it is sent as JSON.
    pub fn cookie_styled(self, name: &'static str, value: &impl Serialize, style: CookieStyle) -> Self {
        let mut this = self.finite(name, value);
        let value = match written(value) {
            Ok(value) => value,
            Err(error) => return this.refuse_because(name, "cannot be written", error),
        };
        let cookies = match styles::cookies(name, &value, style) {
            Ok(cookies) => cookies,
            Err(ambiguous) => return this.refuse(name, ambiguous),
        };
        if let Some(problem) = empty_list(&value, style.as_query()) {
            return this.refuse(name, &problem);
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
            _ if name == argument => self.refuse(argument, "is not the name of a cookie"),
            _ => self.refuse(argument, "has a member whose name is not that of a cookie"),
        }
    }

    /// Adds what is there: `add` is called with the value, if there is one.
    pub fn optional<T: ?Sized>(self, value: Option<&T>, add: impl FnOnce(Self, &T) -> Self) -> Self {
        match value {
            Some(value) => add(self, value),
            None => self,
        }
    }

    /// Rejects a value that is out of bounds, or that cannot be compared with them. Null is within all bounds.
    pub fn bounded(self, name: &'static str, value: &impl Serialize, rules: &[Rule]) -> Self {
        let written = match inspected(|| sending::compared_value(value)) {
            Ok(written) => written,
            Err(error) => return self.refuse_because(name, "cannot be compared with its bounds", error),
        };
        let Some(Broken { at, wanted }) = bounds::broken(&written, rules) else { return self };
        if at.is_empty() {
            self.refuse(name, &wanted)
        } else {
            self.refuse(name, &format!("is out of bounds: `{at}` {wanted}"))
        }
    }

    /// Rejects NaN and the infinities: JSON has no number for them, and a server reads the text `NaN` as it likes. Values with
    /// parts and bodies are checked where they are added; this is for parameters that are added by their text.
    pub fn finite(self, name: &'static str, value: &impl Serialize) -> Self {
        match inspected(|| not_finite(value)) {
            None => self,
            Some(path) if path == "$" => self.refuse(name, "is NaN or infinite, which no JSON number is"),
            Some(path) => self.refuse(name, &format!("has NaN or an infinity at `{path}`, which no JSON number is")),
        }
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
            Ok(0) => self.refuse(name, "is an empty list, which would be sent as no list at all"),
            Ok(_) => self,
            Err(ambiguous) => self.refuse(name, ambiguous),
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
        match header(name, &value.to_string()) {
            Ok((header, _)) if is_of_connection(&header) => self.refuse(name, OF_CONNECTION),
            Ok((header, value)) => {
                self.headers.insert(header, value);
                self
            }
            Err(reason) => self.refuse(name, reason),
        }
    }

    /// Does what the options say otherwise than the client, and adds the headers and query parameters that they have.
    pub fn options(mut self, options: &RequestOptions) -> Self {
        for (name, value) in &options.headers {
            self = self.extra_header(name, value);
        }
        for (name, value) in &options.query {
            let is_credential =
                |scheme: &Scheme| matches!(scheme.kind, SchemeKind::Query { parameter } if parameter == name);
            if self.core.api().schemes.iter().any(is_credential) {
                return self.refuse(name.clone(), "is a query parameter that the client sets by itself");
            }
            self.query.push(name, value.expose());
        }
        self.options = options.clone();
        self
    }

    fn extra_header(mut self, name: &str, value: &Secret) -> Self {
        let (header, value) = match header(name, value.expose()) {
            Ok((header, _)) if is_of_connection(&header) => return self.refuse(name.to_owned(), OF_CONNECTION),
            Ok(header) => header,
            Err(reason) => return self.refuse(name.to_owned(), reason),
        };
        if self.is_credential(&header) {
            return self.refuse(name.to_owned(), "is a header that the client sets by itself");
        }
        // What the operation lacks may be anything, secrets included.
        let mut value = value;
        value.set_sensitive(true);
        self.headers.insert(header, value);
        self
    }

    /// Whether credentials of the API are sent in a header.
    fn is_credential(&self, header: &HeaderName) -> bool {
        let is_sent_in = |scheme: &Scheme| match scheme.kind {
            SchemeKind::Header { header: name } => header.as_str().eq_ignore_ascii_case(name),
            SchemeKind::Cookie { .. } => *header == COOKIE,
            _ => false,
        };
        *header == AUTHORIZATION || self.core.api().schemes.iter().any(is_sent_in)
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
        let this = self.finite("body", body);
        let bytes = sending::write(|| serde_json::to_vec(body));
        this.body(media_type, bytes)
    }

    /// Sends an object as `application/x-www-form-urlencoded`. An array of scalars is repeated, what has other parts is
    /// JSON, unless a style is given for the member. An empty array is refused unless it is sent as JSON: it would be sent as
    /// no array.
    pub fn form(self, body: &impl Serialize, styles: &[(&str, QueryStyle)]) -> Self {
        let this = self.finite("body", body);
        let members = match written(body) {
            Ok(Value::Object(members)) => members,
            Ok(_) => return this.refuse("body", "is not an object, which a form must be"),
            Err(error) => return this.refuse_because("body", "cannot be written", error),
        };
        let mut form = Query::default();
        for (name, value) in &members {
            let given = styles.iter().find(|(other, _)| other == name).map(|(_, style)| *style);
            let has_parts = value.is_object()
                || value.as_array().is_some_and(|items| items.iter().any(|item| item.is_object() || item.is_array()));
            let usual = if has_parts { QueryStyle::Json } else { QueryStyle::FormExploded };
            let style = given.unwrap_or(usual);
            if let Some(mut path) = styles::empty_list(value, style) {
                path.push(format!(".{}", decode::printable(name)));
                return this.refuse("body", &empty_list_at(path));
            }
            let pairs = match styles::query(name, value, style) {
                Ok(pairs) => pairs,
                Err(ambiguous) => return this.refuse("body", &format!("has a property that {ambiguous}")),
            };
            for (name, texts, delimiter) in pairs {
                form.push_texts(&name, &texts, delimiter);
            }
        }
        this.body("application/x-www-form-urlencoded", Ok(form.as_str().as_bytes().to_vec()))
    }

    /// Sends an object as `multipart/form-data`, one part for each member and for each item of an array; `media_types` are those of
    /// single parts. An empty array is refused: it would be sent as no array.
    pub fn multipart(self, body: &impl Serialize, media_types: &[(&str, &str)]) -> Self {
        let this = self.finite("body", body);
        match sending::write(|| multipart::write(body, media_types)) {
            Ok((media_type, bytes)) => this.body(&media_type, Ok(bytes)),
            Err(Unsendable::Json(error)) => this.refuse_because("body", "cannot be written", error),
            Err(Unsendable::Part(reason)) => this.refuse("body", &reason),
        }
    }

    /// Sends text.
    pub fn text(self, media_type: &'static str, body: &str) -> Self {
        self.body(media_type, Ok(body.as_bytes().to_vec()))
    }

    /// Sends bytes as they are.
    pub fn bytes(self, media_type: &'static str, body: Bytes) -> Self {
        self.body(media_type, Ok(body.into()))
    }

    fn body(mut self, media_type: &str, bytes: serde_json::Result<Vec<u8>>) -> Self {
        match (HeaderValue::try_from(media_type), bytes) {
            (Ok(media_type), Ok(bytes)) => {
                self.headers.insert(CONTENT_TYPE, media_type);
                self.body = Some(bytes.into());
            }
            (Err(_), _) => return self.refuse("body", "has a media type that a header cannot hold"),
            (_, Err(error)) => return self.refuse_because("body", "cannot be written as JSON", error),
        }
        self
    }

    /// Remembers an argument that cannot be sent, and why.
    fn refuse_because(mut self, name: &'static str, reason: &str, error: serde_json::Error) -> Self {
        if self.refused.is_none() {
            self.refused = Some(self.refusal(name.to_owned(), reason).because(error));
        }
        self
    }

    /// Remembers the first argument that cannot be sent.
    fn refuse(mut self, name: impl Into<String>, reason: &str) -> Self {
        if self.refused.is_none() {
            self.refused = Some(self.refusal(name.into(), reason));
        }
        self
    }

    fn refusal(&self, name: String, reason: &str) -> Error {
        let problem = format!("the argument `{name}` {reason}; nothing was sent");
        Error::new(ErrorKind::InvalidArgument, self.core.api().name, problem).of(self.operation).with_argument(name)
    }

    /// Sends the call, as often as it may and has to be sent, and reads the answer, whatever its status.
    ///
    /// # Errors
    ///
    /// An argument cannot be sent, there are no credentials, or there is no answer.
    pub async fn send(mut self) -> Result<Answer, Error> {
        let url = match self.refused.take().map_or_else(|| self.url(), Err) {
            Ok(url) => url,
            Err(error) => {
                let error = error.of(self.operation);
                telemetry::warn(&Span::none(), &error);
                return Err(error);
            }
        };
        // RFC 9110, section 8.6; some servers insist on it.
        if self.body.is_none() && matches!(self.operation.method, Method::Post | Method::Put | Method::Patch) {
            self.headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let prepared = Prepared { url, headers: self.headers, body: self.body };
        execute::execute(self.core, self.operation, &self.options, prepared).await
    }

    fn url(&self) -> Result<Url, Error> {
        let refusal = |path::Refused { argument, reason }| self.refusal(argument, reason);
        // A fragment tells operations of a document apart, and is never sent.
        let template = self.operation.path.split('#').next().unwrap_or_default();
        let (template, fixed) = template.split_once('?').unwrap_or((template, ""));
        let path = path::render(template, &self.path).map_err(refusal)?;
        let fixed = path::render_query(fixed, &self.path).map_err(refusal)?;
        let has_place = |name: &str| self.operation.path.contains(&format!("{{{name}}}"));
        if let Some(argument) = self.path.iter().find(|argument| !has_place(argument.name)) {
            return Err(self.refusal(argument.name.to_owned(), "has no place in the path"));
        }
        let base = self.core.base_url_of(self.operation).map_err(|problem| {
            let problem = format!("the server of the operation {problem}");
            Error::new(ErrorKind::Configuration, self.core.api().name, problem).of(self.operation)
        })?;
        let stem = base.path().trim_end_matches('/');
        let query = match (fixed.as_str(), self.query.as_str()) {
            ("", query) | (query, "") => Cow::Borrowed(query),
            (fixed, query) => Cow::Owned(format!("{fixed}&{query}")),
        };
        let mut url = Url::clone(&base);
        url.set_path(&format!("{stem}{path}"));
        url.set_query((!query.is_empty()).then_some(&query));
        if let Some(link) = &self.options.link {
            link::take_query(&mut url, &path, link, self.core.api().schemes).map_err(|problem| {
                Error::new(ErrorKind::Paging, self.core.api().name, problem).of(self.operation).sent()
            })?;
        }
        Ok(url)
    }
}

/// The problem of a parameter with an empty list that would not be sent.
fn empty_list(value: &Value, style: QueryStyle) -> Option<String> {
    styles::empty_list(value, style).map(empty_list_at)
}

/// The problem of an empty list at a path, of which the innermost step comes first.
fn empty_list_at(mut path: Vec<String>) -> String {
    path.reverse();
    let place = if path.is_empty() {
        "is an empty list".to_owned()
    } else {
        format!("has an empty list at `${}`", path.concat())
    };
    format!("{place}, which would be sent as no list at all")
}

/// Looks at a value as it will be sent, before it is. A file is an opaque object here: its bytes need not be text.
fn inspected<T>(look: impl FnOnce() -> T) -> T {
    file::collect("file".to_owned(), || sending::write(look)).0
}

/// A value on its way into a request; its members are in the order of their names whatever features `serde_json` has.
fn written(value: &impl Serialize) -> serde_json::Result<Value> {
    let mut value = sending::write_value(value)?;
    value.sort_all_objects();
    Ok(value)
}
