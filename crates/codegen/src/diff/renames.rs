//! Recognizes renamed operations and components.
//!
//! An operation is recognized by its method and path. A component is recognized by its use: if the same parameter, body, response
//! or property refers to another component of the same form, that component has been renamed. The remaining components are recognized
//! by their structure, if it is unique.

use std::collections::HashSet;

use indexmap::{IndexMap, IndexSet};

use crate::{
    model::{Api, Component, Kind, Operation, Schema, Type},
    openapi::pascal,
};

/// The items that have another name in the later revision: the previous name and the new name.
#[derive(Debug, Default)]
pub struct Renames {
    /// Renamed operations.
    pub operations: IndexMap<String, String>,
    /// Renamed components.
    pub components: IndexMap<String, String>,
}

impl Renames {
    /// Compares two revisions.
    pub fn find(base: &Api, head: &Api) -> Self {
        let operations = operations(base, head);
        let components = components(base, head, &operations);
        Self { operations, components }
    }

    /// Returns the earlier revision with the names of the later revision.
    pub fn apply(&self, base: &Api) -> Api {
        let mut api = base.clone();
        for operation in &mut api.operations {
            self.rename_operation(&mut operation.id);
            if let Some(job) = &mut operation.job {
                self.rename_operation(&mut job.operation);
            }
            for parameter in &mut operation.parameters {
                self.rename_in_schema(&mut parameter.schema);
            }
            if let Some(body) = &mut operation.body {
                self.rename_in_schema(&mut body.schema);
            }
            for schema in operation.responses.iter_mut().filter_map(|response| response.schema.as_mut()) {
                self.rename_in_schema(schema);
            }
        }
        for webhook in &mut api.webhooks {
            self.rename_component(&mut webhook.component);
            if let Some(log) = &mut webhook.log {
                self.rename_operation(&mut log.operation);
                self.rename_component(&mut log.component);
            }
            for embedded in &mut webhook.embedded {
                self.rename_component(&mut embedded.component);
                self.rename_component(&mut embedded.union);
            }
        }
        api.components = base.components.values().map(|component| self.renamed(component)).collect();
        api
    }

    fn renamed(&self, component: &Component) -> (String, Component) {
        let mut component = component.clone();
        self.rename_component(&mut component.name);
        component.rust_name = pascal(&component.name);
        match &mut component.kind {
            Kind::Object { properties, tag, additional, .. } => {
                for property in properties.iter_mut().chain(tag.as_deref_mut()) {
                    self.rename_in_schema(&mut property.schema);
                }
                if let crate::model::AdditionalProperties::Kept(schema) = additional {
                    self.rename_in_schema(schema);
                }
            }
            Kind::Union { members, .. } => {
                for member in members {
                    self.rename_component(&mut member.component);
                }
            }
            Kind::UntaggedUnion(members) => {
                for member in members {
                    self.rename_in_schema(&mut member.schema);
                }
            }
            Kind::Alias(ty) => self.rename_in_type(ty),
            Kind::OpenEnum(_) | Kind::IntegerEnum(_) | Kind::Id => {}
        }
        (component.name.clone(), component)
    }

    fn rename_operation(&self, id: &mut String) {
        if let Some(new) = self.operations.get(id) {
            id.clone_from(new);
        }
    }

    fn rename_component(&self, name: &mut String) {
        if let Some(new) = self.components.get(name) {
            name.clone_from(new);
        }
    }

    fn rename_in_schema(&self, schema: &mut Schema) {
        self.rename_in_type(&mut schema.ty);
    }

    fn rename_in_type(&self, ty: &mut Type) {
        match ty {
            Type::Component(name) => self.rename_component(name),
            Type::List(inner) | Type::Map(Some(inner)) => self.rename_in_schema(inner),
            Type::AllOf(parts) => parts.iter_mut().for_each(|part| self.rename_in_schema(part)),
            Type::Any | Type::Scalar(_) | Type::Map(None) => {}
        }
    }
}

/// Returns the method and the path of an operation, without the names of placeholders.
fn route(operation: &Operation) -> (String, String) {
    let mut path = String::new();
    let mut is_placeholder = false;
    for char in operation.path.chars() {
        match char {
            '{' => is_placeholder = true,
            '}' => {
                is_placeholder = false;
                path.push_str("{}");
            }
            _ if is_placeholder => {}
            other => path.push(other),
        }
    }
    (operation.method.clone(), path)
}

