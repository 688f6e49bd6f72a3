//! The generated parts of the facade: re-exports, features and the table of features. All other parts are written by hand.

use std::{fmt::Write as _, path::Path};

use subkit_codegen::{
    Document, Files,
    command::reconcile::{self, Change},
    prose, slashed,
};

use crate::{conflict, workspace::Workspace};

/// The folder of generated sources.
const SOURCES: &str = "crates/subkit/src/generated";
/// The manifest, which contains generated regions.
const MANIFEST: &str = "crates/subkit/Cargo.toml";

/// Returns the stale generated parts of the facade. They depend only on the names and titles of the specs.
pub fn changes(workspace: &Workspace) -> Result<Vec<Change>, String> {
    let entries = workspace
        .specs()?
        .into_iter()
        .map(|spec| {
            let document = Document::load(&workspace.root.join(&spec.path), &slashed(&spec.path));
            let title = document.map(|document| subkit_codegen::title(&document.root)).unwrap_or_default();
            Entry { title: if title.is_empty() { spec.name.clone() } else { title }, name: spec.name }
        })
        .collect::<Vec<_>>();
    let manifest = Path::new(MANIFEST);
    let text = fs_err::read_to_string(workspace.root.join(manifest)).map_err(|error| error.to_string())?;
    let place = |message: String| format!("{MANIFEST}: {message}; restore the file or the lines");
    let text = replace_region(&text, "features", &manifest_features(&entries)).map_err(place)?;
    let dependencies = manifest_dependencies(&entries, env!("CARGO_PKG_VERSION"));
    let text = replace_region(&text, "dependencies", &dependencies).map_err(place)?;
    if let Some(line) = conflict::first_marker(&text) {
        return Err(format!(
            "{MANIFEST}:{line}: a conflict in lines that are written by hand; resolve it, and run this again"
        ));
    }
    let mut changes = reconcile::diff_folder(&workspace.root, Path::new(SOURCES), &files(&entries))
        .map_err(|error| error.to_string())?;
    changes.extend(reconcile::diff_file(&workspace.root, manifest, &text).map_err(|error| error.to_string())?);
    Ok(changes)
}

/// The data of an API that the facade depends on.
struct Entry {
    /// The name of the crate, module and feature.
    name: String,
    /// The vendor's name for the API.
    title: String,
}

const COMMAND: &str = "cargo xtask codegen";

/// Returns the files below `crates/subkit/src/generated/`.
fn files(entries: &[Entry]) -> Files {
    Files::from([("mod.rs".into(), modules(entries)), ("features.md".into(), table(entries))])
}

fn modules(entries: &[Entry]) -> String {
    let mut text = format!("// @generated from specs/ by `{COMMAND}`. Do not edit.\n\n//! One module per API.\n");
    for Entry { name, title } in entries {
        let _ = write!(
            text,
            "\n/// {}: [`subkit_{name}`].\n#[cfg(feature = \"{name}\")]\n#[cfg_attr(docsrs, doc(cfg(feature = \"{name}\")))]\n\
             pub use subkit_{name} as {name};\n",
            prose(title)
        );
    }
    text.push_str(
        "\n/// The data of each API, for tests that work with any API.\n#[cfg(feature = \"testing\")]\n#[cfg_attr(docsrs, doc(cfg(feature = \"testing\")))]\n\
         pub static SUITES: &[&subkit_runtime::testing::Suite] = &[\n",
    );
    for Entry { name, .. } in entries {
        let _ = writeln!(text, "    #[cfg(feature = \"{name}\")]\n    &subkit_{name}::testing::SUITE,");
    }
    text.push_str("];\n");
    text
}

fn table(entries: &[Entry]) -> String {
    let mut text = "| feature | API | module |\n|---|---|---|\n".to_owned();
    for Entry { name, title } in entries {
        let _ = writeln!(text, "| `{name}` | {} | `subkit::{name}` |", prose(title).replace('|', "\\|"));
    }
    let _ = writeln!(text, "| `full` | all of them | |");
    text
}

