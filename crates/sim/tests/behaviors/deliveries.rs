//! The switches for deliveries: retries, duplicates, order, age and envelope.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::json;
use subkit_sim::{
    Acknowledgments, Bird, BirdWebhook, DeliveryAge, DeliveryOrder, Envelope, Running, Simulator, Syniverse,
};

use crate::http::{Receiver, send};

const HEADERS: [&str; 3] = ["messagebird-signature", "messagebird-request-timestamp", "messagebird-request-id"];

async fn start(simulator: Simulator<Bird>, receiver: &Receiver) -> Running<Bird> {
    let simulator = simulator.start().await.unwrap();
    simulator.state().webhooks.push(BirdWebhook::new(&receiver.url, "signing key"));
    simulator
}

/// Cancels or activates the subscription of the example, which is initially active.
async fn change(simulator: &Running<Bird>, to: &str) {
    let key = simulator.state().subscriptions.keys().next().unwrap().clone();
    let parts: Vec<&str> = key.split('/').collect();
    let url = format!(
        "{}/workspaces/{}/endpoints/{}/subscriptions/{}/{to}",
        simulator.base_url(),
        parts[0],
        parts[1],
        parts[2]
    );
    let body = (to == "activate").then(|| json!({ "quantity": 1 }));
    assert_eq!(send("POST", url, "AccessKey any", body).await.status, 200);
}

async fn promptly() -> Receiver {
    Receiver::start(0, Duration::ZERO).await
}

#[tokio::test]
async fn retries_carry_original_timestamp_and_signature() {
    // The attempts are more than a second apart, so a new timestamp would differ.
    let receiver = Receiver::start(2, Duration::from_millis(1_100)).await;
    let simulator = start(Simulator::bird(), &receiver).await;
    change(&simulator, "cancel").await;
    let attempts = receiver.wait_for(3).await;
    for name in HEADERS {
        let values: Vec<&str> = attempts.iter().map(|attempt| attempt.header(name)).collect();
        assert_eq!(values, [values[0]; 3], "{name}");
    }
    assert!(attempts.iter().all(|attempt| attempt.body == attempts[0].body));
}

#[tokio::test]
async fn delivery_age_switch_backdates_timestamp() {
    let receiver = promptly().await;
    let age = Duration::from_secs(13_729);
    let simulator = start(Simulator::bird().with(DeliveryAge::Backdated(age)), &receiver).await;
    change(&simulator, "cancel").await;
    let events = receiver.wait_for(1).await;
    let timestamp: u64 = events[0].header("messagebird-request-timestamp").parse().unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    assert!((13_729..13_790).contains(&(now - timestamp)), "{} s", now - timestamp);
}

#[tokio::test]
async fn lost_acknowledgment_causes_duplicate() {
    let receiver = promptly().await;
    let simulator = start(Simulator::bird().with(Acknowledgments::FirstLost), &receiver).await;
    change(&simulator, "cancel").await;
    let events = receiver.wait_for(2).await;
    assert_eq!(events[0].body, events[1].body);
    for name in HEADERS {
        assert_eq!(events[0].header(name), events[1].header(name), "{name}");
    }
    let first = simulator.deliveries().into_iter().next().unwrap();
    assert!(first.problem.unwrap().contains("response with status 200 lost"));

    let receiver = promptly().await;
    let simulator = Simulator::syniverse().with(Acknowledgments::FirstLost).start().await.unwrap();
    publish(&simulator, &receiver, &["1"]);
    let events = receiver.wait_for(2).await;
    assert_eq!(events[0].body["event-id"], events[1].body["event-id"]);
    assert_eq!((&events[0].body["attempt"], &events[1].body["attempt"]), (&json!(1), &json!(2)));
}

/// Publishes porting events for these numbers to a subscription without matching criteria.
fn publish(simulator: &Running<Syniverse>, receiver: &Receiver, numbers: &[&str]) {
    simulator.update(|state, now, outbox| {
        let configuration = json!({ "id": "7", "del-cfg-nm": "ours", "addr": receiver.url, "is-active": true });
        state.configurations.insert(7, configuration);
        let subscription =
            json!({ "id": "8", "topic-nm": "NIS-Events", "evt-tp": "porting_event", "del-cfg-id": 7, "match-crt": "" });
        state.subscriptions.insert(8, subscription);
        for number in numbers {
            let fields = json!({ "number": number }).as_object().cloned().unwrap();
            state.publish("NIS-Events", "porting_event", &fields, now, outbox);
        }
    });
}

#[tokio::test]
async fn swapped_deliveries_arrive_out_of_order() {
    let receiver = promptly().await;
    let simulator = start(Simulator::bird().with(DeliveryOrder::Swapped), &receiver).await;
    change(&simulator, "cancel").await;
    change(&simulator, "activate").await;
    let events = receiver.wait_for(2).await;
    let issues: Vec<usize> =
        events.iter().map(|event| event.body["payload"]["issues"].as_array().unwrap().len()).collect();
    assert_eq!(issues, [0, 1], "the activation must arrive first");

    let receiver = promptly().await;
    let simulator = Simulator::syniverse().with(DeliveryOrder::Swapped).start().await.unwrap();
    publish(&simulator, &receiver, &["1", "2"]);
    let events = receiver.wait_for(2).await;
    let numbers: Vec<_> = events.iter().map(|event| &event.body["event"]["fld-val-list"]["number"]).collect();
    assert_eq!(numbers, ["2", "1"]);
}

#[tokio::test]
async fn envelope_switch_sets_location_of_payload() {
    for (envelope, is_wrapped) in [(Envelope::Root, false), (Envelope::Payload, true)] {
        let receiver = promptly().await;
        let simulator = start(Simulator::bird().with(envelope), &receiver).await;
        change(&simulator, "cancel").await;
        let body = receiver.wait_for(1).await[0].body.clone();
        let event = if is_wrapped { body["payload"].clone() } else { body.clone() };
        assert_eq!(event["type"], "long-code-number");
        assert_eq!((body["service"] == "numbers", body["event"] == "endpoint"), (is_wrapped, is_wrapped));
    }
}
