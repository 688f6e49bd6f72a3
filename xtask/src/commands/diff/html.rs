//! The report as an HTML file that needs no other file.

use std::fmt::Write as _;

use anstream::adapter::strip_str;

use super::report::{Entry, Report};

const STYLE: &str = "
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
article { border-left: 4px solid; margin: .8rem 0; padding: .1rem 1rem; }
.compile, .requests, .values, .behavior { border-color: #c33; } .nobody { border-color: #383; }
.flagged { background: light-dark(#fff4d6, #3a3010); }
p { margin: .4rem 0; } small { opacity: .75; }
.change { display: grid; gap: 1rem; grid-template-columns: 1fr 1fr; }
pre { background: light-dark(#f3f3f3, #222); margin: .3rem 0; overflow-x: auto; padding: .4rem .6rem; white-space: pre-wrap; }
";

/// Returns the report as an HTML document.
pub fn render(report: &Report) -> String {
    let verdict = escaped(&report.verdict());
    let mut text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{verdict}</title>\n<style>{STYLE}</style>\n<h1>{verdict}</h1>\n"
    );
    for problem in report.all_problems() {
        let _ = writeln!(text, "<pre>{}</pre>", escaped(&strip_str(problem).to_string()));
    }
    for group in &report.groups {
        let _ = writeln!(text, "<h2>{}</h2>", escaped(&group.name));
        for entry in &group.entries {
            text.push_str(&article(entry));
        }
    }
    let _ = writeln!(text, "<p><small>Compared with {}.</small></p>\n</html>", escaped(&report.base));
    text
}

fn article(entry: &Entry) -> String {
    let finding = &entry.finding;
    let flag = if entry.is_flagged() { " flagged" } else { "" };
    let breaks = entry.breaks().as_str();
    let place = entry.place.as_ref().map(super::report::Place::text).unwrap_or_default();
    let mut text = format!(
        "<article class=\"{breaks}{flag}\" id=\"{}\">\n<p><b>{breaks}</b> {}</p>\n",
        entry.fingerprint,
        inline(&finding.message)
    );
    if let Some(accepted) = &entry.accepted {
        let _ = writeln!(text, "<p>Accepted until {}: {}</p>", accepted.until, escaped(&accepted.reason));
    }
    if finding.before.is_some() || finding.after.is_some() {
        let side = |label: &str, form: &Option<String>| {
            let form = form.as_deref().unwrap_or("—");
            format!("<div><small>{label}</small><pre>{}</pre></div>", escaped(form))
        };
        let _ = writeln!(
            text,
            "<div class=\"change\">{}{}</div>",
            side("before", &finding.before),
            side("after", &finding.after)
        );
    }
    let _ = writeln!(
        text,
        "<p><small>{} · {} · <a href=\"#{fingerprint}\">{fingerprint}</a></small></p>\n</article>",
        escaped(&place),
        finding.kind.id(),
        fingerprint = entry.fingerprint
    );
    text
}

/// Escapes a text, and marks the parts between backquotes as code.
fn inline(text: &str) -> String {
    let parts = escaped(text);
    let parts = parts
        .split('`')
        .enumerate()
        .map(|(index, part)| if index % 2 == 1 { format!("<code>{part}</code>") } else { part.to_owned() });
    parts.collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
