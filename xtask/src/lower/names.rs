//! Names of types: one for each component, and one for each schema that has none of its own.

use std::collections::{HashMap, HashSet};

use crate::model::{pascal, reserved::TYPES};

/// How many letters a name may have: those of parts are named after what they stand in.
const LONGEST: usize = 120;

/// The names that are given.
pub struct Names {
    given: HashSet<String>,
    /// The number that the next one of a kind gets.
    numbers: HashMap<String, usize>,
}

impl Names {
    pub fn new() -> Self {
        Self { given: TYPES.iter().map(|name| (*name).to_owned()).collect(), numbers: HashMap::new() }
    }

    /// A name for `wanted` whose type no other has: `wanted` itself where it can be.
    ///
    /// What cannot be a name in Rust is spelled anew; the second one of a kind gets a number.
    pub fn give(&mut self, wanted: &str) -> String {
        let wanted = &wanted.chars().take(LONGEST).collect::<String>();
        let rust = pascal(wanted);
        if wanted.contains(char::is_alphanumeric) && is_identifier(&rust) && self.given.insert(rust) {
            return wanted.to_owned();
        }
        let stem = spelled(wanted);
        let mut name = stem.clone();
        let number = self.numbers.entry(stem.clone()).or_insert(2);
        // What counts is how the type is called in the end: `AX` becomes `Ax`.
        while !self.given.insert(pascal(&name)) {
            name = format!("{stem}{number}");
            *number += 1;
        }
        name
    }
}

/// A name in Rust that is as near to a text as can be; what has no letter is `Schema`.
fn spelled(text: &str) -> String {
    let ascii: String = text.chars().map(|char| if char.is_ascii_alphanumeric() { char } else { ' ' }).collect();
    let name = if ascii.trim().is_empty() { "Schema".to_owned() } else { pascal(&ascii) };
    // A name that ends like a number would run into the number that follows.
    name.trim_end_matches('_').to_owned()
}

fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn every_name_is_given_once_and_can_stand_in_rust() {
        let mut names = Names::new();
        let given: Vec<String> =
            ["pet", "Pet", "pet", "Option", "", "日本", "+1", "a.b"].map(|name| names.give(name)).into();
        assert_eq!(given, ["pet", "Pet2", "Pet3", "Option2", "Schema", "日本", "+1", "a.b"]);
    }

    #[test]
    fn what_is_spelled_anew_is_another_type_too() {
        let mut names = Names::new();
        let given: Vec<String> = ["Ax", "aéx", "aéx"].map(|name| crate::model::pascal(&names.give(name))).into();
        assert_eq!(given, ["Ax", "Aéx", "Ax2"]);
    }
}