/// Replaces the content of a region in a text.
///
/// The region is delimited by lines that contain `codegen:begin NAME` and `codegen:end NAME`.
fn replace_region(text: &str, name: &str, content: &str) -> Result<String, String> {
    let (begin, end) = (format!("codegen:begin {name}"), format!("codegen:end {name}"));
    let mut out = String::with_capacity(text.len() + content.len());
    let (mut inside, mut found) = (false, false);
    for line in text.lines() {
        if inside && line.contains(&end) {
            inside = false;
        }
        if !inside {
            out.push_str(line);
            out.push('\n');
        }
        if line.contains(&begin) {
            (inside, found) = (true, true);
            out.push_str(content);
        }
    }
    match (found, inside) {
        (true, false) => Ok(out),
        (true, true) => Err(format!("the line `{end}` is missing")),
        (false, _) => Err(format!("the lines `{begin}` and `{end}` are missing")),
    }
}

/// Returns the content of the region `features`.
fn manifest_features(entries: &[Entry]) -> String {
    let mut text = String::new();
    for Entry { name, title } in entries {
        let _ = writeln!(text, "# {title}.\n{name} = [\"dep:subkit-{name}\"]");
    }
    let all: Vec<String> = entries.iter().map(|entry| format!("\"{}\"", entry.name)).collect();
    let _ = writeln!(text, "# All APIs.\nfull = [{}]", all.join(", "));
    // Name, description, required feature, and whether the clients have the feature (otherwise, only the runtime has it).
    let forwards = [
        (
            "client",
            "The HTTP clients. Without this feature, there are only types and operation catalogues, and no HTTP dependencies.",
            None,
            true,
        ),
        ("rustls", "TLS with rustls.", Some("client"), true),
        ("native-tls", "TLS with the native library of the platform.", Some("client"), true),
        ("gzip", "Responses compressed with gzip.", Some("client"), true),
        ("brotli", "Responses compressed with Brotli.", Some("client"), true),
        ("zstd", "Responses compressed with Zstandard.", Some("client"), true),
        ("rate-limit", "Client-side rate limits: requests wait until a limit allows them.", Some("client"), true),
        ("redis", "A token store in Redis, shared by several processes.", Some("client"), false),
        ("blocking", "Blocking calls, for code that is not async.", Some("client"), true),
        ("schemars", "JSON Schemas of the types.", None, true),
        ("webhooks", "Webhooks: receivers that verify and decode deliveries.", None, true),
        ("axum", "Webhooks as an extractor for axum handlers.", Some("webhooks"), true),
        (
            "inbox",
            "A consumer that handles each event once, and its reconciliation with a delivery log.",
            Some("webhooks"),
            false,
        ),
        ("inbox-sqlite", "An inbox of handled deliveries in a SQLite file.", Some("inbox"), false),
        ("inbox-redis", "An inbox of handled deliveries in Redis.", Some("inbox"), false),
        (
            "testing",
            "For tests: sending requests by operation id, and the examples of the specs as data.",
            Some("client"),
            true,
        ),
    ];
    for (feature, doc, needs, is_of_clients) in forwards {
        let mut parts: Vec<String> = needs.iter().map(|needed| format!("\"{needed}\"")).collect();
        parts.push(format!("\"subkit-runtime/{feature}\""));
        let clients = entries.iter().filter(|_| is_of_clients);
        parts.extend(clients.map(|entry| format!("\"subkit-{}?/{feature}\"", entry.name)));
        let _ = writeln!(text, "# {doc}\n{feature} = [{}]", parts.join(", "));
    }
    text
}

/// Returns the content of the region `dependencies`.
fn manifest_dependencies(entries: &[Entry], version: &str) -> String {
    let mut text = String::new();
    for Entry { name, .. } in entries {
        let _ = writeln!(
            text,
            "subkit-{name} = {{ version = \"={version}\", path = \"../clients/{name}\", default-features = false, optional = true }}"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::replace_region;

    #[test]
    fn replaces_only_the_marked_region() {
        let text = "a\n# codegen:begin x\nold\n# codegen:end x\nb\n";
        assert_eq!(
            replace_region(text, "x", "new\n").as_deref(),
            Ok("a\n# codegen:begin x\nnew\n# codegen:end x\nb\n")
        );
        assert!(replace_region("a\n", "x", "").is_err());
        assert!(replace_region("# codegen:begin x\n", "x", "").is_err());
    }
}
