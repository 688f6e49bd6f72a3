// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! The types of requests and responses, in the order of the spec.
//!
//! A struct with a field `extra` keeps unknown properties in that field; other structs ignore them. Enums and unions
//! keep unknown values. Structs that are sent in requests have a constructor `new` and setters `with_*`.

/// The id of a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubscriptionId(pub subkit_runtime::Uuid);

subkit_runtime::newtype!(SubscriptionId(subkit_runtime::Uuid));

/// The id of an application of the account.
///
/// *Documented: Applications are a resource of the same API: `/parameters/applications`.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ApplicationId(pub subkit_runtime::Uuid);

subkit_runtime::newtype!(ApplicationId(subkit_runtime::Uuid));

/// A contact's subscription to the notifications of an application.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Subscription {
    /// The id of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SubscriptionId>,
    /// When and by whom the subscription was created and last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifecycle: Option<Lifecycle>,
    /// The id of an application of the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationId>,
    /// The push provider of a subscription, with its token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<Provider>,
    /// The contact of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// When and by whom a resource was created and last changed.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Lifecycle {
    /// When and by whom the resource was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation: Option<LifecycleStamp>,
    /// When and by whom the resource was last changed.
    ///
    /// *Inferred: The property is documented; its format is not, and no sample contains the property. It probably has
    /// the same format as `creation`.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modification: Option<LifecycleStamp>,
}

/// When a resource was created or changed, and by whom.
///
/// *Inferred: The vendor's page shows an object without its properties. The samples of `creation` contain `date` and
/// `user`. The descriptions of both are based on their names.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LifecycleStamp {
    /// The time of the change.
    ///
    /// *Inferred: The vendor does not document the format. All samples are RFC 3339 timestamps.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<subkit_runtime::Timestamp>,
    /// The user who made the change.
    ///
    /// *Inferred: The type is not documented and all samples are null, so any JSON value is accepted.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<serde_json::Value>,
}

/// The push provider of a subscription, with its token.
///
/// *Inferred: The vendor marks `type` as the discriminator, but does not list its possible values. Its samples contain
/// these two values.*
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Provider {
    /// `type` is `firebase`.
    Firebase(FirebaseProvider),
    /// `type` is `apns`.
    Apns(ApnsProvider),
    /// A value of an unknown type. It contains the undecoded JSON, and is encoded as received.
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

/// Firebase Cloud Messaging as the push provider, with its token.
///
/// *Inferred: The vendor documents `type` and `token`, but marks neither as required. The value `firebase` in the
/// vendor's samples probably names Firebase Cloud Messaging.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FirebaseProvider {
    /// The token for the push provider.
    ///
    /// *Documented: The vendor documents a string, "Token value". The spec treats it as a secret.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<subkit_runtime::Secret>,
}

impl FirebaseProvider {
    /// Creates an empty value. No field is required.
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

/// The Apple Push Notification service as the push provider, with its token.
///
/// *Inferred: The vendor documents `type` and `token`, but marks neither as required. The value `apns` in the vendor's
/// samples probably names the Apple Push Notification service.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApnsProvider {
    /// The token for the push provider.
    ///
    /// *Documented: The vendor documents a string, "Token value". The spec treats it as a secret.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<subkit_runtime::Secret>,
}

impl ApnsProvider {
    /// Creates an empty value. No field is required.
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

/// The contact of a subscription.
///
/// *Inferred: The vendor marks `type` as the discriminator, but does not list its possible values. The note of each
/// variant states the source of its `type` value.*
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
    /// A value of an unknown type. It contains the undecoded JSON, and is encoded as received.
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

/// A contact that is identified by its id, unicity and hash.
///
/// *Inferred: The vendor's schema of a contact has only `type` and `value`. All request and response samples of the
/// vendor have the properties of this variant.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FootprintContact {
    /// The id of a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ContactId>,
    /// The unicity of a contact. NP6 uses this term for the criteria that identify a contact. One string may contain
    /// several criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unicity: Option<ContactUnicity>,
    /// The hash of a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<ContactHash>,
}

