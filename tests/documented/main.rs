//! Promise: the examples in the documentation work. The example of every operation and the code of the crates' READMEs run against
//! the simulators. Only the base URLs are changed.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

mod examples;
mod links;
mod program;

use std::collections::BTreeSet;

use crate::examples::Example;

/// The environment variable that limits the examples to those of one client.
const ONE_API: &str = "SUBKIT_DOCUMENTED_API";

#[test]
fn every_documented_example_runs() {
    let mut examples = examples::client_examples();
    if let Ok(api) = std::env::var(ONE_API) {
        examples.retain(|example| example.api == api);
        return check_one(&api, &examples);
    }
    examples.extend(examples::readme_examples());
    // The test must report these three examples: one fails, one does not call its operation, and one calls no operation.
    let real = examples.len();
    let fails = "let client = subkit_bird::Client::builder().access_key(\"key\").build()?;\n\
                 let workspace = \"d386a801-ee8d-4aba-a7e4-78671bd3b11e\".parse::<subkit_bird::Uuid>()?;\n\
                 client.get_endpoint_subscription(workspace, \"another\", \"main\").send().await?;\n";
    examples.push(Example::planted("bird", Some("get_endpoint_subscription"), fails));
    examples.push(Example::planted("np6", Some("get_subscription"), ""));
    let idle = "let _client = subkit_bird::Client::builder().access_key(\"key\").build()?;\n";
    examples.push(Example::planted("", None, idle));
    let outcomes = program::run(&examples);
    assert_eq!(outcomes.len(), examples.len());

    let problems: Vec<String> =
        examples.iter().zip(&outcomes).filter_map(|(example, outcome)| outcome.problem(example)).collect();
    let planted = problems.iter().filter(|problem| problem.starts_with(examples::PLANTED)).count();
    assert_eq!(planted, 3, "not all planted examples were reported: {problems:?}");
    assert_eq!(problems.len(), planted, "{}", problems.join("\n"));

    let documented = check_operations(&examples, "");
    println!("{real} examples ran, {documented} of them for operations");
}

/// Runs the examples of one client.
fn check_one(api: &str, examples: &[Example]) {
    let outcomes = program::run(examples);
    let problems: Vec<String> =
        examples.iter().zip(&outcomes).filter_map(|(example, outcome)| outcome.problem(example)).collect();
    assert_eq!((outcomes.len(), problems.len()), (examples.len(), 0), "{}", problems.join("\n"));
    let documented = check_operations(examples, api);
    println!("{} examples ran, {documented} of them for operations", examples.len());
}

/// Checks that each operation has an example, in one API or in all if `api` is empty. Returns the number of operations.
fn check_operations(examples: &[Example], api: &str) -> usize {
    let documented: BTreeSet<(&str, &str)> =
        examples.iter().filter_map(|example| Some((example.api.as_str(), example.operation.as_deref()?))).collect();
    for suite in subkit::SUITES.iter().filter(|suite| api.is_empty() || suite.api == api) {
        for operation in suite.operations {
            assert!(documented.contains(&(suite.api, operation.id)), "{} {} has no example", suite.api, operation.id);
        }
    }
    documented.len()
}
