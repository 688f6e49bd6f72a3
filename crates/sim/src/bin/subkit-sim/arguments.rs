//! The arguments.

use std::path::PathBuf;

use clap::Parser;

use crate::choice::Choice;

/// Stand-ins for AgentSync, Bird, NP6 and Syniverse on this machine, until Ctrl-C.
///
/// They behave as the vendors document it, begin with the examples of the specs, and print a line for each request and for what
/// they send by themselves. Any credentials are good, unless a state that is loaded names some; bearer tokens of AgentSync are
/// those that its token endpoint gave. Nothing leaves this machine but what goes to hosts named by `--send-to`.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "\
Examples:
  subkit-sim                               all four, on ports 4010 to 4013
  subkit-sim --bird 0                      Bird on any free port
  subkit-sim --faults 20 --seed 7          a fifth of the requests meets something that passes
  subkit-sim --behavior np6.deletion=200   answers deletions with 200 instead of 204
  subkit-sim --dump states                 keeps the states when it is stopped
  subkit-sim --load states --dump states   goes on from them"
)]
pub struct Arguments {
    /// The port of AgentSync; 0 for a free one.
    #[arg(long, default_value_t = 4010, value_name = "PORT")]
    pub agentsync: u16,
    /// The port of Bird; 0 for a free one.
    #[arg(long, default_value_t = 4011, value_name = "PORT")]
    pub bird: u16,
    /// The port of NP6; 0 for a free one.
    #[arg(long, default_value_t = 4012, value_name = "PORT")]
    pub np6: u16,
    /// The port of Syniverse; 0 for a free one.
    #[arg(long, default_value_t = 4013, value_name = "PORT")]
    pub syniverse: u16,
    /// Begins with the states in this folder: `agentsync.json`, `bird.json`, `np6.json`, `syniverse.json`. An API without a file
    /// begins as ever.
    #[arg(long, value_name = "FOLDER")]
    pub load: Option<PathBuf>,
    /// Writes the states to this folder when it is stopped.
    #[arg(long, value_name = "FOLDER")]
    pub dump: Option<PathBuf>,
    /// So many of a hundred requests meet something that goes wrong, and passes.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub faults: Option<u8>,
    /// Which ones: the same for the same seed.
    #[arg(long, default_value_t = 1, value_name = "NUMBER", requires = "faults")]
    pub seed: u64,
    /// Chooses a behavior where the vendor documents nothing; can be given more than once. The README lists the switches; the
    /// error for an unknown name lists them too.
    #[arg(long, value_name = "API.SWITCH=VALUE")]
    pub behavior: Vec<Choice>,
    /// A host besides this machine that notifications and webhooks may be sent to, or `HOST:PORT` for one of its ports; can be
    /// given more than once.
    #[arg(long, value_name = "HOST")]
    pub send_to: Vec<String>,
    /// Prints no line for each request, nor for what is sent.
    #[arg(long)]
    pub quiet: bool,
}
