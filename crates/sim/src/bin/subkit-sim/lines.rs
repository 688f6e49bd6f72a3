//! Console output. Paths and URLs come from clients, so their control characters are escaped.

use std::{
    fmt::Write as _,
    io::{self, Write as _},
};

use anstyle::{AnsiColor, Style};
use subkit_sim::{Entry, Sent};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Prints the base URL of a simulator, and a `curl` command to try.
pub fn server(name: &str, base_url: &str, curl: &str) -> io::Result<()> {
    writeln!(anstream::stdout(), "{BOLD}{name:10}{BOLD:#} {base_url}\n           {DIM}curl {curl}{DIM:#}")
}

/// Prints a notice.
pub fn notice(text: &str) -> io::Result<()> {
    writeln!(anstream::stdout(), "{text}")
}

/// Prints the error that ended the program.
pub fn error(error: &io::Error) {
    let style = AnsiColor::Red.on_default().bold();
    let _ = writeln!(anstream::stderr(), "{style}error{style:#}: {error}");
}

/// Prints a request. A closed standard output is ignored.
pub fn request(api: &str, entry: &Entry) {
    let _ = writeln!(anstream::stdout(), "{}", line(api, entry));
}

/// Prints an attempt at a delivery.
pub fn sent(api: &str, sent: &Sent) {
    let Sent { url, attempt, problem, .. } = sent;
    let mut line =
        format!("{api:9} {} SENT   {} {DIM}attempt {attempt}{DIM:#}", status(sent.status, "---"), shown(url));
    if let Some(problem) = problem {
        let style = AnsiColor::Red.on_default();
        let _ = write!(line, " {style}{}{style:#}", shown(problem));
    }
    let _ = writeln!(anstream::stdout(), "{line}");
}

/// Formats a status in color.
fn status(status: Option<u16>, none: &str) -> String {
    let style = match status {
        Some(200..400) => AnsiColor::Green.on_default(),
        Some(400..500) => AnsiColor::Yellow.on_default(),
        _ => AnsiColor::Red.on_default(),
    };
    let status = status.map_or_else(|| none.to_owned(), |status| status.to_string());
    format!("{style}{status}{style:#}")
}

fn line(api: &str, entry: &Entry) -> String {
    let status = status(entry.status, "cut");
    let mut line = format!("{api:9} {status} {:6} {}", shown(&entry.method), shown(&entry.target));
    if let Some(operation) = &entry.operation {
        let _ = write!(line, " {DIM}{operation}{DIM:#}");
    }
    if let Some(fault) = &entry.fault {
        let style = AnsiColor::Magenta.on_default();
        let _ = write!(line, " {style}{}{style:#}", shown(&format!("{fault:?}")));
    }
    if let Some(violation) = &entry.violation {
        let style = AnsiColor::Red.on_default().bold();
        let _ = write!(line, "\n          {style}response violates the spec: {}{style:#}", shown(violation));
    }
    line
}

/// Escapes control characters, and those that change the direction of text.
fn shown(text: &str) -> String {
    text.chars().fold(String::new(), |mut shown, char| {
        if char.is_control()
            || matches!(char, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        {
            shown.extend(char.escape_default());
        } else {
            shown.push(char);
        }
        shown
    })
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn escapes_control_characters() {
        assert_eq!(shown("/a\u{1b}[2J/b\u{9b}31m\r\n\u{202e}c"), "/a\\u{1b}[2J/b\\u{9b}31m\\r\\n\\u{202e}c");
        assert_eq!(shown("/ä/東京?q=%20"), "/ä/東京?q=%20");
    }
}
