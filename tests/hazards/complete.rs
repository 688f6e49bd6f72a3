//! Completeness: every spec has a module that is compiled, and every hazard has a row in the table.

use std::{collections::BTreeSet, fs};

use crate::{folder, names};

#[test]
fn every_spec_has_a_module_that_calls_its_client() {
    let specs = names("specs", ".yaml");
    let mut modules = names("run", ".rs");
    modules.retain(|name| name != "main" && name != "server");
    assert_eq!(specs, modules);
    let main = fs::read_to_string(folder("run/main.rs")).unwrap();
    for name in specs {
        assert!(main.contains(&format!("\nmod {name};\n")), "run/main.rs does not declare `{name}`");
        let module = fs::read_to_string(folder(&format!("run/{name}.rs"))).unwrap();
        assert!(module.contains(&format!("subkit_{name}")), "run/{name}.rs does not call the client of its spec");
        assert!(module.contains("#[test]") || module.contains("#[tokio::test]"), "run/{name}.rs has no test");
    }
}

#[test]
fn every_hazard_has_a_row_in_the_readme() {
    let table = fs::read_to_string(folder("README.md")).unwrap();
    let mut files = BTreeSet::new();
    for part in ["specs", "rejected"] {
        files.extend(names(part, ".yaml").into_iter().map(|name| format!("{part}/{name}.yaml")));
    }
    let linked = table.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.to_owned()));
    let linked: BTreeSet<String> = linked.filter(|file| !file.starts_with("..")).collect();
    assert_eq!(linked, files);
}
