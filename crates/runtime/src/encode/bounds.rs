//! Bounds of the values in a request.
//!
//! Generated clients declare the bounds of a spec as tables. The client checks the bounds of a request before it sends the request.
//! Responses are not checked: a response that violates the bounds of the spec is still decoded.

use std::{borrow::Cow, cmp::Ordering, collections::HashSet};

use rust_decimal::Decimal;
use serde_json::{Number, Value};

/// A bound. A bound applies only to values of one kind: for example, a length to text and a minimum to numbers. Null is within
/// every bound.
///
/// The number of a bound is written as decimal text, so that it is exact.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Bound {
    /// The minimum of a number.
    Minimum(&'static str),
    /// The exclusive minimum of a number.
    ExclusiveMinimum(&'static str),
    /// The maximum of a number.
    Maximum(&'static str),
    /// The exclusive maximum of a number.
    ExclusiveMaximum(&'static str),
    /// The divisor: a number must be a multiple of it.
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
    Items(&'static [Bound]),
    /// The bounds of a property.
    Property(&'static str, &'static [Bound]),
    /// The bounds of all properties except those with the given names.
    AdditionalProperties(&'static [&'static str], &'static [Bound]),
    /// Bounds that depend on a discriminator: the name of the discriminator property, and the bounds for each of its values.
    Tagged(&'static str, &'static [(&'static str, &'static [Bound])]),
    /// The bounds of a type.
    Of(&'static [Bound]),
}

/// A violated bound, without any data of the value except property names that the spec declares.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// A JSON pointer into the value. `*` replaces the name of a property that the spec does not name.
    pub(crate) at: String,
    /// The violated bound, such as `must be at most 5`.
    pub(crate) requirement: String,
}

/// Returns the first bound that a value violates.
pub(crate) fn first_violation(value: &Value, bounds: &[Bound]) -> Option<Violation> {
    bounds.iter().find_map(|bound| violation(value, bound))
}

fn violation(value: &Value, bound: &Bound) -> Option<Violation> {
    match (bound, value) {
        (Bound::Of(bounds), _) => first_violation(value, bounds),
        (Bound::Items(bounds), Value::Array(items)) => {
            items.iter().enumerate().find_map(|(index, item)| below(&index.to_string(), item, bounds))
        }
        (Bound::Property(name, bounds), Value::Object(properties)) => below(name, properties.get(*name)?, bounds),
        (Bound::AdditionalProperties(named, bounds), Value::Object(properties)) => {
            let mut others = properties.iter().filter(|(name, _)| !named.contains(&name.as_str()));
            others.find_map(|(_, member)| below("*", member, bounds))
        }
        (Bound::Tagged(tag, bounds), Value::Object(properties)) => {
            let tag = properties.get(*tag)?.as_str()?;
            let (_, bounds) = bounds.iter().find(|(name, _)| *name == tag)?;
            first_violation(value, bounds)
        }
        _ => violated_requirement(value, bound).map(|requirement| Violation { at: String::new(), requirement }),
    }
}

fn below(token: &str, value: &Value, bounds: &[Bound]) -> Option<Violation> {
    let found = first_violation(value, bounds)?;
    let token = token.replace('~', "~0").replace('/', "~1");
    Some(Violation { at: format!("/{token}{}", found.at), requirement: found.requirement })
}

/// Describes the bound that a value violates.
fn violated_requirement(value: &Value, bound: &Bound) -> Option<String> {
    let is_met = match (bound, value) {
        (Bound::Minimum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_ge),
        (Bound::ExclusiveMinimum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_gt),
        (Bound::Maximum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_le),
        (Bound::ExclusiveMaximum(bound), Value::Number(number)) => compare(number, bound).is_none_or(Ordering::is_lt),
        (Bound::MultipleOf(bound), Value::Number(number)) => is_multiple(number, bound),
        (Bound::MinLength(min), Value::String(text)) => length(text) >= *min,
        (Bound::MaxLength(max), Value::String(text)) => length(text) <= *max,
        (Bound::MinItems(min), Value::Array(items)) => count(items.len()) >= *min,
        (Bound::MaxItems(max), Value::Array(items)) => count(items.len()) <= *max,
        (Bound::UniqueItems, Value::Array(items)) => {
            let mut seen = HashSet::new();
            items.iter().all(|item| seen.insert(item.to_string()))
        }
        (Bound::MinProperties(min), Value::Object(properties)) => count(properties.len()) >= *min,
        (Bound::MaxProperties(max), Value::Object(properties)) => count(properties.len()) <= *max,
        _ => true,
    };
    (!is_met).then(|| describe(bound).into_owned())
}

fn describe(bound: &Bound) -> Cow<'static, str> {
    let number_of = |number: u64, one: &str, more: &str| {
        if number == 1 { format!("1 {one}") } else { format!("{number} {more}") }
    };
    let text = match bound {
        Bound::Minimum(bound) => format!("must be at least {bound}"),
        Bound::ExclusiveMinimum(bound) => format!("must be greater than {bound}"),
        Bound::Maximum(bound) => format!("must be at most {bound}"),
        Bound::ExclusiveMaximum(bound) => format!("must be less than {bound}"),
        Bound::MultipleOf(bound) => format!("must be a multiple of {bound}"),
        Bound::MinLength(min) => format!("must have at least {}", number_of(*min, "character", "characters")),
        Bound::MaxLength(max) => format!("must have at most {}", number_of(*max, "character", "characters")),
        Bound::MinItems(min) => format!("must have at least {}", number_of(*min, "item", "items")),
        Bound::MaxItems(max) => format!("must have at most {}", number_of(*max, "item", "items")),
        Bound::UniqueItems => return "must not have duplicate items".into(),
        Bound::MinProperties(min) => format!("must have at least {}", number_of(*min, "property", "properties")),
        Bound::MaxProperties(max) => format!("must have at most {}", number_of(*max, "property", "properties")),
        _ => return "must be within its bounds".into(),
    };
    text.into()
}

/// Compares a number with a bound. Returns `None` if they cannot be compared.
fn compare(number: &Number, bound: &str) -> Option<Ordering> {
    let text = number.to_string();
    match (decimal(&text), decimal(bound)) {
        (Some(number), Some(bound)) => Some(number.cmp(&bound)),
        // For numbers beyond the range of decimals, a comparison of floats is exact enough.
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

    use super::{Bound, Violation, first_violation};

    /// Describes the bound that a value itself violates. The items and properties of the value are not checked.
    fn violated_requirement(value: &Value, bound: Bound) -> Option<String> {
        first_violation(value, &[bound]).map(|Violation { at, requirement }| {
            assert_eq!(at, "");
            requirement
        })
    }

    #[test]
    fn accepts_the_limit_of_each_bound_and_rejects_values_beyond() {
        for (bound, valid, invalid, message) in [
            (Bound::Minimum("1"), json!(1), json!(0), "must be at least 1"),
            (Bound::ExclusiveMinimum("1"), json!(1.1), json!(1), "must be greater than 1"),
            (Bound::Maximum("2.5"), json!(2.5), json!(2.6), "must be at most 2.5"),
            (Bound::ExclusiveMaximum("2"), json!(1), json!(2), "must be less than 2"),
            (Bound::MultipleOf("0.1"), json!(0.3), json!(0.35), "must be a multiple of 0.1"),
            (Bound::MinLength(1), json!("é"), json!(""), "must have at least 1 character"),
            (Bound::MaxLength(2), json!("éé"), json!("abc"), "must have at most 2 characters"),
            (Bound::MinItems(1), json!([1]), json!([]), "must have at least 1 item"),
            (Bound::MaxItems(2), json!([1, 2]), json!([1, 2, 3]), "must have at most 2 items"),
            (Bound::UniqueItems, json!([1, "1"]), json!([{"a": 1}, {"a": 1}]), "must not have duplicate items"),
            (Bound::MinProperties(2), json!({"a": 1, "b": 2}), json!({"a": 1}), "must have at least 2 properties"),
            (Bound::MaxProperties(1), json!({"a": 1}), json!({"a": 1, "b": 2}), "must have at most 1 property"),
        ] {
            assert_eq!(violated_requirement(&valid, bound), None, "{bound:?}");
            assert_eq!(violated_requirement(&invalid, bound).as_deref(), Some(message), "{bound:?}");
            for other in [json!(null), json!(true)] {
                assert_eq!(violated_requirement(&other, bound), None, "{bound:?} of {other}");
            }
        }
    }

    #[test]
    fn compares_numbers_exactly() {
        assert_eq!(violated_requirement(&json!(i64::MAX), Bound::Maximum("9223372036854775807")), None);
        assert!(violated_requirement(&json!(u64::MAX), Bound::Maximum("18446744073709551614")).is_some());
        assert!(violated_requirement(&json!(i64::MIN), Bound::Minimum("-9223372036854775807")).is_some());
        assert_eq!(violated_requirement(&json!(0.1), Bound::Minimum("0.1")), None);
        assert!(violated_requirement(&json!(1e300), Bound::Maximum("1e200")).is_some());
        assert_eq!(violated_requirement(&json!(1e300), Bound::Minimum("1e200")), None);
    }

    #[test]
    fn ignores_invalid_bounds() {
        for bound in ["", "-", "1e", "many"] {
            assert_eq!(violated_requirement(&json!(5), Bound::Minimum(bound)), None, "{bound}");
            assert_eq!(violated_requirement(&json!(5), Bound::MultipleOf(bound)), None, "{bound}");
        }
        assert_eq!(violated_requirement(&json!(5), Bound::MultipleOf("0")), None);
    }

    static NODE: [Bound; 2] =
        [Bound::Property("na/me", &[Bound::MaxLength(3)]), Bound::Property("next", &[Bound::Items(&NODE)])];
    static SHAPE: [Bound; 1] = [Bound::Tagged("kind", &[("node", &NODE), ("dot", &[])])];

    #[test]
    fn locates_a_violation_without_quoting_the_value() {
        let at = |value: Value, bounds: &[Bound]| first_violation(&value, bounds).map(|violation| violation.at);
        let tree = json!({"na/me": "a", "next": [{"na/me": "b"}, {"na/me": "long", "next": []}]});
        assert_eq!(at(tree, &NODE).as_deref(), Some("/next/1/na~1me"));
        let map = json!({"name": "long", "secret": "long"});
        assert_eq!(
            at(map, &[Bound::AdditionalProperties(&["name"], &[Bound::Of(&[Bound::MaxLength(3)])])]).as_deref(),
            Some("/*")
        );
        assert_eq!(at(json!({"kind": "node", "na/me": "long"}), &SHAPE).as_deref(), Some("/na~1me"));
        for other in [json!({"kind": "dot", "na/me": "long"}), json!({"kind": "new"}), json!({"kind": 7}), json!([])] {
            assert_eq!(at(other, &SHAPE), None);
        }
    }
}
