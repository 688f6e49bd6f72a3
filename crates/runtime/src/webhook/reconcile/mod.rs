//! Reconciliation: gives the events of a vendor's delivery log to a consumer, those that came by webhook and those that did not.

mod cursor;
mod pass;
mod reconciler;

pub use self::reconciler::{ReconcileError, Reconciled, Reconciler};

#[cfg(test)]
mod tests;
