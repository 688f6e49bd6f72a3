//! Conversion of names in a document to Rust names.

use std::collections::HashSet;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use serde_json::Value;

/// Returns the `x-name` of a parameter, property or body: the Rust name to use if the name in the request or response is misleading.
pub fn rust_name(owner: &Value) -> Option<&str> {
    owner.get(RUST_NAME_EXTENSION)?.as_str()
}

/// Returns the Rust name of an enum value from the `x-name` of the enum, which maps values to names.
pub fn value_rust_name<'a>(owner: &'a Value, value: &str) -> Option<&'a str> {
    owner.get(RUST_NAME_EXTENSION)?.get(value)?.as_str()
}

/// The extension that sets Rust names.
pub const RUST_NAME_EXTENSION: &str = "x-name";

/// Returns a name for a function, argument, field or module. Rust keywords get a trailing underscore.
pub fn snake(name: &str) -> String {
    let snake = leading(name.to_snake_case(), "_");
    if is_keyword(&snake) { format!("{snake}_") } else { snake }
}

/// Returns a name for a type or variant.
pub fn pascal(name: &str) -> String {
    // A letter without case, such as a Chinese character, gets the prefix `X`, because a type name must start in upper case.
    let pascal = name.to_upper_camel_case();
    let pascal = if pascal.starts_with(char::is_uppercase) { pascal } else { format!("X{pascal}") };
    if pascal == "Self" { "Self_".to_owned() } else { pascal }
}

/// Returns a name for a constant or an environment variable.
pub fn screaming(name: &str) -> String {
    leading(name.to_shouty_snake_case(), "_")
}

/// Adds a prefix to a name that is empty or starts with a digit, because Rust allows no such names.
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

/// Makes names unique among each other and different from `taken` by appending numbers to duplicates.
pub fn deduplicate(wanted: impl IntoIterator<Item = String>, taken: &[&str]) -> Vec<String> {
    let mut used: HashSet<String> = taken.iter().map(|name| (*name).to_owned()).collect();
    let mut names = Vec::new();
    for stem in wanted {
        let mut name = stem.clone();
        let mut number = 2;
        while !used.insert(name.clone()) {
            name = format!("{}{}{number}", stem.trim_end_matches('_'), if stem.contains('_') { "_" } else { "" });
            number += 1;
        }
        names.push(name);
    }
    names
}

/// Returns whether a name is a valid Rust identifier.
pub fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{pascal, screaming, snake};

    #[test]
    fn converts_names_to_rust_conventions() {
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
