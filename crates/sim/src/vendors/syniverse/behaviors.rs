//! Behaviors that Syniverse does not document.

use super::Syniverse;
use crate::{
    behavior::{behaviors, switch},
    vendors::{
        deliveries::{Acknowledgments, DeliveryOrder},
        list_changes::ListChanges,
    },
};

switch! {
    /// The response to a request that creates something.
    pub enum Creation = "creation", default Self::Location;
    /// 201 with the header `Location`, and no body.
    Location = "location",
    /// 201 with what was created and its id as the body.
    Body = "body",
    /// 201 with both.
    Both = "both",
    /// 201 with neither, so that the id stays unknown.
    Neither = "neither",
    /// 200 with what was created and its id as the body.
    Body200 = "200-body",
}

switch! {
    /// The response to a request that updates something.
    pub enum Update = "update", default Self::Ok;
    /// 200 without a body.
    Ok = "200",
    /// 200 with what was updated as the body.
    OkWithBody = "200-body",
    /// 204 without a body.
    NoContent = "204",
}

switch! {
    /// Whether a token that has expired can be refreshed.
    pub enum ExpiredRefresh = "expired-refresh", default Self::Accepted;
    /// It can, as long as it was not refreshed before.
    Accepted = "accepted",
    /// It cannot: 400. The application needs a new token from the portal.
    Rejected = "rejected",
}

switch! {
    /// The unit of `validityTime` in the response to a refresh.
    pub enum ValidityUnit = "validity-unit", default Self::Seconds;
    /// Seconds.
    Seconds = "seconds",
    /// Milliseconds.
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
    /// Which deliveries are in the list of event deliveries.
    pub enum LogEntries = "log-entries", default Self::All;
    /// All of them.
    All = "all",
    /// Events that the receiver has not accepted.
    Unaccepted = "unaccepted",
}

behaviors! {
    /// How Syniverse behaves where it documents nothing.
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
