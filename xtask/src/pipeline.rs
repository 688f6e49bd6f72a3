//! The stages in their order: a spec's path goes in, the files of a crate come out.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::{
    diagnostics::{Diagnostic, Sources, render},
    emit::{self, Files, Input},
    fingerprint::hex,
    finish, generate,
    lint::{self, Dialect},
    load::{Document, SourceFile},
    lower,
    model::{self, Api},
};

/// What was wrong with a spec: problems with their places, ready to be shown.
#[derive(Debug)]
pub struct Refusal {
    /// The sources that the problems speak of.
    pub files: Vec<SourceFile>,
    /// The document, if it could be read.
    pub document: Option<Document>,
    /// The problems.
    pub diagnostics: Vec<Diagnostic>,
}

impl Refusal {
    /// The problems as rustc would show them.
    pub fn render(&self) -> String {
        let sources = self.sources();
        self.diagnostics.iter().map(|diagnostic| render(diagnostic, sources)).collect::<Vec<_>>().join("\n")
    }

    /// What the problems are located in.
    pub fn sources(&self) -> Sources<'_> {
        self.document.as_ref().map_or(Sources::Files(&self.files), Sources::Document)
    }
}

/// A spec that was read and found good.
pub struct Checked {
    /// The document.
    pub document: Document,
    /// Its model.
    pub api: Api,
}

/// Stages 1 and 2 and the model: reads and lints a spec.
pub fn check(path: &Path, display_name: &str, api_name: &str, dialect: Dialect) -> Result<Checked, Box<Refusal>> {
    let document = Document::load(path, display_name)
        .map_err(|(files, diagnostic)| Box::new(Refusal { files, document: None, diagnostics: vec![diagnostic] }))?;
    let diagnostics = lint::lint(&document, dialect);
    if !diagnostics.is_empty() {
        return Err(Box::new(Refusal { files: Vec::new(), document: Some(document), diagnostics }));
    }
    let api = model::build(&document, api_name, &digest(&document));
    Ok(Checked { document, api })
}

/// How the crate of a spec is to be made.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    /// The command that makes the files again.
    pub command: &'a str,
    /// Whether the crate is a member of this workspace.
    pub in_workspace: bool,
    /// The path from the crate to the runtime, outside the workspace.
    pub runtime: &'a str,
}

/// Stages 3 to 6: the files of the crate.
pub fn files(checked: Checked, target: Target<'_>) -> Result<Files, Box<Refusal>> {
    let Checked { document, api } = checked;
    generate::catch(|| build(&api, target)).and_then(|built| built).map_err(|message| {
        let diagnostic = Diagnostic::new("generator", "", format!("no client could be generated: {message}"))
            .help("this is a fault of the pipeline; reduce the spec to the smallest one that shows it and report it");
        Box::new(Refusal { files: Vec::new(), document: Some(document), diagnostics: vec![diagnostic] })
    })
}

fn build(api: &Api, target: Target<'_>) -> Result<Files, String> {
    let lowered = lower::lower(api);
    let generated = generate::generate(api, &lowered)?;
    let finished = finish::finish(api, generated)?;
    let Target { command, in_workspace, runtime } = target;
    emit::client(Input { api, finished: &finished, command, in_workspace, runtime })
}

/// The hash of a document's sources.
fn digest(document: &Document) -> String {
    let mut hash = Sha256::new();
    for file in &document.files {
        hash.update(file.text.len().to_le_bytes());
        hash.update(&file.text);
    }
    hex(&hash.finalize())
}
