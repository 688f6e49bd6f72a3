//! All keywords of OpenAPI 3.0 and 3.1 by object, and how the generator handles each of them.

/// An object that the OpenAPI specification defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Object {
    OpenApi,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Header,
    Example,
    Link,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    Flows,
    Flow,
}

/// How the generator handles a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// The client or its documentation depends on the keyword.
    Used,
    /// The keyword is documentation, and the client does not contain its value.
    Documentation,
    /// The keyword has no effect. Lint warns about it with this reason.
    Ignored(&'static str),
    /// Like `Ignored`, but only if the value is `true`, because the client always behaves as if it were `false`.
    IgnoredIfTrue(&'static str),
    /// The client depends on the keyword at some locations. At other locations, this rule warns that the keyword has no effect.
    PartlyUsed(&'static str),
    /// This rule reports each use of the keyword that the client does not support.
    Rule(&'static str),
}

/// The kind of value that a keyword has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A scalar or other data.
    Data,
    /// An object of this kind.
    One(Object),
    /// An array of objects of this kind.
    List(Object),
    /// A map whose keys are names that the author chose, and whose values are objects.
    Map(Object),
}

/// A keyword of an OpenAPI object.
#[derive(Clone, Copy, Debug)]
pub struct Keyword {
    pub name: &'static str,
    pub support: Support,
    pub value: ValueKind,
}

const fn used(name: &'static str) -> Keyword {
    Keyword { name, support: Support::Used, value: ValueKind::Data }
}

const fn one(name: &'static str, object: Object) -> Keyword {
    Keyword { name, support: Support::Used, value: ValueKind::One(object) }
}

const fn list(name: &'static str, object: Object) -> Keyword {
    Keyword { name, support: Support::Used, value: ValueKind::List(object) }
}

const fn map(name: &'static str, object: Object) -> Keyword {
    Keyword { name, support: Support::Used, value: ValueKind::Map(object) }
}

const fn documentation(name: &'static str) -> Keyword {
    Keyword { name, support: Support::Documentation, value: ValueKind::Data }
}

const fn documentation_object(name: &'static str, value: ValueKind) -> Keyword {
    Keyword { name, support: Support::Documentation, value }
}

const fn ignored(name: &'static str, why: &'static str) -> Keyword {
    Keyword { name, support: Support::Ignored(why), value: ValueKind::Data }
}

const fn ignored_if_true(name: &'static str, why: &'static str) -> Keyword {
    Keyword { name, support: Support::IgnoredIfTrue(why), value: ValueKind::Data }
}

const fn partly_used(name: &'static str, rule: &'static str) -> Keyword {
    Keyword { name, support: Support::PartlyUsed(rule), value: ValueKind::Data }
}

const fn reported_by(name: &'static str, rule: &'static str) -> Keyword {
    Keyword { name, support: Support::Rule(rule), value: ValueKind::Data }
}

const RESERVED: &str = "reserved characters are always percent-encoded";
const UNCHECKED: &str = "the client does not validate this constraint, and no Rust type expresses it";
const ANCHORS: &str = "references must be JSON pointers";

impl Object {
    /// Returns the keywords of the object, except `$ref` and extensions.
    pub const fn keywords(self) -> &'static [Keyword] {
        match self {
            Self::OpenApi => {
                const {
                    &[
                        used("openapi"),
                        one("info", Self::Info),
                        ignored("jsonSchemaDialect", "schemas always use the OpenAPI dialect"),
                        list("servers", Self::Server),
                        map("paths", Self::PathItem),
                        map("webhooks", Self::PathItem),
                        one("components", Self::Components),
                        used("security"),
                        documentation_object("tags", ValueKind::List(Self::Tag)),
                        documentation_object("externalDocs", ValueKind::One(Self::ExternalDocs)),
                    ]
                }
            }
            Self::Info => {
                const {
                    &[
                        used("title"),
                        documentation("summary"),
                        used("description"),
                        documentation("termsOfService"),
                        documentation_object("contact", ValueKind::One(Self::Contact)),
                        documentation_object("license", ValueKind::One(Self::License)),
                        used("version"),
                    ]
                }
            }
            Self::Contact => const { &[documentation("name"), documentation("url"), documentation("email")] },
            Self::License => const { &[documentation("name"), documentation("identifier"), documentation("url")] },
            Self::Server => const { &[used("url"), used("description"), map("variables", Self::ServerVariable)] },
            Self::ServerVariable => {
                const {
                    &[
                        ignored("enum", "the client uses the default; callers select another server with `base_url`"),
                        used("default"),
                        documentation("description"),
                    ]
                }
            }
            Self::Components => {
                const {
                    &[
                        map("schemas", Self::Schema),
                        map("responses", Self::Response),
                        map("parameters", Self::Parameter),
                        map("examples", Self::Example),
                        map("requestBodies", Self::RequestBody),
                        map("headers", Self::Header),
                        map("securitySchemes", Self::SecurityScheme),
                        documentation_object("links", ValueKind::Map(Self::Link)),
                        ignored("callbacks", "clients do not receive callbacks"),
                        map("pathItems", Self::PathItem),
                    ]
                }
            }
            Self::PathItem => {
                const {
                    &[
                        documentation("summary"),
                        documentation("description"),
                        one("get", Self::Operation),
                        one("put", Self::Operation),
                        one("post", Self::Operation),
                        one("delete", Self::Operation),
                        one("options", Self::Operation),
                        one("head", Self::Operation),
                        one("patch", Self::Operation),
                        one("trace", Self::Operation),
                        list("servers", Self::Server),
                        list("parameters", Self::Parameter),
                    ]
                }
            }
            Self::Operation => {
                const {
                    &[
                        used("tags"),
                        used("summary"),
                        used("description"),
                        one("externalDocs", Self::ExternalDocs),
                        used("operationId"),
                        list("parameters", Self::Parameter),
                        one("requestBody", Self::RequestBody),
                        map("responses", Self::Response),
                        ignored("callbacks", "clients do not receive callbacks"),
                        used("deprecated"),
                        used("security"),
                        list("servers", Self::Server),
                    ]
                }
            }
            Self::ExternalDocs => const { &[documentation("description"), used("url")] },
            Self::Parameter => {
                const {
                    &[
                        used("name"),
                        used("in"),
                        used("description"),
                        used("required"),
                        used("deprecated"),
                        ignored_if_true(
                            "allowEmptyValue",
                            "only string parameters can be empty, and the client sends them as `name=`",
                        ),
                        used("style"),
                        used("explode"),
                        ignored_if_true("allowReserved", RESERVED),
                        one("schema", Self::Schema),
                        used("example"),
                        map("examples", Self::Example),
                        map("content", Self::MediaType),
                    ]
                }
            }
            Self::RequestBody => const { &[used("description"), map("content", Self::MediaType), used("required")] },
            Self::MediaType => {
                const {
                    &[
                        one("schema", Self::Schema),
                        used("example"),
                        map("examples", Self::Example),
                        Keyword {
                            name: "encoding",
                            support: Support::PartlyUsed("request-content"),
                            value: ValueKind::Map(Self::Encoding),
                        },
                    ]
                }
            }
            Self::Encoding => {
                const {
                    &[
                        used("contentType"),
                        reported_by("headers", "request-content"),
                        // Styles apply to form fields. The parts of multipart bodies have a fixed encoding.
                        partly_used("style", "request-content"),
                        partly_used("explode", "request-content"),
                        ignored_if_true("allowReserved", RESERVED),
                    ]
                }
            }
            Self::Response => {
                const {
                    &[
                        used("description"),
                        map("headers", Self::Header),
                        map("content", Self::MediaType),
                        documentation_object("links", ValueKind::Map(Self::Link)),
                    ]
                }
            }
            // A response keeps its headers as received. The documentation lists the headers that the document describes.
            Self::Header => {
                const {
                    &[
                        used("description"),
                        documentation("required"),
                        documentation("deprecated"),
                        documentation("allowEmptyValue"),
                        documentation("style"),
                        documentation("explode"),
                        documentation("allowReserved"),
                        documentation_object("schema", ValueKind::One(Self::Schema)),
                        documentation("example"),
                        documentation_object("examples", ValueKind::Map(Self::Example)),
                        documentation_object("content", ValueKind::Map(Self::MediaType)),
                    ]
                }
            }
            Self::Example => {
                const { &[documentation("summary"), documentation("description"), used("value"), used("externalValue")] }
            }
            Self::Link => {
                const {
                    &[
                        documentation("operationRef"),
                        documentation("operationId"),
                        documentation("parameters"),
                        documentation("requestBody"),
                        documentation("description"),
                        documentation_object("server", ValueKind::One(Self::Server)),
                    ]
                }
            }
            Self::Tag => {
                const {
                    &[
                        documentation("name"),
                        documentation("description"),
                        documentation_object("externalDocs", ValueKind::One(Self::ExternalDocs)),
                    ]
                }
            }
            Self::Schema => {
                const {
                    &[
                        used("title"),
                        used("description"),
                        used("type"),
                        used("format"),
                        used("nullable"),
                        used("enum"),
                        used("const"),
                        used("default"),
                        used("deprecated"),
                        used("readOnly"),
                        used("writeOnly"),
                        used("multipleOf"),
                        used("maximum"),
                        used("exclusiveMaximum"),
                        used("minimum"),
                        used("exclusiveMinimum"),
                        used("maxLength"),
                        used("minLength"),
                        used("pattern"),
                        used("maxItems"),
                        used("minItems"),
                        used("uniqueItems"),
                        used("maxProperties"),
                        used("minProperties"),
                        used("required"),
                        map("properties", Self::Schema),
                        one("additionalProperties", Self::Schema),
                        one("unevaluatedProperties", Self::Schema),
                        one("items", Self::Schema),
                        list("allOf", Self::Schema),
                        list("oneOf", Self::Schema),
                        list("anyOf", Self::Schema),
                        one("discriminator", Self::Discriminator),
                        map("$defs", Self::Schema),
                        used("contentEncoding"),
                        used("contentMediaType"),
                        used("example"),
                        used("examples"),
                        documentation_object("xml", ValueKind::One(Self::Xml)),
                        documentation_object("externalDocs", ValueKind::One(Self::ExternalDocs)),
                        documentation("$comment"),
                        documentation("$schema"),
                        reported_by("not", "unsupported-keyword"),
                        reported_by("if", "unsupported-keyword"),
                        // Without `if`, these keywords have no effect.
                        documentation("then"),
                        documentation("else"),
                        reported_by("patternProperties", "unsupported-keyword"),
                        reported_by("prefixItems", "unsupported-keyword"),
                        reported_by("dependentSchemas", "unsupported-keyword"),
                        reported_by("$dynamicRef", "unsupported-keyword"),
                        ignored("$id", ANCHORS),
                        ignored("$anchor", ANCHORS),
                        ignored("$dynamicAnchor", ANCHORS),
                        ignored("$vocabulary", "schemas always use the OpenAPI dialect"),
                        ignored("contains", UNCHECKED),
                        ignored("minContains", UNCHECKED),
                        ignored("maxContains", UNCHECKED),
                        ignored("propertyNames", UNCHECKED),
                        ignored("dependentRequired", UNCHECKED),
                        ignored("unevaluatedItems", UNCHECKED),
                        ignored("contentSchema", "the string is not decoded"),
                    ]
                }
            }
            Self::Discriminator => const { &[used("propertyName"), used("mapping")] },
            Self::Xml => {
                const {
                    &[
                        documentation("name"),
                        documentation("namespace"),
                        documentation("prefix"),
                        documentation("attribute"),
                        documentation("wrapped"),
                    ]
                }
            }
            Self::SecurityScheme => {
                const {
                    &[
                        used("type"),
                        used("description"),
                        used("name"),
                        used("in"),
                        used("scheme"),
                        documentation("bearerFormat"),
                        one("flows", Self::Flows),
                        documentation("openIdConnectUrl"),
                    ]
                }
            }
            Self::Flows => {
                const {
                    &[
                        // Callers supply the tokens of flows that require user interaction.
                        documentation_object("implicit", ValueKind::One(Self::Flow)),
                        documentation_object("password", ValueKind::One(Self::Flow)),
                        one("clientCredentials", Self::Flow),
                        documentation_object("authorizationCode", ValueKind::One(Self::Flow)),
                    ]
                }
            }
            Self::Flow => {
                const {
                    &[
                        documentation("authorizationUrl"),
                        used("tokenUrl"),
                        documentation("refreshUrl"),
                        documentation("scopes"),
                    ]
                }
            }
        }
    }

    /// Returns whether the object can be replaced with a `$ref`, which the generator resolves. OpenAPI allows no `$ref` in place of
    /// an operation, but some large documents have one.
    pub const fn can_be_reference(self) -> bool {
        matches!(
            self,
            Self::PathItem
                | Self::Operation
                | Self::Parameter
                | Self::RequestBody
                | Self::Response
                | Self::Header
                | Self::Example
                | Self::Link
                | Self::Schema
                | Self::SecurityScheme
        )
    }
}
