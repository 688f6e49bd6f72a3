//! From the names in a document to names in Rust.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// A name for a function, argument, field or module; a keyword gets an underscore.
pub fn snake(name: &str) -> String {
    let snake = leading(name.to_snake_case(), "_");
    if is_keyword(&snake) { format!("{snake}_") } else { snake }
}

/// A name for a type or variant.
pub fn pascal(name: &str) -> String {
    let pascal = leading(name.to_upper_camel_case(), "X");
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
