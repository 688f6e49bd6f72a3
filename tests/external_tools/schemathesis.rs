//! schemathesis calls the simulators with requests that the specs allow and forbid, and finds nothing.

use std::process::{Command, Output};

use subkit::runtime::testing::Suite;
use subkit_sim::{Agentsync, Bird, Fault, Np6, Running, Simulator, Syniverse, Vendor};

use super::{
    exclusions::{self, Exclusion},
    tools,
};

/// The one credential that is good: without any that are named all would be, and checks of them would mean nothing.
const CREDENTIAL: &str = "judge";

/// The same requests at each run; `SUBKIT_EXTERNAL_TOOLS_SEED` has others.
const SEED: &str = "1";

/// What stands in a prepared spec for a proxy only.
const TOKEN_ENDPOINT: &str = "token_endpoint";

fn seed() -> String {
    std::env::var("SUBKIT_EXTERNAL_TOOLS_SEED").unwrap_or_else(|_| SEED.to_owned())
}

trait Judged: Vendor {
    /// The header that has the credential.
    const HEADER: &str;

    /// Names the credential as the one that is good.
    fn admit(&mut self);
}

impl Judged for Agentsync {
    const HEADER: &str = "Authorization: Bearer judge";

    fn admit(&mut self) {
        self.tokens.insert(CREDENTIAL.to_owned(), u64::MAX);
    }
}

impl Judged for Bird {
    const HEADER: &str = "Authorization: AccessKey judge";

    fn admit(&mut self) {
        self.access_keys.push(CREDENTIAL.to_owned());
    }
}

impl Judged for Np6 {
    const HEADER: &str = "X-Key: judge";

    fn admit(&mut self) {
        self.keys.push(CREDENTIAL.to_owned());
    }
}

impl Judged for Syniverse {
    const HEADER: &str = "Authorization: Bearer judge";

    fn admit(&mut self) {
        self.access_tokens.push(CREDENTIAL.to_owned());
    }
}

async fn start<V: Judged>() -> Running<V> {
    let mut vendor = V::seeded();
    vendor.admit();
    Simulator::of(vendor).start().await.unwrap()
}

/// Runs schemathesis against a simulator, with its default checks but for what is excluded.
async fn judge<V: Judged>(vendor: &Running<V>, excluded: &[Exclusion], more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("schemathesis.toml");
    std::fs::write(&settings, configuration(excluded)).unwrap();
    let mut command = Command::new(tools::schemathesis());
    command.arg("--config-file").arg(&settings).arg("run").arg(tools::spec(V::SUITE.api));
    command.args(["--url", &vendor.base_url(), "--header", V::HEADER, "--no-color"]);
    command.args(["--generation-database", "none", "--seed", &seed()]);
    if std::fs::read_to_string(tools::spec(V::SUITE.api)).unwrap().contains(TOKEN_ENDPOINT) {
        command.args(["--exclude-operation-id", TOKEN_ENDPOINT]);
    }
    command.args(more).current_dir(folder.path());
    tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap()
}

fn configuration(excluded: &[Exclusion]) -> String {
    let tables = excluded.iter().map(|Exclusion { operation, check, .. }| {
        format!("[[operations]]\ninclude-operation-id = \"{operation}\"\nchecks.{check}.enabled = false\n")
    });
    tables.collect()
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

async fn finds_nothing<V: Judged>() {
    let suite: &Suite = V::SUITE;
    let excluded = exclusions::of(suite);
    let vendor = start::<V>().await;
    let output = judge(&vendor, &excluded, &[]).await;
    assert!(output.status.success(), "{}", printed(&output));
    let log = vendor.log();
    let violations: Vec<_> = log.iter().filter_map(|entry| entry.violation.as_ref()).collect();
    assert!(violations.is_empty(), "{violations:?}");
    for operation in suite.operations {
        let mut of_it = log.iter().filter(|one| one.operation.as_deref() == Some(operation.id) && one.was_carried_out);
        let has_succeeded = of_it.any(|one| matches!(one.status, Some(200..300)));
        assert!(has_succeeded, "`{}` has never succeeded", operation.id);
    }
    println!("schemathesis: {} requests to {}, nothing found", log.len(), suite.api);
    // What is excluded is found, if it is not excluded: by the requests that all runs but those of a search make.
    for exclusion in excluded.iter().filter(|_| seed() == SEED) {
        let vendor = start::<V>().await;
        let only = ["--include-operation-id", &exclusion.operation, "--checks", &exclusion.check];
        let output = judge(&vendor, &[], &only).await;
        assert_eq!(output.status.code(), Some(1), "{exclusion:?} is not needed: {}", printed(&output));
    }
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_agentsync() {
    finds_nothing::<Agentsync>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_bird() {
    finds_nothing::<Bird>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_np6() {
    finds_nothing::<Np6>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn of_syniverse() {
    finds_nothing::<Syniverse>().await;
}

/// The gate itself: the judge sees an answer that breaks the spec, and a server that takes any credential.
#[tokio::test]
#[ignore = "`tests/external_tools/run` installs the judge"]
async fn it_would_see_it() {
    let vendor = start::<Np6>().await;
    vendor.faults().always_of("get_subscription", Fault::CorruptJson);
    let output = judge(&vendor, &exclusions::of(Np6::SUITE), &[]).await;
    assert!(
        output.status.code() == Some(1) && printed(&output).contains("GET /subscriptions/{subscription_id}"),
        "{}",
        printed(&output)
    );
    let vendor = Simulator::np6().start().await.unwrap();
    let output = judge(&vendor, &exclusions::of(Np6::SUITE), &[]).await;
    let text = printed(&output);
    assert!(output.status.code() == Some(1) && text.contains("API accepts invalid authentication"), "{text}");
}

#[test]
fn exclusions_are_settings() {
    let exclusion = Exclusion { api: "a".to_owned(), operation: "b".to_owned(), check: "c".to_owned() };
    assert_eq!(configuration(&[exclusion]), "[[operations]]\ninclude-operation-id = \"b\"\nchecks.c.enabled = false\n");
    assert!(tools::folder().join("run").is_file());
}
