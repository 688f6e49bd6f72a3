//! `cargo xtask impact` with a comparison, and with the output of `diff --json`.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use crate::workspace::{SPEC, Workspace};

const CALLER: &str = "use subkit::billing::Client;\n\
    fn pay(invoice: Invoice) -> bool {\n\
        matches!(invoice.status, InvoiceStatus::Overdue)\n\
    }\n";

/// A workspace with a change, the output of `diff --json`, and the folder of a caller's crate.
fn changed() -> (Workspace, String, String) {
    let workspace = Workspace::new();
    workspace.replace(SPEC, "enum: [open, paid, overdue]", "enum: [open, paid]");
    workspace.replace(SPEC, "maximum: 100}", "maximum: 10}");
    let json = workspace.diff(&["--json"]).out;
    workspace.write("caller/src/main.rs", CALLER);
    let folder = workspace.root().join("caller").to_str().unwrap().to_owned();
    (workspace, json, folder)
}

#[test]
fn a_file_gives_the_same_result_as_a_comparison() {
    let (workspace, json, folder) = changed();
    workspace.write("diff.json", &json);
    let file = workspace.root().join("diff.json");
    // The file needs no history.
    let elsewhere = Workspace::without_repository();
    for format in [&[][..], &["--json"]] {
        let compared = workspace.run("impact", &[format, &[&folder]].concat());
        assert!(
            compared.out.contains("InvoiceStatus::Overdue") && !compared.out.contains("maximum"),
            "{}",
            compared.out
        );
        let read = elsewhere.run("impact", &[format, &["--diff", file.to_str().unwrap(), &folder]].concat());
        assert_eq!((read.status, read.out, read.errors), (3, compared.out, String::new()));
    }
}

#[test]
fn reads_standard_input() {
    let (workspace, json, folder) = changed();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("--workspace").arg(workspace.root()).args(["impact", "--diff", "-", "--json", &folder]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(json.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), workspace.run("impact", &["--json", &folder]).out);
}

#[test]
fn rejects_files_that_are_not_the_output_of_diff() {
    let (workspace, json, folder) = changed();
    let file = workspace.root().join("diff.json");
    let path = file.to_str().unwrap();
    let error = |text: &str| {
        workspace.write("diff.json", text);
        let outcome = workspace.run("impact", &["--diff", path, &folder]);
        assert_eq!((outcome.status, outcome.out.as_str()), (1, ""));
        outcome.errors.replace(path, "diff.json")
    };
    let malformed = "error: cannot use `diff.json`: it is not the output of `cargo xtask diff --json`, so write it again with that command: ";
    for (text, reason) in [
        ("{", "EOF while parsing an object at line 1 column 1\n"),
        ("[]", "invalid length 0, expected struct Version with 1 element at line 1 column 2\n"),
        ("{}", "missing field `format` at line 1 column 2\n"),
        ("{\"format\": 1}", "missing field `verdict` at line 1 column 13\n"),
    ] {
        assert_eq!(error(text), format!("{malformed}{reason}"));
    }
    assert_eq!(
        error(&json.replace("\"format\": 1", "\"format\": 9")),
        "error: cannot use `diff.json`: its format has version 9, and this program reads version 1: run `cargo xtask impact` in the \
         revision of subkit that wrote the file\n"
    );
    assert_eq!(
        error(&json.replace("\"problems\": []", "\"problems\": [\"`a` is invalid\"]")),
        "error: `a` is invalid\n"
    );
    std::fs::remove_file(&file).unwrap();
    let missing = workspace.run("impact", &["--diff", path, &folder]);
    assert!(missing.errors.ends_with("; write it with `cargo xtask diff --json >FILE`\n"), "{}", missing.errors);
    let both = workspace.run("impact", &["--diff", path, "--base", "main", &folder]);
    assert_eq!(both.status, 2);
    assert!(both.errors.contains("cannot be used with"), "{}", both.errors);
}
