//! What NP6 leaves open.

use super::Np6;
use crate::behavior::{behaviors, switch};

switch! {
    /// The response to a deletion.
    pub enum Deletion = "deletion", default Self::NoContent;
    /// 204, which "No Content" stands for.
    NoContent = "204",
    /// 200 without a body.
    Ok = "200",
    /// 200 with an empty JSON object.
    OkWithBody = "200-body",
}

behaviors! {
    /// How NP6 behaves where it documents nothing.
    pub struct Np6Behaviors of Np6;
    deletion: Deletion,
}
