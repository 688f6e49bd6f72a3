//! Stage 6, emit: a finished API becomes the files of a crate.

mod answers;
mod bounds;
mod catalogue;
mod client;
pub mod contract;
mod credentials;
mod docs;
mod event_log;
mod expressions;
pub mod facade;
mod jobs;
mod library;
mod limits;
mod manifest;
mod operations;
mod paging;
mod readme;
mod reads;
mod requests;
mod spacing;
mod split;
mod testing;
mod types;
mod webhooks;

use std::{collections::BTreeMap, path::PathBuf};

use proc_macro2::TokenStream;

use crate::{model::Api, types::finish::Finished};

/// Files by their paths, relative to the folder that they go to.
pub type Files = BTreeMap<PathBuf, String>;

/// What emission needs to know of an API.
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

/// The whole crate of an API.
pub fn client(input: Input<'_>) -> Result<Files, String> {
    let mut files = Files::new();
    files.extend(types::emit(input)?);
    files.extend(catalogue::emit(input)?);
    let mut has_bounds = false;
    // Without operations there is nothing to call: the crate has the types.
    if !input.api.operations.is_empty() {
        let bounds = bounds::emit(input)?;
        has_bounds = !bounds.is_empty();
        files.extend(bounds);
        files.insert("src/client.rs".into(), source(input, "client", client::emit(input))?);
        files.extend(operations::emit(input)?);
        files.extend(requests::emit(input)?);
        files.extend(testing::emit(input)?);
    }
    if !input.api.rate_limits.is_empty() {
        files.insert("src/limits.rs".into(), source(input, "limits", limits::emit(input))?);
    }
    if webhooks::has_any(input.api) {
        files.insert("src/webhooks.rs".into(), source(input, "webhooks", webhooks::emit(input))?);
    }
    files.insert("src/lib.rs".into(), source(input, "lib", library::emit(input, has_bounds))?);
    files.insert("Cargo.toml".into(), manifest::emit(input));
    files.insert("README.md".into(), readme::emit(input));
    files.insert("contract.json".into(), contract::emit(input.api));
    Ok(files)
}

/// A Rust file: the header, then the formatted tokens. The error names the module.
fn source(input: Input<'_>, module: &str, tokens: TokenStream) -> Result<String, String> {
    let file = syn::parse2(tokens).map_err(|error| format!("{module}: emission wrote what is not Rust: {error}"))?;
    let mut text = spacing::tidy(&prettyplease::unparse(&file));
    // Names of the document stand in comments as they are; in literals such characters are escaped.
    if text.contains(crate::types::docs::reorders) {
        text.retain(|char| !crate::types::docs::reorders(char));
    }
    Ok(format!("{}\n\n{text}", header(input, "//")))
}

/// Doc attributes of the module or crate and not of its first item.
fn inner(outer: &TokenStream) -> TokenStream {
    outer.to_string().replace("# [doc", "#! [doc").parse().unwrap_or_default()
}

/// The docs of a module that has some of the operations.
fn about<T>(part: &split::Part<'_, T>) -> TokenStream {
    inner(&crate::types::docs::doc([format!("Operations: {}.", part.family.join(", "))]))
}

/// What a module uses of its crate, and `types` if its items name anything of it.
fn imports<'a>(names: &[&str], items: impl IntoIterator<Item = &'a TokenStream>) -> TokenStream {
    let types = names_types(items).then_some("types");
    let names: Vec<&str> = names.iter().copied().chain(types).collect();
    if names.is_empty() {
        return TokenStream::new();
    }
    format!("use crate::{{{}}};", names.join(", ")).parse().unwrap_or_default()
}

/// Whether code names anything of the module `types`; docs don't count.
fn names_types<'a>(items: impl IntoIterator<Item = &'a TokenStream>) -> bool {
    items.into_iter().any(|item| {
        let mut tokens = item.clone().into_iter();
        let mut open = Vec::new();
        loop {
            match tokens.next() {
                Some(proc_macro2::TokenTree::Ident(ident)) if ident == "types" => return true,
                Some(proc_macro2::TokenTree::Group(group)) => {
                    open.push(std::mem::replace(&mut tokens, group.stream().into_iter()));
                }
                Some(_) => {}
                None => match open.pop() {
                    Some(outer) => tokens = outer,
                    None => return false,
                },
            }
        }
    })
}

/// The first lines of a generated file.
pub fn header(input: Input<'_>, comment: &str) -> String {
    let Input { api, command, .. } = input;
    format!("{comment} @generated from {} by `{command}`. Do not edit.", api.spec)
}
