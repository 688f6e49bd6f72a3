//! The findings of the model explain every line of the generated crate that an edit changes.

use std::{fs, path::Path};

use serde_json::Value;
use subkit_codegen::{CrateOptions, Dialect, Files};

use crate::{describe, edits, workspace::Workspace};

/// Generates the crate of a spec, and writes the snapshots of its surface. Returns the files of the crate, or `None` if
/// the generator rejects the spec.
pub fn write_surface(workspace: &Workspace, api: &str) -> Option<Files> {
    let snapshots = format!("tests/surface/snapshots/{api}");
    let spec = format!("specs/{api}.yaml");
    let _ = fs::remove_dir_all(workspace.root().join(&snapshots));
    let checked = subkit_codegen::check(&workspace.root().join(&spec), &spec, api, Dialect::Subkit);
    let options = CrateOptions { command: "", in_workspace: true, runtime: None };
    let Ok(files) = checked.and_then(|checked| subkit_codegen::files(checked, options)) else { return None };
    for (path, text) in &files {
        let Ok(module) = path.strip_prefix("src") else { continue };
        if module.extension() != Some("rs".as_ref()) {
            continue;
        }
        let surface = describe::surface(text).unwrap();
        if surface.is_empty() {
            continue;
        }
        let name = Path::new(module).with_extension("snap").to_string_lossy().replace('/', ".");
        workspace.write(&format!("{snapshots}/{name}"), &format!("---\nsource: a\n---\n{surface}\n"));
    }
    Some(files)
}

#[test]
fn findings_explain_every_changed_line_of_recorded_edits() {
    let mut problems = Vec::new();
    for api in ["billing", "shop"] {
        let workspace = Workspace::new();
        assert!(write_surface(&workspace, api).is_some(), "{api}");
        workspace.commit();
        for edit in edits::all().filter(|edit| edit.api == api) {
            workspace.restore();
            edit.apply(&workspace);
            assert!(write_surface(&workspace, api).is_some(), "{}", edit.name);
            let report = workspace.report(&["--base", "HEAD"]);
            let is_of_surface = |finding: &&Value| finding["id"].as_str().unwrap().starts_with("item-");
            let unexplained = report["findings"].as_array().unwrap().iter().filter(is_of_surface);
            problems.extend(unexplained.map(|finding| format!("{}: {}", edit.name, finding["message"])));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
