//! Syniverse: delivery configurations, subscriptions, events, and the log of deliveries.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use serde_json::json;
use subkit::{
    Field, Timestamp,
    runtime::{Delivery, Receiver},
    syniverse::{
        Client,
        types::{
            DeliveryAuthenticationSettings, DeliveryAuthenticationUpdate, DeliveryConfigurationCreate,
            DeliveryConfigurationId, Event, EventNotification, SubscriptionCreate, Topic,
        },
        webhooks,
    },
};
use subkit_sim::{Running, Simulator, Syniverse};

use super::until;

#[derive(Clone, axum::extract::FromRef)]
struct App {
    receiver: Receiver<EventNotification>,
    seen: Arc<Mutex<Vec<EventNotification>>>,
    headers: Arc<Mutex<Vec<HeaderMap>>>,
    failures: Arc<AtomicUsize>,
}

async fn receive(State(app): State<App>, headers: HeaderMap, delivery: Delivery<EventNotification>) -> StatusCode {
    let is_down = app.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
    if is_down {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    app.headers.lock().unwrap().push(headers);
    app.seen.lock().unwrap().push(delivery.into_content().unwrap());
    StatusCode::OK
}

/// Starts a receiver of events that responds with 503 to the given number of events.
async fn application(failures: usize) -> (App, String) {
    application_at("127.0.0.1:0", failures).await
}

async fn application_at(address: &str, failures: usize) -> (App, String) {
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    let address = format!("http://{}/events", listener.local_addr().unwrap());
    let app = App {
        receiver: webhooks::event_notification(),
        seen: Arc::default(),
        headers: Arc::default(),
        failures: Arc::new(AtomicUsize::new(failures)),
    };
    let router = Router::new().route("/events", post(receive)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (app, address)
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Subscribes a delivery configuration to an event type.
async fn subscribe(client: &Client, id: &DeliveryConfigurationId, topic: &str, event_type: &str) {
    let subscription = SubscriptionCreate::new(id.clone(), time("2020-01-01T00:00:00Z")).with_event_type(event_type);
    client.create_subscription(topic, subscription).send().await.unwrap();
}

/// Publishes an event with every field of its event type.
fn publish(simulator: &Running<Syniverse>, topic: &str, event_type: &str) {
    simulator.update(|state, now, outbox| {
        let fields = state.sample_fields(event_type).unwrap();
        state.publish(topic, event_type, &fields, now, outbox)
    });
}

fn client(simulator: &Running<Syniverse>) -> Client {
    Client::builder().base_url(simulator.base_url()).access_token("token").build().unwrap()
}

/// Creates a delivery configuration and returns the id from the `Location` header.
async fn configured(client: &Client, wanted: DeliveryConfigurationCreate) -> DeliveryConfigurationId {
    client.create_delivery_configuration(wanted).send().await.unwrap().location_id().unwrap().into()
}

/// Returns a configuration that delivers events to an address.
fn push(name: &str, address: String) -> DeliveryConfigurationCreate {
    DeliveryConfigurationCreate::new(name, "JSON", true).with_address(address).with_delivery_protocol("REST")
}

#[tokio::test]
async fn matching_event_is_delivered_after_retries() {
    let (app, address) = application(2).await;
    let simulator = Simulator::syniverse().start().await.unwrap();
    let client = client(&simulator);
    let id = configured(&client, push("ours", address)).await;
    let subscription = SubscriptionCreate::new(id, time("2020-01-01T00:00:00Z"))
        .with_event_type("porting_event")
        .with_matching_criteria("number = '+12345678901'")
        .with_end_date(Field::Null);
    client.create_subscription("NIS-Events", subscription).send().await.unwrap();

    let publish = |number: &str| {
        let fields = json!({"number": number, "porting_date": "2011-05-27T00:00:00Z"});
        let fields = fields.as_object().cloned().unwrap();
        simulator.update(|state, now, outbox| state.publish("NIS-Events", "porting_event", &fields, now, outbox))
    };
    publish("+19999999999");
    let event_id = publish("+12345678901");
    until(|| !app.seen.lock().unwrap().is_empty()).await;
    let seen = app.seen.lock().unwrap().clone();
    let [EventNotification { event: Event::PortingEvent(event), attempt, .. }] = seen.as_slice() else {
        unreachable_event(&seen)
    };
    assert_eq!((event.fields.number.as_str(), *attempt), ("+12345678901", Some(3)));

    // The list of attempts agrees: two failures and one success.
    until(|| {
        let state = simulator.state();
        let ours = state.attempts.iter().filter(|attempt| attempt["del-cfg-nm"] == "ours");
        ours.filter(|attempt| attempt["event-id"] == event_id.as_str()).count() == 3
    })
    .await;
    let mut deliveries = client.list_event_deliveries().limit(1).stream();
    let mut found = None;
    while let Some(delivery) = deliveries.next().await {
        let delivery = delivery.unwrap();
        let is_ours = delivery.delivery_configuration_name.as_deref() == Some("ours");
        if is_ours && delivery.event_id.as_ref().is_some_and(|id| id.0 == event_id) {
            found = Some(delivery);
        }
    }
    let found = found.unwrap();
    assert_eq!(found.delivery_status.as_ref().unwrap().to_string(), "SUCCESS");
    assert!(matches!(found.event(), Some(Event::PortingEvent(delivered)) if delivered.fields == event.fields));
}

#[expect(clippy::panic, reason = "a panic fails the test")]
fn unreachable_event(seen: &[EventNotification]) -> ! {
    panic!("{seen:?}")
}

/// An event of each of the 37 types is published, delivered in the vendor's envelope, and decoded as its own variant.
#[tokio::test]
async fn every_event_type_is_decoded_as_its_variant() {
    let (app, address) = application(0).await;
    let simulator = Simulator::syniverse().start().await.unwrap();
    let client = client(&simulator);
    let id = configured(&client, push("all", address)).await;
    let mut types = Vec::new();
    let mut listed = client.list_event_types().stream();
    while let Some(event_type) = listed.next().await {
        types.push(event_type.unwrap().id.unwrap().to_string());
    }
    assert_eq!(types.len(), 37);
    // Each event type belongs to a topic, except one that the vendor lists without a topic.
    let topics = client.list_topics().send().await.unwrap().into_inner().topics;
    for event_type in &types {
        let has_event_type =
            |topic: &&Topic| topic.event_types.iter().any(|of_topic| of_topic.to_string() == *event_type);
        let topic =
            topics.iter().find(has_event_type).and_then(|topic| topic.topic_name.as_ref()).map(ToString::to_string);
        let topic = topic.as_deref().unwrap_or("DevTest-Events");
        subscribe(&client, &id, topic, event_type).await;
        publish(&simulator, topic, event_type);
    }
    until(|| app.seen.lock().unwrap().len() == types.len()).await;
    let seen = app.seen.lock().unwrap();
    let mut received: Vec<&str> = seen.iter().filter_map(|notification| notification.event.tag()).collect();
    received.sort_unstable();
    types.sort_unstable();
    assert_eq!(received, types);
    let is_known =
        |notification: &EventNotification| !matches!(notification.event, Event::Unknown(_) | Event::Malformed(_));
    assert!(seen.iter().all(is_known), "{seen:?}");
}

/// Addresses that are not local to this machine receive events only if `with_allowed_host` names them. Windows cannot connect
/// to `0.0.0.0`.
#[cfg(unix)]
#[tokio::test]
async fn remote_addresses_receive_events_only_if_named() {
    for is_named in [true, false] {
        // `0.0.0.0` is reachable but does not count as a local address.
        let (app, address) = application_at("0.0.0.0:0", 0).await;
        let simulator = Simulator::syniverse();
        let simulator = if is_named { simulator.with_allowed_host("0.0.0.0") } else { simulator };
        let simulator = simulator.start().await.unwrap();
        let client = client(&simulator);
        let id = configured(&client, push("beyond", address)).await;
        subscribe(&client, &id, "NIS-Events", "porting_event").await;
        publish(&simulator, "NIS-Events", "porting_event");
        until(|| {
            let wanted = if is_named { "SUCCESS" } else { "FAILED" };
            let state = simulator.state();
            let mut ours = state.deliveries.iter().filter(|delivery| delivery["del-cfg-nm"] == "beyond");
            ours.next().is_some_and(|delivery| delivery["delivery-status"] == wanted)
        })
        .await;
        assert_eq!(app.seen.lock().unwrap().len(), usize::from(is_named), "named: {is_named}");
        let sent = simulator.deliveries();
        let first = &sent[0];
        assert_eq!((first.attempt, first.status), (1, is_named.then_some(200)), "named: {is_named}");
        assert_eq!(
            first.problem.as_ref().is_some_and(|problem| problem.contains("not this machine")),
            !is_named,
            "named: {is_named}"
        );
        assert_eq!(sent.len(), if is_named { 1 } else { 4 }, "named: {is_named}");
    }
    let error = Simulator::syniverse().with_allowed_host("https://example.com").start().await.unwrap_err();
    assert!(error.to_string().contains("invalid host `https://example.com`"), "{error}");
}

/// The headers of a delivery contain the configured credentials and the key of the event.
#[tokio::test]
async fn deliveries_have_credentials_and_the_event_key() {
    let (app, address) = application(0).await;
    let simulator = Simulator::syniverse().start().await.unwrap();
    let client = client(&simulator);
    let id = configured(&client, push("guarded", address)).await;
    let settings = DeliveryAuthenticationSettings::new().with_username("Aladdin").with_password("open sesame");
    let basic = DeliveryAuthenticationUpdate::new("BASIC", settings);
    client.update_delivery_authentication(id.to_string(), basic).send().await.unwrap();
    subscribe(&client, &id, "NIS-Events", "porting_event").await;
    publish(&simulator, "NIS-Events", "porting_event");
    until(|| !app.seen.lock().unwrap().is_empty()).await;
    let headers = app.headers.lock().unwrap();
    assert_eq!(headers[0]["authorization"], "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assert_eq!(headers[0]["x-ess-event-key"], "a number,");
}

/// The vendor documents no XML format, so XML deliveries stay pending.
#[tokio::test]
async fn xml_deliveries_stay_pending() {
    let (app, address) = application(0).await;
    let simulator = Simulator::syniverse().start().await.unwrap();
    let client = client(&simulator);
    let mut wanted = push("xml", address.clone());
    wanted.delivery_format = "XML".into();
    let xml = configured(&client, wanted).await;
    let json = configured(&client, push("json", address)).await;
    for id in [xml, json] {
        subscribe(&client, &id, "NIS-Events", "porting_event").await;
    }
    publish(&simulator, "NIS-Events", "porting_event");
    let status = |name: &str| {
        let state = simulator.state();
        let matching = state.deliveries.iter().find(|delivery| delivery["del-cfg-nm"] == name);
        matching.map(|delivery| delivery["delivery-status"].as_str().unwrap().to_owned())
    };
    until(|| status("json").as_deref() == Some("SUCCESS")).await;
    assert_eq!((status("xml").as_deref(), app.seen.lock().unwrap().len()), (Some("PENDING"), 1));
}

#[tokio::test]
async fn unknown_ids_are_not_found_and_event_types_of_other_topics_are_rejected() {
    let simulator = Simulator::syniverse().start().await.unwrap();
    let client = client(&simulator);
    let event = "hc4lnloTSK2aSvrLKiDpSA";
    assert!(client.get_event_delivery_tracking(event, "1266").send().await.is_ok());
    for configuration in ["1267", "01266", "+1266", "x"] {
        let error = client.get_event_delivery_tracking(event, configuration).send().await.unwrap_err();
        assert!(error.is_not_found(), "{configuration}: {error}");
    }
    for code in ["delivery-formats", "delivery-protocols", "authentication-types"] {
        let dictionary = client.get_dictionary(code).send().await.unwrap();
        assert!(!dictionary[code].is_empty(), "{code}");
    }
    // A subscription must name an event type of its topic.
    let subscription = SubscriptionCreate::new("1266", time("2020-01-01T00:00:00Z")).with_event_type("dtmf");
    let error = client.create_subscription("NIS-Events", subscription).send().await.unwrap_err();
    assert!(
        error.status().is_some_and(|status| status == 400)
            && error.body_text().unwrap().contains("belongs to another topic"),
        "{error}"
    );
}

/// A subscription applies between its start and end dates. A configuration with a schedule receives its events in files.
#[tokio::test]
async fn events_respect_subscription_dates_and_schedules() {
    let (app, address) = application(0).await;
    let simulator = Simulator::syniverse().start().await.unwrap();
    let client = client(&simulator);
    let pushed = configured(&client, push("pushed", address)).await;
    let scheduled = DeliveryConfigurationCreate::new("scheduled", "JSON", true).with_cron_expression("0 15 * * * *");
    let scheduled = configured(&client, scheduled).await;
    let before = simulator.state().files.len();
    let from = |id: &DeliveryConfigurationId, start: &str| SubscriptionCreate::new(id.clone(), time(start));
    let past =
        from(&pushed, "2019-01-01T00:00:00Z").with_event_type("dtmf").with_end_date(time("2020-01-01T00:00:00Z"));
    let future = from(&pushed, "2999-01-01T00:00:00Z").with_event_type("dtmf");
    let current = from(&pushed, "2020-01-01T00:00:00Z").with_event_type("call_state_change");
    for subscription in [past, future, current, from(&scheduled, "2020-01-01T00:00:00Z")] {
        client.create_subscription("SCG-Voice-Call", subscription).send().await.unwrap();
    }
    for event_type in ["dtmf", "call_state_change"] {
        publish(&simulator, "SCG-Voice-Call", event_type);
    }
    until(|| !app.seen.lock().unwrap().is_empty()).await;
    let files = client.list_event_buffer_files().send().await.unwrap();
    let ours: Vec<_> = files.files.iter().skip(before).collect();
    assert_eq!(ours.len(), 2, "expected one file per event");
    assert!(ours.iter().all(|file| file.delivery_configuration_name.as_deref() == Some("scheduled")));
    // Only current subscriptions receive events.
    let seen: Vec<Option<String>> =
        app.seen.lock().unwrap().iter().map(|one| one.event.tag().map(str::to_owned)).collect();
    assert_eq!(seen, [Some("call_state_change".to_owned())]);
    assert!(!simulator.state().deliveries.iter().any(|delivery| delivery["event-type"] == "dtmf"));
}

#[tokio::test]
async fn paths_outside_the_base_path_are_not_found() {
    let simulator = Simulator::syniverse().start().await.unwrap();
    for base_url in [simulator.origin().to_owned(), format!("{}x", simulator.base_url())] {
        let client = Client::builder().base_url(base_url).access_token("token").build().unwrap();
        let error = client.list_topics().send().await.unwrap_err();
        assert!(error.is_not_found(), "{error}");
    }
}

/// A stopped simulator sends nothing, and `update` works from any thread.
#[test]
fn stop_ends_pending_deliveries() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let simulator = runtime.block_on(Simulator::syniverse().start()).unwrap();
    // Nobody listens on this port, so the simulator would retry.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    simulator.update(|state, now, outbox| {
        for configuration in state.configurations.values_mut() {
            configuration["addr"] = json!(format!("http://{closed}/"));
        }
        let fields = state.sample_fields("message_state_change").unwrap();
        state.publish("SCG-Message", "message_state_change", &fields, now, outbox)
    });
    runtime.block_on(async {
        until(|| simulator.state().deliveries.iter().any(|delivery| delivery["delivery-status"] == "RETRY")).await;
        simulator.stop().await;
    });
    let metrics = runtime.metrics();
    for _ in 0..100 {
        if metrics.num_alive_tasks() == 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(metrics.num_alive_tasks(), 0, "tasks remain half a second after the stop");
}
