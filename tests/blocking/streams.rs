//! Streams as blocking iterators.

use futures_util::{StreamExt as _, stream};
use subkit::Error;
use subkit::runtime::Blocking;
use subkit_tests::ScriptedResponse;

use super::{SUBSCRIPTION, client, request, server};

#[test]
fn iterator_fetches_each_item_on_demand() {
    let blocking = Blocking::new().unwrap();
    let server = server(&blocking, |_| ScriptedResponse::json(SUBSCRIPTION));
    let client = client(&server);
    // Like the pages of a list, each request is sent only when its item is needed.
    let pages = stream::unfold(0, |page| {
        let request = request(&client);
        async move {
            if page == 5 {
                return None;
            }
            Some((request.send().await.map(|response| (page, response.name.clone())), page + 1))
        }
    });
    let mut items = blocking.iter(pages);
    assert_eq!(server.count(), 0);
    assert_eq!(items.next().unwrap().unwrap(), (0, "main".into()));
    assert_eq!(server.count(), 1);
    let rest: Vec<_> = items.by_ref().take(2).map(Result::unwrap).collect();
    assert_eq!((rest.len(), server.count()), (2, 3));
    assert_eq!(items.by_ref().count(), 2);
    // A stream that has ended is not polled again.
    assert!(items.next().is_none() && items.next().is_none());
    assert_eq!((server.count(), items.size_hint()), (5, (0, None)));
}

#[test]
fn errors_are_items_of_the_iterator() {
    let blocking = Blocking::new().unwrap();
    let mut responses =
        [ScriptedResponse::json(SUBSCRIPTION), ScriptedResponse::status(404), ScriptedResponse::json(SUBSCRIPTION)]
            .into_iter();
    let server = server(&blocking, move |_| responses.next().unwrap_or(ScriptedResponse::Closed));
    let client = client(&server);
    let calls = stream::iter(0..3).then(|_| request(&client).send());
    let found: Vec<bool> = blocking.iter(calls).map(|item| item.is_ok()).collect();
    assert_eq!(found, [true, false, true]);
    let all: Result<Vec<_>, Error> = blocking.iter(stream::iter([1, 2, 3]).map(Ok)).collect();
    assert_eq!(all.unwrap(), [1, 2, 3]);
}
