//! `cargo xtask`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut out, mut progress) = (anstream::stdout().lock(), anstream::stderr().lock());
    ExitCode::from(xtask::run(std::env::args_os(), &mut out, &mut progress))
}
