//! Lines that need a word that `terms.rs` excludes.

use super::text::Line;

/// Lines that may have excluded terms.
#[derive(Debug)]
pub struct Exception {
    /// The beginning of a path, relative to the repository.
    file: &'static str,
    /// Text that the line has.
    text: &'static str,
    /// Why no other word will do.
    #[expect(dead_code, reason = "printed with an exception that nothing needs")]
    why: &'static str,
}

impl Exception {
    pub fn allows(&self, line: &Line) -> bool {
        line.file.starts_with(self.file) && line.text.contains(self.text)
    }
}

/// The list.
pub const EXCEPTIONS: &[Exception] = &[];
