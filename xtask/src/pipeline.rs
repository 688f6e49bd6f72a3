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

/// Stages 1 to 3 and the model: reads, lints and lowers a spec.
pub fn check(path: &Path, display_name: &str, api_name: &str, dialect: Dialect) -> Result<Checked, Box<Refusal>> {
    with_stack(|| checked(Document::load(path, display_name), api_name, dialect))
}

/// The same of a text that no file has; example files and other documents are looked up nowhere.
pub fn check_text(text: String, display_name: &str, api_name: &str, dialect: Dialect) -> Result<Checked, Box<Refusal>> {
    with_stack(|| checked(Document::parse(text, display_name, Path::new("")), api_name, dialect))
}

/// How much stack a document gets: what is nested as deeply as the loader allows fits in it many times.
const STACK: usize = 256 << 20;

/// Runs work on a thread with a stack that no document uses up.
fn with_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(result)) => result,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => std::panic::resume_unwind(Box::new(format!("no thread could be started: {error}"))),
        }
    })
}

type Loaded = Result<Document, (Vec<SourceFile>, Diagnostic)>;

fn checked(loaded: Loaded, api_name: &str, dialect: Dialect) -> Result<Checked, Box<Refusal>> {
    let document = loaded
        .map_err(|(files, diagnostic)| Box::new(Refusal { files, document: None, diagnostics: vec![diagnostic] }))?;
    let diagnostics =
        generate::catch(|| lint::lint(&document, dialect)).unwrap_or_else(|message| vec![fault(&message)]);
    if !diagnostics.is_empty() {
        return Err(Box::new(Refusal { files: Vec::new(), document: Some(document), diagnostics }));
    }
    let digest = digest(&document);
    match generate::catch(|| model::build(&lower::lower(&document), api_name, &digest)) {
        Ok(api) => Ok(Checked { document, api }),
        Err(message) => {
            Err(Box::new(Refusal { files: Vec::new(), document: Some(document), diagnostics: vec![fault(&message)] }))
        }
    }
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
    with_stack(|| {
        generate::catch(|| build(&api, target)).and_then(|built| built).map_err(|message| {
            let diagnostic = narrowed(&api, target).unwrap_or_else(|| fault(&message));
            Box::new(Refusal { files: Vec::new(), document: Some(document), diagnostics: vec![diagnostic] })
        })
    })
}

/// A fault of the pipeline and not of the document.
fn fault(message: &str) -> Diagnostic {
    Diagnostic::new("generator", "", format!("no client could be generated: {message}"))
        .help("this is a fault of the pipeline; reduce the spec to the smallest one that shows it and report it")
}

/// The operation or schema that a failure comes from: the first one that fails without the others.
fn narrowed(api: &Api, target: Target<'_>) -> Option<Diagnostic> {
    let fails = |api: &Api| generate::catch(|| build(api, target)).and_then(|built| built).err();
    let place = |pointer: &str, message: String| {
        Diagnostic::new("generator", pointer, format!("no client could be generated: {message}"))
            .help("this is a fault of the pipeline: write this part otherwise, and report it")
    };
    let types = api.with(Vec::new(), api.schemas.clone());
    if fails(&types).is_some() {
        return api.schemas.values().find_map(|schema| {
            let message = fails(&api.with(Vec::new(), api.closure(&schema.value, Some(&schema.name))))?;
            Some(place(&schema.pointer, message))
        });
    }
    api.operations.iter().find_map(|operation| {
        let message = fails(&api.with(vec![operation.clone()], api.schemas.clone()))?;
        Some(place(&operation.pointer, message))
    })
}

fn build(api: &Api, target: Target<'_>) -> Result<Files, String> {
    let generated = generate::generate(&generate::input::of(api))?;
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
