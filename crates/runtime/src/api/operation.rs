//! The catalogue entry of an operation: its description, which is available without sending a request.
//!
//! Entries are constants that a client crate declares, one for each operation. Clients send requests according to the entries;
//! tests, simulators and documentation read the entries. The values of an entry are copied from the spec, and are not validated
//! at run time.

use std::fmt;

use crate::{ErrorRule, Paging};

/// An HTTP method that an OpenAPI path item can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the variants are named after the HTTP methods")]
pub enum Method {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
}

impl Method {
    /// Returns the method as it is written in HTTP.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
        }
    }

    /// Whether HTTP defines the method as idempotent: sending it twice has the same effect as sending it once (RFC 9110, section
    /// 9.2.2).
    pub const fn is_idempotent(self) -> bool {
        !matches!(self, Self::Post | Self::Patch)
    }

    /// Whether HTTP defines the method as safe: it does not change the state of the server (RFC 9110, section 9.2.1).
    pub const fn is_safe(self) -> bool {
        matches!(self, Self::Get | Self::Head | Self::Options | Self::Trace)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

/// The reliability of a statement about an API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mark {
    /// The vendor's documentation says so.
    #[default]
    Documented,
    /// A repository of the vendor shows it.
    VendorRepo,
    /// A third party says so.
    ThirdParty,
    /// No source makes the statement: it is inferred from other statements.
    Inferred,
}

impl Mark {
    /// Returns the mark in the form that specs use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::VendorRepo => "vendor-repo",
            Self::ThirdParty => "third-party",
            Self::Inferred => "inferred",
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

/// The source of a statement about an API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Source {
    /// How reliable the statement is.
    pub mark: Mark,
    /// The page that makes the statement.
    pub url: Option<&'static str>,
}

impl Source {
    /// Creates a source.
    pub const fn new(mark: Mark, url: Option<&'static str>) -> Self {
        Self { mark, url }
    }
}

/// A side effect of an operation, such as destroying data, billing or creating a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Effect {
    /// The kind of effect, in one word.
    pub kind: &'static str,
    /// A sentence that describes the effect.
    pub description: &'static str,
}

impl Effect {
    /// Creates an effect.
    pub const fn new(kind: &'static str, description: &'static str) -> Self {
        Self { kind, description }
    }
}

/// One operation of an API.
///
/// ```
/// use subkit_runtime::{Method, Operation};
///
/// static GET_ENDPOINT: Operation = Operation::new("get_endpoint", Method::Get, "/endpoints/{endpointId}")
///     .with_summary("Reads an endpoint.")
///     .with_auth(&[&["accessKey"]])
///     .with_success_statuses(&[200])
///     .with_accept("application/json");
/// assert!(GET_ENDPOINT.idempotent);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Operation {
    /// The `operationId`.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// The path template, with parameters in braces, relative to the base URL.
    pub path: &'static str,
    /// The base URL of the operation's server, if it differs from the client's server. A base URL that the caller sets takes
    /// precedence.
    pub server: Option<&'static str>,
    /// One sentence that describes the operation.
    pub summary: &'static str,
    /// Whether the operation is idempotent, so that it is safe to retry. The default depends on the method; the spec can override
    /// it.
    pub idempotent: bool,
    /// The pagination of the operation, if it returns pages.
    pub paging: Option<Paging>,
    /// The alternative ways to authenticate. Each alternative lists the names of the security schemes that are used together. Empty
    /// if the operation needs no credentials.
    pub auth: &'static [&'static [&'static str]],
    /// The success statuses that the spec names.
    pub success_statuses: &'static [u16],
    /// The error statuses that the spec names, as inclusive ranges.
    pub error_statuses: &'static [(u16, u16)],
    /// Statuses that mean that the server has not processed the request. After such a status, any request may be retried.
    pub not_processed: &'static [u16],
    /// Rules for responses whose meaning differs from their status. The rules of an operation take precedence over the rules of the
    /// API.
    pub error_map: &'static [ErrorRule],
    /// The value of the `Accept` header. An empty value means that any media type is accepted: `*/*`.
    pub accept: &'static str,
    /// Whether the vendor has deprecated the operation.
    pub deprecated: bool,
    /// The source of the operation's description.
    pub source: Source,
    /// The side effects of the operation.
    pub effects: &'static [Effect],
}

