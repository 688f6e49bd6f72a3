//! Concurrent calls, with a maximum number in flight.

use std::{
    fmt,
    iter::Fuse,
    num::NonZeroUsize,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_util::{StreamExt as _, stream::FuturesUnordered};

/// Makes one call per input, with at most `at_a_time` calls in flight, and returns the results in the order of the inputs. A failed
/// call does not stop the others.
///
/// The inputs and the closure may borrow data. The future is `Send` if the inputs, the closure and the calls are `Send`, so it also
/// works in `tokio::spawn` and in the handlers of a web server. The future spawns no tasks: dropping it cancels all calls.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// use std::num::NonZeroUsize;
///
/// let at_a_time = NonZeroUsize::new(8).unwrap();
/// let lengths = subkit_runtime::bulk(at_a_time, ["a", "bb", "ccc"], |text| async move { text.len() }).await;
/// assert_eq!(lengths, [1, 2, 3]);
/// # }
/// ```
pub fn bulk<I, F, C>(at_a_time: NonZeroUsize, inputs: I, call: F) -> Bulk<I::IntoIter, F, C, C::Output>
where
    I: IntoIterator,
    F: FnMut(I::Item) -> C,
    C: Future,
{
    Bulk {
        at_a_time: at_a_time.get(),
        inputs: inputs.into_iter().fuse(),
        call,
        started: 0,
        running: FuturesUnordered::new(),
        results: Vec::new(),
    }
}

/// The future that [`bulk`] returns. The future's output is a `Vec` of the results, in the order of the inputs.
///
/// `Bulk` is a named type because of a limitation of `async fn`: the compiler can prove that the future of an `async fn` is `Send`
/// only for closures that accept inputs of every lifetime. Closures that borrow accept only one lifetime.
#[must_use = "futures do nothing unless they are awaited"]
pub struct Bulk<I, F, C, T> {
    at_a_time: usize,
    inputs: Fuse<I>,
    call: F,
    started: usize,
    running: FuturesUnordered<Indexed<C>>,
    results: Vec<(usize, T)>,
}

/// A call, and the index of its input.
struct Indexed<C> {
    index: usize,
    call: Pin<Box<C>>,
}

impl<C: Future> Future for Indexed<C> {
    type Output = (usize, C::Output);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let result = ready!(self.call.as_mut().poll(context));
        Poll::Ready((self.index, result))
    }
}

/// No field is pinned, because the calls are boxed.
impl<I, F, C, T> Unpin for Bulk<I, F, C, T> {}

impl<I, F, C> Future for Bulk<I, F, C, C::Output>
where
    I: Iterator,
    F: FnMut(I::Item) -> C,
    C: Future,
{
    type Output = Vec<C::Output>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.get_mut();
        loop {
            while this.running.len() < this.at_a_time {
                let Some(input) = this.inputs.next() else { break };
                this.running.push(Indexed { index: this.started, call: Box::pin((this.call)(input)) });
                this.started += 1;
            }
            match ready!(this.running.poll_next_unpin(context)) {
                Some(result) => this.results.push(result),
                None => break,
            }
        }
        let mut results = std::mem::take(&mut this.results);
        results.sort_by_key(|(index, _)| *index);
        Poll::Ready(results.into_iter().map(|(_, result)| result).collect())
    }
}

impl<I, F, C, T> fmt::Debug for Bulk<I, F, C, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Bulk")
            .field("at_a_time", &self.at_a_time)
            .field("started", &self.started)
            .field("running", &self.running.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        num::NonZeroUsize,
        pin::Pin,
        sync::atomic::{AtomicUsize, Ordering},
        time::Duration,
    };

    use super::bulk;

    /// A client that works like a generated one: its methods borrow the client and their arguments, and return a request that owns
    /// its data.
    struct Client;

    #[expect(clippy::unused_self, reason = "the methods of generated clients also borrow the client")]
    impl Client {
        fn get(&self, id: &str) -> impl Future<Output = usize> + Send + 'static {
            let length = id.len();
            async move {
                tokio::task::yield_now().await;
                length
            }
        }

        async fn get_borrowed(&self, id: &str) -> usize {
            self.get(id).await
        }
    }

    const TWO: NonZeroUsize = NonZeroUsize::MIN.saturating_add(1);

    #[tokio::test]
    async fn bulk_runs_in_spawned_tasks_with_borrowed_inputs_and_client() {
        let task = tokio::spawn(async move {
            let (client, ids) = (Client, vec!["a".to_owned(), "bb".to_owned(), "ccc".to_owned()]);
            let (client, names) = (&client, ["dddd", "eeeee"]);
            let owned = bulk(TWO, ids.clone(), |id| async move { client.get(&id).await }).await;
            let borrowed = bulk(TWO, &ids, |id| client.get(id)).await;
            let in_async = bulk(TWO, &ids, |id| async move { client.get_borrowed(id).await }).await;
            let direct = bulk(TWO, ids.iter(), |id| client.get_borrowed(id)).await;
            let mapped = bulk(TWO, ids.iter().map(String::as_str).chain(names), |id| client.get_borrowed(id)).await;
            let pairs = bulk(TWO, ids.iter().zip(&names), |(id, name)| async move {
                client.get_borrowed(id).await + client.get_borrowed(name).await
            });
            assert_eq!([owned, borrowed, in_async, direct], [const { [1, 2, 3] }; 4]);
            assert_eq!((mapped, pairs.await), (vec![1, 2, 3, 4, 5], vec![5, 7]));
        });
        task.await.unwrap();
    }

    #[tokio::test]
    async fn bulk_runs_in_boxed_futures() {
        fn handler<'a>(client: &'a Client, ids: &'a [String]) -> Pin<Box<dyn Future<Output = Vec<usize>> + Send + 'a>> {
            Box::pin(async move { bulk(TWO, ids, |id| client.get_borrowed(id)).await })
        }
        let ids = ["a".to_owned(), "bb".to_owned()];
        assert_eq!(handler(&Client, &ids).await, [1, 2]);
    }

    #[tokio::test]
    async fn bulk_returns_no_results_for_no_inputs() {
        assert!(bulk(TWO, Vec::<usize>::new(), |input| async move { input }).await.is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn limits_concurrency_and_keeps_the_order_of_inputs() {
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let results = bulk(NonZeroUsize::new(4).unwrap(), 0..20_u64, |input| {
            let (now, most) = (&now, &most);
            async move {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(20 - input)).await;
                now.fetch_sub(1, Ordering::SeqCst);
                if input % 3 == 0 { Err(input) } else { Ok(input) }
            }
        })
        .await;
        assert_eq!(most.into_inner(), 4);
        let inputs: Vec<u64> = results.iter().map(|result| result.unwrap_or_else(|input| input)).collect();
        assert_eq!(inputs, (0..20).collect::<Vec<_>>());
        assert_eq!(results.iter().filter(|result| result.is_err()).count(), 7);
    }
}
