//! The examples that the documentation has.

use std::{fs, path::Path};

use subkit_tests::repository;

/// What the place of an example begins with that a test has planted.
pub const PLANTED: &str = "planted: ";

/// An example that is no function, in one.
fn in_function(code: &str) -> String {
    format!("async fn example() -> Result<(), Box<dyn std::error::Error>> {{\n{code}Ok(())\n}}\n")
}

/// An example.
pub struct Example {
    /// Where it stands.
    pub place: String,
    /// The API of the crate that it stands in; empty for a README.
    pub api: String,
    /// The operation that it is of, if it is of one.
    pub operation: Option<String>,
    /// The code with the lines that the documentation hides: a function, and perhaps what it uses.
    pub code: String,
}

impl Example {
    /// One that stands nowhere.
    pub fn planted(api: &str, operation: Option<&str>, code: &str) -> Self {
        let place = format!("{PLANTED}{api} {operation:?}");
        Self { place, api: api.to_owned(), operation: operation.map(str::to_owned), code: in_function(code) }
    }

    /// Whether it only takes what somebody else sends.
    pub fn only_receives(&self) -> bool {
        !self.code.contains(".send()") && !self.code.contains("builder()")
    }
}

/// Those of the generated clients that make a call.
pub fn of_clients() -> Vec<Example> {
    let mut found = Vec::new();
    for (api, folder) in repository::clients() {
        for file in repository::files(&folder.join("src")) {
            let text = fs::read_to_string(folder.join("src").join(&file)).unwrap();
            for block in blocks(&text) {
                let operation = block.owner.filter(|_| file == Path::new("operations.rs"));
                let place = format!("{api} {} line {}", file.display(), block.line);
                found.push(Example { place, api: api.clone(), operation, code: block.code });
            }
        }
    }
    found
}

/// Those of the READMEs: of the project, of the facade, and of each client.
pub fn of_readmes() -> Vec<Example> {
    let of_all = ["README.md", "crates/subkit/README.md"].map(|file| repository::root().join(file));
    let of_clients = repository::clients().into_iter().map(|(_, folder)| folder.join("README.md"));
    let mut found = Vec::new();
    for file in of_all.into_iter().chain(of_clients) {
        for Block { line, code, .. } in blocks(&fs::read_to_string(&file).unwrap()) {
            let place = format!("{} line {line}", file.display());
            // What a README shows without a function is the inside of one.
            let code = if code.contains("fn ") { code } else { in_function(&code) };
            found.push(Example { place, api: String::new(), operation: None, code });
        }
    }
    found
}

/// A block of Rust in documentation.
struct Block {
    line: usize,
    code: String,
    /// The function that the documentation is of.
    owner: Option<String>,
}

/// The blocks of Rust that make a call or read what was sent, in a source file or in Markdown.
fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open: Option<(bool, Block)> = None;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_start();
        let is_documentation = ["///", "//!"].iter().find_map(|mark| line.strip_prefix(mark));
        let shown = is_documentation.map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest));
        if let Some(language) = shown.strip_prefix("```") {
            match open.take() {
                Some((true, block)) => found.push(block),
                Some((false, _)) => {}
                None => {
                    let is_rust = language.starts_with("rust") || (language.is_empty() || language == "no_run");
                    open = Some((is_rust, Block { line: at + 1, code: String::new(), owner: None }));
                }
            }
        } else if let Some((_, block)) = &mut open {
            // The package has none of the features that these lines ask for.
            let code = if shown == "#" { "" } else { shown.strip_prefix("# ").unwrap_or(shown) };
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
fn blocks_are_found_with_what_they_are_of() {
    let text = "/// Words.\n///\n/// ```no_run\n/// # async fn example() {\n/// a().await;\n/// # }\n/// ```\npub fn one(&self) {}\n\
                ```sh\nb\n```\n```rust,no_run\n# #[cfg(x)]\n#\nc.receive(d)\n```\n/// ```\n/// no call\n/// ```\npub fn two() {}\n";
    let found: Vec<_> = blocks(text).into_iter().map(|block| (block.line, block.code, block.owner)).collect();
    let first = (3, "async fn example() {\na().await;\n}\n".to_owned(), Some("one".to_owned()));
    assert_eq!(found, [first, (12, "\nc.receive(d)\n".to_owned(), None)]);
}
