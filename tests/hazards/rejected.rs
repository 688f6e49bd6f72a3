//! Documents that cannot be generated are rejected with a rule and a location.

use std::fs;

use crate::{folder, generate, names};

/// The first line of each file is the expected diagnostic: `# rejected: <rule> at <pointer>`. For a document that cannot be
/// parsed, the line is `# rejected: <rule>`, because the diagnostic has no pointer.
#[test]
fn rejected_documents_name_their_rule_and_location() {
    for name in names("rejected", ".yaml") {
        let file = format!("{name}.yaml");
        let spec = folder("rejected").join(&file);
        let text = fs::read_to_string(&spec).unwrap();
        let expected = text.lines().next().and_then(|line| line.strip_prefix("# rejected: "));
        let expected = expected.unwrap_or_else(|| panic!("{file} does not start with `# rejected: `"));
        let out = tempfile::tempdir().unwrap();
        let output = generate(&spec, &out.path().join("client")).expect_err(&file);
        let (rule, pointer) = expected.split_once(" at ").map_or((expected, None), |(rule, at)| (rule, Some(at)));
        assert!(output.contains(&format!("error[{rule}]: ")), "{file}: {output}");
        assert!(output.contains("= help: "), "{file}: {output}");
        if let Some(pointer) = pointer {
            assert!(output.lines().any(|line| line.ends_with(&format!("= note: at {pointer}"))), "{file}: {output}");
        }
        let location = output.split(&format!("--> {}:", spec.display())).nth(1).and_then(|rest| rest.lines().next());
        let (line, column) =
            location.and_then(|location| location.split_once(':')).unwrap_or_else(|| panic!("{file}: {output}"));
        // The first line is the comment with the expected diagnostic, so the problem must be on a later line.
        assert!(line.parse::<usize>().is_ok_and(|line| line > 1), "{file}: {output}");
        assert!(column.parse::<usize>().is_ok(), "{file}: {output}");
        assert!(!out.path().join("client").exists(), "{file} left files behind");
    }
}
