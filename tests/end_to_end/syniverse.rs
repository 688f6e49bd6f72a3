//! Syniverse: configure, subscribe, hear of an event, and see what became of it.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{Router, extract::State, http::StatusCode, routing::post};
use serde_json::json;
use subkit::{
    Field,
    runtime::{Delivery, Receiver},
    syniverse::{
        Client,
        types::{DeliveryConfigurationCreate, Event, EventNotification, SubscriptionCreate},
        webhooks,
    },
};
use subkit_sim::{Running, Simulator, Syniverse};

#[derive(Clone, axum::extract::FromRef)]
struct App {
    receiver: Receiver<EventNotification>,
    seen: Arc<Mutex<Vec<EventNotification>>>,
    failures: Arc<AtomicUsize>,
}

async fn hear(State(app): State<App>, delivery: Delivery<EventNotification>) -> StatusCode {
    let is_down = app.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
    if is_down {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    app.seen.lock().unwrap().push(delivery.into_content().unwrap());
    StatusCode::OK
}

/// An application that hears events, and is down for so many of them.
async fn application(failures: usize) -> (App, String) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/events", listener.local_addr().unwrap());
    let app = App {
        receiver: webhooks::event_notification(),
        seen: Arc::default(),
        failures: Arc::new(AtomicUsize::new(failures)),
    };
    let router = Router::new().route("/events", post(hear)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (app, address)
}

fn client(vendor: &Running<Syniverse>) -> Client {
    Client::builder().base_url(vendor.base_url()).access_token("token").build().unwrap()
}

async fn until(what: impl Fn() -> bool) {
    for _ in 0..500 {
        if what() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(what(), "it has not happened within five seconds");
}

#[tokio::test]
async fn an_event_reaches_who_subscribed_to_it_however_often_it_takes() {
    let (app, address) = application(2).await;
    let vendor = Simulator::syniverse().start().await.unwrap();
    let client = client(&vendor);
    let wanted = DeliveryConfigurationCreate::new()
        .with_del_cfg_nm("ours")
        .with_del_prtcl_cd("REST")
        .with_addr(address)
        .with_del_fmt_cd("JSON")
        .with_is_active(true);
    client.create_delivery_configuration(wanted).send().await.unwrap();
    // The answer does not say which id it has, so it is looked for.
    let mut configurations = client.list_delivery_configurations().stream();
    let mut id = None;
    while let Some(configuration) = configurations.next().await {
        let configuration = configuration.unwrap();
        if configuration.del_cfg_nm.as_deref() == Some("ours") {
            id = configuration.id;
        }
    }
    let subscription = SubscriptionCreate::new()
        .with_del_cfg_id(id.unwrap())
        .with_evt_tp("porting_event")
        .with_match_crt("number = '+12345678901'")
        .with_end_date(Field::Null);
    client.create_subscription("NIS-Events", subscription).send().await.unwrap();

    let publish = |number: &str| {
        let fields = json!({"number": number, "porting_date": "2011-05-27T00:00:00Z"});
        let fields = fields.as_object().cloned().unwrap();
        vendor.act(|state, now, outbox| state.publish("NIS-Events", "porting_event", &fields, now, outbox))
    };
    publish("+19999999999");
    let event_id = publish("+12345678901");
    until(|| !app.seen.lock().unwrap().is_empty()).await;
    let seen = app.seen.lock().unwrap().clone();
    let [EventNotification { event: Event::PortingEvent(event), attempt, .. }] = seen.as_slice() else {
        unreachable_event(&seen)
    };
    assert_eq!((event.fld_val_list.number.as_str(), *attempt), ("+12345678901", Some(3)));

    // The service tells the same of it: two attempts that failed, and one that did not.
    until(|| {
        let state = vendor.state();
        let ours = state.attempts.iter().filter(|attempt| attempt["del-cfg-nm"] == "ours");
        ours.filter(|attempt| attempt["event-id"] == event_id.as_str()).count() == 3
    })
    .await;
    let mut deliveries = client.list_event_deliveries().limit(1).stream();
    let mut found = None;
    while let Some(delivery) = deliveries.next().await {
        let delivery = delivery.unwrap();
        let is_ours = delivery.del_cfg_nm.as_deref() == Some("ours");
        if is_ours && delivery.event_id.as_ref().is_some_and(|id| id.0 == event_id) {
            found = Some(delivery);
        }
    }
    let found = found.unwrap();
    assert_eq!(found.delivery_status.as_ref().unwrap().to_string(), "SUCCESS");
    assert!(
        matches!(found.event(), Some(Event::PortingEvent(delivered)) if delivered.fld_val_list == event.fld_val_list)
    );
}

#[expect(clippy::panic, reason = "it is what fails the test")]
fn unreachable_event(seen: &[EventNotification]) -> ! {
    panic!("{seen:?}")
}

/// Each of the 37 types is subscribed to, happens, arrives in the vendor's envelope, and is read as what it is.
#[tokio::test]
async fn every_type_of_event_arrives_as_what_it_is() {
    let (app, address) = application(0).await;
    let vendor = Simulator::syniverse().start().await.unwrap();
    let client = client(&vendor);
    let wanted = DeliveryConfigurationCreate::new()
        .with_del_cfg_nm("all")
        .with_del_prtcl_cd("REST")
        .with_addr(address)
        .with_del_fmt_cd("JSON")
        .with_is_active(true);
    client.create_delivery_configuration(wanted).send().await.unwrap();
    let configurations = client.list_delivery_configurations().send().await.unwrap();
    let ours = configurations.delivery_configurations.iter().find(|one| one.del_cfg_nm.as_deref() == Some("all"));
    let id = ours.unwrap().id.clone().unwrap();
    let mut types = Vec::new();
    let mut listed = client.list_event_types().stream();
    while let Some(event_type) = listed.next().await {
        types.push(event_type.unwrap().id.unwrap().to_string());
    }
    assert_eq!(types.len(), 37);
    for event_type in &types {
        let subscription = SubscriptionCreate::new().with_del_cfg_id(id.clone()).with_evt_tp(event_type.as_str());
        client.create_subscription("NIS-Events", subscription).send().await.unwrap();
    }
    for event_type in &types {
        let fields = vendor.state().sample_fields(event_type).unwrap();
        vendor.act(|state, now, outbox| state.publish("NIS-Events", event_type, &fields, now, outbox));
    }
    until(|| app.seen.lock().unwrap().len() == types.len()).await;
    let seen = app.seen.lock().unwrap();
    let mut arrived: Vec<&str> = seen.iter().filter_map(|notification| notification.event.tag()).collect();
    arrived.sort_unstable();
    types.sort_unstable();
    assert_eq!(arrived, types);
    let is_known =
        |notification: &EventNotification| !matches!(notification.event, Event::Unknown(_) | Event::Malformed(_));
    assert!(seen.iter().all(is_known), "{seen:?}");
}

#[tokio::test]
async fn nothing_is_sent_beyond_this_machine() {
    let vendor = Simulator::syniverse().start().await.unwrap();
    let event = vendor.act(|state, now, outbox| {
        for configuration in state.configurations.values_mut() {
            configuration["addr"] = json!("https://hooks.example.com/events");
            configuration["is-active"] = json!(true);
        }
        let fields = json!({"number": "+12345678901", "porting_date": "2011-05-27T00:00:00Z"});
        state.publish("NIS-Events", "porting_event", fields.as_object().unwrap(), now, outbox)
    });
    until(|| {
        let state = vendor.state();
        let of_it = |delivery: &&serde_json::Value| delivery["event-id"] == event.as_str();
        let mut of_it = state.deliveries.iter().filter(of_it).peekable();
        of_it.peek().is_some() && of_it.all(|delivery| delivery["delivery-status"] == "FAILED")
    })
    .await;
    let state = vendor.state();
    let attempts = state.attempts.iter().filter(|attempt| attempt["event-id"] == event.as_str());
    assert!(
        attempts.clone().count() > 0
            && attempts.clone().all(|attempt| attempt["attempt-http-response-status"].is_null())
    );
}
