//! Runs the program `subkit-codegen` as a separate process, like an installed binary.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const DOCUMENT: &str = "openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: A pet.
          content:
            application/json:
              schema: {type: object, properties: {name: {type: string}}}
";

fn program(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_subkit-codegen")).args(arguments).current_dir(folder).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn generate_writes_a_crate_that_depends_on_the_published_runtime() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("pets.yaml"), DOCUMENT).unwrap();
    let words = ["generate", "pets.yaml", "--out", "client"];
    let output = program(folder.path(), &words);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("Generated pets in "), "{}", text(&output.stderr));
    let manifest = fs::read_to_string(folder.path().join("client/Cargo.toml")).unwrap();
    let runtime =
        format!("subkit-runtime = {{ version = \"={}\", default-features = false }}", env!("CARGO_PKG_VERSION"));
    assert!(manifest.contains(&runtime) && !manifest.contains("path = "), "{manifest}");
    assert!(
        manifest.starts_with("# @generated from pets.yaml by `subkit-codegen generate pets.yaml --out client`"),
        "{manifest}"
    );

    let check = ["generate", "pets.yaml", "--out", "client", "--check"];
    assert_eq!(program(folder.path(), &check).status.code(), Some(0));
    fs::write(folder.path().join("client/src/types.rs"), "").unwrap();
    let stale = program(folder.path(), &check);
    assert_eq!(stale.status.code(), Some(4));
    assert!(
        text(&stale.stderr).contains("run `subkit-codegen generate pets.yaml --out client`"),
        "{}",
        text(&stale.stderr)
    );
    assert_eq!(fs::read_to_string(folder.path().join("client/src/types.rs")).unwrap(), "");
}

#[test]
fn generate_writes_the_name_and_the_runtime_path_to_the_manifest() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("pets.yaml"), DOCUMENT).unwrap();
    let words = ["generate", "pets.yaml", "--out", "a/client", "--name", "shop", "--runtime", "runtime"];
    let missing = program(folder.path(), &words);
    assert!(text(&missing.stderr).contains("does not contain the crate `subkit-runtime`"), "{missing:?}");
    fs::create_dir(folder.path().join("runtime")).unwrap();
    fs::write(folder.path().join("runtime/Cargo.toml"), "[package]\nname = \"subkit-runtime\"\n").unwrap();
    assert_eq!(program(folder.path(), &words).status.code(), Some(0));
    let manifest = fs::read_to_string(folder.path().join("a/client/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"subkit-shop\"") && manifest.contains("path = \"../../runtime\""), "{manifest}");
}

