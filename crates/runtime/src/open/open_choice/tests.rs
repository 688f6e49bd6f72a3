use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{UnknownChoice, UnknownValue, decode, open_enum};

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Cat {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    meows: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Dog {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    barks: Option<bool>,
}

#[derive(Clone, Debug, PartialEq)]
enum Pet {
    Cat(Cat),
    Dog(Box<Dog>),
    Text(String),
    Unknown(UnknownChoice),
}
open_choice!(Pet { Cat(Cat), Dog(Box<Dog>), Text(String) } from { Cat(Cat), Dog(Dog) });

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Sun {
    Sun,
    Unknown(UnknownValue),
}
open_enum!(Sun { Sun = "sun" });

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Moon {
    Moon,
    Unknown(UnknownValue),
}
open_enum!(Moon { Moon = "moon" });

#[derive(Clone, Debug, PartialEq)]
enum Light {
    Sun(Sun),
    Moon(Moon),
    Unknown(UnknownChoice),
}
open_choice!(Light { Sun(Sun), Moon(Moon) } from {});

fn decoded(value: &Value) -> Pet {
    serde_json::from_value(value.clone()).unwrap()
}

#[test]
fn selects_variant_that_keeps_most_properties() {
    for (value, pet) in [
        (json!({"name": "a", "barks": true}), Pet::from(Dog { name: "a".into(), barks: Some(true) })),
        (json!({"name": "a", "meows": true}), Pet::from(Cat { name: "a".into(), meows: Some(true) })),
        (json!("a"), Pet::Text("a".into())),
    ] {
        assert_eq!(decoded(&value), pet);
        assert_eq!(serde_json::to_value(decoded(&value)).unwrap(), value);
    }
}

#[test]
fn prefers_variant_without_unknown_values() {
    assert_eq!((Sun::VALUES, Moon::VALUES), (&["sun"][..], &["moon"][..]));
    assert_eq!(serde_json::from_value::<Light>(json!("moon")).unwrap(), Light::Moon(Moon::Moon));
    assert_eq!(serde_json::from_value::<Light>(json!("sun")).unwrap(), Light::Sun(Sun::Sun));
}

#[test]
fn keeps_unmatched_value() {
    let Pet::Unknown(unknown) = decoded(&json!([1, "canary"])) else { unreachable!() };
    assert_eq!((unknown.text(), format!("{unknown:?}").contains("canary")), (r#"[1,"canary"]"#, false));
    assert_eq!(unknown.decode::<Value>(), Ok(json!([1, "canary"])));
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Node {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    child: Option<Box<Tree>>,
}

#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Left(Node),
    Right(Node),
    Unknown(UnknownChoice),
}
open_choice!(Tree { Left(Node), Right(Node) } from {});

#[test]
fn decodes_nested_choices_without_exponential_work() {
    let mut value = json!({});
    for _ in 0..60 {
        value = json!({ "child": value });
    }
    let tree: Tree = serde_json::from_value(value.clone()).unwrap();
    assert!(matches!(tree, Tree::Left(_)));
    assert_eq!(serde_json::to_value(tree).unwrap(), value);
    assert_eq!(serde_json::from_value::<Tree>(json!({ "child": {} })).unwrap(), {
        Tree::Left(Node { child: Some(Box::new(Tree::Left(Node { child: None }))) })
    });
    assert_eq!(decoded(&json!("a")), Pet::Text("a".into()));
}

#[test]
fn keeps_value_that_exceeds_nesting_limit() {
    let text = format!("{}{{}}{}", r#"{"child":"#.repeat(100_000), "}".repeat(100_000));
    let Tree::Unknown(unknown) = decode::from_slice::<Tree>(text.as_bytes()).unwrap() else { unreachable!() };
    assert_eq!(unknown.text(), text);
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Pets {
    pets: Vec<Pet>,
}

#[derive(Clone, Debug, PartialEq)]
enum House {
    Pets(Pets),
    Text(String),
    Unknown(UnknownChoice),
}
open_choice!(House { Pets(Pets), Text(String) } from {});

#[test]
fn decodes_long_list_of_choices_inside_choice() {
    let pets: Vec<Value> = (0..20_000).map(|index| json!({ "name": index.to_string(), "barks": true })).collect();
    let house: House = serde_json::from_value(json!({ "pets": pets })).unwrap();
    let House::Pets(Pets { pets }) = house else { unreachable!("{house:?}") };
    assert!(pets.len() == 20_000 && pets.iter().all(|pet| matches!(pet, Pet::Dog(_))));
}

#[test]
fn decoding_work_is_limited_for_malicious_nesting() {
    // The innermost value makes up most of the text, and each of the hundred levels would decode it again.
    let junk = "x".repeat(20_000);
    let text = format!(r#"{}{{"junk":"{junk}"}}{}"#, r#"{"child":"#.repeat(100), "}".repeat(100));
    let Tree::Unknown(unknown) = decode::from_slice::<Tree>(text.as_bytes()).unwrap() else { unreachable!() };
    assert_eq!(unknown.text(), text);
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Lamp {
    light: Light,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Any {
    light: String,
}

#[derive(Clone, Debug, PartialEq)]
enum Thing {
    Lamp(Lamp),
    Any(Any),
    Unknown(UnknownChoice),
}
open_choice!(Thing { Lamp(Lamp), Any(Any) } from {});

#[test]
fn ignores_unknown_values_of_rejected_variants() {
    let lamp: Thing = serde_json::from_value(json!({ "light": "moon" })).unwrap();
    assert_eq!(lamp, Thing::Lamp(Lamp { light: Light::Moon(Moon::Moon) }));
    let any: Thing = serde_json::from_value(json!({ "light": "star" })).unwrap();
    assert_eq!(any, Thing::Any(Any { light: "star".into() }));
}
