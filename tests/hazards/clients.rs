//! Generates, compiles and calls the clients of all specs.

use std::{fmt::Write as _, fs};

use subkit_tests::{cargo, repository};

use crate::{folder, generate, names};

/// The package that depends on all clients. Its only target is the test program in `run/`.
const MANIFEST: &str = r#"[package]
name = "hazards"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[profile.dev]
debug = false

[[test]]
name = "run"
path = "RUN"

[dev-dependencies]
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
"#;

/// One program calls all clients, so that cargo starts and links once.
///
/// The package is kept between runs, so that unchanged clients are not compiled again.
#[test]
fn generated_clients_behave_as_their_specs_say() {
    let root = repository::root().canonicalize().unwrap();
    // The clients are generated next to the package. Inside the package, they would belong to its workspace.
    let (package, clients) = (root.join("target/hazards/program"), root.join("target/hazards/clients"));
    let mut manifest = MANIFEST.replace("RUN", folder("run/main.rs").canonicalize().unwrap().to_str().unwrap());
    for name in names("specs", ".yaml") {
        let generated = generate(&folder(&format!("specs/{name}.yaml")), &clients.join(&name));
        generated.unwrap_or_else(|problem| panic!("{name}: {problem}"));
        // The tests do not need TLS. Without TLS, there is less to compile.
        let line = "default-features = false, features = [\"client\"]";
        writeln!(manifest, "subkit-{name} = {{ path = \"../clients/{name}\", {line} }}").unwrap();
    }
    fs::create_dir_all(&package).unwrap();
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    let run = cargo(&package, &["test", "--test", "run"], "").unwrap();
    let output = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{}{output}", String::from_utf8_lossy(&run.stdout));
    assert!(!output.contains("warning: "), "{output}");
}
