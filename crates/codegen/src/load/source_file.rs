//! The text of a file that a document was read from.

use std::{io, ops::Range, path::Path};

/// One file that a document was read from.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as messages and headers print it: relative to the workspace where it lies inside.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// The first line of a range of a file.
pub fn first_line(files: &[SourceFile], file: usize, range: &Range<usize>) -> Range<usize> {
    let text = files.get(file).and_then(|file| file.text.get(range.clone())).unwrap_or_default();
    let length = text.find('\n').unwrap_or(text.len());
    range.start..range.start + length
}

/// The text of a file, without a byte order mark.
pub fn read_text(path: &Path) -> io::Result<String> {
    let text = fs_err::read_to_string(path).map_err(|error| io::Error::new(error.kind(), error.kind().to_string()))?;
    // A byte order mark is no part of the document, but the byte ranges must still fit the text.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// A path with forward slashes, as it stands in messages and generated files on every platform.
pub fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
