//! Names of variants, fields and arguments, derived from the values that they represent.
//!
//! Names depend on the set of values, but not on their order. If several values would get the same name, each of them gets a longer
//! name that spells out the difference. Therefore, a name never moves to another value if values are added or reordered. At worst,
//! a name disappears, and the compiler reports each use of it.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::names::{deduplicate, is_identifier, pascal, screaming, snake};

/// The kind of item that gets a name. It determines the letter case of the name, and when two names conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A variant of an enum: `PlusOne`.
    Variant,
    /// A field, an argument or a method: `plus_one`.
    Field,
    /// A method with a request type. `get_user_2` and `get_user2` conflict, because both have the request type `GetUser2`.
    Operation,
    /// A method that takes credentials. An environment variable has the same name in upper case.
    Credentials,
    /// A type. A later stage converts the case again, so `LowerAB` and `LowerAb` conflict.
    Type,
}

impl Use {
    /// Returns a key that is equal for conflicting names.
    fn key(self, name: &str) -> Cow<'_, str> {
        match self {
            Self::Variant | Self::Field | Self::Type => Cow::Borrowed(name),
            Self::Operation => Cow::Owned(pascal(name)),
            Self::Credentials => Cow::Owned(screaming(name)),
        }
    }
}

/// Returns a type name that a second case conversion does not change.
pub fn type_name(text: &str) -> String {
    let mut name = pascal(text);
    for _ in 0..text.len() {
        let again = pascal(&name);
        if again == name {
            break;
        }
        name = again;
    }
    name
}

/// The level of detail of a name: the parts of the value that the name spells out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    /// Only words and numbers.
    Plain,
    /// Words, numbers and symbols.
    Symbols,
    /// Words, numbers, symbols and the case of letters.
    Case,
    /// Every character, as its code point.
    Characters,
}

/// Returns a unique name for each value: its `plain` name if that is unique and not in `taken`, otherwise a more detailed
/// name. `taken` lists request types for [`Use::Operation`] and environment variables for [`Use::Credentials`].
pub fn unique_names<T: AsRef<str>>(values: &[T], plain: &[String], taken: &[&str], name_of: Use) -> Vec<String> {
    let mut details = vec![Detail::Plain; values.len()];
    loop {
        let names: Vec<String> = values
            .iter()
            .zip(plain)
            .zip(&details)
            .map(|((value, plain), detail)| match detail {
                Detail::Plain => plain.clone(),
                detail => detailed_name(value.as_ref(), *detail, name_of),
            })
            .collect();
        let keys: Vec<Cow<'_, str>> = names.iter().map(|name| name_of.key(name)).collect();
        let shared = shared(values, &keys);
        let mut is_final = true;
        for (key, detail) in keys.iter().zip(&mut details) {
            let is_conflict = shared.contains(key.as_ref()) || taken.contains(&key.as_ref());
            let more = match detail {
                Detail::Plain => Detail::Symbols,
                Detail::Symbols => Detail::Case,
                Detail::Case | Detail::Characters => Detail::Characters,
            };
            if is_conflict && more != *detail {
                *detail = more;
                is_final = false;
            }
        }
        if is_final {
            // At this level, only equal values still share a name.
            return deduplicate(names, taken);
        }
    }
}

/// Returns the keys of names that more than one value has.
fn shared<'a, T: AsRef<str>>(values: &'a [T], keys: &'a [Cow<'_, str>]) -> HashSet<&'a str> {
    let mut first: HashMap<&str, &str> = HashMap::new();
    let pairs = keys.iter().map(AsRef::as_ref).zip(values.iter().map(AsRef::as_ref));
    pairs.filter(|(name, value)| first.entry(*name).or_insert(*value) != value).map(|(name, _)| name).collect()
}

/// Returns a short hash of a JSON value, for names that are not unique otherwise. The order of object keys does not affect the hash.
pub fn short_hash(value: &Value) -> String {
    fn write(value: &Value, out: &mut String) {
        match value {
            Value::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                members.sort_by_key(|(key, _)| *key);
                out.push('{');
                for (key, member) in members {
                    out.push_str(&Value::from(key.as_str()).to_string());
                    write(member, out);
                }
                out.push('}');
            }
            Value::Array(items) => {
                out.push('[');
                for item in items {
                    write(item, out);
                }
                out.push(']');
            }
            scalar => out.push_str(&format!("{scalar},")),
        }
    }
    let mut text = String::new();
    write(value, &mut text);
    let hash: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    // The letter `x` separates the hash from a digit that precedes it.
    format!("x{}", hash.get(..8).unwrap_or_default())
}