/// Returns the required parameters, which distinguish the variants of an operation.
fn required(operation: &Operation) -> Vec<&str> {
    operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required)
        .map(|parameter| parameter.name.as_str())
        .collect()
}

/// Finds operations with the same method and path, and another id.
fn operations(base: &Api, head: &Api) -> IndexMap<String, String> {
    let is_kept = |one: &Operation, other: &Operation| one.id == other.id && route(one) == route(other);
    let mut removed: Vec<&Operation> =
        base.operations.iter().filter(|one| !head.operations.iter().any(|other| is_kept(one, other))).collect();
    let mut added: Vec<&Operation> =
        head.operations.iter().filter(|one| !base.operations.iter().any(|other| is_kept(one, other))).collect();
    let mut renames = IndexMap::new();
    let by_parameters =
        |one: &Operation, other: &Operation| route(one) == route(other) && required(one) == required(other);
    let by_route = |one: &Operation, other: &Operation| route(one) == route(other);
    for is_same in [&by_parameters as &dyn Fn(&Operation, &Operation) -> bool, &by_route] {
        removed.retain(|before| match added.iter().position(|after| is_same(before, after)) {
            Some(index) => {
                renames.insert(before.id.clone(), added.remove(index).id.clone());
                false
            }
            None => true,
        });
    }
    renames
}

/// Finds components that have another name.
fn components(base: &Api, head: &Api, operations: &IndexMap<String, String>) -> IndexMap<String, String> {
    let removed: HashSet<&str> = names(base).filter(|name| !head.components.contains_key(*name)).collect();
    let added: HashSet<&str> = names(head).filter(|name| !base.components.contains_key(*name)).collect();
    let mut renames: IndexMap<String, String> = IndexMap::new();
    loop {
        let known = renames.len();
        for (before, after) in uses(base, head, operations, &renames) {
            let (Some(one), Some(other)) = (base.components.get(before), head.components.get(after)) else { continue };
            let is_free = removed.contains(before)
                && added.contains(after)
                && !renames.contains_key(before)
                && !renames.values().any(|taken| taken == after);
            if is_free && is_similar(one, other) {
                renames.insert(before.to_owned(), after.to_owned());
            }
        }
        if renames.len() == known {
            break;
        }
    }
    by_structure(base, head, &removed, &added, &mut renames);
    renames
}

fn names(api: &Api) -> impl Iterator<Item = &str> {
    api.components.keys().map(String::as_str)
}

/// Finds the remaining components that have the same structure as exactly one component with another name.
fn by_structure(
    base: &Api,
    head: &Api,
    removed: &HashSet<&str>,
    added: &HashSet<&str>,
    renames: &mut IndexMap<String, String>,
) {
    let taken: IndexSet<String> = renames.values().cloned().collect();
    let structure = |component: &Component| {
        format!("{:?} {:?}", component.kind, component.bounds).replace(&format!("{:?}", component.name), "")
    };
    let open_in = |api: &Api, names: &HashSet<&str>, is_open: &dyn Fn(&str) -> bool| -> Vec<(String, String)> {
        let open = api.components.values().filter(|one| names.contains(one.name.as_str()) && is_open(&one.name));
        open.map(|component| (component.name.clone(), structure(component))).collect()
    };
    let before = open_in(base, removed, &|name| !renames.contains_key(name));
    let after = open_in(head, added, &|name| !taken.contains(name));
    for (old, form) in &before {
        let is_unique = before.iter().filter(|(_, other)| other == form).count() == 1;
        let mut same = after.iter().filter(|(_, other)| other == form);
        if let (true, Some((new, _)), None) = (is_unique, same.next(), same.next()) {
            renames.insert(old.clone(), new.clone());
        }
    }
}

