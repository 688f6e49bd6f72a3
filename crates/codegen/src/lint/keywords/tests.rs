//! Compares the keyword table with the pipeline. For each keyword, the test compares a document with the keyword and one without it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a panic fails the test")]

use std::{collections::BTreeMap, path::Path};

use serde_json::{Value, json};

use super::{
    Object, check,
    table::{Support, ValueKind},
};
use crate::{
    lint::Dialect,
    load::Document,
    openapi::pointer,
    pipeline::{self, CrateOptions},
};

const OBJECTS: [Object; 25] = [
    Object::OpenApi,
    Object::Info,
    Object::Contact,
    Object::License,
    Object::Server,
    Object::ServerVariable,
    Object::Components,
    Object::PathItem,
    Object::Operation,
    Object::ExternalDocs,
    Object::Parameter,
    Object::RequestBody,
    Object::MediaType,
    Object::Encoding,
    Object::Response,
    Object::Header,
    Object::Example,
    Object::Link,
    Object::Tag,
    Object::Schema,
    Object::Discriminator,
    Object::Xml,
    Object::SecurityScheme,
    Object::Flows,
    Object::Flow,
];

/// Returns a document with an object of each kind.
fn base() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1", "contact": {}, "license": {}},
        "servers": [{"url": "https://{a}.example.com", "variables": {"a": {"default": "api"}}}],
        "security": [{"key": []}],
        "tags": [{}],
        "paths": {
            "/things/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "example": "7"}],
                "post": {
                    "operationId": "add_thing",
                    "externalDocs": {},
                    "parameters": [
                        {"name": "list", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
                    ],
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Thing"},
                                "examples": {"one": {}}
                            }
                        }
                    },
                    "responses": {
                        "200": {
                            "description": "d",
                            "headers": {"X-A": {}},
                            "links": {"a": {}},
                            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
                        }
                    }
                },
                "put": {
                    "operationId": "send_form",
                    "requestBody": {
                        "required": true,
                        "content": {
                            "multipart/form-data": {
                                "schema": {"type": "object", "properties": {"a": {"type": "string"}}},
                                "encoding": {"a": {}}
                            }
                        }
                    },
                    "responses": {"204": {"description": "d"}}
                },
                "patch": {
                    "operationId": "change_form",
                    "requestBody": {
                        "required": true,
                        "content": {
                            "application/x-www-form-urlencoded": {
                                "schema": {"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}}}},
                                "encoding": {"a": {}}
                            }
                        }
                    },
                    "responses": {"204": {"description": "d"}}
                },
                "head": {"operationId": "ask", "responses": {"204": {"description": "d"}}}
            }
        },
        "components": {
            "schemas": {
                "Thing": {"type": "object", "properties": {"probe": {"xml": {}}, "pet": {"$ref": "#/components/schemas/Pet"}}},
                "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}], "discriminator": {}},
                "Cat": {"type": "object", "properties": {"kind": {"type": "string"}, "a": {"type": "string"}}},
                "Dog": {"type": "object", "properties": {"kind": {"type": "string"}, "a": {"type": "integer"}}}
            },
            "securitySchemes": {
                "key": {"type": "apiKey", "name": "X-Key", "in": "header"},
                "flow": {"type": "oauth2", "flows": {"clientCredentials": {}}}
            }
        }
    })
}

const OPERATION: &str = "/paths/~1things~1{id}/post";
const FORM: &str = "/paths/~1things~1{id}/put/requestBody";
const PROBE: &str = "/components/schemas/Thing/properties/probe";

