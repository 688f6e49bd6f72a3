//! Runs the stages of the pipeline, from the path of a document to the files of a crate.

use std::{
    panic,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crate::{
    emit::{self, Files, Input},
    lint,
    load::{Document, SourceFile, Sources, render, sort},
    lower,
    model::{self, Api},
    openapi::Diagnostic,
    openapi::rules::Dialect,
    types::{finish, generate},
};

/// A rejected document, with its problems and their locations.
#[derive(Debug)]
pub struct Rejection {
    /// The source files that contain the problems, if the document could not be loaded.
    pub files: Vec<SourceFile>,
    /// The document, if it could be loaded.
    pub document: Option<Document>,
    /// The problems that caused the rejection of the document, in the order of their locations.
    pub diagnostics: Vec<Diagnostic>,
}

impl Rejection {
    fn of_files(files: Vec<SourceFile>, diagnostic: Diagnostic) -> Box<Self> {
        Box::new(Self { files, document: None, diagnostics: vec![diagnostic] })
    }

    fn of_document(document: Document, mut diagnostics: Vec<Diagnostic>) -> Box<Self> {
        sort(&mut diagnostics, Sources::Document(&document));
        Box::new(Self { files: Vec::new(), document: Some(document), diagnostics })
    }

    /// Returns the problems as text, formatted like the diagnostics of rustc.
    pub fn render(&self) -> String {
        let sources = self.sources();
        self.diagnostics.iter().map(|diagnostic| render(diagnostic, sources)).collect::<Vec<_>>().join("\n")
    }

    /// Returns the source files that contain the problems.
    pub fn sources(&self) -> Sources<'_> {
        self.document.as_ref().map_or(Sources::Files(&self.files), Sources::Document)
    }
}

/// A valid document and its model.
pub struct Checked {
    /// The loaded document.
    pub document: Document,
    /// The model of the document.
    pub api: Api,
    /// Warnings about parts of the document that the client does not support, in the order of their locations.
    pub warnings: Vec<Diagnostic>,
}

impl Checked {
    /// Returns the warnings as text, formatted like the diagnostics of rustc.
    pub fn render_warnings(&self) -> impl Iterator<Item = String> {
        self.warnings.iter().map(|warning| render(warning, Sources::Document(&self.document)))
    }
}

/// Loads, lints and lowers a document, and builds its model.
pub fn check(path: &Path, display_name: &str, api_name: &str, dialect: Dialect) -> Result<Checked, Box<Rejection>> {
    let (file, name, api_name) = (path.to_owned(), display_name.to_owned(), api_name.to_owned());
    on_large_stack(move || checked(Document::load(&file, &name), &api_name, dialect))
}

/// Checks a document that is not in a file. References to other files cannot be resolved.
pub fn check_text(
    text: String,
    display_name: &str,
    api_name: &str,
    dialect: Dialect,
) -> Result<Checked, Box<Rejection>> {
    let (name, api_name) = (display_name.to_owned(), api_name.to_owned());
    on_large_stack(move || checked(Document::parse(text, &name, Path::new("")), &api_name, dialect))
}

/// Checks the text of a document. Paths of referenced files and example files are relative to `folder`.
#[cfg(feature = "cli")]
pub fn check_text_in(
    text: String,
    folder: &Path,
    display_name: &str,
    api_name: &str,
    dialect: Dialect,
) -> Result<Checked, Box<Rejection>> {
    let (name, api_name, folder) = (display_name.to_owned(), api_name.to_owned(), folder.to_owned());
    on_large_stack(move || checked(Document::parse(text, &name, &folder), &api_name, dialect))
}

/// The stack size of the thread that processes a document. Even a document with the deepest nesting that the loader allows needs
/// only a small part of it.
const STACK_BYTES: usize = 256 << 20;

/// How long to search for the part of a document that causes a failure.
const SEARCH_TIME: Duration = Duration::from_secs(60);

