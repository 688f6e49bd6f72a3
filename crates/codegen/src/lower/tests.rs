//! Tests that names are unique and do not depend on the order of the document.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde_json::{Value, json};

use crate::{
    lint,
    load::Document,
    lower,
    model::{self, Kind},
    openapi::rules::Dialect,
    pipeline::check_text,
};

/// Returns the names of a third-party document without extensions, each with a description of the named item.
fn names(text: &str, name: &str, folder: &Path) -> BTreeMap<String, String> {
    let mut document = Document::parse(text.to_owned(), name, folder).unwrap_or_else(|_| panic!("{name}"));
    document.drop_extensions(std::collections::HashSet::new());
    names_in(document)
}

/// Returns the names of a document, including those from `x-variants`.
fn names_in(mut document: Document) -> BTreeMap<String, String> {
    document.drop_nulls();
    lint::repair(&mut document);
    let api = model::build(&lower::lower(&document, Dialect::OpenApi).document, "a");
    let mut found = BTreeMap::new();
    let mut add = |kind: &str, name: &str, meaning: String| {
        let before = found.insert(format!("{kind} {name}"), meaning);
        assert_eq!(before, None, "duplicate name: {kind} {name}");
    };
    for operation in &api.operations {
        let parameters: Vec<&str> =
            operation.parameters.iter().filter(|one| one.non_empty).map(|one| one.name.as_str()).collect();
        add("method", &operation.id, format!("{} {} {}", operation.method, operation.path, parameters.join(" ")));
        for one in &operation.parameters {
            add(&format!("argument of {}", operation.id), &one.ident, format!("{:?} {}", one.location, one.name));
        }
    }
    for schema in api.components.values() {
        let kind = match &schema.kind {
            Kind::Object { properties, .. } => {
                let mut names: Vec<String> =
                    properties.iter().map(|one| format!("{} {}", one.ident, one.name)).collect();
                names.sort();
                names.join(", ")
            }
            Kind::OpenEnum(variants) => {
                let mut names: Vec<String> =
                    variants.iter().map(|one| format!("{} {}", one.rust_name, one.value)).collect();
                names.sort();
                names.join(", ")
            }
            Kind::Union { tag, members, .. } => {
                let mut names: Vec<String> =
                    members.iter().map(|one| format!("{} {}", one.rust_name, one.tag)).collect();
                names.sort();
                format!("{tag}: {}", names.join(", "))
            }
            Kind::UntaggedUnion(choices) => {
                let mut names: Vec<String> =
                    choices.iter().map(|one| format!("{} {:?}", one.rust_name, one.schema.ty)).collect();
                names.sort();
                names.join(", ")
            }
            Kind::IntegerEnum(variants) => {
                let mut names: Vec<String> =
                    variants.iter().map(|one| format!("{} {}", one.rust_name, one.value)).collect();
                names.sort();
                names.join(", ")
            }
            Kind::Id | Kind::Alias(_) => String::new(),
        };
        add("type", &schema.rust_name, kind);
    }
    api.servers.iter().for_each(|server| add("server", &crate::openapi::pascal(&server.name), server.url.clone()));
    api.schemes.iter().for_each(|scheme| add("scheme", &scheme.ident, scheme.name.clone()));
    found
}

/// Reverses the order of all keys, and of the items of arrays whose order does not affect names.
fn reversed(key: &str, value: Value) -> Value {
    match value {
        Value::Object(members) => {
            members.into_iter().rev().map(|(key, member)| (key.clone(), reversed(&key, member))).collect()
        }
        Value::Array(mut items) => {
            if ["oneOf", "anyOf", "parameters", "servers", "enum", "required", "tags", "security", "type"]
                .contains(&key)
            {
                items.reverse();
            }
            Value::Array(items.into_iter().map(|item| reversed("", item)).collect())
        }
        other => other,
    }
}

