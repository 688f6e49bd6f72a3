//! Builds the model from a linted and lowered document.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{
    Effect, Operation, ReadOnly, Scheme, SchemeKind, Server, Source, api::Api, bodies, bounds, component, flags::flag,
    jobs, paging, parameters, policies, responses, type_depth, usage, webhooks,
};
use crate::{
    load::Document,
    openapi::{METHODS, ORIGIN, RESPONSE_TYPE, TEMPLATE, pointer},
};

/// Builds the model of a lowered document. `name` is the name of the spec's file without its extension.
pub fn build(document: &Document, name: &str) -> Api {
    let root = &document.root;
    let info =
        |key: &str| root.pointer(&format!("/info/{key}")).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let source =
        root.get("info").and_then(Source::of).or_else(|| Source::of(root)).unwrap_or_else(Source::missing_source);
    let mut components: IndexMap<String, _> =
        schemas(root).map(|(name, value)| (name.clone(), component::read::component(document, name, value))).collect();
    let context =
        Context { document, read_only: ReadOnly::of(document), source: &source, job_targets: jobs::targets(root) };
    let mut operations: Vec<Operation> = paths(root).flat_map(|(path, item)| read_path(&context, path, item)).collect();
    mark_status(&mut operations);
    let used_outside_unions = component::tags::used_outside_unions(&operations, &components);
    component::tags::strip(&mut components, &used_outside_unions);
    let mut servers = Server::read_all(root);
    // If only operations have servers, the client uses the first of these servers.
    if servers.is_empty()
        && let Some(url) = operations.iter().find_map(|operation| operation.server.clone())
    {
        for operation in &mut operations {
            operation.server = operation.server.take().filter(|other| *other != url);
        }
        servers.push(Server { name: Server::name_of(&url), url, token_url: None });
    }
    usage::mark_requests(&operations, &mut components);
    let webhooks = webhooks::read(root);
    webhooks::mark(&webhooks, &mut components);
    type_depth::mark_boxed(&mut components);
    Api {
        name: name.to_owned(),
        spec: document.files.first().map(|file| file.name.clone()).unwrap_or_default(),
        title: title(root),
        version: info("version"),
        description: info("description"),
        source,
        servers,
        schemes: Scheme::read_all(root),
        error_map: policies::error_map(root),
        rate_limits: policies::rate_limits(root),
        webhooks,
        shared_sources: responses::shared_sources(&operations),
        operations,
        bounded: bounds::bounded(&components),
        components,
    }
}

/// Returns the title of a document on one line.
pub fn title(root: &Value) -> String {
    let title = root.pointer("/info/title").and_then(Value::as_str).unwrap_or_default();
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn schemas(root: &Value) -> impl Iterator<Item = (&String, &Value)> {
    root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten()
}

fn paths(root: &Value) -> impl Iterator<Item = (&String, &Map<String, Value>)> {
    let paths = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    paths.filter_map(|(path, item)| item.as_object().map(|item| (path, item)))
}

/// The parts of a document that are read once, for all operations.
struct Context<'a> {
    document: &'a Document,
    read_only: ReadOnly<'a>,
    /// The source of operations that have no source of their own.
    source: &'a Source,
    /// The ids of the operations that return the state of a job.
    job_targets: HashSet<&'a str>,
}

fn read_path(context: &Context<'_>, path: &str, item: &Map<String, Value>) -> Vec<Operation> {
    let at = pointer::join("/paths", path);
    METHODS
        .iter()
        .filter_map(|method| item.get(*method).map(|operation| (*method, operation)))
        .flat_map(|(method, operation)| read_operation(context, path, method, &at, operation))
        .collect()
}

