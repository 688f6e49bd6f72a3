//! The clients are made, compiled and called.

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

/// All clients are called by one program, so that cargo starts and links once.
///
/// The package stays where it is between runs: what did not change is not compiled again.
#[test]
fn the_clients_do_what_their_specs_say() {
    let root = repository::root().canonicalize().unwrap();
    // The clients stand beside the package and not in it, where they would be members of its workspace.
    let (package, clients) = (root.join("target/hazards/program"), root.join("target/hazards/clients"));
    let mut manifest = MANIFEST.replace("RUN", folder("run/main.rs").canonicalize().unwrap().to_str().unwrap());
    for name in names("specs", ".yaml") {
        let made = generate(&folder(&format!("specs/{name}.yaml")), &clients.join(&name));
        made.unwrap_or_else(|problem| panic!("{name}: {problem}"));
        // Without TLS, which nothing here needs, there is less to compile.
        let line = "default-features = false, features = [\"client\"]";
        writeln!(manifest, "subkit-{name} = {{ path = \"../clients/{name}\", {line} }}").unwrap();
    }
    fs::create_dir_all(&package).unwrap();
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    let run = cargo(&package, &["test", "--test", "run"], "").unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{}{said}", String::from_utf8_lossy(&run.stdout));
    assert!(!said.contains("warning: "), "{said}");
}
