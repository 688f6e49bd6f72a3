//! Improves the layout of code that prettyplease has formatted: empty lines between items, and the line breaks of macro tables,
//! derives and docs.

use super::{macro_tables, wrap::Docs};

/// The maximum width of an attribute on one line.
const MAX_ATTRIBUTE_WIDTH: usize = 100;

/// Improves the layout of code that prettyplease has formatted.
pub fn format(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut docs = Docs::default();
    let mut block = Block::default();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let output = if let Some(wrapped) = docs.read(line) {
            wrapped
        } else if line.trim_start() == "#[derive(" {
            attribute(line, &mut lines)
        } else if macro_tables::begins_call(line) {
            macro_tables::call(line, &mut lines)
        } else {
            vec![line.to_owned()]
        };
        if out.last().is_some_and(|previous| block.is_between_items(previous, line) || needs_blank_line(previous, line))
        {
            out.push(String::new());
        }
        for line in output {
            block.read(&line);
            out.push(line);
        }
    }
    out.push(String::new());
    out.join("\n")
}

/// Joins an attribute that prettyplease split over several lines, if it fits on one line.
fn attribute<'a>(first: &str, lines: &mut impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut output = vec![first.to_owned()];
    for line in lines {
        output.push(line.to_owned());
        if line.trim_start() == ")]" {
            break;
        }
    }
    let inner = output.get(1..output.len() - 1).unwrap_or_default();
    let inner = inner.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    let joined = format!("{first}{})]", inner.trim_end_matches(','));
    if joined.chars().count() <= MAX_ATTRIBUTE_WIDTH { vec![joined] } else { output }
}

/// The indentation of the `impl` or `trait` block that is being read, if any.
#[derive(Default)]
struct Block(Option<usize>);

impl Block {
    fn read(&mut self, line: &str) {
        let (indent, line) = (indentation(line), line.trim_start());
        if self.0 == Some(indent) && line.starts_with('}') {
            self.0 = None;
        }
        let begins =
            ["impl ", "impl<", "unsafe impl", "trait ", "pub trait "].iter().any(|start| line.starts_with(start));
        if self.0.is_none() && begins && !line.ends_with('}') {
            self.0 = Some(indent);
        }
    }

    /// Returns whether one item of the block ends with `previous` and the next one begins with `line`. Consecutive constants
    /// count as one item, and so do consecutive types.
    fn is_between_items(&self, previous: &str, line: &str) -> bool {
        let Some(inner) = self.0.map(|indent| indent + 4) else { return false };
        if indentation(previous) != inner || indentation(line) != inner {
            return false;
        }
        let (previous, line) = (previous.trim_start(), line.trim_start());
        let ends = previous == "}" || previous.ends_with(['}', ';']) && !previous.starts_with("//");
        let is_shared = ["const ", "type "].iter().any(|kind| previous.starts_with(kind) && line.starts_with(kind));
        ends && !line.starts_with(['}', ')']) && !is_shared
    }
}

/// Returns whether an empty line belongs between two lines.
///
/// An empty line belongs before an item, unless the item is the first of its block or follows its own attributes. Consecutive
/// `use` and `mod` lines stay together.
fn needs_blank_line(previous: &str, line: &str) -> bool {
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
        // Inside a block, only items that follow a closing brace are separated; fields and variants stay together.
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
    // `)]` is the last line of an attribute that spans several lines.
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
    use super::format;

    #[test]
    fn inserts_blank_lines_between_items_and_breaks_tables_into_lines() {
        let text = "//! Docs.\nuse a::B;\nuse c::D;\n/// One.\npub struct A;\nsubkit_runtime::open_enum!(\n    E { A = \"a,b\", B =\n    \"b\" }\n);\nimpl A {\n    fn x() {\n    }\n    fn y() {\n    }\n}\n";
        let formatted = "//! Docs.\n\nuse a::B;\nuse c::D;\n\n/// One.\npub struct A;\n\nsubkit_runtime::open_enum!(E {\n    A = \"a,b\",\n    B = \"b\",\n});\n\nimpl A {\n    fn x() {\n    }\n\n    fn y() {\n    }\n}\n";
        assert_eq!(format(text), formatted);
    }

    #[test]
    fn inserts_blank_lines_between_items_of_an_impl() {
        let text = "impl A for B {\n    type C = D;\n    const E: u8 = 1;\n    const F: u8 = 2;\n    fn g<T>()\n    where\n        T: H,\n    {\n        x();\n        y();\n    }\n}\n";
        let formatted = "impl A for B {\n    type C = D;\n\n    const E: u8 = 1;\n    const F: u8 = 2;\n\n    fn g<T>()\n    where\n        T: H,\n    {\n        x();\n        y();\n    }\n}\n";
        assert_eq!(format(text), formatted);
    }

    #[test]
    fn writes_derives_on_one_line_if_they_fit() {
        let names = |name: &str| format!("#[derive(\n    {name},\n    B\n)]\npub struct S;\n");
        assert_eq!(format(&names("A")), "#[derive(A, B)]\npub struct S;\n");
        let long = names(&"A".repeat(100));
        assert_eq!(format(&long), long);
    }
}
