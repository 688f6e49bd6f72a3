//! The input of the `emit` stage, and the text of Rust files.

use std::{collections::BTreeMap, path::PathBuf};

use proc_macro2::TokenStream;

use super::layout;
use crate::{model::Api, types::finish::Finished};

/// Generated files by path, relative to the output folder.
pub type Files = BTreeMap<PathBuf, String>;

/// The input of the `emit` stage.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The model of the API.
    pub api: &'a Api,
    /// The types and signatures that the stage `types` generated for the API.
    pub finished: &'a Finished,
    /// The command that regenerates these files.
    pub command: &'a str,
    /// Whether the crate belongs to this workspace, and inherits versions and metadata from it.
    pub in_workspace: bool,
    /// The path from the crate to the runtime, for a crate outside this workspace. If `None`, the crate depends on the published
    /// runtime.
    pub runtime: Option<&'a str>,
}

/// Returns the text of a Rust file: the header, then the formatted tokens.
///
/// # Errors
///
/// Returns a message with the name of the module if the tokens are not valid Rust.
pub fn source(input: Input<'_>, module: &str, tokens: TokenStream) -> Result<String, String> {
    let file =
        syn::parse2(tokens).map_err(|error| format!("{module}: the generated code is not valid Rust: {error}"))?;
    let mut text = layout::format(&prettyplease::unparse(&file));
    // Comments contain names of the document verbatim, and a name may contain characters that change the text direction. In
    // string literals, such characters are already escaped.
    if text.contains(crate::types::docs::is_bidi_control) {
        text.retain(|char| !crate::types::docs::is_bidi_control(char));
    }
    Ok(format!("{}\n\n{text}", header(input, "//")))
}

/// Returns the first line of a generated file.
pub fn header(input: Input<'_>, comment: &str) -> String {
    let Input { api, command, .. } = input;
    format!("{comment} @generated from {} by `{command}`. Do not edit.", api.spec)
}
