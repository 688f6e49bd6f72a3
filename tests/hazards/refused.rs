//! What cannot be generated is refused with its rule and its place.

use std::fs;

use crate::{folder, generate, names};

/// The first line of each file says what is refused: `# refused: <rule> at <pointer>`. A document that has no tree has no
/// pointers; there the line is `# refused: <rule>`.
#[test]
fn every_refusal_has_its_rule_and_its_place() {
    for name in names("refused", ".yaml") {
        let file = format!("{name}.yaml");
        let spec = folder("refused").join(&file);
        let text = fs::read_to_string(&spec).unwrap();
        let expected = text.lines().next().and_then(|line| line.strip_prefix("# refused: "));
        let expected = expected.unwrap_or_else(|| panic!("{file} does not say what is refused"));
        let out = tempfile::tempdir().unwrap();
        let said = generate(&spec, &out.path().join("client")).expect_err(&file);
        let (rule, pointer) = expected.split_once(" at ").map_or((expected, None), |(rule, at)| (rule, Some(at)));
        assert!(said.contains(&format!("error[{rule}]: ")), "{file}: {said}");
        assert!(said.contains("= help: "), "{file}: {said}");
        if let Some(pointer) = pointer {
            assert!(said.lines().any(|line| line.ends_with(&format!("= note: at {pointer}"))), "{file}: {said}");
        }
        let place = said.split(&format!("--> {file}:")).nth(1).and_then(|rest| rest.lines().next());
        let (line, column) = place.and_then(|place| place.split_once(':')).unwrap_or_else(|| panic!("{file}: {said}"));
        // The first line is the expectation itself, where nothing can be wrong.
        assert!(line.parse::<usize>().is_ok_and(|line| line > 1), "{file}: {said}");
        assert!(column.parse::<usize>().is_ok(), "{file}: {said}");
        assert!(!out.path().join("client").exists(), "{file} left something behind");
    }
}
