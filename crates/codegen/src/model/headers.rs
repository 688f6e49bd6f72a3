//! Header parameters that the client sets itself, so that callers cannot set them.

use serde_json::Value;

use super::SchemeKind;
use crate::{load::Document, openapi::pointer};

/// The part of the runtime that sets a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// The media types of the operation.
    MediaTypes,
    /// The HTTP connection: the header controls the connection or the message framing.
    Connection,
    /// The credentials that `security` requires.
    Credentials,
}

/// Headers that control the connection or the message framing. Values set by a caller would break the request.
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

/// Returns the part of the runtime that sets a header of an operation, or `None` if callers can set it with a parameter.
pub fn set_by_client(document: &Document, operation: &Value, name: &str) -> Option<SetBy> {
    match name.to_ascii_lowercase().as_str() {
        "accept" | "content-type" => Some(SetBy::MediaTypes),
        "authorization" => sends_authorization(document, operation).then_some(SetBy::Credentials),
        name if CONNECTION.contains(&name) => Some(SetBy::Connection),
        _ => None,
    }
}

/// Returns whether one of the alternatives in `security` sends credentials in the `Authorization` header.
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
