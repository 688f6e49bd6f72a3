//! The page: the verdict, the contents, and the changed items of each API.

use std::fmt::Write as _;

use anstream::adapter::strip_str;
use subkit_codegen::diff::Breaks;

use super::{
    item::{self, badge},
    text::{Anchors, escaped, inline, link},
};
use crate::commands::diff::report::{Entry, Group, Item, Report, counted};

const STYLE: &str = include_str!("style.css");

/// Forbids everything but the style of the page: scripts, images, fonts, frames, forms and requests.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The number of items up to which those that break nobody are unfolded.
const MAX_OPEN_ITEMS: usize = 20;

/// The number of items up to which the contents are unfolded.
const MAX_OPEN_CONTENTS: usize = 40;

/// Returns the report as an HTML document.
pub fn render(report: &Report) -> String {
    let mut anchors = Anchors::default();
    let sections: Vec<Section<'_>> = report.groups.iter().map(|group| Section::new(group, &mut anchors)).collect();
    let mut text = head(report);
    text.push_str("<body>\n");
    text.push_str(&verdict(report));
    text.push_str(&problems(report));
    text.push_str("<main>\n");
    text.push_str(&contents(&sections));
    let count: usize = sections.iter().map(|section| section.parts.len()).sum();
    for section in &sections {
        text.push_str(&section.render(count <= MAX_OPEN_ITEMS, &mut anchors));
    }
    text.push_str("</main>\n</body>\n</html>\n");
    text
}

fn head(report: &Report) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n",
        escaped(&report.verdict())
    )
}

/// Returns the verdict, the versions, and the number of changes by what they break.
fn verdict(report: &Report) -> String {
    let [changes, due] = report.verdict_parts();
    let version = &report.version;
    let class = |is_good| if is_good { "good" } else { "bad" };
    let (class, due_class) =
        (class(version.is_enough() && report.all_problems().next().is_none()), class(version.is_enough()));
    let mut text = format!(
        "<header class=\"{class}\">\n<h1>{}</h1>\n<p class=\"due {due_class}\">{}</p>\n<dl>\n",
        inline(&capitalized(&changes)),
        inline(&capitalized(&due))
    );
    let facts = [
        ("Compared with", report.base.clone()),
        ("Released", version.released.to_string()),
        ("Required", version.due().to_string()),
        ("In Cargo.toml", version.current.to_string()),
    ];
    for (name, value) in facts {
        let _ = writeln!(text, "<div><dt>{name}</dt><dd>{}</dd></div>", escaped(&value));
    }
    text.push_str("</dl>\n");
    let count = |breaks: Breaks| report.entries().filter(|entry| entry.breaks() == breaks).count();
    let counts: Vec<(Breaks, usize)> = Breaks::ALL.into_iter().map(|breaks| (breaks, count(breaks))).collect();
    if report.entries().next().is_some() {
        text.push_str("<ul class=\"effects\">\n");
        for (breaks, count) in counts.iter().filter(|(_, count)| *count > 0) {
            let (name, meaning) = (breaks.as_str(), meaning(*breaks));
            let _ = writeln!(text, "<li><b>{count}</b> {} {meaning}</li>", badge(name));
        }
        let flagged = report.entries().filter(|entry| entry.is_flagged()).count();
        if flagged > 0 {
            let _ = writeln!(
                text,
                "<li><b>{flagged}</b> <span class=\"badge flag\">second look</span> concerns credentials, money or lost events: a second \
                 person should check it</li>"
            );
        }
        text.push_str("</ul>\n");
    }
    text.push_str("</header>\n");
    text
}

/// Returns what a change with this effect means for callers.
fn meaning(breaks: Breaks) -> &'static str {
    match breaks {
        Breaks::Compile => "code that compiled no longer compiles",
        Breaks::Requests => "requests that worked are rejected, or are sent elsewhere or in another form",
        Breaks::Values => "responses or events that were decoded no longer are",
        Breaks::Behavior => "code compiles and values are decoded, but the client acts differently",
        Breaks::Nobody => "nothing breaks",
    }
}

