//! Operations: what is sent, what comes back, and what else a call does.

use std::fmt;

use serde_json::Value;

use super::{ErrorRule, JobStatus, Paging, Schema, Source, StartsJob, Type, is_json, media_types::Encoding};

/// One operation, or one variant of one.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Where it was written.
    pub pointer: String,
    /// The operation's id: the name of its method.
    pub id: String,
    /// The name of the type that a call returns, if successes are of several types.
    pub response_type: Option<String>,
    /// `GET`, `POST`, …
    pub method: String,
    /// The path template as the document has it.
    pub path: String,
    /// The base URL of the server that it is on, if that is not the document's first one.
    pub server: Option<String>,
    /// The first of its tags: the resource that it is about.
    pub tag: Option<String>,
    /// One sentence.
    pub summary: String,
    /// The rest of the prose.
    pub description: String,
    /// The vendor's page.
    pub docs_url: Option<String>,
    /// Where the facts come from.
    pub source: Source,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
    /// Whether sending it twice does no more than sending it once.
    pub idempotent: bool,
    /// Statuses by which the server says that it has not carried the call out.
    pub not_processed: Vec<u16>,
    /// Where the retry rules come from.
    pub retry_source: Option<Source>,
    /// Answers that mean something else than their status.
    pub error_map: Vec<ErrorRule>,
    /// How its pages follow each other, if its answer is one page of several.
    pub paging: Option<Paging>,
    /// The job that it starts.
    pub job: Option<StartsJob>,
    /// The job whose state it returns.
    pub job_status: Option<JobStatus>,
    /// The alternatives of credentials; each is a list of schemes that go together.
    pub auth: Vec<Vec<String>>,
    /// The side effects of the operation.
    pub effects: Vec<Effect>,
    /// The parameters in the order of arguments: path parameters first, then as the document lists them.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// The documented answers, in the order in which they are to be matched.
    pub responses: Vec<ResponseKind>,
}

/// One entry of `x-effects`.
#[derive(Clone, Debug)]
pub struct Effect {
    /// `destroys`, `bills`, …
    pub kind: String,
    /// One sentence.
    pub description: String,
    /// Where the fact comes from, if it deviates.
    pub source: Option<Source>,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// Into the path template.
    Path,
    /// A cookie.
    Cookie,
    /// Into the query.
    Query,
    /// Into a header.
    Header,
}

/// How an array goes into the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// `a=1&a=2`.
    Repeat,
    /// `a=1,2`.
    Comma,
    /// `a=1%202`.
    Space,
    /// `a=1|2`.
    Pipe,
}

/// One parameter.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that the document states")]
pub struct Parameter {
    /// The name on the wire.
    pub name: String,
    /// The name of the argument in Rust.
    pub ident: String,
    /// Whether the spec gives that name in place of the one on the wire (`x-name`).
    pub is_renamed: bool,
    /// The key of the argument in requests by operation id: the name of the parameter, or that of the argument where names repeat.
    pub key: String,
    /// Where it goes.
    pub location: Location,
    /// Whether a call needs it.
    pub required: bool,
    /// Whether an empty value must not be sent, because the variant of the operation is told by this parameter.
    pub non_empty: bool,
    /// How its items are written, if it is an array of scalars in a query.
    pub list: Option<ListStyle>,
    /// How its parts are written, if it is no scalar and no such array.
    pub style: Option<Style>,
    /// Its prose.
    pub description: String,
    /// Where the fact comes from, if it deviates.
    pub source: Option<Source>,
    /// Its schema.
    pub schema: Schema,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
    /// The default that the document names.
    pub default: Option<Value>,
    /// A value to show and to test with.
    pub example: Option<Value>,
}

