//! Behaviors that Bird does not document.

use std::{num::NonZeroUsize, time::Duration};

use super::Bird;
use crate::{
    behavior::{behaviors, switch},
    vendors::{
        created::Created,
        deliveries::{Acknowledgments, DeliveryOrder},
        list_changes::ListChanges,
    },
};

switch! {
    /// How many items a page of a list has.
    pub enum Pages = "pages", default Self::Whole;
    /// All of them: there is one page.
    Whole = "whole",
    /// At most this many: `nextPageToken` leads to the next page, which `pageToken` requests.
    Of(NonZeroUsize) like "2" = "<items>",
}

switch! {
    /// Where the properties of an event are in its body.
    pub enum Envelope = "envelope", default Self::Payload;
    /// Under `payload`, beside `service` and `event`, as in captured events of other services.
    Payload = "payload",
    /// Under `data`, beside `service` and `event`, as some public receivers accept them.
    Data = "data",
    /// At the root, as the vendor's page lists them.
    Root = "root",
}

switch! {
    /// When a delivery that arrives was first sent, and so signed.
    pub enum DeliveryAge = "delivery-age", default Self::Fresh;
    /// When its event happened.
    Fresh = "fresh",
    /// This long before that: it arrives as a late retry, with its original timestamp and signature. The vendor retries for 8 hours.
    Old(Duration) like "13729s" = "<seconds>s",
}

switch! {
    /// The properties that a webhook subscription has in responses.
    pub enum WebhookObject = "webhook-object", default Self::Live;
    /// The fields of a live response, which lacks `signingKey`, `organizationId`, `workspaceId` and `template`.
    Live = "live",
    /// All that the vendor documents, with `signingKey`.
    Documented = "documented",
}

behaviors! {
    /// How Bird behaves where it documents nothing.
    pub struct BirdBehaviors of Bird;
    created: Created,
    pages: Pages,
    list_changes: ListChanges,
    envelope: Envelope,
    delivery_age: DeliveryAge,
    acknowledgments: Acknowledgments,
    delivery_order: DeliveryOrder,
    webhook_object: WebhookObject,
}
