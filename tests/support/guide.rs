//! Helpers for the code in the guide (`docs/`), which `build.rs` completes to programs. They start simulators with a client, and
//! record the text that the code prints.

use std::{
    error::Error,
    io, mem,
    sync::{Mutex, PoisonError, mpsc},
    thread,
};

use serde_json::json;
use subkit::{agentsync, bird, np6, syniverse};
use subkit_sim::{Agentsync, Bird, Np6, Running, Simulator, Syniverse};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Starts a simulator of AgentSync, and creates a client for it.
pub async fn agentsync() -> Result<(Running<Agentsync>, agentsync::Client)> {
    let simulator = Simulator::agentsync().start().await?;
    let builder = agentsync::Client::builder().base_url(simulator.base_url()).token_url(simulator.token_url());
    let client = builder.client_credentials("id", "secret").build()?;
    Ok((simulator, client))
}

/// Starts a simulator of AgentSync with the given number of addresses, and creates a client for it.
pub async fn agentsync_with_addresses(count: usize) -> Result<(Running<Agentsync>, agentsync::Client)> {
    let (simulator, client) = agentsync().await?;
    let address = |id| json!({ "id": id, "npn": "15645555", "city": "Denver" });
    simulator.state().addresses = (0..count).map(address).collect();
    Ok((simulator, client))
}

/// Starts a simulator of Bird, and creates a client for it.
pub async fn bird() -> Result<(Running<Bird>, bird::Client)> {
    let simulator = Simulator::bird().start().await?;
    let client = bird::Client::builder().base_url(simulator.base_url()).access_key("key").build()?;
    Ok((simulator, client))
}

/// Starts a simulator of NP6, and creates a client for it.
pub async fn np6() -> Result<(Running<Np6>, np6::Client)> {
    let simulator = Simulator::np6().start().await?;
    let client = np6::Client::builder().base_url(simulator.base_url()).api_key("key").build()?;
    Ok((simulator, client))
}

/// Starts a simulator of Syniverse, and creates a client for it.
pub async fn syniverse() -> Result<(Running<Syniverse>, syniverse::Client)> {
    let simulator = Simulator::syniverse().start().await?;
    let client = syniverse::Client::builder().base_url(simulator.base_url()).access_token("token").build()?;
    Ok((simulator, client))
}

/// Starts a simulator of NP6 on its own thread, and creates a client for it. For code that is not async.
pub fn np6_on_a_thread() -> Result<np6::Client> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let simulator = Simulator::np6().start().await?;
            sender.send(simulator.base_url()).map_err(io::Error::other)?;
            std::future::pending().await
        })
    });
    Ok(np6::Client::builder().base_url(receiver.recv()?).api_key("key").build()?)
}

static PRINTED: Mutex<String> = Mutex::new(String::new());

/// Records a line that the code on a page prints.
pub fn print(line: &str) {
    let mut printed = PRINTED.lock().unwrap_or_else(PoisonError::into_inner);
    printed.push_str(line);
    printed.push('\n');
}

/// Asserts that the code on a page has printed the output that the page shows.
///
/// # Panics
///
/// Panics if they differ.
pub fn printed(expected: &str) {
    let printed = mem::take(&mut *PRINTED.lock().unwrap_or_else(PoisonError::into_inner));
    assert!(printed == expected, "the page shows\n{expected}\nbut its code prints\n{printed}");
}
