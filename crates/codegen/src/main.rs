//! `subkit-codegen`: generates a typed Rust client from an OpenAPI document, outside this workspace.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use subkit_codegen::{
    Dialect,
    command::{
        self, FAILED, Generate, LintTarget, Options, Pipe, USAGE,
        name::{api_name, valid_name},
        report,
    },
    slashed,
};

/// Generates typed Rust clients from OpenAPI documents.
#[derive(Debug, Parser)]
#[command(name = "subkit-codegen", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generates the client crate of a document.
    #[command(
        after_help = "Exit status: 0 done or up to date, 1 document rejected or command failed, 2 wrong command line, 4 generated files are stale (with --check)."
    )]
    Generate(GenerateArguments),
    /// Reports problems in documents, with locations and fixes; writes nothing unless `--fix` is given.
    #[command(
        after_help = "Exit status: 0 if a client can be generated from every document, 1 document rejected or command failed, 2 wrong command line."
    )]
    Lint(LintArguments),
    /// Explains a rule: what it rejects, why, and how to fix it, with an example. Lists all rules if none is given.
    Explain {
        /// The id of the rule, which `lint` shows in brackets.
        #[arg(value_name = "RULE")]
        rule: Option<String>,
    },
}

#[derive(Debug, Args)]
struct GenerateArguments {
    /// The OpenAPI document, 3.0 or 3.1, as YAML or JSON.
    #[arg(value_name = "FILE")]
    document: PathBuf,
    /// The folder of the crate, which is created if necessary. Removes files that an earlier run generated and this run does not.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The name of the API. The crate, the module and the environment variables are named after it. Defaults to the file name.
    #[arg(long, value_name = "NAME", value_parser = valid_name)]
    name: Option<String>,
    /// The folder of `subkit-runtime`, to depend on it instead of the version on crates.io.
    #[arg(long, value_name = "DIR")]
    runtime: Option<PathBuf>,
    /// Writes no file. If a generated file is stale, missing or orphaned, prints a patch for `git apply`, and fails.
    #[arg(long)]
    check: bool,
}

#[derive(Debug, Args)]
struct LintArguments {
    /// The OpenAPI documents.
    #[arg(value_name = "FILE", required = true)]
    documents: Vec<PathBuf>,
    /// Prints the problems as a JSON array.
    #[arg(long)]
    json: bool,
    /// Applies the unambiguous fixes to the documents: keywords with one wrong letter or in the wrong case, ids in the wrong case, quoted booleans.
    #[arg(long)]
    fix: bool,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let (mut out, mut progress) = (Pipe::new(anstream::stdout().lock()), anstream::stderr().lock());
    let status = match cli.command {
        Command::Generate(arguments) => generate(&arguments, &mut out, &mut progress),
        Command::Lint(arguments) => lint(&arguments, &mut out, &mut progress),
        Command::Explain { rule } => match command::explain(rule.as_deref(), &mut out) {
            Ok(status) => Ok(status),
            Err(message) => {
                let _ = report::error(&mut progress, &message);
                Ok(USAGE)
            }
        },
    };
    ExitCode::from(status.unwrap_or_else(|error| {
        // If writing to standard error fails, there is no way to report the failure.
        let _ = report::error(&mut progress, &error);
        FAILED
    }))
}

fn generate(arguments: &GenerateArguments, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
    if let Some(path) = &arguments.runtime {
        let manifest = std::fs::read_to_string(path.join("Cargo.toml")).unwrap_or_default();
        if !manifest.lines().any(|line| line.trim() == "name = \"subkit-runtime\"") {
            return Err(format!("`{}` does not contain the crate `subkit-runtime`", path.display()));
        }
    }
    let generate = Generate {
        document: &arguments.document,
        folder: &arguments.out,
        name: arguments.name.as_deref(),
        runtime: arguments.runtime.as_deref(),
        check: arguments.check,
        command: "subkit-codegen generate",
        lint: "subkit-codegen lint",
    };
    generate.run(out, progress)
}

fn lint(arguments: &LintArguments, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
    let target = |path: &PathBuf| {
        let (display_name, api) = (slashed(path), api_name(path, None)?);
        Ok(LintTarget { path: path.clone(), display_name, api, dialect: Dialect::OpenApi })
    };
    let targets: Vec<LintTarget> = arguments.documents.iter().map(target).collect::<Result<_, String>>()?;
    command::lint(&targets, Options { json: arguments.json, fix: arguments.fix }, out, progress)
}
