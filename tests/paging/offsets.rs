//! By offset and limit: the end is an empty page. A page that is short of the limit that it says is checked.

use serde_json::{Value, json};
use subkit::{ErrorKind, syniverse::types::EventBufferFile};
use subkit_tests::{Arrival, Script, ScriptedServer};

use super::{all, asked, number, query, syniverse, walked};

/// A page of files with the ids from `offset` on.
fn page(offset: usize, items: usize, echo: Option<(usize, usize)>) -> Script {
    let files: Vec<Value> = (offset..offset + items).map(|id| json!({"file-id": id})).collect();
    let mut page = json!({"files": files});
    if let Some((offset, limit)) = echo {
        page["paged-result"] = json!({"offset": offset, "limit": limit});
    }
    Script::json(&page.to_string())
}

/// A server with so many files that gives `most` of them at a time, or fewer if fewer are asked for.
async fn server(total: usize, most: usize, echoes: bool) -> ScriptedServer {
    let answer = move |arrival: &Arrival| {
        let offset = number(arrival, "offset").unwrap_or(0);
        let limit = number(arrival, "limit").unwrap_or(most).min(most);
        page(offset, limit.min(total.saturating_sub(offset)), echoes.then_some((offset, limit)))
    };
    ScriptedServer::deciding(answer).await.unwrap()
}

fn ids(files: &[EventBufferFile]) -> Vec<i64> {
    files.iter().filter_map(|file| file.file_id.as_ref()?.as_i64()).collect()
}

#[tokio::test]
async fn an_empty_page_is_the_last() {
    for (total, calls) in [(0, 1), (1, 2), (9, 2), (10, 2), (25, 4), (30, 4)] {
        let server = server(total, 10, true).await;
        let files = all(syniverse(&server).list_event_buffer_files().stream()).await;
        assert_eq!(ids(&files), (0..i64::try_from(total).unwrap()).collect::<Vec<_>>());
        assert_eq!(server.count(), calls, "{total}");
    }
}

#[tokio::test]
async fn without_an_echo_only_an_empty_page_is_the_last() {
    for (total, calls) in [(0, 1), (9, 2), (10, 2), (25, 4)] {
        let server = server(total, 10, false).await;
        let files = all(syniverse(&server).list_event_buffer_files().stream()).await;
        assert_eq!((files.len(), server.count()), (total, calls), "{total}");
    }
}

#[tokio::test]
async fn the_caller_says_where_it_begins_and_how_long_pages_are() {
    let server = server(12, 10, true).await;
    let files = all(syniverse(&server).list_event_buffer_files().offset(3).limit(4).stream()).await;
    assert_eq!(ids(&files), (3..12).collect::<Vec<_>>());
    let offsets: Vec<_> = server.arrivals().iter().map(|arrival| number(arrival, "offset")).collect();
    assert_eq!(offsets, [Some(3), Some(7), Some(11), Some(12)]);
    assert!(server.arrivals().iter().all(|arrival| number(arrival, "limit") == Some(4)));
}

#[tokio::test]
async fn a_limit_that_the_server_does_not_keep_to_ends_nothing_early() {
    // Ten at a time, although a hundred are asked for, and the other way round.
    let server = server(25, 10, true).await;
    assert_eq!(all(syniverse(&server).list_event_buffer_files().limit(100).stream()).await.len(), 25);
    assert_eq!(server.count(), 4);
    let server = ScriptedServer::with([page(0, 25, Some((0, 1000)))]).await.unwrap();
    assert_eq!(all(syniverse(&server).list_event_buffer_files().limit(2).stream()).await.len(), 25);
    assert_eq!(server.count(), 2);
}

/// A server whose pages have at most ten items, and say that they have as many as the request asks for.
#[tokio::test]
async fn a_page_that_is_shorter_than_it_says_ends_nothing() {
    let server = ScriptedServer::deciding(|arrival| {
        let (offset, limit) = (number(arrival, "offset").unwrap_or(0), number(arrival, "limit").unwrap());
        page(offset, limit.min(10).min(25_usize.saturating_sub(offset)), Some((offset, limit)))
    });
    let server = server.await.unwrap();
    let files = all(syniverse(&server).list_event_buffer_files().limit(1000).stream()).await;
    assert_eq!((ids(&files), server.count()), ((0..25).collect(), 4));
}

#[tokio::test]
async fn a_maximum_of_pages_is_an_error_also_where_pages_are_short() {
    let server = ScriptedServer::deciding(|arrival| {
        let offset = number(arrival, "offset").unwrap_or(0);
        page(offset, 10, Some((offset, 100)))
    });
    let server = server.await.unwrap();
    let files = syniverse(&server).list_event_buffer_files().limit(100).stream().with_max_pages(3);
    let (files, error) = walked(files).await;
    assert!(files.len() >= 30 && error.is_some_and(|error| error.to_string().contains("more than 3 pages")));
}

