//! The imports of a Rust file: its `use` declarations, and the aliases of types.

use super::tokens::Token;

/// A name that a file imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import<'a> {
    /// The path of the item. An import of all items of a module ends in `*`.
    pub path: Vec<&'a str>,
    /// The name in this file.
    pub name: &'a str,
    /// Whether other files can import the name from this one.
    pub is_public: bool,
}

/// Returns the imports of a file.
pub fn imports<'a>(tokens: &[Token<'a>]) -> Vec<Import<'a>> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| !token.is_name) {
        let before = index.checked_sub(1).and_then(|index| tokens.get(index));
        let is_public = before.is_some_and(|token| matches!(token.text, "pub" | ")"));
        let rest = tokens.get(index + 1..).unwrap_or_default();
        match token.text {
            "use" => found.extend(of_use(rest, is_public)),
            "type" => found.extend(of_alias(rest, is_public)),
            _ => {}
        }
    }
    found
}

/// Returns the imports of a `use` declaration: the tokens after the keyword.
fn of_use<'a>(tokens: &[Token<'a>], is_public: bool) -> Vec<Import<'a>> {
    let mut found = Vec::new();
    let mut prefixes: Vec<Vec<&str>> = Vec::new();
    let (mut path, mut alias, mut is_alias) = (Vec::new(), None, false);
    for token in tokens {
        match token.text {
            ":" => {}
            "as" => is_alias = true,
            "{" => prefixes.push(path.clone()),
            "," | "}" | ";" => {
                let start = prefixes.last().map_or(0, Vec::len);
                if path.len() > start {
                    found.extend(import(path, alias, is_public));
                }
                if token.text == "}" {
                    prefixes.pop();
                }
                path = prefixes.last().cloned().unwrap_or_default();
                (alias, is_alias) = (None, false);
            }
            "*" => path.push("*"),
            name if token.is_name && is_alias => alias = Some(name),
            name if token.is_name => path.push(name),
            _ => break,
        }
        if token.text == ";" {
            break;
        }
    }
    found
}

/// Returns the import of a type alias without generic parameters: the tokens after the keyword.
fn of_alias<'a>(tokens: &[Token<'a>], is_public: bool) -> Option<Import<'a>> {
    let [name, equals, rest @ ..] = tokens else { return None };
    let end = rest.iter().position(|token| !token.is_name && token.text != ":")?;
    let is_path = name.is_name && equals.text == "=" && rest.get(end).is_some_and(|token| token.text == ";");
    let path = rest.iter().take(end).filter(|token| token.is_name).map(|token| token.text);
    if is_path { import(path.collect(), Some(name.text), is_public) } else { None }
}

fn import<'a>(mut path: Vec<&'a str>, alias: Option<&'a str>, is_public: bool) -> Option<Import<'a>> {
    if path.len() > 1 && path.last() == Some(&"self") {
        path.pop();
    }
    let name = alias.or_else(|| path.last().copied())?;
    Some(Import { path, name, is_public })
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::tokens, imports};

    #[test]
    fn finds_the_paths_and_names_of_imports() {
        for (code, expected) in [
            ("use a;", vec!["a as a"]),
            ("use ::a::b as c;", vec!["a::b as c"]),
            (
                "use a::{self, b::{c, d as e}, f::*}; fn x() {}",
                vec!["a as a", "a::b::c as c", "a::b::d as e", "a::f::* as *"],
            ),
            ("use {a::b, c};", vec!["a::b as b", "c as c"]),
            ("pub(crate) use r#type::b;", vec!["pub type::b as b"]),
            ("pub type A = b::C; type D = Vec<E>; type F<T> = G<T>;", vec!["pub b::C as A"]),
            ("fn a() -> impl B + use<'_> {} use", vec![]),
        ] {
            let text = |import: &super::Import<'_>| {
                format!("{}{} as {}", if import.is_public { "pub " } else { "" }, import.path.join("::"), import.name)
            };
            assert_eq!(imports(&tokens(code)).iter().map(text).collect::<Vec<_>>(), expected, "{code}");
        }
    }
}
