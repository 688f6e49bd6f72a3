//! Pagination by offset and limit: an empty page ends the list. After a page shorter than its limit, the client sends another
//! request to check whether there are more items.

use serde_json::{Value, json};
use subkit::{ErrorKind, syniverse::types::EventBufferFile};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

use super::{collect_all, collect_until_error, number, query, syniverse, targets};

/// Returns a page of files whose ids start at `offset`.
fn page(offset: usize, items: usize, echo: Option<(usize, usize)>) -> ScriptedResponse {
    let files: Vec<Value> = (offset..offset + items).map(|id| json!({"file-id": id})).collect();
    let mut page = json!({"files": files});
    if let Some((offset, limit)) = echo {
        page["paged-result"] = json!({"offset": offset, "limit": limit});
    }
    ScriptedResponse::json(&page.to_string())
}

/// Starts a server with the given number of files that returns at most `max_items` of them per page.
async fn server(total: usize, max_items: usize, echoes: bool) -> ScriptedServer {
    let response = move |request: &ReceivedRequest| {
        let offset = number(request, "offset").unwrap_or(0);
        let limit = number(request, "limit").unwrap_or(max_items).min(max_items);
        page(offset, limit.min(total.saturating_sub(offset)), echoes.then_some((offset, limit)))
    };
    ScriptedServer::with_handler(response).await.unwrap()
}

fn ids(files: &[EventBufferFile]) -> Vec<i64> {
    files.iter().filter_map(|file| file.file_id.as_ref()?.as_i64()).collect()
}

#[tokio::test]
async fn empty_page_ends_the_list() {
    for (total, calls) in [(0, 1), (1, 2), (9, 2), (10, 2), (25, 4), (30, 4)] {
        let server = server(total, 10, true).await;
        let files = collect_all(syniverse(&server).list_event_buffer_files().stream()).await;
        assert_eq!(ids(&files), (0..i64::try_from(total).unwrap()).collect::<Vec<_>>(), "{total} items");
        assert_eq!(server.count(), calls, "{total}");
    }
}

#[tokio::test]
async fn empty_page_ends_a_list_without_echoed_offset() {
    for (total, calls) in [(0, 1), (9, 2), (10, 2), (25, 4)] {
        let server = server(total, 10, false).await;
        let files = collect_all(syniverse(&server).list_event_buffer_files().stream()).await;
        assert_eq!((files.len(), server.count()), (total, calls), "{total}");
    }
}

#[tokio::test]
async fn offset_and_limit_of_the_request_are_kept() {
    let server = server(12, 10, true).await;
    let files = collect_all(syniverse(&server).list_event_buffer_files().offset(3).limit(4).stream()).await;
    assert_eq!(ids(&files), (3..12).collect::<Vec<_>>());
    let offsets: Vec<_> = server.requests().iter().map(|request| number(request, "offset")).collect();
    assert_eq!(offsets, [Some(3), Some(7), Some(11), Some(12)]);
    assert!(server.requests().iter().all(|request| number(request, "limit") == Some(4)));
}

#[tokio::test]
async fn short_and_long_pages_do_not_end_the_list() {
    // First, the server returns ten items per page although a hundred are requested. Then it returns more items than requested.
    let server = server(25, 10, true).await;
    assert_eq!(collect_all(syniverse(&server).list_event_buffer_files().limit(100).stream()).await.len(), 25);
    assert_eq!(server.count(), 4);
    let server = ScriptedServer::replying([page(0, 25, Some((0, 1000)))]).await.unwrap();
    assert_eq!(collect_all(syniverse(&server).list_event_buffer_files().limit(2).stream()).await.len(), 25);
    assert_eq!(server.count(), 2);
}

/// The server caps pages at ten items, but echoes the requested limit.
#[tokio::test]
async fn page_shorter_than_its_echoed_limit_does_not_end_the_list() {
    let server = ScriptedServer::with_handler(|request| {
        let (offset, limit) = (number(request, "offset").unwrap_or(0), number(request, "limit").unwrap());
        page(offset, limit.min(10).min(25_usize.saturating_sub(offset)), Some((offset, limit)))
    });
    let server = server.await.unwrap();
    let files = collect_all(syniverse(&server).list_event_buffer_files().limit(1000).stream()).await;
    assert_eq!((ids(&files), server.count()), ((0..25).collect(), 4));
}

#[tokio::test]
async fn more_pages_than_max_pages_are_an_error_even_if_short() {
    let server = ScriptedServer::with_handler(|request| {
        let offset = number(request, "offset").unwrap_or(0);
        page(offset, 10, Some((offset, 100)))
    });
    let server = server.await.unwrap();
    let files = syniverse(&server).list_event_buffer_files().limit(100).stream().with_max_pages(3);
    let (files, error) = collect_until_error(files).await;
    assert!(files.len() >= 30 && error.is_some_and(|error| error.to_string().contains("more than 3 pages")));
}

