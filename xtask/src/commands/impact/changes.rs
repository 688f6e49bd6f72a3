//! The changes to report: those of a comparison of two revisions, or of a file with the result of one.

use std::{
    io::{Read, stdin},
    path::Path,
};

use crate::{
    cli::Impact,
    commands::diff::{Document, compare},
    workspace::Workspace,
};

/// The maximum size of a file. The report of a release with thousands of changes has a few megabytes.
const MAX_BYTES: u64 = 64 << 20;

/// Reads the changes from the file of `--diff`. Without it, compares two revisions.
pub fn read(workspace: &Workspace, arguments: &Impact) -> Result<Document, String> {
    let Some(path) = &arguments.diff else {
        return Ok(Document::new(&compare(workspace, arguments.base.as_deref())?));
    };
    if path == Path::new("-") {
        return of_stream(stdin().lock(), MAX_BYTES).map_err(|reason| format!("cannot use standard input: {reason}"));
    }
    let file =
        fs_err::File::open(path).map_err(|error| format!("{error}; write it with `cargo xtask diff --json >FILE`"))?;
    of_stream(file, MAX_BYTES).map_err(|reason| format!("cannot use `{}`: {reason}", path.display()))
}

fn of_stream(stream: impl Read, max_bytes: u64) -> Result<Document, String> {
    let mut text = String::new();
    let size = stream.take(max_bytes + 1).read_to_string(&mut text).map_err(|error| error.to_string())?;
    if u64::try_from(size).is_ok_and(|size| size > max_bytes) {
        return Err(format!(
            "it has more than {} MiB: pass the output of `cargo xtask diff --json` alone, or compare with a later `--base`",
            max_bytes >> 20
        ));
    }
    Document::read(&text)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use super::of_stream;

    #[test]
    fn rejects_streams_that_are_too_large_or_not_text() {
        let large = of_stream(std::io::repeat(b' '), 1 << 20).unwrap_err();
        assert_eq!(
            large,
            "it has more than 1 MiB: pass the output of `cargo xtask diff --json` alone, or compare with a later `--base`"
        );
        assert_eq!(of_stream([0xff].as_slice(), 10).unwrap_err(), "stream did not contain valid UTF-8");
    }
}