/// Runs work on a thread with a large stack. Panics if the work does.
fn on_large_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match thread::Builder::new().stack_size(STACK_BYTES).spawn(work) {
        Ok(thread) => thread.join().unwrap_or_else(|panic| panic::resume_unwind(panic)),
        Err(error) => panic::resume_unwind(Box::new(format!("cannot start a thread: {error}"))),
    }
}

type Loaded = Result<Document, (Vec<SourceFile>, Diagnostic)>;

fn checked(loaded: Loaded, api_name: &str, dialect: Dialect) -> Result<Checked, Box<Rejection>> {
    let mut document = loaded.map_err(|(files, diagnostic)| Rejection::of_files(files, diagnostic))?;
    let mut warnings = Vec::new();
    if dialect == Dialect::OpenApi {
        document.drop_nulls();
        let lint::Honored { places, warnings: ignored } = lint::honored_extensions(&document);
        document.drop_extensions(places);
        warnings = lint::repair(&mut document);
        warnings.extend(ignored);
    }
    let diagnostics =
        generate::catch(|| lint::lint(&document, dialect)).unwrap_or_else(|message| vec![internal_error(&message)]);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Err(Rejection::of_document(document, diagnostics));
    }
    let built = generate::catch(|| {
        let lower::Lowered { document, warnings, by_hash } = lower::lower(&document, dialect);
        (model::build(&document, api_name), warnings, by_hash)
    });
    match built {
        Ok((api, lowering_warnings, by_hash)) => {
            warnings.extend(diagnostics);
            for warning in lowering_warnings {
                // A schema is lowered once for each composition that contains it, so its warning can occur several times.
                let is_known = warnings.iter().any(|known| known.pointer() == warning.pointer());
                if !is_known {
                    warnings.push(warning);
                }
            }
            warnings.extend(lint::hashed_names(&by_hash));
            sort(&mut warnings, Sources::Document(&document));
            Ok(Checked { document, api, warnings })
        }
        Err(message) => Err(Rejection::of_document(document, vec![internal_error(&message)])),
    }
}

/// Options for the generated crate.
#[derive(Clone, Copy)]
pub struct CrateOptions<'a> {
    /// The command that regenerates the files.
    pub command: &'a str,
    /// Whether the crate belongs to this workspace.
    pub in_workspace: bool,
    /// The path from the crate to the runtime, for a crate outside the workspace. If `None`, the crate depends on the published
    /// runtime.
    pub runtime: Option<&'a str>,
}

/// Generates the files of the crate from a checked document.
pub fn files(checked: Checked, options: CrateOptions<'_>) -> Result<Files, Box<Rejection>> {
    let Checked { document, api, .. } = checked;
    let (command, runtime, in_workspace) =
        (options.command.to_owned(), options.runtime.map(str::to_owned), options.in_workspace);
    let result = on_large_stack(move || {
        let options = CrateOptions { command: &command, in_workspace, runtime: runtime.as_deref() };
        generate::catch(|| build(&api, options)).and_then(|built| built).map_err(|message| {
            locate_failure(&api, options, Instant::now() + SEARCH_TIME).unwrap_or_else(|| internal_error(&message))
        })
    });
    result.map_err(|diagnostic| Rejection::of_document(document, vec![diagnostic]))
}

/// Returns the diagnostic for a bug in the generator.
fn internal_error(message: &str) -> Diagnostic {
    Diagnostic::new("generator", "", format!("failed to generate a client: {message}"))
        .help("this is a bug in the generator; reduce the document to the smallest one that fails, and report it")
}

