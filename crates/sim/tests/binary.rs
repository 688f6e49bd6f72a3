//! The binary as somebody at a terminal meets it: what it says, what can be tried, how it stops, what it keeps.

#![cfg(unix)]
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test that meets them fails, as it should")]

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
    time::{Duration, Instant},
};

use reqwest::StatusCode;

/// No port of these is taken, however many tests run.
const FREE_PORTS: [&str; 8] = ["--agentsync", "0", "--bird", "0", "--np6", "0", "--syniverse", "0"];

/// The binary, which runs until it is dropped.
struct Running {
    process: Child,
    lines: BufReader<ChildStdout>,
    /// What it said until it waited for requests.
    greeting: String,
}

impl Running {
    /// Starts it at free ports.
    fn start(arguments: &[&str]) -> Self {
        let mut process = binary().args(FREE_PORTS).args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut running =
            Self { lines: BufReader::new(process.stdout.take().unwrap()), process, greeting: String::new() };
        while !running.greeting.contains("Ctrl-C") {
            let line = running.line();
            running.greeting.push_str(&line);
        }
        // And the empty line below.
        running.line();
        running
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        assert!(self.lines.read_line(&mut line).unwrap() > 0, "it has ended after {}", self.greeting);
        line
    }

    /// The base URLs by the names of the vendors.
    fn base_url(&self, vendor: &str) -> String {
        let line = self.greeting.lines().find(|line| line.starts_with(vendor)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    }

    /// The commands to try.
    fn commands(&self) -> Vec<String> {
        let lines = self.greeting.lines().map(str::trim).filter(|line| line.starts_with("curl "));
        lines.map(str::to_owned).collect()
    }

    fn signal(&self, name: &str) {
        let status = Command::new("sh").args(["-c", &format!("kill -{name} {}", self.process.id())]).status();
        assert!(status.unwrap().success());
    }

    /// Waits for the end, and gives the exit code and what was said since.
    fn end(mut self) -> (Option<i32>, String) {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                break status;
            }
            assert!(started.elapsed() < Duration::from_secs(20), "it does not stop");
            std::thread::sleep(Duration::from_millis(10));
        };
        let mut rest = String::new();
        self.lines.read_to_string(&mut rest).unwrap();
        (status.code(), rest)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_subkit-sim"));
    command.stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> Output {
    binary().args(arguments).output().unwrap()
}

fn error(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A state file of a vendor, in a folder of its own.
fn state(folder: &Path, api: &str) -> String {
    fs::read_to_string(folder.join(format!("{api}.json"))).unwrap()
}

#[test]
fn the_help_says_what_it_is() {
    let output = run(&["--help"]);
    assert!(output.status.success());
    insta::assert_snapshot!("help", String::from_utf8(output.stdout).unwrap());
    let version = String::from_utf8(run(&["--version"]).stdout).unwrap();
    assert_eq!(version, format!("subkit-sim {}\n", env!("CARGO_PKG_VERSION")));
}

/// What `curl` would send is sent, and each request is a line.
#[tokio::test]
async fn the_commands_that_it_offers_work() {
    let mut running = Running::start(&[]);
    assert!(!running.greeting.contains('\u{1b}'), "no colours where there is no terminal");
    let commands = running.commands();
    assert_eq!(commands.len(), 4);
    let operations = ["/oauth2/token", "list_endpoint_subscriptions", "list_subscriptions_by_unicity", "list_topics"];
    for (command, operation) in commands.iter().zip(operations) {
        let response = curl(command).await;
        assert_eq!(response.status(), StatusCode::OK, "{command}");
        let body: serde_json::Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert!(!body.is_null());
        let line = running.line();
        assert!(line.contains(" 200 ") && line.contains(operation), "{line}");
        assert!(!line.contains('\u{1b}'), "{line}");
    }
}

/// Sends what a command of curl says, as far as these commands go.
async fn curl(command: &str) -> reqwest::Response {
    let words = words(command);
    let mut words = words.iter().map(String::as_str).skip(1);
    let (mut headers, mut data, mut url) = (Vec::new(), Vec::new(), "");
    while let Some(word) = words.next() {
        match word {
            "-H" => headers.push(words.next().unwrap().split_once(": ").unwrap()),
            "-d" => data.push(words.next().unwrap()),
            other => url = other,
        }
    }
    let http = reqwest::Client::new();
    let mut request = if data.is_empty() {
        http.get(url)
    } else {
        http.post(url).header("content-type", "application/x-www-form-urlencoded").body(data.join("&"))
    };
    for (name, value) in headers {
        request = request.header(name, value);
    }
    request.send().await.unwrap()
}

/// The words of a command, as a shell reads those with single quotes.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('\'').enumerate();
    let mut words = Vec::new();
    for (at, part) in parts {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn a_port_that_is_taken_is_told() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let text = error(&run(&["--agentsync", "0", "--bird", &port]));
    assert!(text.starts_with(&format!("error: bird cannot be had at port {port}: ")), "{text}");
    assert!(text.trim_end().ends_with("choose another by `--bird`"), "{text}");
}

/// A request that is under way is answered before it ends, whichever way it is asked to.
#[test]
fn it_stops_when_it_is_asked_to() {
    for signal in ["TERM", "INT"] {
        let running = Running::start(&[]);
        let address = running.base_url("NP6").replace("http://", "");
        let mut connection = TcpStream::connect(&address).unwrap();
        // The headers are there, the body comes later.
        let body = r#"{"id": "11111111-2222-4333-8444-555555555555", "application": "56c874e9-2f8e-4b60-ab4b-6410c3238352",
            "provider": {"type": "apns"}, "contact": {"type": "id", "value": "7"}}"#;
        let head = format!(
            "PUT /subscriptions HTTP/1.1\r\nhost: {address}\r\nx-key: any\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n",
            body.len()
        );
        connection.write_all(head.as_bytes()).unwrap();
        std::thread::sleep(Duration::from_millis(200));
        running.signal(signal);
        std::thread::sleep(Duration::from_millis(200));
        connection.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        let (code, rest) = running.end();
        assert_eq!((code, rest.trim_end().ends_with("stopped")), (Some(0), true), "{rest}");
    }
}

/// Who never sends the rest of a request is not waited for.
#[test]
fn it_waits_for_nobody_for_ever() {
    let running = Running::start(&[]);
    let address = running.base_url("NP6").replace("http://", "");
    let mut connections = [TcpStream::connect(&address).unwrap(), TcpStream::connect(&address).unwrap()];
    connections[0].write_all(b"PUT /subscriptions HTTP/1.1\r\nhost: x\r\ncontent-length: 7\r\n\r\n").unwrap();
    connections[1].write_all(b"GET /subscr").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    running.signal("TERM");
    assert_eq!(running.end().0, Some(0));
}

/// Who asks twice does not wait for what is under way.
#[test]
fn it_ends_at_once_when_it_is_asked_twice() {
    let running = Running::start(&[]);
    let address = running.base_url("NP6").replace("http://", "");
    let mut connection = TcpStream::connect(&address).unwrap();
    connection.write_all(b"PUT /subscriptions HTTP/1.1\r\nhost: x\r\ncontent-length: 7\r\n\r\n").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    running.signal("INT");
    std::thread::sleep(Duration::from_millis(200));
    running.signal("INT");
    assert_eq!(running.end().0, Some(130));
}

#[tokio::test]
async fn states_are_kept_and_gone_on_from() {
    let folder = tempfile::tempdir().unwrap();
    let states = folder.path().join("deep/states");
    let running = Running::start(&["--dump", states.to_str().unwrap()]);
    let all = format!("{}/targets/subscriptions?unicity=foobar", running.base_url("NP6"));
    let http = reqwest::Client::new();
    assert_eq!(http.delete(&all).header("x-key", "any").send().await.unwrap().status(), StatusCode::NO_CONTENT);
    running.signal("TERM");
    assert_eq!(running.end().0, Some(0));
    for api in ["agentsync", "bird", "np6", "syniverse"] {
        assert!(serde_json::from_str::<serde_json::Value>(&state(&states, api)).unwrap().is_object());
    }
    assert_eq!(fs::read_dir(&states).unwrap().count(), 4, "and nothing else");

    // What was deleted is still gone; whose file is not there begins as ever.
    fs::remove_file(states.join("bird.json")).unwrap();
    let running = Running::start(&["--load", states.to_str().unwrap()]);
    let all = format!("{}/targets/subscriptions?unicity=foobar", running.base_url("NP6"));
    assert_eq!(http.get(&all).header("x-key", "any").send().await.unwrap().text().await.unwrap(), "[]");
    assert_eq!(curl(&running.commands()[1]).await.status(), StatusCode::OK);
}

/// The folder of the first run is that of all further ones, and need not be there.
#[test]
fn it_goes_on_from_what_it_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let states = folder.path().join("states");
    let arguments = ["--load", states.to_str().unwrap(), "--dump", states.to_str().unwrap()];
    for _ in 0..2 {
        let running = Running::start(&arguments);
        running.signal("TERM");
        assert_eq!(running.end().0, Some(0));
        assert_eq!(fs::read_dir(&states).unwrap().count(), 4);
    }
}

