//! Promise: a stream holds one page in memory, regardless of the length of the list. This suite runs in its own process, so
//! that other tests do not affect the measurement.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]
#![cfg(target_os = "linux")]

use std::fmt::Write as _;

use subkit::syniverse;
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

const ITEMS: usize = 1_000_000;
const PAGE: usize = 1_000;

/// The maximum number of bytes that a stream of a million items may add to the peak memory of the process.
const MAX_ADDED_BYTES: u64 = 30 << 20;

/// Returns the peak resident memory of the process, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() << 10
}

fn page(request: &ReceivedRequest) -> ScriptedResponse {
    let offset: usize =
        request.target.split_once("offset=").and_then(|(_, rest)| rest.split('&').next()?.parse().ok()).unwrap_or(0);
    let mut body = format!(r#"{{"paged-result":{{"offset":{offset},"limit":{PAGE}}},"files":["#);
    for id in offset..(offset + PAGE).min(ITEMS) {
        let comma = if id == offset { "" } else { "," };
        write!(
            body,
            r#"{comma}{{"file-id":{id},"del-cfg-id":"1449","del-cfg-nm":"A configuration","file-status":"ARCHIVED"}}"#
        )
        .unwrap();
    }
    body.push_str("]}");
    ScriptedResponse::json(&body)
}

#[tokio::test]
async fn stream_of_a_million_items_keeps_one_page_in_memory() {
    let server = ScriptedServer::with_handler(page).await.unwrap();
    let client = syniverse::Client::builder().base_url(&server.base_url).access_token("key").build().unwrap();
    // Read one page first, so that the baseline includes connections, buffers and the server.
    client.list_event_buffer_files().send().await.unwrap();
    let before = peak();
    let mut files = client.list_event_buffer_files().stream();
    let mut sum = 0;
    let mut count = 0;
    while let Some(file) = files.next().await {
        sum += i64::try_from(file.unwrap().file_id.unwrap()).unwrap();
        count += 1;
    }
    let added = peak() - before;
    println!("{count} items, {} calls, {added} bytes above {before}", server.count());
    let items = i64::try_from(ITEMS).unwrap();
    assert_eq!((count, sum), (items, items * (items - 1) / 2));
    assert!(added < MAX_ADDED_BYTES, "{added} bytes above {before}");
}
