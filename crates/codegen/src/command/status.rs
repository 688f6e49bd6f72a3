//! The exit statuses of commands.

/// The exit status if the command succeeded.
pub const SUCCESS: u8 = 0;
/// The exit status if a document was rejected or a command failed.
pub const FAILED: u8 = 1;
/// The exit status if the command line is wrong. `clap` uses it as well.
pub const USAGE: u8 = 2;
/// The exit status if generated files are stale.
pub const STALE: u8 = 4;

/// Returns the message for output that cannot be written, for example because the pipe is closed.
#[expect(clippy::needless_pass_by_value, reason = "`map_err` passes the error by value")]
pub fn output_error(error: std::io::Error) -> String {
    format!("cannot write the output: {error}")
}
