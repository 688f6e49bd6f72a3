//! A switch set on the command line, such as `agentsync.job-state=status`.

use std::str::FromStr;

/// The APIs that have switches.
const APIS: [&str; 4] = ["agentsync", "bird", "np6", "syniverse"];

/// A value for a switch of an API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchValue {
    pub api: String,
    pub switch: String,
    pub value: String,
}

impl FromStr for SwitchValue {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('=').and_then(|(name, value)| Some((name.split_once('.')?, value)));
        let ((api, switch), value) =
            parts.ok_or("expected `API.SWITCH=VALUE`, such as `agentsync.job-state=status`")?;
        if !APIS.contains(&api) {
            return Err(format!("unknown API `{api}`: choose one of {}", APIS.join(", ")));
        }
        let [api, switch, value] = [api, switch, value].map(str::to_owned);
        Ok(Self { api, switch, value })
    }
}
