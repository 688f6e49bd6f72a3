//! Snapshots of reports.

/// Compares a text with the snapshot of this name.
pub fn assert_snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

/// Replaces the hash of the base revision, which depends on the time of the commit.
pub fn without_hash(text: &str) -> String {
    let (before, rest) = text.split_once("merge base with main (").unwrap();
    format!("{before}merge base with main ([hash]{}", rest.get(10..).unwrap())
}
