//! Promise: independent tools confirm that the simulators and the clients conform to the specs. schemathesis sends valid and
//! invalid requests to the simulators. Prism validates the requests and responses between clients and simulators.
//!
//! `tests/external_tools/run` installs the tools and runs these tests.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

mod exclusions;
mod prism;
mod schemathesis;
mod tools;
