//! Tables of figures.

use serde::Serialize;

/// The figures of one benchmark: one row for each contender, one column for each case.
#[derive(Debug, Serialize)]
pub struct Table {
    /// The name of the benchmark, as in the command line and in the budgets.
    pub name: &'static str,
    /// A description of what was measured.
    pub description: String,
    /// The unit of all figures.
    pub unit: &'static str,
    /// The contender that the others are compared with. Each figure of the others is followed by its ratio.
    pub base: Option<&'static str>,
    /// The cases.
    pub columns: Vec<String>,
    /// The contenders.
    pub rows: Vec<Row>,
}

/// The figures of one contender.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The contender.
    pub name: String,
    /// A figure for each case, or `None` if the contender does not support the case.
    pub figures: Vec<Option<f64>>,
}

impl Table {
    /// Returns a figure.
    pub fn figure(&self, row: &str, column: &str) -> Option<f64> {
        let column = self.columns.iter().position(|name| name == column)?;
        *self.rows.iter().find(|other| other.name == row)?.figures.get(column)?
    }

    /// Returns a figure as text, with its ratio to the base.
    fn cell(&self, row: &str, column: &str) -> String {
        let Some(figure) = self.figure(row, column) else { return "–".to_owned() };
        match self.base.filter(|base| *base != row).and_then(|base| self.figure(base, column)) {
            Some(base) if base > 0.0 => format!("{} ({:.2})", number(figure), figure / base),
            _ => number(figure),
        }
    }

    fn cells(&self) -> Vec<Vec<String>> {
        let header = std::iter::once(self.unit.to_owned()).chain(self.columns.iter().cloned()).collect();
        let rows = self.rows.iter().map(|row| {
            std::iter::once(row.name.clone())
                .chain(self.columns.iter().map(|column| self.cell(&row.name, column)))
                .collect()
        });
        std::iter::once(header).chain(rows).collect()
    }

    /// Returns the table for a terminal.
    pub fn text(&self) -> String {
        let cells = self.cells();
        let widths: Vec<usize> = (0..=self.columns.len())
            .map(|column| {
                cells.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
            })
            .collect();
        let mut text = format!("{}: {}\n", self.name, self.description);
        for row in cells {
            let padded = row.iter().zip(&widths).enumerate().map(|(index, (cell, width))| {
                if index == 0 { format!("  {cell:<width$}") } else { format!("  {cell:>width$}") }
            });
            text.push_str(padded.collect::<String>().trim_end());
            text.push('\n');
        }
        text
    }

    /// Returns the table as Markdown.
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        for (index, row) in self.cells().iter().enumerate() {
            text.push_str(&format!("| {} |\n", row.join(" | ")));
            if index == 0 {
                text.push_str(&format!("|---{}|\n", "|---:".repeat(self.columns.len())));
            }
        }
        text
    }
}

/// Returns a number with up to three digits after the decimal point if it is small, and with separators if it is large.
fn number(figure: f64) -> String {
    if figure.fract() != 0.0 && figure < 1000.0 {
        return if figure < 10.0 { format!("{figure:.3}") } else { format!("{figure:.1}") };
    }
    let digits = format!("{figure:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Row, Table, number};

    fn table() -> Table {
        let row = |name: &str, figures| Row { name: name.to_owned(), figures };
        Table {
            name: "calls",
            description: "what a call costs".to_owned(),
            unit: "instructions",
            base: Some("reqwest"),
            columns: vec!["get".to_owned(), "post".to_owned()],
            rows: vec![row("reqwest", vec![Some(2000.0), Some(10.0)]), row("subkit", vec![Some(3000.0), None])],
        }
    }

    #[test]
    fn tables_show_figures_with_their_ratio_to_the_base() {
        assert_eq!(
            table().text(),
            "calls: what a call costs\n  instructions           get  post\n  reqwest              2,000    10\n  \
             subkit        3,000 (1.50)     –\n"
        );
        assert_eq!(
            table().markdown(),
            "| instructions | get | post |\n|---|---:|---:|\n| reqwest | 2,000 | 10 |\n| subkit | 3,000 (1.50) | – |\n"
        );
    }

    #[test]
    fn large_numbers_have_separators_and_small_numbers_have_decimals() {
        for (figure, text) in [(0.0, "0"), (1.5, "1.500"), (12.34, "12.3"), (999.0, "999"), (1_234_567.0, "1,234,567")]
        {
            assert_eq!(number(figure), text);
        }
    }
}
