//! Switches for the behaviors that NP6 does not document.

use super::Np6;
use crate::{
    behavior::{behaviors, switch},
    vendors::create_response::CreateResponse,
};

switch! {
    /// The response to a deletion.
    pub enum Deletion = "deletion", default Self::NoContent;
    /// Status 204, because the vendor documents "No Content".
    NoContent = "204",
    /// Status 200 without a body.
    Ok = "200",
    /// Status 200 with an empty JSON object.
    OkWithBody = "200-body",
}

switch! {
    /// The response for a contact that has no subscriptions or is unknown.
    pub enum EmptyContact = "empty-contact", default Self::EmptyList;
    /// Lists return status 200 with an empty list, and deletions succeed.
    EmptyList = "200",
    /// Lists and deletions return status 404.
    NotFound = "404",
}

behaviors! {
    /// The switches of NP6.
    pub struct Np6Behaviors of Np6;
    creation: CreateResponse,
    deletion: Deletion,
    empty_contact: EmptyContact,
}
