//! Examples must be valid against their schemas and must not have undeclared properties.

use jsonschema::error::ValidationErrorKind;
use serde_json::{Map, Value};

use super::json_schema::{definitions, standalone};
use crate::{
    lint::visit::{all_media_types, all_operations, all_parameters, items, members},
    load::Document,
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut checker =
        Checker { document, definitions: definitions(&document.root), found: Vec::new(), seen: Vec::new() };
    checker.operations();
    checker.schemas();
    checker.found
}

struct Checker<'a> {
    document: &'a Document,
    definitions: Map<String, Value>,
    found: Vec<Diagnostic>,
    seen: Vec<String>,
}

impl Checker<'_> {
    fn operations(&mut self) {
        let document = self.document;
        for operation in all_operations(document) {
            for (at, parameter) in all_parameters(document, &operation) {
                self.media_type(&at, parameter);
                if let Some((schema, example)) =
                    parameter.get("schema").and_then(|schema| Some((schema, schema.get("example")?)))
                {
                    self.check_example(&pointer::join(&pointer::join(&at, "schema"), "example"), schema, example);
                }
            }
            for (at, media) in all_media_types(document, &operation, |_| true) {
                self.media_type(&at, media);
            }
        }
    }

    /// Checks the examples of a media type or of a parameter. Both store examples under the same keys.
    fn media_type(&mut self, at: &str, media: &Value) {
        let Some(schema) = media.get("schema") else { return };
        if let Some(example) = media.get("example") {
            self.check_example(&pointer::join(at, "example"), schema, example);
        }
        for (name, entry) in members(media, "examples") {
            let place = pointer::join(&pointer::join(at, "examples"), name);
            if let Some((place, entry)) = self.document.resolve(&place, entry)
                && let Some(value) = entry.get("value")
            {
                self.check_example(&pointer::join(&place, "value"), schema, value);
            }
        }
        if let Some(vendor) = media.get("x-vendor-example") {
            self.check_vendor_example(&pointer::join(at, "x-vendor-example"), schema, vendor);
        }
    }

    fn schemas(&mut self) {
        let Some(components) = self.document.root.get("components") else { return };
        for (name, schema) in members(components, "schemas") {
            let at = pointer::join("/components/schemas", name);
            self.schema(&at, schema);
            if let Some(example) = schema.get("example") {
                self.check_example(&pointer::join(&at, "example"), schema, example);
            }
        }
    }

    /// Checks the examples of the properties of a schema.
    fn schema(&mut self, at: &str, schema: &Value) {
        for (name, property) in members(schema, "properties") {
            let place = pointer::join(&pointer::join(at, "properties"), name);
            if let Some(example) = property.get("example") {
                self.check_example(&pointer::join(&place, "example"), property, example);
            }
        }
        for (index, part) in items(schema, "allOf") {
            self.schema(&pointer::item(&pointer::join(at, "allOf"), index), part);
        }
    }

    fn check_example(&mut self, at: &str, schema: &Value, example: &Value) {
        // Shared parameters and responses are visited again for each operation that refers to them.
        if self.seen.iter().any(|seen| seen == at) {
            return;
        }
        self.seen.push(at.to_owned());
        for problem in self.problems(schema, example) {
            let message = format!("the example {} is not valid against its schema: {}", name_of(at), problem.message);
            let place = format!("{at}{}", problem.path);
            let diagnostic = match problem.undeclared {
                Some(name) => Diagnostic::new("example", pointer::join(&place, &name), message),
                None => Diagnostic::new("example", place, message).on_value(),
            };
            self.found.push(diagnostic.help(problem.help));
        }
    }

    /// Checks that an `x-vendor-example` is invalid against its schema and has a reason.
    fn check_vendor_example(&mut self, at: &str, schema: &Value, entry: &Value) {
        let reason = entry.get("reason").and_then(Value::as_str).unwrap_or_default();
        let Some(value) = entry.get("value").filter(|_| !reason.is_empty()) else {
            let diagnostic =
                Diagnostic::new("vendor-example", at, "`x-vendor-example` must have a `value` and a `reason`");
            self.found.push(diagnostic.help("explain in `reason` why the example is invalid"));
            return;
        };
        if self.problems(schema, value).is_empty() {
            let diagnostic = Diagnostic::new("vendor-example", at, "this vendor example is valid against its schema");
            self.found.push(diagnostic.help("move the example to `examples`"));
        }
    }

    fn problems(&self, schema: &Value, example: &Value) -> Vec<Problem> {
        let schema = standalone(schema, &self.definitions);
        let validator = match jsonschema::options().should_validate_formats(true).build(&schema) {
            Ok(validator) => validator,
            Err(error) => return vec![Problem::of_schema(&error)],
        };
        let mut all: Vec<Problem> = validator.iter_errors(example).map(|error| Problem::of_value(&error)).collect();
        // An invalid value makes the enclosing values invalid too, so only the innermost errors are reported.
        let paths: Vec<String> = all.iter().map(|problem| problem.path.clone()).collect();
        let is_cause =
            |path: &str| !paths.iter().any(|other| other.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')));
        all.retain(|problem| is_cause(&problem.path));
        all
    }
}

/// Why an example is invalid.
struct Problem {
    /// The location of the invalid value in the example.
    path: String,
    /// The first undeclared property of the value, if this is the problem.
    undeclared: Option<String>,
    message: String,
    help: &'static str,
}

impl Problem {
    fn of_schema(error: &jsonschema::ValidationError<'_>) -> Self {
        let message = format!("the schema is not a valid JSON Schema: {error}");
        Self { path: String::new(), undeclared: None, message, help: FIX }
    }

    fn of_value(error: &jsonschema::ValidationError<'_>) -> Self {
        let undeclared = match error.kind() {
            ValidationErrorKind::UnevaluatedProperties { unexpected } => unexpected.first().cloned(),
            _ => None,
        };
        let help = match (&undeclared, error.instance()) {
            (Some(_), _) => "declare the property in the schema, or correct its name in the example",
            (None, instance) if instance.is_null() => {
                "if the vendor sends null, write `nullable: true` in the schema; otherwise fix the example"
            }
            _ => FIX,
        };
        Self { path: error.instance_path().to_string(), undeclared, message: describe(error), help }
    }
}

/// The help for problems that can have any cause.
const FIX: &str = "fix the example or the schema";

/// Returns the message of a validation error without the invalid value, which may be long. The diagnostic shows the location of
/// the value instead.
fn describe(error: &jsonschema::ValidationError<'_>) -> String {
    let text = error.masked_with("the value").to_string();
    let text = text.replace("Unevaluated properties are not allowed", "undeclared properties are not allowed");
    text.chars().take(300).collect()
}

/// Returns the name of an example: `one` for `…/examples/one/value`.
fn name_of(at: &str) -> String {
    let trimmed = at.strip_suffix("/value").unwrap_or(at);
    format!("`{}`", pointer::last_token(trimmed))
}
