//! Compiles all examples into one program, in a package outside the workspace like a user's package.

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    process::{Command, Output},
};

use subkit_tests::{cargo, repository};

use crate::examples::Example;

const MANIFEST: &str = r#"[package]
name = "documented"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[profile.dev]
debug = false

[dependencies]
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt", "time"] }
"#;

/// The outcome of an example.
#[derive(serde::Deserialize)]
pub struct Outcome {
    error: Option<String>,
    /// The operations that the simulators processed, with the statuses of their responses.
    processed: Vec<(String, Option<u16>)>,
    violations: Vec<String>,
}

impl Outcome {
    /// Returns the problem with the outcome, if any.
    pub fn problem(&self, example: &Example) -> Option<String> {
        let Example { location, operation, .. } = example;
        if let Some(error) = &self.error {
            return Some(format!("{location} fails: {error}"));
        }
        if let Some(violation) = self.violations.first() {
            return Some(format!("{location}: the simulator violates the spec: {violation}"));
        }
        let succeeded = |id: &str| {
            let matches =
                |(operation, status): &(String, Option<u16>)| operation == id && matches!(status, Some(200..300));
            self.processed.iter().any(matches)
        };
        match operation {
            Some(operation) if succeeded(operation) => None,
            Some(operation) => {
                Some(format!("{location} did not successfully call `{operation}`: {:?}", self.processed))
            }
            None if example.only_receives() || !self.processed.is_empty() => None,
            None => Some(format!("{location} called no operation")),
        }
    }
}

/// Compiles and runs the examples. Returns one outcome per example.
pub fn run(examples: &[Example]) -> Vec<Outcome> {
    let root = repository::root().canonicalize().unwrap();
    let package = root.join("target/documented");
    fs::create_dir_all(package.join("src")).unwrap();
    let crates = repository::clients().into_iter().map(|(api, folder)| (format!("subkit-{api}"), folder));
    let others = ["runtime", "sim"].map(|name| (format!("subkit-{name}"), root.join("crates").join(name)));
    let facade = ("subkit".to_owned(), root.join("crates/subkit"));
    let mut manifest = MANIFEST.to_owned();
    for (name, folder) in crates.chain(others).chain([facade]) {
        let features = match name.as_str() {
            "subkit" => ", features = [\"full\", \"webhooks\"]",
            "subkit-runtime" | "subkit-sim" => "",
            _ => ", features = [\"testing\"]",
        };
        let folder = folder.canonicalize().unwrap();
        writeln!(manifest, "{name} = {{ path = \"{}\"{features} }}", folder.display()).unwrap();
    }
    write(&package.join("Cargo.toml"), &manifest);
    write(&package.join("src/main.rs"), &fs::read_to_string(root.join("tests/documented/run/main.rs")).unwrap());
    write(&package.join("src/examples.rs"), &[source(examples), simulators()].concat());
    let built = cargo(&package, &["build", "--quiet"], "").unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let Output { stdout, stderr, status } =
        Command::new(root.join("target/outside/debug/documented")).output().unwrap();
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout)
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix("outcome: "))
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Writes a file only if it changes, so that cargo does not recompile it.
fn write(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return;
    }
    fs::write(file, text).unwrap();
}

/// The APIs with a simulator of their own, which `run/main.rs` starts.
const SIMULATED: [&str; 4] = ["agentsync", "bird", "np6", "syniverse"];

/// Returns code that simulates the other APIs with the examples of their specs.
fn simulators() -> String {
    let (mut items, mut starts) = (String::new(), String::new());
    for (api, folder) in repository::clients() {
        if SIMULATED.contains(&api.as_str()) {
            continue;
        }
        let client = fs::read_to_string(folder.join("src/client.rs")).unwrap();
        let fetches_tokens = client.contains("pub fn token_url(");
        let token_url = if fetches_tokens { format!(".token_url(crate::url(\"{api}-token\"))") } else { String::new() };
        writeln!(
            items,
            "#[allow(non_camel_case_types)]\npub struct {api};\n\
             impl subkit_sim::Api for {api} {{\n\
             const SUITE: &'static subkit::runtime::testing::Suite = &subkit_{api}::testing::SUITE;\n}}\n\
             impl crate::UseSimulator for subkit_{api}::ClientBuilder {{\n\
             fn use_simulator(self) -> Self {{ self.base_url(crate::url(\"{api}\")){token_url} }}\n}}"
        )
        .unwrap();
        write!(starts, "crate::start_examples::<{api}>(\"{api}\").await, ").unwrap();
    }
    format!("{items}\npub async fn start_simulators() -> Vec<crate::Log> {{\nvec![{starts}]\n}}\n")
}

/// Returns a source file with each example as a module and a function that runs them all.
fn source(examples: &[Example]) -> String {
    let mut modules = String::new();
    let mut calls = String::new();
    for (at, Example { location, code, .. }) in examples.iter().enumerate() {
        let signature = syn::parse_file(code).ok().and_then(|file| {
            file.items.into_iter().find_map(|item| match item {
                syn::Item::Fn(function) => Some(function.sig),
                _ => None,
            })
        });
        assert!(signature.is_some(), "{location} has no function: {code}");
        let signature = signature.unwrap();
        let name = signature.ident.to_string();
        let arguments: Vec<String> =
            signature.inputs.iter().map(|_| "crate::ExampleArgument::example_argument()".to_owned()).collect();
        let wait = if signature.asyncness.is_some() { ".await" } else { "" };
        // Make clients call the simulator. A client that is built in another way would call the real vendor.
        let is_redirected = code.matches("builder()").count() == code.matches(".build()?").count();
        assert!(
            is_redirected && !code.contains("from_env"),
            "{location} builds a client that would call the vendor: {code}"
        );
        let code = code.replace(".build()?", ".use_simulator().build()?").replacen("fn ", "pub fn ", 1);
        let code = code.replacen("async pub fn ", "pub async fn ", 1);
        writeln!(modules, "/// {location}\npub mod example_{at} {{\nuse crate::UseSimulator as _;\n{code}}}\n")
            .unwrap();
        writeln!(
            calls,
            "crate::run(async || example_{at}::{name}({}){wait}.map_err(|error| error.to_string())).await;",
            arguments.join(", ")
        )
        .unwrap();
    }
    format!("{modules}pub async fn run_all() {{\n{calls}}}\n")
}
