//! Rule: text names only commands, options and scripts that exist.

use clap::CommandFactory as _;

use super::{
    Problem,
    repository::{Repository, ending},
};
use crate::cli::Cli;

const COMMAND: &str = "cargo xtask ";

pub fn check(repository: &Repository) -> Vec<Problem> {
    let is_text = |path: &str| {
        let is_text = ["md", "rs", "yml", "yaml", "toml"].contains(&ending(path)) || path.starts_with(".ci/");
        // The tests of this rule contain commands that do not exist.
        is_text && !path.starts_with("xtask/src/commands/tidy/")
    };
    let mut problems = Vec::new();
    for (file, text) in repository.files(is_text) {
        for (index, line) in text.lines().enumerate() {
            let messages = commands(line).filter_map(|words| unknown(&words)).chain(scripts(line, repository));
            problems.extend(messages.map(|message| Problem::new(file, index + 1, message)));
        }
    }
    problems
}

/// Returns the words after each `cargo xtask` in a line, up to the end of the command.
fn commands(line: &str) -> impl Iterator<Item = Vec<&str>> {
    line.split(COMMAND).skip(1).map(|rest| {
        let command = rest.split(['`', '"', '#', '|', '>', '<', ';', '(', '&', '\\']).next().unwrap_or_default();
        command.split_whitespace().collect()
    })
}

/// Returns a message if a command does not exist or does not have one of the options.
fn unknown(words: &[&str]) -> Option<String> {
    let (name, rest) = words.split_first()?;
    let name = name.trim_end_matches(['.', ',', ':']);
    // A placeholder, or an option of `cargo xtask` itself.
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') || name.starts_with('-') {
        return None;
    }
    let cli = Cli::command();
    let Some(command) = cli.find_subcommand(name) else {
        return Some(format!("there is no command `{COMMAND}{name}`"));
    };
    let options = rest.iter().filter_map(|word| word.trim_start_matches('[').strip_prefix("--"));
    let mut options = options.map(|word| {
        word.split(|letter: char| !letter.is_ascii_lowercase() && letter != '-').next().unwrap_or_default()
    });
    let has = |option: &str| {
        let mut arguments = command.get_arguments().chain(cli.get_arguments());
        option.is_empty() || option == "help" || arguments.any(|argument| argument.get_long() == Some(option))
    };
    let option = options.find(|option| !has(option))?;
    Some(format!("`{COMMAND}{name}` has no option `--{option}`"))
}

/// Returns a message for each script in `.ci` that a line names and that does not exist.
fn scripts<'a>(line: &'a str, repository: &'a Repository) -> impl Iterator<Item = String> {
    let names = line.match_indices(".ci/").map(|(start, prefix)| {
        let rest = line.get(start + prefix.len()..).unwrap_or_default();
        rest.split(|letter: char| !letter.is_ascii_lowercase() && letter != '-').next().unwrap_or_default()
    });
    let missing = names.filter(|name| !name.is_empty() && !repository.has(&format!(".ci/{name}")));
    missing.map(|name| format!("there is no script `.ci/{name}`"))
}

#[cfg(test)]
mod tests {
    use super::{super::repository::with, check};

    #[test]
    fn reports_unknown_commands_options_and_scripts() {
        let text = "Run `cargo xtask codegen --check bird`, cargo xtask lint, or `cargo xtask COMMAND`.\n\
                    `cargo xtask measure` and `cargo xtask codegen --chek`\n.ci/run, then `.ci/gone`\n";
        let problems =
            check(&with([("docs/a.md", text), (".ci/run", "cargo xtask fuzz --cases 150 --write \"$dir\"")]));
        let found: Vec<(usize, &str)> =
            problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
        assert_eq!(
            found,
            [
                (2, "there is no command `cargo xtask measure`"),
                (2, "`cargo xtask codegen` has no option `--chek`"),
                (3, "there is no script `.ci/gone`"),
            ]
        );
    }
}
