//! Two processes of the operating system and one Redis: one token is asked for when one ends, and no call is refused.
//!
//! The test starts its own program twice, with nothing to run but [`a_process`], which is told by the environment what to call.

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
use subkit_tests::{Arrival, Script, ScriptedServer};

use super::RedisServer;

/// Where a process finds the API, and Redis if it is to use it.
const API: &str = "SUBKIT_TEST_API";
const REDIS: &str = "SUBKIT_TEST_REDIS";
const NAME: &str = "SUBKIT_TEST_NAME";

/// How long a token lives.
const LIFE: Duration = Duration::from_secs(3);

/// A server takes a token a little longer than it says: a call may be under way when its token ends, the longer the busier the
/// machine is.
const GRACE: Duration = Duration::from_secs(10);

/// What two processes did.
#[derive(Default)]
struct Seen {
    /// When each token was asked for.
    tokens: Vec<Instant>,
    /// Who used which token, counted from 1.
    used: BTreeSet<(usize, String)>,
    calls: usize,
    refused: usize,
    is_over: bool,
}

impl Seen {
    fn answer(&mut self, arrival: &Arrival) -> Script {
        let process = arrival.header("user-agent").and_then(|text| text.split(' ').next()).unwrap_or_default();
        if arrival.target == "/oauth2/token" {
            self.tokens.push(Instant::now());
            let (number, life) = (self.tokens.len(), LIFE.as_secs());
            return Script::json(&format!(
                r#"{{"access_token":"{number}","token_type":"Bearer","expires_in":{life}}}"#
            ));
        }
        self.calls += 1;
        let number = arrival.header("authorization").and_then(|text| text.strip_prefix("Bearer ")?.parse().ok());
        let number: usize = number.unwrap_or_default();
        let issued = number.checked_sub(1).and_then(|index| self.tokens.get(index));
        if issued.is_none_or(|issued| issued.elapsed() > LIFE + GRACE) {
            self.refused += 1;
            return Script::status(401);
        }
        self.used.insert((number, process.to_owned()));
        if self.is_over { Script::status(410) } else { Script::json(r#"{"embedded":{},"links":{}}"#) }
    }

    /// What is wrong if tokens are to be shared: how many tokens there should be, and why.
    fn problems(&self, expiries: usize) -> Vec<String> {
        let mut problems = Vec::new();
        if self.tokens.len() != expiries + 1 {
            problems.push(format!("{} tokens were asked for in {expiries} expiries", self.tokens.len()));
        }
        for (index, (one, next)) in self.tokens.iter().zip(self.tokens.iter().skip(1)).enumerate() {
            // The next is asked for when nine tenths of the life of one are over.
            let age = next.duration_since(*one);
            if age < LIFE * 2 / 3 {
                problems.push(format!("token {} was {age:?} old when the next was asked for", index + 1));
            }
        }
        for number in 1..=self.tokens.len() {
            for process in ["one", "two"] {
                if !self.used.contains(&(number, process.to_owned())) {
                    problems.push(format!("process {process} did not use token {number}"));
                }
            }
        }
        if self.refused > 0 {
            problems.push(format!("{} of {} calls were refused", self.refused, self.calls));
        }
        problems
    }
}

/// A process, which ends with the test whatever becomes of that.
struct Process(Child);

impl Process {
    fn start(name: &str, api: &str, redis: Option<&str>) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["--exact", "processes::a_process", "--ignored", "--nocapture"]).env(API, api).env(NAME, name);
        match redis {
            Some(url) => command.env(REDIS, url),
            None => command.env_remove(REDIS),
        };
        Self(command.spawn().unwrap())
    }

    fn ends_well(&mut self) -> bool {
        self.0.wait().unwrap().success()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Calls an API until it is gone.
#[tokio::test]
#[ignore = "the other tests start it in processes of its own"]
async fn a_process() {
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

/// Lets two processes call until so many tokens have ended, and for some time more.
async fn two_processes(redis: Option<&str>, expiries: usize) -> Seen {
    let seen = Arc::new(Mutex::new(Seen::default()));
    let (deciding, looking) = (Arc::clone(&seen), Arc::clone(&seen));
    let server = ScriptedServer::deciding(move |arrival| deciding.lock().unwrap().answer(arrival)).await.unwrap();
    let mut processes = ["one", "two"].map(|name| Process::start(name, &server.base_url, redis));
    let deadline = Instant::now() + (LIFE + GRACE) * u32::try_from(expiries + 2).unwrap();
    while looking.lock().unwrap().tokens.len() <= expiries {
        assert!(Instant::now() < deadline, "the processes ask for no tokens");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    // Whoever would ask for one of its own has time to do so, and all have time to use the last one.
    tokio::time::sleep(LIFE / 3).await;
    looking.lock().unwrap().is_over = true;
    let ending = tokio::task::spawn_blocking(move || processes.iter_mut().all(Process::ends_well));
    assert!(ending.await.unwrap(), "a call failed");
    std::mem::take(&mut *seen.lock().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_ask_for_one_token_when_one_ends() {
    let redis = RedisServer::start().await;
    let seen = two_processes(Some(&redis.url), 3).await;
    println!("{} calls of two processes with {} tokens, {} refused", seen.calls, seen.tokens.len(), seen.refused);
    assert_eq!(seen.problems(3), Vec::<String>::new());
    assert!(seen.calls > 20, "{} calls", seen.calls);
}

/// The test above is red without Redis: each process has tokens of its own.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_redis_each_process_asks_for_tokens_of_its_own() {
    let seen = two_processes(None, 1).await;
    let problems = seen.problems(1);
    assert!(problems.iter().any(|problem| problem.ends_with("old when the next was asked for")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.starts_with("process ")), "{problems:?}");
}
