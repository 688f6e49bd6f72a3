//! Promise: the tour and each example run without network access, by the command in their documentation. The README shows the
//! output of the tour.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

use std::{collections::BTreeSet, fs, process::Command};

use subkit_tests::repository;

/// The lines that each example must print.
const EXPECTED_LINES: [(&str, &[&str]); 6] = [
    (
        "errors",
        &[
            "→ check the key",
            "→ create it",
            "→ try again later",
            "→ wait for 30s",
            "→ inspect the response body at $.almost",
        ],
    ),
    ("paging", &["250 addresses; the next position is 50:token:c200", "750 more"]),
    ("retries", &["2 subscriptions, after 4 requests", "503 Service Unavailable; transient: true"]),
    ("testing", &["the subscription is deleted, although a response was lost"]),
    ("tour", &["→ COMPLETED", "→ active"]),
    ("webhooks", &["an endpoint changed; its issues: [SubscriptionIsNotActive]"]),
];

/// Runs an example with the command in its documentation and returns its output.
fn printed(example: &str) -> String {
    let source = repository::root().join(format!("crates/subkit/examples/{example}.rs"));
    let command = format!("cargo run -p subkit --example {example} --features full,sim");
    assert!(
        fs::read_to_string(source).unwrap().contains(&format!("//! {command}\n")),
        "{example} does not show `{command}`"
    );
    let words = command.split(' ').skip(1).chain(["--quiet", "--locked", "--offline"]);
    let output = Command::new(env!("CARGO")).args(words).current_dir(repository::root()).output().unwrap();
    assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(
        !String::from_utf8_lossy(&output.stderr).contains("warning"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Replaces random ids in a text by `<id>`.
fn without_ids(text: &str) -> String {
    let is_random = |word: &str| {
        word.len() == 36 && word.split('-').map(str::len).eq([8, 4, 4, 4, 12]) && !word.starts_with("00000000")
    };
    let line = |line: &str| {
        let words: Vec<&str> = line.split(' ').map(|word| if is_random(word) { "<id>" } else { word }).collect();
        words.join(" ")
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn readme_shows_the_output_of_the_tour() {
    let tour = printed("tour");
    assert!(!tour.contains('\u{1b}'), "the output has colors, although it is not a terminal");
    let readme = fs::read_to_string(repository::root().join("README.md")).unwrap();
    let expected = readme.split("```text\n").find(|block| block.starts_with("  Nothing leaves")).unwrap();
    let expected = expected.split("\n```").next().unwrap();
    assert_eq!(
        without_ids(expected),
        without_ids(tour.trim_end()),
        "README.md is outdated; copy the output of the tour into it"
    );
}

#[test]
fn examples_print_the_expected_lines() {
    let entries = repository::entries(&repository::root().join("crates/subkit/examples"));
    let mut found: BTreeSet<String> =
        entries.iter().filter_map(|file| repository::file_name(file).strip_suffix(".rs").map(str::to_owned)).collect();
    // The event service needs settings and runs until it is stopped; `tests/events` runs it.
    assert!(found.remove("event_service"));
    assert_eq!(found, EXPECTED_LINES.iter().map(|(example, _)| (*example).to_owned()).collect());
    for (example, lines) in EXPECTED_LINES {
        let printed = printed(example);
        for line in lines {
            assert!(printed.contains(line), "{example} does not print `{line}`: {printed}");
        }
    }
}

#[test]
fn replaces_only_random_ids() {
    let id = "d951290b-7d79-497b-b670-bcbf91e45dce";
    assert_eq!(without_ids(&format!("→ job {id}\n  a b-c")), "→ job <id>\n  a b-c");
    assert_eq!(without_ids("00000000-0000-0000-0000-000000000007"), "00000000-0000-0000-0000-000000000007");
}
