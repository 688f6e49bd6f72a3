//! What prettyplease leaves to be done: empty lines between items, and tables in macro calls.

/// Tidies formatted code.
pub fn tidy(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let mut written = vec![line.to_owned()];
        if line.starts_with("subkit_runtime::open_") {
            let mut call = line.to_owned();
            while !call.ends_with(");") {
                let Some(next) = lines.next() else { break };
                call.push(' ');
                call.push_str(next.trim());
            }
            written = table(&call);
        }
        if out.last().is_some_and(|previous| needs_gap(previous, line)) {
            out.push(String::new());
        }
        out.append(&mut written);
    }
    out.push(String::new());
    out.join("\n")
}

/// `macro!(Name { A = "a", B = "b" });` with a line for each entry.
fn table(call: &str) -> Vec<String> {
    let parts = call.split_once("!(").and_then(|(name, rest)| Some((name, rest.split_once('{')?)));
    let Some((name, (head, body))) = parts else { return vec![call.to_owned()] };
    let body = body.trim_end().trim_end_matches(';').trim_end_matches(')').trim_end().trim_end_matches('}');
    let mut lines = vec![format!("{name}!({} {{", head.trim())];
    let mut entry = String::new();
    let (mut in_text, mut escaped) = (false, false);
    // A second table may follow the first: `{ A, B } from { C }`.
    let body = body.replace(" } from {", ", } from {,");
    for char in body.chars() {
        match char {
            ',' if !in_text && entry.trim() == "} from {" => lines.push(std::mem::take(&mut entry).trim().to_owned()),
            ',' if !in_text => lines.push(format!("    {},", std::mem::take(&mut entry).trim())),
            _ => {
                in_text ^= char == '"' && !escaped;
                escaped = char == '\\' && !escaped;
                entry.push(char);
            }
        }
    }
    if !entry.trim().is_empty() {
        lines.push(format!("    {},", entry.trim()));
    }
    lines.push("});".to_owned());
    lines
}

/// Whether an empty line belongs between two lines: before an item, unless it is the first of its block or its
/// attributes stand before it; `use` and `mod` stand together.
fn needs_gap(previous: &str, line: &str) -> bool {
    let (indent, previous_indent) = (indentation(line), indentation(previous));
    let (line, previous) = (line.trim_start(), previous.trim_start());
    if line.is_empty() || previous.is_empty() || !begins_item(line) || is_attribute(previous) {
        return false;
    }
    if is_inner(previous) {
        return !is_inner(line) && !line.starts_with("#![");
    }
    let kind = |line: &str| line.trim_start_matches("pub ").split(' ').next().unwrap_or_default().to_owned();
    if kind(line) == kind(previous) && matches!(kind(line).as_str(), "use" | "mod" | "let") {
        return false;
    }
    match indent {
        0 => true,
        // Inside a block only functions and constants after a closed one; fields and variants stay together.
        _ => indent == previous_indent && previous == "}",
    }
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn is_inner(line: &str) -> bool {
    line.starts_with("//!") || line.starts_with("#![")
}

fn is_attribute(line: &str) -> bool {
    // The last line of an attribute that takes several.
    line.starts_with("#[") || line.starts_with("///") || line == ")]"
}

fn begins_item(line: &str) -> bool {
    const STARTS: [&str; 13] = [
        "pub ",
        "pub(crate) static",
        "impl ",
        "impl<",
        "fn ",
        "async fn ",
        "const ",
        "static ",
        "mod ",
        "#[",
        "///",
        "subkit_runtime::",
        "use ",
    ];
    STARTS.iter().any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn items_are_set_apart_and_tables_have_lines() {
        let text = "//! Docs.\nuse a::B;\nuse c::D;\n/// One.\npub struct A;\nsubkit_runtime::open_enum!(\n    E { A = \"a,b\", B =\n    \"b\" }\n);\nimpl A {\n    fn x() {\n    }\n    fn y() {\n    }\n}\n";
        let tidied = "//! Docs.\n\nuse a::B;\nuse c::D;\n\n/// One.\npub struct A;\n\nsubkit_runtime::open_enum!(E {\n    A = \"a,b\",\n    B = \"b\",\n});\n\nimpl A {\n    fn x() {\n    }\n\n    fn y() {\n    }\n}\n";
        assert_eq!(tidy(text), tidied);
    }
}
