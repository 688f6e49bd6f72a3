//! The vendors. What they document is done as they document it; what they do not is done as the specs infer it, or as a switch says.

mod agentsync;
mod bird;
mod created;
mod deliveries;
mod list_changes;
mod np6;
mod seeds;
mod states;
mod syniverse;
mod times;

/// Whether a credential is one of those that are good; any is, if none is named.
fn is_valid(credential: Option<&str>, good: &[String]) -> bool {
    let credential = credential.map(str::trim).filter(|credential| !credential.is_empty());
    credential.is_some_and(|credential| good.is_empty() || good.iter().any(|one| one == credential))
}

/// A number of items or of a page as a request has it; none if it is negative.
fn count(number: Option<i64>) -> Option<usize> {
    usize::try_from(number?).ok()
}

pub use self::{
    agentsync::{
        Agentsync, AgentsyncBehaviors, DetailsPages, JobFailure, JobStart, JobState, JobTime, Npns, Removal,
        TokenLifetime,
    },
    bird::{Bird, BirdBehaviors, BirdWebhook, DeliveryAge, Envelope, Pages, WebhookObject},
    created::Created,
    deliveries::{Acknowledgments, Deliveries, DeliveryOrder},
    list_changes::ListChanges,
    np6::{Deletion, EmptyContact, Np6, Np6Behaviors},
    syniverse::{Creation, ExpiredRefresh, LogEntries, LogOrder, Syniverse, SyniverseBehaviors, Update, ValidityUnit},
};
