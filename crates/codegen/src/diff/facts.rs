//! The facts of an API that its public Rust items do not show, as sorted lines for a snapshot.

use super::{jobs, paging, policies, webhooks};
use crate::model::{Api, Bounds, Component, Count, Kind, Operation, Schema};

/// Returns the servers, token URLs, bounds, webhooks, pagination and jobs of an API, one fact per line, sorted.
pub fn facts(api: &Api) -> String {
    let mut lines = Vec::new();
    for (index, server) in api.servers.iter().enumerate() {
        let default = if index == 0 { " (default)" } else { "" };
        lines.push(format!("server {}: {}{default}", server.name, server.url));
        lines.extend(server.token_url.iter().map(|url| format!("server {}: token URL {url}", server.name)));
    }
    lines.extend(api.rate_limits.iter().map(|limit| format!("limit {}: {}", limit.name, policies::text(limit))));
    for webhook in &api.webhooks {
        let name = &webhook.name;
        let signature = webhook.signature.as_ref();
        lines.push(format!(
            "webhook {name}: signature {}",
            signature.map_or_else(|| "none".to_owned(), webhooks::scheme)
        ));
        let tolerance = signature.and_then(|signature| signature.tolerance.as_ref());
        lines.extend(tolerance.map(|tolerance| format!("webhook {name}: tolerance {} seconds", tolerance.seconds)));
        lines.push(format!("webhook {name}: {}", webhooks::identity(&webhook.identity)));
    }
    lines.extend(api.operations.iter().flat_map(operation));
    lines.extend(api.components.values().flat_map(component));
    lines.sort();
    lines.join("\n")
}

fn operation(operation: &Operation) -> Vec<String> {
    let id = &operation.id;
    let mut lines: Vec<String> = operation.server.iter().map(|url| format!("{id}: server {url}")).collect();
    for parameter in &operation.parameters {
        lines.extend(of_schema(&format!("{id}.{}", parameter.ident), &parameter.schema));
        lines.extend(parameter.default.iter().map(|value| format!("{id}.{}: server default {value}", parameter.ident)));
    }
    lines.extend(operation.body.iter().flat_map(|body| of_schema(&format!("{id}.{}", body.ident), &body.schema)));
    lines.extend(
        operation
            .paging
            .iter()
            .map(|paging| format!("{id}: pages by {}; {}", paging::style(paging), paging::with_limit(paging))),
    );
    lines.extend(operation.job.iter().map(|job| format!("{id}: starts a job; status by {}", jobs::text(job))));
    let terminals = operation.job_status.iter().flat_map(jobs::terminals);
    lines.extend(terminals.map(|(pointer, value, succeeded)| {
        format!("{id}: job {} if {pointer} = {value}", if succeeded { "succeeded" } else { "failed" })
    }));
    lines
}

fn component(component: &Component) -> Vec<String> {
    let name = &component.rust_name;
    let mut lines = of_bounds(name, &component.bounds);
    match &component.kind {
        Kind::Object { properties, .. } => {
            lines.extend(
                properties
                    .iter()
                    .flat_map(|property| of_schema(&format!("{name}.{}", property.ident), &property.schema)),
            );
        }
        Kind::Alias(ty) => lines.extend(ty.parts().iter().flat_map(|part| of_schema(name, part))),
        _ => {}
    }
    lines
}

fn of_schema(owner: &str, schema: &Schema) -> Vec<String> {
    schema.walk().into_iter().flat_map(|schema| of_bounds(owner, &schema.bounds)).collect()
}

fn of_bounds(owner: &str, bounds: &Bounds) -> Vec<String> {
    let mut parts = Vec::new();
    let exclusive = |is_exclusive: bool| if is_exclusive { " (exclusive)" } else { "" };
    parts.extend(
        bounds.minimum.as_ref().map(|number| format!("minimum {number}{}", exclusive(bounds.exclusive_minimum))),
    );
    parts.extend(
        bounds.maximum.as_ref().map(|number| format!("maximum {number}{}", exclusive(bounds.exclusive_maximum))),
    );
    parts.extend(bounds.multiple_of.as_ref().map(|number| format!("multipleOf {number}")));
    let mut count = |name: &str, count: Count| {
        parts.extend(count.min.map(|min| format!("min{name} {min}")));
        parts.extend(count.max.map(|max| format!("max{name} {max}")));
    };
    count("Length", bounds.length);
    count("Items", bounds.items);
    count("Properties", bounds.keys);
    parts.extend(bounds.unique_items.then(|| "uniqueItems".to_owned()));
    parts.into_iter().map(|part| format!("{owner}: {part}")).collect()
}
