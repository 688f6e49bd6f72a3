//! The switches for responses to create, update and delete requests.

use serde_json::{Value, json};
use subkit_sim::{CreateResponse, Creation, Deletion, EmptyContact, Simulator, Update};

use crate::http::send;

#[tokio::test]
async fn syniverse_creation_switch_sets_status_location_and_body() {
    for (creation, status, has_location, has_body) in [
        (Creation::Location, 201, true, false),
        (Creation::Body, 201, false, true),
        (Creation::Both, 201, true, true),
        (Creation::Neither, 201, false, false),
        (Creation::Body200, 200, false, true),
    ] {
        let simulator = Simulator::syniverse().with(creation).start().await.unwrap();
        let configuration = json!({
            "del-cfg-nm": "ours", "del-prtcl-cd": "REST", "addr": "http://127.0.0.1:9/", "del-fmt-cd": "JSON",
            "is-active": true,
        });
        let subscription =
            json!({ "del-cfg-id": "1266", "evt-tp": "porting_event", "start-date": "2020-01-01T00:00:00Z" });
        for (path, body) in
            [("/delivery-configurations", configuration), ("/topics/NIS-Events/subscriptions", subscription)]
        {
            let url = format!("{}{path}", simulator.base_url());
            let response = send("POST", url.clone(), "Bearer any", Some(body)).await;
            let id = simulator.state().last_id;
            assert_eq!(response.status, status, "{creation:?}");
            assert_eq!(response.location, has_location.then(|| format!("{url}/{id}")), "{creation:?}");
            let expected = if has_body { json!(id.to_string()) } else { Value::Null };
            assert_eq!((&response.body["id"], response.body.is_null()), (&expected, !has_body), "{creation:?}");
            // The resource exists regardless of the response.
            assert_eq!(send("GET", format!("{url}/{id}"), "Bearer any", None).await.status, 200);
        }
    }
}

#[tokio::test]
async fn syniverse_update_switch_sets_status_and_body() {
    for (update, status, has_body) in
        [(Update::Ok, 200, false), (Update::OkWithBody, 200, true), (Update::NoContent, 204, false)]
    {
        let simulator = Simulator::syniverse().with(update).start().await.unwrap();
        let configuration = json!({
            "del-cfg-nm": "ours", "del-prtcl-cd": "REST", "addr": "http://127.0.0.1:9/", "del-fmt-cd": "JSON",
            "is-active": false,
        });
        let authentication = json!({ "type": "BASIC", "settings": { "username": "u", "password": "p" } });
        let subscription =
            json!({ "match-crt": "company-id = 123", "start-date": "2016-09-27T13:08:57Z", "end-date": null });
        for (path, body) in [
            ("/delivery-configurations/1266", configuration),
            ("/delivery-configurations/1266/authentication", authentication),
            ("/topics/NIS-Events/subscriptions/16301810", subscription),
        ] {
            let response = send("PUT", format!("{}{path}", simulator.base_url()), "Bearer any", Some(body)).await;
            assert_eq!((response.status, response.body.is_object()), (status, has_body), "{path} {update:?}");
        }
    }
}

#[tokio::test]
async fn np6_deletion_switch_sets_status_and_body() {
    for (deletion, status, body) in [
        (Deletion::NoContent, 204, Value::Null),
        (Deletion::Ok, 200, Value::Null),
        (Deletion::OkWithBody, 200, json!({})),
    ] {
        for path in ["/subscriptions/0581e259-9039-487c-a94e-ff8c3944f956", "/targets/subscriptions?unicity=foobar"] {
            let simulator = Simulator::np6().with(deletion).start().await.unwrap();
            let before = simulator.state().subscriptions.len();
            let response = send("DELETE", format!("{}{path}", simulator.base_url()), "none", None).await;
            assert_eq!((response.status, &response.body), (status, &body), "{path} {deletion:?}");
            assert!(simulator.state().subscriptions.len() < before);
        }
    }
}

/// The values of the switch, with the status and whether the response has a body.
const CREATED: [(CreateResponse, u16, bool); 4] = [
    (CreateResponse::Ok, 200, true),
    (CreateResponse::Created, 201, true),
    (CreateResponse::OkWithoutBody, 200, false),
    (CreateResponse::NoContent, 204, false),
];

#[tokio::test]
async fn np6_creation_switch_sets_status_and_body() {
    for (created, status, has_body) in CREATED {
        let simulator = Simulator::np6().with(created).start().await.unwrap();
        let id = "ee3c161a-0000-0000-0000-000000000001";
        let subscription = json!({
            "id": id, "application": "56c874e9-2f8e-4b60-ab4b-6410c3238352",
            "provider": { "type": "apns", "token": "t" }, "contact": { "type": "id", "value": "1" },
        });
        let response = send("PUT", format!("{}/subscriptions", simulator.base_url()), "none", Some(subscription)).await;
        assert_eq!((response.status, response.body["id"] == id), (status, has_body), "{created:?}");
        assert!(simulator.state().subscriptions.contains_key(id));
    }
}

#[tokio::test]
async fn bird_creation_switch_sets_status_and_body_of_activation() {
    for (created, status, has_body) in CREATED {
        let simulator = Simulator::bird().with(created).start().await.unwrap();
        let key = "d386a801-ee8d-4aba-a7e4-78671bd3b11e/e/main".to_owned();
        simulator.state().subscriptions.insert(key.clone(), json!({ "name": "main", "status": "inactive" }));
        let path = "/workspaces/d386a801-ee8d-4aba-a7e4-78671bd3b11e/endpoints/e/subscriptions/main/activate";
        let url = format!("{}{path}", simulator.base_url());
        let response = send("POST", url, "AccessKey any", Some(json!({ "quantity": 1 }))).await;
        assert_eq!((response.status, response.body["name"] == "main"), (status, has_body), "{created:?}");
        assert_eq!(simulator.state().subscriptions[&key]["status"], "active");
    }
}

#[tokio::test]
async fn np6_empty_contact_switch_sets_empty_list_or_404() {
    for (empty, list, deletion) in [(EmptyContact::EmptyList, 200, 204), (EmptyContact::NotFound, 404, 404)] {
        let simulator = Simulator::np6().with(empty).start().await.unwrap();
        let url = format!("{}/targets/subscriptions?unicity=foobar", simulator.base_url());
        assert_eq!(send("GET", url.clone(), "none", None).await.status, 200, "{empty:?}");
        assert_eq!(send("DELETE", url.clone(), "none", None).await.status, 204, "{empty:?}");
        let listed = send("GET", url.clone(), "none", None).await;
        assert_eq!((listed.status, listed.body == json!([])), (list, list == 200), "{empty:?}");
        assert_eq!(send("DELETE", url, "none", None).await.status, deletion, "{empty:?}");
    }
}
