//! A document and its source files: the main document, the files that it references, and its external examples.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    path::Path,
};

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    bundle::{self, Bundle},
    excerpt::Excerpt,
    extensions, nulls, reference,
    source_file::{SourceFile, first_line, read_text, slashed},
    tree::{self, Positions},
};
use crate::openapi::{Diagnostic, Part, pointer};

/// The maximum number of references that are followed, one after the other, to resolve a reference.
pub const MAX_REFERENCE_HOPS: usize = 32;

/// An OpenAPI document as a tree of values with their source locations.
#[derive(Debug)]
pub struct Document {
    /// The main document, then the referenced files, then the files of external examples, each in order of first use.
    pub files: Vec<SourceFile>,
    /// The tree. External examples are inlined; other files are under `x-bundled`.
    pub root: Value,
    positions: Positions,
    /// The paths of the main document and of the referenced files, relative to the folder of the main document.
    paths: Vec<String>,
    /// The references to files that cannot be read, with the reason.
    unreadable: HashMap<String, String>,
    /// The locations of the extensions of this project that have an effect in a third-party document.
    honored: HashSet<String>,
}

impl Document {
    /// Reads the document at `path` and the files that it references. Messages call the document `name`.
    ///
    /// # Errors
    ///
    /// Returns a [`Diagnostic`] if a file cannot be read or parsed, with the source files needed to render it.
    pub fn load(path: &Path, name: &str) -> Result<Self, (Vec<SourceFile>, Diagnostic)> {
        let text = match read_text(path) {
            Ok(text) => text,
            Err(error) => {
                let file = SourceFile { name: name.to_owned(), text: String::new() };
                let diagnostic = Diagnostic::at_range("unreadable", 0, 0..0, format!("cannot read the file: {error}"))
                    .help("check the path and that the file is UTF-8 text");
                return Err((vec![file], diagnostic));
            }
        };
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        Self::parse(text, name, &folder)
    }

    /// Parses a document from `text`. Files that it references are read from `folder`.
    ///
    /// # Errors
    ///
    /// Returns a [`Diagnostic`] if a file cannot be parsed, with the source files needed to render it.
    pub fn parse(text: String, name: &str, folder: &Path) -> Result<Self, (Vec<SourceFile>, Diagnostic)> {
        let files = vec![SourceFile { name: name.to_owned(), text }];
        let read = files.first().map(|file| tree::read(&file.text, 0, ""));
        let (root, positions) = match read {
            Some(Ok(tree)) => tree,
            Some(Err(diagnostic)) => return Err((files, diagnostic)),
            None => (Value::Null, Positions::new()),
        };
        let mut document =
            Self { files, root, positions, paths: Vec::new(), unreadable: HashMap::new(), honored: HashSet::new() };
        match document.include_files(folder).and_then(|()| document.include_examples(folder)) {
            Ok(()) => Ok(document),
            Err(diagnostic) => Err((document.files, diagnostic)),
        }
    }

    /// Returns a document with the same files and another tree, whose values have no positions.
    #[must_use]
    pub fn with_root(&self, root: Value) -> Self {
        Self {
            files: self.files.clone(),
            root,
            positions: Positions::new(),
            paths: self.paths.clone(),
            unreadable: HashMap::new(),
            honored: self.honored.clone(),
        }
    }

    /// Removes keys whose value is null, except in data such as examples. Third-party documents contain them by accident.
    pub fn drop_nulls(&mut self) {
        nulls::drop_nulls(&mut self.root, "");
    }

    /// Removes all extensions, except those at the given locations and those that a reference points into. In third-party documents
    /// the meaning of other extensions is unknown.
    pub fn drop_extensions(&mut self, honored: HashSet<String>) {
        extensions::drop_extensions(&mut self.root, &honored);
        self.honored = honored;
    }

    /// Returns whether the extension at `pointer` has an effect in a third-party document.
    pub fn honors(&self, pointer: &str) -> bool {
        self.honored.contains(pointer)
    }

    /// Returns whether the document uses OpenAPI 3.1.
    pub fn is_31(&self) -> bool {
        let version = self.root.get("openapi").map(Value::to_string).unwrap_or_default();
        version.trim_start_matches('"').starts_with("3.1")
    }

