//! Promise: what other generators get wrong comes out right, or is refused with its place.
//!
//! Each file of `specs/` is the smallest document with one hazard. Its client is made, compiled, and called by the module of
//! the same name in `run/`; all of them are one package. Each file of `refused/` says in its first line which rule refuses it,
//! and where.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets them fails, as it should")]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use subkit_tests::{cargo, repository};

/// A folder beside this file.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("hazards").join(name)
}

/// The names of the files of a folder, without their endings.
fn names(folder: &Path, ending: &str) -> Vec<String> {
    let files =
        repository::entries(folder).into_iter().filter(|file| file.extension().is_some_and(|own| own == ending));
    files.map(|file| file.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

/// Runs `cargo xtask` with these words: the status, what it says, and what it says on the way.
fn xtask(words: &[&str]) -> (u8, String, String) {
    let (mut out, mut progress) = (Vec::new(), Vec::new());
    let root = repository::root().to_string_lossy().into_owned();
    let all = ["xtask"].into_iter().chain(words.iter().copied()).chain(["--workspace", &root]);
    let status = xtask::run(all, &mut out, &mut progress);
    (status, String::from_utf8_lossy(&out).into_owned(), String::from_utf8_lossy(&progress).into_owned())
}

#[test]
fn every_spec_has_a_module_that_calls_its_client() {
    let mut modules = names(&folder("run"), "rs");
    modules.retain(|name| name != "main" && name != "server");
    assert_eq!(names(&folder("specs"), "yaml"), modules);
    let main = fs::read_to_string(folder("run/main.rs")).unwrap();
    for module in modules {
        assert!(main.contains(&format!("mod {module};\n")), "`run/main.rs` leaves `{module}` out");
    }
}

#[test]
fn every_hazard_comes_out_right() {
    let work = tempfile::tempdir().unwrap();
    let package = work.path().join("run");
    fs::create_dir_all(package.join("tests/hazards")).unwrap();
    let mut manifest =
        "[package]\nname = \"subkit-hazards\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dev-dependencies]\n\
                        serde_json = \"1\"\ntokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n"
            .to_owned();
    for name in names(&folder("specs"), "yaml") {
        let (spec, out) = (folder("specs").join(format!("{name}.yaml")), work.path().join(&name));
        let (status, _, said) = xtask(&["codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        assert_eq!(status, 0, "{said}");
        let _ = writeln!(manifest, "subkit-{name} = {{ path = \"../{name}\" }}");
    }
    manifest.push_str("\n[workspace]\n");
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    for name in names(&folder("run"), "rs") {
        let file = format!("{name}.rs");
        fs::copy(folder("run").join(&file), package.join("tests/hazards").join(&file)).unwrap();
    }
    let run = cargo(&package, &["test", "--test", "hazards"], "").unwrap();
    assert!(run.status.success(), "{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
}

#[test]
fn what_has_no_client_is_refused_with_rule_place_and_remedy() {
    let files = names(&folder("refused"), "yaml");
    assert!(files.len() > 5);
    for name in files {
        let spec = folder("refused").join(format!("{name}.yaml"));
        let text = fs::read_to_string(&spec).unwrap();
        let first = text.lines().next().unwrap().trim_start_matches("# ");
        let (rule, pointer) = first.split_once(" at ").unwrap_or((first.trim_end_matches(" at"), ""));
        let (status, out, _) = xtask(&["lint", "--json", "--spec", spec.to_str().unwrap()]);
        let problems: serde_json::Value = serde_json::from_str(&out).unwrap();
        let first = &problems[0];
        assert_eq!(status, 1, "{name}");
        assert_eq!(first["rule"], rule, "{name}: {first}");
        assert_eq!(first["pointer"].as_str().unwrap_or_default(), pointer, "{name}");
        assert!(first["line"].as_u64().unwrap() > 1 && first["column"].as_u64().unwrap() > 0, "{name}: {first}");
        assert!(first["help"].is_string() && first["severity"] == "error", "{name}: {first}");
    }
}
