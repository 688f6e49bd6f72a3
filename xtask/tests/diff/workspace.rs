//! A temporary workspace in a Git repository, with two specs and one crate.

use std::{fs, path::Path, process::Command};

use serde_json::Value;

/// The spec of the base revision.
pub const BILLING: &str = include_str!("billing.yaml");

/// The spec of another API, whose items have Rust names that differ from those on the wire.
pub const SHOP: &str = include_str!("shop.yaml");

/// The path of the spec.
pub const SPEC: &str = "specs/billing.yaml";

/// The path of the snapshot of a hand-written crate.
pub const RUNTIME: &str = "tests/surface/snapshots/runtime/client.snap";

const RUNTIME_TEXT: &str = "---\nsource: tests/surface/main.rs\n---\n\
    Client: struct  #[derive(Clone, Debug)]\n\
    Client::build: fn(self) -> Result<Client, Error>\n\
    Client::timeout: fn(mut self, timeout: Duration) -> Self\n";

const MANIFEST: &str = "[workspace.package]\nversion = \"0.1.0\"\n";

/// A temporary workspace.
pub struct Workspace {
    folder: tempfile::TempDir,
}

/// The result of a command.
pub struct Outcome {
    /// The exit status.
    pub status: u8,
    /// The standard output, without colors.
    pub out: String,
    /// The standard error, without colors.
    pub errors: String,
}

impl Workspace {
    /// Creates a folder with the specs, and no repository.
    pub fn without_repository() -> Self {
        let workspace = Self { folder: tempfile::tempdir().unwrap() };
        workspace.restore();
        workspace
    }

    /// Creates a workspace whose files are committed on the branch `main`.
    pub fn new() -> Self {
        let workspace = Self::without_repository();
        workspace.git(&["init", "--quiet", "--initial-branch", "main"]);
        workspace.commit();
        workspace
    }

    /// Writes the files of the base revision.
    pub fn restore(&self) {
        self.write("Cargo.toml", MANIFEST);
        self.write(SPEC, BILLING);
        self.write("specs/shop.yaml", SHOP);
        self.write(RUNTIME, RUNTIME_TEXT);
    }

    /// Commits all files.
    pub fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "a"]);
    }

    /// Runs `git`.
    pub fn git(&self, arguments: &[&str]) {
        let status = Command::new("git").arg("-C").arg(self.root()).args(arguments).status().unwrap();
        assert!(status.success(), "git {arguments:?}");
    }

    /// Returns the folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Replaces a text, which must occur exactly once in the file.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{path}: {from}");
        self.write(path, &text.replace(from, to));
    }

    /// Replaces all occurrences of a text.
    pub fn replace_all(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        self.write(path, &text.replace(from, to));
    }

    /// Runs `cargo xtask diff`.
    pub fn diff(&self, arguments: &[&str]) -> Outcome {
        self.run("diff", arguments)
    }

    /// Runs a command of `cargo xtask`.
    pub fn run(&self, command: &str, arguments: &[&str]) -> Outcome {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let root = self.root().to_str().unwrap();
        let arguments = ["xtask", "--workspace", root, command].into_iter().chain(arguments.iter().copied());
        let status = xtask::run(arguments, &mut out, &mut errors);
        let plain = |text: Vec<u8>| anstream::adapter::strip_str(&String::from_utf8(text).unwrap()).to_string();
        Outcome { status, out: plain(out), errors: plain(errors) }
    }

    /// Runs `cargo xtask diff --html`, and returns the page.
    pub fn page(&self) -> String {
        let file = self.root().join("report.html");
        let outcome = self.diff(&["--html", file.to_str().unwrap()]);
        assert!(outcome.errors.contains("Wrote"), "{}", outcome.errors);
        fs::read_to_string(file).unwrap()
    }

    /// Runs `cargo xtask diff --json`, and returns the report.
    pub fn report(&self, arguments: &[&str]) -> Value {
        let all = [&["--json"], arguments].concat();
        serde_json::from_str(&self.diff(&all).out).unwrap()
    }
}