/// Returns the reasons why the report is incomplete.
fn problems(report: &Report) -> String {
    let problems: Vec<String> = report.all_problems().map(|problem| strip_str(problem).to_string()).collect();
    if problems.is_empty() {
        return String::new();
    }
    let mut text = format!("<section class=\"problems\">\n<h2>{}</h2>\n", counted(problems.len(), "problem"));
    for problem in problems {
        let _ = writeln!(text, "<pre tabindex=\"0\">{}</pre>", escaped(&problem));
    }
    text.push_str("</section>\n");
    text
}

/// Returns links to all items.
fn contents(sections: &[Section<'_>]) -> String {
    let count: usize = sections.iter().map(|section| section.parts.len()).sum();
    if count < 2 {
        return String::new();
    }
    let open = if count <= MAX_OPEN_CONTENTS { " open" } else { "" };
    let mut text = format!("<nav aria-label=\"Contents\">\n<details{open}><summary>Contents</summary>\n");
    for Section { group, anchor, parts } in sections {
        let _ = writeln!(text, "<p><a href=\"#{anchor}\">{}</a></p>\n<ul>", escaped(&group.name));
        for part in parts {
            let badges: Vec<String> = part.effects().into_iter().map(badge).collect();
            let effects =
                if badges.is_empty() { "<span class=\"meta\">request</span>".to_owned() } else { badges.join(" ") };
            let name = escaped(&part.item.name);
            let _ = writeln!(text, "<li><a href=\"#{}\"><code>{name}</code></a> {effects}</li>", part.anchor);
        }
        text.push_str("</ul>\n");
    }
    text.push_str("</details>\n</nav>\n");
    text
}

/// The section of an API or a crate.
struct Section<'a> {
    group: &'a Group,
    anchor: String,
    parts: Vec<Part<'a>>,
}

/// An item with its findings.
struct Part<'a> {
    item: &'a Item,
    anchor: String,
    /// The findings that are shown with the item.
    entries: Vec<&'a Entry>,
    /// The findings about several items that are shown with another one.
    others: Vec<&'a Entry>,
}

impl<'a> Section<'a> {
    fn new(group: &'a Group, anchors: &mut Anchors) -> Self {
        let anchor = anchors.add(&group.name);
        let parts = group.items.iter().map(|item| {
            let about = group.entries.iter().filter(|entry| entry.items.contains(&item.name));
            let (entries, others) = about.partition(|entry| entry.items.first() == Some(&item.name));
            Part { item, anchor: anchors.add(&format!("{}.{}", group.name, item.name)), entries, others }
        });
        Self { group, anchor, parts: parts.collect() }
    }

    fn render(&self, is_open: bool, anchors: &mut Anchors) -> String {
        let name = &self.group.name;
        let mut text = format!(
            "<section class=\"group\" id=\"{}\">\n<h2>{} {}</h2>\n",
            self.anchor,
            escaped(name),
            link(&self.anchor, name)
        );
        for Part { item, anchor, entries, others } in &self.parts {
            let is_breaking = entries.iter().any(|entry| entry.breaks() != Breaks::Nobody);
            let findings = item::findings(entries, others, anchors);
            text.push_str(&item::render(item, anchor, &findings, is_open || is_breaking));
        }
        text.push_str("</section>\n");
        text
    }
}

impl Part<'_> {
    /// Returns the effects of the findings, each once.
    fn effects(&self) -> Vec<&'static str> {
        let all = self.entries.iter().chain(&self.others);
        let has = |breaks: &Breaks| all.clone().any(|entry| entry.breaks() == *breaks);
        Breaks::ALL.iter().filter(|breaks| has(breaks)).map(|breaks| breaks.as_str()).collect()
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
