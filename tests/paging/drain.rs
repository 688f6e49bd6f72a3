//! Lists from which items disappear while a caller handles them.

use std::sync::{Arc, Mutex};

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use subkit::{
    ErrorKind,
    runtime::{Drain, Paged},
    syniverse::types::EventBufferFile,
};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

use super::{agentsync, number, syniverse};

const LIMIT: usize = 3;

/// The ids of the server's files.
type Files = Arc<Mutex<Vec<usize>>>;

/// Starts a server with a list of files, which the test can change.
async fn server(total: usize) -> (ScriptedServer, Files) {
    let files: Files = Arc::new(Mutex::new((0..total).collect()));
    let list = Arc::clone(&files);
    let server = ScriptedServer::with_handler(move |request: &ReceivedRequest| {
        let offset = number(request, "offset").unwrap_or(0);
        let page: Vec<Value> =
            list.lock().unwrap().iter().skip(offset).take(LIMIT).map(|id| json!({ "file-id": id })).collect();
        ScriptedResponse::json(&json!({"files": page, "paged-result": {"offset": offset, "limit": LIMIT}}).to_string())
    });
    (server.await.unwrap(), files)
}

fn id(file: &EventBufferFile) -> usize {
    usize::try_from(file.file_id.as_ref().unwrap()).unwrap()
}

/// Drains the list, removing the items for which `handles` returns true. Returns the ids of all items.
async fn drain_all<R: Paged<Item = EventBufferFile>>(
    drain: &mut Drain<R>,
    files: &Files,
    handles: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let mut seen = Vec::new();
    while let Some(file) = drain.next().await {
        let id = id(&file.unwrap());
        seen.push(id);
        if handles(id) {
            files.lock().unwrap().retain(|other| *other != id);
        }
    }
    assert!(drain.next().await.is_none());
    seen
}

#[tokio::test]
async fn drain_returns_every_item_once_if_handled_items_leave_the_list() {
    for (total, requests) in [(0, 1), (1, 2), (3, 2), (10, 5)] {
        let (server, files) = server(total).await;
        let mut drain = syniverse(&server).list_event_buffer_files().drain();
        let seen = drain_all(&mut drain, &files, |_| true).await;
        assert_eq!((seen, drain.unhandled(), server.count()), ((0..total).collect(), 0, requests), "{total} items");
        // `stream` skips items that are handled during iteration.
        let (server, files) = self::server(total).await;
        let mut stream = syniverse(&server).list_event_buffer_files().stream();
        let mut count = 0;
        while let Some(file) = stream.next().await {
            files.lock().unwrap().retain(|other| *other != id(file.as_ref().unwrap()));
            count += 1;
        }
        assert_eq!(count, if total == 10 { 6 } else { total }, "{total} items");
    }
}

#[tokio::test]
async fn drain_ends_if_items_are_not_handled() {
    let (server, files) = server(10).await;
    let mut drain = syniverse(&server).list_event_buffer_files().drain();
    let seen = drain_all(&mut drain, &files, |_| false).await;
    assert_eq!((seen, drain.unhandled(), server.count()), (vec![0, 1, 2], 3, 2));
}

#[tokio::test]
async fn drain_continues_after_unhandled_items() {
    let (server, files) = server(10).await;
    let mut drain = syniverse(&server).list_event_buffer_files().drain();
    let seen = drain_all(&mut drain, &files, |id| id != 1 && id != 4).await;
    assert_eq!((seen, drain.unhandled()), ((0..10).collect(), 2));
    assert_eq!(*files.lock().unwrap(), [1, 4]);
}

#[tokio::test]
async fn drain_ends_if_pages_alternate_and_fails_if_they_always_differ() {
    let page = |id: usize| ScriptedResponse::json(&json!({"files": [{ "file-id": id }]}).to_string());
    let mut requests = 0;
    let alternating = ScriptedServer::with_handler(move |_| {
        requests += 1;
        page(requests % 2)
    });
    let mut drain = syniverse(&alternating.await.unwrap()).list_event_buffer_files().drain();
    assert_eq!(drain_all(&mut drain, &Files::default(), |_| false).await, [1, 0]);
    let mut requests = 0;
    let differing = ScriptedServer::with_handler(move |_| {
        requests += 1;
        page(requests)
    });
    let mut drain = syniverse(&differing.await.unwrap()).list_event_buffer_files().drain().with_max_pages(5);
    for _ in 0..5 {
        drain.next().await.unwrap().unwrap();
    }
    let error = drain.next().await.unwrap().unwrap_err();
    assert!(error.kind() == ErrorKind::Paging && error.to_string().contains("`with_max_pages`"), "{error}");
    assert!(drain.next().await.is_none());
}

#[tokio::test]
async fn drain_ends_after_an_error() {
    let server = ScriptedServer::replying([ScriptedResponse::status(404)]).await.unwrap();
    let mut drain = syniverse(&server).list_event_buffer_files().drain();
    assert!(drain.next().await.unwrap().unwrap_err().is_not_found() && drain.next().await.is_none());
    let other = json!({"files": [{"file-id": 1}], "paged-result": {"offset": 7, "limit": LIMIT}}).to_string();
    let server = ScriptedServer::replying([ScriptedResponse::json(&other)]).await.unwrap();
    let error = syniverse(&server).list_event_buffer_files().drain().next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Paging);
}

/// Also shows that a `Drain` is `Send`.
#[tokio::test]
async fn drains_lists_by_page_number() {
    let mut left = vec!["c", "b", "a"];
    let (client, server) = agentsync(move |_| {
        let npns: Vec<&str> = left.pop().into_iter().collect();
        ScriptedResponse::json(&json!({"embedded": {"npns": npns}, "page": {"totalPages": 9, "number": 0}}).to_string())
    })
    .await;
    let drain = client.list_active_npns().drain();
    let found = tokio::spawn(async move { drain.map(Result::unwrap).collect::<Vec<Value>>().await });
    assert_eq!(found.await.unwrap(), ["a", "b", "c"]);
    assert_eq!(super::targets(&server), ["/v1/accounts/subscriptions"; 4]);
}
