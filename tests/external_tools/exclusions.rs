//! The checks of schemathesis that `exclusions.txt` excludes for an operation, each with a reason.

use subkit::runtime::testing::Suite;

use super::tools::folder;

/// A line of `exclusions.txt`.
#[derive(Debug, PartialEq, Eq)]
pub struct Exclusion {
    pub api: String,
    /// The operation id.
    pub operation: String,
    pub check: String,
}

/// Returns the exclusions of an API.
pub fn of(suite: &Suite) -> Vec<Exclusion> {
    let text = std::fs::read_to_string(folder().join("exclusions.txt")).unwrap();
    parse(&text).into_iter().filter(|exclusion| exclusion.api == suite.api).collect()
}

fn parse(text: &str) -> Vec<Exclusion> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let mut words = line.splitn(4, ' ').map(str::to_owned);
            let mut next = || words.next().filter(|word| !word.trim().is_empty());
            let (api, operation, check, reason) = (next(), next(), next(), next());
            assert!(reason.is_some(), "`{line}`: expected API, operation, check and reason");
            let [api, operation, check] = [api, operation, check].map(Option::unwrap_or_default);
            Exclusion { api, operation, check }
        })
        .collect()
}

#[test]
fn every_exclusion_has_a_reason() {
    let line = |text: &str| std::panic::catch_unwind(|| parse(text).len()).ok();
    assert_eq!((line("# a\n\na b c because\n"), line("a b c"), line("a b c  ")), (Some(1), None, None));
    for suite in subkit::SUITES {
        of(suite);
    }
}
