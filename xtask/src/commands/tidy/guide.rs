//! Rule: the index of the guide, `docs/README.md`, lists each page.

use super::{
    Problem,
    repository::{Repository, ending},
};

const INDEX: &str = "docs/README.md";

pub fn check(repository: &Repository) -> Vec<Problem> {
    let index = repository.text(INDEX);
    let is_page = |path: &str| path.starts_with("docs/") && ending(path) == "md" && path != INDEX;
    let pages = repository.files(is_page).map(|(path, _)| path.trim_start_matches("docs/"));
    let missing = pages.filter(|page| !index.contains(&format!("]({page})")));
    missing.map(|page| Problem::new(INDEX, 0, format!("the index needs a row for `{page}`"))).collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Problem, repository::with},
        check,
    };

    #[test]
    fn reports_pages_that_the_index_does_not_list() {
        let repository =
            with([("docs/README.md", "[A](a.md)"), ("docs/a.md", ""), ("docs/b.md", ""), ("docs/c.svg", "")]);
        assert_eq!(check(&repository), [Problem::new("docs/README.md", 0, "the index needs a row for `b.md`")]);
    }
}
