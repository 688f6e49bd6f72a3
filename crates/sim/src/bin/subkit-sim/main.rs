//! Runs the simulators of all vendors until Ctrl-C.

mod arguments;
mod choice;
mod lines;
mod signals;
mod states;

use std::{io, process::ExitCode};

use clap::Parser as _;
use subkit_sim::{Agentsync, Bird, Np6, Running, Simulator, Syniverse, Vendor};

use crate::{arguments::Arguments, states::States};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of standard output is gone.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            lines::error(&error);
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> io::Result<()> {
    // `--load` and `--dump` may name the same folder, so create it before loading from it.
    let dumped = arguments.dump.as_deref().map(States::created_at).transpose()?;
    let loaded = arguments.load.as_deref().map(States::at).transpose()?;
    let mut stop = signals::Stop::listen()?;

    let agentsync = start::<Agentsync>(&arguments, arguments.agentsync, loaded.as_ref()).await?;
    let bird = start::<Bird>(&arguments, arguments.bird, loaded.as_ref()).await?;
    let np6 = start::<Np6>(&arguments, arguments.np6, loaded.as_ref()).await?;
    let syniverse = start::<Syniverse>(&arguments, arguments.syniverse, loaded.as_ref()).await?;

    let token =
        format!("-d grant_type=client_credentials -d client_id=any -d client_secret=any {}", agentsync.token_url());
    lines::server("AgentSync", &agentsync.base_url(), &token)?;
    let subscriptions = format!(
        "-H 'Authorization: AccessKey any' {}/workspaces/d386a801-ee8d-4aba-a7e4-78671bd3b11e/endpoints/\
         e40ce70f-e7e0-45c0-9d64-2fc7d0401a16/subscriptions",
        bird.base_url()
    );
    lines::server("Bird", &bird.base_url(), &subscriptions)?;
    let of_contact = format!("-H 'X-Key: any' '{}/targets/subscriptions?unicity=foobar'", np6.base_url());
    lines::server("NP6", &np6.base_url(), &of_contact)?;
    let topics = format!("-H 'Authorization: Bearer any' {}/topics", syniverse.base_url());
    lines::server("Syniverse", &syniverse.base_url(), &topics)?;
    lines::notice("\nPress Ctrl-C to stop.\n")?;

    stop.wanted().await;
    let states =
        tokio::join!(agentsync.stop_and_dump(), bird.stop_and_dump(), np6.stop_and_dump(), syniverse.stop_and_dump());
    if let Some(folder) = dumped {
        folder.write::<Agentsync>(&states.0?)?;
        folder.write::<Bird>(&states.1?)?;
        folder.write::<Np6>(&states.2?)?;
        folder.write::<Syniverse>(&states.3?)?;
    }
    lines::notice("\nstopped")
}

async fn start<V: Vendor>(arguments: &Arguments, port: u16, loaded: Option<&States>) -> io::Result<Running<V>> {
    let simulator = loaded.map(States::read).transpose()?.flatten().unwrap_or_else(|| Simulator::of(V::seeded()));
    // Requests are printed, so the log is not needed.
    let mut simulator = simulator.at_port(port).with_max_log_entries(0);
    for host in &arguments.send_to {
        simulator = simulator.allowing_webhooks_to(host);
    }
    let api = V::SUITE.api;
    for choice in arguments.behavior.iter().filter(|choice| choice.api == api) {
        simulator = simulator
            .with_behavior(&choice.switch, &choice.value)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, format!("`--behavior`: {error}")))?;
    }
    if !arguments.quiet {
        simulator = simulator.on_request(move |entry| lines::request(api, entry));
        simulator = simulator.on_sent(move |sent| lines::sent(api, sent));
    }
    let running = simulator.start().await.map_err(|error| match error.kind() {
        io::ErrorKind::InvalidInput => io::Error::new(error.kind(), format!("`--send-to`: {error}")),
        kind => io::Error::new(
            kind,
            format!("cannot start {api} on port {port}: {error}; choose another port with `--{api}`"),
        ),
    })?;
    if let Some(percent) = arguments.faults {
        running.faults().random(percent, arguments.seed);
    }
    Ok(running)
}
