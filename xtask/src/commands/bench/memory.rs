//! The benchmark `memory`: the peak memory of long lists, of many calls, and of decoding a large page.

use std::{path::Path, process::Command};

use super::{
    Context, calls, process,
    table::{Row, Table},
};

/// The items of the large page.
const ITEMS: &str = "100000";

/// Measures the memory.
pub fn run(context: &mut Context<'_>) -> Result<Vec<Table>, String> {
    let program = calls::build(context)?;
    let server = process::Server::start(&program, &["serve"])?;
    context.status("Measuring", "the memory of lists and calls")?;
    let mut lists = Vec::new();
    for (name, items, count) in [("few", "10000", "1000"), ("many", "1000000", "100000")] {
        let stream = peak(&program, &["stream", items, &server.port])?;
        let bulk = peak(&program, &["bulk", count, &server.port])?;
        lists.push(Row { name: name.to_owned(), figures: vec![Some(stream), Some(bulk)] });
    }
    context.status("Measuring", "the memory of a large page")?;
    let mut pages = Vec::new();
    for (name, decoder) in [("serde by hand", "hand"), ("subkit", "subkit")] {
        let peak = |page| peak(&program, &["decode", decoder, page, ITEMS, "1"]).map(Some);
        pages.push(Row { name: name.to_owned(), figures: vec![peak("plain")?, peak("rich")?] });
    }
    Ok(vec![
        Table {
            name: "memory",
            description: "peak memory of a program that streams a list, or makes many calls with `bulk`".to_owned(),
            unit: "KiB",
            base: Some("few"),
            columns: ["stream of 10,000 or 1,000,000 items", "bulk of 1,000 or 100,000 calls"]
                .map(str::to_owned)
                .into(),
            rows: lists,
        },
        Table {
            name: "memory of a page",
            description: "peak memory of decoding a page of 100,000 items: the body and the value".to_owned(),
            unit: "KiB",
            base: Some("serde by hand"),
            columns: ["plain fields", "enums, ids, unions, decimals"].map(str::to_owned).into(),
            rows: pages,
        },
    ])
}

/// Runs the program, and returns the peak memory that it prints.
fn peak(program: &Path, arguments: &[&str]) -> Result<f64, String> {
    let output = process::run(Command::new(program).args(arguments))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let peak = text.lines().find_map(|line| line.strip_suffix(" KiB"));
    peak.and_then(|peak| peak.parse().ok()).ok_or_else(|| format!("`{}` printed no memory: {text}", program.display()))
}