/// Returns the name of the variant for a value of an open enum. Two values can get the same name.
pub fn variant_name(value: &str) -> String {
    // The digits before and after a symbol stay separate, because `1.10` must not become `110`.
    let parts: Vec<String> = split_symbols(value).iter().map(|part| pascal(part)).collect();
    let joined = parts
        .iter()
        .enumerate()
        .map(|(index, part)| if index == 0 { part.as_str() } else { part.strip_prefix('X').unwrap_or(part) })
        .collect::<Vec<_>>()
        .join("_");
    let name = if is_identifier(&joined) && value.contains(char::is_alphanumeric) {
        joined
    } else {
        let spelled: String = value.chars().map(|char| character(char, true)).collect();
        if is_identifier(&spelled) { spelled } else { "Empty".to_owned() }
    };
    // The variant for unknown values has the name `Unknown`.
    if name == "Unknown" { "UnknownValue".to_owned() } else { name }
}

/// Returns the name of a field or an argument for a value, or `otherwise` if the value contains nothing that can be in a name.
/// Two values can get the same name.
pub fn field_name(value: &str, otherwise: &str) -> String {
    let field = snake(&split_symbols(value).join("_"));
    if is_identifier(&field) && value.contains(char::is_alphanumeric) {
        return field;
    }
    let spelled: String = value.chars().map(|char| format!("{} ", character(char, true))).collect();
    let field = snake(&spelled);
    if is_identifier(&field) && field.contains(char::is_alphanumeric) { field } else { otherwise.to_owned() }
}

/// Replaces symbols that change the meaning of a number or a word with words, as in `+1`, `-name` and `5%`. Splits the value at
/// symbols between digits, and returns the parts.
fn split_symbols(value: &str) -> Vec<String> {
    let chars: Vec<char> = value.chars().collect();
    let is_digit = |index: Option<usize>| index.and_then(|index| chars.get(index)).is_some_and(char::is_ascii_digit);
    let first = chars.iter().position(|char| char.is_alphanumeric()).unwrap_or(chars.len());
    let last = chars.iter().rposition(|char| char.is_alphanumeric()).unwrap_or_default();
    let mut parts = vec![String::new()];
    for (index, char) in chars.iter().copied().enumerate() {
        let is_inside = first < index && index < last;
        let touches_digit = is_digit(index.checked_sub(1)) || is_digit(index.checked_add(1));
        let is_spelled_out = !is_inside
            && !char.is_alphanumeric()
            && (matches!(char, '+' | '-') || touches_digit && "<>=!~%$#*.&@^".contains(char));
        let divides =
            is_inside && !char.is_alphanumeric() && is_digit(index.checked_sub(1)) && is_digit(index.checked_add(1));
        if divides {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            if is_spelled_out {
                part.push_str(&format!(" {} ", character(char, false)));
            } else {
                part.push(char);
            }
        }
    }
    parts
}

/// Returns a name that spells out a value at a level of detail.
fn detailed_name(value: &str, detail: Detail, name_of: Use) -> String {
    let mut words: Vec<String> = Vec::new();
    match detail {
        Detail::Characters => {
            words.push("Text".to_owned());
            words.extend(value.chars().map(code_point));
        }
        detail => {
            let has_symbols = value.chars().any(|char| !char.is_alphanumeric());
            if detail == Detail::Case {
                words.push(case_word(value).to_owned());
            } else if !has_symbols {
                words.push("Plain".to_owned());
            }
            let mut word = String::new();
            for char in value.chars() {
                if char.is_alphanumeric() && is_identifier(&format!("x_{char}")) {
                    word.push(char);
                } else {
                    words.push(std::mem::take(&mut word));
                    words.push(character(char, false));
                }
            }
            words.push(word);
        }
    }
    let text = words.join(" ");
    match name_of {
        Use::Variant => pascal(&text),
        Use::Field | Use::Operation | Use::Credentials => snake(&text),
        Use::Type => type_name(&text),
    }
}

/// Returns a word that describes the letter case of a value.
fn case_word(value: &str) -> &'static str {
    let mut all = value.chars().filter(|char| char.is_uppercase() || char.is_lowercase());
    let starts_upper = all.clone().next().is_some_and(char::is_uppercase);
    match (all.clone().any(char::is_uppercase), all.clone().any(char::is_lowercase)) {
        (false, false) => "Plain",
        (false, true) => "Lower",
        (true, false) => "Upper",
        (true, true) if !starts_upper => "Camel",
        (true, true) if all.by_ref().skip(1).all(char::is_lowercase) => "Title",
        (true, true) => "Mixed",
    }
}

