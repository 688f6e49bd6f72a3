//! Runs jobs in worker processes, so that a crash or an endless loop affects one document and not the whole run.
//!
//! A panic can be caught, but a stack overflow or a failed allocation ends the process, and a thread cannot be stopped from
//! outside. There is one worker for each core. Workers run this executable with another command. They read each job as a line of
//! JSON and write its outcome as a line of JSON. A worker that ends or exceeds the time limit is replaced.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, Read as _, Seek as _, Write},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

use serde::{Serialize, de::DeserializeOwned};

use super::output_error;
use crate::workspace::Workspace;

/// The failure of a worker that ended or timed out without a valid outcome.
pub struct WorkerFailure {
    /// How the worker failed, as a message.
    pub cause: String,
    /// How long the worker worked on the job.
    pub after: Duration,
}

/// Sends every job to a worker, and passes the outcomes to `done` in the order of completion.
///
/// `worker` returns the command of a process that calls [`serve`].
///
/// # Errors
///
/// Returns the error that `done` returned, or a message if a worker cannot be started.
pub fn run<Job: Serialize + Send, Outcome: DeserializeOwned + Send>(
    worker: &(dyn Fn() -> Result<Command, String> + Sync),
    limit: Duration,
    jobs: impl Iterator<Item = Job> + Send,
    mut done: impl FnMut(Job, Result<Outcome, WorkerFailure>) -> Result<(), String>,
) -> Result<(), String> {
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                let mut idle = None;
                while let Some(job) = next() {
                    let outcome = idle.take().map_or_else(|| Worker::start(worker), Ok).and_then(|mut worker| {
                        let outcome = worker.run_job(&job, limit)?;
                        idle = outcome.is_ok().then_some(worker);
                        Ok(outcome)
                    });
                    // The receiver is dropped after `done` has failed.
                    if sender.send(outcome.map(|outcome| (job, outcome))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for outcome in receiver {
            let (job, outcome) = outcome?;
            done(job, outcome)?;
        }
        Ok(())
    })
}

/// Runs a worker: reads jobs from standard input until it is closed, and writes their outcomes.
pub fn serve<Job: DeserializeOwned, Outcome: Serialize>(
    out: &mut dyn Write,
    work: impl Fn(Job) -> Outcome,
) -> Result<(), String> {
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| format!("cannot read the jobs: {error}"))?;
        let job = serde_json::from_str(&line).map_err(|error| format!("the job is invalid: {error}"))?;
        let outcome = serde_json::to_string(&work(job)).map_err(|error| error.to_string())?;
        writeln!(out, "{outcome}").and_then(|()| out.flush()).map_err(output_error)?;
    }
    Ok(())
}

/// Returns the command that runs this executable as a worker.
pub fn worker(workspace: &Workspace, command: &str) -> Result<Command, String> {
    let program = std::env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
    let mut worker = Command::new(program);
    worker.arg("--workspace").arg(&workspace.root).args(["work", command]);
    Ok(worker)
}

struct Worker {
    child: Child,
    jobs: ChildStdin,
    outcomes: Receiver<String>,
    /// Standard error, as a file: unlike a pipe, it does not have to be read while the worker runs.
    stderr: File,
}

impl Worker {
    fn start(worker: &dyn Fn() -> Result<Command, String>) -> Result<Self, String> {
        let failed = |error: std::io::Error| format!("cannot start a worker: {error}");
        let stderr = tempfile::tempfile().map_err(failed)?;
        let stderr_copy = stderr.try_clone().map_err(failed)?;
        let mut child =
            worker()?.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(stderr_copy).spawn().map_err(failed)?;
        let (Some(jobs), Some(out)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("cannot start a worker: it has no pipes".to_owned());
        };
        // Reading from a pipe cannot time out, so a thread forwards the lines to a channel, which supports timeouts.
        let (sender, outcomes) = mpsc::channel();
        thread::spawn(move || {
            let lines = BufReader::new(out).lines().map_while(Result::ok);
            lines.map(|line| sender.send(line)).take_while(Result::is_ok).for_each(drop);
        });
        Ok(Self { child, jobs, outcomes, stderr })
    }

