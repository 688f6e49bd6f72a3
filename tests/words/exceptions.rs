//! Lines that need a word that `terms.rs` excludes.

use super::text::Line;

/// Lines that are allowed to contain an excluded term.
#[derive(Debug)]
pub struct Exception {
    /// The beginning of a path, relative to the repository.
    file: &'static str,
    /// Text in the line that contains the term, or the part of the term that all lines share.
    text: &'static str,
    /// Why no other word will do.
    #[expect(dead_code, reason = "the test prints it with an unused exception")]
    why: &'static str,
}

impl Exception {
    /// Returns whether the exception covers the term `found` in this line.
    pub fn allows(&self, line: &Line, found: &str) -> bool {
        let (text, found) = (self.text.to_lowercase(), found.to_lowercase());
        let covers = text.contains(&found) || found.contains(&text);
        line.file.starts_with(self.file) && line.text.contains(self.text) && covers
    }
}

const fn exception(file: &'static str, text: &'static str, why: &'static str) -> Exception {
    Exception { file, text, why }
}

/// All exceptions.
pub const EXCEPTIONS: &[Exception] = &[
    exception("Cargo.toml", "module_name_repetitions", "a lint of clippy"),
    exception("crates/clients/syniverse", "reply_sent", "a property of the vendor"),
    exception("specs/syniverse.yaml", "reply_sent", "a property of the vendor"),
    exception("specs/examples/syniverse", "reply_sent", "a property of the vendor"),
    exception("crates/runtime/src/client/tests/unions.rs", "ircle", "a geometric shape"),
    exception("tests/hazards/run/discriminated_base.rs", "circle", "a geometric shape"),
    exception("tests/hazards/specs/discriminated_base.yaml", "Circle", "a geometric shape"),
    exception("crates", "connection refused", "TCP's term"),
    exception("crates", "refused connection", "TCP's term"),
    exception("crates", "reports_a_refused_connection", "TCP's term"),
    exception("crates/runtime/src/redis_connection.rs", "is_connection_refusal", "a function of the crate `redis`"),
    exception("crates/runtime/src/client/tests/http2.rs", "refuse", "HTTP/2 has the error code REFUSED_STREAM"),
    exception(
        "crates/runtime/src/transport/failures.rs",
        "refused the request",
        "HTTP/2 has the error code REFUSED_STREAM",
    ),
    exception("crates/sim", "Refused", "an outage that refuses connections"),
    exception("docs/testing-your-code.md", "Outage::Refused", "an outage that refuses connections"),
    exception("tests/redis", "connection refused", "TCP's term"),
];