/// Returns the code point of a character: `U00BD`.
fn code_point(char: char) -> String {
    format!("U{:04X}", u32::from(char))
}

/// Returns the word for a character. The word for white space is empty if `may_skip_space`.
fn character(char: char, may_skip_space: bool) -> String {
    let word = match char {
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
        char if char.is_whitespace() && may_skip_space => "",
        ' ' => "Space",
        char if char.is_ascii_alphanumeric() => return char.to_ascii_uppercase().to_string(),
        char => return code_point(char),
    };
    word.to_owned()
}

/// Returns the names of the variants of an enum, one per value.
pub fn variants<T: AsRef<str>>(values: &[T]) -> Vec<String> {
    let plain: Vec<String> = values.iter().map(|value| variant_name(value.as_ref())).collect();
    unique_names(values, &plain, &["Unknown"], Use::Variant)
}

/// Returns the names of the fields of a struct, one per property.
pub fn fields<T: AsRef<str>>(names: &[T], taken: &[&str]) -> Vec<String> {
    let plain: Vec<String> = names.iter().map(|name| field_name(name.as_ref(), "member")).collect();
    unique_names(names, &plain, taken, Use::Field)
}

#[cfg(test)]
mod tests {
    use super::{Use, field_name, unique_names, variant_name};

    fn variants(values: &[&str]) -> Vec<String> {
        let plain: Vec<String> = values.iter().map(|value| variant_name(value)).collect();
        unique_names(values, &plain, &["Unknown"], Use::Variant)
    }

    fn fields(values: &[&str]) -> Vec<String> {
        let plain: Vec<String> = values.iter().map(|value| field_name(value, "member")).collect();
        unique_names(values, &plain, &["extra"], Use::Field)
    }

    #[test]
    fn names_spell_out_symbols_that_distinguish_values() {
        assert_eq!(
            variants(&["1", "+1", "-1", "1.10", "110", "5%", "<5", "name", "-name", "A+", "A-", "A"]),
            [
                "X1",
                "Plus1",
                "Minus1",
                "X1_10",
                "X110",
                "X5Percent",
                "Less5",
                "Name",
                "MinusName",
                "APlus",
                "AMinus",
                "A"
            ]
        );
        assert_eq!(fields(&["-1", "+1", "1", "1.5", "2fa", "x-y"]), ["minus_1", "plus_1", "_1", "_1_5", "_2fa", "x_y"]);
    }

    #[test]
    fn ambiguous_values_get_more_detailed_names() {
        assert_eq!(
            variants(&["b", "B", "½", "🙂", "", "x-y", "x_y", "XY", "unknown", "Unknown"]),
            [
                "LowerB",
                "UpperB",
                "U00BD",
                "U1F642",
                "Empty",
                "XMinusY",
                "XUnderscoreY",
                "Xy",
                "LowerUnknown",
                "TitleUnknown"
            ]
        );
        assert_eq!(fields(&["@id", "id", "extra"]), ["at_id", "plain_id", "plain_extra"]);
        assert_eq!(
            fields(&["errorCode", "error_code", "ErrorCode"]),
            ["camel_error_code", "error_underscore_code", "mixed_error_code"]
        );
        assert_eq!(variants(&["fOO", "foo", "f O O"]), ["FOo", "Foo", "FOO"]);
        assert_eq!(variants(&["as is", "as_is"]), ["AsSpaceIs", "AsUnderscoreIs"]);
        assert_eq!(variants(&["FooBAr", "FooBAR"]), ["FooBAr", "FooBar"]);
    }

    #[test]
    fn values_keep_their_names_when_values_are_added() {
        let values =
            ["1", "+1", "12", "b", "B", "½", "🙂", "", " ", "-", "--", "a b", "a-b", "a_b", "aB", "AB", "unknown"];
        for first in 0..values.len() {
            let mut some: Vec<&str> = values.iter().copied().cycle().skip(first).take(values.len()).collect();
            let all: Vec<(&str, String)> = some.iter().copied().zip(variants(&some)).collect();
            while some.pop().is_some() {
                for (value, name) in some.iter().zip(variants(&some)) {
                    let other = all.iter().find(|(_, other)| *other == name);
                    assert!(other.is_none_or(|(other, _)| other == value), "{name}: {value:?}, then {other:?}");
                }
            }
        }
    }
}
