//! Behaviors that NP6 does not document.

use super::Np6;
use crate::{
    behavior::{behaviors, switch},
    vendors::created::Created,
};

switch! {
    /// The response to a deletion.
    pub enum Deletion = "deletion", default Self::NoContent;
    /// 204, which "No Content" stands for.
    NoContent = "204",
    /// 200 without a body.
    Ok = "200",
    /// 200 with an empty JSON object.
    OkWithBody = "200-body",
}

switch! {
    /// The response about a contact that has no subscriptions: none yet, none any more, or no such contact.
    pub enum EmptyContact = "empty-contact", default Self::EmptyList;
    /// 200 with an empty list, and a deletion succeeds.
    EmptyList = "200",
    /// 404.
    NotFound = "404",
}

behaviors! {
    /// How NP6 behaves where it documents nothing.
    pub struct Np6Behaviors of Np6;
    created: Created,
    deletion: Deletion,
    empty_contact: EmptyContact,
}
