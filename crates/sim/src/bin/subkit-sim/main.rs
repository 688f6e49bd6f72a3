//! Runs the simulators of all vendors until Ctrl-C.

mod arguments;
mod output;
mod signals;
mod states;
mod switch_value;

use std::{io, process::ExitCode};

use clap::Parser as _;
use subkit_sim::{Agentsync, Bird, Np6, Running, Simulator, Syniverse, Vendor};

use crate::{arguments::Arguments, states::States};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        // Standard output is closed.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            output::error(&error);
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
    output::server("AgentSync", &agentsync.base_url(), &token)?;
    let subscriptions = format!(
        "-H 'Authorization: AccessKey any' {}/workspaces/d386a801-ee8d-4aba-a7e4-78671bd3b11e/endpoints/\
         e40ce70f-e7e0-45c0-9d64-2fc7d0401a16/subscriptions",
        bird.base_url()
    );
    output::server("Bird", &bird.base_url(), &subscriptions)?;
    let by_unicity = format!("-H 'X-Key: any' '{}/targets/subscriptions?unicity=foobar'", np6.base_url());
    output::server("NP6", &np6.base_url(), &by_unicity)?;
    let topics = format!("-H 'Authorization: Bearer any' {}/topics", syniverse.base_url());
    output::server("Syniverse", &syniverse.base_url(), &topics)?;
    output::notice("\nPress Ctrl-C to stop.\n")?;

    stop.wait().await;
    let states =
        tokio::join!(agentsync.stop_and_dump(), bird.stop_and_dump(), np6.stop_and_dump(), syniverse.stop_and_dump());
    if let Some(folder) = dumped {
        folder.write::<Agentsync>(&states.0?)?;
        folder.write::<Bird>(&states.1?)?;
        folder.write::<Np6>(&states.2?)?;
        folder.write::<Syniverse>(&states.3?)?;
    }
    output::notice("\nstopped")
}

async fn start<V: Vendor>(arguments: &Arguments, port: u16, loaded: Option<&States>) -> io::Result<Running<V>> {
    let simulator = loaded.map(States::read).transpose()?.flatten().unwrap_or_else(|| Simulator::new(V::seeded()));
    // Requests are printed, so the log is not needed.
    let mut simulator = simulator.with_port(port).with_max_log_entries(0);
    for host in &arguments.send_to {
        simulator = simulator.with_allowed_host(host);
    }
    let api = V::SUITE.api;
    for switch_value in arguments.behavior.iter().filter(|switch_value| switch_value.api == api) {
        simulator = simulator
            .with_behavior(&switch_value.switch, &switch_value.value)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, format!("`--behavior`: {error}")))?;
    }
    if !arguments.quiet {
        simulator = simulator.on_request(move |record| output::request(api, record));
        simulator = simulator.on_delivery(move |delivery| output::delivery(api, delivery));
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
