//! `specs/accepted.txt`: breaking findings that are known to break nobody, such as the removal of a value that was never sent.
//!
//! A line holds the fingerprint, the last day on which the line is valid, and the reason. A line that begins with `#` is a comment.

use jiff::civil::Date;

/// The path of the file.
pub const PATH: &str = "specs/accepted.txt";

/// An accepted finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The fingerprint of the finding.
    pub fingerprint: String,
    /// The last day on which the line is valid.
    pub until: Date,
    /// The reason.
    pub reason: String,
}

/// Reads the file. Returns its valid lines, and a problem for each line that is malformed or has expired.
pub fn read(text: &str, today: Date) -> (Vec<Accepted>, Vec<String>) {
    let mut accepted = Vec::new();
    let mut problems = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{PATH}:{}", index + 1);
        match entry(line) {
            None => problems.push(format!(
                "{place}: a line is `<fingerprint> <last valid day, as in 2026-12-31> <reason>`, separated by spaces"
            )),
            Some(entry) if entry.until < today => problems.push(format!(
                "{place}: the entry {} expired on {}; remove the line, or check the reason again and extend it",
                entry.fingerprint, entry.until
            )),
            Some(entry) => accepted.push(entry),
        }
    }
    (accepted, problems)
}

fn entry(line: &str) -> Option<Accepted> {
    let (fingerprint, rest) = line.split_once(char::is_whitespace)?;
    let (until, reason) = rest.trim_start().split_once(char::is_whitespace)?;
    let is_fingerprint = fingerprint.len() == 8 && fingerprint.chars().all(|char| char.is_ascii_hexdigit());
    let (until, reason) = (until.parse().ok()?, reason.trim().to_owned());
    is_fingerprint.then(|| Accepted { fingerprint: fingerprint.to_owned(), until, reason })
}

/// Returns the current date in UTC.
pub fn today() -> Date {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Accepted, read};

    #[test]
    fn reads_valid_lines_and_reports_expired_and_malformed_lines() {
        let text = "# comment\n\n0a1b2c3d  2026-12-31  The value was never sent.\n0a1b2c3e 2026-01-01 Old.\nnonsense\n";
        let (accepted, problems) = read(text, date(2026, 6, 1));
        let expected = Accepted {
            fingerprint: "0a1b2c3d".to_owned(),
            until: date(2026, 12, 31),
            reason: "The value was never sent.".to_owned(),
        };
        assert_eq!(accepted, [expected]);
        assert_eq!(
            problems,
            [
                "specs/accepted.txt:4: the entry 0a1b2c3e expired on 2026-01-01; remove the line, or check the reason again and extend it",
                "specs/accepted.txt:5: a line is `<fingerprint> <last valid day, as in 2026-12-31> <reason>`, separated by spaces",
            ]
        );
    }
}
