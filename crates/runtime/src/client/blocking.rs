//! Calls from code that is not async.

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

/// Lets code that is not async make calls: it waits for them on the thread that calls.
///
/// One is enough for a program: it may be used from several threads at once, which do not wait for each other. It has a thread
/// of its own, on which everything goes on that clients do in the background, between calls too: connections are kept or
/// closed, and claims of a shared token store given back.
///
/// ```
/// use subkit_runtime::{Blocking, Error, bulk};
/// # use std::num::NonZeroUsize;
/// # async fn send() -> Result<&'static str, Error> { Ok("answer") }
///
/// # fn example() -> Result<(), Error> {
/// let blocking = Blocking::new()?;
/// // Here `client.list_addresses().send()` would stand.
/// let answer = blocking.run(send())?;
/// assert_eq!(answer, "answer");
/// // What cannot fail is told which error there may be: the one of a call from async code.
/// # let at_a_time = NonZeroUsize::MIN;
/// let answers = blocking.run(async { Ok::<_, Error>(bulk(at_a_time, [1, 2], |_| send()).await) })?;
/// assert_eq!(answers.len(), 2);
/// # Ok(())
/// # }
/// # example().unwrap();
/// ```
///
/// In async code it returns an error, because it would keep a thread from the tasks that wait for it: await the call there. In
/// `spawn_blocking` and `block_in_place` of Tokio it works. Every flavor of Tokio's runtime is recognized, and so are local tasks;
/// code inside of Tokio's `unconstrained` and of other runtimes is not.
pub struct Blocking {
    /// There until it is dropped.
    runtime: Option<Runtime>,
}

impl Blocking {
    /// Starts the thread.
    ///
    /// # Errors
    ///
    /// A [`Configuration`](ErrorKind::Configuration) error: this is async code, or there can be no more threads.
    pub fn new() -> Result<Self, Error> {
        reject_async()?;
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("subkit").enable_all().build();
        match runtime {
            Ok(runtime) => Ok(Self { runtime: Some(runtime) }),
            Err(error) => {
                Err(problem("the thread for what goes on in the background could not be started").because(error))
            }
        }
    }

    /// Runs a future, such as a call or the [`Wait`](crate::Wait) of a job, and returns its result. The future need not be
    /// `Send`: it stays on this thread.
    ///
    /// # Errors
    ///
    /// Returns the errors of the future, and a [`Configuration`](ErrorKind::Configuration) error in async code; nothing is sent then.
    pub fn run<T, E: From<Error>>(&self, future: impl IntoFuture<Output = Result<T, E>>) -> Result<T, E> {
        reject_async()?;
        // Futures are polled and dropped inside of the runtime: what they start runs there.
        let _entered = self.runtime.as_ref().map(Runtime::enter);
        let mut future = pin!(future.into_future());
        wait(|context| future.as_mut().poll(context))
    }

    /// The items of a stream, each waited for when it is asked for, and not before.
    ///
    /// In async code an item is a [`Configuration`](ErrorKind::Configuration) error, and the stream stays where it is.
    ///
    /// ```
    /// use futures_util::{StreamExt as _, stream};
    /// use subkit_runtime::{Blocking, Error};
    ///
    /// # fn example() -> Result<(), Error> {
    /// let blocking = Blocking::new()?;
    /// // Streams that cannot fail are told which error there may be.
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

/// A runtime that is dropped waits for what blocks it, and must not in async code.
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

/// The items of a stream, for code that is not async: what [`Blocking::iter`] gives.
#[must_use = "an iterator does nothing until it is asked for items"]
pub struct BlockingIter<'a, S> {
    blocking: &'a Blocking,
    /// There until its end.
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
        // In async code there are errors besides, as many as are asked for.
        (self.stream.as_ref().map_or(0, |stream| stream.size_hint().0), None)
    }
}

/// Drops the stream inside of the runtime.
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
        return Err(problem("this is async code: await the call, or do this in `spawn_blocking`"));
    }
    Ok(())
}

/// Polls on this thread until there is something. Tokio's own `block_on` panics where it may not block; this never does.
fn wait<T>(mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>) -> T {
    let bell = Arc::new(Bell { thread: thread::current(), has_rung: AtomicBool::new(false) });
    let waker = Waker::from(Arc::clone(&bell));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(value) = poll(&mut context) {
            return value;
        }
        // Whoever else parks this thread may have been woken in place of this: the bell tells.
        while !bell.has_rung.swap(false, Ordering::Acquire) {
            thread::park();
        }
    }
}

/// Wakes a thread.
struct Bell {
    thread: Thread,
    has_rung: AtomicBool,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.has_rung.store(true, Ordering::Release);
        self.thread.unpark();
    }
}
