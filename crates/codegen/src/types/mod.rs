//! Stage 5, types: Rust types and signatures. `generate` runs progenitor on the model, and `finish` rewrites its output.

pub mod docs;
pub mod finish;
pub mod generate;
pub mod rust_type;
