//! Matching of paths to operations.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

/// A parsed path template: each segment is a sequence of literals and parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template(Vec<Vec<Part>>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Literal(String),
    Parameter(String),
}

impl Template {
    /// Parses a template such as `/a/{b}:{c}/d`.
    pub(crate) fn parse(path: &str) -> Self {
        Self(path.split('/').skip(1).map(parse_segment).collect())
    }

    /// Returns the decoded parameters if a path matches the template. An empty parameter does not match.
    pub(crate) fn matches(&self, path: &str) -> Option<BTreeMap<String, String>> {
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        if segments.len() != self.0.len() {
            return None;
        }
        let mut found = BTreeMap::new();
        for (parts, text) in self.0.iter().zip(segments) {
            match_segment(parts, text, &mut found)?;
        }
        Some(found)
    }

    /// Returns the number of literals. If several templates match a path, the one with the most literals wins.
    pub(crate) fn literal_count(&self) -> usize {
        self.0.iter().flatten().filter(|part| matches!(part, Part::Literal(_))).count()
    }
}

fn parse_segment(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if !before.is_empty() {
            parts.push(Part::Literal(before.to_owned()));
        }
        parts.push(Part::Parameter(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() || parts.is_empty() {
        parts.push(Part::Literal(rest.to_owned()));
    }
    parts
}

fn match_segment(parts: &[Part], text: &str, found: &mut BTreeMap<String, String>) -> Option<()> {
    let Some((first, rest)) = parts.split_first() else { return text.is_empty().then_some(()) };
    match first {
        Part::Literal(expected) => match_segment(rest, text.strip_prefix(expected.as_str())?, found),
        Part::Parameter(name) => {
            // The value ends at the next literal or at the end of the segment.
            let end = match rest.first() {
                Some(Part::Literal(next)) => text.find(next.as_str())?,
                _ => text.len(),
            };
            let (value, after) = text.split_at(end);
            let value = percent_decode_str(value).decode_utf8().ok().filter(|value| !value.is_empty())?;
            found.insert(name.clone(), value.into_owned());
            match_segment(rest, after, found)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    fn found(template: &str, path: &str) -> Option<Vec<(String, String)>> {
        Template::parse(template).matches(path).map(|found| found.into_iter().collect())
    }

    #[test]
    fn path_parameters_are_decoded_and_not_empty() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(found("/a/{b}", "/a/x%2Fy"), Some(vec![pair("b", "x/y")]));
        assert_eq!(found("/a/{b}:{c}/d", "/a/1:2/d"), Some(vec![pair("b", "1"), pair("c", "2")]));
        assert_eq!(found("/a", "/a"), Some(vec![]));
        for (template, path) in [
            ("/a/{b}", "/a/"),
            ("/a/{b}", "/a"),
            ("/a/{b}", "/a/b/c"),
            ("/a/{b}:{c}", "/a/1"),
            ("/a", "/b"),
            ("/a/{b}", "/a/%FF"),
        ] {
            assert_eq!(found(template, path), None, "{path}");
        }
        assert!(Template::parse("/a/b").literal_count() > Template::parse("/a/{b}").literal_count());
    }
}
