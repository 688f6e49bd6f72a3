//! `README.md` of a client.

use std::fmt::Write as _;

use super::{
    client::environment,
    library,
    source::{Input, header},
};
use crate::types::docs::{prose, sentence};

pub fn emit(input: Input<'_>) -> String {
    let api = input.api;
    let mut text = format!("<!-- {} -->\n\n# subkit-{}\n", header(input, "").trim(), api.name);
    for paragraph in library::paragraphs(input) {
        let _ = write!(text, "\n{}\n", visible(&paragraph));
    }
    text.push_str("\n## Operations\n\n| method | sends | does |\n|---|---|---|\n");
    for operation in &api.operations {
        let summary = sentence(&prose(&operation.summary)).replace('|', "\\|");
        let _ = writeln!(text, "| `{}` | `{} {}` | {summary} |", operation.id, operation.method, operation.path);
    }
    text.push_str(
        "\n## Settings from the environment\n\n`Client::from_env()` reads:\n\n| variable | sets |\n|---|---|\n",
    );
    for (variable, what) in environment(api) {
        let _ = writeln!(text, "| `{variable}` | {what} |");
    }
    text.push_str(
        "\n## Features\n\n| feature | adds | default |\n|---|---|---|\n\
         | `client` | the HTTP client; without it, types and catalogue only | yes |\n\
         | `rustls` | TLS by rustls | yes |\n\
         | `native-tls` | TLS by the platform's library | |\n\
         | `schemars` | JSON Schemas of the types | |\n\
         | `gzip`, `brotli`, `zstd` | compressed responses | `gzip` |\n\
         | `rate-limit` | requests wait until a rate limit allows them | |\n\
         | `blocking` | calls from code that is not async | |\n\
         | `webhooks`, `axum` | receiving events, also as an argument of axum's handlers | |\n\
         | `testing` | for tests: requests by operation id, and the examples of the spec as data | |\n",
    );
    text
}

/// A code block as a reader should see it: lines that only the compiler needs are left out.
fn visible(paragraph: &str) -> String {
    let lines = paragraph.lines().filter(|line| !(line.starts_with("# ") && paragraph.starts_with("```")));
    lines.collect::<Vec<_>>().join("\n").replace("```no_run", "```rust")
}