impl FootprintContact {
    /// Creates an empty value. No field is required.
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
    pub fn with_id(mut self, id: impl Into<ContactId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `unicity`.
    #[must_use]
    pub fn with_unicity(mut self, unicity: impl Into<ContactUnicity>) -> Self {
        self.unicity = Some(unicity.into());
        self
    }

    /// Sets `hash`.
    #[must_use]
    pub fn with_hash(mut self, hash: impl Into<ContactHash>) -> Self {
        self.hash = Some(hash.into());
        self
    }
}

/// A contact that is identified by its id.
///
/// *Inferred: The vendor's page does not list the possible values of `type`. The vendor's mobile SDK, which calls
/// another API, sends the types `id`, `unicity` and `hash`, each with a `value`.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IdContact {
    /// The id of the contact.
    ///
    /// *Documented: The vendor documents a string, "Identifier of the contact".*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ContactId>,
}

impl IdContact {
    /// Creates an empty value. No field is required.
    #[must_use]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<ContactId>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// A contact that is identified by its unicity.
///
/// *Inferred: The vendor's page does not list the possible values of `type`. The vendor's mobile SDK, which calls
/// another API, sends the types `id`, `unicity` and `hash`, each with a `value`.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnicityContact {
    /// The unicity of a contact, as one string or as a list of criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<UnicityValue>,
}

impl UnicityContact {
    /// Creates an empty value. No field is required.
    #[must_use]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<UnicityValue>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// The unicity of a contact, as one string or as a list of criteria.
///
/// *Inferred: The vendor documents a string, "Identifier of the contact". Another operation of the same API accepts
/// only a list of strings for the type `unicity`. This schema supports both.*
///
/// No property distinguishes the variants. A value is decoded as the variant with the fewest unknown values. If several
/// variants are tied, the one that preserves the most data is used. If there is still a tie, the first one is used.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UnicityValue {
    /// A `ContactUnicity`.
    ContactUnicity(ContactUnicity),
    /// A `Vec<ContactUnicity>`.
    ContactUnicityList(Vec<ContactUnicity>),
    /// A value that matches no variant. It contains the undecoded JSON, and is encoded as received.
    Unknown(subkit_runtime::UnknownChoice),
}

subkit_runtime::open_choice!(UnicityValue {
    ContactUnicity(ContactUnicity),
    ContactUnicityList(Vec < ContactUnicity >),
} from {
});

#[cfg(feature = "schemars")]
subkit_runtime::open_choice_schema!(UnicityValue {
    ContactUnicity(ContactUnicity),
    ContactUnicityList(Vec < ContactUnicity >),
});

/// A contact that is identified by its hash.
///
/// *Inferred: The vendor's page does not list the possible values of `type`. The vendor's mobile SDK, which calls
/// another API, sends the types `id`, `unicity` and `hash`, each with a `value`.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HashContact {
    /// The hash of the contact.
    ///
    /// *Documented: The vendor documents a string, "Identifier of the contact".*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ContactHash>,
}

impl HashContact {
    /// Creates an empty value. No field is required.
    #[must_use]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<ContactHash>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// The subscription to create or update.
///
/// *Inferred: The vendor's page marks no property as required. The spec requires the id, because a retry without an id
/// could create a second subscription. It requires the other three properties, because every sample contains them. The
/// vendor's page also lists `lifecycle` for the request, but the sample does not contain it, so the spec omits it.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpsertSubscription {
    /// The id of the subscription, chosen by the caller. If a subscription with this id exists, the request updates it.
    ///
    /// *Inferred: The id is documented. The caller probably chooses the id, because the vendor's sample request
    /// contains one.*
    pub id: SubscriptionId,
    /// The id of an application of the account.
    pub application: ApplicationId,
    /// The push provider of a subscription, with its token.
    pub provider: Provider,
    /// The contact of a subscription.
    pub contact: Contact,
}

impl UpsertSubscription {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(
        id: impl Into<SubscriptionId>,
        application: impl Into<ApplicationId>,
        provider: impl Into<Provider>,
        contact: impl Into<Contact>,
    ) -> Self {
        Self {
            id: id.into(),
            application: application.into(),
            provider: provider.into(),
            contact: contact.into(),
        }
    }
}

/// The id of a contact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ContactId(pub String);

subkit_runtime::newtype!(ContactId(String));

/// The unicity of a contact. NP6 uses this term for the criteria that identify a contact. One string may contain
/// several criteria.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ContactUnicity(pub String);

subkit_runtime::newtype!(ContactUnicity(String));

/// The hash of a contact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ContactHash(pub String);

subkit_runtime::newtype!(ContactHash(String));
