//! Properties of every stream: it requests pages on demand, its errors have a position, and a stream can resume from there.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use subkit::{
    ErrorKind, RetryPolicy,
    runtime::Position,
    syniverse::{Client, types::EventBufferFile},
};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

use super::{collect_all, collect_until_error, number, syniverse};

const TOTAL: usize = 10;

fn page(request: &ReceivedRequest) -> ScriptedResponse {
    let offset = number(request, "offset").unwrap_or(0);
    let files: Vec<Value> = (offset..(offset + 3).min(TOTAL)).map(|id| json!({"file-id": id})).collect();
    ScriptedResponse::json(&json!({"files": files, "paged-result": {"offset": offset, "limit": 3}}).to_string())
}

fn id(file: &EventBufferFile) -> i64 {
    file.file_id.as_ref().and_then(subkit::Integer::as_i64).unwrap()
}

/// Starts a server that fails the given number of times at offset 6.
async fn failing(times: usize, response: ScriptedResponse) -> (Client, ScriptedServer) {
    let left = Arc::new(AtomicUsize::new(times));
    let server = ScriptedServer::with_handler(move |request| {
        let fails = number(request, "offset") == Some(6)
            && left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
        if fails { response.clone() } else { page(request) }
    });
    let server = server.await.unwrap();
    (syniverse(&server), server)
}

#[tokio::test]
async fn pages_are_requested_on_demand() {
    let server = ScriptedServer::with_handler(page).await.unwrap();
    let mut files = syniverse(&server).list_event_buffer_files().stream();
    assert_eq!(server.count(), 0);
    for taken in 1..=TOTAL {
        files.next().await.unwrap().unwrap();
        assert_eq!(server.count(), taken.div_ceil(3), "{taken}");
    }
    assert!(files.next().await.is_none());
    assert_eq!(server.count(), 5);
}

#[tokio::test]
async fn stream_resumes_from_every_position_without_loss() {
    let server = ScriptedServer::with_handler(page).await.unwrap();
    let client = syniverse(&server);
    for taken in 0..=TOTAL {
        let mut files = client.list_event_buffer_files().stream();
        for _ in 0..taken {
            files.next().await.unwrap().unwrap();
        }
        // Parse the position from text, as another process would.
        let position: Position = files.position().to_string().parse().unwrap();
        drop(files);
        let rest = collect_all(client.list_event_buffer_files().stream().resume(position.clone())).await;
        let expected: Vec<i64> = (taken..TOTAL).map(|id| i64::try_from(id).unwrap()).collect();
        assert_eq!(rest.iter().map(id).collect::<Vec<_>>(), expected, "{position}");
        // A resumed stream can be resumed again.
        let mut files = client.list_event_buffer_files().stream().resume(position.clone());
        assert_eq!(files.position(), &position);
        if files.next().await.is_some() {
            let again = collect_all(client.list_event_buffer_files().stream().resume(files.position().clone())).await;
            assert_eq!(again.iter().map(id).collect::<Vec<_>>(), expected[1..], "{position}");
        }
    }
}

#[tokio::test]
async fn error_in_the_middle_has_the_position_to_resume_from() {
    for (response, kind) in [
        (ScriptedResponse::status(404), ErrorKind::Status),
        (ScriptedResponse::json(r#"{"files":7}"#), ErrorKind::Decode),
        (ScriptedResponse::json(r#"{"error":"overloaded"}"#), ErrorKind::Decode),
        (ScriptedResponse::new(500, &[("content-type", "text/html")], "<html>"), ErrorKind::Status),
    ] {
        let (client, server) = failing(1, response.clone()).await;
        let call = client.list_event_buffer_files().with_retry(RetryPolicy::never());
        let (files, error) = collect_until_error(call.clone().stream()).await;
        let error = error.unwrap();
        assert_eq!((files.len(), error.kind(), server.count()), (6, kind, 3), "{response:?}");
        assert_eq!(error.position().unwrap().to_string(), "0:offset:6", "{response:?}");
        let rest = collect_all(call.stream().resume(error.position().unwrap().clone())).await;
        assert_eq!(rest.iter().map(id).collect::<Vec<_>>(), [6, 7, 8, 9], "{response:?}");
    }
}

#[tokio::test]
async fn each_page_is_retried_by_the_policy() {
    let (client, server) = failing(2, ScriptedResponse::status(503)).await;
    let quick = RetryPolicy::new().with_initial_backoff(Duration::from_millis(1));
    assert_eq!(collect_all(client.list_event_buffer_files().with_retry(quick).stream()).await.len(), TOTAL);
    assert_eq!(server.count(), 7);
}

#[tokio::test]
async fn deadline_covers_all_pages() {
    let (client, _server) = failing(usize::MAX, ScriptedResponse::NoResponse).await;
    let deadline = Instant::now() + Duration::from_millis(300);
    let (files, error) = collect_until_error(client.list_event_buffer_files().with_deadline(deadline).stream()).await;
    let error = error.unwrap();
    assert!(files.len() <= 6 && error.is_timeout() && error.position().is_some(), "{error}");
}

#[tokio::test]
async fn position_of_another_pagination_style_is_rejected_before_sending() {
    let server = ScriptedServer::with_handler(page).await.unwrap();
    for text in ["0:token:abc", "0:number:1", "0:link:/x"] {
        let files = syniverse(&server).list_event_buffer_files().stream().resume(text.parse().unwrap());
        let error = collect_until_error(files).await.1.unwrap();
        assert_eq!((error.kind(), error.argument()), (ErrorKind::InvalidArgument, Some("position")), "{text}");
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn pages_yields_complete_responses() {
    let server = ScriptedServer::with_handler(page).await.unwrap();
    let mut pages = syniverse(&server).list_event_buffer_files().pages();
    let mut lengths = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.unwrap();
        assert_eq!(page.status(), 200);
        lengths.push(page.files.len());
    }
    assert_eq!(lengths, [3, 3, 3, 1]);
}

#[tokio::test]
async fn next_after_a_cancelled_next_reuses_the_request_in_flight() {
    let (client, server) = failing(1, ScriptedResponse::NoResponse).await;
    let mut files = client.list_event_buffer_files().with_attempt_timeout(Duration::from_millis(400)).stream();
    for _ in 0..6 {
        files.next().await.unwrap().unwrap();
    }
    // The request is in flight when `next` is cancelled, and continues with the next call of `next`.
    assert!(tokio::time::timeout(Duration::from_millis(50), files.next()).await.is_err());
    assert_eq!(id(&files.next().await.unwrap().unwrap()), 6);
    assert_eq!(server.count(), 4);
}

#[tokio::test]
async fn streams_implement_send_and_debug() {
    fn is_send<T: Send + 'static>(value: T) -> T {
        value
    }
    let server = ScriptedServer::with_handler(page).await.unwrap();
    let client = syniverse(&server);
    let files = is_send(client.list_event_buffer_files().stream());
    let found = tokio::spawn(async move { collect_all(files).await.len() }).await.unwrap();
    assert_eq!(found, TOTAL);
    assert!(format!("{:?}", client.list_event_buffer_files().stream()).contains("list_event_buffer_files"));
}
