//! Bounds of the values of a request.
//!
//! Generated clients declare the bounds of a spec as tables, which are checked before a request is sent. Responses are not
//! checked: the response of a server that violates its own bounds is still decoded.

use std::{borrow::Cow, cmp::Ordering, collections::HashSet};

use rust_decimal::Decimal;
use serde_json::{Number, Value};

/// A bound. It applies only to values of its kind: a length to text, a minimum to numbers. Null is within every bound.
///
/// Numbers are decimal text, so that they are exact.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Rule {
    /// The minimum of a number.
    Minimum(&'static str),
    /// The exclusive minimum of a number.
    ExclusiveMinimum(&'static str),
    /// The maximum of a number.
    Maximum(&'static str),
    /// The exclusive maximum of a number.
    ExclusiveMaximum(&'static str),
    /// The number that a number must be a multiple of.
    MultipleOf(&'static str),
    /// The minimum length of text, in characters.
    MinLength(u64),
    /// The maximum length of text, in characters.
    MaxLength(u64),
    /// The minimum number of items.
    MinItems(u64),
    /// The maximum number of items.
    MaxItems(u64),
    /// All items must be different.
    UniqueItems,
    /// The minimum number of properties.
    MinProperties(u64),
    /// The maximum number of properties.
    MaxProperties(u64),
    /// The bounds of each item.
    Items(&'static [Rule]),
    /// The bounds of a property.
    Member(&'static str, &'static [Rule]),
    /// The bounds of the properties that are not named.
    Others(&'static [&'static str], &'static [Rule]),
    /// Bounds that depend on the text of a property, the tag: its name, and the bounds for each text.
    Tagged(&'static str, &'static [(&'static str, &'static [Rule])]),
    /// The bounds of a type.
    Of(&'static [Rule]),
}

/// A violated bound. It contains nothing of the value except names that the spec declares.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// A JSON pointer into the value. `*` replaces the name of a property that the spec does not name.
    pub(crate) at: String,
    /// The violated bound, such as `must be at most 5`.
    pub(crate) wanted: String,
}

/// Returns the first bound that a value violates.
pub(crate) fn broken(value: &Value, rules: &[Rule]) -> Option<Broken> {
    rules.iter().find_map(|rule| breaks(value, rule))
}

fn breaks(value: &Value, rule: &Rule) -> Option<Broken> {
    match (rule, value) {
        (Rule::Of(rules), _) => broken(value, rules),
        (Rule::Items(rules), Value::Array(items)) => {
            items.iter().enumerate().find_map(|(index, item)| below(&index.to_string(), item, rules))
        }
        (Rule::Member(name, rules), Value::Object(members)) => below(name, members.get(*name)?, rules),
        (Rule::Others(named, rules), Value::Object(members)) => {
            let mut others = members.iter().filter(|(name, _)| !named.contains(&name.as_str()));
            others.find_map(|(_, member)| below("*", member, rules))
        }
        (Rule::Tagged(tag, bounds), Value::Object(members)) => {
            let tag = members.get(*tag)?.as_str()?;
            let (_, rules) = bounds.iter().find(|(name, _)| *name == tag)?;
            broken(value, rules)
        }
        _ => wanted(value, rule).map(|wanted| Broken { at: String::new(), wanted }),
    }
}

fn below(token: &str, value: &Value, rules: &[Rule]) -> Option<Broken> {
    let found = broken(value, rules)?;
    let token = token.replace('~', "~0").replace('/', "~1");
    Some(Broken { at: format!("/{token}{}", found.at), wanted: found.wanted })
}

/// Returns the bound that a value violates, as a phrase.
fn wanted(value: &Value, rule: &Rule) -> Option<String> {
    let is_kept = match (rule, value) {
        (Rule::Minimum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_ge),
        (Rule::ExclusiveMinimum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_gt),
        (Rule::Maximum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_le),
        (Rule::ExclusiveMaximum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_lt),
        (Rule::MultipleOf(bound), Value::Number(number)) => is_multiple(number, bound),
        (Rule::MinLength(least), Value::String(text)) => length(text) >= *least,
        (Rule::MaxLength(most), Value::String(text)) => length(text) <= *most,
        (Rule::MinItems(least), Value::Array(items)) => count(items.len()) >= *least,
        (Rule::MaxItems(most), Value::Array(items)) => count(items.len()) <= *most,
        (Rule::UniqueItems, Value::Array(items)) => {
            let mut seen = HashSet::new();
            items.iter().all(|item| seen.insert(item.to_string()))
        }
        (Rule::MinProperties(least), Value::Object(members)) => count(members.len()) >= *least,
        (Rule::MaxProperties(most), Value::Object(members)) => count(members.len()) <= *most,
        _ => true,
    };
    (!is_kept).then(|| words(rule).into_owned())
}

fn words(rule: &Rule) -> Cow<'static, str> {
    let counted = |number: u64, one: &str, more: &str| {
        if number == 1 { format!("1 {one}") } else { format!("{number} {more}") }
    };
    let text = match rule {
        Rule::Minimum(bound) => format!("must be at least {bound}"),
        Rule::ExclusiveMinimum(bound) => format!("must be greater than {bound}"),
        Rule::Maximum(bound) => format!("must be at most {bound}"),
        Rule::ExclusiveMaximum(bound) => format!("must be less than {bound}"),
        Rule::MultipleOf(bound) => format!("must be a multiple of {bound}"),
        Rule::MinLength(least) => format!("must have at least {}", counted(*least, "character", "characters")),
        Rule::MaxLength(most) => format!("must have at most {}", counted(*most, "character", "characters")),
        Rule::MinItems(least) => format!("must have at least {}", counted(*least, "item", "items")),
        Rule::MaxItems(most) => format!("must have at most {}", counted(*most, "item", "items")),
        Rule::UniqueItems => return "must not have duplicate items".into(),
        Rule::MinProperties(least) => format!("must have at least {}", counted(*least, "property", "properties")),
        Rule::MaxProperties(most) => format!("must have at most {}", counted(*most, "property", "properties")),
        _ => return "must be within its bounds".into(),
    };
    text.into()
}

/// Compares a number with a bound, or returns none if they cannot be compared.
fn compare(number: &Number, bound: &str) -> Option<Ordering> {
    let text = number.to_string();
    match (decimal(&text), decimal(bound)) {
        (Some(number), Some(bound)) => Some(number.cmp(&bound)),
        // Beyond the range of decimals, floats are exact enough.
        _ => text.parse::<f64>().ok()?.partial_cmp(&bound.parse().ok()?),
    }
}

fn is_multiple(number: &Number, bound: &str) -> bool {
    match (decimal(&number.to_string()), decimal(bound)) {
        (Some(number), Some(bound)) => number.checked_rem(bound).is_none_or(|rest| rest.is_zero()),
        _ => true,
    }
}

fn decimal(text: &str) -> Option<Decimal> {
    if text.contains(['e', 'E']) { Decimal::from_scientific(text).ok() } else { Decimal::from_str_exact(text).ok() }
}

fn length(text: &str) -> u64 {
    count(text.chars().count())
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Broken, Rule, broken};

    /// Returns the bound that a value itself violates, ignoring its parts.
    fn wanted(value: &Value, rule: Rule) -> Option<String> {
        broken(value, &[rule]).map(|Broken { at, wanted }| {
            assert_eq!(at, "");
            wanted
        })
    }

    #[test]
    fn checks_each_bound_at_its_limit() {
        for (rule, kept, broken, words) in [
            (Rule::Minimum("1"), json!(1), json!(0), "must be at least 1"),
            (Rule::ExclusiveMinimum("1"), json!(1.1), json!(1), "must be greater than 1"),
            (Rule::Maximum("2.5"), json!(2.5), json!(2.6), "must be at most 2.5"),
            (Rule::ExclusiveMaximum("2"), json!(1), json!(2), "must be less than 2"),
            (Rule::MultipleOf("0.1"), json!(0.3), json!(0.35), "must be a multiple of 0.1"),
            (Rule::MinLength(1), json!("é"), json!(""), "must have at least 1 character"),
            (Rule::MaxLength(2), json!("éé"), json!("abc"), "must have at most 2 characters"),
            (Rule::MinItems(1), json!([1]), json!([]), "must have at least 1 item"),
            (Rule::MaxItems(2), json!([1, 2]), json!([1, 2, 3]), "must have at most 2 items"),
            (Rule::UniqueItems, json!([1, "1"]), json!([{"a": 1}, {"a": 1}]), "must not have duplicate items"),
            (Rule::MinProperties(2), json!({"a": 1, "b": 2}), json!({"a": 1}), "must have at least 2 properties"),
            (Rule::MaxProperties(1), json!({"a": 1}), json!({"a": 1, "b": 2}), "must have at most 1 property"),
        ] {
            assert_eq!(wanted(&kept, rule), None, "{rule:?}");
            assert_eq!(wanted(&broken, rule).as_deref(), Some(words), "{rule:?}");
            for other in [json!(null), json!(true)] {
                assert_eq!(wanted(&other, rule), None, "{rule:?} of {other}");
            }
        }
    }

    #[test]
    fn compares_numbers_exactly() {
        assert_eq!(wanted(&json!(i64::MAX), Rule::Maximum("9223372036854775807")), None);
        assert!(wanted(&json!(u64::MAX), Rule::Maximum("18446744073709551614")).is_some());
        assert!(wanted(&json!(i64::MIN), Rule::Minimum("-9223372036854775807")).is_some());
        assert_eq!(wanted(&json!(0.1), Rule::Minimum("0.1")), None);
        assert!(wanted(&json!(1e300), Rule::Maximum("1e200")).is_some());
        assert_eq!(wanted(&json!(1e300), Rule::Minimum("1e200")), None);
    }

    #[test]
    fn ignores_invalid_bounds() {
        for bound in ["", "-", "1e", "many"] {
            assert_eq!(wanted(&json!(5), Rule::Minimum(bound)), None, "{bound}");
            assert_eq!(wanted(&json!(5), Rule::MultipleOf(bound)), None, "{bound}");
        }
        assert_eq!(wanted(&json!(5), Rule::MultipleOf("0")), None);
    }

    static NODE: [Rule; 2] =
        [Rule::Member("na/me", &[Rule::MaxLength(3)]), Rule::Member("next", &[Rule::Items(&NODE)])];
    static SHAPE: [Rule; 1] = [Rule::Tagged("kind", &[("node", &NODE), ("dot", &[])])];

    #[test]
    fn locates_a_violation_without_repeating_the_value() {
        let at = |value: Value, rules: &[Rule]| broken(&value, rules).map(|broken| broken.at);
        let tree = json!({"na/me": "a", "next": [{"na/me": "b"}, {"na/me": "long", "next": []}]});
        assert_eq!(at(tree, &NODE).as_deref(), Some("/next/1/na~1me"));
        let map = json!({"name": "long", "secret": "long"});
        assert_eq!(at(map, &[Rule::Others(&["name"], &[Rule::Of(&[Rule::MaxLength(3)])])]).as_deref(), Some("/*"));
        assert_eq!(at(json!({"kind": "node", "na/me": "long"}), &SHAPE).as_deref(), Some("/na~1me"));
        for other in [json!({"kind": "dot", "na/me": "long"}), json!({"kind": "new"}), json!({"kind": 7}), json!([])] {
            assert_eq!(at(other, &SHAPE), None);
        }
    }
}
