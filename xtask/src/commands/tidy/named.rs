//! Rule: code in text names only commands, options and scripts that exist.

use super::{
    Problem,
    code::{self, Code, Kind},
    command_line,
    repository::{Repository, ending},
    shell::{self, Command},
};

/// The endings of files that contain no text of this project: snapshots, and data.
const NOT_TEXT: [&str; 5] = ["snap", "lock", "json", "svg", "txt"];

pub fn check(repository: &Repository) -> Vec<Problem> {
    // The tests of this rule contain commands that do not exist.
    let is_text = |path: &str| !NOT_TEXT.contains(&ending(path)) && !path.starts_with("xtask/src/commands/tidy/");
    let mut problems = Vec::new();
    for (file, text) in repository.files(is_text) {
        let names_command = text.contains("xtask");
        let code = if names_command || text.contains("```") || text.starts_with("#!/") {
            code::of(file, text)
        } else {
            Vec::new()
        };
        for code in &code {
            for command in shell::commands(code) {
                let options = command_line::arguments(&command.words).and_then(command_line::problem);
                let script = missing_program(code, &command, repository);
                let messages = options.into_iter().chain(script);
                problems.extend(messages.map(|message| Problem::new(file, command.line, message)));
            }
        }
        problems.extend(rows(&code, text).map(|(line, message)| Problem::new(file, line, message)));
        for (index, line) in text.lines().enumerate() {
            problems.extend(scripts(line, repository).map(|message| Problem::new(file, index + 1, message)));
        }
    }
    problems
}

/// Returns the problems of options in the rows of a table whose first cell is a command: the row describes its options.
fn rows<'a>(code: &'a [Code], text: &'a str) -> impl Iterator<Item = (usize, String)> {
    let rows = (1..).zip(text.lines()).filter(|(_, line)| line.starts_with("| `"));
    rows.filter_map(move |(number, _)| {
        let mut spans = code.iter().filter(move |code| code.line == number && code.kind == Kind::Span);
        let first = shell::commands(spans.next()?);
        let name = command_line::arguments(&first.first()?.words)?.first()?.clone();
        let options = spans.filter(|code| code.text.starts_with('-'));
        let words = move |code: &Code| {
            let option = shell::commands(code).into_iter().flat_map(|command| command.words);
            [name.clone()].into_iter().chain(option).collect::<Vec<_>>()
        };
        Some(options.filter_map(move |code| command_line::problem(&words(code)).map(|message| (number, message))))
    })
    .flatten()
}

/// Returns a message if a script calls a program of the repository that does not exist.
fn missing_program(code: &Code, command: &Command, repository: &Repository) -> Option<String> {
    let program = command.words.iter().find(|word| !word.contains('='))?;
    let (folder, _) = program.split_once('/')?;
    let is_own = code.kind == Kind::Script && ["crates", "docs", "tests", "xtask"].contains(&folder);
    (is_own && !program.contains(['$', '<', '{', '*']) && !repository.has(program))
        .then(|| format!("there is no program `{program}`"))
}

/// Returns a message for each script in `.ci` that a line names and that does not exist.
fn scripts<'a>(line: &'a str, repository: &'a Repository) -> impl Iterator<Item = String> {
    let names = line.match_indices(".ci/").map(|(start, prefix)| {
        let rest = line.get(start + prefix.len()..).unwrap_or_default();
        let name = rest.split(|letter: char| !letter.is_alphanumeric() && !"-_./".contains(letter)).next();
        name.unwrap_or_default().trim_end_matches(['.', '/'])
    });
    let missing = names.filter(|name| !name.is_empty() && !repository.has(&format!(".ci/{name}")));
    missing.map(|name| format!("there is no script `.ci/{name}`"))
}

#[cfg(test)]
mod tests {
    use super::{super::repository::with, check};

