//! Bundles a document of several files into one tree.
//!
//! Each file that a `$ref` names is read once and inserted under [`BUNDLED`] in the root. References to the file become local references.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{
    reference,
    source_file::{SourceFile, first_line, read_text, slashed},
    tree::{self, Positions},
};
use crate::openapi::{BUNDLED, Diagnostic, is_data, is_example, is_extension, pointer};

/// The maximum number of files in a document.
const MAX_FILES: usize = 1_000;

/// The state of a document while its files are bundled.
pub struct Bundle<'a> {
    /// The source files, the main document first.
    pub files: &'a mut Vec<SourceFile>,
    /// The position of each value, by its pointer in the bundled tree.
    pub positions: &'a mut Positions,
    /// The folder of the main document. Paths of files are relative to it.
    pub folder: &'a Path,
    /// The references to files that cannot be read, with the reason.
    pub unreadable: &'a mut HashMap<String, String>,
}

/// A reference in one of the files.
struct FoundReference {
    /// The pointer of the reference in the bundled tree.
    at: String,
    /// The text of the reference.
    text: String,
    /// Whether the client depends on the target. It does not depend on the targets of references in
    /// extensions, examples and discriminator mappings.
    is_needed: bool,
}

impl Bundle<'_> {
    /// Reads all files that `root` references and makes the references local. Returns the paths of the files relative to the
    /// folder of the main document, which comes first. A reference to a file that cannot be read stays unchanged.
    pub fn complete(mut self, root: &mut Value) -> Result<Vec<String>, Diagnostic> {
        let main = self.files.first().map(|file| Path::new(&file.name));
        let main_name =
            main.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // Swagger 2.0 is not supported: lint reports the version, not the files that are missing.
        if root.get("swagger").is_some() {
            return Ok(vec![main_name]);
        }
        let has_key = root.get(BUNDLED).is_some();
        let mut paths = vec![main_name.clone()];
        let mut numbers = HashMap::from([(main_name, 0)]);
        let mut trees = vec![root.take()];
        let mut number = 0;
        while let Some(tree) = trees.get(number) {
            let mut found = Vec::new();
            // Collect pointers of the bundled tree: whether a value is data depends on its full pointer.
            collect_references(tree, &base(number), true, &mut found);
            for FoundReference { at, text, is_needed } in found {
                let parts = reference::split(&text);
                let target = if parts.file.is_empty() {
                    number
                } else {
                    let referencing_folder = paths.get(number).map(|path| reference::folder(path)).unwrap_or_default();
                    let Some(path) = reference::path(referencing_folder, parts.file) else { continue };
                    match numbers.get(&path) {
                        Some(known) => *known,
                        None => {
                            let next = trees.len();
                            let files = self.files.len();
                            let tree = match self.read(&path, next, has_key, &at) {
                                Err(_) if !is_needed => {
                                    self.files.truncate(files);
                                    continue;
                                }
                                read => match read? {
                                    Some(tree) => tree,
                                    None => continue,
                                },
                            };
                            trees.push(tree);
                            numbers.insert(path.clone(), next);
                            paths.push(path);
                            next
                        }
                    }
                };
                let place = trees.get(target).and_then(|tree| {
                    reference::pointers(parts.fragment).find(|pointer| tree.pointer(pointer).is_some())
                });
                let local = format!("#{}{}", base(target), place.as_deref().unwrap_or(parts.fragment));
                let inner = at.strip_prefix(&base(number)).unwrap_or(&at);
                if let Some(value) = trees.get_mut(number).and_then(|tree| tree.pointer_mut(inner)) {
                    *value = Value::String(local);
                }
            }
            number += 1;
        }
        let mut trees = trees.into_iter();
        *root = trees.next().unwrap_or_default();
        let others: Vec<Value> = trees.collect();
        if let Value::Object(members) = root
            && !others.is_empty()
        {
            members.insert(BUNDLED.to_owned(), Value::Array(others));
        }
        Ok(paths)
    }

    /// Reads the file at `path` as file number `number`. `at` is the pointer of the first reference to it.
    /// Returns `None` and stores the reason if the file does not exist or is not UTF-8 text.
    fn read(&mut self, path: &str, number: usize, has_key: bool, at: &str) -> Result<Option<Value>, Diagnostic> {
        let position = self.positions.get(at).or_else(|| self.enclosing_position(at));
        let (file, range) = position.map(|position| (position.file, position.value.clone())).unwrap_or_default();
        let range = first_line(self.files, file, &range);
        let error = |message: String, help: &str| {
            Diagnostic::at_range("external-reference", file, range.clone(), message).help(help)
        };
        if has_key {
            return Err(error(
                format!("the key `{BUNDLED}` is reserved for the files that the document references"),
                "rename that key in the root of the document",
            ));
        }
        if number >= MAX_FILES {
            return Err(error(
                format!("the document references more than {MAX_FILES} files"),
                "move related components into one file",
            ));
        }
        let folder = self.files.first().and_then(|file| Path::new(&file.name).parent()).map(PathBuf::from);
        let name = slashed(&folder.unwrap_or_default().join(path));
        let text = match read_text(&self.folder.join(path)) {
            Ok(text) => text,
            Err(error) => {
                self.unreadable.insert(at.to_owned(), format!("cannot read the file `{name}`: {error}"));
                return Ok(None);
            }
        };
        self.files.push(SourceFile { name, text });
        let text = self.files.last().map(|file| file.text.as_str()).unwrap_or_default();
        let (tree, positions) = tree::read(text, number, &base(number))?;
        self.positions.extend(positions);
        Ok(Some(tree))
    }

    /// Returns the position of the nearest enclosing value that has a position. Inside the copy of an alias, this is the alias.
    fn enclosing_position(&self, at: &str) -> Option<&tree::Position> {
        let mut at = at;
        loop {
            at = pointer::parent(at)?;
            if let Some(position) = self.positions.get(at) {
                return Some(position);
            }
        }
    }
}

