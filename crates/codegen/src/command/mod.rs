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
mod status;

pub use self::{
    explain::{explain, said},
    generate::Generate,
    lint::{Options, Subject, lint},
    status::{FAILED, FINE, STALE, closed},
};
