//! Effects of the AgentSync operations.

use serde_json::{Value, json};

use super::{ExecutedCall, unlisted, values};

/// Activates the NPNs that the example removes, and one more. Adds one address that all filters of the example match. For
/// each filter, also adds an address that only this filter excludes.
pub fn prepare(operation: &str, arguments: &Value, state: &mut Value) {
    match operation {
        "remove_active_npns" => state["active"].as_array_mut().unwrap().extend(values(&arguments["body"])),
        "list_addresses" | "list_entity_addresses" => {
            let npn = if operation == "list_addresses" { &arguments["npns"][0] } else { &arguments["npn"] };
            state["active"].as_array_mut().unwrap().retain(|active| active != npn);
            let mut matching = state["addresses"][0].clone();
            matching["npn"] = npn.clone();
            matching["forState"] = arguments["states"][0].clone();
            matching["updatedAt"] = arguments["updatedSince"].clone();
            let others = [
                ("npn", json!("1")),
                ("forState", json!("ZZ")),
                ("updatedAt", json!("2000-01-01")),
                ("niprDeleted", json!(true)),
            ];
            let addresses = state["addresses"].as_array_mut().unwrap();
            for (property, other) in others {
                let mut address = matching.clone();
                address[property] = other;
                addresses.push(address);
            }
            matching["id"] = json!(4711);
            addresses.push(matching);
        }
        _ => {}
    }
}

pub fn check(call: &ExecutedCall) {
    // Any call may fetch a token. Other tests cover tokens.
    let without_tokens = |state: &Value| {
        let mut state = state.clone();
        state["tokens"] = json!({});
        state
    };
    let call = &ExecutedCall {
        before: without_tokens(&call.before),
        after: without_tokens(&call.after),
        arguments: call.arguments.clone(),
        response: call.response.clone(),
        operation: call.operation,
    };
    match call.operation {
        "list_active_npns" => {
            let npns: Vec<Value> = values(&call.before["active"]).iter().map(|npn| json!({ "npn": npn })).collect();
            call.assert_unchanged();
            assert_eq!(values(&call.response["embedded"]["subscriptions"]), npns);
        }
        "append_active_npns" => starts(call, false),
        "replace_active_npns" => starts(call, true),
        "remove_active_npns" => call.assert_changes("/active", |active| {
            active.as_array_mut().unwrap().retain(|npn| !values(&call.arguments["body"]).contains(npn));
        }),
        "get_npn_job_status" => {
            let id = call.text("jobId");
            call.assert_changes("/jobs", |jobs| jobs[id]["polls"] = json!(1));
            assert_eq!(
                (&call.response["id"], &call.response["details"]["status"]),
                (&json!(id), &json!("IN_PROGRESS"))
            );
        }
        "get_npn_job_status_details" => {
            let npns = values(&call.before["jobs"][call.text("jobId")]["npns"]);
            let listed: Vec<Value> =
                values(&call.response["embedded"]["npns"]).iter().map(|one| one["npn"].clone()).collect();
            call.assert_unchanged();
            assert_eq!(listed, npns);
        }
        "list_addresses" => {
            call.assert_unchanged();
            addresses(call, |address| values(&call.arguments["npns"]).contains(&address["npn"]));
        }
        "list_entity_addresses" => {
            call.assert_changes("/active", |active| {
                let active = active.as_array_mut().unwrap();
                active.push(call.arguments["npn"].clone());
                active.sort_by_key(ToString::to_string);
            });
            addresses(call, |address| address["npn"] == call.arguments["npn"]);
        }
        "get_address" => {
            let matches = |address: &&Value| address["id"] == call.arguments["id"];
            call.assert_reads(values(&call.before["addresses"]).iter().find(matches).unwrap());
        }
        other => unlisted(other),
    }
}

/// Asserts that the call created a job that has not changed the active NPNs yet.
fn starts(call: &ExecutedCall, replaces: bool) {
    let id = call.new_key("/jobs");
    let job = &call.after["jobs"][&id];
    assert_eq!((&job["npns"], &job["replaces"]), (&call.arguments["body"], &json!(replaces)));
    assert_eq!(job["status"], "IN_PROGRESS");
    call.assert_changes("/jobs", |jobs| jobs[&id] = job.clone());
    assert_eq!((&call.response["job_id"], &call.response["success"]), (&json!(id), &json!(true)));
}

/// Asserts that the response lists the addresses that match the filters of the example.
fn addresses(call: &ExecutedCall, matches_npn: impl Fn(&Value) -> bool) {
    let states = values(&call.arguments["states"]);
    let since = call.text("updatedSince");
    let matches = |address: &Value| {
        matches_npn(address)
            && states.contains(&address["forState"])
            && address["updatedAt"].as_str().unwrap_or_default() >= since
            && address["niprDeleted"] != true
    };
    let expected: Vec<Value> = values(&call.before["addresses"]).into_iter().filter(matches).collect();
    assert_eq!(expected.len(), 1, "`{}` must match exactly one address", call.operation);
    assert_eq!(values(&call.response["embedded"]["addresses"]), expected);
}
