//! Specs with many operations and types.

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use subkit_tests::{cargo, check, repository};

use crate::xtask;

/// The maximum number of lines of a generated file, including a margin for lines outside of items.
const MAX_LINES: usize = 4_100;

/// Returns a spec with the given number of resources. The operations and types of each resource refer to the next resource.
fn spec(resources: usize) -> String {
    let mut text =
        "openapi: 3.0.3\ninfo: {title: Big, version: '1'}\nservers: [{url: 'https://big.example'}]\npaths:\n"
            .to_owned();
    for index in 0..resources {
        let _ = write!(
            text,
            "  /r{index}:\n    get:\n      operationId: list_r{index}\n      tags: [group {group}]\n      parameters: [{{name: limit, in: query, schema: {{type: integer}}}}]\n      \
             responses: {{'200': {{description: All., content: {{application/json: {{schema: {{type: array, items: {{$ref: '#/components/schemas/Thing{index}'}}}}}}}}}}}}\n    \
             post:\n      operationId: create_r{index}\n      tags: [group {group}]\n      requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing{index}'}}}}}}}}\n      \
             responses: {{'201': {{description: Made., content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing{index}'}}}}}}}}}}\n",
            group = index % 7
        );
    }
    text.push_str("components:\n  schemas:\n");
    for index in 0..resources {
        let next = (index + 1) % resources;
        let _ = write!(
            text,
            "    Thing{index}:\n      type: object\n      required: [id]\n      properties:\n        id: {{type: string}}\n        count: {{type: integer, minimum: 0}}\n        \
             kind: {{type: string, enum: [a, b, c]}}\n        next: {{$ref: '#/components/schemas/Thing{next}'}}\n        inner: {{type: object, properties: {{name: {{type: string}}}}}}\n"
        );
    }
    text
}

/// Generates the crate of a spec with the given number of resources and returns the time it took.
fn generate(resources: usize, folder: &Path) -> Duration {
    let (file, out) = (folder.join(format!("big{resources}.yaml")), folder.join(format!("out{resources}")));
    fs::write(&file, spec(resources)).unwrap();
    let words = ["codegen", "--spec", file.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let started = Instant::now();
    let output = xtask(&repository::root(), &words);
    assert_eq!(output.status, 0, "{}", output.progress);
    started.elapsed()
}

#[test]
fn large_spec_generates_short_files_that_compile() {
    let folder = tempfile::tempdir().unwrap();
    generate(250, folder.path());
    let out = folder.path().join("out250");
    let files = repository::files(&out);
    let sources: Vec<_> = files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs")).collect();
    assert!(sources.len() > 20, "{sources:?}");
    for file in sources {
        let lines = fs::read_to_string(out.join(file)).unwrap().lines().count();
        assert!(lines <= MAX_LINES, "{}: {lines} lines", file.display());
    }
    let checked = check(&out).unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// Another crate can use types that are nested more deeply than the compiler's default recursion limit.
#[test]
fn deeply_nested_types_compile_in_a_calling_crate() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = "openapi: 3.0.3\ninfo: {title: Row, version: '1'}\npaths:\n  /row:\n    get:\n      operationId: get_row\n      \
                    responses: {'200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Link0'}}}}}\n\
                    components:\n  schemas:\n"
        .to_owned();
    for index in 0..200 {
        let next = (index + 1) % 200;
        let _ = writeln!(
            text,
            "    Link{index}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/Link{next}'}}, name: {{type: string}}}}}}"
        );
    }
    let (spec, out, caller) = (folder.path().join("row.yaml"), folder.path().join("out"), folder.path().join("caller"));
    fs::write(&spec, text).unwrap();
    let words = ["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let output = xtask(&repository::root(), &words);
    assert_eq!(output.status, 0, "{}", output.progress);
    fs::create_dir_all(caller.join("src")).unwrap();
    fs::write(
        caller.join("Cargo.toml"),
        "[package]\nname = \"caller\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nserde_json = \"1\"\n\
         subkit-row = { path = \"../out\" }\ntokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n\n[workspace]\n",
    )
    .unwrap();
    fs::write(
        caller.join("src/main.rs"),
        "#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {\n    \
         let client = subkit_row::Client::builder().base_url(\"http://127.0.0.1:9\").build().unwrap();\n    \
         assert!(tokio::spawn(async move { client.get_row().send().await.is_err() }).await.unwrap());\n    \
         let json = format!(\"{}{{\\\"name\\\":\\\"last\\\"}}{}\", \"{\\\"next\\\":\".repeat(99), \"}\".repeat(99));\n    \
         let row: subkit_row::types::Link0 = serde_json::from_str(&json).unwrap();\n    \
         assert_eq!(serde_json::to_string(&row).unwrap(), json);\n}\n",
    )
    .unwrap();
    let run = cargo(&caller, &["run"], "").unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// A spec eight times as large should take about eight times as long; the limit allows twice that for a busy machine.
/// Quadratic time would take 64 times as long.
#[test]
fn generation_time_is_linear_in_spec_size() {
    let folder = tempfile::tempdir().unwrap();
    generate(10, folder.path());
    let ratio = (0..3)
        .map(|_| {
            let (small, large) = (generate(50, folder.path()), generate(400, folder.path()));
            large.as_secs_f64() / small.as_secs_f64()
        })
        .fold(f64::MAX, f64::min);
    assert!(ratio < 16.0, "a spec eight times as large took {ratio:.1} times as long");
}
