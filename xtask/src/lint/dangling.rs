//! References to nothing in the document of anybody else: they cost what needs them, and not the document.

use serde_json::{Map, Value};

use super::{METHODS, references::nearest, vocabulary};
use crate::{
    diagnostics::{Diagnostic, Severity},
    load::{Document, pointer},
};
use vocabulary::Object;

/// How often what was taken out may leave other references without a target.
const ROUNDS: usize = 32;

/// Takes out what needs a reference that leads nowhere, and warns of each. A schema becomes one of any value, an operation
/// without one of its parts is left out.
pub fn repair(document: &mut Document) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    for _ in 0..ROUNDS {
        let found = vocabulary::dangling(document);
        if found.is_empty() {
            break;
        }
        for (object, at) in found {
            // What stood inside of something that is gone already is gone too.
            let Some(reference) = document.get(&at).and_then(|value| value.get("$ref")?.as_str()) else { continue };
            let (shown, help) =
                (document.shown(reference), nearest(document, &document.target(reference).unwrap_or_default()));
            let cost = cost(object, &at);
            let message = format!("`{shown}` leads nowhere: {}", cost.what());
            let mut warning = Diagnostic::new("unresolved-reference", pointer::join(&at, "$ref"), message).on_value();
            warning.severity = Severity::Warning;
            warnings.push(warning.help(help));
            cost.take_out(&mut document.root);
        }
    }
    warnings
}

/// What a reference to nothing costs, with its place.
enum Cost {
    /// What the value is.
    Schema(String),
    /// An operation.
    Operation(String),
    /// All operations of a path item.
    Operations(String),
    /// A member of a map that nothing needs, or that others refer to.
    Entry(String),
}

fn cost(object: Object, at: &str) -> Cost {
    let parent = |at: &str| pointer::parent(at).unwrap_or_default().to_owned();
    let owner = match object {
        Object::Schema => return Cost::Schema(at.to_owned()),
        Object::Operation => return Cost::Operation(at.to_owned()),
        Object::PathItem => return Cost::Operations(at.to_owned()),
        Object::RequestBody if pointer::last(at) == "requestBody" => parent(at),
        Object::Parameter | Object::Response | Object::RequestBody => parent(&parent(at)),
        _ => return Cost::Entry(at.to_owned()),
    };
    if METHODS.contains(&pointer::last(&owner).as_str()) {
        Cost::Operation(owner)
    } else if pointer::last(&owner) == "components" {
        Cost::Entry(at.to_owned())
    } else {
        Cost::Operations(owner)
    }
}

impl Cost {
    fn what(&self) -> &'static str {
        match self {
            Self::Schema(_) => "the value may be any JSON",
            Self::Operation(_) => "the operation is left out",
            Self::Operations(_) => "the operations of this path are left out",
            Self::Entry(_) => "it is left out",
        }
    }

    fn take_out(&self, root: &mut Value) {
        match self {
            Self::Schema(at) | Self::Operations(at) => {
                if let Some(value) = root.pointer_mut(at) {
                    *value = Value::Object(Map::new());
                }
            }
            Self::Operation(at) | Self::Entry(at) => {
                let owner = pointer::parent(at).and_then(|owner| root.pointer_mut(owner));
                if let Some(Value::Object(members)) = owner {
                    members.shift_remove(&pointer::last(at));
                }
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that meets it fails, as it should")]
mod tests {
    use std::path::Path;

    use super::repair;
    use crate::load::Document;

    #[test]
    fn a_reference_to_nothing_costs_what_needs_it() {
        let text = "
openapi: 3.0.3
paths:
  /a:
    get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/None'}}}}}}
    put: {parameters: [{$ref: '#/components/parameters/None'}]}
    post: {requestBody: {$ref: '#/components/requestBodies/Alias'}}
    head: {responses: {'200': {headers: {A: {$ref: '#/components/headers/None'}}}}}
  /b:
    parameters: [{$ref: '#/components/parameters/None'}]
    get: {}
  /c: {get: {$ref: '#/paths/none/get'}}
components:
  requestBodies: {Alias: {$ref: '#/components/requestBodies/None'}}
  schemas: {Thing: {properties: {a: {$ref: '#/components/schemas/Thin'}}}}
";
        let mut document = Document::parse(text.to_owned(), "a.yaml", Path::new("")).unwrap();
        let warnings = repair(&mut document);
        let mut said: Vec<String> = warnings
            .iter()
            .map(|warning| format!("{} {}", warning.pointer().unwrap(), warning.message.split(": ").nth(1).unwrap()))
            .collect();
        said.sort();
        assert_eq!(
            said,
            [
                "/components/requestBodies/Alias/$ref it is left out",
                "/components/schemas/Thing/properties/a/$ref the value may be any JSON",
                "/paths/~1a/get/responses/200/content/application~1json/schema/$ref the value may be any JSON",
                "/paths/~1a/head/responses/200/headers/A/$ref it is left out",
                "/paths/~1a/post/requestBody/$ref the operation is left out",
                "/paths/~1a/put/parameters/0/$ref the operation is left out",
                "/paths/~1b/parameters/0/$ref the operations of this path are left out",
                "/paths/~1c/get/$ref the operation is left out",
            ]
        );
        let paths: Vec<String> = ["a", "b", "c"]
            .iter()
            .map(|path| document.get(&format!("/paths/~1{path}")).unwrap())
            .map(|item| item.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(paths, ["get head", "", ""]);
        assert!(warnings.iter().all(|warning| !warning.is_error()));
        assert!(warnings.iter().any(|warning| warning.help.as_deref() == Some("there is one called `Thing`")));
    }
}
