//! Building blocks of the `testing` modules of generated clients.
//!
//! With such a module, a program can call any operation by its id with JSON arguments, and iterate over the examples of the spec.
//! The program needs no code that is specific to the API. Tests, simulators and command-line tools use these modules. Application
//! code should call the methods of the client instead, which the compiler checks.

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
