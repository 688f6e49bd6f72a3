//! schemathesis sends valid and invalid requests to the simulators, and must report no failure.

use std::process::{Command, Output};

use subkit::runtime::testing::Suite;
use subkit_sim::{Agentsync, Bird, Fault, Np6, Running, Simulator, Syniverse, Vendor};

use super::{
    exclusions::{self, Exclusion},
    tools,
};

/// The only valid credential. A simulator without a valid credential accepts every credential, which would make the
/// authentication checks meaningless.
const CREDENTIAL: &str = "valid-credential";

/// The default seed, with which every run sends the same requests. `SUBKIT_EXTERNAL_TOOLS_SEED` overrides it.
const SEED: &str = "1";

/// The id of the operation that `prepare.py` adds to a spec for Prism.
const TOKEN_ENDPOINT: &str = "token_endpoint";

fn seed() -> String {
    std::env::var("SUBKIT_EXTERNAL_TOOLS_SEED").unwrap_or_else(|_| SEED.to_owned())
}

trait HasCredential: Vendor {
    /// The request header with the credential.
    const HEADER: &str;

    /// Makes the credential the only valid one.
    fn accept_only_credential(&mut self);
}

impl HasCredential for Agentsync {
    const HEADER: &str = "Authorization: Bearer valid-credential";

    fn accept_only_credential(&mut self) {
        self.tokens.insert(CREDENTIAL.to_owned(), u64::MAX);
    }
}

impl HasCredential for Bird {
    const HEADER: &str = "Authorization: AccessKey valid-credential";

    fn accept_only_credential(&mut self) {
        self.access_keys.push(CREDENTIAL.to_owned());
    }
}

impl HasCredential for Np6 {
    const HEADER: &str = "X-Key: valid-credential";

    fn accept_only_credential(&mut self) {
        self.keys.push(CREDENTIAL.to_owned());
    }
}

impl HasCredential for Syniverse {
    const HEADER: &str = "Authorization: Bearer valid-credential";

    fn accept_only_credential(&mut self) {
        self.access_tokens.push(CREDENTIAL.to_owned());
    }
}

async fn start<V: HasCredential>() -> Running<V> {
    let mut state = V::seeded();
    state.accept_only_credential();
    Simulator::new(state).start().await.unwrap()
}

/// Runs schemathesis against a simulator, with all default checks except the excluded ones.
async fn run_schemathesis<V: HasCredential>(simulator: &Running<V>, excluded: &[Exclusion], more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("schemathesis.toml");
    std::fs::write(&settings, configuration(excluded)).unwrap();
    let mut command = Command::new(tools::schemathesis());
    command.arg("--config-file").arg(&settings).arg("run").arg(tools::spec(V::SUITE.api));
    command.args(["--url", &simulator.base_url(), "--header", V::HEADER, "--no-color"]);
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

async fn assert_no_failure<V: HasCredential>() {
    let suite: &Suite = V::SUITE;
    let excluded = exclusions::of(suite);
    let simulator = start::<V>().await;
    let output = run_schemathesis(&simulator, &excluded, &[]).await;
    assert!(output.status.success(), "{}", printed(&output));
    let log = simulator.log();
    let violations: Vec<_> = log.iter().filter_map(|entry| entry.violation.as_ref()).collect();
    assert!(violations.is_empty(), "{violations:?}");
    for operation in suite.operations {
        let mut of_operation =
            log.iter().filter(|one| one.operation.as_deref() == Some(operation.id) && one.was_processed);
        let has_succeeded = of_operation.any(|one| matches!(one.status, Some(200..300)));
        assert!(has_succeeded, "`{}` never succeeded", operation.id);
    }
    println!("schemathesis: {} requests to {}, no failure", log.len(), suite.api);
    // Each exclusion must be needed: without it, its check must fail. This is certain only with the default seed.
    for exclusion in excluded.iter().filter(|_| seed() == SEED) {
        let simulator = start::<V>().await;
        let only = ["--include-operation-id", &exclusion.operation, "--checks", &exclusion.check];
        let output = run_schemathesis(&simulator, &[], &only).await;
        assert_eq!(output.status.code(), Some(1), "{exclusion:?} is not needed: {}", printed(&output));
    }
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs schemathesis"]
async fn agentsync_simulator_conforms_to_its_spec() {
    assert_no_failure::<Agentsync>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs schemathesis"]
async fn bird_simulator_conforms_to_its_spec() {
    assert_no_failure::<Bird>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs schemathesis"]
async fn np6_simulator_conforms_to_its_spec() {
    assert_no_failure::<Np6>().await;
}

#[tokio::test]
#[ignore = "`tests/external_tools/run` installs schemathesis"]
async fn syniverse_simulator_conforms_to_its_spec() {
    assert_no_failure::<Syniverse>().await;
}

/// Tests the check itself: schemathesis reports a response that violates the spec, and a server that accepts any credential.
#[tokio::test]
#[ignore = "`tests/external_tools/run` installs schemathesis"]
async fn schemathesis_reports_invalid_responses_and_missing_authentication() {
    let simulator = start::<Np6>().await;
    simulator.faults().always_for("get_subscription", Fault::CorruptJson);
    let output = run_schemathesis(&simulator, &exclusions::of(Np6::SUITE), &[]).await;
    assert!(
        output.status.code() == Some(1) && printed(&output).contains("GET /subscriptions/{subscription_id}"),
        "{}",
        printed(&output)
    );
    let simulator = Simulator::np6().start().await.unwrap();
    let output = run_schemathesis(&simulator, &exclusions::of(Np6::SUITE), &[]).await;
    let text = printed(&output);
    assert!(output.status.code() == Some(1) && text.contains("API accepts invalid authentication"), "{text}");
}

#[test]
fn exclusions_disable_checks_per_operation() {
    let exclusion = Exclusion { api: "a".to_owned(), operation: "b".to_owned(), check: "c".to_owned() };
    assert_eq!(configuration(&[exclusion]), "[[operations]]\ninclude-operation-id = \"b\"\nchecks.c.enabled = false\n");
    assert!(tools::folder().join("run").is_file());
}
