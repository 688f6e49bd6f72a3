//! Operations: requests, responses and policies.

use std::fmt;

use serde_json::Value;

use super::{ErrorRule, JobStatus, Paging, Schema, Source, StartsJob, Type, is_json, media_types::Encoding};

/// An operation, or a variant of an operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The pointer in the source document.
    pub pointer: String,
    /// The operation id, which is also the name of the method.
    pub id: String,
    /// The name of the response enum, if successful responses have several types.
    pub response_type: Option<String>,
    /// The HTTP method in upper case, such as `GET`.
    pub method: String,
    /// The path template, such as `/pets/{id}`.
    pub path: String,
    /// The base URL of the server, if it differs from that of the API.
    pub server: Option<String>,
    /// The first tag, which names the resource.
    pub tag: Option<String>,
    /// The summary: one sentence.
    pub summary: String,
    /// The description, which follows the summary in the documentation.
    pub description: String,
    /// The URL of the vendor's documentation.
    pub docs_url: Option<String>,
    /// The source of the operation and of everything in it that has no source of its own.
    pub source: Source,
    /// Whether the vendor has deprecated the operation.
    pub deprecated: bool,
    /// Whether the operation is idempotent, so that requests can be retried.
    pub idempotent: bool,
    /// Statuses that mean that the server did not process the request.
    pub not_processed: Vec<u16>,
    /// The source of the retry rules.
    pub retry_source: Option<Source>,
    /// Responses whose body changes the meaning of their status.
    pub error_map: Vec<ErrorRule>,
    /// The pagination, if the operation returns pages.
    pub paging: Option<Paging>,
    /// The job, if the operation starts a job.
    pub job: Option<StartsJob>,
    /// The terminal states, if the operation returns the state of a job.
    pub job_status: Option<JobStatus>,
    /// The alternative credentials. Each alternative is a list of schemes that are required together.
    pub auth: Vec<Vec<String>>,
    /// The side effects, from `x-effects`.
    pub effects: Vec<Effect>,
    /// The parameters in the order of arguments: path parameters in the order of the template, then other required parameters, then
    /// optional parameters.
    pub parameters: Vec<Parameter>,
    /// The request body, if the operation has one.
    pub body: Option<Body>,
    /// The documented responses, in the order in which they are matched.
    pub responses: Vec<ResponseSpec>,
}

/// An entry of `x-effects`.
#[derive(Clone, Debug)]
pub struct Effect {
    /// The kind of the effect, such as `destroys` or `bills`.
    pub kind: String,
    /// The description: one sentence.
    pub description: String,
    /// The source of the effect, if it differs from that of the operation.
    pub source: Option<Source>,
}

/// The location of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// The parameter replaces a placeholder of the path.
    Path,
    /// The parameter is a cookie.
    Cookie,
    /// The parameter is in the query of the URL.
    Query,
    /// The parameter is a header.
    Header,
}

/// The encoding of an array in the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// The name is repeated: `a=1&a=2`.
    Repeat,
    /// The items are separated by commas: `a=1,2`.
    Comma,
    /// The items are separated by encoded spaces: `a=1%202`.
    Space,
    /// The items are separated by vertical bars: `a=1|2`.
    Pipe,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "the flags are independent facts of the document")]
pub struct Parameter {
    /// The name on the wire.
    pub name: String,
    /// The name of the argument in Rust.
    pub ident: String,
    /// Whether the spec sets the name of the argument (`x-name`).
    pub is_renamed: bool,
    /// The key of the argument if a request is sent by operation id: the name on the wire, or the Rust name if the name on the wire
    /// is not unique.
    pub key: String,
    /// The part of the request that contains the parameter.
    pub location: Location,
    /// Whether every request must have the parameter.
    pub required: bool,
    /// Whether the value must not be empty, because the parameter selects the variant of the operation.
    pub non_empty: bool,
    /// The encoding of the items, if it is an array of scalars in the query.
    pub list: Option<ListStyle>,
    /// The encoding of other arrays and of objects.
    pub style: Option<Style>,
    /// The description of the parameter, for its documentation.
    pub description: String,
    /// The source of the parameter, if it differs from that of the operation.
    pub source: Option<Source>,
    /// The schema of the value.
    pub schema: Schema,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
    /// The default value in the document.
    pub default: Option<Value>,
    /// An example, for documentation and tests.
    pub example: Option<Value>,
    /// The pointer in the lowered document.
    pub pointer: String,
}

