//! The command as a whole: revisions, formats, exit statuses and errors.

use subkit_codegen::diff::Kind;

use crate::{
    snapshot::{assert_snapshot, without_hash},
    workspace::{BILLING, RUNTIME, SPEC, Workspace},
};

const SURFACE: &str = "tests/surface/snapshots/billing/types.snap";

fn snapshot(lines: &str) -> String {
    format!("---\nsource: tests/surface/main.rs\n---\n{lines}")
}

#[test]
fn succeeds_without_changes() {
    let outcome = Workspace::new().diff(&[]);
    assert_eq!(outcome.out, "no change: nothing differs for callers; version 0.1.0 is high enough\n");
    assert_eq!((outcome.status, outcome.errors.as_str()), (0, ""));
}

#[test]
fn succeeds_if_the_version_is_high_enough() {
    let workspace = Workspace::new();
    workspace.replace(SPEC, "enum: [open, paid, overdue]", "enum: [open, paid]");
    for (version, status) in [("0.1.1", 3), ("0.2.0", 0), ("0.3.0", 0)] {
        workspace.write("Cargo.toml", &format!("[workspace.package]\nversion = \"{version}\"\n"));
        let outcome = workspace.diff(&[]);
        assert_eq!(outcome.status, status, "{version}: {}", outcome.out);
    }
}

#[test]
fn compares_with_a_named_commit_and_with_the_merge_base() {
    let workspace = Workspace::new();
    workspace.git(&["switch", "--quiet", "--create", "change"]);
    workspace.replace(SPEC, "maximum: 100}", "maximum: 10}");
    workspace.commit();
    let with_main = workspace.diff(&[]);
    assert!(with_main.out.contains("bound") || with_main.out.contains("`maximum`"), "{}", with_main.out);
    assert_eq!(workspace.diff(&["--base", "HEAD"]).status, 0);
    assert_eq!(workspace.diff(&["--base", "main"]).out, with_main.out);
}

#[test]
fn compares_the_version_with_the_last_release() {
    let workspace = Workspace::new();
    workspace.git(&["tag", "v0.1.0"]);
    workspace.write("Cargo.toml", "[workspace.package]\nversion = \"0.2.0\"\n");
    workspace.commit();
    workspace.replace(SPEC, "maximum: 100}", "maximum: 10}");
    let outcome = workspace.diff(&[]);
    assert_eq!(outcome.status, 0, "{}", outcome.out);
    assert!(outcome.out.starts_with("minor: 1 change breaks callers (requests); version 0.2.0 is high enough\n"));
}

#[test]
fn reports_added_and_removed_apis() {
    let workspace = Workspace::new();
    workspace.write("specs/payments.yaml", BILLING);
    let added = workspace.diff(&[]);
    assert!(added.out.starts_with("patch: 1 change that breaks nobody;"), "{}", added.out);
    workspace.commit();
    std::fs::remove_file(workspace.root().join("specs/payments.yaml")).unwrap();
    let removed = workspace.diff(&[]);
    assert_snapshot("apis", &format!("{}\n{}", added.out, removed.out));
}

#[test]
fn folds_findings_that_do_not_fit_on_a_screen() {
    let workspace = Workspace::new();
    let values: Vec<String> = (0..40).map(|number| format!("v{number}")).collect();
    workspace.replace(SPEC, "enum: [open, paid, overdue]", &format!("enum: [open, paid, {}]", values.join(", ")));
    let outcome = workspace.diff(&[]);
    let rows: usize = outcome.out.lines().map(|line| line.chars().count().div_ceil(120).max(1)).sum();
    assert!(rows <= 24, "{rows} rows:\n{}", outcome.out);
    let last = outcome.out.lines().last().unwrap();
    assert_eq!(last, "… and 33 more changes that break nobody; `--all` shows them");
    assert_eq!(workspace.diff(&["--all"]).out.lines().count(), 46);
}

#[test]
fn renders_json_and_markdown() {
    let workspace = Workspace::new();
    workspace.replace(SPEC, "enum: [open, paid, overdue]", "enum: [open, paid, void]");
    workspace.replace(SPEC, "  - url: https://api.example.com\n", "  - url: https://api2.example.com\n");
    assert_snapshot("json", &without_hash(&workspace.diff(&["--json"]).out));
    assert_snapshot("markdown", &without_hash(&workspace.diff(&["--markdown"]).out));
}

