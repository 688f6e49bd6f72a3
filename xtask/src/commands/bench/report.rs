//! `BENCHMARKS.md` and its plot, written from one run.

use std::process::Command;

use super::{peers, process, table::Table};
use crate::workspace::Workspace;

/// Writes the report, and returns the paths of the written files.
pub fn write(workspace: &Workspace, tables: &[Table]) -> Result<Vec<String>, String> {
    let mut text = format!(
        "# Benchmarks\n\n`cargo xtask bench --write` measured these figures in one run and wrote this file.\n{}\nA number in \
         parentheses is a ratio to the row that the text above the table names.\n\n",
        machine()
    );
    let mut written = Vec::new();
    if let Some(calls) = tables.iter().find(|table| table.name == "calls") {
        peers::write(&workspace.root.join("docs/calls.svg"), &plot(calls))?;
        written.push("docs/calls.svg".to_owned());
        text.push_str("![Instructions of one call, by client](docs/calls.svg)\n\n");
    }
    for table in tables {
        let base = table.base.map_or_else(String::new, |base| format!(" Ratios are to {base}."));
        text.push_str(&format!(
            "## `{}`\n\n{}.{base}\n\n{}\n",
            table.name,
            capitalized(&table.description),
            table.markdown()
        ));
    }
    text.push_str(NOTES);
    peers::write(&workspace.root.join("BENCHMARKS.md"), &text)?;
    written.push("BENCHMARKS.md".to_owned());
    Ok(written)
}

const NOTES: &str = "\
## How to read the figures

- **Instructions** are counted by Valgrind (callgrind), and are nearly the same in every run. They count the client only: the server is
  another process. [`xtask/bench/calls`](xtask/bench/calls/src/peers.rs) contains the code of every client.
- **CPU seconds** are the user and system time of all processes, so they depend on the machine. Compare them only within a table.
- Limits for ratios and counts are in [`xtask/bench/budgets.json`](xtask/bench/budgets.json). CI fails if a figure exceeds its limit.
";

/// Returns a sentence about the machine and the versions.
fn machine() -> String {
    let rustc = process::run(Command::new("rustc").arg("--version"));
    let rustc = rustc.map_or_else(
        |_| "unknown rustc".to_owned(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    );
    let cpu = fs_err::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown CPU");
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("The machine had {cores} cores ({}) and {rustc}.", model.trim_start_matches(['\t', ' ', ':']).trim())
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

const WIDTH: f64 = 720.0;
const LABELS: f64 = 150.0;
const BAR: f64 = 22.0;
const GAP: f64 = 8.0;
const TOP: f64 = 40.0;

/// Returns bars for the first case of a table. The shorter the bar, the better.
fn plot(table: &Table) -> String {
    let Some(case) = table.columns.first() else { return String::new() };
    let bars: Vec<(&str, f64)> =
        table.rows.iter().filter_map(|row| Some((row.name.as_str(), table.figure(&row.name, case)?))).collect();
    let longest = bars.iter().map(|(_, figure)| *figure).fold(1.0, f64::max);
    let scale = (WIDTH - LABELS - 110.0) / longest;
    let height = bars.iter().fold(TOP, |height, _| height + BAR + GAP) + GAP;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" \
         font-family=\"sans-serif\" font-size=\"14\" role=\"img\">\n<title>{} per call: {case}</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"{GAP}\" y=\"24\" font-weight=\"bold\">{} of one call ({case}); shorter is better</text>\n",
        table.unit,
        capitalized(table.unit)
    );
    let mut top = TOP;
    for (name, figure) in bars {
        let color = if name == "subkit" { "#c2410c" } else { "#94a3b8" };
        let (length, middle) = (figure * scale, top + BAR * 0.7);
        svg.push_str(&format!(
            "<text x=\"{}\" y=\"{middle:.0}\" text-anchor=\"end\">{name}</text>\n\
             <rect x=\"{LABELS}\" y=\"{top:.0}\" width=\"{length:.0}\" height=\"{BAR}\" fill=\"{color}\"/>\n\
             <text x=\"{:.0}\" y=\"{middle:.0}\">{:.1} k</text>\n",
            LABELS - GAP,
            LABELS + length + GAP,
            figure / 1000.0
        ));
        top += BAR + GAP;
    }
    svg.push_str("</svg>\n");
    svg
}