/// Who waits for a webhook that does not come sees why.
#[tokio::test]
async fn what_is_sent_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let states = folder.path().to_str().unwrap();
    let running = Running::start(&["--dump", states]);
    running.signal("TERM");
    assert_eq!(running.end().0, Some(0));
    let mut bird: serde_json::Value = serde_json::from_str(&state(folder.path(), "bird")).unwrap();
    bird["webhooks"] = serde_json::json!([{ "url": "https://hooks.example.com/bird", "signing_key": "key" }]);
    fs::write(folder.path().join("bird.json"), bird.to_string()).unwrap();

    let mut running = Running::start(&["--load", states]);
    let list = running.commands()[1].split_whitespace().last().unwrap().to_owned();
    let request = reqwest::Client::new().post(format!("{list}/main/cancel")).header("authorization", "AccessKey any");
    assert_eq!(request.send().await.unwrap().status(), StatusCode::OK);
    let lines = [running.line(), running.line()];
    let sent = lines.iter().find(|line| line.contains(" SENT ")).unwrap();
    assert!(
        sent.contains("bird      --- SENT   https://hooks.example.com/bird attempt 1 nothing is sent there"),
        "{sent}"
    );
}

#[test]
fn a_host_that_is_none_is_told() {
    let text = error(&run(&[&FREE_PORTS[..], &["--send-to", "https://example.com/hooks"]].concat()));
    assert!(text.starts_with("error: `--send-to`: `https://example.com/hooks` is no host: name one as"), "{text}");
}

