//! The commands of `subkit-codegen`, and helpers that `cargo xtask` shares with them.
//!
//! Commands write results to `out`, and progress and problems to `progress`. Each returns its exit status.

mod explain;
mod generate;
mod lint;
pub mod name;
mod patch;
mod pipe;
pub mod reconcile;
pub mod report;
pub mod show;
mod status;

pub use self::{
    explain::{explain, render_example, unknown_id},
    generate::Generate,
    lint::{LintTarget, Options, lint},
    pipe::Pipe,
    status::{FAILED, STALE, SUCCESS, USAGE, output_error},
};
