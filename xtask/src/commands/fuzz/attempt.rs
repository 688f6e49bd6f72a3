//! The job of a worker of `fuzz`: runs one document through the pipeline and checks the result.

use serde::{Deserialize, Serialize};

use super::duplicates;
use subkit_codegen::{CrateOptions, Dialect, Rejection, generate, record};

/// A document to run through the pipeline.
#[derive(Serialize, Deserialize)]
pub struct Job {
    /// The number of the case.
    pub case: u64,
    /// The text of the document.
    pub text: String,
}

/// The rule that rejects a document, or `None` if a client is generated. The error describes a bug in the generator.
pub type Outcome = Result<Option<String>, String>;

/// Runs a document through the pipeline.
pub fn attempt(job: Job) -> Outcome {
    generate::catch(|| run_pipeline(job.text)).and_then(|outcome| outcome)
}

fn run_pipeline(text: String) -> Outcome {
    let length = text.lines().count();
    let options = CrateOptions { command: "cargo xtask fuzz", in_workspace: false, runtime: Some("runtime") };
    let result = subkit_codegen::check_text(text, "case.yaml", "fuzzed", Dialect::OpenApi)
        .and_then(|checked| subkit_codegen::files(checked, options));
    match result {
        Ok(files) => {
            let sources = files.iter().filter(|(path, _)| path.extension().is_some_and(|ending| ending == "rs"));
            for (path, text) in sources {
                let file = syn::parse_file(text).map_err(|error| format!("{}: {error}", path.display()))?;
                duplicates::find_duplicate(&file)
                    .map_or(Ok(()), |twice| Err(format!("{}: {twice}", path.display())))?;
            }
            Ok(None)
        }
        Err(rejection) => check_locations(&rejection, length).map(Some),
    }
}

/// Checks that every problem has a location inside the document. Returns the rule of the first problem.
fn check_locations(rejection: &Rejection, length: usize) -> Result<String, String> {
    for diagnostic in &rejection.diagnostics {
        let record =
            serde_json::to_value(record(diagnostic, rejection.sources())).map_err(|error| error.to_string())?;
        let line = record.get("line").and_then(serde_json::Value::as_u64).unwrap_or_default();
        if diagnostic.rule == "generator" {
            return Err(diagnostic.message.clone());
        }
        if line == 0 || usize::try_from(line).unwrap_or(usize::MAX) > length + 1 {
            return Err(format!(
                "a problem of the rule `{}` has no location in the document: {}",
                diagnostic.rule, diagnostic.message
            ));
        }
    }
    let first = rejection
        .diagnostics
        .first()
        .ok_or_else(|| "the document was rejected, but no problem was reported".to_owned())?;
    Ok(first.rule.to_owned())
}
