//! The components that requests, responses and webhooks contain.

use std::collections::HashSet;

use crate::model::{Api, Operation, Schema};

/// The components of an API by use.
pub struct Usage {
    sent: HashSet<String>,
    received: HashSet<String>,
}

impl Usage {
    /// Collects the components that requests contain, and those that responses and webhooks contain, at any depth.
    pub fn of(api: &Api) -> Self {
        let sent = api.components.values().filter(|component| component.in_requests);
        let responses = api.operations.iter().flat_map(received).flat_map(Schema::components);
        let webhooks = api.webhooks.iter().map(|webhook| webhook.component.as_str());
        let roots = responses.chain(webhooks);
        Self {
            sent: sent.map(|component| component.name.clone()).collect(),
            received: roots.flat_map(|name| api.closure(name).into_keys()).collect(),
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