#[test]
fn accepted_findings_break_nobody_until_they_expire() {
    let workspace = Workspace::new();
    workspace.replace(SPEC, "enum: [open, paid, overdue]", "enum: [open, paid]");
    let report = workspace.report(&[]);
    let fingerprint = report["findings"][0]["fingerprint"].as_str().unwrap().to_owned();
    workspace.write("specs/accepted.txt", &format!("{fingerprint} 9999-12-31 The vendor never sent the value.\n"));
    let outcome = workspace.diff(&[]);
    assert_snapshot("accepted", &outcome.out);
    let upper = fingerprint.to_uppercase();
    workspace.write("specs/accepted.txt", &format!("{upper} 9999-12-31 The vendor never sent the value.\n"));
    assert_eq!(workspace.diff(&[]).out, outcome.out);
    workspace.write("specs/accepted.txt", &format!("{fingerprint} 2020-01-01 The vendor never sent the value.\n"));
    let outcome = workspace.diff(&[]);
    assert_eq!(outcome.status, 1);
    assert_snapshot("expired", &outcome.errors.replace(&fingerprint, "[fingerprint]"));
}

#[test]
fn names_accepted_lines_without_a_finding_and_succeeds() {
    let workspace = Workspace::new();
    workspace.write("specs/accepted.txt", "0a1b2c3d 9999-12-31 The vendor never sent the value.\n");
    let outcome = workspace.diff(&[]);
    assert_eq!(
        (outcome.status, outcome.errors.trim()),
        (
            0,
            "Unused specs/accepted.txt:1: no finding has the fingerprint 0a1b2c3d; copy the fingerprint from the end of a finding, or remove the line"
        )
    );
    workspace.commit();
    let outcome = workspace.diff(&["--base", "HEAD"]);
    assert_eq!(outcome.status, 0);
    assert!(outcome.errors.contains("remove the line after the release"), "{}", outcome.errors);
}

#[test]
fn reports_conflicts_in_the_manifest() {
    let workspace = Workspace::new();
    workspace.write("Cargo.toml", "[workspace.package] # of all crates\nversion = \"0.1.0\" # next: 0.2.0\n");
    assert_eq!(workspace.diff(&[]).status, 0);
    workspace.write(
        "Cargo.toml",
        "[workspace.package]\n<<<<<<< HEAD\nversion = \"0.1.0\"\n=======\nversion = \"0.2.0\"\n>>>>>>> a\n",
    );
    let outcome = workspace.diff(&[]);
    let problem = "error: Cargo.toml:2: a conflict of a merge; resolve it, and run this again (in the working tree)\n";
    assert_eq!((outcome.status, outcome.errors.as_str()), (1, problem));
}

#[test]
fn reports_specs_that_the_generator_rejects() {
    let workspace = Workspace::new();
    workspace.replace(SPEC, "      operationId: get_invoice\n", "");
    workspace.commit();
    workspace.write(SPEC, BILLING);
    let outcome = workspace.diff(&["--base", "HEAD"]);
    assert_eq!(outcome.status, 1);
    assert_snapshot("rejected", &format!("{}\n{}", outcome.out, outcome.errors));
}

#[test]
fn reports_missing_repositories_and_revisions() {
    let outcome = Workspace::without_repository().diff(&[]);
    assert_eq!(outcome.status, 1);
    assert!(outcome.errors.ends_with("is not in a Git repository; run the command in a clone\n"), "{}", outcome.errors);
    let workspace = Workspace::new();
    let outcome = workspace.diff(&["--base", "unknown"]);
    assert_eq!(outcome.status, 1);
    assert_eq!(
        outcome.errors,
        "error: `unknown` is not a commit of this repository; fetch it, or name another with `--base`\n"
    );
    workspace.git(&["branch", "--move", "trunk"]);
    assert_eq!(
        workspace.diff(&[]).errors,
        "error: there is no branch `main` to compare with; name a commit with `--base`\n"
    );
}

#[test]
fn reports_branches_without_a_common_commit() {
    let workspace = Workspace::new();
    workspace.git(&["switch", "--quiet", "--orphan", "other"]);
    workspace.restore();
    workspace.write("README.md", "");
    workspace.commit();
    assert_eq!(
        workspace.diff(&[]).errors,
        "error: `HEAD` and `main` have no common commit; name a commit with `--base`\n"
    );
    let commit = workspace.root().join(".git/refs/heads/other");
    std::fs::copy(commit, workspace.root().join(".git/shallow")).unwrap();
    assert_eq!(
        workspace.diff(&[]).errors,
        "error: this clone is shallow, so it has no common commit of `HEAD` and `main`; run `git fetch --unshallow`, or name a commit \
         with `--base`\n"
    );
    assert_eq!(workspace.diff(&["--base", "main"]).status, 0);
}

