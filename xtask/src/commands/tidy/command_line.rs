//! The command lines of `cargo xtask` in other commands, and whether its parser accepts them.

use clap::{
    Command, CommandFactory as _,
    builder::ValueParser,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::cli::Cli;

const PROGRAM: &str = "cargo xtask";

/// Returns the arguments of `cargo xtask` in the words of a command, which can begin with variables and with other programs.
pub fn arguments(words: &[String]) -> Option<&[String]> {
    (0..words.len()).find_map(|start| {
        let (program, rest) = words.get(start..)?.split_first()?;
        match program.rsplit('/').next()? {
            "cargo" => cargo(rest),
            "xtask" if program.contains("target/") || start == 0 && program == "xtask" && !rest.is_empty() => {
                Some(rest)
            }
            _ => None,
        }
    })
}

/// Returns the arguments after `xtask`, or after `run --package xtask --`.
fn cargo(words: &[String]) -> Option<&[String]> {
    let is_option = |word: &&String| word.starts_with(['-', '+']);
    let (name, rest) = words.get(words.iter().take_while(is_option).count()..)?.split_first()?;
    if name == "xtask" {
        return Some(rest);
    }
    let end = rest.iter().position(|word| word == "--").unwrap_or(rest.len());
    let (options, rest) = rest.split_at_checked(end)?;
    let names = |pair: &[String]| matches!(pair, [option, name] if ["-p", "--package", "--bin"].contains(&option.as_str()) && name == "xtask");
    let is_joined = |word: &String| ["-pxtask", "-p=xtask", "--package=xtask", "--bin=xtask"].contains(&word.as_str());
    let is_xtask = options.windows(2).any(names) || options.iter().any(is_joined);
    (["run", "r"].contains(&name.as_str()) && is_xtask).then(|| rest.get(1..).unwrap_or_default())
}

/// Returns the reason if the parser rejects arguments. Arguments can be incomplete, and contain placeholders such as `FILE`, `<api>`
/// and `[API]…`.
pub fn problem(arguments: &[String]) -> Option<String> {
    let unmarked = |word: &String| word.replace(['[', ']', '…'], "").replace("...", "");
    let mut words: Vec<String> = arguments.iter().map(unmarked).filter(|word| !word.is_empty()).collect();
    let has_choices = arguments.iter().any(|word| word.contains('['));
    loop {
        let error = parser(words.iter().any(|word| is_placeholder(word)))
            .try_get_matches_from([PROGRAM.to_owned()].into_iter().chain(words.iter().cloned()))
            .err()?;
        let culprit = |kind| match error.get(kind) {
            Some(ContextValue::String(word)) => Some(word.as_str()),
            _ => None,
        };
        let named = culprit(ContextKind::InvalidSubcommand).or_else(|| culprit(ContextKind::InvalidArg));
        // A placeholder can stand for any words.
        let placeholder = words.iter().position(|word| named == Some(word.as_str()) && is_placeholder(word));
        if let (ErrorKind::UnknownArgument, Some(index)) = (error.kind(), placeholder) {
            words.remove(index);
            continue;
        }
        return match (error.kind(), named) {
            _ if placeholder.is_some() => None,
            (ErrorKind::InvalidSubcommand, Some(name)) => Some(format!("there is no command `{PROGRAM} {name}`")),
            (ErrorKind::UnknownArgument, Some(option)) if option.starts_with('-') => {
                Some(format!("`{}` has no option `{option}`", command(&words)))
            }
            (ErrorKind::UnknownArgument, Some(word)) => {
                Some(format!("`{}` takes no argument `{word}`", command(&words)))
            }
            (ErrorKind::ArgumentConflict, _) if has_choices => None,
            // A document can name an option without its value.
            (ErrorKind::InvalidValue, _) if culprit(ContextKind::InvalidValue) == Some("") => None,
            (
                ErrorKind::ArgumentConflict
                | ErrorKind::InvalidValue
                | ErrorKind::ValueValidation
                | ErrorKind::TooManyValues
                | ErrorKind::WrongNumberOfValues,
                _,
            ) => {
                let message = error.to_string();
                let reason = message.lines().next().unwrap_or_default().trim_start_matches("error: ");
                Some(format!("`{PROGRAM} {}` is rejected: {reason}", words.join(" ")))
            }
            _ => None,
        };
    }
}

/// Returns the parser of `cargo xtask`. If the arguments contain placeholders, it accepts every text as a value.
fn parser(has_placeholders: bool) -> Command {
    let lenient = |command: Command| {
        command.mut_args(|argument| {
            if has_placeholders && argument.get_action().takes_values() {
                argument.value_parser(ValueParser::string())
            } else {
                argument
            }
        })
    };
    lenient(Cli::command()).mut_subcommands(lenient)
}

/// Returns the program and its command, without the arguments.
fn command(words: &[String]) -> String {
    let cli = Cli::command();
    let name = words.iter().find(|word| cli.find_subcommand(word).is_some());
    name.map_or_else(|| PROGRAM.to_owned(), |name| format!("{PROGRAM} {name}"))
}

/// Returns whether a word, or the value of an option, stands for others.
fn is_placeholder(word: &str) -> bool {
    let value = word.split_once('=').map_or(word, |(_, value)| value);
    let is_capital = |letter: u8| letter.is_ascii_uppercase() || letter == b'_' || letter == b'-';
    value.contains(['$', '{', '<', '*'])
        || value.bytes().next().is_some_and(|first| first.is_ascii_uppercase()) && value.bytes().all(is_capital)
}

#[cfg(test)]
mod tests {
    use super::{arguments, problem};

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn finds_the_arguments_of_xtask() {
        for (text, expected) in [
            ("cargo xtask lint", Some("lint")),
            ("A=1 nice -n 19 cargo +nightly --offline xtask lint", Some("lint")),
            ("cargo run --quiet -p xtask -- lint", Some("lint")),
            ("cargo run --package=xtask", Some("")),
            ("cargo run -p subkit-sim -- lint", None),
            ("step name target/debug/xtask lint --fix", Some("lint --fix")),
            ("xtask lint", Some("lint")),
            ("xtask", None),
            ("cargo test -p xtask", None),
        ] {
            assert_eq!(arguments(&words(text)).map(|rest| rest.join(" ")), expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn rejects_what_the_parser_rejects() {
        for text in [
            "",
            "--help",
            "lint <api>",
            "lint --explain [RULE]",
            "lint {name} --fix",
            "codegen --spec",
            "codegen --check [API]…",
            "diff [--json] [--html FILE]",
            "fuzz --cases N --seed=$seed",
            "fuzz {}",
            "bench NAME",
            "COMMAND --chek",
            "-V",
            "help lint",
            "--workspace DIR lint",
            "release",
        ] {
            assert_eq!(problem(&words(text)), None, "{text}");
        }
        for (text, expected) in [
            ("measure", "there is no command `cargo xtask measure`"),
            ("help measure", "there is no command `cargo xtask measure`"),
            ("-x lint", "`cargo xtask lint` has no option `-x`"),
            ("codegen -x", "`cargo xtask codegen` has no option `-x`"),
            ("codegen --chek=1 NAME", "`cargo xtask codegen` has no option `--chek`"),
            ("codegen {api} --chek", "`cargo xtask codegen` has no option `--chek`"),
            ("ops bird", "`cargo xtask ops` takes no argument `bird`"),
            (
                "diff --json --markdown",
                "`cargo xtask diff --json --markdown` is rejected: the argument '--json' cannot be used with '--markdown'",
            ),
            (
                "fuzz --cases many",
                "`cargo xtask fuzz --cases many` is rejected: invalid value 'many' for '--cases <N>': invalid digit found in string",
            ),
        ] {
            assert_eq!(problem(&words(text)).as_deref(), Some(expected), "{text}");
        }
    }
}
