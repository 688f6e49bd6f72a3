//! Rule: a script can be executed.

use super::{Problem, repository::Repository};

pub fn check(repository: &Repository) -> Vec<Problem> {
    let problem = |file: &str, text: &str| match (text.starts_with("#!/"), repository.is_executable(file)) {
        (true, false) => Some(Problem::new(file, 1, "the script cannot be executed: run `chmod +x` on it")),
        (false, true) => {
            Some(Problem::new(file, 1, "an executable file needs a first line such as `#!/usr/bin/env bash`"))
        }
        _ => None,
    };
    repository.files(|_| true).filter_map(|(file, text)| problem(file, text)).collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Problem, repository::with},
        check,
    };

    #[test]
    fn reports_scripts_that_cannot_be_executed() {
        let mut repository = with([("a", "#!/bin/sh"), ("b", "#!/bin/sh"), ("c", "#![doc]"), ("d", "text")]);
        repository.set_executable(["b", "d"]);
        let expected = [
            Problem::new("a", 1, "the script cannot be executed: run `chmod +x` on it"),
            Problem::new("d", 1, "an executable file needs a first line such as `#!/usr/bin/env bash`"),
        ];
        assert_eq!(check(&repository), expected);
    }
}
