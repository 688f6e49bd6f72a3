//! Syniverse: configure, subscribe, hear of an event, and see what became of it.

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
    heads: Arc<Mutex<Vec<HeaderMap>>>,
    failures: Arc<AtomicUsize>,
}

async fn hear(State(app): State<App>, head: HeaderMap, delivery: Delivery<EventNotification>) -> StatusCode {
    let is_down = app.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
    if is_down {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    app.heads.lock().unwrap().push(head);
    app.seen.lock().unwrap().push(delivery.into_content().unwrap());
    StatusCode::OK
}

/// An application that hears events, and is down for so many of them.
async fn application(failures: usize) -> (App, String) {
    application_at("127.0.0.1:0", failures).await
}

async fn application_at(address: &str, failures: usize) -> (App, String) {
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    let address = format!("http://{}/events", listener.local_addr().unwrap());
    let app = App {
        receiver: webhooks::event_notification(),
        seen: Arc::default(),
        heads: Arc::default(),
        failures: Arc::new(AtomicUsize::new(failures)),
    };
    let router = Router::new().route("/events", post(hear)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (app, address)
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Subscribes a configuration to a type of events.
async fn subscribe(client: &Client, id: &DeliveryConfigurationId, topic: &str, event_type: &str) {
    let subscription = SubscriptionCreate::new(id.clone(), time("2020-01-01T00:00:00Z")).with_event_type(event_type);
    client.create_subscription(topic, subscription).send().await.unwrap();
}

/// An event of a type, with all the fields that it may have.
fn publish(vendor: &Running<Syniverse>, topic: &str, event_type: &str) {
    vendor.act(|state, now, outbox| {
        let fields = state.sample_fields(event_type).unwrap();
        state.publish(topic, event_type, &fields, now, outbox)
    });
}

fn client(vendor: &Running<Syniverse>) -> Client {
    Client::builder().base_url(vendor.base_url()).access_token("token").build().unwrap()
}

/// Creates a delivery configuration. The id is in the header `Location`.
async fn configured(client: &Client, wanted: DeliveryConfigurationCreate) -> DeliveryConfigurationId {
    client.create_delivery_configuration(wanted).send().await.unwrap().location_id().unwrap().into()
}

/// One that posts to an address.
fn push(name: &str, address: String) -> DeliveryConfigurationCreate {
    DeliveryConfigurationCreate::new(name, "JSON", true).with_address(address).with_delivery_protocol("REST")
}

#[tokio::test]
async fn an_event_reaches_who_subscribed_to_it_however_often_it_takes() {
    let (app, address) = application(2).await;
    let vendor = Simulator::syniverse().start().await.unwrap();
    let client = client(&vendor);
    let id = configured(&client, push("ours", address)).await;
    let subscription = SubscriptionCreate::new(id, time("2020-01-01T00:00:00Z"))
        .with_event_type("porting_event")
        .with_matching_criteria("number = '+12345678901'")
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
    assert_eq!((event.fields.number.as_str(), *attempt), ("+12345678901", Some(3)));

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
        let is_ours = delivery.delivery_configuration_name.as_deref() == Some("ours");
        if is_ours && delivery.event_id.as_ref().is_some_and(|id| id.0 == event_id) {
            found = Some(delivery);
        }
    }
    let found = found.unwrap();
    assert_eq!(found.delivery_status.as_ref().unwrap().to_string(), "SUCCESS");
    assert!(matches!(found.event(), Some(Event::PortingEvent(delivered)) if delivered.fields == event.fields));
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
    let id = configured(&client, push("all", address)).await;
    let mut types = Vec::new();
    let mut listed = client.list_event_types().stream();
    while let Some(event_type) = listed.next().await {
        types.push(event_type.unwrap().id.unwrap().to_string());
    }
    assert_eq!(types.len(), 37);
    // Each at its own topic; the vendor lists one that is of none.
    let topics = client.list_topics().send().await.unwrap().into_inner().topics;
    for event_type in &types {
        let is_of = |topic: &&Topic| topic.event_types.iter().any(|of_topic| of_topic.to_string() == *event_type);
        let topic = topics.iter().find(is_of).and_then(|topic| topic.topic_name.as_ref()).map(ToString::to_string);
        let topic = topic.as_deref().unwrap_or("DevTest-Events");
        subscribe(&client, &id, topic, event_type).await;
        publish(&vendor, topic, event_type);
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

/// What is no address of this machine alone is sent to when it is named, and else not. On Windows nobody can be reached there.
#[cfg(unix)]
#[tokio::test]
async fn nothing_is_sent_beyond_this_machine() {
    for is_named in [true, false] {
        // It can be reached, and may be an address of any machine.
        let (app, address) = application_at("0.0.0.0:0", 0).await;
        let simulator = Simulator::syniverse();
        let simulator = if is_named { simulator.allowing_webhooks_to("0.0.0.0") } else { simulator };
        let vendor = simulator.start().await.unwrap();
        let client = client(&vendor);
        let id = configured(&client, push("beyond", address)).await;
        subscribe(&client, &id, "NIS-Events", "porting_event").await;
        publish(&vendor, "NIS-Events", "porting_event");
        until(|| {
            let wanted = if is_named { "SUCCESS" } else { "FAILED" };
            let state = vendor.state();
            let mut ours = state.deliveries.iter().filter(|delivery| delivery["del-cfg-nm"] == "beyond");
            ours.next().is_some_and(|delivery| delivery["delivery-status"] == wanted)
        })
        .await;
        assert_eq!(app.seen.lock().unwrap().len(), usize::from(is_named));
        let sent = vendor.sent();
        let first = &sent[0];
        assert_eq!((first.attempt, first.status), (1, is_named.then_some(200)));
        assert_eq!(first.problem.as_ref().is_some_and(|problem| problem.contains("not this machine")), !is_named);
        assert_eq!(sent.len(), if is_named { 1 } else { 4 });
    }
    let error = Simulator::syniverse().allowing_webhooks_to("https://example.com").start().await.unwrap_err();
    assert!(error.to_string().contains("invalid host `https://example.com`"), "{error}");
}

/// An address that asks for credentials gets them, and hears what it is about.
#[tokio::test]
async fn deliveries_authenticate_and_say_what_they_are_about() {
    let (app, address) = application(0).await;
    let vendor = Simulator::syniverse().start().await.unwrap();
    let client = client(&vendor);
    let id = configured(&client, push("guarded", address)).await;
    let settings = DeliveryAuthenticationSettings::new().with_username("Aladdin").with_password("open sesame");
    let basic = DeliveryAuthenticationUpdate::new("BASIC", settings);
    client.update_delivery_authentication(id.to_string(), basic).send().await.unwrap();
    subscribe(&client, &id, "NIS-Events", "porting_event").await;
    publish(&vendor, "NIS-Events", "porting_event");
    until(|| !app.seen.lock().unwrap().is_empty()).await;
    let heads = app.heads.lock().unwrap();
    assert_eq!(heads[0]["authorization"], "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assert_eq!(heads[0]["x-ess-event-key"], "a number,");
}

/// Of events as XML the vendor documents nothing: they wait, and are not sent as something else.
#[tokio::test]
async fn what_is_wanted_as_xml_is_not_sent_as_json() {
    let (app, address) = application(0).await;
    let vendor = Simulator::syniverse().start().await.unwrap();
    let client = client(&vendor);
    let mut wanted = push("xml", address.clone());
    wanted.delivery_format = "XML".into();
    let xml = configured(&client, wanted).await;
    let json = configured(&client, push("json", address)).await;
    for id in [xml, json] {
        subscribe(&client, &id, "NIS-Events", "porting_event").await;
    }
    publish(&vendor, "NIS-Events", "porting_event");
    let status = |name: &str| {
        let state = vendor.state();
        let of_it = state.deliveries.iter().find(|delivery| delivery["del-cfg-nm"] == name);
        of_it.map(|delivery| delivery["delivery-status"].as_str().unwrap().to_owned())
    };
    until(|| status("json").as_deref() == Some("SUCCESS")).await;
    assert_eq!((status("xml").as_deref(), app.seen.lock().unwrap().len()), (Some("PENDING"), 1));
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let vendor = Simulator::syniverse().start().await.unwrap();
    let client = client(&vendor);
    let event = "hc4lnloTSK2aSvrLKiDpSA";
    assert!(client.get_event_delivery_tracking(event, "1266").send().await.is_ok());
    for configuration in ["1267", "01266", "+1266", "x"] {
        let error = client.get_event_delivery_tracking(event, configuration).send().await.unwrap_err();
        assert!(error.is_not_found(), "{configuration}: {error}");
    }
    for code in ["delivery-formats", "delivery-protocols", "authentication-types"] {
        let dictionary = client.get_dictionary(code).send().await.unwrap();
        assert!(!dictionary[code].is_empty());
    }
    // An event type is subscribed to at its topic.
    let subscription = SubscriptionCreate::new("1266", time("2020-01-01T00:00:00Z")).with_event_type("dtmf");
    let error = client.create_subscription("NIS-Events", subscription).send().await.unwrap_err();
    assert!(
        error.status().is_some_and(|status| status == 400)
            && error.body_text().unwrap().contains("belongs to another topic"),
        "{error}"
    );
}

/// A subscription has its time, and a configuration with a schedule gets its events in files.
#[tokio::test]
async fn events_come_in_their_time_and_by_schedule() {
    let (app, address) = application(0).await;
    let vendor = Simulator::syniverse().start().await.unwrap();
    let client = client(&vendor);
    let pushed = configured(&client, push("pushed", address)).await;
    let scheduled = DeliveryConfigurationCreate::new("scheduled", "JSON", true).with_cron_expression("0 15 * * * *");
    let scheduled = configured(&client, scheduled).await;
    let before = vendor.state().files.len();
    let from = |id: &DeliveryConfigurationId, start: &str| SubscriptionCreate::new(id.clone(), time(start));
    let past =
        from(&pushed, "2019-01-01T00:00:00Z").with_event_type("dtmf").with_end_date(time("2020-01-01T00:00:00Z"));
    let future = from(&pushed, "2999-01-01T00:00:00Z").with_event_type("dtmf");
    let current = from(&pushed, "2020-01-01T00:00:00Z").with_event_type("call_state_change");
    for subscription in [past, future, current, from(&scheduled, "2020-01-01T00:00:00Z")] {
        client.create_subscription("SCG-Voice-Call", subscription).send().await.unwrap();
    }
    for event_type in ["dtmf", "call_state_change"] {
        publish(&vendor, "SCG-Voice-Call", event_type);
    }
    until(|| !app.seen.lock().unwrap().is_empty()).await;
    let files = client.list_event_buffer_files().send().await.unwrap();
    let ours: Vec<_> = files.files.iter().skip(before).collect();
    assert_eq!(ours.len(), 2, "one of each event");
    assert!(ours.iter().all(|file| file.delivery_configuration_name.as_deref() == Some("scheduled")));
    // Only what has begun and not ended is told.
    let seen: Vec<Option<String>> =
        app.seen.lock().unwrap().iter().map(|one| one.event.tag().map(str::to_owned)).collect();
    assert_eq!(seen, [Some("call_state_change".to_owned())]);
    assert!(!vendor.state().deliveries.iter().any(|delivery| delivery["event-type"] == "dtmf"));
}

#[tokio::test]
async fn nothing_of_the_api_is_beside_its_base_path() {
    let vendor = Simulator::syniverse().start().await.unwrap();
    for beside in [vendor.origin().to_owned(), format!("{}x", vendor.base_url())] {
        let client = Client::builder().base_url(beside).access_token("token").build().unwrap();
        let error = client.list_topics().send().await.unwrap_err();
        assert!(error.is_not_found(), "{error}");
    }
}

/// A vendor that has stopped sends no more, and it can be told of events from any thread.
#[test]
fn what_is_sent_ends_with_the_vendor() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let vendor = runtime.block_on(Simulator::syniverse().start()).unwrap();
    // Nobody listens there, so it would be tried again.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    vendor.act(|state, now, outbox| {
        for configuration in state.configurations.values_mut() {
            configuration["addr"] = json!(format!("http://{closed}/"));
        }
        let fields = state.sample_fields("message_state_change").unwrap();
        state.publish("SCG-Message", "message_state_change", &fields, now, outbox)
    });
    runtime.block_on(async {
        until(|| vendor.state().deliveries.iter().any(|delivery| delivery["delivery-status"] == "RETRY")).await;
        vendor.stop().await;
    });
    let metrics = runtime.metrics();
    for _ in 0..100 {
        if metrics.num_alive_tasks() == 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(metrics.num_alive_tasks(), 0, "half a second after the stop");
}
