//! AgentSync.

use serde_json::{Value, json};

use super::{Made, unlisted, values};

/// The NPNs that are to be removed are active, and one more. Of the addresses that are there, one is what is asked for, and one
/// differs in each thing that is asked.
pub fn prepare(operation: &str, arguments: &Value, state: &mut Value) {
    match operation {
        "remove_active_npns" => state["active"].as_array_mut().unwrap().extend(values(&arguments["body"])),
        "list_addresses" | "list_entity_addresses" => {
            let npn = if operation == "list_addresses" { &arguments["npns"][0] } else { &arguments["npn"] };
            state["active"].as_array_mut().unwrap().retain(|active| active != npn);
            let mut wanted = state["addresses"][0].clone();
            wanted["npn"] = npn.clone();
            wanted["forState"] = arguments["states"][0].clone();
            wanted["updatedAt"] = arguments["updatedSince"].clone();
            let others = [
                ("npn", json!("1")),
                ("forState", json!("ZZ")),
                ("updatedAt", json!("2000-01-01")),
                ("niprDeleted", json!(true)),
            ];
            let addresses = state["addresses"].as_array_mut().unwrap();
            for (member, other) in others {
                let mut address = wanted.clone();
                address[member] = other;
                addresses.push(address);
            }
            wanted["id"] = json!(4711);
            addresses.push(wanted);
        }
        _ => {}
    }
}

pub fn check(made: &Made) {
    // Tokens come and go with every call; they are looked at elsewhere.
    let without_tokens = |state: &Value| {
        let mut state = state.clone();
        state["tokens"] = json!({});
        state
    };
    let made = &Made {
        before: without_tokens(&made.before),
        after: without_tokens(&made.after),
        arguments: made.arguments.clone(),
        answer: made.answer.clone(),
        operation: made.operation,
    };
    match made.operation {
        "list_active_npns" => {
            let npns: Vec<Value> = values(&made.before["active"]).iter().map(|npn| json!({ "npn": npn })).collect();
            made.changes_nothing();
            assert_eq!(values(&made.answer["embedded"]["subscriptions"]), npns);
        }
        "append_active_npns" => starts(made, false),
        "replace_active_npns" => starts(made, true),
        "remove_active_npns" => made.changes("/active", |active| {
            active.as_array_mut().unwrap().retain(|npn| !values(&made.arguments["body"]).contains(npn));
        }),
        "get_npn_job_status" => {
            let id = made.text("jobId");
            made.changes("/jobs", |jobs| jobs[id]["looks"] = json!(1));
            assert_eq!((&made.answer["id"], &made.answer["details"]["status"]), (&json!(id), &json!("IN_PROGRESS")));
        }
        "get_npn_job_status_details" => {
            let npns = values(&made.before["jobs"][made.text("jobId")]["npns"]);
            let listed: Vec<Value> =
                values(&made.answer["embedded"]["npns"]).iter().map(|one| one["npn"].clone()).collect();
            made.changes_nothing();
            assert_eq!(listed, npns);
        }
        "list_addresses" => {
            made.changes_nothing();
            addresses(made, |address| values(&made.arguments["npns"]).contains(&address["npn"]));
        }
        "list_entity_addresses" => {
            made.changes("/active", |active| {
                let active = active.as_array_mut().unwrap();
                active.push(made.arguments["npn"].clone());
                active.sort_by_key(ToString::to_string);
            });
            addresses(made, |address| address["npn"] == made.arguments["npn"]);
        }
        "get_address" => {
            let is_it = |address: &&Value| address["id"] == made.arguments["id"];
            made.reads(values(&made.before["addresses"]).iter().find(is_it).unwrap());
        }
        other => unlisted(other),
    }
}

/// A job is there, and nothing is done yet.
fn starts(made: &Made, replaces: bool) {
    let id = made.new_key("/jobs");
    let job = &made.after["jobs"][&id];
    assert_eq!((&job["npns"], &job["replaces"]), (&made.arguments["body"], &json!(replaces)));
    assert_eq!(job["status"], "IN_PROGRESS");
    made.changes("/jobs", |jobs| jobs[&id] = job.clone());
    assert_eq!((&made.answer["job_id"], &made.answer["success"]), (&json!(id), &json!(true)));
}

/// The addresses that the filters of the example leave.
fn addresses(made: &Made, is_of: impl Fn(&Value) -> bool) {
    let states = values(&made.arguments["states"]);
    let since = made.text("updatedSince");
    let is_meant = |address: &Value| {
        is_of(address)
            && states.contains(&address["forState"])
            && address["updatedAt"].as_str().unwrap_or_default() >= since
            && address["niprDeleted"] != true
    };
    let expected: Vec<Value> = values(&made.before["addresses"]).into_iter().filter(is_meant).collect();
    assert_eq!(expected.len(), 1, "`{}` is to find one address of several", made.operation);
    assert_eq!(values(&made.answer["embedded"]["addresses"]), expected);
}
