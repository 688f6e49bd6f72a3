//! Changes as a unified patch that `git apply` accepts.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::reconcile::Change;
use crate::slashed;

const ADDED: Style = AnsiColor::Green.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();
const LOCATION: Style = AnsiColor::Cyan.on_default();
const HEADER: Style = Style::new().bold();

/// The number of unchanged lines around a change, as in the output of git.
const CONTEXT_LINES: usize = 3;

/// Writes the patch that applies a change: it updates, creates or deletes one file.
pub fn write(out: &mut dyn Write, change: &Change) -> io::Result<()> {
    let path = slashed(&change.path);
    let (old, new) = (format!("a/{path}"), format!("b/{path}"));
    writeln!(out, "{HEADER}diff --git {old} {new}{HEADER:#}")?;
    let (from, to) = match (&change.old, &change.new) {
        (None, _) => {
            writeln!(out, "{HEADER}new file mode 100644{HEADER:#}")?;
            ("/dev/null", new.as_str())
        }
        (_, None) => {
            writeln!(out, "{HEADER}deleted file mode 100644{HEADER:#}")?;
            (old.as_str(), "/dev/null")
        }
        _ => (old.as_str(), new.as_str()),
    };
    let text = |side: &Option<String>| side.clone().unwrap_or_default();
    let (before, after) = (text(&change.old), text(&change.new));
    let lines = similar::TextDiff::from_lines(&before, &after);
    let hunks = lines.unified_diff().context_radius(CONTEXT_LINES).to_string();
    if hunks.is_empty() {
        return Ok(());
    }
    writeln!(out, "{HEADER}--- {from}{HEADER:#}\n{HEADER}+++ {to}{HEADER:#}")?;
    for line in hunks.strip_suffix('\n').unwrap_or(&hunks).split('\n') {
        let style = match line.bytes().next() {
            Some(b'+') => ADDED,
            Some(b'-') => REMOVED,
            Some(b'@') => LOCATION,
            _ => Style::new(),
        };
        writeln!(out, "{style}{line}{style:#}")?;
    }
    Ok(())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::PathBuf;

    use super::write;
    use crate::command::reconcile::Change;

    fn patch(old: Option<&str>, new: Option<&str>) -> String {
        let change =
            Change { path: PathBuf::from("src/a.rs"), old: old.map(str::to_owned), new: new.map(str::to_owned) };
        let mut out = Vec::new();
        write(&mut out, &change).unwrap();
        anstream::adapter::strip_str(std::str::from_utf8(&out).unwrap()).to_string()
    }

    #[test]
    fn patch_names_the_file_and_has_every_line() {
        assert_eq!(
            patch(Some("a\nb\n"), Some("a\nc")),
            "diff --git a/src/a.rs b/src/a.rs\n--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n\\ No newline at end of file\n"
        );
        let many: String = (0..200).map(|line| format!("{line}\n")).collect();
        assert_eq!(patch(Some(""), Some(&many)).matches("\n+").count(), 201);
    }

    #[test]
    fn patch_creates_and_deletes_files() {
        let created = patch(None, Some("a\r\n"));
        assert!(
            created.contains("new file mode 100644\n--- /dev/null\n+++ b/src/a.rs\n") && created.ends_with("+a\r\n"),
            "{created:?}"
        );
        let deleted = patch(Some("a\n"), None);
        assert!(deleted.contains("deleted file mode 100644\n--- a/src/a.rs\n+++ /dev/null\n"), "{deleted}");
        assert_eq!(patch(None, Some("")), "diff --git a/src/a.rs b/src/a.rs\nnew file mode 100644\n");
    }
}
