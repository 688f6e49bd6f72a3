//! Blocking calls, for code that is not async.

use std::{
    fmt,
    pin::{Pin, pin},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
};

use futures_util::Stream;
use tokio::runtime::{Builder, Runtime};

use super::async_context::is_async;
use crate::transport::{Error, ErrorKind};

/// A blocking executor, for code that is not async: it blocks the calling thread until a call completes.
///
/// A program needs only one instance: several threads can use it at the same time without waiting for each other. A background
/// thread does the background work of clients, even between calls: it keeps or closes connections, and releases claims of a shared
/// token store.
///
/// ```
/// use subkit_runtime::{Blocking, Error, bulk};
/// # use std::num::NonZeroUsize;
/// # async fn send() -> Result<&'static str, Error> { Ok("response") }
///
/// # fn example() -> Result<(), Error> {
/// let blocking = Blocking::new()?;
/// // In an application, this is `client.list_addresses().send()`.
/// let response = blocking.run(send())?;
/// assert_eq!(response, "response");
/// // A future that cannot fail needs an error type, because `run` returns an error in async code.
/// # let at_a_time = NonZeroUsize::MIN;
/// let responses = blocking.run(async { Ok::<_, Error>(bulk(at_a_time, [1, 2], |_| send()).await) })?;
/// assert_eq!(responses.len(), 2);
/// # Ok(())
/// # }
/// # example().unwrap();
/// ```
///
/// In async code, the methods return an error instead of blocking a thread that other tasks need: await the call instead. The
/// methods work in `spawn_blocking` and `block_in_place` of Tokio. All flavors of Tokio's runtime and local tasks are detected as
/// async code. Other runtimes, and code inside Tokio's `unconstrained`, are not detected.
///
/// See [Call from code that is not async](https://github.com/subkit/subkit/blob/main/docs/getting-started.md#call-from-code-that-is-not-async) in the guide.
pub struct Blocking {
    /// The runtime, which is `Some` until the executor is dropped.
    runtime: Option<Runtime>,
}

impl Blocking {
    /// Starts the background thread.
    ///
    /// # Errors
    ///
    /// Returns a [`Configuration`](ErrorKind::Configuration) error in async code, or if the thread cannot be started.
    pub fn new() -> Result<Self, Error> {
        reject_async()?;
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("subkit").enable_all().build();
        match runtime {
            Ok(runtime) => Ok(Self { runtime: Some(runtime) }),
            Err(error) => Err(problem("cannot start the background thread").with_source(error)),
        }
    }

    /// Runs a future, such as a call or the [`Wait`](crate::Wait) of a job, and returns its result. The future does not have to be
    /// `Send`: it stays on this thread.
    ///
    /// # Errors
    ///
    /// Returns the error of the future, if it fails. In async code, returns a [`Configuration`](ErrorKind::Configuration) error,
    /// and nothing is sent.
    pub fn run<T, E: From<Error>>(&self, future: impl IntoFuture<Output = Result<T, E>>) -> Result<T, E> {
        reject_async()?;
        // Poll and drop the future inside the runtime, so that tasks that the future spawns run there.
        let _entered = self.runtime.as_ref().map(Runtime::enter);
        let mut future = pin!(future.into_future());
        wait(|context| future.as_mut().poll(context))
    }

    /// Returns an iterator over the items of a stream. The iterator blocks until the next item arrives.
    ///
    /// In async code, the iterator yields a [`Configuration`](ErrorKind::Configuration) error, and the stream does not advance.
    ///
    /// ```
    /// use futures_util::{StreamExt as _, stream};
    /// use subkit_runtime::{Blocking, Error};
    ///
    /// # fn example() -> Result<(), Error> {
    /// let blocking = Blocking::new()?;
    /// // A stream that cannot fail needs an error type, because the iterator yields an error in async code.
    /// for item in blocking.iter(stream::iter(["a", "b"]).map(Ok::<_, Error>)) {
    ///     println!("{}", item?);
    /// }
    /// # Ok(())
    /// # }
    /// # example().unwrap();
    /// ```
    pub fn iter<S, T, E>(&self, stream: S) -> BlockingIter<'_, S>
    where
        S: Stream<Item = Result<T, E>>,
        E: From<Error>,
    {
        BlockingIter { blocking: self, stream: Some(Box::pin(stream)) }
    }
}

/// Shuts the runtime down in the background: dropping the runtime would block, which is not allowed in async code.
impl Drop for Blocking {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for Blocking {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Blocking").finish_non_exhaustive()
    }
}

/// An iterator over the items of a stream, for code that is not async. [`Blocking::iter`] returns it.
#[must_use = "iterators do nothing unless they are consumed"]
pub struct BlockingIter<'a, S> {
    blocking: &'a Blocking,
    /// The stream, which is `Some` until it ends.
    stream: Option<Pin<Box<S>>>,
}

impl<S, T, E> Iterator for BlockingIter<'_, S>
where
    S: Stream<Item = Result<T, E>>,
    E: From<Error>,
{
    type Item = Result<T, E>;

    fn next(&mut self) -> Option<Result<T, E>> {
        let stream = self.stream.as_mut()?;
        if let Err(error) = reject_async() {
            return Some(Err(error.into()));
        }
        let _entered = self.blocking.runtime.as_ref().map(Runtime::enter);
        let item = wait(|context| stream.as_mut().poll_next(context));
        if item.is_none() {
            self.stream = None;
        }
        item
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        // There is no upper bound: in async code, each call of `next` yields an error in addition to the items of the stream.
        (self.stream.as_ref().map_or(0, |stream| stream.size_hint().0), None)
    }
}

/// Drops the stream inside the runtime.
impl<S> Drop for BlockingIter<'_, S> {
    fn drop(&mut self) {
        let _entered = self.blocking.runtime.as_ref().map(Runtime::enter);
        self.stream = None;
    }
}

impl<S> fmt::Debug for BlockingIter<'_, S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("BlockingIter").finish_non_exhaustive()
    }
}

fn problem(text: &'static str) -> Error {
    Error::new(ErrorKind::Configuration, "blocking call", text)
}

fn reject_async() -> Result<(), Error> {
    if is_async() {
        return Err(problem("called from async code: await the call, or use `spawn_blocking`"));
    }
    Ok(())
}

/// Polls a future on this thread until it completes. Unlike Tokio's `block_on`, this does not panic where blocking is not allowed.
fn wait<T>(mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>) -> T {
    let unparker = Arc::new(Unparker { thread: thread::current(), is_woken: AtomicBool::new(false) });
    let waker = Waker::from(Arc::clone(&unparker));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(value) = poll(&mut context) {
            return value;
        }
        // The thread may wake for another reason, so check whether the waker was called.
        while !unparker.is_woken.swap(false, Ordering::Acquire) {
            thread::park();
        }
    }
}

/// Wakes a thread.
struct Unparker {
    thread: Thread,
    is_woken: AtomicBool,
}

impl Wake for Unparker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.is_woken.store(true, Ordering::Release);
        self.thread.unpark();
    }
}
