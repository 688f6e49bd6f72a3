//! The `README.md` of a client.

use std::fmt::Write as _;

use super::{
    client::environment,
    crate_root,
    source::{Input, header},
};
use crate::types::docs::{prose, sentence};

pub fn emit(input: Input<'_>) -> String {
    let api = input.api;
    let mut text = format!("<!-- {} -->\n\n# subkit-{}\n", header(input, "").trim(), api.name);
    for paragraph in crate_root::paragraphs(input) {
        let _ = write!(text, "\n{}\n", visible(&paragraph));
    }
    text.push_str("\n## Operations\n\n| method | request | description |\n|---|---|---|\n");
    for operation in &api.operations {
        let summary = sentence(&prose(&operation.summary)).replace('|', "\\|");
        let _ = writeln!(text, "| `{}` | `{} {}` | {summary} |", operation.id, operation.method, operation.path);
    }
    text.push_str(
        "\n## Environment variables\n\n`Client::from_env()` reads these variables:\n\n| variable | setting |\n|---|---|\n",
    );
    for (variable, what) in environment(api) {
        let _ = writeln!(text, "| `{variable}` | {what} |");
    }
    text.push_str(
        "\n## Features\n\n| feature | adds | default |\n|---|---|---|\n\
         | `client` | the HTTP client; without this feature, the crate contains only types and the operation catalogue | yes |\n\
         | `rustls` | TLS with rustls | yes |\n\
         | `native-tls` | TLS with the native library of the platform | |\n\
         | `schemars` | JSON Schemas of the types | |\n\
         | `gzip`, `brotli`, `zstd` | compressed responses | `gzip` |\n\
         | `rate-limit` | client-side rate limits: requests wait until a limit allows them | |\n\
         | `blocking` | blocking calls, for code that is not async | |\n\
         | `webhooks`, `axum` | receiving and verifying webhooks; an extractor for axum handlers | |\n\
         | `testing` | for tests: sending requests by operation id, and the examples of the spec as data | |\n",
    );
    text
}

/// Removes from a code block the lines that rustdoc hides.
fn visible(paragraph: &str) -> String {
    let lines = paragraph.lines().filter(|line| !(line.starts_with("# ") && paragraph.starts_with("```")));
    lines.collect::<Vec<_>>().join("\n").replace("```no_run", "```rust")
}
