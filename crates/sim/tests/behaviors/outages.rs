//! Deliveries over hours: outages and retries with a virtual clock, and the order and entries of Syniverse's delivery log.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::json;
use subkit_sim::{
    Bird, BirdWebhook, EIGHT_HOUR_RETRY_WAITS, Envelope, LogEntries, LogOrder, Outage, Running, Simulator, Syniverse,
    VirtualClock,
};

use crate::http::{Receiver, send};

const HOUR: Duration = Duration::from_secs(3_600);

fn start() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_750_000_000)
}

async fn bird(clock: &VirtualClock, receiver: &Receiver) -> Running<Bird> {
    let simulator = Simulator::bird()
        .with(Envelope::Payload)
        .with_clock(clock.clone())
        .with_retry_intervals(EIGHT_HOUR_RETRY_WAITS);
    let simulator = simulator.start().await.unwrap();
    simulator.state().webhooks.push(BirdWebhook::new(&receiver.url, "signing key"));
    simulator
}

fn publish(simulator: &Running<Bird>, number: usize) {
    simulator
        .update(|state, now, outbox| state.publish("workspace", "endpoint", json!({ "number": number }), now, outbox));
}

/// Advances the clock to the time of each waiting delivery, until no delivery waits.
async fn drain(simulator: &Running<Bird>, clock: &VirtualClock) {
    simulator.wait_until_idle().await;
    while let Some(time) = simulator.next_delivery() {
        clock.advance_to(time);
        simulator.wait_until_idle().await;
    }
}

#[tokio::test]
async fn deliveries_after_outage_carry_first_timestamp() {
    for outage in [Outage::Refused, Outage::Status(503)] {
        let (clock, receiver) = (VirtualClock::new(start()), Receiver::start(0, Duration::ZERO).await);
        let simulator = bird(&clock, &receiver).await;
        simulator.interrupt_deliveries(outage, start() + 4 * HOUR);
        publish(&simulator, 1);
        drain(&simulator, &clock).await;
        let events = receiver.wait_for(1).await;
        assert_eq!(events[0].header("messagebird-request-timestamp"), "1750000000");
        let waited = clock.now().duration_since(start()).unwrap();
        assert!(waited >= 4 * HOUR && waited <= 8 * HOUR, "{waited:?}");
        assert!(simulator.deliveries().len() > 5, "{:?}", simulator.deliveries());
    }
}

#[tokio::test]
async fn retries_stop_after_eight_hours() {
    let (clock, receiver) = (VirtualClock::new(start()), Receiver::start(0, Duration::ZERO).await);
    let simulator = bird(&clock, &receiver).await;
    simulator.interrupt_deliveries(Outage::Status(500), start() + 24 * HOUR);
    publish(&simulator, 1);
    drain(&simulator, &clock).await;
    assert_eq!((simulator.deliveries().len(), clock.now()), (EIGHT_HOUR_RETRY_WAITS.len() + 1, start() + 8 * HOUR));
    receiver.wait_for(0).await;
}

#[tokio::test]
async fn delivers_all_events_after_outage() {
    let (clock, receiver) = (VirtualClock::new(start()), Receiver::start(0, Duration::ZERO).await);
    let simulator = bird(&clock, &receiver).await;
    for number in 0..2_000 {
        if number == 500 {
            simulator.interrupt_deliveries(Outage::Refused, clock.now() + HOUR);
        }
        publish(&simulator, number);
        clock.advance(Duration::from_secs(1));
    }
    drain(&simulator, &clock).await;
    let events = receiver.wait_for(2_000).await;
    let mut numbers: Vec<u64> = events.iter().map(|event| event.body["payload"]["number"].as_u64().unwrap()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), 2_000);
}

#[tokio::test]
async fn log_order_and_log_entries_switches_change_the_delivery_log() {
    let simulator = Simulator::syniverse().with(LogOrder::OldestFirst).with(LogEntries::All).start().await.unwrap();
    let ids = |body: &serde_json::Value| -> Vec<String> {
        let items = body["event-deliveries"].as_array().unwrap();
        items.iter().map(|item| item["event-id"].as_str().unwrap_or_default().to_owned()).collect()
    };
    simulator.state().deliveries.truncate(1);
    let mut second = simulator.state().deliveries[0].clone();
    second["event-id"] = json!("second");
    second["delivery-status"] = json!("SUCCESS");
    simulator.state().deliveries[0]["event-id"] = json!("first");
    simulator.state().deliveries[0]["delivery-status"] = json!("FAILED");
    simulator.state().deliveries.push(second);
    let list = |simulator: &Running<Syniverse>| {
        let url = format!("{}/event-deliveries?offset=0&limit=10", simulator.base_url());
        async { send("GET", url, "Bearer any", None).await.body }
    };
    assert_eq!(ids(&list(&simulator).await), ["first", "second"]);
    simulator.state().behaviors.log_order = LogOrder::NewestFirst;
    assert_eq!(ids(&list(&simulator).await), ["second", "first"]);
    simulator.state().behaviors.log_entries = LogEntries::Unaccepted;
    assert_eq!(ids(&list(&simulator).await), ["first"]);
}
