// @generated from specs/np6.yaml (sha256 b52a0efbe53e024b) by `cargo xtask codegen np6`. Do not edit.

//! The types of requests and answers, in the order of the spec.
//!
//! Structs ignore members that they don't know unless they say otherwise; enums and unions keep values that they
//! don't know. Types that a request can hold have `new` and `with_*`.

/// The id of a subscription.
#[derive(
    Clone,
    Debug,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubscriptionId(pub subkit_runtime::Uuid);

subkit_runtime::newtype!(SubscriptionId(subkit_runtime::Uuid));

/// The id of an application that is registered with the platform.
#[derive(
    Clone,
    Debug,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ApplicationId(pub subkit_runtime::Uuid);

subkit_runtime::newtype!(ApplicationId(subkit_runtime::Uuid));

/// What lets the platform notify one installation of an application on behalf of a contact.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Subscription {
    /// The id of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SubscriptionId>,
    /// When the subscription was made and changed. The server sets it.
    ///
    /// Set by the server; never sent.
    #[serde(default, skip_serializing_if = "subkit_runtime::never_sent")]
    pub lifecycle: Option<Lifecycle>,
    /// The id of an application that is registered with the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationId>,
    /// The push service that delivers the notifications, and the installation's token with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<Provider>,
    /// The contact that a subscription belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

impl Subscription {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            id: None,
            lifecycle: None,
            application: None,
            provider: None,
            contact: None,
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<SubscriptionId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `application`.
    #[must_use]
    pub fn with_application(mut self, application: impl Into<ApplicationId>) -> Self {
        self.application = Some(application.into());
        self
    }

    /// Sets `provider`.
    #[must_use]
    pub fn with_provider(mut self, provider: impl Into<Provider>) -> Self {
        self.provider = Some(provider.into());
        self
    }

    /// Sets `contact`.
    #[must_use]
    pub fn with_contact(mut self, contact: impl Into<Contact>) -> Self {
        self.contact = Some(contact.into());
        self
    }
}

/// The life of a resource.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Lifecycle {
    /// How the resource was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation: Option<LifecycleStamp>,
    /// How the resource was last changed.
    ///
    /// *Inferred, not documented: The property is documented, its form is not; no sample has it, so that of `creation` is assumed.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modification: Option<LifecycleStamp>,
}

/// When something was done to a resource, and by whom.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LifecycleStamp {
    /// When it was done.
    ///
    /// *Inferred, not documented: The vendor names no format; every sample is RFC 3339.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<subkit_runtime::Timestamp>,
    /// Who did it.
    ///
    /// *Inferred, not documented: Every sample is null and the type is not documented, so any JSON value is taken.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<serde_json::Value>,
}

/// The push service that delivers the notifications, and the installation's token with it.
///
/// *Inferred, not documented: The vendor marks `type` as the discriminator and lists no values; these two are seen in its samples.*
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Provider {
    /// `type` is `firebase`.
    Firebase(FirebaseProvider),
    /// `type` is `apns`.
    Apns(ApnsProvider),
    /// A member that this version doesn't know, kept whole; it encodes as it came.
    Unknown(subkit_runtime::UnknownVariant),
}

subkit_runtime::open_union!(Provider by "type" {
    Firebase(FirebaseProvider) = "firebase",
    Apns(ApnsProvider) = "apns",
});

#[cfg(feature = "schemars")]
subkit_runtime::open_union_schema!(Provider by "type" {
    Firebase(FirebaseProvider) = "firebase",
    Apns(ApnsProvider) = "apns",
});

/// Firebase Cloud Messaging.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FirebaseProvider {
    /// The registration token of the installation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<subkit_runtime::Secret>,
}

impl FirebaseProvider {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self { token: None }
    }

    /// Sets `token`.
    #[must_use]
    pub fn with_token(mut self, token: impl Into<subkit_runtime::Secret>) -> Self {
        self.token = Some(token.into());
        self
    }
}

/// The Apple Push Notification service.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApnsProvider {
    /// The device token of the installation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<subkit_runtime::Secret>,
}

impl ApnsProvider {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self { token: None }
    }

    /// Sets `token`.
    #[must_use]
    pub fn with_token(mut self, token: impl Into<subkit_runtime::Secret>) -> Self {
        self.token = Some(token.into());
        self
    }
}

/// The contact that a subscription belongs to.
///
/// *Inferred, not documented: The vendor marks `type` as the discriminator and lists no values; each member says where it is seen.*
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Contact {
    /// `type` is `footprint`.
    Footprint(FootprintContact),
    /// `type` is `id`.
    Id(IdContact),
    /// `type` is `unicity`.
    Unicity(UnicityContact),
    /// `type` is `hash`.
    Hash(HashContact),
    /// A member that this version doesn't know, kept whole; it encodes as it came.
    Unknown(subkit_runtime::UnknownVariant),
}

subkit_runtime::open_union!(Contact by "type" {
    Footprint(FootprintContact) = "footprint",
    Id(IdContact) = "id",
    Unicity(UnicityContact) = "unicity",
    Hash(HashContact) = "hash",
});

#[cfg(feature = "schemars")]
subkit_runtime::open_union_schema!(Contact by "type" {
    Footprint(FootprintContact) = "footprint",
    Id(IdContact) = "id",
    Unicity(UnicityContact) = "unicity",
    Hash(HashContact) = "hash",
});

/// A contact by all its keys, as the vendor's samples have it in both directions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FootprintContact {
    /// The id of the contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The unicity of the contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unicity: Option<String>,
    /// The hash of the contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

impl FootprintContact {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            id: None,
            unicity: None,
            hash: None,
        }
    }

    /// Sets `id`.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `unicity`.
    #[must_use]
    pub fn with_unicity(mut self, unicity: impl Into<String>) -> Self {
        self.unicity = Some(unicity.into());
        self
    }

    /// Sets `hash`.
    #[must_use]
    pub fn with_hash(mut self, hash: impl Into<String>) -> Self {
        self.hash = Some(hash.into());
        self
    }
}

/// A contact by its id.
///
/// *Inferred, not documented: The vendor's mobile SDK, which calls another API, links a subscription by `id`, `unicity` or `hash`, each with a `value`.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IdContact {
    /// The id of the contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl IdContact {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// A contact by its unicity.
///
/// *Inferred, not documented: The vendor's mobile SDK, which calls another API, links a subscription by `id`, `unicity` or `hash`, each with a `value`.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnicityContact {
    /// The unicity of the contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl UnicityContact {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// A contact by its hash.
///
/// *Inferred, not documented: The vendor's mobile SDK, which calls another API, links a subscription by `id`, `unicity` or `hash`, each with a `value`.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HashContact {
    /// The hash of the contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl HashContact {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}