fn read_operation(
    context: &Context<'_>,
    path: &str,
    method: &str,
    item_pointer: &str,
    value: &Value,
) -> Vec<Operation> {
    let Context { document, read_only, source, job_targets } = context;
    let at = pointer::join(item_pointer, method);
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let mut operation = Operation {
        pointer: value.get(ORIGIN).and_then(Value::as_str).unwrap_or(&at).to_owned(),
        id: text("operationId"),
        response_type: value.get(RESPONSE_TYPE).and_then(Value::as_str).map(str::to_owned),
        method: method.to_uppercase(),
        path: value.get(TEMPLATE).and_then(Value::as_str).unwrap_or(path).to_owned(),
        server: read_server(&document.root, value),
        tag: value.pointer("/tags/0").and_then(Value::as_str).map(str::to_owned),
        summary: text("summary"),
        description: text("description"),
        docs_url: docs_url(value),
        source: Source::of(value).unwrap_or_else(|| Source::clone(source)),
        deprecated: flag(value, "deprecated"),
        idempotent: is_idempotent(method, value),
        not_processed: policies::not_processed(value),
        retry_source: value.get("x-retry").and_then(Source::of),
        error_map: policies::error_map(value),
        paging: paging::read(value),
        job: jobs::starts(value),
        job_status: jobs::status(value),
        auth: read_auth(&document.root, value),
        effects: read_effects(value),
        parameters: document
            .parameters(&[item_pointer.to_owned()], &at)
            .into_iter()
            .filter_map(|(place, parameter)| parameters::read(document, value, &place, parameter))
            .collect(),
        body: bodies::read(document, read_only, &at, value),
        responses: responses::read_all(document, method, &at, value),
    };
    parameters::order(&mut operation);
    parameters::name_arguments(&mut operation, jobs::is_status(value, job_targets));
    variants(&operation, value).unwrap_or_else(|| vec![operation])
}

/// Returns the operations that `x-variants` defines, or `None` if there are no variants.
fn variants(base: &Operation, value: &Value) -> Option<Vec<Operation>> {
    let entries = value.get("x-variants")?.as_array()?;
    let wants = |entry: &Value| -> Vec<String> {
        let names = entry.get("parameters").and_then(Value::as_array).into_iter().flatten();
        names.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let taken: Vec<String> = entries.iter().flat_map(wants).collect();
    let variant = |entry: &Value| {
        let wanted = wants(entry);
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
        let mut operation = base.clone();
        operation.id = text("operationId").unwrap_or_default();
        operation.response_type = text(RESPONSE_TYPE);
        operation.summary = text("summary").unwrap_or_else(|| base.summary.clone());
        operation.docs_url = docs_url(entry).or_else(|| base.docs_url.clone());
        operation.source = Source::of(entry).unwrap_or_else(|| base.source.clone());
        operation.parameters.retain(|parameter| wanted.contains(&parameter.name) || !taken.contains(&parameter.name));
        for parameter in &mut operation.parameters {
            if wanted.contains(&parameter.name) {
                parameter.required = true;
                parameter.non_empty = true;
            }
        }
        operation
    };
    Some(entries.iter().map(variant).collect())
}

/// Returns the server URL of an operation, if it differs from that of the API.
fn read_server(root: &Value, operation: &Value) -> Option<String> {
    let first = |owner: &Value| owner.get("servers")?.as_array()?.iter().find_map(Server::url_of);
    first(operation).filter(|url| Some(url) != first(root).as_ref())
}

fn docs_url(value: &Value) -> Option<String> {
    value.pointer("/externalDocs/url").and_then(Value::as_str).map(str::to_owned)
}

fn is_idempotent(method: &str, value: &Value) -> bool {
    let by_method = !matches!(method, "post" | "patch");
    value.pointer("/x-retry/idempotent").and_then(Value::as_bool).unwrap_or(by_method)
}

fn read_auth(root: &Value, operation: &Value) -> Vec<Vec<String>> {
    let security = operation.get("security").or_else(|| root.get("security"));
    let alternatives = security.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    // Ignore schemes that are not defined or not supported.
    let is_known = |name: &&String| {
        let scheme = root.pointer("/components/securitySchemes").and_then(|all| all.get(name.as_str()));
        scheme.and_then(SchemeKind::read).is_some()
    };
    alternatives.map(|schemes| schemes.keys().filter(is_known).cloned().collect()).collect()
}

fn read_effects(operation: &Value) -> Vec<Effect> {
    let entries = operation.get("x-effects").and_then(Value::as_array).into_iter().flatten();
    let text = |entry: &Value, key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    entries
        .map(|entry| Effect {
            kind: text(entry, "kind"),
            description: text(entry, "description"),
            source: Source::of(entry),
        })
        .collect()
}

/// Marks the operations that an `x-job` names as status operations of jobs, even if no terminal states are documented.
pub fn mark_status(operations: &mut [Operation]) {
    let named: Vec<String> =
        operations.iter().filter_map(|operation| Some(operation.job.as_ref()?.operation.clone())).collect();
    for operation in operations.iter_mut().filter(|operation| named.contains(&operation.id)) {
        operation.job_status.get_or_insert_default();
    }
}