/// How a value with parts is written: the names of the runtime's styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In a query: a `QueryStyle`.
    Query(&'static str),
    /// In a path: a `PathStyle`.
    Path(&'static str),
    /// In a header: a `HeaderStyle`.
    Header(&'static str),
    /// In cookies: a `CookieStyle`.
    Cookie(&'static str),
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Body {
    /// The name of the argument in Rust: `body`, or what `x-name` says.
    pub ident: String,
    /// The media type that is sent.
    pub media_type: String,
    /// How it is written.
    pub encoding: Encoding,
    /// The styles of its members that are not the usual ones, if it is a form.
    pub styles: Vec<(String, &'static str)>,
    /// The media types of its parts, if it is multipart.
    pub parts: Vec<(String, String)>,
    /// Whether a call needs it.
    pub required: bool,
    /// Its prose.
    pub description: String,
    /// Its schema.
    pub schema: Schema,
    /// Pointers of the members that only the server sets; `*` stands for every item.
    pub read_only: Vec<String>,
    /// Its examples.
    pub examples: Vec<Example>,
}

/// An example of a body.
#[derive(Clone, Debug)]
pub struct Example {
    /// The key in `examples`.
    pub name: String,
    /// The value.
    pub value: Value,
    /// Why it cannot be valid, for an `x-vendor-example`.
    pub reason: Option<String>,
    /// Where it stands in the document.
    pub pointer: String,
}

/// Which statuses a response object speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusPattern {
    /// One status.
    Exact(u16),
    /// A hundred of them: 4 for `4XX`.
    Range(u16),
    /// All that nothing else speaks of.
    Default,
}

impl StatusPattern {
    /// The place of the pattern in the order of matching.
    pub fn order(self) -> (u8, u16) {
        match self {
            Self::Exact(status) => (0, status),
            Self::Range(hundred) => (1, hundred),
            Self::Default => (2, 0),
        }
    }

    /// Reads a key of `responses`.
    pub fn parse(key: &str) -> Option<Self> {
        if key == "default" {
            return Some(Self::Default);
        }
        // `+200` and `0200` are numbers, but no statuses.
        if key.len() != 3 || key.starts_with('+') {
            return None;
        }
        if let Some(hundred) = key.strip_suffix("XX").or_else(|| key.strip_suffix("xx")) {
            return hundred.parse().ok().filter(|hundred| (1..=5).contains(hundred)).map(Self::Range);
        }
        key.parse().ok().filter(|status| (100..=599).contains(status)).map(Self::Exact)
    }

    /// Whether these are answers of success.
    pub fn is_success(self) -> bool {
        match self {
            Self::Exact(status) => (200..300).contains(&status),
            Self::Range(hundred) => hundred == 2,
            Self::Default => false,
        }
    }
}

/// As the key of `responses` that it was read from.
impl fmt::Display for StatusPattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(status) => write!(formatter, "{status}"),
            Self::Range(hundred) => write!(formatter, "{hundred}XX"),
            Self::Default => formatter.write_str("default"),
        }
    }
}

/// One documented answer.
#[derive(Clone, Debug)]
pub struct ResponseKind {
    /// Which statuses it speaks of.
    pub status: StatusPattern,
    /// Whether it is a redirect that the operation returns: the document describes it and no success.
    pub is_result: bool,
    /// Its prose.
    pub description: String,
    /// The headers that it brings, with their prose.
    pub headers: Vec<(String, String)>,
    /// The media types that it may come in.
    pub media_types: Vec<String>,
    /// The media types that can be decoded, for the `Accept` header.
    pub readable: Vec<String>,
    /// How its body is read; nothing if it has none.
    pub encoding: Option<Encoding>,
    /// The schema of its body, if it has one and is JSON.
    pub schema: Option<Schema>,
    /// Where the facts come from, if they deviate.
    pub source: Option<Source>,
    /// Its examples.
    pub examples: Vec<Example>,
}

impl ResponseKind {
    /// Whether a call that is answered with it has succeeded.
    pub fn is_success(&self) -> bool {
        self.is_result || self.status.is_success()
    }

    /// An answer of which nothing is known.
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
    /// The schemas of what is sent.
    pub fn sent(&self) -> impl Iterator<Item = &Schema> {
        let parameters = self.parameters.iter().map(|parameter| &parameter.schema);
        parameters.chain(self.body.iter().map(|body| &body.schema))
    }

    /// The schemas of what is sent and of what is returned.
    pub fn schemas(&self) -> impl Iterator<Item = &Schema> {
        self.sent().chain(self.responses.iter().filter_map(|response| response.schema.as_ref()))
    }

    /// The successful answers that the document lists, in its order.
    pub fn successes(&self) -> impl Iterator<Item = &ResponseKind> {
        self.responses.iter().filter(|response| response.is_success())
    }

    /// The success that gives the call its type: the first one with a body, else the first.
    pub fn primary_success(&self) -> Option<&ResponseKind> {
        self.successes().find(|response| response.schema.is_some()).or_else(|| self.successes().next())
    }

    /// Whether the body of a success may be any JSON value.
    pub fn has_free_body(&self) -> bool {
        let schema = self.primary_success().and_then(|response| response.schema.as_ref());
        schema.is_some_and(|schema| matches!(schema.ty, Type::Any))
    }

    /// The value of the `Accept` header: what successes can be read in, then the JSON of errors; each once.
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

    /// Whether successes have bodies of different types, so that a call gives one of several.
    pub fn has_several_types(&self) -> bool {
        let mut bodies = self.successes().filter(|response| response.encoding.is_some());
        let first = bodies.next();
        bodies
            .any(|other| first.is_some_and(|first| (first.encoding, &first.schema) != (other.encoding, &other.schema)))
    }
}
