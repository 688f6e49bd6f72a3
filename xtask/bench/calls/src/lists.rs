//! Lists of many pages, and many calls, with the client of Syniverse.

use std::num::NonZeroUsize;

use futures_util::TryStreamExt;
use subkit_syniverse::{Client, runtime};

use crate::peers::Result;

/// The number of items in a page.
const PAGE: usize = 1000;

/// Streams a list of this many items, and returns their number.
pub async fn stream(items: usize, port: &str) -> Result<usize> {
    let client = client(&format!("http://127.0.0.1:{port}/{PAGE}-{items}"))?;
    let list = client.list_event_deliveries().stream();
    Ok(list.try_fold(0, |count, _| async move { Ok(count + 1) }).await?)
}

/// Makes this many calls, 64 at a time, and returns the number of items received.
pub async fn bulk(count: usize, port: &str) -> Result<usize> {
    const AT_A_TIME: NonZeroUsize = NonZeroUsize::new(64).unwrap();
    let client = &client(&format!("http://127.0.0.1:{port}/1"))?;
    let counts = runtime::bulk(AT_A_TIME, 0..count, |_| async move {
        client.list_event_deliveries().send().await.map(|page| page.event_deliveries.len())
    });
    Ok(counts.await.into_iter().sum::<std::result::Result<usize, _>>()?)
}

fn client(url: &str) -> Result<Client> {
    Ok(Client::builder().base_url(url).access_token("0123456789abcdef").build()?)
}
