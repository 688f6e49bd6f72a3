//! The command-line arguments.

use std::path::PathBuf;

use clap::Parser;

use crate::switch_value::SwitchValue;

/// Runs simulators of AgentSync, Bird, NP6 and Syniverse on this machine until Ctrl-C.
///
/// The simulators behave as the vendors document, start with the examples of the specs, and print a line for each request and each
/// delivery. They accept any credentials unless a loaded state contains a list of valid credentials; AgentSync accepts only bearer
/// tokens from its own token endpoint. Nothing is sent to other machines, except to hosts allowed by `--send-to`.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "\
Examples:
  subkit-sim                               run all four on ports 4010 to 4013
  subkit-sim --bird 0                      run Bird on a free port
  subkit-sim --faults 20 --seed 7          inject transient faults into 20% of the requests
  subkit-sim --behavior np6.deletion=200   respond to deletions with 200 instead of 204
  subkit-sim --dump states                 write the states when stopped
  subkit-sim --load states --dump states   continue from the last run"
)]
pub struct Arguments {
    /// The port of AgentSync; 0 selects a free port.
    #[arg(long, default_value_t = 4010, value_name = "PORT")]
    pub agentsync: u16,
    /// The port of Bird; 0 selects a free port.
    #[arg(long, default_value_t = 4011, value_name = "PORT")]
    pub bird: u16,
    /// The port of NP6; 0 selects a free port.
    #[arg(long, default_value_t = 4012, value_name = "PORT")]
    pub np6: u16,
    /// The port of Syniverse; 0 selects a free port.
    #[arg(long, default_value_t = 4013, value_name = "PORT")]
    pub syniverse: u16,
    /// Loads the states from this folder: `agentsync.json`, `bird.json`, `np6.json`, `syniverse.json`. An API without a file starts
    /// with the examples of its spec.
    #[arg(long, value_name = "FOLDER")]
    pub load: Option<PathBuf>,
    /// Writes the states to this folder when stopped.
    #[arg(long, value_name = "FOLDER")]
    pub dump: Option<PathBuf>,
    /// Injects random transient faults into this percentage of requests.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub faults: Option<u8>,
    /// The seed of the random faults: the same seed gives the same sequence.
    #[arg(long, default_value_t = 1, value_name = "NUMBER", requires = "faults")]
    pub seed: u64,
    /// Sets a switch: a behavior that the vendor does not document. Can be given several times. The README lists all switches; the
    /// error for an unknown name lists those of its API.
    #[arg(long, value_name = "API.SWITCH=VALUE")]
    pub behavior: Vec<SwitchValue>,
    /// Allows the simulators to send notifications and webhooks to this host, or with `HOST:PORT` only to this port of the host.
    /// Can be given several times.
    #[arg(long, value_name = "HOST")]
    pub send_to: Vec<String>,
    /// Does not print requests and deliveries.
    #[arg(long)]
    pub quiet: bool,
}