/// Returns the location of an object of this kind in the base document.
fn place(object: Object, keyword: &str) -> String {
    let form = "/paths/~1things~1{id}/patch/requestBody/content/application~1x-www-form-urlencoded";
    let multipart = "/paths/~1things~1{id}/put/requestBody/content/multipart~1form-data";
    match object {
        Object::OpenApi => String::new(),
        Object::Info => "/info".to_owned(),
        Object::Contact => "/info/contact".to_owned(),
        Object::License => "/info/license".to_owned(),
        Object::Server => "/servers/0".to_owned(),
        Object::ServerVariable => "/servers/0/variables/a".to_owned(),
        Object::Components => "/components".to_owned(),
        Object::PathItem => "/paths/~1things~1{id}".to_owned(),
        Object::Operation => OPERATION.to_owned(),
        Object::ExternalDocs => format!("{OPERATION}/externalDocs"),
        Object::Parameter => format!("{OPERATION}/parameters/0"),
        Object::RequestBody => format!("{OPERATION}/requestBody"),
        Object::MediaType if keyword == "encoding" => form.to_owned(),
        Object::MediaType => format!("{OPERATION}/requestBody/content/application~1json"),
        Object::Encoding if matches!(keyword, "contentType" | "headers") => format!("{multipart}/encoding/a"),
        Object::Encoding => format!("{form}/encoding/a"),
        Object::Response => format!("{OPERATION}/responses/200"),
        Object::Header => format!("{OPERATION}/responses/200/headers/X-A"),
        Object::Example => format!("{OPERATION}/requestBody/content/application~1json/examples/one"),
        Object::Link => format!("{OPERATION}/responses/200/links/a"),
        Object::Tag => "/tags/0".to_owned(),
        Object::Schema if keyword == "discriminator" => "/components/schemas/Pet".to_owned(),
        Object::Schema => PROBE.to_owned(),
        Object::Discriminator => "/components/schemas/Pet/discriminator".to_owned(),
        Object::Xml => format!("{PROBE}/xml"),
        Object::SecurityScheme => {
            let scheme = if matches!(keyword, "flows") { "flow" } else { "key" };
            format!("/components/securitySchemes/{scheme}")
        }
        Object::Flows => "/components/securitySchemes/flow/flows".to_owned(),
        Object::Flow => "/components/securitySchemes/flow/flows/clientCredentials".to_owned(),
    }
}

