//! The report as Markdown, for a comment on a pull request.

mod report;
mod text;

pub use report::render;
pub use text::message;
