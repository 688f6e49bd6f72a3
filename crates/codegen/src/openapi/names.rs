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

/// Whether a name can stand in Rust.
pub fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
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
