//! Concurrent calls with `bulk`, in spawned tasks and in axum handlers, with borrowed inputs and a borrowed client.

use std::num::NonZeroUsize;

use axum::{Router, extract::State, routing::get};
use subkit::{Uuid, bird::Client, bulk};
use subkit_tests::{ScriptedResponse, ScriptedServer};

use super::{SUBSCRIPTION, WORKSPACE, bird};

const TWO: NonZeroUsize = NonZeroUsize::MIN.saturating_add(1);

/// Fetches one subscription per endpoint and returns their names.
async fn names(client: &Client, endpoints: &[String]) -> Vec<String> {
    let workspace = WORKSPACE.parse::<Uuid>().unwrap();
    let workspace = &workspace;
    let results = bulk(TWO, endpoints, |endpoint| async move {
        let subscription = client.get_endpoint_subscription(workspace, endpoint, "main").send().await?;
        Ok::<_, subkit::Error>(subscription.into_inner().name.0)
    });
    results.await.into_iter().map(Result::unwrap).collect()
}

async fn handler(State(client): State<Client>) -> String {
    let workspace = WORKSPACE.parse::<Uuid>().unwrap();
    let (client, endpoints) = (&client, ["a".to_owned(), "b".to_owned()]);
    let results =
        bulk(TWO, &endpoints, |endpoint| client.get_endpoint_subscription(&workspace, endpoint, "main").send()).await;
    results.into_iter().map(|result| result.unwrap().into_inner().name.0).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn bulk_runs_in_spawned_tasks() {
    let server = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    let client = bird(&server);
    let task = tokio::spawn(async move {
        let endpoints = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        names(&client, &endpoints).await
    });
    assert_eq!((task.await.unwrap(), server.count()), (vec!["main".to_owned(); 3], 3));
}

#[tokio::test]
async fn bulk_runs_in_axum_handlers() {
    let server = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    let router = Router::new().route("/", get(handler)).with_state(bird(&server));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let text = reqwest::get(url).await.unwrap().text().await.unwrap();
    assert_eq!(text, "main main");
}
