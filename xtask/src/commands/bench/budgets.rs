//! Limits for figures, in `xtask/bench/budgets.json`. Only ratios and counts have limits, because seconds depend on the machine.

use serde::Deserialize;

use super::table::Table;
use crate::workspace::Workspace;

/// The file with the limits, relative to the root.
const FILE: &str = "xtask/bench/budgets.json";

/// A limit for one figure, or for the ratio of two figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    /// The name of the table.
    table: String,
    /// The case, which is a column of the table.
    case: String,
    /// The contender whose figure has the limit.
    of: String,
    /// The contender whose figure is the denominator of the ratio, if the limit is a ratio.
    #[serde(default)]
    to: Option<String>,
    /// The limit.
    max: f64,
    /// Why the limit is not lower.
    #[expect(dead_code, reason = "for people who read the file")]
    reason: String,
}

/// Returns a message for each limit that a figure exceeds, and for each limit of a measured table that has no figure.
pub fn exceeded(workspace: &Workspace, tables: &[Table]) -> Result<Vec<String>, String> {
    let text = fs_err::read_to_string(workspace.root.join(FILE)).map_err(|error| error.to_string())?;
    let budgets: Vec<Budget> = serde_json::from_str(&text).map_err(|error| format!("`{FILE}`: {error}"))?;
    Ok(messages(&budgets, tables))
}

fn messages(budgets: &[Budget], tables: &[Table]) -> Vec<String> {
    let check = |budget: &Budget| {
        // Other benchmarks may not have been selected.
        let table = tables.iter().find(|table| table.name == budget.table)?;
        let Budget { case, of, to, max, .. } = budget;
        let what = format!("{}: {of}, {case}", table.name);
        let Some(figure) = table.figure(of, case) else {
            return Some(format!(
                "{what}: there is no such figure; remove the limit from `{FILE}`, or run without --no-peers"
            ));
        };
        let (value, unit) = match to {
            None => (figure, table.unit.to_owned()),
            Some(to) => match table.figure(to, case) {
                Some(base) => (figure / base, format!("times {to}")),
                None => return Some(format!("{what}: there is no figure for {to} to compare with")),
            },
        };
        (value > *max).then(|| format!("{what}: {value:.3} {unit}, but the limit in `{FILE}` is {max}"))
    };
    budgets.iter().filter_map(check).collect()
}

#[cfg(test)]
mod tests {
    use super::{Budget, Table, messages};
    use crate::commands::bench::table::Row;

    fn table() -> Table {
        let row = |name: &str, figure| Row { name: name.to_owned(), figures: vec![Some(figure)] };
        Table {
            name: "calls",
            description: String::new(),
            unit: "instructions",
            base: None,
            columns: vec!["get".to_owned()],
            rows: vec![row("reqwest", 100.0), row("subkit", 110.0)],
        }
    }

    fn budget(of: &str, to: Option<&str>, max: f64) -> Budget {
        let text = |text: &str| text.to_owned();
        Budget { table: text("calls"), case: text("get"), of: text(of), to: to.map(text), max, reason: String::new() }
    }

    #[test]
    fn reports_figures_above_their_limit() {
        let within = [budget("subkit", Some("reqwest"), 1.1), budget("subkit", None, 110.0)];
        assert_eq!(messages(&within, &[table()]), Vec::<String>::new());
        let above = [budget("subkit", Some("reqwest"), 1.09), budget("subkit", None, 109.0)];
        assert_eq!(
            messages(&above, &[table()]),
            [
                "calls: subkit, get: 1.100 times reqwest, but the limit in `xtask/bench/budgets.json` is 1.09",
                "calls: subkit, get: 110.000 instructions, but the limit in `xtask/bench/budgets.json` is 109"
            ]
        );
    }

    #[test]
    fn reports_limits_without_figures_only_for_measured_tables() {
        let unknown = [budget("canary", None, 1.0), budget("subkit", Some("canary"), 1.0)];
        assert_eq!(messages(&unknown, &[table()]).len(), 2);
        assert_eq!(messages(&unknown, &[]), Vec::<String>::new());
    }
}