    /// Returns the lines and messages of the problems in a file.
    fn problems(file: &str, text: &str) -> Vec<(usize, String)> {
        let repository = with([(file, text), (".ci/run", "#!/bin/sh\n"), ("tests/run", "")]);
        check(&repository).into_iter().map(|problem| (problem.line, problem.message)).collect()
    }

    #[test]
    fn accepts_prose_and_placeholders() {
        for (file, text) in [
            ("docs/a.md", "cargo xtask is a program. `cargo xtask COMMAND`, `cargo xtask lint <api>` and `.ci/run`."),
            ("docs/a.md", "```text\nerror: cargo xtask is a program\n```\n```sh\ntests/run $x; .ci/…\n```\n"),
            ("a.rs", "// cargo xtask is a program\nf(\"cargo xtask could not run\");"),
            (".ci/run", "#!/bin/sh\n# cargo xtask is a program\ncargo xtask fuzz --cases 150 --write \"$dir\" >out\n"),
            (".github/workflows/a.yml", "name: cargo xtask is a program\n"),
            ("specs/a.yaml", "description: cargo xtask is a program\n"),
        ] {
            assert_eq!(problems(file, text), [], "{text}");
        }
    }

    #[test]
    fn reports_unknown_commands_options_and_scripts() {
        let measure = "there is no command `cargo xtask measure`";
        let option = "`cargo xtask codegen` has no option `-x`";
        for (file, text, expected) in [
            ("docs/a.md", "a `cargo xtask measure`", (1, measure)),
            ("docs/a.md", "a `cargo\nxtask codegen\n-x`", (1, option)),
            ("docs/a.md", "```sh\ncargo xtask codegen \\\n  -x\n```", (2, option)),
            ("docs/a.md", "- a\n\n  ~~~\n  A=1 cargo run -p xtask -- measure\n  ~~~", (4, measure)),
            ("docs/a.md", "a\n\n    cargo xtask measure\n", (3, measure)),
            ("docs/a.md", "```console\n$ cargo xtask measure\ncargo xtask is a program\n```", (2, measure)),
            ("docs/a.md", "```text\n$ cargo xtask measure\n```", (2, measure)),
            ("docs/a.md", "```powershell\ncargo xtask measure\n```", (2, measure)),
            ("docs/a.md", "```rust\n// `cargo xtask measure`\n```", (2, measure)),
            ("docs/a.md", "```sh\ntests/gone 7\n```", (2, "there is no program `tests/gone`")),
            ("docs/a.md", "| `cargo xtask codegen [API]…` | `-x` |", (1, option)),
            ("docs/a.md", "a .ci/Gone_2.sh.", (1, "there is no script `.ci/Gone_2.sh`")),
            ("a.rs", "/// a `cargo xtask\n/// measure`", (1, measure)),
            ("a.rs", "f(\"run `cargo xtask measure`\");", (1, measure)),
            ("a.rs", "\n#[doc = r\"`cargo xtask measure`\"]", (2, measure)),
            ("a.toml", "# a\n# `cargo xtask measure`\n", (2, measure)),
            ("a.py", "# `cargo xtask measure`\n", (1, measure)),
            ("CODEOWNERS", "# `cargo xtask measure`\n", (1, measure)),
            ("tests/script", "#!/bin/sh\nstep a target/debug/xtask measure\n", (2, measure)),
            ("tests/script", "#!/bin/sh\nx=\"$(cargo xtask measure)\"\n", (2, measure)),
            ("tests/script", "#!/bin/sh\nprintf 'run `cargo xtask measure`'\n", (2, measure)),
            (".github/workflows/a.yaml", "- {command: cargo xtask measure}\n- {run: a}\n", (1, measure)),
            (".github/workflows/a.yml", "- run: |\n    a\n    cargo xtask measure\n", (3, measure)),
        ] {
            assert_eq!(problems(file, text), [(expected.0, expected.1.to_owned())], "{text}");
        }
    }
}
