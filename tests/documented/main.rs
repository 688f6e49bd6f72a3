//! Promise: the examples in the documentation work. The example of every operation and the code of the crates' READMEs run against
//! the simulators. Only the base URLs are changed.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

mod examples;
mod links;
mod program;

use std::collections::BTreeSet;

use crate::examples::Example;

#[test]
fn every_documented_example_runs() {
    let mut examples = examples::client_examples();
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

    let documented: BTreeSet<(&str, &str)> =
        examples.iter().filter_map(|example| Some((example.api.as_str(), example.operation.as_deref()?))).collect();
    for suite in subkit::SUITES {
        for operation in suite.operations {
            assert!(documented.contains(&(suite.api, operation.id)), "{} {} has no example", suite.api, operation.id);
        }
    }
    println!("{real} examples ran, {} of them for operations", documented.len());
}
