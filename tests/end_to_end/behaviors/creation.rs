//! Create operations of Bird and NP6 whose responses may lack the documented body, and NP6 contacts without subscriptions.

use subkit::{Error, bird, np6};
use subkit_sim::{CreateResponse, EmptyContact, Simulator};

/// Returns whether this value of a switch makes the simulator omit the documented response body. The client then returns an
/// error, because the operation has no result without the body.
pub fn lacks_its_body(switch: &str, value: &str, operation: &str) -> bool {
    let is_empty = switch == "creation" && matches!(value, "200-empty" | "204");
    is_empty && matches!(operation, "upsert_subscription" | "activate_endpoint_subscription")
}

const CREATED: [(CreateResponse, Option<u16>); 4] = [
    (CreateResponse::Ok, None),
    (CreateResponse::Created, None),
    (CreateResponse::OkWithoutBody, Some(200)),
    (CreateResponse::NoContent, Some(204)),
];

/// Returns the status of the error, if there is an error. Asserts that it is a decoding error of a request that was sent once.
fn missing_body(error: Option<Error>) -> Option<u16> {
    error.map(|error| {
        assert!(error.is_decode() && error.was_sent() && error.attempts() == 1, "{error}");
        error.status().unwrap().as_u16()
    })
}

#[tokio::test]
async fn upsert_is_sent_once_whatever_the_response() {
    for (created, status) in CREATED {
        let simulator = Simulator::np6().with(created).start().await.unwrap();
        let client = np6::Client::builder().base_url(simulator.base_url()).api_key("key").build().unwrap();
        let id = "ee3c161a-0000-0000-0000-000000000001";
        let body: np6::types::UpsertSubscription = serde_json::from_value(serde_json::json!({
            "id": id, "application": "56c874e9-2f8e-4b60-ab4b-6410c3238352",
            "provider": { "type": "apns", "token": "t" }, "contact": { "type": "id", "value": "1" },
        }))
        .unwrap();
        let result = client.upsert_subscription(body).send().await;
        assert_eq!(missing_body(result.err()), status, "{created:?}");
        assert!(simulator.state().subscriptions.contains_key(id) && simulator.log().len() == 1, "{created:?}");
    }
}

#[tokio::test]
async fn activation_is_sent_once_whatever_the_response() {
    let workspace = "d386a801-ee8d-4aba-a7e4-78671bd3b11e";
    for (created, status) in CREATED {
        let simulator = Simulator::bird().with(created).start().await.unwrap();
        let key = format!("{workspace}/e/main");
        let inactive = serde_json::json!({ "name": "main", "status": "inactive" });
        simulator.state().subscriptions.insert(key.clone(), inactive);
        let client = bird::Client::builder().base_url(simulator.base_url()).access_key("key").build().unwrap();
        let body = bird::types::ActivateSubscription::new(1);
        let result = client
            .activate_endpoint_subscription(workspace.parse::<subkit::Uuid>().unwrap(), "e", "main", body)
            .send()
            .await;
        assert_eq!(missing_body(result.err()), status, "{created:?}");
        assert_eq!(simulator.state().subscriptions[&key]["status"], "active", "{created:?}");
        assert_eq!(simulator.log().len(), 1, "{created:?}");
    }
}

#[tokio::test]
async fn contact_without_subscriptions_has_an_empty_list_or_is_not_found() {
    for (empty, is_found) in [(EmptyContact::EmptyList, true), (EmptyContact::NotFound, false)] {
        let simulator = Simulator::np6().with(empty).start().await.unwrap();
        let client = np6::Client::builder().base_url(simulator.base_url()).api_key("key").build().unwrap();
        client.delete_subscriptions_by_unicity("foobar").send().await.unwrap();
        let listed = client.list_subscriptions_by_unicity("foobar").send().await;
        if is_found {
            assert!(listed.unwrap().is_empty(), "{empty:?}");
        } else {
            assert!(listed.unwrap_err().is_not_found(), "{empty:?}");
        }
    }
}
