//! Matches the parts of an item in both revisions.

/// The parts of an item in both revisions.
pub struct Matched<'a, T> {
    /// The parts that both revisions have, before and after, in the order of the later revision.
    pub kept: Vec<(&'a T, &'a T)>,
    /// The parts that only the later revision has.
    pub added: Vec<&'a T>,
    /// The parts that only the earlier revision has.
    pub removed: Vec<&'a T>,
}

/// Returns whether two parts are the same.
pub type Rule<'a, T> = &'a dyn Fn(&T, &T) -> bool;

/// Matches the parts of two revisions by rules, the strictest first. If a rule matches several parts, the nearest position is preferred.
pub fn matched<'a, T>(before: &'a [T], after: &'a [T], rules: &[Rule<'_, T>]) -> Matched<'a, T> {
    let mut removed: Vec<(usize, &T)> = before.iter().enumerate().collect();
    let mut added: Vec<(usize, &T)> = after.iter().enumerate().collect();
    let mut kept = Vec::new();
    for is_same in rules {
        added.retain(|&(position, part)| {
            let candidates = removed.iter().enumerate().filter(|(_, (_, known))| is_same(known, part));
            let nearest = candidates.min_by_key(|(_, (known, _))| known.abs_diff(position)).map(|(at, _)| at);
            let Some(at) = nearest else { return true };
            kept.push((position, (removed.remove(at).1, part)));
            false
        });
    }
    kept.sort_by_key(|(position, _)| *position);
    Matched {
        kept: kept.into_iter().map(|(_, pair)| pair).collect(),
        added: added.into_iter().map(|(_, part)| part).collect(),
        removed: removed.into_iter().map(|(_, part)| part).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::matched;

    #[test]
    fn matches_by_the_strictest_rule_first_and_prefers_the_nearest_position() {
        let is_equal = |one: &&str, other: &&str| one == other;
        let is_alike = |one: &&str, other: &&str| one.len() == other.len();
        let found = matched(&["ab", "cd", "x"], &["ef", "ab", "long"], &[&is_equal, &is_alike]);
        assert_eq!(found.kept, [(&"cd", &"ef"), (&"ab", &"ab")]);
        assert_eq!((found.added, found.removed), (vec![&"long"], vec![&"x"]));
    }
}
