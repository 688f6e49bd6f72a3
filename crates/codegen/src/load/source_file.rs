//! A source file of a document.

use std::{io, ops::Range, path::Path};

/// A source file of a document.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path for messages and file headers. Relative to the workspace if the file is inside it.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// Returns the part of a range that is on its first line.
pub fn first_line(files: &[SourceFile], file: usize, range: &Range<usize>) -> Range<usize> {
    let text = files.get(file).and_then(|file| file.text.get(range.clone())).unwrap_or_default();
    let length = text.find('\n').unwrap_or(text.len());
    range.start..range.start + length
}

/// Reads the text of a file, without a byte order mark. Errors have the same message on every platform.
pub fn read_text(path: &Path) -> io::Result<String> {
    let text = fs_err::read_to_string(path).map_err(|error| {
        let message = match error.kind() {
            io::ErrorKind::NotFound => "it does not exist".to_owned(),
            io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
            io::ErrorKind::InvalidData => "it is not UTF-8 text".to_owned(),
            kind => kind.to_string(),
        };
        io::Error::new(error.kind(), message)
    })?;
    // Remove the byte order mark here, so that byte ranges match the stored text.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Formats a path with forward slashes, so that messages and generated files are the same on every platform.
pub fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
