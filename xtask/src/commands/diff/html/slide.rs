//! Moves removed and added lines to where a person would see them.
//!
//! If the line before removed lines is the same as the last of them, the comparison could as well have chosen the lines one further up.
//! Lines that begin with the least indentation are a whole item.

use similar::DiffOp;

/// Moves each block of lines that only one text has, so that it begins with the line of the least indentation.
pub fn slide(operations: &[DiffOp], old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let mut operations = operations.to_vec();
    for at in 1..operations.len() {
        let Some([before, block, after]) = at.checked_sub(1).and_then(|start| operations.get_mut(start..start + 3))
        else {
            continue;
        };
        let (DiffOp::Equal { len: above, .. }, DiffOp::Equal { len: below, .. }) = (*before, *after) else { continue };
        let (lines, start, length) = match *block {
            DiffOp::Delete { old_index, old_len, .. } => (old, old_index, old_len),
            DiffOp::Insert { new_index, new_len, .. } => (new, new_index, new_len),
            DiffOp::Equal { .. } | DiffOp::Replace { .. } => continue,
        };
        let is_same = |one: usize, other: usize| lines.get(one).is_some() && lines.get(one) == lines.get(other);
        let up =
            (0..above).take_while(|step| start > *step && is_same(start - step - 1, start + length - step - 1)).count();
        let down = (0..below).take_while(|step| is_same(start + step, start + length + step)).count();
        let best = (start - up..=start + down)
            .min_by_key(|index| (lines.get(*index).map(|line| depth(line)), index.abs_diff(start)))
            .unwrap_or(start);
        (*before, *block, *after) = moved([*before, *block, *after], best, start);
    }
    operations.retain(|operation| !matches!(operation, DiffOp::Equal { len: 0, .. }));
    operations
}

/// Returns the indentation of a line, and whether it ends an item and so begins none.
fn depth(line: &str) -> (usize, bool) {
    let text = line.trim_start();
    (line.len() - text.len(), text.starts_with([')', ']', '}']))
}

/// Returns the operations with the second one at another line.
fn moved([before, block, after]: [DiffOp; 3], to: usize, from: usize) -> (DiffOp, DiffOp, DiffOp) {
    let shift = |index: usize| (index + to).saturating_sub(from);
    let unshift = |length: usize| (length + from).saturating_sub(to);
    let grow = |operation| match operation {
        DiffOp::Equal { old_index, new_index, len } => DiffOp::Equal { old_index, new_index, len: shift(len) },
        other => other,
    };
    let shrink = |operation| match operation {
        DiffOp::Equal { old_index, new_index, len } => {
            DiffOp::Equal { old_index: shift(old_index), new_index: shift(new_index), len: unshift(len) }
        }
        other => other,
    };
    let block = match block {
        DiffOp::Delete { old_index, old_len, new_index } => {
            DiffOp::Delete { old_index: shift(old_index), old_len, new_index: shift(new_index) }
        }
        DiffOp::Insert { old_index, new_index, new_len } => {
            DiffOp::Insert { old_index: shift(old_index), new_index: shift(new_index), new_len }
        }
        other => other,
    };
    (grow(before), block, shrink(after))
}

#[cfg(test)]
mod tests {
    use similar::{DiffOp, TextDiff};

    use super::slide;

    /// Returns the lines that the comparison removes and adds.
    fn changed(before: &str, after: &str) -> Vec<String> {
        let (old, new): (Vec<&str>, Vec<&str>) = (before.split('|').collect(), after.split('|').collect());
        let operations = slide(TextDiff::from_slices(&old, &new).ops(), &old, &new);
        // The operations still cover both texts.
        let ends = operations.iter().fold((0, 0), |(old_end, new_end), operation| {
            assert_eq!((operation.old_range().start, operation.new_range().start), (old_end, new_end));
            (operation.old_range().end, operation.new_range().end)
        });
        assert_eq!(ends, (old.len(), new.len()));
        let lines = operations.iter().filter_map(|operation| match operation {
            DiffOp::Delete { .. } => old.get(operation.old_range()).map(|lines| format!("-{}", lines.join("|"))),
            DiffOp::Insert { .. } => new.get(operation.new_range()).map(|lines| format!("+{}", lines.join("|"))),
            _ => None,
        });
        lines.collect()
    }

    #[test]
    fn a_block_begins_with_the_least_indented_line() {
        assert_eq!(changed("a(|  x|)|  end|b(|  y|)|  end|c", "a(|  x|)|  end|c"), ["-b(|  y|)|  end"]);
        assert_eq!(changed("a(|  x|)|  end|b(|  y|)|  end", "a(|  x|)|  end"), ["-b(|  y|)|  end"]);
        assert_eq!(changed("a:|  x: 1|  y: 2|z", "a:|  x: 1|  y: 2|b:|  x: 1|  y: 2|z"), ["+b:|  x: 1|  y: 2"]);
        assert_eq!(changed("a|b|c", "a|c"), ["-b"]);
        assert_eq!(changed("a|a|b", "a|b"), ["-a"]);
    }
}
