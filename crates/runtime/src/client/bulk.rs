//! Many calls, some of them at a time.

use std::num::NonZeroUsize;

use futures_util::{FutureExt as _, StreamExt as _, stream};

/// Makes a call for each input, at most so many at a time, and gives what came of each, in the order of the inputs. One that
/// fails stops none of the others.
///
/// Nothing is started in the background: who drops the future stops all of them.
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
pub async fn bulk<I, F, C>(at_a_time: NonZeroUsize, inputs: I, call: F) -> Vec<C::Output>
where
    I: IntoIterator,
    F: FnMut(I::Item) -> C,
    C: Future,
{
    let calls = inputs.into_iter().map(call).enumerate().map(|(index, call)| call.map(move |output| (index, output)));
    let mut outputs: Vec<_> = stream::iter(calls).buffer_unordered(at_a_time.get()).collect().await;
    outputs.sort_by_key(|(index, _)| *index);
    outputs.into_iter().map(|(_, output)| output).collect()
}

#[cfg(test)]
mod tests {
    use std::{
        num::NonZeroUsize,
        sync::atomic::{AtomicUsize, Ordering},
        time::Duration,
    };

    use super::bulk;

    #[tokio::test(start_paused = true)]
    async fn so_many_are_under_way_and_the_order_is_kept() {
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
