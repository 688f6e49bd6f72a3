//! Examples in the documentation.

use std::{fs, iter, path::Path};

use subkit_tests::repository;

/// The prefix of the location of an example that is not in the documentation, but added by a test.
pub const PLANTED: &str = "planted: ";

/// Wraps code in an async function.
fn in_function(code: &str) -> String {
    format!("async fn example() -> Result<(), Box<dyn std::error::Error>> {{\n{code}Ok(())\n}}\n")
}

/// An example of the documentation.
pub struct Example {
    /// The file and line of the example.
    pub location: String,
    /// The API of the crate that contains the example; empty for a README.
    pub api: String,
    /// The operation that the example documents, if any.
    pub operation: Option<String>,
    /// The code with hidden lines: a function and the items that it uses.
    pub code: String,
}

impl Example {
    /// Creates an example that is not in the documentation.
    pub fn planted(api: &str, operation: Option<&str>, code: &str) -> Self {
        let location = format!("{PLANTED}{api} {operation:?}");
        Self { location, api: api.to_owned(), operation: operation.map(str::to_owned), code: in_function(code) }
    }

    /// Returns whether the example only receives webhooks and makes no call.
    pub fn only_receives(&self) -> bool {
        !self.code.contains(".send()") && !self.code.contains("builder()")
    }
}

/// Returns the examples of the generated clients that make a call.
pub fn client_examples() -> Vec<Example> {
    let mut found = Vec::new();
    for (api, folder) in repository::clients() {
        for file in repository::files(&folder.join("src")) {
            let text = fs::read_to_string(folder.join("src").join(&file)).unwrap();
            for block in blocks(&text) {
                let operation = block.owner.filter(|_| file == Path::new("operations.rs"));
                let location = format!("{api} {} line {}", file.display(), block.line);
                found.push(Example { location, api: api.clone(), operation, code: block.code });
            }
        }
    }
    found
}

/// Returns the examples in the READMEs of the facade and of each client. Doc tests run the code of the project's README.
pub fn readme_examples() -> Vec<Example> {
    let facade = repository::root().join("crates/subkit");
    let clients = repository::clients().into_iter().map(|(_, folder)| folder);
    let mut found = Vec::new();
    for file in iter::once(facade).chain(clients).map(|folder| folder.join("README.md")) {
        for Block { line, code, .. } in blocks(&fs::read_to_string(&file).unwrap()) {
            let location = format!("{} line {line}", file.display());
            // A README shows the body of a function without the function itself.
            let code = if code.contains("fn ") { code } else { in_function(&code) };
            found.push(Example { location, api: String::new(), operation: None, code });
        }
    }
    found
}

/// A Rust code block in documentation.
struct Block {
    line: usize,
    code: String,
    /// The function that the documentation belongs to.
    owner: Option<String>,
}

/// Returns the Rust blocks in a source file or in Markdown that make a call or receive a webhook.
fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open: Option<(bool, Block)> = None;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_start();
        let is_documentation = ["///", "//!"].iter().find_map(|mark| line.strip_prefix(mark));
        let text = is_documentation.map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest));
        if let Some(language) = text.strip_prefix("```") {
            match open.take() {
                Some((true, block)) => found.push(block),
                Some((false, _)) => {}
                None => {
                    let is_rust = language.starts_with("rust") || (language.is_empty() || language == "no_run");
                    open = Some((is_rust, Block { line: at + 1, code: String::new(), owner: None }));
                }
            }
        } else if let Some((_, block)) = &mut open {
            // The test package does not enable the features that `cfg` lines require, so drop these lines.
            let code = if text == "#" { "" } else { text.strip_prefix("# ").unwrap_or(text) };
            if !code.starts_with("#[cfg(") {
                block.code.push_str(code);
                block.code.push('\n');
            }
        } else if let Some(name) = line.strip_prefix("pub fn ").and_then(|rest| rest.split('(').next())
            && let Some(last) = found.last_mut().filter(|last| last.owner.is_none())
        {
            last.owner = Some(name.to_owned());
        }
    }
    found.retain(|block| block.code.contains(".await") || block.code.contains(".receive("));
    found
}

#[test]
fn finds_code_blocks_with_line_and_function() {
    let text = "/// Words.\n///\n/// ```no_run\n/// # async fn example() {\n/// a().await;\n/// # }\n/// ```\npub fn one(&self) {}\n\
                ```sh\nb\n```\n```rust,no_run\n# #[cfg(x)]\n#\nc.receive(d)\n```\n/// ```\n/// no call\n/// ```\npub fn two() {}\n";
    let found: Vec<_> = blocks(text).into_iter().map(|block| (block.line, block.code, block.owner)).collect();
    let first = (3, "async fn example() {\na().await;\n}\n".to_owned(), Some("one".to_owned()));
    assert_eq!(found, [first, (12, "\nc.receive(d)\n".to_owned(), None)]);
}