/// Returns a document with many name conflicts.
fn conflicting_document() -> Value {
    let ok = |schema: Value| json!({"200": {"description": "d", "content": {"application/json": {"schema": schema}}}});
    let object = |name: &str| json!({"type": "object", "required": [name], "properties": {name: {"type": "string"}}});
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Conflicts", "version": "1"},
        "servers": [
            {"url": "https://eu.shop.example/v1"},
            {"url": "https://us.shop.example/v1", "description": "Production"},
            {"url": "https://us.shop.example/v2", "description": "production"},
            {"url": "http://eu.shop.example/v1"},
        ],
        "paths": {
            "/a": {"get": {"operationId": "getUser", "responses": ok(object("a"))}},
            "/b": {"get": {"operationId": "get_user", "responses": ok(object("b"))}},
            "/c/{id}": {"get": {"operationId": "get-a", "parameters": [
                {"name": "a-b", "in": "query", "schema": object("q")}, {"name": "a_b", "in": "query", "schema": object("r")},
                {"name": "id", "in": "path", "schema": {"enum": ["a", "A", 1]}},
            ], "responses": {"200": ok(object("c"))["200"].clone(), "202": ok(object("d"))["200"].clone()}}},
            "/d": {"post": {"responses": {}, "requestBody": {"content": {"application/json": {"schema": object("e")}}}}},
            "/d/": {"post": {"responses": {}, "requestBody": {"content": {"application/json": {"schema": object("f")}}}}},
            "/list": {"get": {
                "operationId": "list", "responses": ok(object("g")),
                "parameters": [
                    {"name": "one", "in": "query", "schema": {"type": "string"}},
                    {"name": "two", "in": "query", "schema": {"type": "string"}},
                ],
                "x-variants": [
                    {"operationId": "list_by", "parameters": ["one"]}, {"operationId": "list_by", "parameters": ["two"]},
                ],
            }},
        },
        "components": {
            "schemas": {
                "User": object("u"), "user": object("v"), "USER": object("w"), "Option": object("o"),
                "UserA": {"type": "object", "properties": {"b": object("x"), "B": object("y")}},
                "UserAB": object("z"),
                "Holder": {"type": "object", "properties": {"item-a": object("k"), "item_a": object("l")}},
                "HolderItem": {"type": "object", "properties": {"a": object("m")}},
                "Union": {"oneOf": [object("s"), object("t"), {"type": "array", "items": object("n")}, {"type": "string"}]},
                "First": {"allOf": [{"$ref": "#/components/schemas/Shared"}], "properties": {"own": {"enum": ["a", "b"]}}},
                "Second": {"allOf": [{"$ref": "#/components/schemas/Shared"}, {"properties": {"more": {"enum": ["c", "d"]}}}]},
                "Shared": {"type": "object", "properties": {"state": {"enum": ["on", "off"]}, "in": object("h")}},
                "Beside": {"properties": {"kind": {"enum": ["x", "y"]}}, "oneOf": [object("i"), object("j")]},
                "Alike": {"anyOf": [
                    {"type": "object", "properties": {"a": {"type": "string"}}},
                    {"type": "object", "properties": {"a": {"type": "integer"}}},
                    {"type": "object", "title": "Same", "properties": {"b": {"type": "string"}}},
                    {"type": "object", "title": "Same", "properties": {"c": {"type": "string"}}},
                ]},
                "Texts": {"oneOf": [
                    {"type": "boolean"}, {"type": "string", "format": "date"}, {"type": "string", "format": "uuid"},
                    {"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "string", "format": "date"}},
                    {"type": "array", "items": {"type": "integer"}},
                ]},
            },
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "a"}, "Key": {"type": "apiKey", "in": "query", "name": "b"},
                "retry": {"type": "http", "scheme": "bearer"}, "retry_credentials": {"type": "http", "scheme": "basic"},
                "flow": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://a.example", "scopes": {}}}},
                "other": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://b.example", "scopes": {}}}},
            },
        },
    })
}

fn names_of(document: &Value) -> BTreeMap<String, String> {
    let mut document = Document::parse(document.to_string(), "a.yaml", Path::new("")).unwrap();
    document.drop_extensions(lint::honored_extensions(&document).places);
    names_in(document)
}

#[test]
fn names_do_not_depend_on_document_order() {
    let hazards = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/hazards/specs");
    let files = fs_err::read_dir(&hazards).unwrap().map(|entry| entry.unwrap().path());
    for path in files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs_err::read_to_string(&path).unwrap();
        let Ok(document) = Document::parse(text.clone(), &name, Path::new("none")) else { panic!("{name}") };
        let from_end = reversed("", document.root).to_string();
        assert_eq!(names(&text, &name, &hazards), names(&from_end, &name, &hazards), "{name}");
    }
    assert_eq!(names_of(&conflicting_document()), names_of(&reversed("", conflicting_document())));
}

