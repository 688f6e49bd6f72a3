//! From the names in a document to names in Rust.

use std::collections::HashSet;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use serde_json::Value;

/// The Rust name that a spec gives a parameter, property or body in place of the one on the wire: its `x-name`.
pub fn given(owner: &Value) -> Option<&str> {
    owner.get(NAME)?.as_str()
}

/// The Rust names that a spec gives the values of an enum: its `x-name`, an object.
pub fn given_to_value<'a>(owner: &'a Value, value: &str) -> Option<&'a str> {
    owner.get(NAME)?.get(value)?.as_str()
}

/// The extension that gives Rust names.
pub const NAME: &str = "x-name";

/// A name for a function, argument, field or module; a keyword gets an underscore.
pub fn snake(name: &str) -> String {
    let snake = leading(name.to_snake_case(), "_");
    if is_keyword(&snake) { format!("{snake}_") } else { snake }
}

/// A name for a type or variant.
pub fn pascal(name: &str) -> String {
    // Where letters have no case, a type would be called as a field is.
    let pascal = name.to_upper_camel_case();
    let pascal = if pascal.starts_with(char::is_uppercase) { pascal } else { format!("X{pascal}") };
    if pascal == "Self" { "Self_".to_owned() } else { pascal }
}

/// A name for a constant or an environment variable.
pub fn screaming(name: &str) -> String {
    leading(name.to_shouty_snake_case(), "_")
}

/// A Rust name doesn't start with a digit and isn't empty.
fn leading(name: String, prefix: &str) -> String {
    if name.starts_with(|first: char| first.is_alphabetic() || first == '_') { name } else { format!("{prefix}{name}") }
}

fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "abstract"
            | "as"
            | "async"
            | "await"
            | "become"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "crate"
            | "do"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "final"
            | "fn"
            | "for"
            | "gen"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "macro"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "override"
            | "priv"
            | "pub"
            | "ref"
            | "return"
            | "self"
            | "static"
            | "struct"
            | "super"
            | "trait"
            | "true"
            | "try"
            | "type"
            | "typeof"
            | "unsafe"
            | "unsized"
            | "use"
            | "virtual"
            | "where"
            | "while"
            | "yield"
    )
}

/// The names of the variants of an enum, one for each value: different values have different names.
pub fn variants<'a>(values: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    // The variant for what is not known has this name already.
    distinct(
        values
            .into_iter()
            .map(|value| if pascal(value) == "Unknown" { "UnknownValue".to_owned() } else { variant(value) }),
        &["Unknown"],
    )
}

/// Names that differ from each other and from those that are taken; the second one of a kind gets a number.
pub fn distinct(wanted: impl IntoIterator<Item = String>, taken: &[&str]) -> Vec<String> {
    let mut given: HashSet<String> = taken.iter().map(|name| (*name).to_owned()).collect();
    let mut names = Vec::new();
    for stem in wanted {
        let mut name = stem.clone();
        let mut number = 2;
        while !given.insert(name.clone()) {
            name = format!("{}{}{number}", stem.trim_end_matches('_'), if stem.contains('_') { "_" } else { "" });
            number += 1;
        }
        names.push(name);
    }
    names
}

/// The name of a variant; one without letters and digits is spelled by its signs.
fn variant(value: &str) -> String {
    let name = pascal(value);
    if is_identifier(&name) && value.contains(char::is_alphanumeric) {
        return if value.starts_with('-') && name.starts_with('X') { name.replacen('X', "Minus", 1) } else { name };
    }
    let spelled: String = value.chars().map(sign).collect();
    if is_identifier(&spelled) { spelled } else { "Empty".to_owned() }
}

/// The name of a field or an argument; one without letters and digits is called by what it stands for.
pub fn field(name: &str, otherwise: &str) -> String {
    let field = snake(name);
    if is_identifier(&field) && name.contains(char::is_alphanumeric) {
        return field;
    }
    let spelled: String = name
        .chars()
        .map(|char| if char.is_alphanumeric() && !char.is_ascii() { "_".to_owned() } else { sign(char) })
        .collect();
    let field = snake(&spelled);
    if is_identifier(&field) && field.contains(char::is_alphanumeric) { field } else { otherwise.to_owned() }
}

fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

fn sign(char: char) -> String {
    let name = match char {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Asterisk",
        '/' => "Slash",
        '\\' => "Backslash",
        '<' => "Less",
        '>' => "Greater",
        '=' => "Equal",
        '!' => "Not",
        '&' => "And",
        '|' => "Or",
        '%' => "Percent",
        '$' => "Dollar",
        '#' => "Hash",
        '@' => "At",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '?' => "Question",
        '~' => "Tilde",
        '^' => "Caret",
        '_' => "Underscore",
        '\'' | '"' => "Quote",
        '(' | ')' | '[' | ']' | '{' | '}' => "Bracket",
        char if char.is_ascii_alphanumeric() => return char.to_ascii_uppercase().to_string(),
        _ => "",
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{pascal, screaming, snake};

    #[test]
    fn names_follow_rust() {
        assert_eq!(snake("del-config-id"), "del_config_id");
        assert_eq!(snake("SUBSCRIPTION_NUMBER"), "subscription_number");
        assert_eq!(snake("type"), "type_");
        assert_eq!(snake("2fa"), "_2fa");
        assert_eq!(pascal("health-check"), "HealthCheck");
        assert_eq!(pascal("__GENERIC__"), "Generic");
        assert_eq!(pascal("404"), "X404");
        assert_eq!(screaming("accessKey"), "ACCESS_KEY");
    }
}
