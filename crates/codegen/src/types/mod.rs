//! Types and signatures: the model goes to progenitor (`generate`), and what comes back is finished (`finish`).

pub mod docs;
pub mod finish;
pub mod generate;
pub mod rust_type;
