//! Promise: the JSON Schemas of the types agree with the spec, and accept the values that the types decode and encode.

mod agreement;
mod components;
#[cfg(test)]
mod self_test;

use std::collections::BTreeMap;

use components::Components;
use serde_json::Value;
use subkit::runtime::testing::{Example, TypeSchema};
use subkit_tests::Contract;

/// Returns the schema at the location of an example, with all references resolved to derived schemas.
fn schema(example: &Example, contract: &Contract, components: &Components) -> Option<Value> {
    if let Some(component) = example.location.strip_prefix("schema ") {
        return components.get(component).map(|schema| components.with_types(schema));
    }
    if let Some(property) = example.location.strip_prefix("property ") {
        let found = components.names().find_map(|component| {
            let property = property.strip_prefix(component)?.strip_prefix('.')?;
            components.get(component)?.get("properties")?.get(property)
        });
        return found.map(|schema| components.with_types(schema));
    }
    contract.body(example.operation, example.location).map(|schema| components.complete(schema))
}

/// Returns why a value does not match a schema, or `None` if it matches.
fn mismatch(schema: &Value, value: &Value) -> Option<String> {
    match jsonschema::options().should_validate_formats(true).build(schema) {
        Ok(validator) => {
            let error = validator.iter_errors(value).next()?;
            Some(format!("at `{}`: {}", error.instance_path(), error.masked_with("the value")))
        }
        Err(error) => Some(format!("the schema is invalid: {error}")),
    }
}

/// Returns the problem with an example, if any. `value` is the decoded or the encoded value.
fn problem(example: &Example, contract: &Contract, components: &Components, value: &Value) -> Option<String> {
    match schema(example, contract, components) {
        Some(schema) => mismatch(&schema, value),
        None => Some("no schema found".to_owned()),
    }
}

/// Validates a value of every valid example against the schemas that `derived` selects. Returns the number of examples by the
/// kind of their location.
fn validate_examples(
    derived: fn(&TypeSchema) -> Value,
    value: fn(&Example) -> Result<Value, String>,
) -> Result<BTreeMap<&'static str, usize>, String> {
    let mut failures = Vec::new();
    let mut counts = BTreeMap::new();
    for suite in subkit::SUITES {
        let (contract, components) = (Contract::load(suite.api)?, Components::of(suite, derived));
        for example in suite.examples().filter(|example| example.reason.is_none()) {
            let Example { api, operation, location, name, .. } = example;
            *counts.entry(location.split(' ').next().unwrap_or_default()).or_default() += 1;
            let found = value(example).map(|value| problem(example, &contract, &components, &value));
            if let Some(problem) = found.unwrap_or_else(Some) {
                failures.push(format!("{api} {operation} {location} `{name}`: {problem}"));
            }
        }
    }
    println!("{counts:?}");
    if failures.is_empty() { Ok(counts) } else { Err(format!("{} examples:\n{}", failures.len(), failures.join("\n"))) }
}

fn check_counts(counts: &BTreeMap<&str, usize>) -> Result<(), String> {
    for location in ["request", "response", "property"] {
        let count = counts.get(location).copied().unwrap_or_default();
        if count < 10 {
            return Err(format!("only {count} examples of the kind `{location}`"));
        }
    }
    Ok(())
}

#[test]
fn derived_schemas_agree_with_the_spec() -> Result<(), String> {
    let mut failures = Vec::new();
    let mut count = 0;
    for suite in subkit::SUITES {
        let (contract, read) = (Contract::load(suite.api)?, Components::of(suite, |entry| (entry.decoded)()));
        count += read.names().count();
        println!("{}: {} components", suite.api, read.names().count());
        let found = agreement::differences(contract.components(), &read);
        failures.extend(found.iter().map(|difference| format!("{} {difference}", suite.api)));
    }
    assert!(failures.is_empty(), "{} differences:\n{}", failures.len(), failures.join("\n"));
    assert!(count >= 100, "only {count} components have a schema");
    Ok(())
}

#[test]
fn derived_schemas_accept_every_example() -> Result<(), String> {
    let example = |example: &Example| serde_json::from_str(example.json).map_err(|error| error.to_string());
    check_counts(&validate_examples(|entry| (entry.decoded)(), example)?)
}

#[test]
fn derived_schemas_accept_encoded_values() -> Result<(), String> {
    let written = |example: &Example| match (example.round_trip)(example.json) {
        Ok(found) => Ok(found.json),
        Err(error) => Err(error.to_string()),
    };
    check_counts(&validate_examples(|entry| (entry.encoded)(), written)?)
}
