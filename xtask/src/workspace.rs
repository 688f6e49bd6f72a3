//! Where things are: the specs, the client crates, the facade.

use std::{
    io,
    path::{Path, PathBuf},
};

/// The workspace that a command works in.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// Its folder.
    pub root: PathBuf,
}

/// One spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The name of the file without its ending.
    pub name: String,
    /// The path, relative to the workspace.
    pub path: PathBuf,
}

impl Workspace {
    /// The workspace at `folder`, or the one that this program was built in.
    pub fn at(folder: Option<PathBuf>) -> Result<Self, String> {
        let root = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
        let root = fs_err::canonicalize(root).map_err(|error| error.to_string())?;
        if root.join("specs").is_dir() {
            return Ok(Self { root });
        }
        Err(format!("`{}` has no folder `specs`; name the workspace by `--workspace DIR`", root.display()))
    }

    /// The specs, by name.
    pub fn specs(&self) -> Result<Vec<Spec>, String> {
        let read = || -> io::Result<Vec<Spec>> {
            let mut specs = Vec::new();
            for entry in fs_err::read_dir(self.root.join("specs"))? {
                let file = PathBuf::from(entry?.file_name());
                let is_spec =
                    matches!(file.extension().and_then(|ending| ending.to_str()), Some("yaml" | "yml" | "json"));
                if let (true, Some(name)) = (is_spec, file.file_stem().and_then(|name| name.to_str())) {
                    specs.push(Spec { name: name.to_owned(), path: Path::new("specs").join(&file) });
                }
            }
            specs.sort_by(|a, b| a.name.cmp(&b.name));
            Ok(specs)
        };
        let specs = read().map_err(|error| error.to_string())?;
        for (spec, next) in specs.iter().zip(specs.iter().skip(1)) {
            if spec.name == next.name {
                return Err(format!(
                    "`{}` and `{}` are specs of one name; keep one",
                    spec.path.display(),
                    next.path.display()
                ));
            }
        }
        match specs.iter().find_map(|spec| unusable(&spec.name).map(|why| (spec, why))) {
            Some((spec, why)) => {
                Err(format!("`{}` cannot name a crate, a module and a feature: {why}", spec.path.display()))
            }
            None => Ok(specs),
        }
    }

    /// The specs of these names, all where there are none.
    pub fn select(&self, names: &[String]) -> Result<Vec<Spec>, String> {
        let specs = self.specs()?;
        if let Some(name) = names.iter().find(|name| !specs.iter().any(|spec| spec.name == **name)) {
            let known: Vec<&str> = specs.iter().map(|spec| spec.name.as_str()).collect();
            return Err(format!("there is no spec `{name}`; the specs are {}", known.join(", ")));
        }
        Ok(specs.into_iter().filter(|spec| names.is_empty() || names.contains(&spec.name)).collect())
    }
}

/// The folder of an API's client crate, relative to the workspace.
pub fn client_folder(api: &str) -> PathBuf {
    Path::new(CLIENTS).join(api)
}

/// The folder of all client crates.
pub const CLIENTS: &str = "crates/clients";

/// Names that a crate `subkit-<name>`, a module or a feature cannot have because something else has them.
const TAKEN: [&str; 24] = [
    "alloc",
    "client",
    "core",
    "default",
    "full",
    "generated",
    "native_tls",
    "proc_macro",
    "runtime",
    "rustls",
    "schemars",
    "schemars08",
    "serde",
    "serde_json",
    "sim",
    "std",
    "subkit",
    "subkit_runtime",
    "test",
    "testing",
    "tests",
    "tokio",
    "uuid",
    "xtask",
];

/// The name of an API outside this workspace: the given one, or one made from the name of its file.
///
/// # Errors
///
/// Returns why the given name cannot name a crate.
pub fn outside_name(spec: &Path, given: Option<&str>) -> Result<String, String> {
    let Some(name) = given else { return Ok(derived_name(spec)) };
    match unusable(name) {
        Some(why) => Err(format!("`--name {name}` cannot name a crate, a module and a feature: {why}")),
        None => Ok(name.to_owned()),
    }
}

/// A name for the crate of a document: the words of its file name. Every file has one.
fn derived_name(spec: &Path) -> String {
    let stem = spec.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let words = stem.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("_");
    let prefixed = format!("api_{name}");
    [name, prefixed].into_iter().find(|name| unusable(name).is_none()).unwrap_or_else(|| "api".to_owned())
}

/// Why a name can't be that of a crate, a module and a feature; nothing if it can.
pub fn unusable(name: &str) -> Option<&'static str> {
    let is_word = name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_');
    if !is_word || !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        return Some("use lower-case letters, digits and `_`, and begin with a letter");
    }
    if TAKEN.contains(&name) {
        return Some("the project has something of this name already; choose another");
    }
    // A keyword gets an underscore when it is made a Rust name.
    (subkit_codegen::snake(name) != name)
        .then_some("it is a word of Rust, or `_` stands where no word begins; choose another")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that meets it fails, as it should")]
mod tests {
    use std::path::Path;

    use super::{outside_name, unusable};

    #[test]
    fn every_file_name_makes_a_usable_crate_name() {
        for (file, name) in [
            ("A b--c.v1.yaml", "a_b_c_v1"),
            ("core.json", "api_core"),
            ("type.yaml", "api_type"),
            ("7.yml", "api_7"),
            ("_x__y_.yaml", "x_y"),
            ("---.yaml", "api"),
            ("日本.yaml", "api"),
        ] {
            assert_eq!(outside_name(Path::new(file), None).as_deref(), Ok(name), "{file}");
            assert_eq!(unusable(name), None);
        }
    }

    #[test]
    fn a_given_name_is_taken_or_rejected() {
        assert_eq!(outside_name(Path::new("a.yaml"), Some("shop")).as_deref(), Ok("shop"));
        let error = outside_name(Path::new("a.yaml"), Some("A-b")).unwrap_err();
        assert!(error.contains("`--name A-b`") && error.contains("lower-case letters"), "{error}");
    }

    #[test]
    fn names_must_serve_as_crate_module_and_feature() {
        for name in ["bird", "np6", "a_b"] {
            assert_eq!(unusable(name), None, "{name}");
        }
        for name in
            ["", "6np", "Bird", "a-b", "full", "runtime", "tests", "std", "serde_json", "type", "self", "crate", "a__b"]
        {
            assert!(unusable(name).is_some(), "{name}");
        }
    }
}
