//! `specs/accepted.txt`: breaking findings that are known to break nobody, such as the removal of a value that was never sent.
//!
//! A line holds the fingerprint, the last day on which the line is valid, and the reason. A line that begins with `#` is a comment.

use std::collections::HashSet;

use jiff::civil::Date;

/// The path of the file.
pub const PATH: &str = "specs/accepted.txt";

/// A line of the file, which accepts a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The number of the line, which starts at 1.
    pub line: usize,
    /// The fingerprint of the finding, in lower case.
    pub fingerprint: String,
    /// The last day on which the line is valid.
    pub until: Date,
    /// The reason.
    pub reason: String,
}

impl Accepted {
    /// Returns the line that accepts a finding.
    pub fn find<'a>(accepted: &'a [Self], fingerprint: &str, today: Date) -> Option<&'a Self> {
        accepted.iter().find(|accepted| accepted.fingerprint == fingerprint && accepted.until >= today)
    }

    fn place(&self) -> String {
        format!("{PATH}:{}", self.line)
    }
}

/// Reads the file. Returns its lines, and a problem for each malformed line.
pub fn read(text: &str) -> (Vec<Accepted>, Vec<String>) {
    let (mut accepted, mut problems) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().map(str::trim).zip(1..) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match entry(line, number) {
            Some(entry) => accepted.push(entry),
            None => problems.push(format!(
                "{PATH}:{number}: a line is `<fingerprint> <last valid day, as in 2026-12-31> <reason>`, separated by spaces"
            )),
        }
    }
    (accepted, problems)
}

fn entry(text: &str, line: usize) -> Option<Accepted> {
    let (fingerprint, rest) = text.split_once(char::is_whitespace)?;
    let (until, reason) = rest.trim_start().split_once(char::is_whitespace)?;
    let is_fingerprint = fingerprint.len() == 8 && fingerprint.chars().all(|char| char.is_ascii_hexdigit());
    let (until, reason) = (until.parse().ok()?, reason.trim().to_owned());
    is_fingerprint.then(|| Accepted { line, fingerprint: fingerprint.to_ascii_lowercase(), until, reason })
}

/// Returns a problem for each line whose finding still exists after the line has expired.
pub fn expired(accepted: &[Accepted], findings: &HashSet<&str>, today: Date) -> Vec<String> {
    let is_expired = |accepted: &&Accepted| accepted.until < today && findings.contains(accepted.fingerprint.as_str());
    let problem = |accepted: &Accepted| {
        format!(
            "{}: the entry {} expired on {}; remove the line, or check the reason again and extend it",
            accepted.place(),
            accepted.fingerprint,
            accepted.until
        )
    };
    accepted.iter().filter(is_expired).map(problem).collect()
}

/// Returns a warning for each line that accepts no finding. A line of the base revision may accept a finding that is merged and not
/// released yet, so it is no mistake.
pub fn unused(accepted: &[Accepted], findings: &HashSet<&str>, base: &[Accepted]) -> Vec<String> {
    let warning = |accepted: &Accepted| {
        let remedy = if base.iter().any(|known| known.fingerprint == accepted.fingerprint) {
            "remove the line after the release that contains the change"
        } else {
            "copy the fingerprint from the end of a finding, or remove the line"
        };
        format!("{}: no finding has the fingerprint {}; {remedy}", accepted.place(), accepted.fingerprint)
    };
    let unused = accepted.iter().filter(|accepted| !findings.contains(accepted.fingerprint.as_str()));
    unused.map(warning).collect()
}

/// Returns the current date in UTC.
pub fn today() -> Date {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use jiff::civil::date;

    use super::{Accepted, expired, read, unused};

    const TEXT: &str =
        "# comment\n\n0A1B2C3D  2026-12-31  The value was never sent.\n0a1b2c3e 2026-01-01 Old.\nnonsense\n";

    #[test]
    fn reads_lines_and_reports_malformed_lines() {
        let (accepted, problems) = read(TEXT);
        let expected = Accepted {
            line: 3,
            fingerprint: "0a1b2c3d".to_owned(),
            until: date(2026, 12, 31),
            reason: "The value was never sent.".to_owned(),
        };
        assert_eq!((accepted.len(), accepted.first()), (2, Some(&expected)));
        assert_eq!(
            problems,
            [
                "specs/accepted.txt:5: a line is `<fingerprint> <last valid day, as in 2026-12-31> <reason>`, separated by spaces"
            ]
        );
    }

    #[test]
    fn reports_expired_lines_whose_finding_exists() {
        let (accepted, _) = read(TEXT);
        let today = date(2026, 6, 1);
        assert_eq!(
            expired(&accepted, &HashSet::from(["0a1b2c3d", "0a1b2c3e"]), today),
            [
                "specs/accepted.txt:4: the entry 0a1b2c3e expired on 2026-01-01; remove the line, or check the reason again and extend it"
            ]
        );
        assert!(expired(&accepted, &HashSet::from(["0a1b2c3d"]), today).is_empty());
    }

    #[test]
    fn warns_about_lines_that_accept_no_finding() {
        let (accepted, _) = read(TEXT);
        let (base, _) = read("0a1b2c3e 2026-01-01 Old.\n");
        assert_eq!(
            unused(&accepted, &HashSet::new(), &base),
            [
                "specs/accepted.txt:3: no finding has the fingerprint 0a1b2c3d; copy the fingerprint from the end of a finding, or remove the line",
                "specs/accepted.txt:4: no finding has the fingerprint 0a1b2c3e; remove the line after the release that contains the change",
            ]
        );
        assert!(unused(&accepted, &HashSet::from(["0a1b2c3d", "0a1b2c3e"]), &base).is_empty());
    }
}
