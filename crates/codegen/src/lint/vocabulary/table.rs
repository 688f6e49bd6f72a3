//! All keywords of OpenAPI 3.0 and 3.1, by object, and how each is handled.

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

/// How a keyword is handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// The client or its documentation depends on the keyword.
    Read,
    /// The keyword is documentation that the client does not contain.
    Harmless,
    /// The keyword has no effect. A warning contains the reason.
    Ignored(&'static str),
    /// Like `Ignored`, but only if the value is `true`: the client behaves as for `false`.
    IgnoredIfTrue(&'static str),
    /// The client depends on the keyword at some locations. At others, the rule warns that it has no effect.
    PartlyRead(&'static str),
    /// The rule reports the parts that the client does not support.
    Rule(&'static str),
}

/// The kind of value of a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A scalar or other data.
    Data,
    /// An object.
    One(Object),
    /// An array of objects.
    List(Object),
    /// A map from names that the author chose to objects.
    Map(Object),
}

/// A keyword of an object.
#[derive(Clone, Copy, Debug)]
pub struct Keyword {
    pub name: &'static str,
    pub support: Support,
    pub holds: Holds,
}

const fn read(name: &'static str) -> Keyword {
    Keyword { name, support: Support::Read, holds: Holds::Data }
}

const fn one(name: &'static str, object: Object) -> Keyword {
    Keyword { name, support: Support::Read, holds: Holds::One(object) }
}

const fn list(name: &'static str, object: Object) -> Keyword {
    Keyword { name, support: Support::Read, holds: Holds::List(object) }
}

const fn map(name: &'static str, object: Object) -> Keyword {
    Keyword { name, support: Support::Read, holds: Holds::Map(object) }
}

const fn harmless(name: &'static str) -> Keyword {
    Keyword { name, support: Support::Harmless, holds: Holds::Data }
}

const fn harmless_object(name: &'static str, holds: Holds) -> Keyword {
    Keyword { name, support: Support::Harmless, holds }
}

const fn ignored(name: &'static str, why: &'static str) -> Keyword {
    Keyword { name, support: Support::Ignored(why), holds: Holds::Data }
}

const fn ignored_if_true(name: &'static str, why: &'static str) -> Keyword {
    Keyword { name, support: Support::IgnoredIfTrue(why), holds: Holds::Data }
}

const fn partly_read(name: &'static str, rule: &'static str) -> Keyword {
    Keyword { name, support: Support::PartlyRead(rule), holds: Holds::Data }
}

const fn by_rule(name: &'static str, rule: &'static str) -> Keyword {
    Keyword { name, support: Support::Rule(rule), holds: Holds::Data }
}

const RESERVED: &str = "reserved characters are always percent-encoded";
const UNCHECKED: &str = "the client does not validate it, and no type expresses it";
const ANCHORS: &str = "references must be JSON pointers";

impl Object {
    /// Returns the keywords of the object, except `$ref` and extensions.
    pub const fn keywords(self) -> &'static [Keyword] {
        match self {
            Self::OpenApi => {
                const {
                    &[
                        read("openapi"),
                        one("info", Self::Info),
                        ignored("jsonSchemaDialect", "schemas always use the OpenAPI dialect"),
                        list("servers", Self::Server),
                        map("paths", Self::PathItem),
                        map("webhooks", Self::PathItem),
                        one("components", Self::Components),
                        read("security"),
                        harmless_object("tags", Holds::List(Self::Tag)),
                        harmless_object("externalDocs", Holds::One(Self::ExternalDocs)),
                    ]
                }
            }
            Self::Info => {
                const {
                    &[
                        read("title"),
                        harmless("summary"),
                        read("description"),
                        harmless("termsOfService"),
                        harmless_object("contact", Holds::One(Self::Contact)),
                        harmless_object("license", Holds::One(Self::License)),
                        read("version"),
                    ]
                }
            }
            Self::Contact => const { &[harmless("name"), harmless("url"), harmless("email")] },
            Self::License => const { &[harmless("name"), harmless("identifier"), harmless("url")] },
            Self::Server => const { &[read("url"), read("description"), map("variables", Self::ServerVariable)] },
            Self::ServerVariable => {
                const {
                    &[
                        ignored("enum", "the client uses the default; callers select another server with `base_url`"),
                        read("default"),
                        harmless("description"),
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
                        harmless_object("links", Holds::Map(Self::Link)),
                        ignored("callbacks", "clients do not receive callbacks"),
                        map("pathItems", Self::PathItem),
                    ]
                }
            }
            Self::PathItem => {
                const {
                    &[
                        harmless("summary"),
                        harmless("description"),
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
                        read("tags"),
                        read("summary"),
                        read("description"),
                        one("externalDocs", Self::ExternalDocs),
                        read("operationId"),
                        list("parameters", Self::Parameter),
                        one("requestBody", Self::RequestBody),
                        map("responses", Self::Response),
                        ignored("callbacks", "clients do not receive callbacks"),
                        read("deprecated"),
                        read("security"),
                        list("servers", Self::Server),
                    ]
                }
            }
            Self::ExternalDocs => const { &[harmless("description"), read("url")] },
            Self::Parameter => {
                const {
                    &[
                        read("name"),
                        read("in"),
                        read("description"),
                        read("required"),
                        read("deprecated"),
                        ignored_if_true(
                            "allowEmptyValue",
                            "only string parameters can be empty, and they are sent as `name=`",
                        ),
                        read("style"),
                        read("explode"),
                        ignored_if_true("allowReserved", RESERVED),
                        one("schema", Self::Schema),
                        read("example"),
                        map("examples", Self::Example),
                        map("content", Self::MediaType),
                    ]
                }
            }
            Self::RequestBody => const { &[read("description"), map("content", Self::MediaType), read("required")] },
            Self::MediaType => {
                const {
                    &[
                        one("schema", Self::Schema),
                        read("example"),
                        map("examples", Self::Example),
                        Keyword {
                            name: "encoding",
                            support: Support::PartlyRead("request-content"),
                            holds: Holds::Map(Self::Encoding),
                        },
                    ]
                }
            }
            Self::Encoding => {
                const {
                    &[
                        read("contentType"),
                        by_rule("headers", "request-content"),
                        // Styles apply to form fields. The parts of multipart bodies have a fixed encoding.
                        partly_read("style", "request-content"),
                        partly_read("explode", "request-content"),
                        ignored_if_true("allowReserved", RESERVED),
                    ]
                }
            }
            Self::Response => {
                const {
                    &[
                        read("description"),
                        map("headers", Self::Header),
                        map("content", Self::MediaType),
                        harmless_object("links", Holds::Map(Self::Link)),
                    ]
                }
            }
            // Responses keep their headers as received. The documentation lists the described ones.
            Self::Header => {
                const {
                    &[
                        read("description"),
                        harmless("required"),
                        harmless("deprecated"),
                        harmless("allowEmptyValue"),
                        harmless("style"),
                        harmless("explode"),
                        harmless("allowReserved"),
                        harmless_object("schema", Holds::One(Self::Schema)),
                        harmless("example"),
                        harmless_object("examples", Holds::Map(Self::Example)),
                        harmless_object("content", Holds::Map(Self::MediaType)),
                    ]
                }
            }
            Self::Example => {
                const { &[harmless("summary"), harmless("description"), read("value"), read("externalValue")] }
            }
            Self::Link => {
                const {
                    &[
                        harmless("operationRef"),
                        harmless("operationId"),
                        harmless("parameters"),
                        harmless("requestBody"),
                        harmless("description"),
                        harmless_object("server", Holds::One(Self::Server)),
                    ]
                }
            }
            Self::Tag => {
                const {
                    &[
                        harmless("name"),
                        harmless("description"),
                        harmless_object("externalDocs", Holds::One(Self::ExternalDocs)),
                    ]
                }
            }
            Self::Schema => {
                const {
                    &[
                        read("title"),
                        read("description"),
                        read("type"),
                        read("format"),
                        read("nullable"),
                        read("enum"),
                        read("const"),
                        read("default"),
                        read("deprecated"),
                        read("readOnly"),
                        read("writeOnly"),
                        read("multipleOf"),
                        read("maximum"),
                        read("exclusiveMaximum"),
                        read("minimum"),
                        read("exclusiveMinimum"),
                        read("maxLength"),
                        read("minLength"),
                        read("pattern"),
                        read("maxItems"),
                        read("minItems"),
                        read("uniqueItems"),
                        read("maxProperties"),
                        read("minProperties"),
                        read("required"),
                        map("properties", Self::Schema),
                        one("additionalProperties", Self::Schema),
                        one("unevaluatedProperties", Self::Schema),
                        one("items", Self::Schema),
                        list("allOf", Self::Schema),
                        list("oneOf", Self::Schema),
                        list("anyOf", Self::Schema),
                        one("discriminator", Self::Discriminator),
                        map("$defs", Self::Schema),
                        read("contentEncoding"),
                        read("contentMediaType"),
                        read("example"),
                        read("examples"),
                        harmless_object("xml", Holds::One(Self::Xml)),
                        harmless_object("externalDocs", Holds::One(Self::ExternalDocs)),
                        harmless("$comment"),
                        harmless("$schema"),
                        by_rule("not", "unsupported-keyword"),
                        by_rule("if", "unsupported-keyword"),
                        // They have no effect without `if`.
                        harmless("then"),
                        harmless("else"),
                        by_rule("patternProperties", "unsupported-keyword"),
                        by_rule("prefixItems", "unsupported-keyword"),
                        by_rule("dependentSchemas", "unsupported-keyword"),
                        by_rule("$dynamicRef", "unsupported-keyword"),
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
            Self::Discriminator => const { &[read("propertyName"), read("mapping")] },
            Self::Xml => {
                const {
                    &[
                        harmless("name"),
                        harmless("namespace"),
                        harmless("prefix"),
                        harmless("attribute"),
                        harmless("wrapped"),
                    ]
                }
            }
            Self::SecurityScheme => {
                const {
                    &[
                        read("type"),
                        read("description"),
                        read("name"),
                        read("in"),
                        read("scheme"),
                        harmless("bearerFormat"),
                        one("flows", Self::Flows),
                        harmless("openIdConnectUrl"),
                    ]
                }
            }
            Self::Flows => {
                const {
                    &[
                        // Callers supply the tokens of flows that require user interaction.
                        harmless_object("implicit", Holds::One(Self::Flow)),
                        harmless_object("password", Holds::One(Self::Flow)),
                        one("clientCredentials", Self::Flow),
                        harmless_object("authorizationCode", Holds::One(Self::Flow)),
                    ]
                }
            }
            Self::Flow => {
                const { &[harmless("authorizationUrl"), read("tokenUrl"), harmless("refreshUrl"), harmless("scopes")] }
            }
        }
    }

    /// Returns whether a `$ref` is resolved instead of the object. OpenAPI does not allow it for operations, but large documents
    /// use it.
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
