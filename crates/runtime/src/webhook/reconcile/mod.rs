//! Reconciliation: passes the events of a vendor's delivery log to a consumer, which handles the events that it has not
//! received.

mod cursor;
mod pass;
mod reconciler;

pub use self::reconciler::{ReconcileError, Reconciled, Reconciler};

#[cfg(test)]
mod tests;
