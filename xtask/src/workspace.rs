//! The layout of the workspace: specs and client crates.

use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

use subkit_codegen::command::name::invalid_reason;

use crate::failure::Failure;

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
    /// Returns the workspace at `folder`, the workspace in which cargo runs this program, or the one in which it was built.
    ///
    /// The last two differ if checkouts share a folder of build results: cargo then runs the same program in each of them.
    pub fn at(folder: Option<PathBuf>) -> Result<Self, String> {
        let run_by_cargo = std::env::var_os("CARGO_MANIFEST_DIR").map(|package| Path::new(&package).join(".."));
        let run_by_cargo = run_by_cargo.filter(|root| root.join("specs").is_dir());
        let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let root = folder.or(run_by_cargo).unwrap_or_else(built);
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

    /// Returns the given specs, or all specs if none is given. A spec is given by its name, or by its path: relative to the current
    /// folder or to the root of the workspace.
    pub fn select(&self, given: &[String]) -> Result<Vec<Spec>, Failure> {
        let specs = self.specs()?;
        if let Some(unknown) = given.iter().find(|given| !specs.iter().any(|spec| self.is_named(spec, given))) {
            let known: Vec<&str> = specs.iter().map(|spec| spec.name.as_str()).collect();
            let hint =
                if Path::new(unknown).is_file() { "; for a document outside `specs/`, use `--spec`" } else { "" };
            let message = format!("there is no spec `{unknown}`; the specs are {}{hint}", known.join(", "));
            return Err(Failure::Usage(message));
        }
        let is_given = |spec: &Spec| given.is_empty() || given.iter().any(|given| self.is_named(spec, given));
        Ok(specs.into_iter().filter(is_given).collect())
    }

    /// Returns whether `given` is the name or the path of a spec.
    fn is_named(&self, spec: &Spec, given: &str) -> bool {
        let file = fs_err::canonicalize(self.root.join(&spec.path)).ok();
        let is_file = |path: &Path| file.is_some() && path.canonicalize().ok() == file;
        spec.name == given || is_file(Path::new(given)) || is_file(&self.root.join(given))
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
