//! Finds changes for which no other module has a rule, so that no change of the model is silent.

use serde_json::json;

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code},
};
use crate::{
    model::{self, Annotations, Bounds, Component, Operation, Schema, Source, Type},
    openapi::short_hash,
};

/// Returns a finding for each operation and component whose model changed, except for its documentation, if no finding in `known`
/// is about it.
pub fn compare(revisions: &Revisions<'_>, known: &[Finding]) -> Vec<Finding> {
    let is_known = |owner: &str| {
        known.iter().any(|finding| {
            finding.subject.split(['.', ' ']).next() == Some(owner) || finding.items.iter().any(|item| item == owner)
        })
    };
    let finding = |owner: &str, pointer: &str| {
        let message =
            format!("{} changed in a way for which there is no rule. Compare the generated code.", code(owner));
        Finding::new(Kind::Unclassified, owner, pointer, message)
    };
    // The forms distinguish the fingerprints of different changes of one item.
    let change = |finding: Finding, before: &str, after: &str| {
        finding.change(short_hash(&json!(before)), short_hash(&json!(after)))
    };
    let operations = revisions.operations().filter_map(|(before, after)| {
        let (old, new) = (bare_operation(before), bare_operation(after));
        let is_same = old == new || is_known(&after.id);
        (!is_same).then(|| change(finding(&after.id, &after.pointer), &old, &new))
    });
    let components = revisions.components().filter_map(|(before, after)| {
        let (old, new) = (bare_component(before), bare_component(after));
        let is_same = old == new || is_known(&after.rust_name);
        (!is_same).then(|| change(finding(&after.rust_name, &after.pointer), &old, &new))
    });
    operations.chain(components).collect()
}

/// Returns the parts of an operation that are not documentation, as text.
fn bare_operation(operation: &Operation) -> String {
    let mut bare = operation.clone();
    bare.pointer.clear();
    bare.path.clear();
    // These have findings in every case, except as a consequence of another finding.
    bare.auth.clear();
    bare.server = None;
    bare.summary.clear();
    bare.description.clear();
    (bare.tag, bare.docs_url, bare.retry_source) = (None, None, None);
    bare.source = Source::missing_source();
    // The order of required parameters has a finding of its own, and the order of the others has no effect on callers.
    bare.parameters.sort_by(|a, b| a.key.cmp(&b.key));
    for parameter in &mut bare.parameters {
        parameter.description.clear();
        parameter.pointer.clear();
        (parameter.source, parameter.example) = (None, None);
        parameter.deprecated = false;
        // The server does not use the default of an argument that is always sent.
        parameter.default = parameter.default.take().filter(|_| !parameter.required);
        strip_argument(&mut parameter.schema);
    }
    if let Some(body) = &mut bare.body {
        body.description.clear();
        body.examples.clear();
        // Each read-only property has a finding of its own.
        body.read_only.clear();
        strip_argument(&mut body.schema);
    }
    for response in &mut bare.responses {
        response.description.clear();
        response.examples.clear();
        response.headers.clear();
        response.source = None;
        response.schema.iter_mut().for_each(strip);
    }
    bare.effects.iter_mut().for_each(|effect| {
        effect.description.clear();
        effect.source = None;
    });
    bare.effects.sort_by(|a, b| a.kind.cmp(&b.kind));
    bare.error_map.iter_mut().for_each(|rule| rule.source = None);
    bare.paging.iter_mut().for_each(|paging| paging.source = None);
    bare.job_status.iter_mut().for_each(|status| {
        status.source = None;
        status.outcomes.sort_by(|a, b| a.pointer.cmp(&b.pointer));
        // Case is ignored, and the order has no meaning.
        for values in status.outcomes.iter_mut().flat_map(|outcome| [&mut outcome.succeeded, &mut outcome.failed]) {
            *values = values.iter().map(|value| value.to_uppercase()).collect();
            values.sort();
        }
    });
    format!("{bare:?}")
}

/// Returns the parts of a component that are not documentation, as text.
fn bare_component(component: &Component) -> String {
    let mut bare = component.clone();
    bare.pointer.clear();
    bare.source = None;
    bare.bounds = Bounds::default();
    // Only the constructor of an object depends on it, which has a finding of its own.
    bare.in_requests = false;
    strip_annotations(&mut bare.annotations);
    match &mut bare.kind {
        model::Kind::Object { properties, tag, required, additional } => {
            // Each property states whether it is required, and the union has the findings about its tag.
            required.clear();
            *tag = None;
            // The order of constructor arguments has a finding of its own.
            properties.sort_by(|a, b| a.name.cmp(&b.name));
            for property in properties {
                property.description.clear();
                property.source = None;
                property.deprecated = false;
                strip(&mut property.schema);
            }
            match additional {
                // Their schema has no effect on the field that keeps them.
                model::AdditionalProperties::Kept(schema) => **schema = Schema::default(),
                // Undeclared properties are ignored in either case.
                _ => *additional = model::AdditionalProperties::Ignored,
            }
        }
        model::Kind::UntaggedUnion(members) => members.iter_mut().for_each(|member| strip(&mut member.schema)),
        model::Kind::Alias(ty) => strip_type(ty),
        // The order of the values has a finding of its own.
        model::Kind::OpenEnum(values) => values.sort_by(|a, b| a.value.cmp(&b.value)),
        model::Kind::IntegerEnum(values) => values.sort_by_key(|value| value.value),
        _ => {}
    }
    format!("{bare:?}")
}

/// Strips the schema of a parameter or a body, which is never null.
fn strip_argument(schema: &mut Schema) {
    strip(schema);
    schema.annotations.nullable = false;
}

fn strip(schema: &mut Schema) {
    // All bounds have findings, wherever they are written.
    schema.bounds = Bounds::default();
    strip_annotations(&mut schema.annotations);
    strip_type(&mut schema.ty);
}

fn strip_type(ty: &mut Type) {
    // The other parts of an `allOf` have findings if they are bounds, and are documentation if not.
    *ty = ty.base().clone();
    match ty {
        Type::List(inner) | Type::Map(Some(inner)) => strip(inner),
        Type::Any | Type::Scalar(_) | Type::Map(None) | Type::Component(_) | Type::AllOf(_) => {}
    }
}

fn strip_annotations(annotations: &mut Annotations) {
    // Properties have the annotations `readOnly` and `writeOnly` in fields of their own.
    let Annotations { nullable, format, .. } = annotations;
    *annotations = Annotations {
        nullable: *nullable,
        format: format.take().filter(|format| format == "password"),
        ..Annotations::default()
    };
}
