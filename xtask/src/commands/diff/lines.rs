//! The lines of the surface snapshots, and the items that they describe.

use std::path::Path;

use super::{
    report::Place,
    tree::{SURFACE, Tree},
};

/// Words before the name of an item.
const KEYWORDS: [&str; 5] = ["", "enum", "mod", "pub", "struct"];

/// The number of items that a finding names.
const NAMED: usize = 4;

/// A line of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The path of the snapshot.
    pub file: String,
    /// The number of the line, which starts at 1.
    pub number: usize,
    /// The text.
    pub text: String,
    /// Whether the line describes data: a changed value does not break a build.
    pub is_data: bool,
}

impl Line {
    /// Returns the item that the line describes: the text before its definition.
    pub fn item(&self) -> &str {
        let text = self.text.split("  #[").next().unwrap_or_default();
        let end = text.find([':', '=', '(', '{']).map(|at| {
            let rest = text.get(at..).unwrap_or_default();
            // `A::b` and `A<'_>::b` name a member.
            match rest.strip_prefix("::") {
                Some(member) => at + 2 + member.find([':', '(', '=', '{']).unwrap_or(member.len()),
                None => at,
            }
        });
        text.get(..end.unwrap_or(text.len())).unwrap_or_default().trim()
    }

    /// Returns the location of the line.
    pub fn place(&self, is_in_base: bool) -> Place {
        Place { file: self.file.clone(), line: self.number, is_in_base }
    }

    /// Returns the type or the function that the line is about.
    pub fn owner(&self) -> &str {
        let item = self.item().trim_start_matches("types::");
        let mut words = item.split([':', '.', '<', '(', ' ']).filter(|word| !KEYWORDS.contains(word));
        words.next().unwrap_or_default()
    }
}

/// Returns whether a file is a snapshot. A snapshot that is not yet accepted ends in `.snap.new`.
pub fn is_snapshot(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "snap")
}

/// Returns the lines of the snapshots of a crate. The items of the modules `data` hold data.
pub fn lines(tree: &Tree, name: &str, data: &[&str]) -> Vec<Line> {
    let folder = format!("{SURFACE}/{name}");
    let mut found = Vec::new();
    for (path, content) in tree.below(&folder).filter(|(path, _)| is_snapshot(path)) {
        let text = String::from_utf8_lossy(content).into_owned();
        let file = format!("{folder}/{path}");
        let is_data = path.split('.').next().is_some_and(|module| data.contains(&module));
        let (first, text) = without_header(&text);
        for (index, line) in text.lines().enumerate() {
            let texts = exports(line).unwrap_or_else(|| vec![without_docs(line)]);
            found.extend(texts.into_iter().map(|text| Line {
                file: file.clone(),
                number: first + index,
                text,
                is_data,
            }));
        }
    }
    found
}

/// Returns the number of the first line after the header of a snapshot, and the text that begins there.
pub fn without_header(snapshot: &str) -> (usize, &str) {
    // The header is between two lines of hyphens.
    let end = snapshot.find("\n---\n").map_or(0, |at| at + "\n---\n".len());
    let (header, content) = snapshot.split_at_checked(end).unwrap_or_default();
    (header.matches('\n').count() + 1, content)
}

/// Removes documentation, which older snapshots contain.
fn without_docs(line: &str) -> String {
    let mut parts = line.split("# [doc = \"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("\"] ").map_or(part, |(_, rest)| rest))
}

/// Returns the exported names of a line that describes an import, one text for each: callers do not see the path of the item.
fn exports(line: &str) -> Option<Vec<String>> {
    let (import, attributes) = line.split_once("  #[").unwrap_or((line, ""));
    let item: syn::ItemUse = syn::parse_str(&format!("pub {import};")).ok()?;
    let mut names = Vec::new();
    collect(&item.tree, &mut names);
    let features = if attributes.is_empty() { String::new() } else { format!("  #[{attributes}") };
    Some(names.into_iter().map(|name| format!("{name}: use{features}")).collect())
}

fn collect(tree: &syn::UseTree, names: &mut Vec<String>) {
    match tree {
        syn::UseTree::Path(path) => collect(&path.tree, names),
        syn::UseTree::Name(name) => names.push(name.ident.to_string()),
        syn::UseTree::Rename(rename) => names.push(rename.rename.to_string()),
        syn::UseTree::Glob(_) => names.push("*".to_owned()),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, names)),
    }
}

/// Returns the identifiers of a text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric() && char != '_').filter(|word| !word.is_empty())
}

/// Returns a list of names as code, with a count of those after the first ones.
pub fn named<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut unique: Vec<&str> = Vec::new();
    for name in names {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    let shown: Vec<String> = unique.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
    match unique.len().saturating_sub(NAMED) {
        0 => shown.join(", "),
        rest => format!("{} and {rest} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, exports, without_docs};

    #[test]
    fn finds_the_item_of_a_line() {
        for (text, item, owner) in [
            ("Client::send: async fn(self) -> Response", "Client::send", "Client"),
            ("Money.amount: Decimal", "Money.amount", "Money"),
            ("Money: struct  #[derive(Clone)]", "Money", "Money"),
            ("Status: open_enum! Active = \"active\"", "Status", "Status"),
            ("GET_PET.with_auth(&[])", "GET_PET.with_auth", "GET_PET"),
            ("GET_PET = Operation::new(\"get_pet\")", "GET_PET", "GET_PET"),
            ("pub enum Pages = \"pages\", default Self::Whole;: switch!", "pub enum Pages", "Pages"),
            ("Request::GetPet{ id: String }", "Request::GetPet", "Request"),
            ("types::Event: impl subkit_runtime::Webhook", "types::Event", "Event"),
        ] {
            let line = Line { file: String::new(), number: 1, text: text.to_owned(), is_data: false };
            assert_eq!((line.item(), line.owner()), (item, owner), "{text}");
        }
    }

    #[test]
    fn ignores_documentation() {
        let line = "A::B{ # [doc = \" One.\"] a: u8, # [doc = \" Two.\"] b: u8 }";
        assert_eq!(without_docs(line), "A::B{ a: u8, b: u8 }");
    }

    #[test]
    fn compares_imports_by_exported_name() {
        let names = |line| exports(line).unwrap_or_default();
        assert_eq!(names("use a::{ B, c::{ self as d, E }, }"), ["B: use", "d: use", "E: use"]);
        assert_eq!(
            names("use client::Client  #[cfg(feature = \"client\")]"),
            ["Client: use  #[cfg(feature = \"client\")]"]
        );
        assert_eq!(names("Client: struct"), <[&str; 0]>::default());
    }
}