#[test]
fn texts_of_specs_stay_on_one_line_without_markup() {
    let workspace = Workspace::new();
    workspace.replace(
        SPEC,
        "          description: The customer is charged.\n",
        "          description: The customer is charged.\n          x-source: {mark: documented, url: https://example.com/docs/create}\n        \
         - kind: starts-job\n          description: \"Ask @octocat <img>\\n| ![a](b) \\e[31mred\"\n",
    );
    workspace.replace(SPEC, "enum: [open, paid, overdue]", "enum: [open, paid, overdue, 'a` @octocat <img>|']");
    let markdown = without_hash(&workspace.diff(&["--markdown"]).out);
    assert_snapshot("texts_of_specs", &format!("{}\n{markdown}", workspace.diff(&["--all"]).out));
}

#[test]
fn reports_lines_of_generated_crates_that_no_finding_explains() {
    let workspace = Workspace::new();
    let before = "Money.amount: String\nMoney.currency: String\nMoney: struct  #[derive(Clone, Debug, PartialEq)]\nMoney::new: fn(amount: impl Into<String>) -> Self\n";
    workspace.write(SURFACE, &snapshot(before));
    workspace.commit();
    // The generator changed, and not the spec.
    workspace.write(
        SURFACE,
        &snapshot("Money.amount: String\nMoney.currency: Text\nMoney: struct  #[derive(Clone, Debug)]\n"),
    );
    let outcome = workspace.diff(&["--base", "HEAD"]);
    assert_snapshot("unexplained_lines", &outcome.out);
}

#[test]
fn findings_explain_the_lines_of_generated_crates() {
    let workspace = Workspace::new();
    let before = "Invoice.total: Money\nMoney.amount: String\nMoney: struct  #[derive(Clone)]\nInvoiceStatus: open_enum! Overdue = \"overdue\"\nInvoiceStatus::Overdue\nInvoice.note: Option<String>\n";
    workspace.write(SURFACE, &snapshot(before));
    workspace.commit();
    workspace.replace(SPEC, "enum: [open, paid, overdue]", "enum: [open, paid]");
    workspace.replace_all(SPEC, "'#/components/schemas/Money'", "'#/components/schemas/Amount'");
    workspace.replace(SPEC, "    Money:\n", "    Amount:\n");
    workspace.write(SURFACE, &snapshot("Amount.amount: String\nAmount: struct  #[derive(Clone)]\nInvoice.total: Amount\nInvoice.note: Option<String>\n"));
    let report = workspace.report(&["--base", "HEAD"]);
    let ids: Vec<&str> =
        report["findings"].as_array().unwrap().iter().map(|finding| finding["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["type-renamed", "enum-value-removed"]);
}

#[test]
fn reports_new_and_changed_items_of_hand_written_crates() {
    let workspace = Workspace::new();
    workspace.replace(RUNTIME, "timeout: Duration) -> Self", "timeout: Option<Duration>) -> Self");
    workspace.replace(RUNTIME, "Client::build", "Client::a: fn()\nClient::b: fn()\nClient::build");
    let outcome = workspace.diff(&[]);
    assert_snapshot("hand_written_items", &outcome.out);
}

#[test]
fn reports_changed_requests_that_no_finding_explains() {
    let workspace = Workspace::new();
    let path = "tests/wire/snapshots/billing/get_invoice.snap";
    workspace.write(path, &snapshot("GET /invoices/i1\naccept: application/json\n"));
    workspace.commit();
    workspace.replace(path, "accept: application/json", "accept: text/json");
    let outcome = workspace.diff(&["--base", "HEAD"]);
    assert_snapshot("unexplained_requests", &outcome.out);
    workspace.replace(
        SPEC,
        "      summary: Gets an invoice.\n",
        "      summary: Gets an invoice.\n      security: []\n",
    );
    assert!(!workspace.diff(&["--base", "HEAD"]).out.contains("recorded"));
}

#[test]
fn explains_kinds_of_findings() {
    let workspace = Workspace::without_repository();
    let outcome = workspace.diff(&["--explain", "secret-printable"]);
    let expected = "secret-printable (breaks compile, flagged)\n\n\
        A secret is no longer redacted: it appears in `Debug` output and logs.\n";
    assert_eq!(outcome.out, expected);
    let all = workspace.diff(&["--explain"]);
    assert!(all.out.lines().any(|line| line.starts_with("api-removed ")), "{}", all.out);
    for (id, problem) in [
        ("nonsense", "there is no kind of finding `nonsense`; omit the id to list all"),
        (
            "secret-printabel",
            "there is no kind of finding `secret-printabel`; did you mean `secret-printable`? Omit the id to list all",
        ),
    ] {
        let unknown = workspace.diff(&["--explain", id]);
        assert_eq!((unknown.status, unknown.errors), (2, format!("error: {problem}\n")));
    }
}

#[test]
fn ids_of_kinds_are_unique() {
    let ids: std::collections::BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
    assert_eq!(ids.len(), Kind::ALL.len());
}
