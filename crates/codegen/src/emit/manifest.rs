//! The `Cargo.toml` of a client.

use std::fmt::Write as _;

use super::source::{Input, header};
use crate::model::{Api, Component, Encoding, Kind, Location, Operation, Scheme, SchemeKind};

pub fn emit(input: Input<'_>) -> String {
    let api = input.api;
    let name = &api.name;
    let features = if needs_extended(api) { ", features = [\"extended\"]" } else { "" };
    let description = toml_text(&format!("Typed client for the {}", api.title));
    let mut text =
        format!("{}\n\n[package]\nname = \"subkit-{name}\"\ndescription = {description}\n", header(input, "#"));
    if input.in_workspace {
        text.push_str(
            "version.workspace = true\nedition.workspace = true\nrust-version.workspace = true\nlicense.workspace = true\n\
             repository.workspace = true\nhomepage.workspace = true\n",
        );
    } else {
        let _ = writeln!(
            text,
            "version = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"{RUST_VERSION}\"\npublish = false"
        );
    }
    text.push_str("readme = \"README.md\"\nkeywords = [\"api\", \"client\", \"subscriptions\"]\ncategories = [\"api-bindings\", \"web-programming::http-client\"]\n");
    text.push_str("\n[package.metadata.docs.rs]\nall-features = true\nrustdoc-args = [\"--cfg\", \"docsrs\"]\n");
    let fetches_tokens = api.schemes.iter().any(Scheme::fetches_tokens);
    let has_oauth = api.schemes.iter().any(|scheme| scheme.kind == SchemeKind::ClientCredentials);
    let client = match (has_oauth, fetches_tokens) {
        (true, _) => ", \"subkit-runtime/oauth2\"",
        (false, true) => ", \"subkit-runtime/tokens\"",
        (false, false) => "",
    };
    let redis = if fetches_tokens { REDIS } else { "" };
    text.push_str(&FEATURES.replace("{tokens}", client).replace("{redis}", redis));
    if input.in_workspace {
        text.push_str(WORKSPACE_DEPENDENCIES);
        let _ = writeln!(text, "subkit-runtime = {{ workspace = true{features} }}");
        text.push_str("\n[lints]\nworkspace = true\n");
    } else {
        text.push_str(&dependencies(input.runtime, features));
    }
    text
}

/// Returns whether the client needs the runtime feature `extended`, which adds types, parameter styles and bodies that few
/// documents use.
fn needs_extended(api: &Api) -> bool {
    let has_integers = |component: &Component| matches!(component.kind, Kind::IntegerEnum(_));
    let has_parts = |operation: &Operation| {
        let mut parameters = operation.parameters.iter();
        let body = operation.body.as_ref().map(|body| body.encoding);
        parameters.any(|parameter| parameter.style.is_some() || parameter.location == Location::Cookie)
            || matches!(body, Some(Encoding::Form | Encoding::Multipart))
    };
    api.has_files()
        || !api.boxed().is_empty()
        || api.components.values().any(has_integers)
        || api.operations.iter().any(has_parts)
}

/// Returns a TOML basic string. The escapes of JSON are valid in TOML.
fn toml_text(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

const RUST_VERSION: &str = env!("CARGO_PKG_RUST_VERSION");
const VERSION: &str = env!("CARGO_PKG_VERSION");

const FEATURES: &str = r#"
[features]
default = ["client", "rustls", "gzip"]
# The HTTP client. Without this feature, the crate contains only types and the operation catalogue, and has no HTTP dependencies.
client = ["subkit-runtime/client"{tokens}]
# TLS with rustls.
rustls = ["client", "subkit-runtime/rustls"]
# TLS with the native library of the platform.
native-tls = ["client", "subkit-runtime/native-tls"]
# Compressed responses.
gzip = ["client", "subkit-runtime/gzip"]
brotli = ["client", "subkit-runtime/brotli"]
zstd = ["client", "subkit-runtime/zstd"]
# Client-side rate limits: requests wait until a limit allows them.
rate-limit = ["client", "subkit-runtime/rate-limit"]
{redis}# Blocking calls, for code that is not async.
blocking = ["client", "subkit-runtime/blocking"]
# JSON Schemas of the types.
schemars = ["dep:schemars", "subkit-runtime/schemars"]
# Webhooks: receivers that verify and decode deliveries.
webhooks = ["subkit-runtime/webhooks"]
# Webhooks as an extractor for axum handlers.
axum = ["webhooks", "subkit-runtime/axum"]
# For tests: sending requests by operation id, and the examples of the spec as data.
testing = ["client", "subkit-runtime/testing"]
"#;

/// The feature for clients that fetch tokens. Other clients do not have it.
const REDIS: &str = r#"# A token store in Redis, shared by several processes.
redis = ["client", "subkit-runtime/redis"]
"#;

const WORKSPACE_DEPENDENCIES: &str = r"
[dependencies]
schemars = { workspace = true, optional = true }
serde = { workspace = true }
serde_json = { workspace = true }
";

fn dependencies(runtime: Option<&str>, features: &str) -> String {
    let path = runtime.map(|path| format!(", path = {}", toml_text(path))).unwrap_or_default();
    format!(
        r#"
[dependencies]
schemars = {{ version = "1", optional = true }}
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
subkit-runtime = {{ version = "={VERSION}"{path}, default-features = false{features} }}

[workspace]
"#
    )
}