/// Servers respond differently to an offset beyond the end. Each response ends the list if the previous page was shorter
/// than its limit.
#[tokio::test]
async fn empty_repeated_or_rejected_page_after_a_short_page_ends_the_list() {
    for beyond in [
        page(3, 0, Some((3, 10))),
        ScriptedResponse::json("{}"),
        ScriptedResponse::status(404),
        ScriptedResponse::status(400),
        ScriptedResponse::status(416),
        // The server ignores the offset, or returns the last page again.
        page(0, 3, Some((0, 10))),
        page(0, 3, Some((3, 10))),
    ] {
        let server = ScriptedServer::replying([page(0, 3, Some((0, 10))), beyond.clone()]).await.unwrap();
        let files = collect_all(syniverse(&server).list_event_buffer_files().stream()).await;
        assert_eq!((ids(&files), server.count()), (vec![0, 1, 2], 2), "{beyond:?}");
    }
    // After other errors, it is unknown whether there are more items.
    for problem in [ScriptedResponse::status(403), ScriptedResponse::status(500)] {
        let server = ScriptedServer::replying([page(0, 3, Some((0, 10))), problem.clone()]).await.unwrap();
        let call = syniverse(&server).list_event_buffer_files().with_retry(subkit::RetryPolicy::never());
        let (files, error) = collect_until_error(call.stream()).await;
        assert_eq!((files.len(), error.unwrap().kind()), (3, ErrorKind::Status), "{problem:?}");
    }
}

#[tokio::test]
async fn short_page_in_the_middle_does_not_end_the_list() {
    // Without an echoed offset, the number of items determines the next offset.
    let pages = [page(0, 4, None), page(4, 1, None), page(5, 4, None), page(9, 0, None)];
    let server = ScriptedServer::replying(pages).await.unwrap();
    let files = collect_all(syniverse(&server).list_event_buffer_files().limit(4).stream()).await;
    assert_eq!(ids(&files), (0..9).collect::<Vec<_>>());
    assert_eq!(
        targets(&server).iter().map(|target| target.split_once('?').unwrap().1.to_owned()).collect::<Vec<_>>(),
        ["limit=4", "offset=4&limit=4", "offset=5&limit=4", "offset=9&limit=4"]
    );
}

#[tokio::test]
async fn unexpected_offset_is_an_error_with_the_position() {
    let server = ScriptedServer::replying([page(0, 2, Some((0, 2)))]).await.unwrap();
    let (files, error) = collect_until_error(syniverse(&server).list_event_buffer_files().limit(2).stream()).await;
    let error = error.unwrap();
    assert_eq!((ids(&files), error.kind()), (vec![0, 1], ErrorKind::Paging));
    assert_eq!(error.position().unwrap().to_string(), "0:offset:2");
    assert_eq!(
        error.to_string(),
        "syniverse list_event_buffer_files (GET /event-buffer-files): the server returned a different page than the requested \
         one"
    );
    // If the caller sets the offset, this also applies to the first page.
    let (files, error) = collect_until_error(syniverse(&server).list_event_buffer_files().offset(7).stream()).await;
    assert!(files.is_empty() && error.unwrap().kind() == ErrorKind::Paging);
}

#[tokio::test]
async fn ignored_offset_is_detected_by_the_repeated_page() {
    let server = ScriptedServer::replying([page(0, 3, None)]).await.unwrap();
    let (files, error) = collect_until_error(syniverse(&server).list_event_buffer_files().stream()).await;
    let error = error.unwrap();
    assert_eq!((files.len(), error.kind(), server.count()), (3, ErrorKind::Paging, 2));
    assert!(error.to_string().contains("the same page repeatedly"), "{error}");
    assert_eq!(error.position().unwrap().to_string(), "0:offset:3");
}

#[tokio::test]
async fn required_limit_is_sent_with_every_page() {
    let response = |request: &ReceivedRequest| {
        let offset = number(request, "offset").unwrap_or(0);
        let items: Vec<Value> = (offset..(offset + 2).min(3)).map(|id| json!({"id": id.to_string()})).collect();
        let page = json!({"topic-subscriptions": items, "paged-result": {"offset": offset, "limit": 2}});
        ScriptedResponse::json(&page.to_string())
    };
    let server = ScriptedServer::with_handler(response).await.unwrap();
    let items = collect_all(syniverse(&server).list_topic_subscriptions(2).stream()).await;
    assert_eq!(items.len(), 3);
    assert!(server.requests().iter().all(|request| query(request, "limit") == Some("2")));
    let server =
        ScriptedServer::replying([ScriptedResponse::json(r#"{"subscriptions":[{}]}"#), ScriptedResponse::json("{}")])
            .await
            .unwrap();
    let items = collect_all(syniverse(&server).list_mdn_subscriptions("NIS-Events", "number = '+1'").stream()).await;
    assert_eq!(items.len(), 1);
    assert!(targets(&server).iter().all(|target| target.contains("matchingCriteria=number%20%3D%20%27%2B1%27")));
}
