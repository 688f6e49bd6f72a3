//! The binary: its output, the commands that it prints, its stop signals, and its state files.

#![cfg(unix)]
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a panic fails the test")]

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
    time::{Duration, Instant},
};

use reqwest::StatusCode;

/// Arguments that select free ports, so that tests can run in parallel.
const FREE_PORTS: [&str; 8] = ["--agentsync", "0", "--bird", "0", "--np6", "0", "--syniverse", "0"];

/// The running binary, which is killed when the value is dropped.
struct Running {
    process: Child,
    lines: BufReader<ChildStdout>,
    /// The output up to the line about Ctrl-C.
    greeting: String,
}

impl Running {
    /// Starts the binary on free ports.
    fn start(arguments: &[&str]) -> Self {
        let mut process = binary().args(FREE_PORTS).args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut running =
            Self { lines: BufReader::new(process.stdout.take().unwrap()), process, greeting: String::new() };
        while !running.greeting.contains("Ctrl-C") {
            let line = running.line();
            running.greeting.push_str(&line);
        }
        // Skip the empty line after the greeting.
        running.line();
        running
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        assert!(self.lines.read_line(&mut line).unwrap() > 0, "the binary ended after printing {}", self.greeting);
        line
    }

    /// Returns the base URL of a vendor.
    fn base_url(&self, vendor: &str) -> String {
        let line = self.greeting.lines().find(|line| line.starts_with(vendor)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    }

    /// Returns the printed `curl` commands.
    fn commands(&self) -> Vec<String> {
        let lines = self.greeting.lines().map(str::trim).filter(|line| line.starts_with("curl "));
        lines.map(str::to_owned).collect()
    }

    fn signal(&self, name: &str) {
        let status = Command::new("sh").args(["-c", &format!("kill -{name} {}", self.process.id())]).status();
        assert!(status.unwrap().success());
    }

    /// Waits for the process to end. Returns the exit code and the rest of the output.
    fn end(mut self) -> (Option<i32>, String) {
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                break status;
            }
            assert!(started.elapsed() < Duration::from_secs(20), "the binary does not stop");
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

/// Reads the state file of an API.
fn state(folder: &Path, api: &str) -> String {
    fs::read_to_string(folder.join(format!("{api}.json"))).unwrap()
}

#[test]
fn prints_help_and_version() {
    let output = run(&["--help"]);
    assert!(output.status.success());
    insta::assert_snapshot!("help", String::from_utf8(output.stdout).unwrap());
    let version = String::from_utf8(run(&["--version"]).stdout).unwrap();
    assert_eq!(version, format!("subkit-sim {}\n", env!("CARGO_PKG_VERSION")));
}

#[tokio::test]
async fn printed_curl_commands_succeed() {
    let mut running = Running::start(&[]);
    assert!(!running.greeting.contains('\u{1b}'), "the output has colors, although it is not a terminal");
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

/// Sends the request of a `curl` command. Supports only the options in the printed commands.
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

/// Splits a command into words like a shell, with single quotes.
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
fn reports_a_port_in_use() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let text = error(&run(&["--agentsync", "0", "--bird", &port]));
    assert!(text.starts_with(&format!("error: cannot start bird on port {port}: ")), "{text}");
    assert!(text.trim_end().ends_with("choose another port with `--bird`"), "{text}");
}

#[test]
fn finishes_open_requests_after_sigterm_and_sigint() {
    for signal in ["TERM", "INT"] {
        let running = Running::start(&[]);
        let address = running.base_url("NP6").replace("http://", "");
        let mut connection = TcpStream::connect(&address).unwrap();
        // Send the headers now and the body after the signal.
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
        let mut response = String::new();
        connection.read_to_string(&mut response).unwrap();
        assert!(response.starts_with("HTTP/1.1 200 OK"), "{response}");
        let (code, rest) = running.end();
        assert_eq!((code, rest.trim_end().ends_with("stopped")), (Some(0), true), "{rest}");
    }
}

#[test]
fn stops_despite_incomplete_requests() {
    let running = Running::start(&[]);
    let address = running.base_url("NP6").replace("http://", "");
    let mut connections = [TcpStream::connect(&address).unwrap(), TcpStream::connect(&address).unwrap()];
    connections[0].write_all(b"PUT /subscriptions HTTP/1.1\r\nhost: x\r\ncontent-length: 7\r\n\r\n").unwrap();
    connections[1].write_all(b"GET /subscr").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    running.signal("TERM");
    assert_eq!(running.end().0, Some(0));
}

#[test]
fn second_signal_exits_without_waiting_for_requests() {
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
async fn dumps_and_loads_states() {
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
    assert_eq!(fs::read_dir(&states).unwrap().count(), 4, "expected only the four state files");

    // The deleted subscription is still gone. Bird, whose file is missing, starts with its examples.
    fs::remove_file(states.join("bird.json")).unwrap();
    let running = Running::start(&["--load", states.to_str().unwrap()]);
    let all = format!("{}/targets/subscriptions?unicity=foobar", running.base_url("NP6"));
    assert_eq!(http.get(&all).header("x-key", "any").send().await.unwrap().text().await.unwrap(), "[]");
    assert_eq!(curl(&running.commands()[1]).await.status(), StatusCode::OK);
}

#[test]
fn load_and_dump_can_name_the_same_missing_folder() {
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

#[tokio::test]
async fn prints_why_a_delivery_was_not_sent() {
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
        sent.contains(
            "bird      --- SENT   https://hooks.example.com/bird attempt 1 not sent: the host is not this machine"
        ),
        "{sent}"
    );
}

#[test]
fn rejects_invalid_send_to_host() {
    let text = error(&run(&[&FREE_PORTS[..], &["--send-to", "https://example.com/hooks"]].concat()));
    assert!(text.starts_with("error: `--send-to`: invalid host `https://example.com/hooks`: expected"), "{text}");
}

#[test]
fn rejects_malformed_and_oversized_bodies() {
    let running = Running::start(&[]);
    let address = running.base_url("NP6").replace("http://", "");
    let response = |head: &str, body: &[u8]| {
        let mut connection = TcpStream::connect(&address).unwrap();
        connection.write_all(format!("PUT /subscriptions HTTP/1.1\r\nhost: x\r\n{head}\r\n\r\n").as_bytes()).unwrap();
        // The response arrives before the whole body is sent, so the write may fail.
        let _ = connection.write_all(body);
        let mut response = [0; 12];
        connection.read_exact(&mut response).unwrap();
        String::from_utf8(response.to_vec()).unwrap()
    };
    assert_eq!(response("transfer-encoding: chunked", b"no chunk\r\n"), "HTTP/1.1 400");
    assert_eq!(response(&format!("content-length: {}", 11 << 20), &vec![b' '; 11 << 20]), "HTTP/1.1 413");
}

#[test]
fn reports_invalid_and_missing_states() {
    let folder = tempfile::tempdir().unwrap();
    let states = folder.path().to_str().unwrap();
    fs::write(folder.path().join("np6.json"), "{\"keys\": 7}").unwrap();
    let text = error(&run(&[&FREE_PORTS[..], &["--load", states]].concat()));
    assert!(text.contains("np6.json is not a valid state of np6: keys: invalid type: integer `7`"), "{text}");
    assert!(text.trim_end().ends_with("fix or delete the file"), "{text}");
    let missing = folder.path().join("missing");
    let text = error(&run(&["--load", missing.to_str().unwrap()]));
    assert!(text.contains("missing is not a folder; `--dump` creates one"), "{text}");
    let file = folder.path().join("np6.json");
    let text = error(&run(&["--dump", file.to_str().unwrap()]));
    assert!(text.contains("np6.json: "), "{text}");
}

#[tokio::test]
async fn injects_and_prints_faults() {
    let mut running = Running::start(&["--faults", "100", "--seed", "3"]);
    let url = format!("{}/targets/subscriptions?unicity=foobar", running.base_url("NP6"));
    let http = reqwest::Client::new();
    for _ in 0..10 {
        // Depending on the fault there is a response or an error.
        drop(http.get(&url).header("x-key", "any").send().await);
    }
    let lines: Vec<String> = (0..10).map(|_| running.line()).collect();
    let faults = ["Status {", "HtmlPage", "SlowHeaders", "SlowBody", "Disconnect"];
    assert!(lines.iter().all(|line| faults.iter().any(|fault| line.contains(fault))), "{lines:?}");
    assert_eq!(run(&["--faults", "101"]).status.code(), Some(2));
    assert_eq!(run(&["--seed", "1"]).status.code(), Some(2), "`--seed` requires `--faults`");
}

#[tokio::test]
async fn sets_switches_on_the_command_line() {
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
        ("np6.deletion", "expected `API.SWITCH=VALUE`"),
        ("np7.deletion=200", "unknown API `np7`: choose one of agentsync, bird, np6, syniverse"),
    ] {
        let output = run(&["--behavior", argument]);
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && text.contains(expected), "{text}");
    }
}

#[tokio::test]
async fn quiet_prints_no_requests() {
    let running = Running::start(&["--quiet"]);
    assert_eq!(curl(&running.commands()[3]).await.status(), StatusCode::OK);
    running.signal("TERM");
    let (code, rest) = running.end();
    assert_eq!((code, rest.trim()), (Some(0), "stopped"));
}

#[test]
fn escapes_control_characters_in_printed_paths() {
    let mut running = Running::start(&[]);
    let address = running.base_url("Bird").replace("http://", "");
    let mut connection = TcpStream::connect(&address).unwrap();
    connection.write_all("GET /a\u{9b}31m HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".as_bytes()).unwrap();
    let mut response = Vec::new();
    connection.read_to_end(&mut response).unwrap();
    let line = running.line();
    assert!(line.contains("GET") && line.contains("/a\\u{9b}31m") && !line.contains('\u{9b}'), "{line:?}");
}

#[test]
fn keeps_running_after_stdout_is_closed() {
    let mut running = Running::start(&[]);
    let url = running.base_url("Bird").replace("http://", "");
    let mut process =
        std::mem::replace(&mut running.process, binary().arg("--version").stdout(Stdio::null()).spawn().unwrap());
    drop(running);
    for _ in 0..3 {
        let mut connection = TcpStream::connect(&url).unwrap();
        connection.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
        let mut response = String::new();
        connection.read_to_string(&mut response).unwrap();
        assert!(response.starts_with("HTTP/1.1 401"), "{response}");
    }
    assert_eq!(process.try_wait().unwrap(), None, "the binary stopped");
    process.kill().unwrap();
    process.wait().unwrap();
}
