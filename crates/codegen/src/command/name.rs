//! The name of an API. Its crate, module, feature and environment variables are named after it.

use std::path::Path;

use crate::openapi::snake;

/// Names that an API cannot have, because the crate `subkit-<name>`, the module or the feature cannot have them.
const RESERVED: [&str; 24] = [
    "alloc",
    "client",
    "core",
    "default",
    "full",
    "generated",
    "native_tls",
    "proc_macro",
    "runtime",
    "rustls",
    "schemars",
    "schemars08",
    "serde",
    "serde_json",
    "sim",
    "std",
    "subkit",
    "subkit_runtime",
    "test",
    "testing",
    "tests",
    "tokio",
    "uuid",
    "xtask",
];

/// Returns the name of an API: the given name, or a name derived from the file name.
///
/// # Errors
///
/// Returns a message if the given name is not a valid name for a crate.
pub fn api_name(spec: &Path, given: Option<&str>) -> Result<String, String> {
    let Some(name) = given else { return Ok(derived_name(spec)) };
    match invalid_reason(name) {
        Some(why) => Err(format!("`--name {name}` is not a valid name for a crate, a module and a feature: {why}")),
        None => Ok(name.to_owned()),
    }
}

/// Returns a name of an API from the command line.
///
/// # Errors
///
/// Returns a message if the name is not valid.
pub fn valid_name(name: &str) -> Result<String, String> {
    match invalid_reason(name) {
        Some(why) => Err(format!("it is not a valid name for a crate, a module and a feature: {why}")),
        None => Ok(name.to_owned()),
    }
}

/// Derives the name of a crate from the words of a file name. If no name can be derived, returns `api`.
fn derived_name(spec: &Path) -> String {
    let stem = spec.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let words = stem.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("_");
    let prefixed = format!("api_{name}");
    [name, prefixed].into_iter().find(|name| invalid_reason(name).is_none()).unwrap_or_else(|| "api".to_owned())
}

/// Returns why a name is not valid for a crate, a module and a feature, or `None` if the name is valid.
pub fn invalid_reason(name: &str) -> Option<&'static str> {
    let is_word = name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_');
    if !is_word || !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        return Some("use lower-case letters, digits and `_`, and begin with a letter");
    }
    if RESERVED.contains(&name) {
        return Some("the name is reserved; choose another");
    }
    // Converting a Rust keyword to snake case adds a trailing underscore.
    (snake(name) != name)
        .then_some("it is a keyword of Rust, or has a `_` that does not separate two words; choose another")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::{api_name, invalid_reason};

    #[test]
    fn derives_a_valid_name_from_every_file_name() {
        for (file, name) in [
            ("A b--c.v1.yaml", "a_b_c_v1"),
            ("core.json", "api_core"),
            ("type.yaml", "api_type"),
            ("7.yml", "api_7"),
            ("_x__y_.yaml", "x_y"),
            ("---.yaml", "api"),
            ("日本.yaml", "api"),
        ] {
            assert_eq!(api_name(Path::new(file), None).as_deref(), Ok(name), "{file}");
            assert_eq!(invalid_reason(name), None);
        }
    }

    #[test]
    fn uses_a_given_name_that_is_valid_and_rejects_others() {
        assert_eq!(api_name(Path::new("a.yaml"), Some("shop")).as_deref(), Ok("shop"));
        let error = api_name(Path::new("a.yaml"), Some("A-b")).unwrap_err();
        assert!(error.contains("`--name A-b`") && error.contains("lower-case letters"), "{error}");
    }

    #[test]
    fn rejects_invalid_and_reserved_names() {
        for name in ["bird", "np6", "a_b"] {
            assert_eq!(invalid_reason(name), None, "{name}");
        }
        for name in
            ["", "6np", "Bird", "a-b", "full", "runtime", "tests", "std", "serde_json", "type", "self", "crate", "a__b"]
        {
            assert!(invalid_reason(name).is_some(), "{name}");
        }
    }
}
