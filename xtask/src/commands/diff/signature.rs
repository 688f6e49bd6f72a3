//! The public Rust items of an operation or a type, and facts about it such as bounds, from the snapshots of the surface.

use subkit_codegen::pascal;

use super::{
    lines::Line,
    report::{Excerpt, ItemKind, Sides},
};

/// Returns the public Rust items of an operation or a type in both revisions, with its names in them.
pub fn sides(kind: ItemKind, names: [&str; 2], surface: &[Vec<Line>; 2]) -> Sides {
    let ([before, after], [old, new]) = (names, surface);
    Sides { before: excerpt(kind, before, old, true), after: excerpt(kind, after, new, false) }
}

fn excerpt(kind: ItemKind, name: &str, surface: &[Line], is_in_base: bool) -> Option<Excerpt> {
    let method = format!("Client::{name}:");
    let request = pascal(name);
    let is_own = |line: &&Line| {
        let is_request = line.file.ends_with("/requests.snap");
        match kind {
            ItemKind::Operation => {
                line.text.starts_with(&method) || line.owner() == name || is_request && line.owner() == request
            }
            ItemKind::Type | ItemKind::Part => !is_request && line.owner() == name,
        }
    };
    let lines: Vec<&Line> = surface.iter().filter(is_own).collect();
    let text: Vec<String> = lines.iter().map(|line| wrapped(&line.text)).collect();
    let place = lines.first()?.place(is_in_base);
    Some(Excerpt { place, text: text.join("\n"), is_numbered: false })
}

/// Puts each argument and each list of attributes on a line of its own, so that a change of one is a change of one line.
fn wrapped(text: &str) -> String {
    let (definition, attributes) = text.split_once("  #[").unwrap_or((text, ""));
    let mut result = arguments(definition).unwrap_or_else(|| definition.to_owned());
    for attribute in attributes.split("] #[").filter(|attribute| !attribute.is_empty()) {
        result.push_str(&format!("\n    #[{}]", attribute.trim_end_matches(']')));
    }
    result
}

/// Returns a function with one argument on each line, or `None` if it has less than two.
fn arguments(definition: &str) -> Option<String> {
    let start = definition.find("fn(")? + 3;
    let (before, rest) = definition.split_at(start);
    let (mut depth, mut parts, mut from) = (0_usize, Vec::new(), 0);
    for (at, char) in rest.char_indices() {
        match char {
            '(' | '[' | '<' | '{' => depth += 1,
            // The `>` of `->` closes nothing.
            '>' if rest.get(..at).is_some_and(|before| before.ends_with('-')) => {}
            ')' if depth == 0 => {
                parts.push(rest.get(from..at)?.trim());
                let inner: String =
                    parts.iter().filter(|part| !part.is_empty()).map(|part| format!("    {part},\n")).collect();
                return (parts.len() > 1).then(|| format!("{before}\n{inner}{}", rest.get(at..).unwrap_or_default()));
            }
            ')' | ']' | '>' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(rest.get(from..at)?.trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn puts_arguments_and_attributes_on_separate_lines() {
        assert_eq!(wrapped("A.b: Vec<c::D>"), "A.b: Vec<c::D>");
        assert_eq!(wrapped("A::b: fn(&self) -> C"), "A::b: fn(&self) -> C");
        assert_eq!(
            wrapped(
                "A::b: fn(mut self, c: HashMap<D, E>, f: impl Fn(G, H) -> I) -> J  #[must_use] #[cfg(feature = \"k\")]"
            ),
            "A::b: fn(\n    mut self,\n    c: HashMap<D, E>,\n    f: impl Fn(G, H) -> I,\n) -> J\n    #[must_use]\n    #[cfg(feature = \"k\")]"
        );
    }
}