/// Returns the pairs of components to which the same item refers in both revisions.
fn uses<'a>(
    base: &'a Api,
    head: &'a Api,
    operations: &IndexMap<String, String>,
    renames: &IndexMap<String, String>,
) -> Vec<(&'a str, &'a str)> {
    let mut pairs = Vec::new();
    for before in &base.operations {
        let id = operations.get(&before.id).unwrap_or(&before.id);
        let Some(after) = head.operations.iter().find(|after| after.id == *id) else { continue };
        for one in &before.parameters {
            let same = after.parameters.iter().find(|other| (other.location, &other.name) == (one.location, &one.name));
            if let Some(other) = same {
                references(&one.schema.ty, &other.schema.ty, &mut pairs);
            }
        }
        if let (Some(one), Some(other)) = (&before.body, &after.body) {
            references(&one.schema.ty, &other.schema.ty, &mut pairs);
        }
        for one in &before.responses {
            let same = after.responses.iter().find(|other| other.status == one.status);
            if let (Some(one), Some(other)) = (&one.schema, same.and_then(|other| other.schema.as_ref())) {
                references(&one.ty, &other.ty, &mut pairs);
            }
        }
    }
    for one in &base.webhooks {
        let same = head.webhooks.iter().find(|other| other.name == one.name);
        pairs.extend(same.map(|other| (one.component.as_str(), other.component.as_str())));
    }
    for one in base.components.values() {
        let name = renames.get(&one.name).unwrap_or(&one.name);
        if let Some(other) = head.components.get(name) {
            contents(one, other, &mut pairs);
        }
    }
    pairs
}

/// Collects the pairs of components to which the same parts of two components refer.
fn contents<'a>(one: &'a Component, other: &'a Component, pairs: &mut Vec<(&'a str, &'a str)>) {
    match (&one.kind, &other.kind) {
        (Kind::Object { properties: before, .. }, Kind::Object { properties: after, .. }) => {
            for property in before {
                let same = after.iter().find(|candidate| candidate.name == property.name);
                if let Some(same) = same {
                    references(&property.schema.ty, &same.schema.ty, pairs);
                }
            }
        }
        (Kind::Union { members: before, .. }, Kind::Union { members: after, .. }) => {
            for member in before {
                let same = after.iter().find(|candidate| candidate.tag == member.tag);
                pairs.extend(same.map(|same| (member.component.as_str(), same.component.as_str())));
            }
        }
        (Kind::UntaggedUnion(before), Kind::UntaggedUnion(after)) => {
            for (member, same) in before.iter().zip(after) {
                references(&member.schema.ty, &same.schema.ty, pairs);
            }
        }
        (Kind::Alias(before), Kind::Alias(after)) => references(before, after, pairs),
        _ => {}
    }
}

fn references<'a>(before: &'a Type, after: &'a Type, pairs: &mut Vec<(&'a str, &'a str)>) {
    match (before, after) {
        (Type::Component(before), Type::Component(after)) => pairs.push((before, after)),
        (Type::List(before), Type::List(after)) | (Type::Map(Some(before)), Type::Map(Some(after))) => {
            references(&before.ty, &after.ty, pairs);
        }
        (Type::AllOf(before), Type::AllOf(after)) => {
            before.iter().zip(after).for_each(|(before, after)| references(&before.ty, &after.ty, pairs));
        }
        _ => {}
    }
}

/// Returns whether two components have the same kind, and at least half of their properties or values in common.
fn is_similar(one: &Component, other: &Component) -> bool {
    let common = |before: Vec<String>, after: Vec<String>| {
        let shared = before.iter().filter(|name| after.contains(name)).count();
        shared * 2 >= before.len().max(after.len())
    };
    match (&one.kind, &other.kind) {
        (Kind::Object { properties: before, .. }, Kind::Object { properties: after, .. }) => common(
            before.iter().map(|property| property.name.clone()).collect(),
            after.iter().map(|property| property.name.clone()).collect(),
        ),
        (Kind::OpenEnum(before), Kind::OpenEnum(after)) => common(
            before.iter().map(|variant| variant.value.clone()).collect(),
            after.iter().map(|variant| variant.value.clone()).collect(),
        ),
        (Kind::IntegerEnum(before), Kind::IntegerEnum(after)) => common(
            before.iter().map(|variant| variant.value.to_string()).collect(),
            after.iter().map(|variant| variant.value.to_string()).collect(),
        ),
        (Kind::Union { members: before, .. }, Kind::Union { members: after, .. }) => common(
            before.iter().map(|member| member.tag.clone()).collect(),
            after.iter().map(|member| member.tag.clone()).collect(),
        ),
        (Kind::UntaggedUnion(before), Kind::UntaggedUnion(after)) => before.len() == after.len(),
        (Kind::Alias(before), Kind::Alias(after)) => before == after,
        (Kind::Id, Kind::Id) => true,
        _ => false,
    }
}
