//! Header parameters that the client sets by itself, so that callers cannot give them.

use serde_json::Value;

use super::SchemeKind;
use crate::{load::Document, openapi::pointer};

/// The part of the runtime that sets a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// The media types of the operation.
    MediaTypes,
    /// The connection: the header is about the message on the wire.
    Connection,
    /// The credentials that `security` asks for.
    Credentials,
}

/// Headers that belong to the connection or to the framing of the message: another value breaks the request.
const CONNECTION: [&str; 10] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Returns the part of the runtime that sets a header for an operation; `None` if a parameter can.
pub fn set_by_client(document: &Document, operation: &Value, name: &str) -> Option<SetBy> {
    match name.to_ascii_lowercase().as_str() {
        "accept" | "content-type" => Some(SetBy::MediaTypes),
        "authorization" => sends_authorization(document, operation).then_some(SetBy::Credentials),
        name if CONNECTION.contains(&name) => Some(SetBy::Connection),
        _ => None,
    }
}

/// Whether one of the alternatives of `security` sends credentials in the header `Authorization`.
fn sends_authorization(document: &Document, operation: &Value) -> bool {
    let security = operation.get("security").or_else(|| document.root.get("security"));
    let names = security.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).flatten();
    let mut kinds = names.filter_map(|(name, _)| {
        let at = pointer::join("/components/securitySchemes", name);
        SchemeKind::read(document.resolve(&at, document.get(&at)?)?.1)
    });
    kinds.any(|kind| match kind {
        SchemeKind::Authorization { .. } | SchemeKind::Basic | SchemeKind::ClientCredentials => true,
        SchemeKind::Header { name } => name.eq_ignore_ascii_case("authorization"),
        SchemeKind::Query { .. } | SchemeKind::Cookie { .. } => false,
    })
}
