//! All vendors on this machine, until Ctrl-C.

use std::{io::Write as _, process::ExitCode};

use clap::Parser;
use subkit_sim::{Running, Simulator, Vendor};

/// Starts stand-ins for AgentSync, Bird, NP6 and Syniverse on this machine.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    /// The port of AgentSync; 0 for a free one.
    #[arg(long, default_value_t = 4010, value_name = "PORT")]
    agentsync: u16,
    /// The port of Bird; 0 for a free one.
    #[arg(long, default_value_t = 4011, value_name = "PORT")]
    bird: u16,
    /// The port of NP6; 0 for a free one.
    #[arg(long, default_value_t = 4012, value_name = "PORT")]
    np6: u16,
    /// The port of Syniverse; 0 for a free one.
    #[arg(long, default_value_t = 4013, value_name = "PORT")]
    syniverse: u16,
    /// A host besides this machine that notifications and webhooks may be sent to.
    #[arg(long, value_name = "HOST")]
    send_to: Vec<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> std::io::Result<()> {
    let Arguments { agentsync, bird, np6, syniverse, send_to } = arguments;
    let agentsync = start(Simulator::agentsync(), agentsync, &send_to).await?;
    let bird = start(Simulator::bird(), bird, &send_to).await?;
    let np6 = start(Simulator::np6(), np6, &send_to).await?;
    let syniverse = start(Simulator::syniverse(), syniverse, &send_to).await?;
    let token = format!(
        "-d grant_type=client_credentials -d client_id=any -d client_secret=any {}/oauth2/token",
        agentsync.origin()
    );
    show("AgentSync", &agentsync.base_url(), &token)?;
    let subscriptions = format!(
        "-H 'Authorization: AccessKey any' {}/workspaces/d386a801-ee8d-4aba-a7e4-78671bd3b11e/endpoints/\
         a91fd0b5-d5a5-4e2f-b3a8-0b6d0c2f1a11/subscriptions",
        bird.base_url()
    );
    show("Bird", &bird.base_url(), &subscriptions)?;
    let of_contact = format!("-H 'X-Key: any' '{}/targets/subscriptions?unicity=foobar'", np6.base_url());
    show("NP6", &np6.base_url(), &of_contact)?;
    let topics = format!("-H 'Authorization: Bearer any' {}/topics", syniverse.base_url());
    show("Syniverse", &syniverse.base_url(), &topics)?;
    writeln!(anstream::stdout(), "\nCtrl-C stops them.")?;
    tokio::signal::ctrl_c().await?;
    tokio::join!(agentsync.stop(), bird.stop(), np6.stop(), syniverse.stop());
    writeln!(anstream::stdout(), "\nstopped")
}

async fn start<V: Vendor>(simulator: Simulator<V>, port: u16, hosts: &[String]) -> std::io::Result<Running<V>> {
    let simulator = hosts.iter().fold(simulator.at_port(port), Simulator::sending_to);
    let api = V::SUITE.api;
    simulator.start().await.map_err(|error| {
        std::io::Error::new(
            error.kind(),
            format!("{api} cannot be had at port {port}: {error}; choose another by `--{api}`"),
        )
    })
}

/// A line for a server, and a command to try.
fn show(name: &str, base_url: &str, curl: &str) -> std::io::Result<()> {
    let bold = anstyle::Style::new().bold();
    writeln!(anstream::stdout(), "{bold}{name:10}{bold:#} {base_url}\n           curl {curl}")
}