/// Returns a value for the keyword, and the other keys that the object needs so that the keyword has an effect.
#[expect(clippy::match_same_arms, clippy::unnested_or_patterns, reason = "a table with one row per keyword")]
fn sample(object: Object, keyword: &str) -> (Value, Value) {
    let alone = |value: Value| (value, json!({}));
    let text = || json!({"type": "string"});
    match (object, keyword) {
        (Object::OpenApi, "security") => alone(json!([])),
        (Object::OpenApi, "servers") => alone(json!([{"url": "https://other.example.com"}])),
        (Object::OpenApi, "paths") => alone(json!({"/a": {"get": {"responses": {}}}})),
        (Object::OpenApi, "webhooks") => alone(json!({"a": {"post": {"requestBody": {"content": {
            "application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}}}}})),
        (Object::OpenApi, "openapi") => alone(json!("3.0.3")),
        (Object::OpenApi, "components") => alone(json!({"schemas": {"Thing": {"type": "integer"}}})),
        (Object::Components, "schemas") => alone(json!({"Thing": {"type": "integer"}})),
        (Object::Components, "securitySchemes") => alone(json!({})),
        (Object::Components, "parameters" | "responses" | "headers" | "requestBodies" | "examples" | "pathItems") => {
            let name = keyword;
            alone(match name {
                "parameters" => json!({"a": {"name": "a", "in": "query", "schema": {"type": "string", "enum": ["a"]}}}),
                "responses" | "requestBodies" => json!({"a": {"description": "d", "content": {
                    "application/json": {"schema": {"type": "object", "properties": {"a": {}}}}}}}),
                "headers" => json!({"a": {"schema": {"type": "string", "enum": ["a"]}}}),
                _ => json!({"a": {"value": 1}}),
            })
        }
        (Object::Server, "url") => alone(json!("https://other.example.com")),
        (Object::Server, "variables") => alone(json!({"a": {"default": "other"}})),
        (Object::ServerVariable, "enum") => alone(json!(["api", "other"])),
        (Object::PathItem, "servers") | (Object::Operation, "servers") => {
            alone(json!([{"url": "https://other.example.com"}]))
        }
        (Object::PathItem, "parameters") | (Object::Operation, "parameters") => {
            alone(json!([{"name": "other", "in": "query", "schema": {"type": "string"}}]))
        }
        (Object::PathItem, "summary" | "description") => alone(json!("text")),
        (Object::PathItem, method) => alone(json!({"operationId": format!("{method}_it"), "responses": {}})),
        (Object::Operation, "tags") => alone(json!(["t"])),
        (Object::Operation, "externalDocs") => alone(json!({"url": "https://docs.example.com"})),
        (Object::Operation, "operationId") => alone(json!("other")),
        (Object::Operation, "responses") => alone(json!({"204": {"description": "d"}})),
        (Object::Operation, "requestBody") => alone(json!({"content": {"text/plain": {}}})),
        (Object::Operation, "security") => alone(json!([])),
        (Object::Parameter, "in") => alone(json!("cookie")),
        (Object::Parameter, "style") => alone(json!("pipeDelimited")),
        (Object::Parameter, "explode") => alone(json!(false)),
        (Object::Parameter, "schema") => alone(json!({"type": "integer"})),
        (Object::Parameter, "example") => (json!("a"), json!({"required": true, "schema": text()})),
        (Object::Parameter, "examples") => (json!({"a": {"value": "a"}}), json!({"required": true, "schema": text()})),
        (Object::Parameter, "content") => alone(json!({"application/json": {"schema": {}}})),
        (Object::RequestBody, "content") => alone(json!({"text/plain": {}})),
        (Object::MediaType, "schema") => alone(json!({"type": "integer"})),
        (Object::MediaType, "example") => alone(json!({"a": 1})),
        (Object::MediaType, "examples") => alone(json!({"other": {"value": {"a": 1}}})),
        (Object::MediaType, "encoding") => alone(json!({"a": {"explode": false}})),
        (Object::Encoding, "contentType") => alone(json!("image/png")),
        (Object::Encoding, "headers") => alone(json!({"X-A": {}})),
        (Object::Encoding, "style") => alone(json!("pipeDelimited")),
        (Object::Encoding, "explode") => alone(json!(false)),
        (Object::Response, "headers") => alone(json!({"X-B": {"description": "d"}})),
        (Object::Response, "content") => alone(json!({"text/plain": {}})),
        (Object::Header, "schema") => alone(json!({"type": "integer"})),
        (Object::Example, "value") => alone(json!({"a": 1})),
        (Object::Example, "externalValue") => alone(json!("none.json")),
        (Object::Schema, "type") => alone(json!("string")),
        (Object::Schema, "format") => (json!("date-time"), text()),
        (Object::Schema, "nullable") => (json!(true), text()),
        (Object::Schema, "enum") => (json!(["a"]), text()),
        (Object::Schema, "const") => (json!("a"), json!({})),
        (Object::Schema, "default" | "example" | "pattern") => (json!("a"), text()),
        (Object::Schema, "examples") => (json!(["a"]), text()),
        (Object::Schema, "title") => {
            (json!("Other"), json!({"oneOf": [{"type": "object", "properties": {"a": {}}}, {"type": "boolean"}]}))
        }
        (Object::Schema, "contentEncoding") => (json!("base64"), text()),
        (Object::Schema, "contentMediaType") => (json!("image/png"), text()),
        (Object::Schema, "deprecated" | "readOnly" | "writeOnly") => (json!(true), text()),
        (Object::Schema, "multipleOf" | "maximum" | "minimum") => (json!(2), json!({"type": "integer"})),
        (Object::Schema, "exclusiveMaximum" | "exclusiveMinimum") => (json!(2), json!({"type": "integer"})),
        (Object::Schema, "maxLength" | "minLength") => (json!(2), text()),
        (Object::Schema, "maxItems" | "minItems") => (json!(2), json!({"type": "array", "items": {}})),
        (Object::Schema, "uniqueItems") => (json!(true), json!({"type": "array", "items": {"type": "string"}})),
        (Object::Schema, "maxProperties" | "minProperties") => (json!(2), json!({"type": "object"})),
        (Object::Schema, "required") => {
            (json!(["a"]), json!({"type": "object", "properties": {"a": {"type": "string"}}}))
        }
        (Object::Schema, "properties") => alone(json!({"a": {"type": "string"}})),
        (Object::Schema, "additionalProperties") => (text(), json!({"type": "object"})),
        // Without `properties`, the object would become a map with arbitrary values.
        (Object::Schema, "unevaluatedProperties") => (text(), json!({"type": "object", "properties": {"a": {}}})),
        (Object::Schema, "items") => (text(), json!({"type": "array"})),
        (Object::Schema, "allOf" | "oneOf" | "anyOf") => alone(json!([{"type": "string"}])),
        (Object::Schema, "discriminator") => alone(json!({
            "propertyName": "kind",
            "mapping": {"c": "#/components/schemas/Cat", "d": "#/components/schemas/Dog"},
        })),
        (Object::Flows, "clientCredentials") => alone(json!({"tokenUrl": "https://other.example.com/token"})),
        (Object::Schema, "$defs") => (json!({"a": {"type": "string"}}), json!({"$ref": format!("#{PROBE}/$defs/a")})),
        (Object::Schema, "prefixItems") => alone(json!([{}])),
        (Object::Schema, "xml" | "externalDocs" | "not" | "if" | "then" | "else") => alone(json!({})),
        (Object::Discriminator, "propertyName") => alone(json!("kind")),
        (Object::Discriminator, "mapping") => {
            (json!({"c": "#/components/schemas/Cat", "d": "#/components/schemas/Dog"}), json!({"propertyName": "kind"}))
        }
        (Object::SecurityScheme, "type") => (json!("http"), json!({"scheme": "basic"})),
        (Object::SecurityScheme, "in") => alone(json!("query")),
        (Object::SecurityScheme, "scheme") => (json!("basic"), json!({"type": "http"})),
        (Object::SecurityScheme, "flows") => alone(json!({"implicit": {}})),
        (Object::Flow, "tokenUrl") => alone(json!("https://other.example.com/token")),
        (_, "deprecated" | "required" | "allowEmptyValue" | "allowReserved" | "explode" | "attribute" | "wrapped") => {
            alone(json!(true))
        }
        (object, name) => {
            let keyword = object.keywords().iter().find(|keyword| keyword.name == name).unwrap();
            alone(match keyword.value {
                ValueKind::Data => json!("text"),
                ValueKind::One(_) => json!({}),
                ValueKind::List(_) => json!([{}]),
                ValueKind::Map(_) => json!({"a": {}}),
            })
        }
    }
}

/// The problems of a document and the files of its client.
#[derive(Clone)]
struct Output {
    problems: Vec<(String, String)>,
    files: BTreeMap<String, String>,
}

/// Generates a client. If the document is rejected, the error contains the rendered diagnostics.
fn generate(document: &Value) -> Result<Output, String> {
    let mut output = Output { problems: Vec::new(), files: BTreeMap::new() };
    let target = CrateOptions { command: "", in_workspace: false, runtime: None };
    let checked = pipeline::check_text(document.to_string(), "probe.json", "probe", Dialect::OpenApi);
    let checked = checked.map_err(|rejection| rejection.render())?;
    for problem in &checked.warnings {
        output.problems.push((problem.rule.to_owned(), problem.pointer().unwrap_or_default().to_owned()));
    }
    let files = pipeline::files(checked, target).map_err(|rejection| rejection.render())?;
    for (path, text) in files {
        let lines: Vec<&str> = text.lines().filter(|line| !line.contains("sha256")).collect();
        output.files.insert(path.to_string_lossy().into_owned(), lines.join("\n"));
    }
    Ok(output)
}

fn with(mut document: Value, at: &str, additions: &Value) -> Value {
    let object = document.pointer_mut(at).unwrap_or_else(|| panic!("there is no object at {at}"));
    let members = object.as_object_mut().unwrap();
    members.extend(additions.as_object().unwrap().clone());
    document
}

/// Keywords whose effect this test cannot show with the base document. Other tests check them.
const ELSEWHERE: [(Object, &str); 5] = [
    // Tags divide large crates (`emit/split.rs`).
    (Object::Operation, "tags"),
    (Object::OpenApi, "openapi"),
    // The loader inserts example files, and these documents have none.
    (Object::Example, "externalValue"),
    // Components have an effect only if something refers to them.
    (Object::Components, "examples"),
    (Object::Components, "pathItems"),
];

#[test]
fn keywords_have_the_effects_that_the_table_states() {
    let mut wrong = Vec::new();
    let plain = generate(&base());
    for object in OBJECTS {
        for keyword in object.keywords() {
            let name = keyword.name;
            let at = place(object, name);
            let (value, context) = sample(object, name);
            let without = with(base(), &at, &context);
            let changed = with(without.clone(), &at, &json!({ name: value }));
            let before = if without == base() { plain.clone() } else { generate(&without) };
            let (before, after) = match (before, generate(&changed)) {
                (Ok(before), Ok(after)) => (before, after),
                (before, after) => {
                    wrong.push(format!("{object:?} `{name}`: {:?} {:?}", before.err(), after.err()));
                    continue;
                }
            };
            let pointer = pointer::join(&at, name);
            let reported: Vec<&str> =
                after.problems.iter().filter(|(_, place)| *place == pointer).map(|(rule, _)| rule.as_str()).collect();
            let is_same = if object == Object::Schema || object == Object::Xml {
                // The parsed spec in the client contains the schemas verbatim.
                let rust = |output: &Output| -> BTreeMap<String, String> {
                    let is_rust = |path: &str| Path::new(path).extension().is_some_and(|extension| extension == "rs");
                    output.files.clone().into_iter().filter(|(path, _)| is_rust(path)).collect()
                };
                rust(&before) == rust(&after) && (keyword.support != Support::Used || before.files == after.files)
            } else {
                before.files == after.files
            };
            let is_right = match keyword.support {
                Support::Used | Support::PartlyUsed(_) => !is_same || ELSEWHERE.contains(&(object, name)),
                Support::Documentation => is_same && reported.is_empty(),
                Support::Ignored(_) | Support::IgnoredIfTrue(_) => reported == ["ignored-keyword"],
                Support::Rule(rule) => after.problems.iter().any(|(found, place)| found == rule && *place == pointer),
            };
            if !is_right {
                wrong.push(format!(
                    "{object:?} `{name}` is {:?} in the table; generated code unchanged: {is_same}, reported rules: {reported:?}",
                    keyword.support
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Locations where keywords with `PartlyUsed` have no effect: the object, the keyword, the location and the value.
fn unused_locations() -> Vec<(Object, &'static str, String, Value)> {
    let multipart = format!("{FORM}/content/multipart~1form-data/encoding/a");
    let json = format!("{OPERATION}/requestBody/content/application~1json");
    vec![
        (Object::Encoding, "style", multipart.clone(), json!("pipeDelimited")),
        (Object::Encoding, "explode", multipart, json!(false)),
        (Object::MediaType, "encoding", json, json!({"a": {"contentType": "text/plain"}})),
    ]
}

#[test]
fn warns_about_keywords_at_locations_where_they_have_no_effect() {
    let plain = generate(&base()).unwrap();
    let mut checked_keywords = Vec::new();
    for (object, name, at, value) in unused_locations() {
        let keyword = object.keywords().iter().find(|keyword| keyword.name == name).unwrap();
        let Support::PartlyUsed(rule) = keyword.support else { panic!("{object:?} `{name}` is {:?}", keyword.support) };
        let output = generate(&with(base(), &at, &json!({ name: value }))).unwrap();
        let expected = (rule.to_owned(), pointer::join(&at, name));
        assert!(output.problems.contains(&expected), "{object:?} `{name}`: {:?}", output.problems);
        assert_eq!(output.files, plain.files, "{object:?} `{name}` has an effect");
        checked_keywords.push((object, name));
    }
    for object in OBJECTS {
        let partly = object.keywords().iter().filter(|keyword| matches!(keyword.support, Support::PartlyUsed(_)));
        assert!(partly.into_iter().all(|keyword| checked_keywords.contains(&(object, keyword.name))), "{object:?}");
    }
}

#[test]
fn accepts_multipart_styles_that_do_not_change_the_encoding() {
    for (property, entry, is_quiet) in [
        (json!({"type": "string"}), json!({"style": "form"}), true),
        (json!({"type": "array", "items": {"type": "string"}}), json!({"style": "form", "explode": true}), true),
        (json!({"type": "array", "items": {"type": "string"}}), json!({"explode": false}), false),
        (json!({"type": "array", "items": {"type": "string"}}), json!({"style": "spaceDelimited"}), false),
        (json!({"type": "object", "properties": {"b": {"type": "string"}}}), json!({"explode": true}), false),
        (json!({"type": "object", "properties": {"b": {"type": "string"}}}), json!({"style": "deepObject"}), false),
    ] {
        let document = with(base(), &format!("{FORM}/content/multipart~1form-data/encoding"), &json!({ "a": entry }));
        let properties = format!("{FORM}/content/multipart~1form-data/schema/properties");
        let output = generate(&with(document, &properties, &json!({ "a": property }))).unwrap();
        let is_reported =
            output.problems.iter().any(|(rule, place)| rule == "request-content" && place.contains("/encoding/a/"));
        assert_eq!(is_reported, !is_quiet, "{property} {entry}: {:?}", output.problems);
    }
}

#[test]
fn warns_about_unknown_keys_in_every_object() {
    for object in OBJECTS {
        let at = place(object, "");
        let output = generate(&with(base(), &at, &json!({"surprise": 1, "x-known": 1}))).unwrap();
        let expected = ("unknown-keyword".to_owned(), pointer::join(&at, "surprise"));
        assert!(output.problems.contains(&expected), "{object:?}: {:?}", output.problems);
        assert!(!output.problems.iter().any(|(_, place)| place.ends_with("x-known")), "{object:?}");
    }
}

#[test]
fn rejects_references_where_openapi_allows_none() {
    for object in OBJECTS.into_iter().filter(|object| !object.can_be_reference() && *object != Object::OpenApi) {
        let at = place(object, "");
        let document = with(base(), &at, &json!({"$ref": "#/components/schemas/Thing"}));
        let checked = pipeline::check_text(document.to_string(), "probe.json", "probe", Dialect::OpenApi);
        let rejection = checked.err().unwrap_or_else(|| panic!("{object:?}: the reference is not rejected"));
        let expected = ("structure", Some(pointer::join(&at, "$ref")));
        let found = rejection.diagnostics.iter().map(|problem| (problem.rule, problem.pointer().map(str::to_owned)));
        assert!(found.into_iter().any(|problem| problem == expected), "{object:?}: {:?}", rejection.diagnostics);
    }
}

/// Typical mistakes in the specs of this project, which are errors.
#[test]
fn rejects_misspelled_keywords_with_a_suggestion() {
    let text = |place: &str, wrong: &str| {
        let at = |name: &str| if name == place { format!(", {wrong}: x") } else { String::new() };
        format!(
            "{{openapi: 3.0.3, paths: {{/a: {{get: {{responses: {{}}, parameters: [{{name: q, in: query{}}}]{}}}}}}}, \
             components: {{schemas: {{A: {{type: object{}}}}}}}}}",
            at("parameter"),
            at("operation"),
            at("schema")
        )
    };
    for (place, wrong, known) in [
        ("schema", "require", "required"),
        ("schema", "maxItem", "maxItems"),
        ("schema", "readonly", "readOnly"),
        ("schema", "nulable", "nullable"),
        ("parameter", "explod", "explode"),
        ("operation", "operationID", "operationId"),
    ] {
        let document = Document::parse(text(place, wrong), "a.yaml", Path::new("")).unwrap();
        let found = check(&document);
        let [problem] = found.as_slice() else { panic!("{wrong}: {found:?}") };
        assert_eq!((problem.rule, problem.is_error()), ("unknown-keyword", true), "{wrong}");
        assert!(problem.help.as_ref().unwrap().starts_with(&format!("did you mean `{known}`?")), "{problem:?}");
    }
}
