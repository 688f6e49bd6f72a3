//! Rule: the workflow on GitHub runs each script of `.ci`, and pins each action to a commit.

use super::{
    Problem,
    repository::{Repository, ending},
};

const WORKFLOW: &str = ".github/workflows/ci.yml";

/// Scripts that the workflow does not run: other scripts call them, or people run them.
const NOT_JOBS: [&str; 5] = [".ci/checks", ".ci/install", ".ci/release", ".ci/run", ".ci/step"];

pub fn check(repository: &Repository) -> Vec<Problem> {
    let workflow = repository.text(WORKFLOW);
    let scripts = repository.files(|path| path.starts_with(".ci/") && !NOT_JOBS.contains(&path));
    let missing = scripts.filter(|(path, _)| !workflow.contains(path));
    let missing =
        missing.map(|(path, _)| Problem::new(WORKFLOW, 0, format!("the workflow needs a job that runs `{path}`")));
    let is_github = |path: &str| path.starts_with(".github/") && ending(path) == "yml";
    let unpinned = repository.files(is_github).flat_map(|(file, text)| {
        let lines = text.lines().enumerate();
        lines.filter(|(_, line)| line.contains("uses:") && !is_pinned(line)).map(move |(index, _)| {
            Problem::new(file, index + 1, "pin the action to a commit, with its version as a comment")
        })
    });
    missing.chain(unpinned).collect()
}

/// Returns whether a line uses a local action, or an action at a commit with its version as a comment.
fn is_pinned(line: &str) -> bool {
    let action = line.split("uses:").nth(1).unwrap_or_default().trim();
    let commit = action.split_once('@').and_then(|(_, rest)| rest.split_once(" # v"));
    let is_commit = |text: &str| text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    action.starts_with("./") || commit.is_some_and(|(commit, _)| is_commit(commit))
}

#[cfg(test)]
mod tests {
    use super::{super::repository::with, check};

    #[test]
    fn reports_scripts_without_a_job_and_actions_without_a_commit() {
        let workflow = "- run: .ci/costs\n- uses: actions/checkout@v4\n- uses: ./.github/actions/prepare\n\
                        - uses: a/b@0123456789012345678901234567890123456789 # v1\n";
        let problems =
            check(&with([(super::WORKFLOW, workflow), (".ci/costs", ""), (".ci/features", ""), (".ci/run", "")]));
        let found: Vec<(usize, &str)> =
            problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
        assert_eq!(
            found,
            [
                (0, "the workflow needs a job that runs `.ci/features`"),
                (2, "pin the action to a commit, with its version as a comment")
            ]
        );
    }
}
