//! A text before and after, line by line and side by side.

use std::fmt::Write as _;

use subkit_codegen::command::report::counted;

use super::{
    rows::{Line, Row, changes, lines},
    text::escaped,
};
use crate::commands::diff::report::{Excerpt, Sides};

/// The number of rows after which a table is folded.
const MAX_OPEN: usize = 60;

/// The maximum number of rows of a table.
const MAX_ROWS: usize = 600;

/// A column of a table.
struct Column<'a> {
    /// The heading.
    name: &'a str,
    /// The sign before each changed line.
    sign: char,
    /// The element around each changed line.
    tag: &'static str,
    /// The location of the text.
    place: Option<String>,
    /// The number of the first line, if lines have numbers.
    first: Option<usize>,
}

/// Returns the previous and the new text as tables. A text that is new or was removed has one column.
pub fn render(title: &str, sides: &Sides) -> String {
    let (before, after) = (sides.before.as_ref(), sides.after.as_ref());
    let rows = match (before, after) {
        (Some(before), Some(after)) => changes(&before.text, &after.text),
        (Some(before), None) => lines(&before.text, true),
        (None, Some(after)) => lines(&after.text, false),
        (None, None) => return String::new(),
    };
    let is_pair = before.is_some() && after.is_some();
    let columns = [
        before.map(|before| column(if is_pair { "Before" } else { "Removed" }, '−', "del", before)),
        after.map(|after| column(if is_pair { "After" } else { "New" }, '+', "ins", after)),
    ];
    let (shown, left_out) = rows.split_at(rows.len().min(MAX_ROWS));
    // A few more rows are not worth a click.
    let open = if shown.len() <= MAX_OPEN + MAX_OPEN / 4 { shown.len() } else { MAX_OPEN };
    let (open, folded) = shown.split_at(open);
    let mut text = table(title, &columns, open);
    if !folded.is_empty() {
        let _ = write!(
            text,
            "<details><summary>{}</summary>\n{}</details>\n",
            counted(folded.len(), "more line"),
            table(title, &columns, folded)
        );
    }
    if !left_out.is_empty() {
        let _ = writeln!(text, "<p class=\"meta\">{} more lines are not shown; see the file.</p>", left_out.len());
    }
    text
}

fn column<'a>(name: &'a str, sign: char, tag: &'static str, excerpt: &Excerpt) -> Column<'a> {
    let place = &excerpt.place;
    let has_place = !place.file.is_empty();
    Column {
        name,
        sign,
        tag,
        place: has_place.then(|| format!("{}:{}", place.file, place.line)),
        first: excerpt.is_numbered.then_some(place.line),
    }
}

fn table(title: &str, columns: &[Option<Column<'_>>; 2], rows: &[Row<'_>]) -> String {
    let count = columns.iter().flatten().count();
    let is_numbered = columns.iter().flatten().any(|column| column.first.is_some());
    let class = [if count == 2 { " pair" } else { "" }, if is_numbered { " numbered" } else { "" }].concat();
    let widths = "<col class=\"n\"><col>".repeat(count);
    let mut text = format!("<table class=\"diff{class}\" aria-label=\"{}\">\n{widths}\n<thead><tr>", escaped(title));
    for column in columns.iter().flatten() {
        let place = column.place.as_ref().map(|place| format!(" <code class=\"place\">{}</code>", escaped(place)));
        let _ = write!(text, "<th colspan=\"2\" scope=\"col\">{}{}</th>", column.name, place.unwrap_or_default());
    }
    text.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        text.push_str(&self::row(columns, row));
    }
    text.push_str("</tbody>\n</table>\n");
    text
}

fn row(columns: &[Option<Column<'_>>; 2], row: &Row<'_>) -> String {
    let mut cells = String::new();
    let class = match row {
        Row::Gap(count) => {
            let span = 2 * columns.iter().flatten().count();
            return format!(
                "<tr class=\"gap\"><td colspan=\"{span}\">{}</td></tr>\n",
                counted(*count, "unchanged line")
            );
        }
        Row::Same(indexes, line) => {
            for (column, index) in columns.iter().zip(indexes) {
                if let Some(column) = column {
                    let _ = write!(cells, "{}<td>{}</td>", gutter(column, *index, None), escaped(line));
                }
            }
            "same"
        }
        Row::Changed(lines) => {
            for (column, line) in columns.iter().zip(lines) {
                match (column, line) {
                    (Some(column), Some(line)) => cells.push_str(&changed(column, line)),
                    (Some(_), None) => cells.push_str("<td class=\"n none\"></td><td class=\"none\"></td>"),
                    (None, _) => {}
                }
            }
            "changed"
        }
    };
    format!("<tr class=\"{class}\">{cells}</tr>\n")
}

fn changed(column: &Column<'_>, line: &Line<'_>) -> String {
    let parts = line.parts.iter().map(|(part, is_common)| {
        let part = escaped(part);
        if *is_common { part } else { format!("<b>{part}</b>") }
    });
    let (tag, parts) = (column.tag, parts.collect::<String>());
    format!("{}<td class=\"{tag}\"><{tag}>{parts}</{tag}></td>", gutter(column, line.index, Some(column.sign)))
}

/// Returns the cell before a line: its number, and the sign of a changed line.
fn gutter(column: &Column<'_>, index: usize, sign: Option<char>) -> String {
    let number = column.first.map(|first| (first + index).to_string()).unwrap_or_default();
    match sign {
        None => format!("<td class=\"n\">{number}</td>"),
        Some(sign) => format!("<td class=\"n {}\">{number} {sign}</td>", column.tag),
    }
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, Sides, render};
    use crate::commands::diff::report::Place;

    fn removed(count: usize) -> String {
        let place = Place { file: "specs/a.yaml".to_owned(), line: 7, is_in_base: true };
        let before = Excerpt { place, text: "a: 1\n".repeat(count), is_numbered: true };
        render("Spec", &Sides { before: Some(before), after: None })
    }

    #[test]
    fn long_texts_are_folded_and_have_a_limit() {
        let short = removed(70);
        assert!(
            short.contains("<th colspan=\"2\" scope=\"col\">Removed <code class=\"place\">specs/a.yaml:7</code></th>"),
            "{short}"
        );
        assert!(short.contains("<td class=\"n del\">7 −</td><td class=\"del\"><del>a: 1</del></td>"), "{short}");
        assert!(!short.contains("<details>"), "{short}");
        assert!(removed(200).contains("<details><summary>140 more lines</summary>"));
        let long = removed(700);
        assert!(long.contains("<details><summary>540 more lines</summary>"), "{long}");
        assert!(long.contains("100 more lines are not shown; see the file."), "{long}");
    }
}
