//! The code in YAML: what a workflow of GitHub runs, and the comments.

use std::path::Path;

use serde_json::Value;
use subkit_codegen::{Diagnostic, Document, Sources, record};

use super::Code;

/// The keys whose text is for people.
const PROSE: [&str; 3] = ["name", "description", "title"];

/// A text in a YAML file.
pub struct Entry {
    pub line: usize,
    pub key: String,
    pub text: String,
}

/// Returns the code in YAML text, whose first line has the number `first_line`. Text that is not YAML contains spans at most.
pub fn code(text: &str, first_line: usize) -> Vec<Code> {
    let comments = text.lines().map(|line| if line.trim_start().starts_with('#') { line } else { "" });
    let comments = super::spans(&comments.collect::<Vec<_>>().join("\n"), first_line);
    let Ok(entries) = entries(text) else { return super::spans(text, first_line) };
    let code = entries.into_iter().flat_map(|Entry { line, key, text }| {
        let line = line + first_line - 1;
        if PROSE.contains(&key.as_str()) { super::spans(&text, line) } else { vec![Code::script(line, text)] }
    });
    comments.into_iter().chain(code).collect()
}

/// Returns the texts in a YAML file, with their lines.
///
/// # Errors
///
/// Returns a message if the file is not YAML.
pub fn entries(text: &str) -> Result<Vec<Entry>, String> {
    let document =
        Document::parse(text.to_owned(), "workflow", Path::new("")).map_err(|(_, problem)| problem.message)?;
    let mut found = Vec::new();
    collect(&document, &document.root, "", "", &mut found);
    Ok(found)
}

fn collect(document: &Document, value: &Value, at: &str, key: &str, found: &mut Vec<Entry>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let place = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                collect(document, member, &place, key, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(document, item, &format!("{at}/{index}"), key, found);
            }
        }
        Value::String(text) => {
            let place = Diagnostic::new("workflow", at, "");
            let place = serde_json::to_value(record(&place, Sources::Document(document))).unwrap_or_default();
            let line = place.get("line").and_then(Value::as_u64).and_then(|line| usize::try_from(line).ok());
            // The lines of a block begin below its key.
            let is_block = text.contains('\n');
            found.push(Entry {
                line: line.unwrap_or(1) + usize::from(is_block),
                key: key.to_owned(),
                text: text.clone(),
            });
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Code, code};

    #[test]
    fn finds_what_a_workflow_runs() {
        let text = "# `a`\njobs:\n  b:\n    name: `c`\n    steps:\n      - {run: d, env: {E: f}}\n      - run: |\n          g\n          h\n";
        let expected = [
            Code::span(1, "a"),
            Code::span(4, "c"),
            Code::script(6, "d"),
            Code::script(6, "f"),
            Code::script(8, "g\nh\n"),
        ];
        assert_eq!(code(&text.replace("`c`", "'`c`'"), 1), expected);
    }
}
