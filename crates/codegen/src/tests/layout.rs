//! The layout of generated code, which must look like handwritten code.

use serde_json::{Value, json};

use crate::{
    openapi::rules::Dialect,
    pipeline::{self, CrateOptions},
};

/// Returns a document. Its client contains every construct for which prettyplease prints lines that are too long, or omits empty
/// lines.
fn document() -> Value {
    let long = "A sentence that says what it is, and `a value` too. ".repeat(10);
    let event = |tag: &str| json!({"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": [tag]}}});
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Layout", "version": "1", "description": long},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/a": {"get": {
            "operationId": "get_a",
            "summary": "Get it.",
            "description": format!("{long}\n\n- {long}\n- {long}"),
            "parameters": [{"name": "id", "in": "query", "description": long, "schema": {"$ref": "#/components/schemas/Id"}}],
            "responses": {"200": {"description": long, "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Event"},
                "example": {"kind": "first", "text": "x".repeat(300)},
            }}}},
        }}},
        "components": {"schemas": {
            "Id": {"type": "integer", "format": "int64", "description": long},
            "Name": {"type": "string", "format": "name", "description": long},
            "Color": {"type": "string", "enum": ["red", "green"]},
            "Event": {
                "oneOf": [{"$ref": "#/components/schemas/First"}, {"$ref": "#/components/schemas/Second"}],
                "discriminator": {"propertyName": "kind", "mapping": {
                    "first": "#/components/schemas/First",
                    "second": "#/components/schemas/Second",
                }},
            },
            "First": event("first"),
            "Second": event("second"),
        }},
    })
}

/// Returns the lines with layout problems in a file, each with the reason.
fn problems(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let (mut is_impl, mut is_table) = (false, false);
    for (index, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let previous = index.checked_sub(1).map_or("", |before| lines[before]);
        let mut say = |what: &str| found.push(format!("{what}: {line}"));
        let is_link = trimmed.starts_with("//") && line.contains("](");
        let has_text = !trimmed.starts_with("//") && line.contains('"');
        if line.chars().count() > 200 && !has_text && !is_link {
            say("wider than 200 columns");
        }
        if trimmed == "#[derive(" {
            let parts = lines[index..].iter().map(|line| line.trim());
            let whole: Vec<&str> = parts.take_while(|part| *part != ")]").collect();
            if whole.join(" ").len() + (line.len() - trimmed.len()) < 98 {
                say("a multi-line derive that fits on one line");
            }
        }
        if is_impl && line.starts_with("    ") && !line[4..].starts_with([' ', '}', ')']) {
            let ends = previous
                .strip_prefix("    ")
                .filter(|end| !end.starts_with([' ', '/', '#']) && end.ends_with(['}', ';']));
            let is_shared =
                |end: &str| ["const ", "type "].iter().any(|kind| end.starts_with(kind) && trimmed.starts_with(kind));
            if ends.is_some_and(|end| !is_shared(end)) {
                say("no empty line between items");
            }
        }
        is_impl = line.starts_with("impl") && line.ends_with('{') || is_impl && *line != "}";
        let begins_table = line.starts_with("subkit_runtime::") && line.contains("!(");
        if begins_table && !line.ends_with('{') && (line.ends_with("!(") || line.contains('{')) {
            say("a table whose rows share a line");
        }
        if is_table && line.starts_with("    ") && (!line.ends_with(',') || line.matches(" = ").count() > 1) {
            say("a line of a table does not contain exactly one row");
        }
        is_table = (begins_table || is_table) && !line.ends_with(");");
    }
    found
}

#[test]
fn generated_code_has_no_layout_problems() {
    let checked = pipeline::check_text(document().to_string(), "layout.json", "layout", Dialect::OpenApi);
    let checked = checked.unwrap_or_else(|rejection| panic!("{}", rejection.render()));
    let options = CrateOptions { command: "", in_workspace: false, runtime: None };
    let files = pipeline::files(checked, options).unwrap_or_else(|rejection| panic!("{}", rejection.render()));
    let sources = files.iter().filter(|(path, _)| path.extension().is_some_and(|extension| extension == "rs"));
    let all: String = sources.map(|(_, text)| format!("{text}\n")).collect();
    for form in ["subkit_runtime::open_enum!(", "subkit_runtime::open_union", "subkit_runtime::newtype!(", "impl "] {
        assert!(all.contains(form), "the generated code contains no `{form}`");
    }
    let problems = problems(&all);
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn detects_each_layout_problem() {
    for (text, problem) in [
        (format!("/// {}", "word ".repeat(50)), "wider than 200 columns"),
        ("#[derive(\n    A,\n    B\n)]".to_owned(), "a multi-line derive"),
        ("impl A {\n    fn b() {\n    }\n    fn c() {\n    }\n}".to_owned(), "no empty line"),
        ("subkit_runtime::a!(B { C = \"c\", D = \"d\" });".to_owned(), "a table whose rows"),
        ("subkit_runtime::a!(B {\n    C = \"c\", D = \"d\",\n});".to_owned(), "does not contain exactly one row"),
    ] {
        let found = problems(&text);
        assert!(found.len() == 1 && found[0].contains(problem), "{text}: {found:#?}");
    }
}
