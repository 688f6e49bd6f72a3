//! How examples print: with colours where the terminal has them.

use std::io::{self, Write as _};

/// Prints a heading.
pub fn heading(text: &str) -> io::Result<()> {
    let style = anstyle::Style::new().bold();
    writeln!(anstream::stdout(), "\n{style}{text}{style:#}")
}

/// Something that happened.
pub fn line(text: &str) -> io::Result<()> {
    writeln!(anstream::stdout(), "  {text}")
}
