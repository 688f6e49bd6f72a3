//! Arguments that cannot be sent or that the server rejects. The errors do not contain the values of these arguments.

use serde_json::{Map, Value, json};
use subkit_tests::ScriptedResponse;

use crate::{
    PendingCall, assert_no_problems, calls,
    canary::{CANARY, KEY},
    client, server,
};

/// Returns replacement values: text that is invalid in headers and paths, other types, and very long text.
fn malformed_values() -> [Value; 7] {
    [
        json!(CANARY),
        json!(format!("{CANARY}\r\n{CANARY}: {CANARY}")),
        json!(format!("../{CANARY}/..?{CANARY}#{CANARY}\u{0}")),
        json!(CANARY.repeat(1000)),
        json!([CANARY, { KEY: CANARY }]),
        json!({ KEY: { KEY: CANARY } }),
        json!(-4711.5),
    ]
}

/// Returns copies of the arguments, each with one value replaced.
fn changed(arguments: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    let names = arguments.as_object().into_iter().flat_map(Map::keys);
    let mut open: Vec<String> = names.map(|name| format!("/{}", escape(name))).collect();
    while let Some(at) = open.pop() {
        match arguments.pointer(&at) {
            Some(Value::Object(properties)) => {
                open.extend(properties.keys().map(|name| format!("{at}/{}", escape(name))));
            }
            Some(Value::Array(items)) if !items.is_empty() => open.push(format!("{at}/0")),
            _ => {}
        }
        for new in malformed_values() {
            let mut changed = arguments.clone();
            if let Some(target) = changed.pointer_mut(&at) {
                *target = new;
            }
            all.push(changed);
        }
    }
    all
}

fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[tokio::test]
async fn errors_do_not_contain_arguments() {
    let (mut problems, mut failed) = (Vec::new(), 0);
    for suite in subkit::SUITES {
        let server = server(|_| ScriptedResponse::new(400, &calls::HEADERS, CANARY)).await;
        let client = client(suite, &server);
        for call in suite.calls() {
            let arguments = calls::arguments(suite, call).value;
            let calls: Vec<_> = changed(&arguments)
                .into_iter()
                .map(|arguments| {
                    let case = format!("with {}", arguments.to_string().chars().take(500).collect::<String>());
                    PendingCall::new(suite, &client, &case, call, arguments)
                })
                .collect();
            for call in calls {
                let name = call.name.clone();
                match call.finish(&mut problems).await {
                    Some(_) => problems.push(format!("{name}: the call succeeded")),
                    None => failed += 1,
                }
            }
        }
    }
    println!("{failed} errors");
    assert_no_problems(problems);
    assert!(failed > 900, "{failed} calls failed");
}

/// The error names an unknown argument, but not its value.
#[tokio::test]
async fn errors_do_not_contain_values_of_unknown_arguments() {
    let mut problems = Vec::new();
    let server = server(|_| ScriptedResponse::status(400)).await;
    for suite in subkit::SUITES {
        let client = client(suite, &server);
        for call in suite.calls() {
            for wrong in [json!({ "unknown": CANARY }), json!(CANARY), json!([CANARY])] {
                let started = PendingCall::new(suite, &client, "wrong arguments", call, wrong);
                assert!(started.finish(&mut problems).await.is_none(), "{}: the call succeeded", call.operation);
            }
        }
    }
    assert_no_problems(problems);
}