    /// Sends a job and waits for its outcome. After a [`WorkerFailure`], the worker cannot be used again.
    fn run_job<Outcome: DeserializeOwned>(
        &mut self,
        job: &impl Serialize,
        limit: Duration,
    ) -> Result<Result<Outcome, WorkerFailure>, String> {
        let mut line = serde_json::to_vec(job).map_err(|error| error.to_string())?;
        line.push(b'\n');
        let started = Instant::now();
        // If the worker has ended, writing fails and there is no outcome.
        let _ = self.jobs.write_all(&line);
        let cause = match self.outcomes.recv_timeout(limit) {
            Ok(text) => match serde_json::from_str(&text) {
                Ok(outcome) => return Ok(Ok(outcome)),
                Err(error) => format!("the worker returned an invalid outcome: {error}"),
            },
            Err(RecvTimeoutError::Timeout) => format!("timed out after {} s", limit.as_secs()),
            Err(RecvTimeoutError::Disconnected) => self.ending(),
        };
        Ok(Err(WorkerFailure { cause, after: started.elapsed() }))
    }

    /// Returns how the process ended, with the last line of its standard error. Rust reports stack overflows and failed
    /// allocations there.
    fn ending(&mut self) -> String {
        let status = match self.child.wait() {
            Ok(status) => status.to_string(),
            Err(error) => error.to_string(),
        };
        let mut text = Vec::new();
        let _ = self.stderr.rewind().and_then(|()| self.stderr.read_to_end(&mut text));
        let text = String::from_utf8_lossy(&text);
        let last = text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("no output on standard error");
        format!("the process ended ({status}): {last}")
    }
}

impl Drop for Worker {
    /// Kills the worker, whether it is idle or busy.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::{process::Command, time::Duration};

    use super::run;

    /// Runs the jobs in workers that run a shell script, and returns the outcomes.
    fn outcomes(script: &'static str, jobs: [u32; 4]) -> Vec<String> {
        let worker = move || {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            Ok(command)
        };
        let mut found = Vec::new();
        let failure = run(&worker, Duration::from_secs(1), jobs.into_iter(), |job: u32, outcome: Result<u32, _>| {
            found.push(match outcome {
                Ok(outcome) => format!("{job}: {outcome}"),
                Err(failure) => format!("{job}: {}", failure.cause),
            });
            Ok(())
        });
        assert_eq!(failure, Ok(()));
        found.sort();
        found
    }

    #[test]
    fn returns_the_outcome_of_every_job() {
        assert_eq!(outcomes("while read job; do echo 1$job; done", [1, 2, 3, 4]), ["1: 11", "2: 12", "3: 13", "4: 14"]);
    }

    #[test]
    fn a_crash_fails_only_its_own_job() {
        let script = "while read job; do [ $job = 2 ] && echo overflow >&2 && ulimit -c 0 && kill -6 $$; echo 7; done";
        let found = outcomes(script, [1, 2, 3, 4]);
        let [first, second, third, fourth] = found.as_slice() else { unreachable!("four jobs were given") };
        assert_eq!([first, third, fourth], ["1: 7", "3: 7", "4: 7"]);
        assert!(second.starts_with("2: the process ended (signal: 6"), "{second}");
        assert!(second.ends_with("): overflow"), "{second}");
    }

    #[test]
    fn a_timeout_fails_only_its_own_job() {
        let script = "while read job; do [ $job = 3 ] && exec sleep 60; echo 7; done";
        assert_eq!(outcomes(script, [1, 2, 3, 4]), ["1: 7", "2: 7", "3: timed out after 1 s", "4: 7"]);
    }

    #[test]
    fn replaces_a_worker_that_returns_an_invalid_outcome() {
        let found = outcomes("while read job; do [ $job = 4 ] && echo nonsense || echo 7; done", [1, 2, 3, 4]);
        assert_eq!(found.first().map(String::as_str), Some("1: 7"));
        let last = found.last().map(String::as_str).unwrap_or_default();
        assert!(last.starts_with("4: the worker returned an invalid outcome"), "{last}");
    }
}
