//! `cargo xtask fuzz`: documents that are made up or damaged, to see that the pipeline ends well with any of them.

mod documents;
mod random;

use std::{
    collections::BTreeMap,
    io::Write,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use self::random::Random;
use super::{FAILED, FINE, closed};
use crate::{
    cli::Fuzz,
    diagnostics::record,
    generate,
    lint::Dialect,
    pipeline::{self, Refusal, Target},
    report::{self, counted},
    workspace::Workspace,
};

/// How long a document may take.
const LIMIT: Duration = Duration::from_secs(20);

/// Tries the documents, and reports those that the pipeline doesn't end well with.
pub fn run(
    workspace: &Workspace,
    arguments: &Fuzz,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let seeds = documents::seeds(workspace)?;
    let range = arguments.only.map_or(0..arguments.cases, |case| case..case.saturating_add(1));
    let (total, started) = (range.end.saturating_sub(range.start), Instant::now());
    let (mut generated, mut refused, mut failures) = (0_u64, BTreeMap::<String, u64>::new(), 0_u64);
    let mut shown = Instant::now();
    for case in range {
        let text = documents::make(&seeds, &mut Random::new(arguments.seed, case));
        if arguments.only.is_some() {
            keep(workspace, case, &text)?;
        }
        match watched(text.clone()) {
            Ok(None) => generated += 1,
            Ok(Some(rule)) => *refused.entry(rule).or_default() += 1,
            Err(problem) => {
                failures += 1;
                keep(workspace, case, &text)?;
                let again = format!("--seed {} --only {case}", arguments.seed);
                report::problem(progress, "Failed", &format!("case {case} ({again}): {problem}")).map_err(closed)?;
            }
        }
        if shown.elapsed() > Duration::from_secs(5) {
            shown = Instant::now();
            let tried = generated + refused.values().sum::<u64>() + failures;
            report::verb(progress, "Tried", &format!("{tried} of {}", counted_u64(total, "case"))).map_err(closed)?;
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    writeln!(
        out,
        "{}: {generated} generated, {} refused, {failures} failed; seed {}, {seconds:.1} s",
        counted_u64(total, "case"),
        refused.values().sum::<u64>(),
        arguments.seed
    )
    .map_err(closed)?;
    for (rule, count) in &refused {
        writeln!(out, "{count:>8} {rule}").map_err(closed)?;
    }
    Ok(if failures == 0 { FINE } else { FAILED })
}

fn counted_u64(number: u64, what: &str) -> String {
    counted(usize::try_from(number).unwrap_or(usize::MAX), what)
}

fn keep(workspace: &Workspace, case: u64, text: &str) -> Result<(), String> {
    let folder = workspace.root.join("target/fuzz");
    fs_err::create_dir_all(&folder).map_err(|error| error.to_string())?;
    fs_err::write(folder.join(format!("{case}.yaml")), text).map_err(|error| error.to_string())
}

/// Runs a document on a thread that is given up when it takes too long.
fn watched(text: String) -> Result<Option<String>, String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let _ = sender.send(generate::catch(|| attempt(text)).and_then(|outcome| outcome));
    });
    receiver.recv_timeout(LIMIT).unwrap_or_else(|_| Err(format!("it took more than {} s", LIMIT.as_secs())))
}

/// The rule that refuses a document, or nothing if it generates.
fn attempt(text: String) -> Result<Option<String>, String> {
    let length = text.lines().count();
    let target = Target { command: "cargo xtask fuzz", in_workspace: false, runtime: "runtime" };
    let made = pipeline::check_text(text, "case.yaml", "fuzzed", Dialect::OpenApi)
        .and_then(|checked| pipeline::files(checked, target));
    match made {
        Ok(files) => {
            let sources = files.iter().filter(|(path, _)| path.extension().is_some_and(|ending| ending == "rs"));
            for (path, text) in sources {
                let file = syn::parse_file(text).map_err(|error| format!("{}: {error}", path.display()))?;
                documents::duplicates(&file).map_or(Ok(()), |twice| Err(format!("{}: {twice}", path.display())))?;
            }
            Ok(None)
        }
        Err(refusal) => located(&refusal, length).map(Some),
    }
}

/// Every problem has a rule and a place inside of the document.
fn located(refusal: &Refusal, length: usize) -> Result<String, String> {
    for diagnostic in &refusal.diagnostics {
        let record = serde_json::to_value(record(diagnostic, refusal.sources())).map_err(|error| error.to_string())?;
        let line = record.get("line").and_then(serde_json::Value::as_u64).unwrap_or_default();
        if diagnostic.rule == "generator" {
            return Err(diagnostic.message.clone());
        }
        if line == 0 || usize::try_from(line).unwrap_or(usize::MAX) > length + 1 {
            return Err(format!("`{}` has no place: {}", diagnostic.rule, diagnostic.message));
        }
    }
    let first = refusal.diagnostics.first().ok_or_else(|| "it was refused without a problem".to_owned())?;
    Ok(first.rule.to_owned())
}
