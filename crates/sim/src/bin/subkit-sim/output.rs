//! Console output. Paths and URLs come from clients, so their control characters are escaped.

use std::{
    fmt::Write as _,
    io::{self, Write as _},
};

use anstyle::{AnsiColor, Style};
use subkit_sim::{DeliveryAttempt, RequestRecord};

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
pub fn request(api: &str, record: &RequestRecord) {
    let _ = writeln!(anstream::stdout(), "{}", line(api, record));
}

/// Prints an attempt at a delivery.
pub fn delivery(api: &str, delivery: &DeliveryAttempt) {
    let DeliveryAttempt { url, attempt, problem, .. } = delivery;
    let mut line =
        format!("{api:9} {} SENT   {} {DIM}attempt {attempt}{DIM:#}", status(delivery.status, "---"), escape(url));
    if let Some(problem) = problem {
        let style = AnsiColor::Red.on_default();
        let _ = write!(line, " {style}{}{style:#}", escape(problem));
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

fn line(api: &str, record: &RequestRecord) -> String {
    let status = status(record.status, "cut");
    let mut line = format!("{api:9} {status} {:6} {}", escape(&record.method), escape(&record.target));
    if let Some(operation) = &record.operation {
        let _ = write!(line, " {DIM}{operation}{DIM:#}");
    }
    if let Some(fault) = &record.fault {
        let style = AnsiColor::Magenta.on_default();
        let _ = write!(line, " {style}{}{style:#}", escape(&format!("{fault:?}")));
    }
    if let Some(violation) = &record.violation {
        let style = AnsiColor::Red.on_default().bold();
        let _ = write!(line, "\n          {style}response violates the spec: {}{style:#}", escape(violation));
    }
    line
}

/// Escapes control characters, and characters that change the direction of text.
fn escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, char| {
        if char.is_control()
            || matches!(char, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        {
            escaped.extend(char.escape_default());
        } else {
            escaped.push(char);
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn escapes_control_characters() {
        assert_eq!(escape("/a\u{1b}[2J/b\u{9b}31m\r\n\u{202e}c"), "/a\\u{1b}[2J/b\\u{9b}31m\\r\\n\\u{202e}c");
        assert_eq!(escape("/ä/東京?q=%20"), "/ä/東京?q=%20");
    }
}
