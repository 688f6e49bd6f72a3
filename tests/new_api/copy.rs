//! A copy of the repository that shares the build of this test.
//!
//! Cargo identifies a crate by its path relative to the workspace, and decides by modification times whether it has to be
//! compiled again. A copy of the sources and the build with their times is therefore up to date.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    hash::{DefaultHasher, Hasher as _},
    io,
    path::{Path, PathBuf},
    process::Output,
};

use subkit_tests::repository;

/// The folders that are not copied.
const LEFT_OUT: [&str; 4] = [".git", "target", "node_modules", "__pycache__"];

/// The endings of the build results that other crates need. Programs and test binaries are left out.
const LIBRARIES: [&str; 4] = ["rlib", "rmeta", "so", "dylib"];

/// A copy of the repository.
pub struct Copy {
    root: PathBuf,
    /// The files of the original, with the hashes of their contents.
    original: BTreeMap<PathBuf, u64>,
}

impl Copy {
    /// Copies the repository and the build into the folder of build results, so that hard links are possible.
    pub fn create() -> Self {
        let program = env::current_exe().unwrap();
        // The program is `<target>/<profile>/deps/<name>`.
        let profile = program.ancestors().nth(2).unwrap();
        let root = profile.parent().unwrap().join("new_api");
        let _ = fs::remove_dir_all(&root);
        copy_sources(&repository::root().canonicalize().unwrap(), &root).unwrap();
        let copy = Self { original: hashes(&root).unwrap(), root };
        copy_build(profile, &copy.path("target/debug")).unwrap();
        // Packages outside the workspace, such as the documented examples, have their own folder.
        let outside = repository::root().join("target/outside/debug");
        if outside.is_dir() {
            copy_build(&outside, &copy.path("target/outside/debug")).unwrap();
        }
        copy
    }

    /// Returns the absolute path of a file in the copy.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Runs tests in the copy, and accepts new snapshots. Tests of documented examples are limited to one API.
    pub fn cargo_test(&self, tests: &[&str], api: &str) -> Output {
        let mut command = crate::cargo();
        // The same features as for the original, because other features would rebuild everything.
        command.args(["test", "--workspace", "--offline", "--locked", "--no-fail-fast"]);
        command.args(tests.iter().flat_map(|name| ["--test", name]));
        command.args(["--", "--nocapture"]).current_dir(&self.root);
        command.env("CARGO_TARGET_DIR", self.path("target")).env("CARGO_TERM_COLOR", "never");
        command.env("INSTA_UPDATE", "always").env("SUBKIT_DOCUMENTED_API", api);
        command.output().unwrap()
    }

    /// Returns the paths of the files that differ from the original.
    pub fn changed_files(&self) -> Vec<String> {
        let current = hashes(&self.root).unwrap();
        let paths: BTreeSet<&PathBuf> = self.original.keys().chain(current.keys()).collect();
        let changed = paths.into_iter().filter(|path| self.original.get(*path) != current.get(*path));
        changed.map(|path| path.to_string_lossy().replace('\\', "/")).collect()
    }

    /// Removes the copy. A failed test keeps it.
    pub fn remove(self) {
        let _ = fs::remove_dir_all(self.root);
    }
}

/// Returns the files below a folder, with the hashes of their contents.
fn hashes(root: &Path) -> io::Result<BTreeMap<PathBuf, u64>> {
    let mut files = Vec::new();
    walk(root, Path::new(""), &mut files)?;
    let hash = |file: PathBuf| {
        let mut hasher = DefaultHasher::new();
        hasher.write(&fs::read(root.join(&file))?);
        Ok((file, hasher.finish()))
    };
    files.into_iter().map(hash).collect()
}

/// Copies the files of the repository.
fn copy_sources(from: &Path, to: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    walk(from, Path::new(""), &mut files)?;
    for file in files {
        copy_file(&from.join(&file), &to.join(&file))?;
    }
    Ok(())
}

/// Copies the libraries of a build and the files from which cargo knows that they are up to date.
fn copy_build(from: &Path, to: &Path) -> io::Result<()> {
    for folder in [".fingerprint", "build"] {
        copy_sources(&from.join(folder), &to.join(folder))?;
    }
    fs::create_dir_all(to.join("deps"))?;
    for file in repository::entries(&from.join("deps")) {
        let copy = to.join("deps").join(repository::file_name(&file));
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if LIBRARIES.contains(&ending) {
            // The compiler replaces these files and never writes into them.
            fs::hard_link(&file, &copy).or_else(|_| copy_file(&file, &copy))?;
        } else if ending == "d" {
            copy_file(&file, &copy)?;
        }
    }
    Ok(())
}

/// The file with which cargo marks a folder of build results.
const BUILD_MARK: &str = "CACHEDIR.TAG";

/// Collects the files below a folder, relative to `root`. Symbolic links and folders of build results are left out.
fn walk(root: &Path, folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let (path, kind) = (folder.join(entry.file_name()), entry.file_type()?);
        if kind.is_file() {
            found.push(path);
        } else if kind.is_dir()
            && !LEFT_OUT.iter().any(|name| entry.file_name() == *name)
            && !entry.path().join(BUILD_MARK).is_file()
        {
            walk(root, &path, found)?;
        }
    }
    Ok(())
}

/// Copies a file with its modification time.
fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::copy(from, to)?;
    fs::File::options().write(true).open(to)?.set_modified(fs::metadata(from)?.modified()?)
}