/// Returns a diagnostic at the first operation or schema that causes the failure by itself.
///
/// Returns `None` if no such item is found before `until`. The failure is then reported without a location.
fn locate_failure(api: &Api, options: CrateOptions<'_>, until: Instant) -> Option<Diagnostic> {
    let fails = |api: &Api| generate::catch(|| build(api, options)).and_then(|built| built).err();
    let place = |pointer: &str, message: String| {
        Diagnostic::new("generator", pointer, format!("failed to generate a client: {message}"))
            .help("this is a bug in the generator; write this part in another way, and report it")
    };
    let types = api.with(Vec::new(), api.components.clone());
    if fails(&types).is_some() {
        return api.components.values().take_while(|_| Instant::now() < until).find_map(|component| {
            let message = fails(&api.with(Vec::new(), api.closure(&component.name)))?;
            Some(place(&component.pointer, message))
        });
    }
    api.operations.iter().take_while(|_| Instant::now() < until).find_map(|operation| {
        let message = fails(&api.with(vec![operation.clone()], api.components.clone()))?;
        Some(place(&operation.pointer, message))
    })
}

fn build(api: &Api, options: CrateOptions<'_>) -> Result<Files, String> {
    let generated = generate::generate(&generate::input::of(api))?;
    let finished = finish::finish(api, generated)?;
    let CrateOptions { command, in_workspace, runtime } = options;
    emit::client(Input { api, finished: &finished, command, in_workspace, runtime })
}

