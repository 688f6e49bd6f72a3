//! The layout of the workspace: specs and client crates.

use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

use subkit_codegen::command::name::invalid_reason;

/// The workspace that a command operates on.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The root folder.
    pub root: PathBuf,
}

/// A spec in the folder `specs/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The file name without its extension.
    pub name: String,
    /// The path, relative to the root.
    pub path: PathBuf,
}

impl Workspace {
    /// Returns the workspace at `folder`, or the workspace in which this program was built.
    pub fn at(folder: Option<PathBuf>) -> Result<Self, String> {
        let root = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
        let root = fs_err::canonicalize(root).map_err(|error| error.to_string())?;
        if root.join("specs").is_dir() {
            return Ok(Self { root });
        }
        Err(format!("`{}` has no folder `specs`; set the workspace with `--workspace DIR`", root.display()))
    }

    /// Returns all specs, sorted by name.
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
                    "the specs `{}` and `{}` have the same name; keep one",
                    spec.path.display(),
                    next.path.display()
                ));
            }
        }
        match specs.iter().find_map(|spec| invalid_reason(&spec.name).map(|why| (spec, why))) {
            Some((spec, why)) => {
                Err(format!("`{}` is not a valid name for a crate, a module and a feature: {why}", spec.path.display()))
            }
            None => Ok(specs),
        }
    }

    /// Returns the specs with the given names, or all specs if there are none.
    pub fn select(&self, names: &[String]) -> Result<Vec<Spec>, String> {
        let specs = self.specs()?;
        if let Some(name) = names.iter().find(|name| !specs.iter().any(|spec| spec.name == **name)) {
            let known: Vec<&str> = specs.iter().map(|spec| spec.name.as_str()).collect();
            return Err(format!("there is no spec `{name}`; the specs are {}", known.join(", ")));
        }
        Ok(specs.into_iter().filter(|spec| names.is_empty() || names.contains(&spec.name)).collect())
    }
}

/// Returns the folder of the client crate of an API, relative to the workspace.
pub fn client_folder(api: &str) -> PathBuf {
    Path::new(CLIENTS).join(api)
}

/// Returns a command that runs Cargo.
///
/// Cargo sets `CARGO` for the programs that it runs. A program that was started without Cargo takes it from the `PATH`: it may be
/// rustup's, which selects the toolchain for Cargo and for the compilers that Cargo starts.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The folder of all client crates.
pub const CLIENTS: &str = "crates/clients";