#[test]
fn lint_reports_problems_with_locations_and_writes_no_files() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.yaml"), DOCUMENT).unwrap();
    fs::write(folder.path().join("bad.yaml"), DOCUMENT.replace("/pets/{id}", "/pets/{{id}")).unwrap();
    let output = program(folder.path(), &["lint", "good.yaml", "bad.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stdout).contains("error[path-template]") && text(&output.stdout).contains("bad.yaml:4:3"),
        "{output:?}"
    );
    assert!(
        text(&output.stderr).contains("Checked good.yaml") && text(&output.stderr).contains("Rejected bad.yaml"),
        "{output:?}"
    );
    let output = program(folder.path(), &["lint", "bad.yaml", "--json"]);
    let records: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(records[0]["rule"], "path-template");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn rejects_invalid_command_lines_with_a_helpful_message() {
    let folder = tempfile::tempdir().unwrap();
    let missing = program(folder.path(), &["generate", "pets.yaml"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).contains("--out <DIR>"), "{missing:?}");
    let nowhere = program(folder.path(), &["generate", "nowhere.yaml", "--out", "client"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(text(&nowhere.stderr).contains("nowhere.yaml") && !folder.path().join("client").exists(), "{nowhere:?}");
    fs::create_dir(folder.path().join("mine")).unwrap();
    fs::write(folder.path().join("mine/notes.txt"), "kept").unwrap();
    fs::write(folder.path().join("pets.yaml"), DOCUMENT).unwrap();
    let foreign = program(folder.path(), &["generate", "pets.yaml", "--out", "mine"]);
    assert!(text(&foreign.stderr).contains("holds files that were not generated"), "{foreign:?}");
    assert_eq!(fs::read_to_string(folder.path().join("mine/notes.txt")).unwrap(), "kept");
}

#[test]
fn explain_shows_a_rule_lists_all_rules_and_suggests_similar_ids() {
    let folder = tempfile::tempdir().unwrap();
    let one = program(folder.path(), &["explain", "path-template"]);
    for part in [
        "path-template (hard: ",
        "Rejects: ",
        "Why: ",
        "Fix: ",
        "A document that violates the rule:",
        "error[path-template]: ",
    ] {
        assert!(text(&one.stdout).contains(part), "{part}: {}", text(&one.stdout));
    }
    let all = program(folder.path(), &["explain"]);
    assert_eq!(text(&all.stdout).lines().count(), subkit_codegen::rules::all().count());
    let unknown = program(folder.path(), &["explain", "path-templates"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("did you mean `path-template`"), "{unknown:?}");
}

#[test]
fn lint_fix_applies_unambiguous_fixes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pets.yaml");
    let wrong = DOCUMENT
        .replace("in: path, required: true", "in: Path, required: 'true'")
        .replace("description: A pet.", "descripton: A pet. # of a shelter")
        .replace("operationId:", "operationID:");
    fs::write(&path, &wrong).unwrap();
    let shown = program(folder.path(), &["lint", "pets.yaml"]);
    assert!(text(&shown.stderr).contains("Fixable 4 problems with `--fix`"), "{}", text(&shown.stderr));
    assert_eq!(fs::read_to_string(&path).unwrap(), wrong);

    let fixed = program(folder.path(), &["lint", "pets.yaml", "--fix"]);
    assert_eq!(fixed.status.code(), Some(0), "{}", text(&fixed.stdout));
    assert!(text(&fixed.stderr).contains("Fixed pets.yaml: "), "{}", text(&fixed.stderr));
    let expected = DOCUMENT.replace("description: A pet.", "description: A pet. # of a shelter");
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert_eq!(text(&fixed.stdout), "");
}

#[test]
fn lint_and_generate_name_the_file_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("pets")).unwrap();
    fs::write(folder.path().join("pets/empty.yaml"), "").unwrap();
    for (file, problem) in [
        ("pets/none.yaml", "cannot read the file: it does not exist"),
        ("pets", "cannot read the file: it is a folder"),
        ("pets/empty.yaml", "the document is empty"),
    ] {
        let linted = program(folder.path(), &["lint", file]);
        let generated = program(folder.path(), &["generate", file, "--out", "client"]);
        for output in [&text(&linted.stdout), &text(&generated.stderr)] {
            let lines: Vec<&str> = output.lines().map(str::trim).collect();
            assert!(lines.first().is_some_and(|line| line.ends_with(problem)), "{output}");
            assert_eq!(lines.get(1), Some(&format!("--> {file}").as_str()), "{output}");
        }
        assert_eq!((linted.status.code(), generated.status.code()), (Some(1), Some(1)), "{file}");
    }
}

#[test]
fn generate_keeps_files_that_it_did_not_generate() {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    fs::write(at("pets.yaml"), DOCUMENT).unwrap();
    // The folder is not a generated crate. This holds although a subfolder is a generated crate and `Cargo.lock` has the marker
    // `@generated` of another program.
    assert_eq!(program(folder.path(), &["generate", "pets.yaml", "--out", "client"]).status.code(), Some(0));
    fs::write(at("Cargo.lock"), "# This file is automatically @generated by Cargo.\n").unwrap();
    let output = program(folder.path(), &["generate", "pets.yaml", "--out", "."]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(at("pets.yaml").exists() && at("client/Cargo.toml").exists());

    // In a generated crate, the program keeps files that it did not generate, and removes outdated generated files.
    fs::create_dir_all(at("client/.git")).unwrap();
    for path in ["client/.git/HEAD", "client/src/mine.rs", "client/pets.yaml"] {
        fs::write(at(path), DOCUMENT).unwrap();
    }
    fs::write(at("client/src/old.rs"), "// @generated from pets.yaml by `x`. Do not edit.\n").unwrap();
    let output = program(folder.path(), &["generate", "client/pets.yaml", "--out", "client"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(text(&output.stderr).contains("Removed src/old.rs"), "{output:?}");
    assert!(["client/.git/HEAD", "client/src/mine.rs", "client/pets.yaml"].iter().all(|path| at(path).exists()));

    // A killed run can leave a temporary file. A folder that contains only such a file counts as empty.
    fs::create_dir(at("killed")).unwrap();
    fs::write(at("killed/.codegen-abc123"), "part").unwrap();
    assert_eq!(program(folder.path(), &["generate", "pets.yaml", "--out", "killed"]).status.code(), Some(0));
}

#[test]
fn lint_fix_never_adds_problems() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pets.yaml");
    for (from, to) in [
        ("description: A pet.", "{descripton: a, descriptin: b, description: c}"),
        ("description: A pet.", "descripton: A pet.\n          descriptin: Another one."),
        ("    get:\n", "    cost: {}\n    get:\n"),
        ("operationId: getPet", "parameter: getPet"),
        ("openapi: 3.1.0", "openapi: 3.1.0\nx-names: &n {descripton: a}\ntags: [*n]"),
    ] {
        let document = DOCUMENT.replace(from, to);
        fs::write(&path, &document).unwrap();
        let before = program(folder.path(), &["lint", "pets.yaml", "--json"]);
        program(folder.path(), &["lint", "pets.yaml", "--fix"]);
        let after = program(folder.path(), &["lint", "pets.yaml", "--json"]);
        let count = |output: &Output| serde_json::from_slice::<Vec<serde_json::Value>>(&output.stdout).unwrap().len();
        assert!(count(&after) <= count(&before) && after.status.code() <= before.status.code(), "{to}: {after:?}");
    }
}

#[cfg(unix)]
#[test]
fn lint_fix_preserves_symlinks_and_permissions() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("real.yaml"), folder.path().join("pets.yaml"));
    fs::write(&real, DOCUMENT.replace("description: A", "descripton: A")).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("real.yaml", &link).unwrap();
    assert_eq!(program(folder.path(), &["lint", "pets.yaml", "--fix"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&real).unwrap(), DOCUMENT);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);

    let damaged = DOCUMENT.replace("description: A", "descripton: A");
    fs::write(&real, &damaged).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o400)).unwrap();
    let output = program(folder.path(), &["lint", "pets.yaml", "--fix"]);
    assert!(text(&output.stderr).contains("is read-only; make it writable"), "{output:?}");
    assert_eq!(fs::read_to_string(&real).unwrap(), damaged);
}
