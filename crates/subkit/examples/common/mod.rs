//! Output of the examples, in color if the terminal supports it.

use std::io::{self, Write as _};

/// Prints a heading.
pub fn heading(text: &str) -> io::Result<()> {
    let style = anstyle::Style::new().bold();
    writeln!(anstream::stdout(), "\n{style}{text}{style:#}")
}

/// Prints an indented line.
pub fn line(text: &str) -> io::Result<()> {
    writeln!(anstream::stdout(), "  {text}")
}