impl Operation {
    /// Creates an operation. All fields that are not arguments have default values; the default of
    /// [`idempotent`](Self::idempotent) depends on the method.
    pub const fn new(id: &'static str, method: Method, path: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            server: None,
            summary: "",
            idempotent: method.is_idempotent(),
            paging: None,
            auth: &[],
            success_statuses: &[],
            error_statuses: &[],
            not_processed: &[],
            error_map: &[],
            accept: "",
            deprecated: false,
            source: Source::new(Mark::Documented, None),
            effects: &[],
        }
    }

    /// Sets [`server`](Self::server).
    #[must_use]
    pub const fn with_server(mut self, url: &'static str) -> Self {
        self.server = Some(url);
        self
    }

    /// Sets [`summary`](Self::summary).
    #[must_use]
    pub const fn with_summary(mut self, summary: &'static str) -> Self {
        self.summary = summary;
        self
    }

    /// Sets [`idempotent`](Self::idempotent), for operations whose spec differs from the default of the method.
    #[must_use]
    pub const fn with_idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = idempotent;
        self
    }

    /// Sets [`paging`](Self::paging).
    #[must_use]
    pub const fn with_paging(mut self, paging: Paging) -> Self {
        self.paging = Some(paging);
        self
    }

    /// Sets [`auth`](Self::auth).
    #[must_use]
    pub const fn with_auth(mut self, auth: &'static [&'static [&'static str]]) -> Self {
        self.auth = auth;
        self
    }

    /// Sets [`success_statuses`](Self::success_statuses).
    #[must_use]
    pub const fn with_success_statuses(mut self, statuses: &'static [u16]) -> Self {
        self.success_statuses = statuses;
        self
    }

    /// Sets [`error_statuses`](Self::error_statuses).
    #[must_use]
    pub const fn with_error_statuses(mut self, statuses: &'static [(u16, u16)]) -> Self {
        self.error_statuses = statuses;
        self
    }

    /// Sets [`not_processed`](Self::not_processed).
    #[must_use]
    pub const fn with_not_processed(mut self, statuses: &'static [u16]) -> Self {
        self.not_processed = statuses;
        self
    }

    /// Sets [`error_map`](Self::error_map).
    #[must_use]
    pub const fn with_error_map(mut self, rules: &'static [ErrorRule]) -> Self {
        self.error_map = rules;
        self
    }

    /// Whether the spec names this status.
    #[must_use]
    pub fn documents(&self, status: u16) -> bool {
        self.success_statuses.contains(&status)
            || self.error_statuses.iter().any(|(from, to)| (*from..=*to).contains(&status))
    }

    /// Sets [`accept`](Self::accept).
    #[must_use]
    pub const fn with_accept(mut self, accept: &'static str) -> Self {
        self.accept = accept;
        self
    }

    /// Sets [`deprecated`](Self::deprecated).
    #[must_use]
    pub const fn with_deprecated(mut self, deprecated: bool) -> Self {
        self.deprecated = deprecated;
        self
    }

    /// Sets [`source`](Self::source).
    #[must_use]
    pub const fn with_source(mut self, source: Source) -> Self {
        self.source = source;
        self
    }

    /// Sets [`effects`](Self::effects).
    #[must_use]
    pub const fn with_effects(mut self, effects: &'static [Effect]) -> Self {
        self.effects = effects;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{Effect, Mark, Method, Operation, Paging, Source};

    static OPERATION: Operation = Operation::new("pay", Method::Post, "/pay/{id}")
        .with_summary("Pays.")
        .with_idempotent(true)
        .with_paging(Paging::Offset)
        .with_auth(&[&["a", "b"], &["c"]])
        .with_success_statuses(&[200, 204])
        .with_error_statuses(&[(404, 404), (500, 599)])
        .with_not_processed(&[429])
        .with_accept("application/json")
        .with_deprecated(true)
        .with_source(Source::new(Mark::VendorRepo, Some("https://example.com")))
        .with_effects(&[Effect::new("bills", "Takes the money.")]);

    #[test]
    fn operation_can_be_declared_as_a_constant() {
        assert_eq!((OPERATION.id, OPERATION.path, OPERATION.summary), ("pay", "/pay/{id}", "Pays."));
        assert!(OPERATION.idempotent && OPERATION.deprecated);
        assert_eq!(OPERATION.paging, Some(Paging::Offset));
        assert_eq!(OPERATION.auth, [&["a", "b"][..], &["c"]]);
        assert_eq!((OPERATION.success_statuses, OPERATION.accept), (&[200, 204][..], "application/json"));
        assert_eq!(
            (OPERATION.source.mark.to_string(), OPERATION.source.url),
            ("vendor-repo".to_owned(), Some("https://example.com"))
        );
        assert_eq!(
            OPERATION.effects.first().map(|effect| (effect.kind, effect.description)),
            Some(("bills", "Takes the money."))
        );
    }

    #[test]
    fn recognizes_documented_statuses() {
        let documented = [200, 204, 404, 500, 599].map(|status| OPERATION.documents(status));
        let others = [201, 400, 403, 405, 499, 600].map(|status| OPERATION.documents(status));
        assert_eq!((documented, others), ([true; 5], [false; 6]));
    }

    #[test]
    fn derives_idempotency_from_the_method() {
        let is_idempotent = |method| Operation::new("x", method, "/").idempotent;
        for method in [Method::Get, Method::Head, Method::Put, Method::Delete, Method::Options, Method::Trace] {
            assert!(is_idempotent(method), "{method}");
        }
        assert!(!is_idempotent(Method::Post) && !is_idempotent(Method::Patch));
        assert!(Method::Get.is_safe() && !Method::Put.is_safe());
        assert_eq!(format!("{:>7}", Method::Patch), "  PATCH");
    }
}
