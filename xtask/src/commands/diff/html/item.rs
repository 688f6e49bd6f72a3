//! A changed operation or type: its findings, and its previous and new form.

use std::fmt::Write as _;

use super::{
    table,
    text::{Anchors, escaped, inline, link},
};
use crate::commands::diff::report::{Entry, Excerpt, Item, ItemKind, Place, Sides};

/// The maximum number of characters of two forms that are shown in one line.
const MAX_INLINE_CHARS: usize = 90;

/// Returns the section of an item.
pub fn render(item: &Item, anchor: &str, findings: &str, is_open: bool) -> String {
    let kind = kind(item.kind).map(|kind| format!("<span class=\"kind\">{kind}</span> ")).unwrap_or_default();
    format!(
        "<article class=\"item\" id=\"{anchor}\">\n<h3>{kind}<code>{}</code> {}</h3>\n{findings}{}</article>\n",
        escaped(&item.name),
        link(anchor, &item.name),
        forms(item, is_open)
    )
}

/// Returns the findings about an item, and links to those that are shown with another item.
pub fn findings(entries: &[&Entry], others: &[&Entry], anchors: &mut Anchors) -> String {
    if entries.is_empty() && others.is_empty() {
        return "<p>The recorded request changed because of another change.</p>\n".to_owned();
    }
    let mut text = "<ul class=\"findings\">\n".to_owned();
    for entry in entries {
        text.push_str(&finding(entry, &anchors.add(&entry.fingerprint)));
    }
    for entry in others {
        let (breaks, fingerprint) = (entry.breaks().as_str(), escaped(&entry.fingerprint));
        let link = format!("<a href=\"#{fingerprint}\">{fingerprint}</a>");
        let _ =
            writeln!(text, "<li><p>{} See the finding {link}, which is about several items.</p></li>", badge(breaks));
    }
    text + "</ul>\n"
}

/// Returns the word for the kind of an item.
fn kind(kind: ItemKind) -> Option<&'static str> {
    match kind {
        ItemKind::Operation => Some("operation"),
        ItemKind::Type => Some("type"),
        ItemKind::Part => None,
    }
}

/// Returns the badge of what a finding breaks.
pub fn badge(breaks: &str) -> String {
    format!("<span class=\"badge {breaks}\">{breaks}</span>")
}

fn finding(entry: &Entry, anchor: &str) -> String {
    let finding = &entry.finding;
    let flag = if entry.is_flagged() { " <span class=\"badge flag\">second look</span>" } else { "" };
    let mut text = format!(
        "<li id=\"{anchor}\">\n<p>{}{flag} {} {}</p>\n",
        badge(entry.breaks().as_str()),
        inline(&finding.message),
        link(anchor, &format!("finding {anchor}"))
    );
    if let Some(accepted) = &entry.accepted {
        let _ = writeln!(text, "<p>Accepted until {}: {}</p>", accepted.until, escaped(&accepted.reason));
    }
    text.push_str(&change(finding.before.as_deref(), finding.after.as_deref()));
    let place = entry.place.as_ref().map(|place| {
        let revision = if place.is_in_base { " in the base revision" } else { "" };
        format!("<code class=\"place\">{}:{}</code>{revision} · ", escaped(&place.file), place.line)
    });
    let _ = writeln!(
        text,
        "<p class=\"meta\">{}{} · fingerprint <code class=\"place\">{}</code></p>\n</li>",
        place.unwrap_or_default(),
        finding.kind.id(),
        escaped(&entry.fingerprint)
    );
    text
}

/// Returns the previous and the new form that a finding names: in one line if they are short.
fn change(before: Option<&str>, after: Option<&str>) -> String {
    let forms = || before.into_iter().chain(after);
    if forms().map(|form| form.chars().count()).sum::<usize>() > MAX_INLINE_CHARS
        || forms().any(|form| form.contains('\n'))
    {
        let place = || Place { file: String::new(), line: 1, is_in_base: false };
        let side = |form: &str| Excerpt { place: place(), text: form.to_owned(), is_numbered: false };
        return table::render("Change", &Sides { before: before.map(side), after: after.map(side) });
    }
    // A form is code, or words with code in them.
    let form = |form: &str| if form.contains('`') { inline(form) } else { format!("<code>{}</code>", escaped(form)) };
    let del = |text: &str| format!("<del>{}</del>", form(text));
    let ins = |text: &str| format!("<ins>{}</ins>", form(text));
    match (before, after) {
        (Some(before), Some(after)) => format!("<p class=\"change\">{} → {}</p>\n", del(before), ins(after)),
        (Some(before), None) => format!("<p class=\"change\">removed: {}</p>\n", del(before)),
        (None, Some(after)) => format!("<p class=\"change\">new: {}</p>\n", ins(after)),
        (None, None) => String::new(),
    }
}

/// Returns the previous and the new form of an item: the public Rust items, the request and the spec.
fn forms(item: &Item, is_open: bool) -> String {
    let mut forms = vec![("Rust API", &item.signature), ("Request", &item.request)];
    forms.extend(item.spec.iter().map(|sides| ("Spec", sides)));
    forms.retain(|(_, sides)| !sides.is_empty());
    let (unchanged, changed): (Vec<_>, Vec<_>) = forms.into_iter().partition(|(_, sides)| sides.is_unchanged());
    let mut text = String::new();
    if !changed.is_empty() {
        let open = if is_open { " open" } else { "" };
        let _ = writeln!(text, "<details class=\"forms\"{open}><summary>Before and after</summary>");
        for (name, sides) in changed {
            let _ = write!(text, "<h4>{name}</h4>\n{}", table::render(name, sides));
        }
        text.push_str("</details>\n");
    }
    if !unchanged.is_empty() {
        let places = unchanged.iter().filter_map(|(name, sides)| {
            let place = &sides.after.as_ref()?.place;
            Some(format!("{name} <code class=\"place\">{}:{}</code>", escaped(&place.file), place.line))
        });
        let _ = writeln!(text, "<p class=\"meta\">Unchanged: {}</p>", places.collect::<Vec<_>>().join(", "));
    }
    text
}
