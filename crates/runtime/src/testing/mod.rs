//! Building blocks of the `testing` modules of generated clients.
//!
//! With it, a program calls an operation by its id with JSON arguments, and iterates over the examples of a spec, without knowing
//! the API. Tests, simulators and command-line tools use it to handle every client alike. Application code calls the methods of
//! the client, which the compiler checks.

mod arguments;
mod call_error;
mod example;
mod suite;
mod test_response;
mod type_schema;

pub use self::{
    arguments::{Arguments, FromArguments},
    call_error::CallError,
    example::{Call, Example, RoundTrip, round_trip},
    suite::{CallFuture, Caller, Suite},
    test_response::{TestResponse, debug_output},
    type_schema::TypeSchema,
};
