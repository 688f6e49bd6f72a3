//! Bounds of the values of a request.
//!
//! Generated clients have the bounds of a spec as tables, which are asked before a call is sent. Answers are never asked: a
//! server that breaks its own bounds is still understood.

use std::{borrow::Cow, cmp::Ordering, collections::HashSet};

use rust_decimal::Decimal;
use serde_json::{Number, Value};

/// One bound. It speaks of values of its kind only: a length of text, a minimum of numbers; null keeps every bound.
///
/// Numbers are decimal text, so that nothing of them is lost.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Rule {
    /// The least number.
    Minimum(&'static str),
    /// The number that others must be greater than.
    ExclusiveMinimum(&'static str),
    /// The greatest number.
    Maximum(&'static str),
    /// The number that others must be less than.
    ExclusiveMaximum(&'static str),
    /// A number must be a multiple of this.
    MultipleOf(&'static str),
    /// The least length of text, in characters.
    MinLength(u64),
    /// The greatest length of text, in characters.
    MaxLength(u64),
    /// The least number of items.
    MinItems(u64),
    /// The greatest number of items.
    MaxItems(u64),
    /// No two items are the same.
    UniqueItems,
    /// The least number of members.
    MinProperties(u64),
    /// The greatest number of members.
    MaxProperties(u64),
    /// The bounds of each item.
    Items(&'static [Rule]),
    /// The bounds of a member.
    Member(&'static str, &'static [Rule]),
    /// The bounds of the members that are not named.
    Others(&'static [&'static str], &'static [Rule]),
    /// Bounds by the text of a member that tells which ones: its name, then texts and bounds.
    Tagged(&'static str, &'static [(&'static str, &'static [Rule])]),
    /// The bounds of a type.
    Of(&'static [Rule]),
}

/// Where a bound is broken, and what it asks for. Neither has anything of the value but names that the spec gives.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// A JSON pointer into the value; `*` stands for the name of a member that the spec doesn't name.
    pub(crate) at: String,
    /// `must be at most 5`.
    pub(crate) wanted: String,
}

/// The first bound that a value breaks.
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

/// The broken bound, as a phrase.
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
        Rule::UniqueItems => return "must not have an item twice".into(),
        Rule::MinProperties(least) => format!("must have at least {}", counted(*least, "member", "members")),
        Rule::MaxProperties(most) => format!("must have at most {}", counted(*most, "member", "members")),
        _ => return "must keep its bounds".into(),
    };
    text.into()
}

/// How a number stands to a bound; nothing if that cannot be told.
fn compare(number: &Number, bound: &str) -> Option<Ordering> {
    let text = number.to_string();
    match (decimal(&text), decimal(bound)) {
        (Some(number), Some(bound)) => Some(number.cmp(&bound)),
        // Beyond what decimals can hold, floats tell enough.
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

    /// The bounds of a value itself, without its parts.
    fn wanted(value: &Value, rule: Rule) -> Option<String> {
        broken(value, &[rule]).map(|Broken { at, wanted }| {
            assert_eq!(at, "");
            wanted
        })
    }

    #[test]
    fn each_bound_is_kept_on_one_side_and_broken_on_the_other() {
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
            (Rule::UniqueItems, json!([1, "1"]), json!([{"a": 1}, {"a": 1}]), "must not have an item twice"),
            (Rule::MinProperties(2), json!({"a": 1, "b": 2}), json!({"a": 1}), "must have at least 2 members"),
            (Rule::MaxProperties(1), json!({"a": 1}), json!({"a": 1, "b": 2}), "must have at most 1 member"),
        ] {
            assert_eq!(wanted(&kept, rule), None, "{rule:?}");
            assert_eq!(wanted(&broken, rule).as_deref(), Some(words), "{rule:?}");
            for other in [json!(null), json!(true)] {
                assert_eq!(wanted(&other, rule), None, "{rule:?} of {other}");
            }
        }
    }

    #[test]
    fn numbers_are_compared_digit_by_digit() {
        assert_eq!(wanted(&json!(i64::MAX), Rule::Maximum("9223372036854775807")), None);
        assert!(wanted(&json!(u64::MAX), Rule::Maximum("18446744073709551614")).is_some());
        assert!(wanted(&json!(i64::MIN), Rule::Minimum("-9223372036854775807")).is_some());
        assert_eq!(wanted(&json!(0.1), Rule::Minimum("0.1")), None);
        assert!(wanted(&json!(1e300), Rule::Maximum("1e200")).is_some());
        assert_eq!(wanted(&json!(1e300), Rule::Minimum("1e200")), None);
    }

    #[test]
    fn a_bound_that_says_nothing_is_kept() {
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
    fn the_place_is_a_pointer_without_anything_of_the_value() {
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
