//! How a command ends.

/// The exit status when all is well.
pub const FINE: u8 = 0;
/// The exit status when something was refused or failed.
pub const FAILED: u8 = 1;
/// The exit status when generated files are not what they should be.
pub const STALE: u8 = 4;

/// An error of writing to the terminal: somebody closed it.
#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` gives")]
pub fn closed(error: std::io::Error) -> String {
    format!("cannot write the output: {error}")
}
