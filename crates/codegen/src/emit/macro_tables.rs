//! Layout of macro calls that contain a table: one line for each row.

/// Returns whether a line begins a macro call in item position.
pub fn begins_call(line: &str) -> bool {
    line.split_once("!(").is_some_and(|(path, _)| {
        path.contains("::") && path.chars().all(|char| char.is_ascii_alphanumeric() || matches!(char, '_' | ':'))
    })
}

/// Reads the rest of the call and returns the lines of the call. If the call contains no table, the lines are unchanged.
pub fn call<'a>(first: &str, lines: &mut impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut written = vec![first.to_owned()];
    while !written.last().is_some_and(|line| line.ends_with(");")) {
        let Some(next) = lines.next() else { break };
        written.push(next.to_owned());
    }
    let joined = written.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    table(&joined).unwrap_or(written)
}

/// Returns the lines of `macro!(Name { A = "a", B = "b" });`, one for each entry. A second table may follow the first:
/// `{ A, B } from { C }`.
fn table(call: &str) -> Option<Vec<String>> {
    let (name, rest) = call.split_once("!(")?;
    let body = rest.strip_suffix(");")?.trim();
    let mut lines = Vec::new();
    let mut entry = String::new();
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for char in body.chars() {
        if in_text {
            in_text = escaped || char != '"';
            escaped = char == '\\' && !escaped;
            entry.push(char);
            continue;
        }
        match char {
            '{' if depth == 0 => {
                let start = if lines.is_empty() { format!("{name}!(") } else { "} ".to_owned() };
                lines.push(format!("{start}{} {{", std::mem::take(&mut entry).trim()));
            }
            '}' | ',' if depth == 1 => push_entry(&mut lines, &mut entry),
            _ => {
                in_text = char == '"';
                entry.push(char);
            }
        }
        match char {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    // If text follows the table, the call does not have the expected form.
    if lines.is_empty() || !entry.trim().is_empty() {
        return None;
    }
    lines.push("});".to_owned());
    Some(lines)
}

fn push_entry(lines: &mut Vec<String>, entry: &mut String) {
    let entry = std::mem::take(entry);
    if !entry.trim().is_empty() {
        lines.push(format!("    {},", entry.trim()));
    }
}

#[cfg(test)]
mod tests {
    use super::{begins_call, call};

    fn written(text: &str) -> String {
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default();
        assert!(begins_call(first), "{first}");
        call(first, &mut lines).join("\n")
    }

    #[test]
    fn puts_each_row_of_a_macro_table_on_its_own_line() {
        let rows = "a::event_union!(E by \"{t}\" {\n    A(B) = \"a, {b}\",\n    C(D<E, F>) = \"\\\"}\",\n});";
        assert_eq!(
            written("a::event_union!(\n    E by \"{t}\" { A(B) = \"a, {b}\", C(D<E, F>) =\n    \"\\\"}\" }\n);"),
            rows
        );
        assert_eq!(written(rows), rows);
    }

    #[test]
    fn formats_both_tables_of_a_macro_call() {
        let text = "a::b!(C { D, E } from { F });";
        assert_eq!(written(text), "a::b!(C {\n    D,\n    E,\n} from {\n    F,\n});");
    }

    #[test]
    fn does_not_change_macro_calls_without_a_table() {
        assert_eq!(written("a::newtype!(Id(String));"), "a::newtype!(Id(String));");
    }
}
