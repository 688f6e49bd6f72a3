//! Reconciliation with Syniverse's delivery log, using the client and the simulator. The tests cover both orders of the log
//! and the removal of entries during the reconciliation.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use serde_json::{Value, json};
use subkit::{
    runtime::{Consumed, Consumer, Delivery, MemoryInbox, Reconciler, http::HeaderMap},
    syniverse::{
        Client,
        types::{Event, EventNotification, HandledEventDelivery},
        webhooks,
    },
};
use subkit_sim::{LogOrder, Running, Simulator, Syniverse};

type Seen = Arc<Mutex<BTreeMap<String, u32>>>;

fn entry(number: usize) -> Value {
    let fields = json!({"message_id": format!("m-{number}"), "message_body": "STOP"});
    json!({
        "event-id": format!("event-{number}"),
        "topic": "SCG-Message",
        "event-type": "mo_message_received",
        "delivery-status": "FAILED",
        "del-cfg-id": 1266,
        "del-cfg-nm": "a",
        "timestamp": format!("2026-01-01T{:02}:{:02}:{:02}Z", number / 3600, number / 60 % 60, number % 60),
        "event-body": fields.to_string(),
    })
}

fn add(simulator: &Running<Syniverse>, numbers: std::ops::Range<usize>) {
    simulator.state().deliveries.extend(numbers.map(entry));
}

fn consumer(seen: &Seen) -> Consumer<EventNotification> {
    let seen = Arc::clone(seen);
    Consumer::new(webhooks::event_notification(), MemoryInbox::new(), move |delivery: Delivery<EventNotification>| {
        let seen = Arc::clone(&seen);
        async move {
            let notification = delivery.content().map_err(ToString::to_string)?;
            let Event::MoMessageReceived(event) = &notification.event else { return Err("another event".to_owned()) };
            assert_eq!(event.fields.message_body, "STOP");
            *seen.lock().unwrap().entry(delivery.id().unwrap()).or_default() += 1;
            Ok(())
        }
    })
}

fn assert_handled_once(seen: &Seen, count: usize) {
    let seen = seen.lock().unwrap();
    assert!(seen.len() == count && seen.values().all(|times| *times == 1), "{seen:?}");
}

#[tokio::test]
async fn reconciliation_handles_each_event_once_in_both_log_orders() {
    for order in [LogOrder::OldestFirst, LogOrder::NewestFirst] {
        let simulator = Simulator::syniverse().with(order).start().await.unwrap();
        simulator.state().deliveries.clear();
        add(&simulator, 0..250);
        let client = Client::builder().base_url(simulator.base_url()).access_token("token").build().unwrap();
        let seen = Seen::default();
        let consumer = consumer(&seen);
        // Some events have already arrived by webhook.
        for number in [3, 100, 249] {
            let fields = json!({"message_id": format!("m-{number}"), "message_body": "STOP"});
            let event = json!({"evt-tp": "mo_message_received", "fld-val-list": fields});
            let body =
                json!({"topic": "SCG-Message", "attempt": "1", "event-id": format!("event-{number}"), "event": event});
            let result = consumer.receive("/", &HeaderMap::new(), body.to_string()).await.unwrap();
            assert_eq!(result, Consumed::Handled);
        }
        let reconciler =
            Reconciler::new(consumer, webhooks::EventNotificationLog::new(client.clone())).with_page_size(40);
        let first = reconciler.run().await.unwrap();
        assert_eq!((first.handled, first.duplicates, first.failed), (247, 3, 0), "{order:?}");
        add(&simulator, 250..253);
        let next = reconciler.run().await.unwrap();
        assert_eq!((next.handled, next.failed), (3, 0), "{order:?}");
        assert!(next.pages <= 3, "{order:?}: {next:?}");
        // Marking entries as handled removes them from the log.
        for number in 0..60 {
            let entry = HandledEventDelivery::new(format!("event-{number}"));
            client.mark_event_deliveries_handled(entry).send().await.unwrap();
        }
        assert_eq!(simulator.state().deliveries.len(), 193);
        add(&simulator, 253..255);
        assert_eq!(reconciler.run().await.unwrap().handled, 2, "{order:?}");
        assert_handled_once(&seen, 255);
        simulator.stop().await;
    }
}
