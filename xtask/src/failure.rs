//! Why a command failed.

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The command line is wrong, for example because it names a spec that does not exist.
    Usage(String),
    /// The command line is valid, but the command failed, for example because a file cannot be read.
    Command(String),
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self::Command(message)
    }
}