/// The encoding of an array or object, as the name of a variant of one of the runtime's style enums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In a query: a variant of `QueryStyle`.
    Query(&'static str),
    /// In a path: a variant of `PathStyle`.
    Path(&'static str),
    /// In a header: a variant of `HeaderStyle`.
    Header(&'static str),
    /// In cookies: a variant of `CookieStyle`.
    Cookie(&'static str),
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Body {
    /// The name of the argument in Rust: the `x-name` or `body`.
    pub ident: String,
    /// The media type that is sent.
    pub media_type: String,
    /// The encoding of the body.
    pub encoding: Encoding,
    /// The non-default styles of properties, if it is a form.
    pub styles: Vec<(String, &'static str)>,
    /// The media types of the parts, if it is multipart.
    pub parts: Vec<(String, String)>,
    /// Whether every request must have the body.
    pub required: bool,
    /// The description of the body, for the documentation of the operation.
    pub description: String,
    /// The schema of the body.
    pub schema: Schema,
    /// The pointers of the read-only properties, which are not sent. `*` matches every item.
    pub read_only: Vec<String>,
    /// The examples of the body in the document.
    pub examples: Vec<Example>,
}

/// An example of a body.
#[derive(Clone, Debug)]
pub struct Example {
    /// The key of the example in `examples`.
    pub name: String,
    /// The value of the example.
    pub value: Value,
    /// For an `x-vendor-example`, the reason why the example is not valid.
    pub reason: Option<String>,
    /// The pointer of the example in the document.
    pub pointer: String,
}

/// The statuses that a response applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusPattern {
    /// One status.
    Exact(u16),
    /// A range of statuses: 4 for `4XX`.
    Range(u16),
    /// All statuses for which the operation has no other response.
    Default,
}

impl StatusPattern {
    /// Returns a sort key. More specific patterns come first.
    pub fn order(self) -> (u8, u16) {
        match self {
            Self::Exact(status) => (0, status),
            Self::Range(hundred) => (1, hundred),
            Self::Default => (2, 0),
        }
    }

    /// Parses a key of `responses`.
    pub fn parse(key: &str) -> Option<Self> {
        if key == "default" {
            return Some(Self::Default);
        }
        // `parse` would accept `+200` and `0200`.
        if key.len() != 3 || key.starts_with('+') {
            return None;
        }
        if let Some(hundred) = key.strip_suffix("XX").or_else(|| key.strip_suffix("xx")) {
            return hundred.parse().ok().filter(|hundred| (1..=5).contains(hundred)).map(Self::Range);
        }
        key.parse().ok().filter(|status| (100..=599).contains(status)).map(Self::Exact)
    }

    /// Returns whether the statuses are successes.
    pub fn is_success(self) -> bool {
        match self {
            Self::Exact(status) => (200..300).contains(&status),
            Self::Range(hundred) => hundred == 2,
            Self::Default => false,
        }
    }
}

/// Formats the pattern as a key of `responses`.
impl fmt::Display for StatusPattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(status) => write!(formatter, "{status}"),
            Self::Range(hundred) => write!(formatter, "{hundred}XX"),
            Self::Default => formatter.write_str("default"),
        }
    }
}

/// A documented response.
#[derive(Clone, Debug)]
pub struct ResponseSpec {
    /// The statuses that it applies to.
    pub status: StatusPattern,
    /// Whether the response is a redirect that counts as a success, because no success is documented for the operation.
    pub is_result: bool,
    /// The description of the response, for the documentation of the operation.
    pub description: String,
    /// The names of its headers, with their descriptions.
    pub headers: Vec<(String, String)>,
    /// The documented media types.
    pub media_types: Vec<String>,
    /// The media types that can be decoded, for the `Accept` header.
    pub readable: Vec<String>,
    /// The encoding of the body. `None` if it has no body.
    pub encoding: Option<Encoding>,
    /// The schema of the body, if the body is JSON.
    pub schema: Option<Schema>,
    /// The source of the response, if it differs from that of the operation.
    pub source: Option<Source>,
    /// The examples of the body in the document.
    pub examples: Vec<Example>,
}

impl ResponseSpec {
    /// Returns whether the response is a success.
    pub fn is_success(&self) -> bool {
        self.is_result || self.status.is_success()
    }

    /// Returns the response of an operation without documented success. Its body is bytes.
    pub fn unknown(status: StatusPattern) -> Self {
        Self {
            status,
            is_result: false,
            description: String::new(),
            headers: Vec::new(),
            media_types: Vec::new(),
            readable: Vec::new(),
            encoding: Some(Encoding::Bytes),
            schema: None,
            source: None,
            examples: Vec::new(),
        }
    }
}

impl Operation {
    /// Returns the schemas of the parameters and of the request body.
    pub fn request_schemas(&self) -> impl Iterator<Item = &Schema> {
        let parameters = self.parameters.iter().map(|parameter| &parameter.schema);
        parameters.chain(self.body.iter().map(|body| &body.schema))
    }

    /// Returns the schemas of the parameters, of the request body and of the responses.
    pub fn schemas(&self) -> impl Iterator<Item = &Schema> {
        self.request_schemas().chain(self.responses.iter().filter_map(|response| response.schema.as_ref()))
    }

    /// Returns the successful responses, in the order in which they are matched.
    pub fn successes(&self) -> impl Iterator<Item = &ResponseSpec> {
        self.responses.iter().filter(|response| response.is_success())
    }

    /// Returns the successful response that determines the return type: the first with a JSON body, or else the first.
    pub fn primary_success(&self) -> Option<&ResponseSpec> {
        self.successes().find(|response| response.schema.is_some()).or_else(|| self.successes().next())
    }

    /// Returns whether the response that determines the return type may contain any JSON value.
    pub fn returns_any_json(&self) -> bool {
        let schema = self.primary_success().and_then(|response| response.schema.as_ref());
        schema.is_some_and(|schema| matches!(schema.ty, Type::Any))
    }

    /// Returns the value of the `Accept` header: the media types of successful responses, then the JSON media types of error
    /// responses, without duplicates.
    pub fn accept(&self) -> String {
        let mut types: Vec<&str> = Vec::new();
        let errors = self.responses.iter().filter(|response| !response.is_success());
        let of_errors = errors.flat_map(|response| &response.readable).filter(|media_type| is_json(media_type));
        for media_type in self.successes().flat_map(|response| &response.readable).chain(of_errors) {
            if !types.contains(&media_type.as_str()) {
                types.push(media_type);
            }
        }
        types.join(", ")
    }

    /// Returns whether the successful responses have bodies of different types.
    pub fn has_several_types(&self) -> bool {
        let mut bodies = self.successes().filter(|response| response.encoding.is_some());
        let first = bodies.next();
        bodies
            .any(|other| first.is_some_and(|first| (first.encoding, &first.schema) != (other.encoding, &other.schema)))
    }
}
