//! Tests of the checks themselves: the checks report a secret in every form in which it could leak.

use std::{error::Error, fmt, sync::Mutex};

use serde_json::{Value, json};
use subkit::runtime::testing::round_trip;
use tracing_subscriber::{Registry, layer::SubscriberExt as _};

use crate::{
    canary::{CANARY, in_error, leak},
    listener::Listener,
    secret_locations::{FilledValue, fill},
};

/// An error that leaks a secret in one way.
#[derive(Default)]
struct Careless {
    display: &'static str,
    debug: &'static str,
    alternate: &'static str,
    source: Option<Box<Self>>,
}

impl fmt::Display for Careless {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "failed{}", self.display)
    }
}

impl fmt::Debug for Careless {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if formatter.alternate() { self.alternate } else { self.debug })
    }
}

impl Error for Careless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &dyn Error)
    }
}

#[test]
fn reports_secrets_in_every_printed_form_of_an_error() {
    let problems = |error: Careless| in_error(&error).collect::<Vec<_>>();
    let careful = || Careless { debug: "Careful", alternate: "Careful", ..Careless::default() };
    let around = |error| Careless { source: Some(Box::new(error)), ..careful() };
    assert_eq!(problems(careful()), Vec::<String>::new());
    assert_eq!(problems(around(careful())), Vec::<String>::new());
    for (error, expected) in [
        (Careless { display: " canary-4711", ..careful() }, "Display of source 0"),
        (Careless { debug: "canary-4711", ..careful() }, "Debug of source 0"),
        (Careless { alternate: "canary-4711", ..careful() }, "alternate Debug of source 0"),
        (around(around(Careless { display: " canary-4711", ..careful() })), "Display of source 2"),
        (Careless { display: ":\nfor reasons", ..careful() }, "`Display` is not one line"),
    ] {
        let found = problems(error);
        assert!(found.len() == 1 && found[0].starts_with(expected), "{expected}: {found:?}");
    }
}

#[test]
fn finds_secrets_in_every_encoding() {
    let bytes = format!("{:?}", [b"x", CANARY.as_bytes()].concat());
    for text in [
        "key=canary-4711&a=b",
        bytes.as_str(),
        "63616e6172792d34373131",
        // Base64 of `canary-4711`, `u:canary-4711` and `us:canary-4711;`.
        "Basic Y2FuYXJ5LTQ3MTE=",
        "Basic dTpjYW5hcnktNDcxMQ==",
        "Basic dXM6Y2FuYXJ5LTQ3MTE7",
    ] {
        assert!(leak(text).is_some(), "{text}");
    }
    for secret in subkit::SUITES.iter().flat_map(|suite| suite.secrets) {
        assert!(leak(&format!("Bearer {secret}")).is_some(), "{secret}");
    }
    assert_eq!(leak("[redacted]"), None);
}

static PLANTED: Mutex<Vec<String>> = Mutex::new(Vec::new());

#[test]
fn reports_secrets_in_spans_and_events() {
    let listener = Registry::default().with(Listener(|target, text| {
        PLANTED.lock().unwrap().extend(leak(text).map(|leak| format!("{target} {leak}")));
    }));
    tracing::subscriber::with_default(listener, || {
        let error = Careless {
            source: Some(Box::new(Careless { display: "canary-4711", ..Careless::default() })),
            ..Careless::default()
        };
        let span = tracing::trace_span!(target: "new", "span", key = "canary-4711", later = tracing::field::Empty);
        tracing::trace!(target: "harmless", key = "value");
        span.record("later", "canary-4711");
        tracing::trace!(target: "message", "canary-4711");
        tracing::trace!(target: "debug", key = ?Some("canary-4711"));
        tracing::trace!(target: "display", key = %"canary-4711");
        tracing::trace!(target: "source", error = &error as &(dyn Error + 'static));
    });
    let found = PLANTED.lock().unwrap();
    let targets: Vec<_> = found.iter().map(|line| line.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(targets, ["new", "new", "message", "debug", "display", "source"]);
}

#[test]
fn reports_derived_debug_and_accepts_secret_types() {
    #[derive(Debug, serde::Deserialize, serde::Serialize)]
    struct Careless {
        token: String,
    }
    #[derive(Debug, serde::Deserialize, serde::Serialize)]
    struct Careful {
        token: subkit::Secret,
    }
    let text = json!({ "token": CANARY }).to_string();
    let (careless, careful) = (round_trip::<Careless>(&text).unwrap(), round_trip::<Careful>(&text).unwrap());
    assert!(leak(&careless.debug).is_some());
    assert_eq!(leak(&careful.debug), None);
    assert_eq!(careful.json, json!({ "token": CANARY }));
}

fn fill_secrets(value: Value) -> FilledValue {
    let schema = json!({ "type": "object", "properties": {
        "name": { "type": "string" },
        "kind": { "type": "string", "enum": ["a"] },
        "token": { "type": "string", "format": "password" },
        "nullable": { "anyOf": [{ "$ref": "#/$defs/Token" }, { "type": "null" }] },
        "all": { "allOf": [{ "$ref": "#/$defs/Token" }] },
        "list": { "type": "array", "items": { "$ref": "#/$defs/Settings" } },
        "map": { "type": "object", "additionalProperties": { "$ref": "#/$defs/Token" } },
        "union": { "$ref": "#/$defs/Union" },
    } });
    let components = json!({
        "Token": { "type": "string", "format": "password" },
        "Settings": {
            "type": "object",
            "format": "password",
            "properties": { "user": { "type": "string" }, "on": { "type": "boolean" } },
            "additionalProperties": true,
        },
        "Union": { "type": "object", "required": ["t"], "allOf": [{
            "if": { "properties": { "t": { "const": "x" } } },
            "then": { "type": "object", "properties": { "key": { "$ref": "#/$defs/Token" } } },
        }] },
    });
    fill(&schema, &components, value)
}

#[test]
fn finds_every_secret_location_of_a_schema() {
    let found = fill_secrets(json!({
        "name": "one",
        "kind": "a",
        "token": "t",
        "nullable": null,
        "list": [{ "user": "u", "on": true, "deep": { "er": ["x"] } }],
        "map": { "a": "b" },
        "union": { "t": "x", "key": "k" },
    }));
    let expected = json!({
        "name": "one",
        "kind": "a",
        "token": CANARY,
        "nullable": null,
        "all": CANARY,
        "list": [{ "user": CANARY, "on": true, "deep": { "er": [CANARY] }, "unnamed": CANARY }],
        "map": { "a": CANARY },
        "union": { "t": "x", "key": CANARY },
    });
    assert_eq!(found, FilledValue { value: expected, canaries: 7, ordinary: vec!["one".to_owned()] });
}
