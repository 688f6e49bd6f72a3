//! Switches for the behaviors that Syniverse does not document.

use super::Syniverse;
use crate::{
    behavior::{behaviors, switch},
    vendors::{
        deliveries::{Acknowledgments, DeliveryOrder},
        list_changes::ListChanges,
    },
};

switch! {
    /// The response to a request that creates a resource.
    pub enum Creation = "creation", default Self::Location;
    /// Status 201 with the header `Location` and no body.
    Location = "location",
    /// Status 201 with the resource, including its id, as the body.
    Body = "body",
    /// Status 201 with both the header `Location` and the resource as the body.
    Both = "both",
    /// Status 201 without the header and without a body, so the client does not learn the id.
    Neither = "neither",
    /// Status 200 with the resource, including its id, as the body.
    Body200 = "200-body",
}

switch! {
    /// The response to a request that updates a resource.
    pub enum Update = "update", default Self::Ok;
    /// Status 200 without a body.
    Ok = "200",
    /// Status 200 with the resource as the body.
    OkWithBody = "200-body",
    /// Status 204 without a body.
    NoContent = "204",
}

switch! {
    /// Whether an expired token can be refreshed.
    pub enum ExpiredRefresh = "expired-refresh", default Self::Accepted;
    /// An expired token can be refreshed, unless it was refreshed before.
    Accepted = "accepted",
    /// The refresh of an expired token fails with status 400. The application needs a new token from the vendor's portal.
    Rejected = "rejected",
}

switch! {
    /// The unit of `validityTime` in the response to a refresh.
    pub enum ValidityUnit = "validity-unit", default Self::Seconds;
    /// The unit is seconds.
    Seconds = "seconds",
    /// The unit is milliseconds.
    Milliseconds = "milliseconds",
}

switch! {
    /// The order of the list of event deliveries.
    pub enum LogOrder = "log-order", default Self::OldestFirst;
    /// The oldest delivery is first.
    OldestFirst = "oldest-first",
    /// The newest delivery is first.
    NewestFirst = "newest-first",
}

switch! {
    /// Which deliveries the list of event deliveries contains.
    pub enum LogEntries = "log-entries", default Self::All;
    /// The list contains all deliveries.
    All = "all",
    /// The list contains only deliveries that the receiver has not accepted.
    Unaccepted = "unaccepted",
}

behaviors! {
    /// The switches of Syniverse.
    pub struct SyniverseBehaviors of Syniverse;
    creation: Creation,
    update: Update,
    expired_refresh: ExpiredRefresh,
    validity_unit: ValidityUnit,
    list_changes: ListChanges,
    acknowledgments: Acknowledgments,
    delivery_order: DeliveryOrder,
    log_order: LogOrder,
    log_entries: LogEntries,
}