/// What servers answer to an offset beyond the end: each is the end where the page before was short of its limit.
#[tokio::test]
async fn a_request_beyond_a_short_page_ends_the_list_whatever_the_server_answers() {
    for beyond in [
        page(3, 0, Some((3, 10))),
        Script::json("{}"),
        Script::status(404),
        Script::status(400),
        Script::status(416),
        // The offset is ignored, or the last page is repeated.
        page(0, 3, Some((0, 10))),
        page(0, 3, Some((3, 10))),
    ] {
        let server = ScriptedServer::with([page(0, 3, Some((0, 10))), beyond]).await.unwrap();
        let files = all(syniverse(&server).list_event_buffer_files().stream()).await;
        assert_eq!((ids(&files), server.count()), (vec![0, 1, 2], 2));
    }
    // Anything else is no answer to the question whether there are more.
    for problem in [Script::status(403), Script::status(500)] {
        let server = ScriptedServer::with([page(0, 3, Some((0, 10))), problem]).await.unwrap();
        let call = syniverse(&server).list_event_buffer_files().with_retry(subkit::RetryPolicy::never());
        let (files, error) = walked(call.stream()).await;
        assert_eq!((files.len(), error.unwrap().kind()), (3, ErrorKind::Status));
    }
}

#[tokio::test]
async fn pages_that_are_short_in_the_middle_are_followed_by_what_comes_after_them() {
    // Without an echo, how many came is what counts.
    let pages = [page(0, 4, None), page(4, 1, None), page(5, 4, None), page(9, 0, None)];
    let server = ScriptedServer::with(pages).await.unwrap();
    let files = all(syniverse(&server).list_event_buffer_files().limit(4).stream()).await;
    assert_eq!(ids(&files), (0..9).collect::<Vec<_>>());
    assert_eq!(
        asked(&server).iter().map(|target| target.split_once('?').unwrap().1.to_owned()).collect::<Vec<_>>(),
        ["limit=4", "offset=4&limit=4", "offset=5&limit=4", "offset=9&limit=4"]
    );
}

#[tokio::test]
async fn another_offset_than_the_one_asked_for_is_an_error_with_the_position() {
    let server = ScriptedServer::with([page(0, 2, Some((0, 2)))]).await.unwrap();
    let (files, error) = walked(syniverse(&server).list_event_buffer_files().limit(2).stream()).await;
    let error = error.unwrap();
    assert_eq!((ids(&files), error.kind()), (vec![0, 1], ErrorKind::Paging));
    assert_eq!(error.position().unwrap().to_string(), "0:offset:2");
    assert_eq!(
        error.to_string(),
        "syniverse list_event_buffer_files (GET /event-buffer-files): the server returned a different page than the requested \
         one"
    );
    // The first page too, if the caller said where it begins.
    let (files, error) = walked(syniverse(&server).list_event_buffer_files().offset(7).stream()).await;
    assert!(files.is_empty() && error.unwrap().kind() == ErrorKind::Paging);
}

#[tokio::test]
async fn an_offset_that_is_ignored_is_told_by_the_page_that_repeats() {
    let server = ScriptedServer::with([page(0, 3, None)]).await.unwrap();
    let (files, error) = walked(syniverse(&server).list_event_buffer_files().stream()).await;
    let error = error.unwrap();
    assert_eq!((files.len(), error.kind(), server.count()), (3, ErrorKind::Paging, 2));
    assert!(error.to_string().contains("the same page repeatedly"), "{error}");
    assert_eq!(error.position().unwrap().to_string(), "0:offset:3");
}

#[tokio::test]
async fn a_limit_that_the_call_requires_stays_with_it() {
    let answer = |arrival: &Arrival| {
        let offset = number(arrival, "offset").unwrap_or(0);
        let items: Vec<Value> = (offset..(offset + 2).min(3)).map(|id| json!({"id": id.to_string()})).collect();
        let page = json!({"topic-subscriptions": items, "paged-result": {"offset": offset, "limit": 2}});
        Script::json(&page.to_string())
    };
    let server = ScriptedServer::deciding(answer).await.unwrap();
    let items = all(syniverse(&server).list_topic_subscriptions(2).stream()).await;
    assert_eq!(items.len(), 3);
    assert!(server.arrivals().iter().all(|arrival| query(arrival, "limit") == Some("2")));
    let server = ScriptedServer::with([Script::json(r#"{"subscriptions":[{}]}"#), Script::json("{}")]).await.unwrap();
    let items = all(syniverse(&server).list_mdn_subscriptions("NIS-Events", "number = '+1'").stream()).await;
    assert_eq!(items.len(), 1);
    assert!(asked(&server).iter().all(|target| target.contains("matchingCriteria=number%20%3D%20%27%2B1%27")));
}
