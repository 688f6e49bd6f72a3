//! Two operating system processes share one Redis. When a token expires, they fetch one new token, and no call is rejected.
//!
//! The test starts its own executable twice, running only [`runs_a_client_in_a_child_process`], which environment variables configure.

use std::{
    collections::BTreeSet,
    env,
    process::{Child, Command},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use subkit::runtime::RedisTokenStore;
use subkit::{
    agentsync,
    runtime::{MemoryTokenStore, TokenStore},
};
use subkit_tests::{ReceivedRequest, ScriptedResponse, ScriptedServer};

use super::RedisServer;

/// The names of environment variables: the URL of the API, the URL of Redis if the process uses it, and the process name.
const API: &str = "SUBKIT_TEST_API";
const REDIS: &str = "SUBKIT_TEST_REDIS";
const NAME: &str = "SUBKIT_TEST_NAME";

/// The lifetime of a token.
const TOKEN_LIFETIME: Duration = Duration::from_secs(3);

/// How long the server accepts a token after its expiry, because a call may be in flight when its token expires. On a busy
/// machine, a call can take several seconds.
const EXPIRY_GRACE: Duration = Duration::from_secs(10);

/// The requests of two processes.
#[derive(Default)]
struct Observed {
    /// The time of each token request.
    tokens: Vec<Instant>,
    /// The number of each token, counted from 1, with the name of each process that used it.
    used: BTreeSet<(usize, String)>,
    calls: usize,
    rejected: usize,
    is_finished: bool,
}

impl Observed {
    fn respond(&mut self, request: &ReceivedRequest) -> ScriptedResponse {
        let process = request.header("user-agent").and_then(|text| text.split(' ').next()).unwrap_or_default();
        if request.target == "/oauth2/token" {
            self.tokens.push(Instant::now());
            let (number, lifetime) = (self.tokens.len(), TOKEN_LIFETIME.as_secs());
            return ScriptedResponse::json(&format!(
                r#"{{"access_token":"{number}","token_type":"Bearer","expires_in":{lifetime}}}"#
            ));
        }
        self.calls += 1;
        let number = request.header("authorization").and_then(|text| text.strip_prefix("Bearer ")?.parse().ok());
        let number: usize = number.unwrap_or_default();
        let issued = number.checked_sub(1).and_then(|index| self.tokens.get(index));
        if issued.is_none_or(|issued| issued.elapsed() > TOKEN_LIFETIME + EXPIRY_GRACE) {
            self.rejected += 1;
            return ScriptedResponse::status(401);
        }
        self.used.insert((number, process.to_owned()));
        if self.is_finished {
            ScriptedResponse::status(410)
        } else {
            ScriptedResponse::json(r#"{"embedded":{},"links":{}}"#)
        }
    }

    /// Returns violations of token sharing, given the number of expiries.
    fn problems(&self, expiries: usize) -> Vec<String> {
        let mut problems = Vec::new();
        if self.tokens.len() != expiries + 1 {
            problems.push(format!("{} tokens were requested for {expiries} expiries", self.tokens.len()));
        }
        for (index, (one, next)) in self.tokens.iter().zip(self.tokens.iter().skip(1)).enumerate() {
            // The next token is requested after nine tenths of the lifetime.
            let age = next.duration_since(*one);
            if age < TOKEN_LIFETIME * 2 / 3 {
                problems.push(format!("token {} was {age:?} old when the next was requested", index + 1));
            }
        }
        for number in 1..=self.tokens.len() {
            for process in ["one", "two"] {
                if !self.used.contains(&(number, process.to_owned())) {
                    problems.push(format!("process {process} did not use token {number}"));
                }
            }
        }
        if self.rejected > 0 {
            problems.push(format!("{} of {} calls were rejected", self.rejected, self.calls));
        }
        problems
    }
}

/// A process that is killed when the test ends.
struct Process(Child);

impl Process {
    fn start(name: &str, api: &str, redis: Option<&str>) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command
            .args(["--exact", "processes::runs_a_client_in_a_child_process", "--ignored", "--nocapture"])
            .env(API, api)
            .env(NAME, name);
        match redis {
            Some(url) => command.env(REDIS, url),
            None => command.env_remove(REDIS),
        };
        Self(command.spawn().unwrap())
    }

    fn succeeds(&mut self) -> bool {
        self.0.wait().unwrap().success()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Makes calls until the API returns 410.
#[tokio::test]
#[ignore = "a process that other tests of this module start"]
async fn runs_a_client_in_a_child_process() {
    let Ok(api) = env::var(API) else { return };
    let store: Arc<dyn TokenStore> = match env::var(REDIS) {
        Ok(url) => Arc::new(RedisTokenStore::new(&url).unwrap()),
        Err(_) => Arc::new(MemoryTokenStore::new()),
    };
    let client = agentsync::Client::builder()
        .base_url(&api)
        .token_url(format!("{api}/oauth2/token"))
        .client_credentials("id", "secret")
        .user_agent(env::var(NAME).unwrap())
        .token_store(store)
        .build()
        .unwrap();
    loop {
        match client.list_addresses().send().await {
            Ok(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            Err(error) => {
                assert_eq!(error.status().map(|status| status.as_u16()), Some(410), "{error}");
                return;
            }
        }
    }
}

/// Lets two processes make calls until the given number of tokens have expired, and a little longer.
async fn two_processes(redis: Option<&str>, expiries: usize) -> Observed {
    let observed = Arc::new(Mutex::new(Observed::default()));
    let by_server = Arc::clone(&observed);
    let server = ScriptedServer::with_handler(move |request| by_server.lock().unwrap().respond(request)).await.unwrap();
    let mut processes = ["one", "two"].map(|name| Process::start(name, &server.base_url, redis));
    let deadline = Instant::now() + (TOKEN_LIFETIME + EXPIRY_GRACE) * u32::try_from(expiries + 2).unwrap();
    while observed.lock().unwrap().tokens.len() <= expiries {
        assert!(Instant::now() < deadline, "the processes requested too few tokens");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    // Wait, so that a process that does not share tokens would fetch its own, and so that both processes use the last token.
    tokio::time::sleep(TOKEN_LIFETIME / 3).await;
    observed.lock().unwrap().is_finished = true;
    let succeeded = tokio::task::spawn_blocking(move || processes.iter_mut().all(Process::succeeds));
    assert!(succeeded.await.unwrap(), "a call failed");
    std::mem::take(&mut *observed.lock().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_fetch_one_token_per_expiry() {
    let redis = RedisServer::start().await;
    let observed = two_processes(Some(&redis.url), 3).await;
    println!(
        "{} calls of two processes with {} tokens, {} rejected",
        observed.calls,
        observed.tokens.len(),
        observed.rejected
    );
    assert_eq!(observed.problems(3), Vec::<String>::new());
    assert!(observed.calls > 20, "{} calls", observed.calls);
}

/// Shows that the test above fails without Redis: each process fetches its own tokens.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_without_redis_fetch_their_own_tokens() {
    let observed = two_processes(None, 1).await;
    let problems = observed.problems(1);
    assert!(problems.iter().any(|problem| problem.ends_with("old when the next was requested")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.starts_with("process ")), "{problems:?}");
}