#[test]
fn conflicting_names_include_the_characters_that_differ() {
    let names = names_of(&conflicting_document());
    let of = |kind: &str| -> Vec<String> {
        let of_kind = names.keys().filter_map(|name| name.strip_prefix(&format!("{kind} ")));
        of_kind.map(str::to_owned).collect()
    };
    assert_eq!(
        of("method"),
        [
            "get_b",
            "get_list_by_one",
            "get_list_by_two",
            // `get_a` would be ambiguous: it could mean the operation `get-a` or the operation at `/a`.
            "get_slash_a",
            "get_slash_c_slash_bracket_id_bracket",
            "post_slash_d",
            "post_slash_d_slash",
        ]
    );
    assert_eq!(
        of("scheme"),
        ["flow", "lower_key", "other", "plain_retry", "retry_underscore_credentials", "title_key"]
    );
    assert_eq!(
        of("server"),
        [
            "HttpColonSlashSlashEuDotShopDotExampleSlashV1",
            "HttpsColonSlashSlashEuDotShopDotExampleSlashV1",
            "ProductionUsShopExampleV1",
            "ProductionUsShopExampleV2",
        ]
    );
    let types = of("type");
    for name in [
        "BesideKind",
        "FirstOwn",
        "GetSlashCSlashBracketIdBracketResponse200",
        "GetSlashCSlashBracketIdBracketResponse202",
        "HolderItem",
        "HolderItemPropertiesA",
        "LowerUser",
        "OptionSchema",
        "SecondMore",
        "SharedIn",
        "SharedState",
        "TitleUser",
        "UnionWithS",
        "UnionWithT",
        "UpperUser",
    ] {
        assert!(types.contains(&name.to_owned()), "{name}: {types:?}");
    }
    assert!(names["type Texts"].contains("TextDateList ") && names["type Texts"].contains("PlainTextList "));
    // No name ends with a number that was added to make it unique.
    let is_numbered = |name: &String| ["2", "3"].iter().any(|number| name.ends_with(number)) && !name.contains('X');
    let numbered: Vec<&String> = types.iter().filter(|name| is_numbered(name)).collect();
    assert_eq!(numbered, ["GetSlashCSlashBracketIdBracketResponse202"]);
}

#[test]
fn warns_about_names_with_a_hash() {
    let checked = check_text(conflicting_document().to_string(), "a.yaml", "a", Dialect::OpenApi)
        .unwrap_or_else(|rejection| panic!("{}", rejection.render()));
    let warnings = checked.warnings.iter().filter(|warning| warning.rule == "schema-name");
    let places: BTreeSet<&str> = warnings.filter_map(|warning| warning.pointer()).collect();
    let union = "/components/schemas/Alike/anyOf";
    let expected: Vec<String> = (0..4).map(|index| format!("{union}/{index}")).collect();
    assert!(expected.iter().all(|at| places.contains(at.as_str())), "{places:?}");
    let is_named = |at: &&str| at.starts_with("/components/schemas/Union/") || at.ends_with("/Holder/properties/a");
    assert!(!places.iter().any(is_named), "{places:?}");
}

/// Returns copies of a document. Each lacks one path, schema, security scheme or server.
fn reduced_documents(document: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    for at in ["/paths", "/components/schemas", "/components/securitySchemes"] {
        // `Shared` is kept: without it, the names of other schemas describe different items.
        let keys = document.pointer(at).and_then(Value::as_object).unwrap().keys();
        for key in keys.filter(|key| *key != "Shared") {
            let mut less = document.clone();
            less.pointer_mut(at).and_then(Value::as_object_mut).unwrap().shift_remove(key);
            found.push(less);
        }
    }
    for index in 0..document["servers"].as_array().unwrap().len() {
        let mut less = document.clone();
        less["servers"].as_array_mut().unwrap().remove(index);
        found.push(less);
    }
    found
}

#[test]
fn names_never_refer_to_another_item_after_conflicting_items_are_added() {
    let grown = names_of(&conflicting_document());
    for less in reduced_documents(&conflicting_document()) {
        for (name, meaning) in names_of(&less) {
            let now = grown.get(&name);
            assert!(now.is_none_or(|now| *now == meaning), "{name}: {meaning}, then {now:?}");
        }
    }
}

#[test]
fn names_are_stable_when_unrelated_items_are_added() {
    let before = names_of(&conflicting_document());
    let mut grown = conflicting_document();
    grown["components"]["schemas"]["Another"] = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    grown["components"]["securitySchemes"]["another"] = json!({"type": "http", "scheme": "bearer"});
    grown["paths"]["/another"] = json!({"get": {"operationId": "another", "responses": {}}});
    grown["servers"].as_array_mut().unwrap().insert(0, json!({"url": "https://another.example"}));
    let after = names_of(&grown);
    assert!(before.iter().all(|(name, meaning)| after.get(name) == Some(meaning)));
    assert_eq!(after.len(), before.len() + 4);
}
