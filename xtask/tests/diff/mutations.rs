//! Every node of a spec is removed or changed, one at a time. No change of the model is silent, and every changed line of the generated
//! crate has a finding of the model.

use serde_json::Value;
use subkit_codegen::{Document, escape};

use crate::{
    surface::write_surface,
    workspace::{SPEC, Workspace},
};

/// Returns the pointers of all nodes below a value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, member)| (escape(key), member)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let at = format!("{at}/{key}");
        pointers(child, &at, found);
        found.push(at);
    }
}

fn without(root: &Value, pointer: &str) -> Value {
    let mut root = root.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match root.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.shift_remove(&key.replace("~1", "/").replace("~0", "~"))),
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        _ => {}
    }
    root
}

/// Returns the document with another scalar at a pointer, or `None` if the value is not a scalar.
fn changed(root: &Value, pointer: &str) -> Option<Value> {
    let mut root = root.clone();
    let value = root.pointer_mut(pointer)?;
    *value = match value {
        Value::String(text) => Value::from(format!("{text}x")),
        Value::Number(number) => Value::from(number.as_i64()? + 1),
        Value::Bool(flag) => Value::from(!*flag),
        _ => return None,
    };
    Some(root)
}

#[test]
fn no_removal_from_a_spec_is_silent() {
    check_all(|root, pointer| Some(without(root, pointer)));
}

#[test]
fn no_changed_value_of_a_spec_is_silent() {
    check_all(changed);
}

/// Applies a mutation to each node. Mutations that the generator rejects are skipped.
fn check_all(mutate: impl Fn(&Value, &str) -> Option<Value>) {
    let workspace = Workspace::new();
    let root = Document::load(&workspace.root().join(SPEC), SPEC).map(|document| document.root).unwrap_or_default();
    workspace.write(SPEC, &root.to_string());
    let files = write_surface(&workspace, "billing").unwrap();
    workspace.commit();
    let mut all = Vec::new();
    pointers(&root, "", &mut all);
    // The parts of sources and examples are all alike.
    all.retain(|pointer| !["/x-source/", "/example/"].iter().any(|part| pointer.contains(part)));
    let (mut problems, mut count) = (Vec::new(), 0);
    for (pointer, document) in all.iter().filter_map(|pointer| Some((pointer, mutate(&root, pointer)?))) {
        workspace.write(SPEC, &document.to_string());
        let Some(generated) = write_surface(&workspace, "billing") else { continue };
        count += 1;
        let report = workspace.report(&["--base", "HEAD"]);
        let findings = report["findings"].as_array().unwrap();
        if findings.is_empty() && generated != files {
            problems.push(format!("{pointer}: no finding, but the crate differs"));
        }
        let is_unexplained = |id: &str| id.starts_with("item-") || id == "unclassified";
        let unexplained = findings.iter().filter(|finding| is_unexplained(finding["id"].as_str().unwrap()));
        problems.extend(unexplained.map(|finding| format!("{pointer}: {}", finding["message"])));
    }
    assert!(count > 50, "the generator rejects too many mutations: {count} of {} are left", all.len());
    assert!(problems.is_empty(), "{} of {count}:\n{}", problems.len(), problems.join("\n"));
}
