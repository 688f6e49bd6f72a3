//! Reads files of a commit.

use std::{
    ffi::OsStr,
    io::{Seek as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Output},
};

use super::tree::{self, Tree};

/// The branches to compare with. The first one that has a common commit is used.
const BRANCHES: [&str; 2] = ["main", "origin/main"];

/// A Git repository.
pub struct Repository {
    /// The root of the workspace, which is a folder of the repository.
    root: PathBuf,
}

/// A commit.
pub struct Commit {
    /// The name for messages: the argument of the caller, or `merge base with main`.
    pub name: String,
    /// The hash.
    pub hash: String,
}

impl Repository {
    /// Returns the repository that contains a folder.
    pub fn at(root: &Path) -> Result<Self, String> {
        let repository = Self { root: root.to_owned() };
        repository
            .git(["rev-parse", "--git-dir"])
            .map_err(|_| format!("`{}` is not in a Git repository; run the command in a clone", root.display()))?;
        Ok(repository)
    }

    /// Returns the commit with this name. By default, this is the last common commit with the branch `main`.
    pub fn base(&self, name: Option<&str>) -> Result<Commit, String> {
        if let Some(name) = name {
            let hash = self.commit(name).ok_or_else(|| {
                format!("`{name}` is not a commit of this repository; fetch it, or name another with `--base`")
            })?;
            return Ok(Commit { name: name.to_owned(), hash });
        }
        let merge_base = |branch: &&str| {
            let hash = self.text(&["merge-base", "HEAD", branch])?;
            Some(Commit { name: format!("merge base with {branch}"), hash })
        };
        BRANCHES.iter().find_map(merge_base).ok_or_else(|| self.why_no_merge_base())
    }

    /// Returns the reason why the commit that is checked out has no common commit with the branch `main`, and what to do.
    fn why_no_merge_base(&self) -> String {
        let Some(branch) = BRANCHES.iter().find(|branch| self.commit(branch).is_some()) else {
            return "there is no branch `main` to compare with; name a commit with `--base`".to_owned();
        };
        if self.text(&["rev-parse", "--is-shallow-repository"]).as_deref() == Some("true") {
            return format!(
                "this clone is shallow, so it has no common commit of `HEAD` and `{branch}`; run `git fetch --unshallow`, or name a \
                 commit with `--base`"
            );
        }
        format!("`HEAD` and `{branch}` have no common commit; name a commit with `--base`")
    }

    /// Returns the tag of the last release before a commit, such as `v0.1.0`.
    pub fn last_release(&self, commit: &str) -> Option<String> {
        self.text(&["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*.[0-9]*.[0-9]*", commit])
    }

    /// Returns the version of the last release before a commit, from its tag: `0.1.0` for `v0.1.0`. Returns `None` if nothing is
    /// released.
    pub fn released(&self, commit: &Commit) -> Result<Option<semver::Version>, String> {
        let tag = self.last_release(&commit.hash);
        let parse = |tag: String| {
            let version = tag.trim_start_matches('v').parse();
            version.map_err(|error| format!("the tag `{tag}` is not a version: {error}"))
        };
        tag.map(parse).transpose()
    }

    /// Reads the files of a commit that the comparison needs.
    pub fn tree(&self, commit: &Commit) -> Result<Tree, String> {
        let listing = ["ls-tree", "-r", "-z", &commit.hash, "--"];
        let listing = self.git(listing.into_iter().chain(tree::ROOTS))?;
        // An entry is `<mode> <type> <object>`, a tab, and the path.
        let entry = |entry: &'_ str| entry.split_once('\t').map(|(object, path)| (object.to_owned(), path.to_owned()));
        let entries: Vec<(String, String)> = listing.split('\0').filter_map(entry).collect();
        let objects = entries.iter().filter_map(|(object, _)| object.rsplit(' ').next());
        let contents = self.blobs(&objects.collect::<Vec<_>>())?;
        Ok(Tree::new(entries.into_iter().map(|(_, path)| path).zip(contents)))
    }

    /// Returns the contents of objects, in their order.
    fn blobs(&self, objects: &[&str]) -> Result<Vec<Vec<u8>>, String> {
        // The names are in a file: unlike a pipe, it can be written completely before the output is read.
        let failed = |error: std::io::Error| format!("cannot read files of the base revision: {error}");
        let mut names = tempfile::tempfile().map_err(failed)?;
        writeln!(names, "{}", objects.join("\n")).and_then(|()| names.rewind()).map_err(failed)?;
        let output = self.command(["cat-file", "--batch"]).stdin(names).output().map_err(failed)?;
        let mut rest = output.stdout.as_slice();
        let mut contents = Vec::with_capacity(objects.len());
        for object in objects {
            let content = next_blob(&mut rest)
                .ok_or_else(|| format!("the object {object} of the base revision is missing; run `git fsck`"))?;
            contents.push(content);
        }
        Ok(contents)
    }

    fn commit(&self, name: &str) -> Option<String> {
        self.text(&["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{name}^{{commit}}")])
    }

    /// Runs a command and returns its output without the final newline, or `None` if it fails.
    fn text(&self, arguments: &[&str]) -> Option<String> {
        self.git(arguments).ok().map(|text| text.trim().to_owned())
    }

    fn git(&self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<String, String> {
        let output = self.command(arguments).output().map_err(|error| format!("cannot run `git`: {error}"))?;
        let Output { status, stdout, stderr } = output;
        if status.success() {
            Ok(String::from_utf8_lossy(&stdout).into_owned())
        } else {
            Err(format!("`git` failed: {}", String::from_utf8_lossy(&stderr).trim()))
        }
    }

    fn command(&self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.root).args(arguments);
        command
    }
}

/// Takes the next object from the output of `git cat-file --batch`: a line that ends in the size, the content, and a newline.
fn next_blob(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let header = std::str::from_utf8(rest.get(..end)?).ok()?;
    let size: usize = header.rsplit(' ').next()?.parse().ok()?;
    let content = rest.get(end + 1..end + 1 + size)?.to_vec();
    *rest = rest.get(end + 2 + size..)?;
    Some(content)
}