    /// Returns the value at `pointer`.
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.root.pointer(pointer)
    }

    /// Returns the pointer that a local reference names, even if no value exists there. Returns `None` for references to other files.
    ///
    /// The fragment may be percent-encoded.
    pub fn target(&self, reference: &str) -> Option<String> {
        let fragment = reference.strip_prefix('#')?;
        let found = reference::pointers(fragment).find(|pointer| self.get(pointer).is_some());
        Some(found.unwrap_or_else(|| fragment.to_owned()))
    }

    /// Returns the path of the file whose root is at `pointer`. Returns `None` for the main document and for values inside a file.
    pub fn file_at(&self, pointer: &str) -> Option<&str> {
        let (file, _) = bundle::origin(pointer).filter(|(_, inner)| inner.is_empty())?;
        self.paths.get(file).map(String::as_str)
    }

    /// Returns why the file named by the `$ref` at `pointer` cannot be read.
    pub fn unreadable(&self, pointer: &str) -> Option<&str> {
        self.unreadable.get(pointer).map(String::as_str)
    }

    /// Returns a reference as an author would write it: with the name of the file if the target is in another file.
    pub fn display_reference(&self, reference: &str) -> String {
        let origin = reference.strip_prefix('#').and_then(bundle::origin);
        match origin.and_then(|(file, inner)| Some((self.files.get(file)?, inner))) {
            Some((file, "")) => file.name.clone(),
            Some((file, inner)) => format!("{}#{inner}", file.name),
            None => reference.to_owned(),
        }
    }

    /// Resolves a local `$ref` and returns the pointer and the value of its target. A value without `$ref` is returned as is.
    ///
    /// Returns `None` if the target does not exist, if the references form a cycle, or if 32 or more references follow each other.
    pub fn resolve<'a>(&'a self, pointer: &str, value: &'a Value) -> Option<(String, &'a Value)> {
        let (mut at, mut value) = (pointer.to_owned(), value);
        for _ in 0..MAX_REFERENCE_HOPS {
            let Some(reference) = value.get("$ref").and_then(Value::as_str) else {
                return Some((at, value));
            };
            at = self.target(reference)?;
            value = self.get(&at)?;
        }
        None
    }

    /// Returns the keys of `paths` that are not extensions.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        let paths = self.root.get("paths").and_then(Value::as_object).into_iter().flatten();
        paths.map(|(path, _)| path).filter(|path| !path.starts_with("x-"))
    }

    /// Returns the path items of a path: the target of its `$ref`, if it has one, and the path item itself.
    pub fn path_items(&self, path: &str) -> Vec<(String, &Value)> {
        let at = pointer::join("/paths", path);
        let Some(item) = self.get(&at) else { return Vec::new() };
        let named = self.resolve(&at, item).filter(|(place, _)| *place != at);
        named.into_iter().chain([(at, item)]).filter(|(_, item)| item.is_object()).collect()
    }

    /// Returns the operation of a method among path items, as the pointer of its path item, its own pointer, and its value.
    /// Later path items override earlier path items. An operation that is a `$ref` is resolved.
    pub fn operation<'a>(&'a self, items: &[(String, &'a Value)], method: &str) -> Option<(String, String, &'a Value)> {
        let (item, value) = items.iter().rev().find_map(|(at, item)| Some((at, item.get(method)?)))?;
        let (at, operation) = self.resolve(&pointer::join(item, method), value)?;
        Some((item.clone(), at, operation))
    }

    /// Returns the resolved parameters of the operation at `operation` and its path items at `items`, with their pointers.
    /// A parameter of the operation overrides a parameter of the path item with the same name and location.
    pub fn parameters(&self, items: &[String], operation: &str) -> Vec<(String, &Value)> {
        let mut found: IndexMap<(&str, &str), (String, &Value)> = IndexMap::new();
        for owner in items.iter().map(String::as_str).chain([operation]) {
            let base = pointer::join(owner, "parameters");
            for (index, entry) in self.get(&base).and_then(Value::as_array).into_iter().flatten().enumerate() {
                let Some((place, parameter)) = self.resolve(&pointer::item(&base, index), entry) else { continue };
                let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
                found.insert((text("in"), text("name")), (place, parameter));
            }
        }
        found.into_values().collect()
    }

    /// Returns the schema that a schema refers to: by its own `$ref`, or by a `$ref` in its `allOf` if it has no `properties`.
    /// Other schemas are returned as is.
    pub fn referenced_schema<'a>(&'a self, pointer: &str, schema: &'a Value) -> Option<(String, &'a Value)> {
        let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let wrapped = parts.enumerate().find(|(_, part)| part.get("$ref").is_some());
        match wrapped.filter(|_| schema.get("properties").is_none()) {
            Some((index, part)) => self.resolve(&pointer::item(&pointer::join(pointer, "allOf"), index), part),
            None => self.resolve(pointer, schema),
        }
    }

    /// Returns the file and the byte range of the value at `pointer`, or of the nearest enclosing value with a position.
    pub fn locate(&self, pointer: &str, part: Part) -> (usize, Range<usize>) {
        let mut at = pointer;
        loop {
            if let Some(position) = self.positions.get(at) {
                let range = match (part, &position.key) {
                    (Part::Key, Some(key)) => key.clone(),
                    // If a value has several lines, only its first line is underlined.
                    _ => first_line(&self.files, position.file, &position.value),
                };
                return (position.file, range);
            }
            match pointer::parent(at) {
                Some(parent) => at = parent,
                None => return (0, 0..0),
            }
        }
    }

    /// Returns the name of the file and the line of the value at `pointer`, or of the nearest enclosing value with a position.
    pub fn line(&self, pointer: &str) -> (&str, usize) {
        let (file, range) = self.locate(pointer, Part::Key);
        let Some(file) = self.files.get(file) else { return ("", 1) };
        let before = file.text.get(..range.start.min(file.text.len())).unwrap_or_default();
        (&file.name, before.matches('\n').count() + 1)
    }

    /// Returns the text of the value at `pointer` with its key, or `None` if the value has no position.
    pub fn excerpt(&self, pointer: &str) -> Option<Excerpt> {
        let position = self.positions.get(pointer)?;
        let file = self.files.get(position.file)?;
        let start = position.key.as_ref().map_or(position.value.start, |key| key.start);
        Some(Excerpt::new(&file.name, &file.text, start..position.value.end, self.get(pointer)?))
    }

    /// Bundles the referenced files into the tree.
    fn include_files(&mut self, folder: &Path) -> Result<(), Diagnostic> {
        let Self { files, positions, unreadable, .. } = self;
        let bundle = Bundle { files, positions, folder, unreadable };
        self.paths = bundle.complete(&mut self.root)?;
        Ok(())
    }

    /// Inlines the example files that `externalValue` names. An `externalValue` that is not a readable file below the folder
    /// stays unchanged; lint reports it.
    fn include_examples(&mut self, folder: &Path) -> Result<(), Diagnostic> {
        let mut places = Vec::new();
        find_external_values(&self.root, "", &mut places);
        for (at, relative) in places {
            let value_pointer = pointer::join(&at, "value");
            let (file, _) = self.locate(&pointer::join(&at, "externalValue"), Part::Value);
            let spec_folder =
                self.files.first().and_then(|file| Path::new(&file.name).parent()).unwrap_or(Path::new(""));
            let is_inside = !relative.contains("://")
                && !relative.starts_with('/')
                && !relative.split('/').any(|part| part == "..");
            if !is_inside {
                continue;
            }
            let referencing_folder = self.paths.get(file).map(|path| reference::folder(path)).unwrap_or_default();
            let relative = Path::new(referencing_folder).join(&relative);
            let name = slashed(&spec_folder.join(&relative));
            let Ok(text) = read_text(&folder.join(&relative)) else { continue };
            let file = self.files.len();
            self.files.push(SourceFile { name, text });
            let Some(source) = self.files.last() else { continue };
            let (value, positions) = tree::read(&source.text, file, &value_pointer)?;
            self.positions.extend(positions);
            if let Some(Value::Object(example)) = self.root.pointer_mut(&at) {
                example.shift_remove("externalValue");
                example.insert("value".to_owned(), value);
            }
        }
        Ok(())
    }
}

fn find_external_values(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(file)) = members.get("externalValue") {
                // `externalValue` is an OpenAPI keyword only in the examples of an `examples` map. Elsewhere, the key is data.
                let is_example =
                    pointer::parent(at).is_some_and(|examples| pointer::last_token(examples) == "examples");
                if is_example && !members.contains_key("value") {
                    found.push((at.to_owned(), file.clone()));
                }
            }
            for (key, member) in members {
                find_external_values(member, &pointer::join(at, key), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                find_external_values(item, &pointer::item(at, index), found);
            }
        }
        _ => {}
    }
}