#[cfg(test)]
#[expect(clippy::panic, clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use super::{CrateOptions, check_text, files};
    use crate::openapi::rules::Dialect;

    /// Each case is a schema for the component `Cycle`. Its cycle does not consist only of references to the component.
    #[test]
    fn terminates_on_recursive_schemas() {
        for schema in [
            "{additionalProperties: {allOf: [{$ref: '#/components/schemas/Cycle'}, {$ref: '#/components/schemas/Cycle'}]}}",
            "{items: {allOf: [{$ref: '#/components/schemas/Cycle'}, {nullable: true, type: array}]}}",
            "{items: {oneOf: [{allOf: [{$ref: '#/components/schemas/Cycle'}]}]}}",
            "{additionalProperties: {$ref: '#/components/schemas/Cycle/additionalProperties'}}",
            "{items: {items: {$ref: '#/components/schemas/Cycle/items'}}}",
            "{discriminator: {propertyName: a}, oneOf: [{$ref: '#/components/schemas/Cycle'}]}",
        ] {
            let text = format!(
                "{{openapi: 3.0.3, info: {{title: a, version: '1'}}, paths: {{}}, components: {{schemas: {{Cycle: {schema}}}}}}}"
            );
            let options = CrateOptions { command: "", in_workspace: false, runtime: None };
            let result =
                check_text(text, "cycle.yaml", "cycle", Dialect::OpenApi).and_then(|checked| files(checked, options));
            if let Err(rejection) = result {
                assert!(
                    rejection.diagnostics.iter().all(|problem| problem.rule == "circular-reference"),
                    "{}",
                    rejection.render()
                );
            }
        }
    }

    #[test]
    fn warns_about_unusable_discriminators() {
        const MAPPED: &str = "mapping: {a: '#/components/schemas/A', b: '#/components/schemas/B'}";
        for (members, discriminator, why) in [
            ("[A, B]", "propertyName: code", Some("the property is not a string in `A`")),
            ("[A, B, T]", "propertyName: kind", Some("`T` is not an object schema")),
            (
                "[A, B]",
                "propertyName: kind, mapping: {a: '#/components/schemas/T'}",
                Some("its values do not distinguish the schemas of the union"),
            ),
            ("[T, T2]", "propertyName: kind", Some("`T` is not an object schema")),
            ("[A, B]", "propertyName: kind", None),
            ("[A, B]", &format!("propertyName: kind, {MAPPED}"), None),
            // A mapping to a schema that is not a variant of the union is ignored.
            ("[A, B]", "propertyName: kind, mapping: {a: '#/components/schemas/A', t: '#/components/schemas/T'}", None),
        ] {
            let members = members.replace(['[', ']'], "").replace(", ", "'}, {$ref: '#/components/schemas/");
            let text = format!(
                "openapi: 3.0.3\ninfo: {{title: a, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    U: {{oneOf: \
                 [{{$ref: '#/components/schemas/{members}'}}], discriminator: {{{discriminator}}}}}\n    A: &a {{type: object, \
                 properties: {{kind: {{type: string}}, code: {{type: integer}}}}}}\n    B: *a\n    T: {{type: string}}\n    \
                 T2: {{type: string, maxLength: 2}}\n"
            );
            let checked =
                check_text(text, "union.yaml", "union", Dialect::OpenApi).map_err(|rejection| rejection.render());
            let warnings: Vec<_> = checked.unwrap().warnings;
            let found = warnings.iter().filter(|warning| warning.rule == "discriminator").collect::<Vec<_>>();
            match (found.as_slice(), why) {
                ([], None) => {}
                ([warning], Some(why)) => {
                    assert_eq!(warning.pointer(), Some("/components/schemas/U/discriminator"));
                    assert!(warning.message.contains(why), "{}", warning.message);
                }
                _ => panic!("{members} {discriminator}: {found:?}"),
            }
        }
    }

    #[test]
    fn ignores_invalid_extensions_of_third_party_documents() {
        let document = |extensions: &str| {
            format!(
                "{{openapi: 3.0.3, info: {{title: a, version: '1'}}, paths: {{/p: {{get: {{operationId: a_b, \
                 parameters: [{{name: q, in: query}}]{extensions}}}}}}}}}"
            )
        };
        let options = CrateOptions { command: "", in_workspace: false, runtime: None };
        let result = |text: String, warned: bool| {
            let checked = check_text(text, "extensions.yaml", "extensions", Dialect::OpenApi).unwrap();
            let ignored = checked.warnings.iter().filter(|warning| warning.message.contains("is ignored: "));
            assert_eq!(ignored.count(), usize::from(warned), "{:?}", checked.render_warnings().collect::<Vec<_>>());
            assert_eq!(checked.warnings.len(), usize::from(warned));
            let files = files(checked, options).unwrap().into_iter();
            let sources = files.filter(|(name, _)| name.starts_with("src"));
            sources.collect::<Vec<_>>()
        };
        let expected = result(document(""), false);
        for (extensions, warned) in [
            ("x-variants: [q]", true),
            ("x-variants: {operationId: a_b}", true),
            ("x-effects: [{kind: explodes}, 5]", true),
            ("x-retry: {idempotent: maybe}", true),
            ("x-job: {id: /x, operation: a, parameter: q}", true),
            ("x-pagination: {style: offset}", true),
            ("x-rate-limit: {limit: 1}", false),
            ("x-allow: {structure: yes}", false),
        ] {
            assert_eq!(result(document(&format!(", {extensions}")), warned), expected, "{extensions}");
        }
    }

    /// The spec of another repository, without the sources and examples that only the specs of this project need.
    #[test]
    fn honors_pagination_jobs_and_webhooks_of_third_party_documents() {
        let text = include_str!("tests/private.yaml").to_owned();
        let checked = check_text(text, "private.yaml", "private", Dialect::OpenApi).unwrap();
        assert_eq!(checked.warnings.len(), 0, "{:?}", checked.render_warnings().collect::<Vec<_>>());
        let files = files(checked, CrateOptions { command: "", in_workspace: false, runtime: None }).unwrap();
        for (file, part) in [
            ("src/requests.rs", "pub fn stream("),
            ("src/requests.rs", "pub async fn start("),
            ("src/webhooks.rs", "pub fn event(public_base_url: &str)"),
            ("src/catalogue.rs", "with_idempotent(true)"),
        ] {
            let text = files.get(std::path::Path::new(file)).map(String::as_str).unwrap_or_default();
            assert!(text.contains(part), "`{part}` is not in {file}:\n{text}");
        }
    }
}
