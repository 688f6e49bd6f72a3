//! A future that runs to completion even if its caller is dropped.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use tokio::runtime::Handle;

/// Polls a future while the caller awaits it, and spawns the future as a task if the caller is dropped. A handler is
/// therefore not stopped halfway if the vendor closes the connection.
pub(super) struct Detached<T: Send + 'static>(Option<Pin<Box<dyn Future<Output = T> + Send>>>);

impl<T: Send + 'static> Detached<T> {
    pub(super) fn new(future: impl Future<Output = T> + Send + 'static) -> Self {
        Self(Some(Box::pin(future)))
    }
}

impl<T: Send + 'static> Future for Detached<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let Some(future) = &mut self.0 else { return Poll::Pending };
        let polled = future.as_mut().poll(context);
        if polled.is_ready() {
            self.0 = None;
        }
        polled
    }
}

impl<T: Send + 'static> Drop for Detached<T> {
    fn drop(&mut self) {
        if let (Some(future), Ok(runtime)) = (self.0.take(), Handle::try_current()) {
            runtime.spawn(future);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::{sync::oneshot, time::sleep};

    use super::Detached;

    #[tokio::test(start_paused = true)]
    async fn detached_work_completes_after_its_caller_is_dropped() {
        let (sender, finished) = oneshot::channel();
        let work = Detached::new(async move {
            sleep(Duration::from_secs(5)).await;
            sender.send("finished").unwrap();
        });
        assert!(tokio::time::timeout(Duration::from_secs(1), work).await.is_err());
        assert_eq!(finished.await, Ok("finished"));
    }

    #[tokio::test]
    async fn returns_the_result_of_work_that_completes_immediately() {
        assert_eq!(Detached::new(async { 7 }).await, 7);
    }
}