/// A body that is no body, and one that is too large, are the sender's mistakes, each in its own way.
#[test]
fn bodies_that_cannot_be_taken_are_refused() {
    let running = Running::start(&[]);
    let address = running.base_url("NP6").replace("http://", "");
    let answer = |head: &str, body: &[u8]| {
        let mut connection = TcpStream::connect(&address).unwrap();
        connection.write_all(format!("PUT /subscriptions HTTP/1.1\r\nhost: x\r\n{head}\r\n\r\n").as_bytes()).unwrap();
        // It answers before all of it is there.
        let _ = connection.write_all(body);
        let mut answer = [0; 12];
        connection.read_exact(&mut answer).unwrap();
        String::from_utf8(answer.to_vec()).unwrap()
    };
    assert_eq!(answer("transfer-encoding: chunked", b"no chunk\r\n"), "HTTP/1.1 400");
    assert_eq!(answer(&format!("content-length: {}", 11 << 20), &vec![b' '; 11 << 20]), "HTTP/1.1 413");
}

#[test]
fn a_state_that_is_none_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let states = folder.path().to_str().unwrap();
    fs::write(folder.path().join("np6.json"), "{\"keys\": 7}").unwrap();
    let text = error(&run(&[&FREE_PORTS[..], &["--load", states]].concat()));
    assert!(text.contains("np6.json is no state of np6: keys: invalid type: integer `7`"), "{text}");
    assert!(text.trim_end().ends_with("mend it, or take it away"), "{text}");
    let missing = folder.path().join("missing");
    let text = error(&run(&["--load", missing.to_str().unwrap()]));
    assert!(text.contains("missing is no folder; `--dump` makes one"), "{text}");
    let file = folder.path().join("np6.json");
    let text = error(&run(&["--dump", file.to_str().unwrap()]));
    assert!(text.contains("np6.json: "), "{text}");
}

