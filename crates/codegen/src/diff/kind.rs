//! The kinds of findings.

/// The effect of a change on callers that do not adapt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breaks {
    /// Code that compiled no longer compiles.
    Compile,
    /// Requests that worked are rejected, or are sent elsewhere or in another form.
    Requests,
    /// Responses or events that were decoded no longer are.
    Values,
    /// Code compiles and values decode, but the client behaves differently.
    Behavior,
    /// Nothing.
    Nobody,
}

impl Breaks {
    /// All effects, the most severe first.
    pub const ALL: [Self; 5] = [Self::Compile, Self::Requests, Self::Values, Self::Behavior, Self::Nobody];

    /// Returns the word for reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Compile => "compile",
            Self::Requests => "requests",
            Self::Values => "values",
            Self::Behavior => "behavior",
            Self::Nobody => "nobody",
        }
    }
}

/// Defines [`Kind`] from a table: for each kind the variant, the id, the effect, and `flagged` if a second person should look at
/// every such change, because it concerns credentials, money or lost events.
macro_rules! kinds {
    ($name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $id:literal $breaks:ident $($flagged:ident)?,)+ }) => {
        /// The kind of a finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl $name {
            /// All kinds, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Returns the id, which does not change between versions of the generator.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }

            /// Returns what the change breaks.
            pub fn breaks(self) -> Breaks {
                match self {
                    $(Self::$variant => Breaks::$breaks,)+
                }
            }

            /// Returns whether a second person should look at every such change.
            pub fn is_flagged(self) -> bool {
                match self {
                    $(Self::$variant => kinds!(@flagged $($flagged)?),)+
                }
            }

            /// Returns the meaning of the kind, in one sentence.
            pub fn description(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($doc),+).trim_ascii(),)+
                }
            }
        }
    };
    (@flagged flagged) => { true };
    (@flagged) => { false };
}

