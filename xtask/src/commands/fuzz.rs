//! `cargo xtask fuzz`: runs the pipeline on generated and damaged documents, and reports those on which it fails.

mod attempt;
mod documents;
mod duplicates;
mod random;
mod schemas;
mod vocabulary;

use std::{
    collections::BTreeMap,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

use serde_json::json;

pub use self::attempt::attempt;
use self::{
    attempt::{Job, Outcome},
    random::Random,
};
use super::{FAILED, SUCCESS, output_error, workers};
use crate::{cli::Fuzz, workspace::Workspace};
use subkit_codegen::command::report::{self, counted};

/// The time limit for a document.
const LIMIT: Duration = Duration::from_secs(20);

/// Runs the documents through the pipeline, and reports those on which it fails.
pub fn run(
    workspace: &Workspace,
    arguments: &Fuzz,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let seeds = documents::seeds(workspace)?;
    let output_folder = workspace.root.join("target/fuzz");
    let first = arguments.only.unwrap_or(arguments.from);
    let total = if arguments.only.is_some() { 1 } else { arguments.cases };
    let started = Instant::now();
    let (mut generated, mut rejected, mut failed) = (0_u64, BTreeMap::<String, u64>::new(), BTreeMap::new());
    let jobs = (first..first.saturating_add(total))
        .map(|case| Job { case, text: documents::generate(&seeds, &mut Random::new(arguments.seed, case)) });
    let worker = || workers::worker(workspace, "fuzz");
    let mut last_report = Instant::now();
    workers::run(&worker, LIMIT, jobs, |job, outcome: Result<Outcome, _>| {
        let problem = match outcome.unwrap_or_else(|failure| Err(failure.cause)) {
            Ok(None) => {
                generated += 1;
                if let Some(folder) = &arguments.write {
                    save(folder, arguments.seed, &job)?;
                }
                None
            }
            Ok(Some(rule)) => {
                *rejected.entry(rule).or_default() += 1;
                None
            }
            Err(problem) => Some(problem),
        };
        if arguments.only.is_some() || problem.is_some() {
            save(&output_folder, arguments.seed, &job)?;
        }
        if let Some(problem) = problem {
            let text = format!("case {} ({}): {problem}", job.case, repro_args(arguments.seed, job.case));
            report::status_error(progress, "Failed", &text).map_err(output_error)?;
            failed.insert(job.case, problem);
        }
        if last_report.elapsed() > Duration::from_secs(5) {
            last_report = Instant::now();
            let tried = generated + rejected.values().sum::<u64>() + failed.len() as u64;
            report::status_ok(progress, "Tried", &format!("{tried} of {}", counted_u64(total, "case")))
                .map_err(output_error)?;
        }
        Ok(())
    })?;
    let seconds = started.elapsed().as_secs_f64();
    if arguments.json {
        let totals = json!({
            "seed": arguments.seed,
            "from": first,
            "cases": total,
            "generated": generated,
            "rejected": rejected,
            "failed": failed,
            "seconds": seconds,
        });
        let text = serde_json::to_string_pretty(&totals).map_err(|error| error.to_string())?;
        writeln!(out, "{text}").map_err(output_error)?;
    } else {
        let (cases, rejections, seed) = (counted_u64(total, "case"), rejected.values().sum::<u64>(), arguments.seed);
        let failures = failed.len();
        writeln!(
            out,
            "{cases}: {generated} generated, {rejections} rejected, {failures} failed; seed {seed}, {seconds:.1} s"
        )
        .map_err(output_error)?;
        for (rule, count) in &rejected {
            writeln!(out, "{count:>8} {rule}").map_err(output_error)?;
        }
    }
    Ok(if failed.is_empty() { SUCCESS } else { FAILED })
}

fn counted_u64(number: u64, what: &str) -> String {
    counted(usize::try_from(number).unwrap_or(usize::MAX), what)
}

/// Returns the arguments that run a case again.
fn repro_args(seed: u64, case: u64) -> String {
    format!("--seed {seed} --only {case}")
}

/// Writes a document to a folder. Its first line is a comment with the command that runs the same case again.
fn save(folder: &Path, seed: u64, job: &Job) -> Result<(), String> {
    fs_err::create_dir_all(folder).map_err(|error| error.to_string())?;
    let text = format!("# cargo xtask fuzz {}\n{}", repro_args(seed, job.case), job.text);
    fs_err::write(folder.join(format!("{seed}-{}.yaml", job.case)), text).map_err(|error| error.to_string())
}
