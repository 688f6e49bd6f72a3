use std::path::Path;

use super::repair;
use crate::{
    lint::Dialect,
    load::Document,
    pipeline::{check, check_text},
};

#[test]
fn drops_only_parts_that_depend_on_an_unresolved_reference() {
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
  /d: {$ref: '#/paths/none', put: {}}
components:
  requestBodies: {Alias: {$ref: '#/components/requestBodies/None'}}
  schemas: {Thing: {properties: {a: {$ref: '#/components/schemas/Thin'}}}}
";
    let mut document = Document::parse(text.to_owned(), "a.yaml", Path::new("")).unwrap();
    let warnings = repair(&mut document);
    let mut reported: Vec<String> = warnings
        .iter()
        .map(|warning| format!("{} {}", warning.pointer().unwrap(), warning.message.split(": ").nth(1).unwrap()))
        .collect();
    reported.sort();
    assert_eq!(
        reported,
        [
            "/components/requestBodies/Alias/$ref the component is ignored",
            "/components/schemas/Thing/properties/a/$ref the schema accepts any JSON value",
            "/paths/~1a/get/responses/200/content/application~1json/schema/$ref the schema accepts any JSON value",
            "/paths/~1a/head/responses/200/headers/A/$ref the object with this reference is ignored",
            "/paths/~1a/post/requestBody/$ref the operation is dropped",
            "/paths/~1a/put/parameters/0/$ref the operation is dropped",
            "/paths/~1b/parameters/0/$ref the operations of this path are dropped",
            "/paths/~1c/get/$ref the operation is dropped",
            "/paths/~1d/$ref the referenced operations are dropped",
        ]
    );
    let paths: Vec<String> = ["a", "b", "c", "d"]
        .iter()
        .map(|path| document.get(&format!("/paths/~1{path}")).unwrap())
        .map(|item| item.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(paths, ["get head", "", "", "put"]);
    assert!(warnings.iter().all(|warning| !warning.is_error()));
    assert!(warnings.iter().any(|warning| warning.help.as_deref() == Some("a similar name exists: `Thing`")));
}

/// Returns a document with two operations: `first` returns the schema `thing`, and the content of `second` is the text `second`.
fn document(second: &str, thing: &str) -> String {
    format!(
        "
openapi: 3.1.0
info: {{title: T, version: '1'}}
servers: [{{url: https://api.example}}]
paths:
  /first:
    get:
      operationId: first
      responses:
        '200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}
  /second:
    post:
      operationId: second
      {second}
components:
  schemas:
    Cat: {{type: object, properties: {{kind: {{type: string}}, purrs: {{type: boolean}}}}}}
    Dog: {{type: object, properties: {{kind: {{type: string}}, barks: {{type: boolean}}}}}}
    Thing: {thing}
"
    )
}

/// Returns the ids of the operations of the client, and the locations of the warnings about references.
fn generated(text: String, name: &str) -> (Vec<String>, Vec<String>) {
    let checked = check_text(text, "a.yaml", "a", Dialect::OpenApi)
        .map_err(|rejection| format!("{name}: {}", rejection.render()))
        .unwrap();
    let is_about = |rule: &str| rule.ends_with("-reference") || rule == "external-example";
    let warnings = checked.warnings.iter().filter(|warning| is_about(warning.rule));
    let places = warnings.map(|warning| warning.pointer().unwrap().to_owned()).collect();
    (checked.api.operations.iter().map(|operation| operation.id.clone()).collect(), places)
}

const RESPONSE_TYPE: &str = "responses: {'204': {description: d}}";
const STRING: &str = "{type: string}";

/// Returns cases: name, content of the second operation, schema, location of the warning, and whether the second operation is kept.
#[rustfmt::skip]
fn places() -> Vec<(&'static str, String, String, &'static str, bool)> {
    let second = |text: &str| format!("{RESPONSE_TYPE}\n      {text}");
    let post = |name, text: &str, at, exists| (name, second(text), STRING.to_owned(), at, exists);
    let response = |name, text: &str, at, exists| {
        (name, format!("responses: {{'200': {{description: d, {text}}}}}"), STRING.to_owned(), at, exists)
    };
    let schema = |name, text: &str, at| (name, second(""), text.to_owned(), at, true);
    vec![
        post("callbacks", "callbacks: {done: {'{$url}': {post: {requestBody: {content: {a/b: {schema: REF}}}}}}}", "/paths/~1second/post/callbacks/done/{$url}/post/requestBody/content/a~1b/schema/$ref", true),
        post("a callback", "callbacks: {done: REF}", "/paths/~1second/post/callbacks/done/$ref", true),
        post("a path item of a callback", "callbacks: {done: {'{$url}': REF}}", "/paths/~1second/post/callbacks/done/{$url}/$ref", true),
        post("a parameter of a callback", "callbacks: {done: {'{$url}': {post: {parameters: [REF]}}}}", "/paths/~1second/post/callbacks/done/{$url}/post/parameters/0/$ref", true),
        post("a parameter", "parameters: [REF]", "/paths/~1second/post/parameters/0/$ref", false),
        post("the schema of a parameter", "parameters: [{name: a, in: query, schema: REF}]", "/paths/~1second/post/parameters/0/schema/$ref", true),
        post("an example of a parameter", "parameters: [{name: a, in: query, schema: {}, examples: {one: REF}}]", "/paths/~1second/post/parameters/0/examples/one/$ref", true),
        post("a request body", "requestBody: REF", "/paths/~1second/post/requestBody/$ref", false),
        post("a media type", "requestBody: {content: {application/json: REF}}", "/paths/~1second/post/requestBody/content/application~1json/$ref", false),
        post("a header of a part", "requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {}}}, encoding: {a: {headers: {A: REF}}}}}}", "/paths/~1second/post/requestBody/content/multipart~1form-data/encoding/a/headers/A/$ref", true),
        post("an unknown keyword", "unknown: {a: [REF]}", "/paths/~1second/post/unknown/a/0/$ref", true),
        response("a link", "links: {next: REF}", "/paths/~1second/post/responses/200/links/next/$ref", true),
        response("a header", "headers: {A: REF}", "/paths/~1second/post/responses/200/headers/A/$ref", true),
        response("the schema of a header", "headers: {A: {schema: REF}}", "/paths/~1second/post/responses/200/headers/A/schema/$ref", true),
        response("an example", "content: {application/json: {examples: {one: REF}}}", "/paths/~1second/post/responses/200/content/application~1json/examples/one/$ref", true),
        response("a media type of a response", "content: {application/json: REF}", "/paths/~1second/post/responses/200/content/application~1json/$ref", false),
        ("a response", "responses: {'200': REF}".to_owned(), STRING.to_owned(), "/paths/~1second/post/responses/200/$ref", false),
        schema("not", "{type: string, not: REF}", "/components/schemas/Thing/not/$ref"),
        schema("if", "{type: string, if: REF}", "/components/schemas/Thing/if/$ref"),
        schema("then", "{type: string, if: {}, then: REF}", "/components/schemas/Thing/then/$ref"),
        schema("else", "{type: string, if: {}, else: {properties: {a: REF}}}", "/components/schemas/Thing/else/properties/a/$ref"),
        schema("dependentSchemas", "{type: object, dependentSchemas: {a: REF}}", "/components/schemas/Thing/dependentSchemas/a/$ref"),
        schema("patternProperties", "{type: object, patternProperties: {a: REF}}", "/components/schemas/Thing/patternProperties/a/$ref"),
        schema("prefixItems", "{type: array, prefixItems: [REF, {}]}", "/components/schemas/Thing/prefixItems/0/$ref"),
        schema("contains", "{type: array, contains: REF}", "/components/schemas/Thing/contains/$ref"),
        schema("propertyNames", "{type: object, propertyNames: REF}", "/components/schemas/Thing/propertyNames/$ref"),
        schema("contentSchema", "{type: string, contentSchema: REF}", "/components/schemas/Thing/contentSchema/$ref"),
        schema("unevaluatedProperties", "{type: object, unevaluatedProperties: REF}", "/components/schemas/Thing/unevaluatedProperties/$ref"),
        schema("$defs", "{type: string, $defs: {a: REF}}", "/components/schemas/Thing/$defs/a/$ref"),
        schema("a component", "REF", "/components/schemas/Thing/$ref"),
        schema("next to a reference", "{$ref: '#/components/schemas/Cat', properties: {a: REF}}", "/components/schemas/Thing/properties/a/$ref"),
        schema("a property", "{type: object, properties: {a: REF}}", "/components/schemas/Thing/properties/a/$ref"),
        schema("items", "{type: array, items: REF}", "/components/schemas/Thing/items/$ref"),
        schema("additionalProperties", "{type: object, additionalProperties: REF}", "/components/schemas/Thing/additionalProperties/$ref"),
        schema("allOf", "{allOf: [REF, {type: object, properties: {a: {}}}]}", "/components/schemas/Thing/allOf/0/$ref"),
        schema("oneOf", "{oneOf: [REF, {$ref: '#/components/schemas/Cat'}]}", "/components/schemas/Thing/oneOf/0/$ref"),
        schema("anyOf", "{anyOf: [{$ref: '#/components/schemas/Cat'}, REF]}", "/components/schemas/Thing/anyOf/1/$ref"),
        schema("externalDocs", "{type: string, externalDocs: REF}", "/components/schemas/Thing/externalDocs/$ref"),
    ]
}

#[test]
fn warns_about_unresolved_references_in_all_locations() {
    let mut wrong = Vec::new();
    for (name, second, thing, at, exists) in places() {
        let targets = ["#/components/schemas/None", "none.yaml#/None", "https://none.example/a.yaml", "../none.yaml"];
        for target in targets {
            let reference = format!("{{$ref: '{target}'}}");
            let text = document(&second, &thing).replace("REF", &reference);
            let checked = std::panic::catch_unwind(|| generated(text, name));
            let expected = if exists { vec!["first", "second"] } else { vec!["first"] };
            let expected = expected.into_iter().map(str::to_owned).collect::<Vec<_>>();
            match checked {
                Ok((operations, places)) if operations == expected && places == [at] => {}
                Ok(found) => wrong.push(format!("{name}, {target}: {found:?}")),
                Err(_) => wrong.push(format!("{name}, {target}: the document is rejected")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn drops_the_operation_whose_reference_to_a_file_is_unresolved() {
    let aside = "{content: {application/json: {$ref: '#/None'}}}";
    for (name, part, file) in [
        ("a file that only refers to another one", "parameters: [{$ref: part.yaml}]", "$ref: none.yaml"),
        ("a part of a file", "parameters: [{$ref: part.yaml#/a}]", "a: {$ref: none.yaml}"),
        ("a media type of a file", "requestBody: {$ref: part.yaml}", aside),
        ("a media type in a part of a file", "requestBody: {$ref: part.yaml#/a}", &format!("a: {aside}")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs_err::write(folder.path().join("part.yaml"), file).unwrap();
        let text = document(&format!("{RESPONSE_TYPE}\n      {part}"), STRING);
        fs_err::write(folder.path().join("a.yaml"), text).unwrap();
        let checked = check(&folder.path().join("a.yaml"), "a.yaml", "a", Dialect::OpenApi)
            .map_err(|rejection| format!("{name}: {}", rejection.render()))
            .unwrap();
        let ids: Vec<&str> = checked.api.operations.iter().map(|operation| operation.id.as_str()).collect();
        assert_eq!(ids, ["first"], "{name}: {:?}", checked.warnings);
        let reported = checked.warnings.iter().filter(|warning| warning.message.ends_with("the operation is dropped"));
        assert_eq!(reported.count(), 1, "{name}: {:?}", checked.warnings);
    }
}

#[test]
fn warns_about_discriminator_mappings_without_a_target() {
    for (target, exists) in [
        ("Cat", true),
        ("'#/components/schemas/Cat'", true),
        ("Bird", false),
        ("'#/components/schemas/Bird'", false),
        ("bird.yaml", false),
        ("'bird.yaml#/Bird'", false),
    ] {
        let members = "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]";
        let thing = format!("{{{members}, discriminator: {{propertyName: kind, mapping: {{one: {target}}}}}}}");
        let (operations, places) = generated(document(RESPONSE_TYPE, &thing), target);
        assert_eq!(operations, ["first", "second"]);
        let at = "/components/schemas/Thing/discriminator/mapping/one";
        assert_eq!(places, if exists { vec![] } else { vec![at] }, "{target}");
    }
}

#[test]
fn warns_about_reference_cycles_and_drops_parts_that_depend_on_them() {
    for (name, second, expected, places) in [
        ("a path item", "/a: {$ref: '#/paths/~1a'}", "first", "/paths/~1a/$ref"),
        ("an operation", "/a: {get: {$ref: '#/paths/~1a/get'}}", "first", "/paths/~1a/get/$ref"),
        (
            "two path items",
            "/a: {$ref: '#/paths/~1b', put: {operationId: put, responses: {'204': {description: d}}}}\n  /b: {$ref: '#/paths/~1a'}",
            "first put",
            "/paths/~1a/$ref /paths/~1b/$ref",
        ),
        (
            "two operations",
            "/a: {get: {$ref: '#/paths/~1b/put'}}\n  /b: {put: {$ref: '#/paths/~1a/get'}}",
            "first",
            "/paths/~1a/get/$ref /paths/~1b/put/$ref",
        ),
        (
            "a schema",
            "/a: {get: {operationId: a, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}}}}}}}",
            "first a",
            "/paths/~1a/get/responses/200/content/application~1json/schema/$ref",
        ),
    ] {
        let text = document(RESPONSE_TYPE, STRING);
        let (head, rest) = text.split_once("  /second:").unwrap();
        let components = rest.split_once("components:").unwrap().1;
        let (operations, found) = generated(format!("{head}  {second}\ncomponents:{components}"), name);
        assert_eq!((operations.join(" "), found.join(" ")), (expected.to_owned(), places.to_owned()), "{name}");
    }
}
