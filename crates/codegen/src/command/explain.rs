//! The command `explain`: describes a rule with an example.

use std::{fmt::Write as _, io::Write};

use super::{
    report,
    status::{SUCCESS, output_error},
};
use crate::{
    Sources, check_text,
    openapi::{
        Diagnostic,
        rules::{self, Rule},
    },
    render,
};

/// Prints a rule with an example, or lists all rules if `id` is `None`. Returns the exit status.
///
/// # Errors
///
/// Returns a message that suggests similar ids if no rule has the id.
pub fn explain(id: Option<&str>, out: &mut dyn Write) -> Result<u8, String> {
    match id {
        None => list(out),
        Some(id) => show(rules::find(id).ok_or_else(|| unknown_id("rule", id, rules::all().map(|rule| rule.id)))?, out),
    }
    .map_err(output_error)?;
    Ok(SUCCESS)
}

fn list(out: &mut dyn Write) -> std::io::Result<()> {
    let width = rules::all().map(|rule| rule.id.len()).max().unwrap_or_default();
    for rule in rules::all() {
        writeln!(out, "{:width$}  {:7}  {}", rule.id, rule.class.name(), rule.rejects)?;
    }
    Ok(())
}

fn show(rule: &Rule, out: &mut dyn Write) -> std::io::Result<()> {
    report::heading(out, rule.id, &format!("({}: {})", rule.class.name(), rule.class.meaning()))?;
    for (label, text) in [("Rejects", rule.rejects), ("Why", rule.why), ("Fix", rule.fix)] {
        writeln!(out)?;
        report::labeled(out, label, text)?;
    }
    let Some(example) = rule.example else { return Ok(()) };
    writeln!(out)?;
    writeln!(out, "A document that violates the rule:\n")?;
    for line in example.lines() {
        writeln!(out, "    {line}")?;
    }
    write!(out, "\n{}", render_example(rule, example))
}

/// Returns the problems of an example, rendered as in the output of `lint`.
pub fn render_example(rule: &Rule, example: &str) -> String {
    let rendered = |problems: &[Diagnostic], sources: Sources<'_>| {
        problems.iter().fold(String::new(), |mut text, problem| {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{}", render(problem, sources));
            text
        })
    };
    match check_text(example.to_owned(), "example.yaml", "example", rule.class.dialect()) {
        Ok(checked) => rendered(&checked.warnings, Sources::Document(&checked.document)),
        Err(rejection) => rendered(&rejection.diagnostics, rejection.sources()),
    }
}

/// The minimum similarity of an id that is suggested, from 0 to 1.
const MIN_SIMILARITY: f64 = 0.85;

/// Returns the message about an unknown id of a rule or of another `what`, with the most similar of the known ids.
pub fn unknown_id<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> String {
    let mut similar: Vec<(f64, &str)> = known.map(|known| (strsim::jaro_winkler(id, known), known)).collect();
    similar.retain(|(similarity, _)| *similarity >= MIN_SIMILARITY);
    similar.sort_by(|one, other| other.0.total_cmp(&one.0));
    let similar: Vec<String> = similar.iter().take(3).map(|(_, id)| format!("`{id}`")).collect();
    if similar.is_empty() {
        return format!("there is no {what} `{id}`; omit the id to list all");
    }
    format!("there is no {what} `{id}`; did you mean {}? Omit the id to list all", similar.join(" or "))
}
