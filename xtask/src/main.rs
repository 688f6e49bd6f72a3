//! `cargo xtask`.

use std::process::ExitCode;

use subkit_codegen::command::Pipe;

fn main() -> ExitCode {
    let (mut out, mut progress) = (Pipe::new(anstream::stdout().lock()), anstream::stderr().lock());
    ExitCode::from(xtask::run(std::env::args_os(), &mut out, &mut progress))
}
