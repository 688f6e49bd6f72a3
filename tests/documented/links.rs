//! Checks the links in the pages of the repository and in rustdoc: each linked file and each linked heading must exist.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use subkit_tests::repository;

/// The prefix of links from published documentation to the pages of the repository.
const REPOSITORY: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/");

/// Returns the paths of the pages, relative to the root of the repository.
fn pages() -> Vec<PathBuf> {
    let root = repository::root();
    let mut pages: Vec<PathBuf> =
        ["README.md", "CONTRIBUTING.md", "specs/README.md", "xtask/README.md"].map(PathBuf::from).into();
    let folder = |folder: &str| {
        repository::files(&root.join(folder)).into_iter().map(move |file| Path::new(folder).join(file)).collect()
    };
    let others: [Vec<PathBuf>; 2] = ["docs", "crates"].map(folder);
    pages.extend(others.into_iter().flatten().filter(|file| file.extension().is_some_and(|ending| ending == "md")));
    pages
}

/// Returns the lines of a page outside of its code blocks.
fn prose(page: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    page.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_fence && !is_code
    })
}

/// Returns the targets of the links in a line.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// Returns the anchor that GitHub generates for a heading.
fn anchor(heading: &str) -> String {
    let is_kept = |char: &char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '_');
    let text: String = heading.trim_start_matches('#').trim().to_lowercase().chars().filter(is_kept).collect();
    text.replace(' ', "-")
}

/// Returns why a link is broken, or `None` if its target exists.
fn problem(page: &Path, target: &str) -> Option<String> {
    let page_file = repository::root().join(page);
    let (folder, path) = match target.strip_prefix(REPOSITORY) {
        Some(path) => (repository::root(), path),
        None if target.contains("://") || target.starts_with("mailto:") => return None,
        None => (page_file.parent().unwrap().to_owned(), target),
    };
    let (file, heading) = path.split_once('#').unwrap_or((path, ""));
    let file = if file.is_empty() { page_file } else { folder.join(file) };
    if !file.exists() {
        return Some(format!("{}: `{target}` does not exist", page.display()));
    }
    let is_page = file.extension().is_some_and(|ending| ending == "md");
    if heading.is_empty() || !is_page {
        return None;
    }
    let text = fs::read_to_string(&file).unwrap();
    let anchors: BTreeSet<String> = prose(&text).filter(|line| line.starts_with('#')).map(anchor).collect();
    (!anchors.contains(heading)).then(|| format!("{}: `{target}` names no heading", page.display()))
}

#[test]
fn relative_links_lead_to_files_and_headings() {
    let mut problems = Vec::new();
    let mut count = 0;
    for page in pages() {
        let text = fs::read_to_string(repository::root().join(&page)).unwrap();
        for target in prose(&text).flat_map(targets) {
            count += 1;
            problems.extend(problem(&page, target));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(count > 100, "found only {count} links");
}

#[test]
fn rustdoc_links_lead_to_pages_and_headings() {
    let mut problems = Vec::new();
    let mut count = 0;
    let sources = repository::files(&repository::root().join("crates")).into_iter();
    for file in sources.filter(|file| file.extension().is_some_and(|ending| ending == "rs")) {
        let file = Path::new("crates").join(file);
        let text = fs::read_to_string(repository::root().join(&file)).unwrap();
        for target in targets(&text).filter(|target| target.starts_with(REPOSITORY)) {
            count += 1;
            problems.extend(problem(&file, target));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(count > 8, "found only {count} links");
}

#[test]
fn finds_broken_links() {
    let page = Path::new("docs/README.md");
    let good = ["jobs.md", "errors-and-retries.md#retry-differently", "https://example.com/x#y", "../crates"];
    assert_eq!(good.map(|target| problem(page, target)), [const { None }; 4]);
    assert_eq!(problem(page, &format!("{REPOSITORY}docs/jobs.md")), None);
    let of_repository = format!("{REPOSITORY}docs/jobs.md#no-such-heading");
    for bad in ["no.md", "jobs.md#no-such-heading", &of_repository] {
        assert!(problem(page, bad).is_some(), "{bad}");
    }
    assert_eq!(targets("[a](b.md) and [`c`](d#e).").collect::<Vec<_>>(), ["b.md", "d#e"]);
    assert_eq!(anchor("## What `x-retry` means: 401, 429"), "what-x-retry-means-401-429");
    assert_eq!(prose("a\n```text\n[b](c)\n```\nd").collect::<Vec<_>>(), ["a", "d"]);
}