kinds! {
    Kind {
        /// An API is new.
        ApiAdded = "api-added" Nobody,
        /// An API was removed, with its crate.
        ApiRemoved = "api-removed" Compile,

        /// An operation is new.
        OperationAdded = "operation-added" Nobody,
        /// An operation was removed.
        OperationRemoved = "operation-removed" Compile,
        /// The method and the types of an operation have another name.
        OperationRenamed = "operation-renamed" Compile,
        /// The name of an operation belongs to another operation. Code that calls it can compile unchanged, and then does something
        /// else.
        OperationNameReused = "operation-name-reused" Behavior flagged,
        /// An operation is sent to another path or with another HTTP method.
        OperationMoved = "operation-moved" Requests,
        /// The vendor has deprecated an operation, or no longer does.
        DeprecationChanged = "deprecation-changed" Nobody,

        /// An optional parameter is new: a setter of the request.
        OptionalParameterAdded = "optional-parameter-added" Nobody,
        /// A required parameter is new: an argument of the method.
        RequiredParameterAdded = "required-parameter-added" Compile,
        /// A parameter was removed.
        ParameterRemoved = "parameter-removed" Compile,
        /// The setter of a parameter has another name.
        ParameterRenamed = "parameter-renamed" Compile,
        /// The name of a setter or an argument belongs to another parameter of the same type. Code that uses the name compiles
        /// unchanged, and then means the other parameter.
        ParameterNameReused = "parameter-name-reused" Behavior flagged,
        /// An argument is sent as another parameter. Calls with text compile unchanged, and then send it as the other parameter.
        ArgumentReplaced = "argument-replaced" Behavior flagged,
        /// A parameter is in another part of the request: the path, the query or a header.
        ParameterMoved = "parameter-moved" Requests,
        /// A parameter has another name on the wire, but callers set it as before.
        ParameterWireNameChanged = "parameter-wire-name-changed" Requests,
        /// The name of a header is written in another case, which servers ignore.
        HeaderCaseChanged = "header-case-changed" Nobody,
        /// A placeholder of a path has another name, which is not sent.
        PlaceholderRenamed = "placeholder-renamed" Nobody,
        /// An argument has another name. Arguments are positional, so calls stay the same.
        ArgumentRenamed = "argument-renamed" Nobody,
        /// A parameter became required: an argument of the method instead of a setter.
        ParameterBecameRequired = "parameter-became-required" Compile,
        /// A parameter became optional: a setter instead of an argument of the method.
        ParameterBecameOptional = "parameter-became-optional" Compile,
        /// A parameter has another Rust type.
        ParameterTypeChanged = "parameter-type-changed" Compile,
        /// A parameter is encoded differently.
        ParameterEncodingChanged = "parameter-encoding-changed" Requests,
        /// The arguments of a method have another order. Calls still compile if the arguments have the same type.
        ArgumentsReordered = "arguments-reordered" Compile flagged,
        /// The server uses another value if a parameter is not sent.
        ServerDefaultChanged = "server-default-changed" Behavior,

        /// An operation takes an optional body.
        OptionalBodyAdded = "optional-body-added" Nobody,
        /// An operation requires a body.
        RequiredBodyAdded = "required-body-added" Compile,
        /// An operation no longer takes a body.
        BodyRemoved = "body-removed" Compile,
        /// A body became required: an argument of the method instead of a setter.
        BodyBecameRequired = "body-became-required" Compile,
        /// A body became optional: a setter instead of an argument of the method.
        BodyBecameOptional = "body-became-optional" Compile,
        /// A body has another Rust type.
        BodyTypeChanged = "body-type-changed" Compile,
        /// The setter of an optional body has another name.
        BodyRenamed = "body-renamed" Compile,
        /// A body is sent with another media type or encoding.
        BodyEncodingChanged = "body-encoding-changed" Requests,

        /// A method returns another Rust type.
        ReturnTypeChanged = "return-type-changed" Compile,
        /// The documented success statuses changed, but not the return type.
        SuccessStatusesChanged = "success-statuses-changed" Nobody,
        /// The documented error statuses changed.
        ErrorStatusesChanged = "error-statuses-changed" Nobody,
        /// The documented bodies of responses changed, but neither the return type nor the header `Accept`.
        ResponseBodiesChanged = "response-bodies-changed" Nobody,
        /// The body of an error has another Rust type, so that decoding it as the previous type returns nothing.
        ErrorBodyChanged = "error-body-changed" Values,
        /// A request asks for other media types in its `Accept` header.
        AcceptChanged = "accept-changed" Requests,

        /// A type is new.
        TypeAdded = "type-added" Nobody,
        /// A type was removed.
        TypeRemoved = "type-removed" Compile,
        /// A type has another name.
        TypeRenamed = "type-renamed" Compile,
        /// A type is of another kind, or wraps another type.
        TypeChanged = "type-changed" Compile,
        /// Requests no longer contain a type, so its constructor and its setters were removed.
        ConstructorRemoved = "constructor-removed" Compile,
        /// Requests contain a type, so it has a constructor and setters.
        ConstructorAdded = "constructor-added" Nobody,
        /// The arguments of a constructor have another order. Code still compiles if the arguments have the same type.
        ConstructorReordered = "constructor-reordered" Compile flagged,
        /// A type is decoded strictly: a malformed property is an error.
        DecodingStricter = "decoding-stricter" Values,
        /// A type of webhooks is decoded leniently: a malformed property is no error.
        DecodingLenient = "decoding-lenient" Nobody,
        /// A type keeps or no longer keeps undeclared properties, in the field `extra`.
        ExtraFieldChanged = "extra-field-changed" Compile,
        /// A secret is no longer redacted: it appears in `Debug` output and logs.
        SecretPrintable = "secret-printable" Compile flagged,
        /// `Debug` redacts the values of a type.
        RedactionAdded = "redaction-added" Nobody,

        /// An optional property is new.
        OptionalPropertyAdded = "optional-property-added" Nobody,
        /// A required property of a request is new: an argument of the constructor.
        RequiredPropertyAdded = "required-property-added" Compile,
        /// A required property of a response is new: a response without it cannot be decoded.
        RequiredResponsePropertyAdded = "required-response-property-added" Values,
        /// A property was removed.
        PropertyRemoved = "property-removed" Compile,
        /// The field of a property has another name.
        PropertyRenamed = "property-renamed" Compile,
        /// The name of a field belongs to another property of the same type. Code that uses it compiles unchanged, and then reads or
        /// sends the other property.
        PropertyNameReused = "property-name-reused" Behavior flagged,
        /// Requests contain a property under another name, but it has the same field.
        PropertyWireNameChanged = "property-wire-name-changed" Requests,
        /// Responses contain a property under another name, but it has the same field.
        ResponsePropertyWireNameChanged = "response-property-wire-name-changed" Values,
        /// A property became required.
        PropertyBecameRequired = "property-became-required" Compile,
        /// A property became optional.
        PropertyBecameOptional = "property-became-optional" Compile,
        /// A property became nullable, or is no longer.
        PropertyNullabilityChanged = "property-nullability-changed" Compile,
        /// A property became required, but its field has the same type.
        ResponsePropertyBecameRequired = "response-property-became-required" Values,
        /// A property is encoded differently in requests.
        PropertyEncodingChanged = "property-encoding-changed" Requests,
        /// The presence of a property changed, but its field has the same type and is decoded as before.
        PropertyPresenceChanged = "property-presence-changed" Nobody,
        /// A property is now only sent or only returned, or no longer, so its field, its setter or its constructor argument changed.
        PropertyAccessChanged = "property-access-changed" Compile,
        /// Requests contain a property that only the server could set before.
        PropertyNowSent = "property-now-sent" Requests,
        /// A property is documented as only sent or only returned, or no longer. Code compiles unchanged, and sends the same requests.
        PropertyAccessDocumented = "property-access-documented" Nobody,
        /// The field of a property has another Rust type.
        PropertyTypeChanged = "property-type-changed" Compile,
        /// An alternative name of a property in events was removed.
        PropertyAliasRemoved = "property-alias-removed" Values,
        /// An alternative name of a property in events is new.
        PropertyAliasAdded = "property-alias-added" Nobody,

        /// A value of an enum is new. Enums are open, so the value was already decoded as unknown.
        EnumValueAdded = "enum-value-added" Nobody,
        /// A value of an enum was removed, with its variant.
        EnumValueRemoved = "enum-value-removed" Compile,
        /// A variant of an enum is sent as another value.
        EnumValueChanged = "enum-value-changed" Requests,
        /// A variant of an enum that only responses contain has another value on the wire.
        ResponseEnumValueChanged = "response-enum-value-changed" Values,
        /// The variant of an enum value has another name.
        EnumVariantRenamed = "enum-variant-renamed" Compile,
        /// The name of a variant belongs to another value. Code that uses it compiles unchanged, and then means the other value.
        EnumVariantNameReused = "enum-variant-name-reused" Behavior flagged,
        /// The values of an enum have another order, in which code sorts and compares them.
        EnumOrderChanged = "enum-order-changed" Behavior,
        /// A variant of a union is new. Unions are open, so it was already decoded as unknown.
        UnionVariantAdded = "union-variant-added" Nobody,
        /// A variant of a union was removed.
        UnionVariantRemoved = "union-variant-removed" Compile,
        /// A variant of a union has another name or contains another type.
        UnionVariantChanged = "union-variant-changed" Compile,
        /// Another property, or another value of it, distinguishes the variants of a union in requests.
        UnionTagChanged = "union-tag-changed" Requests,
        /// Another property, or another value of it, distinguishes the variants of a union that only responses contain.
        ResponseUnionTagChanged = "response-union-tag-changed" Values,

        /// A bound of a request is tighter: the client rejects calls outside of it before it sends them.
        BoundTightened = "bound-tightened" Requests,
        /// A bound of a request is looser.
        BoundLoosened = "bound-loosened" Nobody,
        /// An operation with effects accepts a smaller value, such as an empty list. The client rejected such calls, and now sends them.
        GuardLoosened = "guard-loosened" Behavior flagged,
        /// A bound of a response changed. Responses are not checked.
        ResponseBoundChanged = "response-bound-changed" Nobody,

        /// Clients send requests and credentials to another server by default.
        DefaultServerChanged = "default-server-changed" Requests flagged,
        /// A named server has another URL.
        ServerUrlChanged = "server-url-changed" Requests flagged,
        /// A server is new.
        ServerAdded = "server-added" Nobody,
        /// A server was removed.
        ServerRemoved = "server-removed" Compile,
        /// A server has another name.
        ServerRenamed = "server-renamed" Compile,
        /// The client id and the client secret are sent to another URL.
        TokenUrlChanged = "token-url-changed" Requests flagged,
        /// An operation is sent to another server than the other operations, or no longer.
        OperationServerChanged = "operation-server-changed" Requests flagged,

        /// The client supports another kind of credential.
        CredentialAdded = "credential-added" Nobody,
        /// The client no longer supports a kind of credential.
        CredentialRemoved = "credential-removed" Compile,
        /// The builder method of a credential has another name.
        CredentialRenamed = "credential-renamed" Compile,
        /// A credential is sent in another way.
        CredentialPlacementChanged = "credential-placement-changed" Requests flagged,
        /// Token requests ask for other scopes.
        ScopesChanged = "scopes-changed" Requests flagged,
        /// Tokens are refreshed in another way.
        TokenRefreshChanged = "token-refresh-changed" Requests flagged,
        /// An operation can be called with other credentials, too.
        SecurityLoosened = "security-loosened" Nobody,
        /// An operation can no longer be called with some credentials.
        SecurityTightened = "security-tightened" Requests flagged,
        /// An operation prefers another of its credentials.
        SecurityOrderChanged = "security-order-changed" Behavior flagged,
        /// An operation is sent without credentials.
        SecurityRemoved = "security-removed" Requests flagged,

        /// An operation is retried as if it were idempotent. If it is not, a retry acts twice.
        RetryEnabled = "retry-enabled" Behavior flagged,
        /// An operation is no longer retried after failures that leave open whether the server acted.
        RetryDisabled = "retry-disabled" Behavior,
        /// A status now means that the server did not act, so the request is sent again. If the server did act, it acts twice.
        NotProcessedAdded = "not-processed-added" Behavior flagged,
        /// A status no longer means that the server did not act, so the request is not sent again.
        NotProcessedRemoved = "not-processed-removed" Behavior,
        /// An operation has another documented effect.
        EffectAdded = "effect-added" Behavior flagged,
        /// An effect of an operation is no longer documented.
        EffectRemoved = "effect-removed" Behavior flagged,
        /// Some error responses have another meaning, which determines retries and the methods of the error.
        ErrorMeaningChanged = "error-meaning-changed" Behavior,
        /// A rate limit is new.
        RateLimitAdded = "rate-limit-added" Nobody,
        /// A rate limit was removed, with its constant.
        RateLimitRemoved = "rate-limit-removed" Compile,
        /// A rate limit has another figure, period, scope or list of methods.
        RateLimitChanged = "rate-limit-changed" Nobody,

        /// An operation returns pages.
        PagingAdded = "paging-added" Nobody,
        /// An operation no longer returns pages: the methods for all pages and items were removed.
        PagingRemoved = "paging-removed" Compile,
        /// Pages are requested in another way.
        PagingStyleChanged = "paging-style-changed" Behavior,
        /// Items or links of a page are read from another location.
        PagingLocationChanged = "paging-location-changed" Behavior,

        /// An operation starts a job that can be waited for.
        JobAdded = "job-added" Nobody,
        /// An operation no longer starts a job: its method to wait was removed.
        JobRemoved = "job-removed" Compile,
        /// The status of a job is requested in another way.
        JobChanged = "job-changed" Behavior,
        /// The terminal states of a job are documented, or no longer: `wait` has another form.
        JobOutcomesChanged = "job-outcomes-changed" Compile,
        /// Another operation returns the state of a job. Its response has another type.
        JobOperationChanged = "job-operation-changed" Compile,
        /// An operation returns the state of a job: its request has methods to wait.
        JobStatusAdded = "job-status-added" Nobody,
        /// An operation no longer returns the state of a job: the methods of its request to wait were removed.
        JobStatusRemoved = "job-status-removed" Compile,
        /// A value no longer ends a job: `wait()` polls until it times out.
        TerminalValueRemoved = "terminal-value-removed" Behavior flagged,
        /// A value now ends a job.
        TerminalValueAdded = "terminal-value-added" Behavior,
        /// A value that meant success means failure, or the reverse.
        TerminalValueMeaningChanged = "terminal-value-meaning-changed" Behavior flagged,

        /// A webhook is new.
        WebhookAdded = "webhook-added" Nobody,
        /// A webhook was removed.
        WebhookRemoved = "webhook-removed" Compile,
        /// The function of a webhook has another name.
        WebhookRenamed = "webhook-renamed" Compile,
        /// The events of a webhook have another Rust type.
        WebhookTypeChanged = "webhook-type-changed" Compile,
        /// Receivers verify a signature: the function returns a builder that requires a key.
        SignatureAdded = "signature-added" Compile flagged,
        /// Receivers no longer verify a signature: anyone who knows the URL can post events.
        SignatureRemoved = "signature-removed" Compile flagged,
        /// Receivers verify signatures in another way, and reject every delivery that is signed in the previous way.
        SignatureChanged = "signature-changed" Values flagged,
        /// Deliveries are accepted up to another age.
        ToleranceChanged = "tolerance-changed" Behavior flagged,
        /// Duplicate deliveries are recognized in another way.
        IdentityChanged = "identity-changed" Behavior flagged,
        /// Events without an envelope are recognized in another way.
        BareEventsChanged = "bare-events-changed" Values flagged,
        /// Events in responses are read in another way.
        EmbeddedEventsChanged = "embedded-events-changed" Compile,
        /// The log of deliveries is read in another way.
        EventLogChanged = "event-log-changed" Compile,

        /// Descriptions, summaries, titles, links or patterns changed, which only the documentation shows.
        DocumentationChanged = "documentation-changed" Nobody,
        /// Sources of facts changed.
        SourcesChanged = "sources-changed" Nobody,
        /// Examples changed.
        ExamplesChanged = "examples-changed" Nobody,

        /// A public item of a crate is new.
        ItemAdded = "item-added" Nobody,
        /// A public item of a crate was removed.
        ItemRemoved = "item-removed" Compile,
        /// A public item of a crate has another definition.
        ItemChanged = "item-changed" Compile,
        /// Only the serde attributes of a public item changed: it may be encoded or decoded differently.
        ItemAttributesChanged = "item-attributes-changed" Values,
        /// The value of a public constant changed, such as an entry of the operation catalogue.
        ItemValueChanged = "item-value-changed" Behavior,
        /// A recorded request is sent differently, and no other finding explains it.
        WireChanged = "wire-changed" Requests,
        /// The model of an item changed in a way for which there is no rule.
        Unclassified = "unclassified" Behavior flagged,
    }
}
