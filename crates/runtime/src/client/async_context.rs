//! Detection of async code, in which a thread must not be blocked.

use std::task::{Context, Poll, Waker};

use tokio::{runtime::Handle, task::coop};

/// More units of work than Tokio allows a task before the task must yield.
const UNITS_ABOVE_TASK_BUDGET: usize = 256;

/// Whether this thread is running a Tokio task, so that blocking the thread would block other tasks.
///
/// A thread with a runtime is not necessarily running a task: the threads of `spawn_blocking` have a runtime too, and they are
/// allowed to block. Tokio's own checks cannot be used, because they panic. However, Tokio limits the units of work of tasks, and
/// only of tasks. The function therefore tries to take more units than a task is allowed to use, and then returns all units that
/// it took.
pub(crate) fn is_async() -> bool {
    if Handle::try_current().is_err() {
        return false;
    }
    let mut context = Context::from_waker(Waker::noop());
    let mut units = Vec::with_capacity(UNITS_ABOVE_TASK_BUDGET);
    while units.len() < UNITS_ABOVE_TASK_BUDGET {
        match coop::poll_proceed(&mut context) {
            Poll::Ready(unit) => units.push(unit),
            Poll::Pending => break,
        }
    }
    let is_bounded = units.len() < UNITS_ABOVE_TASK_BUDGET;
    // Dropping a unit restores the budget from before the unit was taken, so drop the first unit last.
    while units.pop().is_some() {}
    is_bounded
}

#[cfg(test)]
mod tests {
    use tokio::{
        runtime::{Builder, Handle},
        task::{LocalSet, block_in_place, consume_budget, coop::has_budget_remaining, spawn_blocking, spawn_local},
    };

    use super::is_async;

    #[test]
    fn distinguishes_tasks_from_blocking_threads() {
        assert!(!is_async());
        for runtime in [Builder::new_current_thread().build().unwrap(), Builder::new_multi_thread().build().unwrap()] {
            let entered = runtime.enter();
            assert!(!is_async());
            drop(entered);
            runtime.block_on(async {
                assert!(is_async());
                assert!(tokio::spawn(async { is_async() }).await.unwrap());
                assert!(!spawn_blocking(is_async).await.unwrap());
                let handle = Handle::current();
                let thread = std::thread::spawn(move || {
                    let _entered = handle.enter();
                    is_async()
                });
                assert!(!thread.join().unwrap());
            });
        }
        let runtime = Builder::new_multi_thread().build().unwrap();
        let task = runtime.spawn(async { (is_async(), block_in_place(is_async), is_async()) });
        assert_eq!(runtime.block_on(task).unwrap(), (true, false, true));
    }

    #[test]
    fn detects_async_code_in_local_tasks_and_joined_futures() {
        let runtime = Builder::new_current_thread().build().unwrap();
        let tasks = LocalSet::new();
        let run = tasks.run_until(async { (is_async(), spawn_local(async { is_async() }).await.unwrap()) });
        assert_eq!(runtime.block_on(run), (true, true));
        assert!(tasks.block_on(&runtime, async { is_async() }));
        assert!(!tasks.block_on(&runtime, async { spawn_blocking(is_async).await.unwrap() }));
        assert_eq!(runtime.block_on(async { tokio::join!(async { is_async() }, async { is_async() }) }), (true, true));
        let runtime = Builder::new_multi_thread().build().unwrap();
        let nested = || block_in_place(|| Handle::current().block_on(async { is_async() }));
        assert!(runtime.block_on(async { tokio::spawn(async move { nested() }).await.unwrap() }));
        assert!(
            runtime
                .block_on(async { spawn_blocking(|| Handle::current().block_on(async { is_async() })).await.unwrap() })
        );
    }

    #[test]
    fn does_not_use_the_cooperative_budget_of_the_task() {
        Builder::new_current_thread().build().unwrap().block_on(async {
            consume_budget().await;
            for _ in 0..1000 {
                assert!(is_async());
            }
            assert!(has_budget_remaining());
        });
    }
}
