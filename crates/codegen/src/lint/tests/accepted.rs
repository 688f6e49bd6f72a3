//! Valid specs that a stricter check could reject.

use std::path::Path;

use crate::{lint::lint, load::Document, openapi::rules::Dialect};

use super::{changed, problems};

const ERROR: &str =
    "'204': {description: The job is finished.}\n        default: {$ref: '#/components/responses/Error'}";

/// Cases: name, replaced text, replacement.
#[rustfmt::skip]
const CASES: &[(&str, &str, &str)] = &[
    ("a `$ref` in an example is data", "tags: {size: small}", "tags: {$ref: '#/nowhere'}"),
    ("extensions in an example are data", "tags: {size: small}", "tags: {x-size: small, x-source: here}"),
    ("an `externalValue` in an example is data", "tags: {size: small}", "tags: {externalValue: nowhere.json}"),
    ("properties may start with `x-`", "        city:\n", "        x-city: {type: string, description: A city.}\n        city:\n"),
    ("properties may have the names of keywords", "        city:\n", "        default: {type: string, description: One.}\n        example: {type: string, description: Two.}\n        value: {type: string, description: Three.}\n        city:\n"),
    ("headers may start with `x-`", "'404': {description: The pet does not exist.}", "'404': {description: It does not exist., headers: {x-request-id: {schema: {type: string}}}}"),
    ("discriminator values may start with `x-`", "kind: shelter, city: Bern", "kind: x-shelter, city: Bern"),
    ("a reference may be nullable", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {nullable: true, allOf: [{$ref: '#/components/schemas/Owner'}]}"),
    ("a reference may have a description", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {description: The owner., readOnly: true, allOf: [{$ref: '#/components/schemas/Owner'}]}"),
    ("an id may be a string in one location", "                - $ref: '#/components/schemas/PetId'\n                - type: integer", "                - $ref: '#/components/schemas/PetId'\n              example: 7"),
    ("a parameter can declare that an id is a number", "schema: {$ref: '#/components/schemas/PetId'}", "schema: {allOf: [{$ref: '#/components/schemas/PetId'}, {type: integer}]}"),
    ("a schema of a union may contain the union", "        city:\n", "        parent: {$ref: '#/components/schemas/Owner'}\n        city:\n"),
    ("a schema may contain itself in a list", "        city:\n", "        branches:\n          type: array\n          description: More of them.\n          items: {$ref: '#/components/schemas/Branch'}\n        city:\n"),
    ("a component may be an alias of an object", "    Money:\n", "    Sum: {$ref: '#/components/schemas/Money'}\n    Money:\n"),
    ("a property may be named `extra` without `additionalProperties`", "        city:\n", "        extra: {type: string, description: More.}\n        city:\n"),
    ("a schema of a union may be a part of a composition", "    Money:\n", "    Kennel:\n      description: A shelter with a name.\n      allOf: [{$ref: '#/components/schemas/Shelter'}, {$ref: '#/components/schemas/Named'}]\n    Money:\n"),
    ("a part may require a property of another part", "          required: [id]", "          required: [id, name]"),
    ("a part may redeclare a property of another part", "            status: {", "            name: {type: string, description: The name., minLength: 1}\n            status: {"),
    ("an enum value may be named `unknown`", "enum: [free, sold]", "enum: [free, sold, unknown]"),
    ("words that are booleans in YAML 1.1 are strings", "enum: [free, sold]", "enum: [free, sold, yes, no, on]"),
    ("an operation may have one response with a body and one without", "'404': {description: The pet does not exist.}", "'204': {description: It has no data.}"),
    ("statuses may be ranges", "'404': {description: The pet does not exist.}", "4XX: {description: The pet does not exist.}"),
    ("a response may be any JSON value", ERROR, "'200': {description: A job., content: {application/json: {schema: {}, example: [1, null]}}}\n        default: {description: Anything.}"),
    ("a media type may have parameters", "application/hal+json:", "application/json; charset=utf-8:"),
    ("a second media type of a response is ignored", "            application/hal+json:\n", "            text/plain: {example: Rex}\n            application/hal+json:\n"),
    ("an operation may override a parameter of its path", "      operationId: get_pet\n", "      operationId: get_pet\n      parameters:\n        - {name: petId, in: path, required: true, description: The pet., schema: {type: string}, example: '7'}\n"),
    ("an optional parameter may have no example", "          example: '0815'\n        - name: name", "          example: '0815'\n        - {name: limit, in: query, description: How many., schema: {type: integer}}\n        - name: name"),
    ("a parameter may be an array of ids", "schema: {type: array, items: {type: string}}", "schema: {type: array, items: {$ref: '#/components/schemas/PetId'}}"),
    ("an operation may require no credentials", "      operationId: get_job\n", "      operationId: get_job\n      security: []\n"),
    ("credentials may be optional", "- accessKey: []", "- accessKey: []\n  - {}"),
    ("a security scheme may start with `x-`", "    accessKey:\n", "    x-key: {type: apiKey, in: header, name: X-Key}\n    accessKey:\n"),
    ("the second response of a job may have no body", "queued.\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/Job'}\n              example: {job: 1b4db7eb-4057-5ddf-91e0-36dec72071f5}", "queued."),
    ("an operation may have a server of its own", "      operationId: get_job\n", "      operationId: get_job\n      servers: [{url: https://jobs.shop.example}]\n"),
    ("a default may be a value that the schema allows", "schema: {type: integer, format: int64}", "schema: {type: integer, format: int64, default: 0}"),
    ("a default may be null where null is allowed", "schema: {type: integer, format: int64}", "schema: {type: integer, format: int64, nullable: true, default: null}"),
    ("a property may have the name of an unsupported keyword", "        city:\n", "        not: {type: string, description: One.}\n        if: {type: string, description: Two.}\n        city:\n"),
    ("a rule may be violated if `x-allow` has a reason", "description: The city of the shelter.", "description: The city of the shelter.\n          enum: [Bern]\n          x-allow: {inline-enum: The vendor has no name for it.}"),
    ("a rule may be violated anywhere inside the object with `x-allow`", "      operationId: get_job\n      summary: Get a job.\n      tags: [jobs]\n", "      operationId: get_job\n      summary: Get a job.\n      x-allow: {operation-parts: The vendor lists it under no tag.}\n"),
    ("a property may be named `x-allow`", "        city:\n", "        x-allow: {type: string, description: One.}\n        city:\n"),
    ("an example may be in a separate file", "value: {items: [{id: 7, name: Rex, status: sold}], paging: {offset: 0}}", "externalValue: examples/page.json"),
];

/// Adds the components that some of the changed specs refer to.
fn complete(text: String) -> String {
    let text = if text.contains("schemas/Branch") {
        text.replace("    Money:\n", "    Branch:\n      type: object\n      description: A part.\n      properties:\n        parts: {type: array, description: More., items: {$ref: '#/components/schemas/Branch'}}\n    Money:\n")
    } else {
        text
    };
    if text.contains("kind: x-shelter") {
        text.replace("          shelter: '#", "          x-shelter: '#")
    } else {
        text
    }
}

#[test]
fn accepts_valid_documents_that_look_invalid() {
    let mut wrong = Vec::new();
    for (what, from, to) in CASES {
        let text = complete(changed(from, to));
        for dialect in [Dialect::OpenApi, Dialect::Subkit] {
            let found = problems(&text, dialect);
            if !found.is_empty() {
                wrong.push(format!("{what}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn accepts_the_specs_of_the_workspace() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    let files = fs_err::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let specs: Vec<_> = files.filter(|file| file.extension().is_some_and(|ending| ending == "yaml")).collect();
    assert!(!specs.is_empty());
    for file in specs {
        let Ok(document) = Document::load(&file, &file.to_string_lossy()) else {
            panic!("{} cannot be read", file.display())
        };
        let found = lint(&document, Dialect::Subkit);
        assert!(found.is_empty(), "{}: {found:?}", file.display());
    }
}
