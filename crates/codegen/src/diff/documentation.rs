//! Documentation, sources and examples: at most one finding for each, because they break nobody.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code},
};
use crate::{
    model::{
        self, AdditionalProperties, Annotations, Api, Component, Example, Operation, Parameter, Property, ResponseSpec,
        Scalar, Schema, Source, Type,
    },
    openapi::{pointer, screaming},
};

/// The texts of the parts of an item, by part. Only parts that both revisions have are compared: a new part has a finding of its own.
type Parts = BTreeMap<String, String>;

/// The texts of an item that only the documentation shows.
struct Texts {
    /// The item, by its Rust name.
    subject: String,
    /// The location.
    pointer: String,
    /// Descriptions, summaries and titles.
    prose: Parts,
    /// Sources.
    sources: Parts,
    /// Examples.
    examples: Parts,
}

/// The subject of the texts of the whole API.
const API: &str = "the API";

/// A kind of texts: the kind of finding, the word for the texts, and the texts of an item.
type Group = (Kind, &'static str, fn(&Texts) -> &Parts);

/// Compares the documentation, the sources and the examples.
pub fn compare(revisions: &Revisions<'_>) -> Vec<Finding> {
    let (old, new) = (texts(revisions.base), texts(revisions.head));
    let pairs: Vec<(&Texts, &Texts)> = new
        .iter()
        .filter_map(|after| old.iter().find(|before| before.subject == after.subject).map(|before| (before, after)))
        .collect();
    let groups: [Group; 3] = [
        (Kind::DocumentationChanged, "documentation", |texts| &texts.prose),
        (Kind::SourcesChanged, "sources", |texts| &texts.sources),
        (Kind::ExamplesChanged, "examples", |texts| &texts.examples),
    ];
    let finding = |(kind, what, part): Group| {
        let is_changed = |before: &Parts, after: &Parts| {
            after.iter().any(|(key, text)| before.get(key).is_some_and(|old| old != text))
        };
        let changed = pairs.iter().filter(|(before, after)| is_changed(part(before), part(after)));
        let changed: Vec<&Texts> = changed.map(|(_, after)| *after).collect();
        let first = changed.first()?;
        let named: Vec<String> = changed
            .iter()
            .take(3)
            .map(|texts| if texts.subject == API { API.to_owned() } else { code(&texts.subject) })
            .collect();
        let rest = changed.len().saturating_sub(named.len());
        let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
        let message = format!("The {what} of {}{more} changed.", named.join(", "));
        let mut finding = Finding::new(kind, &first.subject, &first.pointer, message);
        // The catalogue contains the descriptions of effects.
        finding.items = changed.iter().map(|texts| format!("{}.with_effects", screaming(&texts.subject))).collect();
        Some(finding)
    };
    groups.into_iter().filter_map(finding).collect()
}

/// Returns parts from pairs of names and texts.
fn parts(entries: impl IntoIterator<Item = (String, String)>) -> Parts {
    entries.into_iter().collect()
}

fn part(name: &str, text: impl Into<String>) -> (String, String) {
    (name.to_owned(), text.into())
}

fn source(name: &str, source: Option<&Source>) -> (String, String) {
    part(name, source.map(|source| format!("{source:?}")).unwrap_or_default())
}

fn texts(api: &Api) -> Vec<Texts> {
    let root = Texts {
        subject: API.to_owned(),
        pointer: "/info".to_owned(),
        prose: parts([part("title", &api.title), part("version", &api.version), part("description", &api.description)]),
        sources: parts([source("source", Some(&api.source))]),
        examples: Parts::new(),
    };
    let schemes = api.schemes.iter().map(|scheme| Texts {
        subject: scheme.name.clone(),
        pointer: pointer::join("/components/securitySchemes", &scheme.name),
        prose: parts([part("description", &scheme.description)]),
        sources: Parts::new(),
        examples: Parts::new(),
    });
    let webhooks = api.webhooks.iter().map(|webhook| {
        let signature = webhook.signature.iter();
        let of_signature = signature.flat_map(|signature| {
            let tolerance = signature.tolerance.iter().map(|tolerance| source("tolerance", tolerance.source.as_ref()));
            tolerance.chain([source("signature", signature.source.as_ref())])
        });
        let of_log = webhook.log.iter().map(|log| source("log", log.source.as_ref()));
        let own = [source("source", webhook.source.as_ref()), source("identity", webhook.identity.source.as_ref())];
        Texts {
            subject: webhook.name.clone(),
            pointer: "/x-webhooks".to_owned(),
            prose: parts([part("summary", &webhook.summary)]),
            sources: parts(own.into_iter().chain(of_signature).chain(of_log)),
            examples: Parts::new(),
        }
    });
    let limits = api.rate_limits.iter().map(|limit| Texts {
        subject: limit.name.clone(),
        pointer: "/x-rate-limit".to_owned(),
        prose: Parts::new(),
        sources: parts([source("source", limit.source.as_ref())]),
        examples: Parts::new(),
    });
    let components = api.components.values().flat_map(component);
    let operations = api.operations.iter().map(operation);
    std::iter::once(root).chain(schemes).chain(webhooks).chain(limits).chain(operations).chain(components).collect()
}

fn operation(operation: &Operation) -> Texts {
    let named = |parameter: &Parameter| format!("parameter {}", parameter.name);
    let status = |response: &ResponseSpec| format!("response {}", response.status);
    let parameters = operation.parameters.iter();
    let responses = operation.responses.iter();
    let effects = operation.effects.iter();
    let prose = [
        part("summary", &operation.summary),
        part("description", &operation.description),
        part("link", operation.docs_url.clone().unwrap_or_default()),
        part("tag", operation.tag.clone().unwrap_or_default()),
    ]
    .into_iter()
    .chain(operation.body.iter().map(|body| part("body", &body.description)))
    .chain(parameters.clone().map(|parameter| {
        let notes = notes(&parameter.schema);
        (named(parameter), format!("{} {notes} {}", parameter.description, parameter.deprecated))
    }))
    .chain(
        responses
            .clone()
            .map(|response| (status(response), format!("{} {:?}", response.description, response.headers))),
    )
    .chain(effects.clone().map(|effect| part(&effect.kind, &effect.description)));
    let sources = std::iter::once(source("source", Some(&operation.source)))
        .chain(parameters.clone().map(|parameter| source(&named(parameter), parameter.source.as_ref())))
        .chain(responses.clone().map(|response| source(&status(response), response.source.as_ref())))
        .chain(effects.map(|effect| source(&effect.kind, effect.source.as_ref())))
        .chain(
            operation
                .error_map
                .iter()
                .map(|rule| source(&format!("{} {}", rule.status, rule.equals), rule.source.as_ref())),
        )
        .chain(operation.retry_source.iter().map(|retry| source("retry", Some(retry))))
        .chain(operation.paging.iter().map(|paging| source("pagination", paging.source.as_ref())))
        .chain(operation.job_status.iter().map(|status| source("job", status.source.as_ref())));
    let values = parameters
        .map(|parameter| (named(parameter), parameter.example.as_ref().map(Value::to_string).unwrap_or_default()));
    let bodies = operation.body.iter().map(|body| part("body", examples(&body.examples)));
    let results = responses.map(|response| (status(response), examples(&response.examples)));
    Texts {
        subject: operation.id.clone(),
        pointer: operation.pointer.clone(),
        prose: parts(prose),
        sources: parts(sources),
        examples: parts(values.chain(bodies).chain(results)),
    }
}

fn examples(examples: &[Example]) -> String {
    let text = |example: &Example| format!("{} {} {:?}\n", example.name, example.value, example.reason);
    examples.iter().map(text).collect()
}

fn component(component: &Component) -> Vec<Texts> {
    let annotations = &component.annotations;
    // Properties have texts of their own.
    let is_object = matches!(component.kind, model::Kind::Object { .. });
    let own = Texts {
        subject: component.rust_name.clone(),
        pointer: component.pointer.clone(),
        prose: parts([
            part("description", component.description()),
            part("title", annotations.title.clone().unwrap_or_default()),
            part("pattern", annotations.pattern.clone().unwrap_or_default()),
            part("parts", if is_object { String::new() } else { component.parts().into_iter().map(notes).collect() }),
            part("schema", only_in_contract(component)),
        ]),
        sources: parts([source("source", component.source.as_ref())]),
        examples: parts([part("example", annotations.example.as_ref().map(Value::to_string).unwrap_or_default())]),
    };
    let (properties, tag) = match &component.kind {
        model::Kind::Object { properties, tag, .. } => (properties.as_slice(), tag.as_deref()),
        _ => (&[] as &[Property], None),
    };
    let properties = properties.iter().chain(tag);
    std::iter::once(own).chain(properties.map(|property| self::property(component, property))).collect()
}

/// Returns the annotations of a schema and of its items that only the documentation shows.
fn notes(schema: &Schema) -> String {
    let of_part = |schema: &Schema| {
        let Annotations { title, description, format, pattern, .. } = &schema.annotations;
        // Other formats determine the type, so a change of them has a finding of its own.
        let format = format.as_ref().filter(|_| schema.scalar() == Some(Scalar::Text));
        let parts = if let Type::AllOf(parts) = &schema.ty { other_parts(&schema.ty, parts) } else { String::new() };
        format!("{title:?} {description:?} {format:?} {pattern:?}{parts}\n")
    };
    schema.walk().into_iter().map(of_part).collect()
}

/// Returns the types of the parts of an `allOf` that do not determine the Rust type.
fn other_parts(whole: &Type, parts: &[Schema]) -> String {
    let others = parts.iter().filter(|part| part.ty.base() != whole.base());
    others.map(|part| format!(" {:?} {:?}", part.ty.base(), part.annotations.format)).collect()
}

/// Returns the keywords of an object that affect only its JSON Schema: the client ignores undeclared properties in either case, and
/// the union handles the tag.
fn only_in_contract(component: &Component) -> String {
    match &component.kind {
        model::Kind::Object { tag, required, additional, .. } => {
            let is_tag_required = tag.as_ref().is_some_and(|tag| required.contains(&tag.name));
            let is_forbidden = matches!(additional, AdditionalProperties::Forbidden);
            format!("tag required: {is_tag_required}, undeclared properties forbidden: {is_forbidden}")
        }
        _ => String::new(),
    }
}

fn property(component: &Component, property: &Property) -> Texts {
    let annotations = &property.schema.annotations;
    let at = pointer::join(&component.pointer, "properties");
    Texts {
        subject: format!("{}.{}", component.rust_name, property.ident),
        pointer: pointer::join(&at, &property.name),
        prose: parts([
            part("description", &property.description),
            part("notes", format!("{} {}", notes(&property.schema), property.deprecated)),
        ]),
        sources: parts([source("source", property.source.as_ref())]),
        examples: parts([part("example", annotations.example.as_ref().map(Value::to_string).unwrap_or_default())]),
    }
}
