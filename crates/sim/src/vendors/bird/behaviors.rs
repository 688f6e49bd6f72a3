//! Switches for the behaviors that Bird does not document.

use std::{num::NonZeroUsize, time::Duration};

use super::Bird;
use crate::{
    behavior::{behaviors, switch},
    vendors::{
        create_response::CreateResponse,
        deliveries::{Acknowledgments, DeliveryOrder},
        list_changes::ListChanges,
    },
};

switch! {
    /// The number of items per page of a list.
    pub enum Pages = "pages", default Self::Whole;
    /// All items are on one page.
    Whole = "whole",
    /// A page has at most this many items. `nextPageToken` has the token of the next page, which the client sends as `pageToken`.
    Of(NonZeroUsize) like "2" = "<items>",
}

switch! {
    /// The location of the event's properties in the body.
    pub enum Envelope = "envelope", default Self::Payload;
    /// The properties are in `payload`, next to `service` and `event`, as in captured events of other services.
    Payload = "payload",
    /// The properties are in `data`, next to `service` and `event`, a form that some receivers with public source code accept.
    Data = "data",
    /// The properties are at the root, as on the vendor's documentation page.
    Root = "root",
}

switch! {
    /// The time of sending in the signature of a delivery.
    pub enum DeliveryAge = "delivery-age", default Self::Fresh;
    /// The signature contains the time of the event.
    Fresh = "fresh",
    /// The signature contains a time that is this long before the event, like the signature of a late retry. The vendor retries for
    /// 8 hours.
    Backdated(Duration) like "13729s" = "<seconds>s",
}

switch! {
    /// The properties of a webhook subscription in responses.
    pub enum WebhookObject = "webhook-object", default Self::Live;
    /// The properties of a live response, which lacks `signingKey`, `organizationId`, `workspaceId` and `template`.
    Live = "live",
    /// All documented properties, including `signingKey`.
    Documented = "documented",
}

behaviors! {
    /// The switches of Bird.
    pub struct BirdBehaviors of Bird;
    creation: CreateResponse,
    pages: Pages,
    list_changes: ListChanges,
    envelope: Envelope,
    delivery_age: DeliveryAge,
    acknowledgments: Acknowledgments,
    delivery_order: DeliveryOrder,
    webhook_object: WebhookObject,
}