#[tokio::test]
async fn faults_are_met_and_told() {
    let mut running = Running::start(&["--faults", "100", "--seed", "3"]);
    let url = format!("{}/targets/subscriptions?unicity=foobar", running.base_url("NP6"));
    let http = reqwest::Client::new();
    for _ in 0..10 {
        // Some are answers, and some are none.
        drop(http.get(&url).header("x-key", "any").send().await);
    }
    let lines: Vec<String> = (0..10).map(|_| running.line()).collect();
    let faults = ["Status {", "HtmlPage", "SlowHeaders", "SlowBody", "CutBefore", "CutAfter", "CutBody"];
    assert!(lines.iter().all(|line| faults.iter().any(|fault| line.contains(fault))), "{lines:?}");
    assert_eq!(run(&["--faults", "101"]).status.code(), Some(2));
    assert_eq!(run(&["--seed", "1"]).status.code(), Some(2), "a seed without faults is a mistake");
}

#[tokio::test]
async fn behaviors_are_chosen_at_the_command_line() {
    let running = Running::start(&["--behavior", "np6.deletion=200", "--behavior", "bird.pages=1"]);
    let url = format!("{}/targets/subscriptions?unicity=foobar", running.base_url("NP6"));
    let response = reqwest::Client::new().delete(url).header("x-key", "any").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);

    let text = error(&run(&[&FREE_PORTS[..], &["--behavior", "np6.deletion=no"]].concat()));
    let expected = "error: `--behavior`: switch `deletion` has no value `no`: choose one of 204, 200, 200-body";
    assert_eq!(text.trim_end(), expected);
    let text = error(&run(&[&FREE_PORTS[..], &["--behavior", "np6.delete=200"]].concat()));
    assert_eq!(
        text.trim_end(),
        "error: `--behavior`: np6 has no switch `delete`: choose one of creation, deletion, empty-contact"
    );
    for (argument, expected) in [
        ("np6.deletion", "this is not `API.SWITCH=VALUE`"),
        ("np7.deletion=200", "there is no API `np7`: choose one of agentsync, bird, np6, syniverse"),
    ] {
        let output = run(&["--behavior", argument]);
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && text.contains(expected), "{text}");
    }
}

#[tokio::test]
async fn quiet_is_quiet() {
    let running = Running::start(&["--quiet"]);
    assert_eq!(curl(&running.commands()[3]).await.status(), StatusCode::OK);
    running.signal("TERM");
    let (code, rest) = running.end();
    assert_eq!((code, rest.trim()), (Some(0), "stopped"));
}

/// What is in a path is shown, and steers nothing.
#[test]
fn paths_do_not_reach_the_terminal_as_they_are() {
    let mut running = Running::start(&[]);
    let address = running.base_url("Bird").replace("http://", "");
    let mut connection = TcpStream::connect(&address).unwrap();
    connection.write_all("GET /a\u{9b}31m HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".as_bytes()).unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).unwrap();
    let line = running.line();
    assert!(line.contains("GET") && line.contains("/a\\u{9b}31m") && !line.contains('\u{9b}'), "{line:?}");
}

/// Whoever reads what it says may go.
#[test]
fn a_closed_pipe_is_no_failure() {
    let mut running = Running::start(&[]);
    let url = running.base_url("Bird").replace("http://", "");
    let mut process =
        std::mem::replace(&mut running.process, binary().arg("--version").stdout(Stdio::null()).spawn().unwrap());
    drop(running);
    for _ in 0..3 {
        let mut connection = TcpStream::connect(&url).unwrap();
        connection.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    }
    assert_eq!(process.try_wait().unwrap(), None, "it still runs");
    process.kill().unwrap();
    process.wait().unwrap();
}
