//! Promise: programs that know nothing of this project agree that the simulators and the clients keep to the specs. schemathesis
//! calls the simulators with whatever the specs allow and forbid; Prism stands between clients and simulators and looks at both.
//!
//! `tests/external_tools/run` installs them and runs this.

#![expect(clippy::unwrap_used, reason = "a test that meets it fails, as it should")]

mod exclusions;
mod prism;
mod schemathesis;
mod tools;
