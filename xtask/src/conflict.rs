//! Conflict markers that a merge left in a file.

/// Returns the text with our side of each conflict. A text without conflicts is returned unchanged.
pub fn ours(text: &str) -> String {
    let mut side = Side::Both;
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let marker = line.get(..7).unwrap_or_default();
        match (marker, side) {
            ("<<<<<<<", Side::Both) => side = Side::Ours,
            ("|||||||" | "=======", Side::Ours) | ("=======", Side::Theirs) => side = Side::Theirs,
            (">>>>>>>", Side::Theirs) => side = Side::Both,
            (_, Side::Theirs) => {}
            _ => kept.push_str(line),
        }
    }
    kept
}

/// Returns the number of the first line with a conflict marker. A line of `=` alone can be a heading.
pub fn first_marker(text: &str) -> Option<usize> {
    let is_marker = |line: &str| ["<<<<<<< ", "||||||| ", ">>>>>>> "].iter().any(|marker| line.starts_with(marker));
    text.lines().position(is_marker).map(|index| index + 1)
}

/// Returns an error if a file that people write has a conflict marker.
pub fn reject(path: &str, text: &str) -> Result<(), String> {
    match first_marker(text) {
        Some(line) => Err(format!("{path}:{line}: a conflict of a merge; resolve it, and run this again")),
        None => Ok(()),
    }
}

/// The side of a conflict that a line belongs to.
#[derive(Clone, Copy)]
enum Side {
    Both,
    Ours,
    /// Their side, or the common ancestor, which git writes before it in some configurations.
    Theirs,
}

#[cfg(test)]
mod tests {
    use super::{first_marker, ours};

    #[test]
    fn keeps_our_side_of_each_conflict() {
        let two = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n";
        assert_eq!(ours(two), "a\nb\nd\n");
        let three = "a\n<<<<<<< HEAD\nb\n||||||| base\no\n=======\nc\n>>>>>>> other\nd";
        assert_eq!(ours(three), "a\nb\nd");
        let none = "a\n=======\nb\n";
        assert_eq!((ours(none), first_marker(none)), (none.to_owned(), None));
        assert_eq!(first_marker(two), Some(2));
        assert_eq!(first_marker("a\n>>>>>>> other\n"), Some(2));
    }
}
