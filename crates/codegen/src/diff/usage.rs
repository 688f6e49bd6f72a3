//! The components that requests, responses and webhooks contain.

use std::collections::HashSet;

use crate::model::{Api, Operation, Schema};

/// Whether requests contain a value, and of which operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Only responses and webhooks contain it.
    Received,
    /// Requests contain it.
    Sent,
    /// Requests of operations that have effects contain it.
    SentWithEffects,
}

impl Direction {
    /// Returns the direction of the arguments of an operation.
    pub fn of_operation(operation: &Operation) -> Self {
        if operation.effects.is_empty() { Self::Sent } else { Self::SentWithEffects }
    }
}

/// The components of an API by use.
pub struct Usage {
    sent: HashSet<String>,
    sent_with_effects: HashSet<String>,
    received: HashSet<String>,
}

impl Usage {
    /// Collects the components that requests contain, and those that responses and webhooks contain, at any depth.
    pub fn of(api: &Api) -> Self {
        let sent = api.components.values().filter(|component| component.in_requests);
        let responses = api.operations.iter().flat_map(received).flat_map(Schema::components);
        let webhooks = api.webhooks.iter().map(|webhook| webhook.component.as_str());
        let closure = |roots: Vec<&str>| roots.into_iter().flat_map(|name| api.closure(name).into_keys()).collect();
        let effects = api.operations.iter().filter(|operation| !operation.effects.is_empty());
        Self {
            sent: sent.map(|component| component.name.clone()).collect(),
            sent_with_effects: closure(
                effects.flat_map(Operation::request_schemas).flat_map(Schema::components).collect(),
            ),
            received: closure(responses.chain(webhooks).collect()),
        }
    }

    /// Returns the direction in which the bounds of a component matter.
    pub fn direction(&self, name: &str) -> Direction {
        match (self.is_sent(name), self.sent_with_effects.contains(name)) {
            (_, true) => Direction::SentWithEffects,
            (true, false) => Direction::Sent,
            (false, false) => Direction::Received,
        }
    }

    /// Returns whether requests contain a component.
    pub fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// Returns whether responses or webhooks contain a component.
    pub fn is_received(&self, name: &str) -> bool {
        self.received.contains(name)
    }
}

fn received(operation: &Operation) -> impl Iterator<Item = &Schema> {
    operation.responses.iter().filter_map(|response| response.schema.as_ref())
}
