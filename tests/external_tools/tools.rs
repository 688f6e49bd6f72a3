//! Paths of the tools and of the specs that are prepared for the tools.

use std::{path::PathBuf, process::Command, sync::Once};

use subkit_tests::repository;

/// Returns the folder in which `tests/external_tools/run` installs the tools.
fn installed() -> PathBuf {
    let folder = std::env::var_os("SUBKIT_EXTERNAL_TOOLS").map(PathBuf::from);
    folder.unwrap_or_else(|| fail("run `tests/external_tools/run`, which installs the tools and runs these tests"))
}

/// Returns the path of the `schemathesis` command.
pub fn schemathesis() -> PathBuf {
    installed().join("python/bin/schemathesis")
}

/// Returns the path of the `prism` command.
pub fn prism() -> PathBuf {
    installed().join("node/node_modules/.bin/prism")
}

/// Returns the spec of an API as JSON, rewritten by `prepare.py` for the tools.
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

/// Returns the folder of this suite.
pub fn folder() -> PathBuf {
    repository::root().join("tests/external_tools")
}

#[expect(clippy::panic, reason = "a panic fails the test")]
pub fn fail(what: &str) -> ! {
    panic!("{what}")
}