/// Returns the pointer of the root of a file in the bundled tree.
fn base(number: usize) -> String {
    number.checked_sub(1).map_or_else(String::new, |index| pointer::item(&pointer::join("", BUNDLED), index))
}

/// Splits a pointer of the bundled tree into the file number and the pointer inside that file. Returns `None` for pointers into the
/// main document.
pub fn origin(pointer: &str) -> Option<(usize, &str)> {
    let rest = pointer.strip_prefix('/')?.strip_prefix(BUNDLED)?.strip_prefix('/')?;
    let (index, inner) = rest.find('/').map_or((rest, ""), |slash| rest.split_at(slash));
    Some((index.parse::<usize>().ok()? + 1, inner))
}

/// Collects the references of a tree, including those in discriminator mappings. Skips examples, defaults and other data.
fn collect_references(value: &Value, at: &str, is_needed: bool, found: &mut Vec<FoundReference>) {
    match value {
        Value::Object(members) => {
            let is_discriminator = pointer::last_token(at) == "discriminator";
            for (key, member) in members {
                if is_data(at, key) {
                    continue;
                }
                let place = pointer::join(at, key);
                let is_needed = is_needed && !is_extension(at, key) && !is_example(at);
                match member {
                    Value::String(text) if key == "$ref" => {
                        found.push(FoundReference { at: place, text: text.clone(), is_needed });
                    }
                    Value::Object(mapping) if is_discriminator && key == "mapping" => {
                        found.extend(mapping_references(mapping, &place));
                    }
                    _ => collect_references(member, &place, is_needed, found),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_references(item, &pointer::item(at, index), is_needed, found);
            }
        }
        _ => {}
    }
}

/// Returns the entries of a discriminator's `mapping` that are references rather than names of components.
fn mapping_references<'a>(
    mapping: &'a serde_json::Map<String, Value>,
    at: &'a str,
) -> impl Iterator<Item = FoundReference> + 'a {
    let texts = mapping.iter().filter_map(|(key, value)| Some((key, value.as_str()?)));
    texts
        .filter(|(_, text)| text.starts_with('#') || reference::names_file(text))
        .map(move |(key, text)| FoundReference { at: pointer::join(at, key), text: text.to_owned(), is_needed: false })
}
