//! Where the judges are, and the specs as they read them.

use std::{path::PathBuf, process::Command, sync::Once};

use subkit_tests::repository;

/// The folder that `tests/external_tools/run` installs into.
fn installed() -> PathBuf {
    let folder = std::env::var_os("SUBKIT_EXTERNAL_TOOLS").map(PathBuf::from);
    folder.unwrap_or_else(|| never("run `tests/external_tools/run`: it installs the judges, and runs these tests"))
}

/// The `schemathesis` command.
pub fn schemathesis() -> PathBuf {
    installed().join("python/bin/schemathesis")
}

/// The `prism` command.
pub fn prism() -> PathBuf {
    installed().join("node/node_modules/.bin/prism")
}

/// The spec of an API as JSON, with what judges do not read in it written out.
pub fn spec(api: &str) -> PathBuf {
    static ONCE: Once = Once::new();
    let file = |api: &str| installed().join(format!("{api}.json"));
    ONCE.call_once(|| {
        for suite in subkit::SUITES {
            let status = Command::new(installed().join("python/bin/python"))
                .arg(folder().join("prepare.py"))
                .arg(repository::root().join("specs").join(format!("{}.yaml", suite.api)))
                .arg(file(suite.api))
                .status();
            assert!(status.unwrap().success(), "the spec of {} cannot be prepared", suite.api);
        }
    });
    file(api)
}

/// The folder of this promise.
pub fn folder() -> PathBuf {
    repository::root().join("tests/external_tools")
}

#[expect(clippy::panic, reason = "it is what fails the test")]
pub fn never(what: &str) -> ! {
    panic!("{what}")
}
