//! Lines that need a word that `terms.rs` excludes.

use super::text::Line;

/// Lines that may have excluded terms.
#[derive(Debug)]
pub struct Exception {
    /// The beginning of a path, relative to the repository.
    file: &'static str,
    /// Text that the line has.
    text: &'static str,
    /// Why no other word will do.
    #[expect(dead_code, reason = "printed with an exception that nothing needs")]
    why: &'static str,
}

impl Exception {
    pub fn allows(&self, line: &Line) -> bool {
        line.file.starts_with(self.file) && line.text.contains(self.text)
    }
}

const fn exception(file: &'static str, text: &'static str, why: &'static str) -> Exception {
    Exception { file, text, why }
}

/// The list.
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
    exception("crates/runtime/src/client/tests/http2.rs", "refuse", "HTTP/2 has the error code REFUSED_STREAM"),
    exception("crates/runtime/src/transport/failures.rs", "over HTTP/2", "HTTP/2 has the error code REFUSED_STREAM"),
    exception("crates/sim", "Refused", "an outage that refuses connections"),
    exception("docs/testing-your-code.md", "Outage::Refused", "an outage that refuses connections"),
    exception("tests/redis", "connection refused", "TCP's term"),
];
