//! The input of emission, and the text of Rust files.

use std::{collections::BTreeMap, path::PathBuf};

use proc_macro2::TokenStream;

use super::spacing;
use crate::{model::Api, types::finish::Finished};

/// Files by their paths, relative to the folder that they go to.
pub type Files = BTreeMap<PathBuf, String>;

/// The input of emission.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The model.
    pub api: &'a Api,
    /// Its types and signatures.
    pub finished: &'a Finished,
    /// The command that makes these files again.
    pub command: &'a str,
    /// Whether the crate is a member of this workspace and takes versions and metadata from it.
    pub in_workspace: bool,
    /// The path from the crate to the runtime, for a crate outside this workspace; without one, the published runtime is meant.
    pub runtime: Option<&'a str>,
}

/// A Rust file: the header, then the formatted tokens. The error names the module.
pub fn source(input: Input<'_>, module: &str, tokens: TokenStream) -> Result<String, String> {
    let file = syn::parse2(tokens).map_err(|error| format!("{module}: emission wrote what is not Rust: {error}"))?;
    let mut text = spacing::tidy(&prettyplease::unparse(&file));
    // Names of the document stand in comments as they are; in literals such characters are escaped.
    if text.contains(crate::types::docs::reorders) {
        text.retain(|char| !crate::types::docs::reorders(char));
    }
    Ok(format!("{}\n\n{text}", header(input, "//")))
}

/// The first lines of a generated file.
pub fn header(input: Input<'_>, comment: &str) -> String {
    let Input { api, command, .. } = input;
    format!("{comment} @generated from {} by `{command}`. Do not edit.", api.spec)
}
