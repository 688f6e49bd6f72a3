//! The simulated vendors, which behave as the real vendors document. Where the documentation of a vendor leaves a question open,
//! its simulator behaves as a switch selects, or as the spec in this repository assumes.

mod agentsync;
mod bird;
mod create_response;
mod deliveries;
mod list_changes;
mod np6;
mod seeds;
mod states;
mod syniverse;
mod times;

/// Returns whether a credential is valid: one of `valid`, or any non-empty credential if `valid` is empty.
fn is_valid_credential(credential: Option<&str>, valid: &[String]) -> bool {
    let credential = credential.map(str::trim).filter(|credential| !credential.is_empty());
    credential.is_some_and(|credential| valid.is_empty() || valid.iter().any(|one| one == credential))
}

/// Converts a count from a request; `None` if it is missing or negative.
fn count(number: Option<i64>) -> Option<usize> {
    usize::try_from(number?).ok()
}

pub use self::{
    agentsync::{
        Agentsync, AgentsyncBehaviors, DetailsPages, JobFailure, JobStart, JobState, JobTime, NpnJob, Removal,
        TokenLifetime,
    },
    bird::{Bird, BirdBehaviors, BirdWebhook, DeliveryAge, Envelope, Pages, WebhookObject},
    create_response::CreateResponse,
    deliveries::{Acknowledgments, DeliveryOrder, DeliverySettings},
    list_changes::ListChanges,
    np6::{Deletion, EmptyContact, Np6, Np6Behaviors},
    syniverse::{Creation, ExpiredRefresh, LogEntries, LogOrder, Syniverse, SyniverseBehaviors, Update, ValidityUnit},
};
