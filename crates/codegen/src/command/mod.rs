//! The commands of `subkit-codegen`, and what the commands of a workspace share with them.
//!
//! Results go to `out`, progress and problems to `progress`; each command gives its exit status.

mod explain;
mod generate;
mod lint;
pub mod name;
pub mod reconcile;
pub mod report;
pub mod show;

pub use self::{
    explain::{explain, said},
    generate::Generate,
    lint::{Options, Subject, lint},
};

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
