//! Rule: the workflows on GitHub run each script of `.ci`, and pin each action to a commit.

use super::{
    Problem,
    code::{self, Entry},
    repository::{Repository, ending},
    shell,
};

const WORKFLOWS: &str = ".github/workflows";

/// Scripts that no workflow runs: other scripts call them, or people run them.
const NOT_JOBS: [&str; 6] = [".ci/checks", ".ci/install", ".ci/release", ".ci/run", ".ci/semver", ".ci/step"];

pub fn check(repository: &Repository) -> Vec<Problem> {
    let is_yaml = |path: &str| path.starts_with(".github/") && ["yml", "yaml"].contains(&ending(path));
    let mut problems = Vec::new();
    let mut words = Vec::new();
    for (file, text) in repository.files(is_yaml) {
        match code::entries(text) {
            Ok(entries) => problems.extend(entries.iter().filter_map(|entry| unpinned(file, text, entry))),
            Err(message) => problems.push(Problem::new(file, 0, format!("the file is not YAML: {message}"))),
        }
        if file.starts_with(WORKFLOWS) {
            let commands = code::of(file, text).into_iter().filter(|code| code.kind == code::Kind::Script);
            words.extend(commands.flat_map(|code| shell::commands(&code)).flat_map(|command| command.words));
        }
    }
    let scripts = repository.files(|path| path.starts_with(".ci/") && !NOT_JOBS.contains(&path));
    let missing = scripts.filter(|(path, _)| !words.iter().any(|word| word.trim_start_matches("./") == *path));
    problems.extend(
        missing.map(|(path, _)| Problem::new(WORKFLOWS, 0, format!("a workflow needs a job that runs `{path}`"))),
    );
    problems
}

/// Returns a problem if a step uses an action of another repository without a commit, or without its version as a comment.
fn unpinned(file: &str, text: &str, Entry { line, key, text: action }: &Entry) -> Option<Problem> {
    let is_commit = |text: &str| text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let has_commit = action.split_once('@').is_some_and(|(_, commit)| is_commit(commit));
    let has_version = text.lines().nth(line - 1).is_some_and(|line| line.contains(" # v"));
    let is_pinned = key != "uses" || action.starts_with("./") || has_commit && has_version;
    (!is_pinned).then(|| Problem::new(file, *line, "pin the action to a commit, with its version as a comment"))
}

#[cfg(test)]
mod tests {
    use super::{super::repository::with, check};

    #[test]
    fn reports_scripts_without_a_job_and_actions_without_a_commit() {
        let workflow = "# .ci/features\n# uses: a/b@v1\nname: .ci/features\njobs:\n- run: .ci/costs\n- uses: actions/checkout@v4\n\
                        - uses: ./.github/actions/prepare\n- uses: a/b@0123456789012345678901234567890123456789 # v1\n\
                        - {\"uses\": 'a/b@0123456789012345678901234567890123456789'}\n- run: .ci/features-all\n";
        let workflow = workflow.replace("jobs:\n- ", "jobs:\n  - ").replace("\n- ", "\n  - ");
        let problems = check(&with([
            (".github/workflows/a.yaml", &workflow),
            (".ci/costs", ""),
            (".ci/features", ""),
            (".ci/run", ""),
        ]));
        let found: Vec<(usize, &str)> =
            problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
        assert_eq!(
            found,
            [
                (6, "pin the action to a commit, with its version as a comment"),
                (9, "pin the action to a commit, with its version as a comment"),
                (0, "a workflow needs a job that runs `.ci/features`"),
            ]
        );
    }

    #[test]
    fn reports_workflows_that_are_not_yaml() {
        let found = check(&with([(".github/workflows/a.yml", "a: [")]));
        assert_eq!(found.len(), 1, "{found:?}");
    }
}
