//! A document with its sources: the spec itself and the example files that it names.

use std::{collections::HashMap, ops::Range, path::Path};

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    bundle::{self, Bundle},
    extensions, nulls, reference,
    source_file::{SourceFile, first_line, read_text, slashed},
    tree::{self, Positions},
};
use crate::openapi::{Diagnostic, Part, pointer};

/// How many references may name each other in a row.
pub const HOPS: usize = 32;

/// A spec as a tree of values that know their places.
#[derive(Debug)]
pub struct Document {
    /// The spec first, then the files that its references name, then those of its examples; each in the order of the
    /// places that name them.
    pub files: Vec<SourceFile>,
    /// The tree. Examples that stood in files of their own have been put in their places, other files under `x-bundled`.
    pub root: Value,
    positions: Positions,
    /// The paths of the spec and of the files that references name, relative to the folder of the spec.
    paths: Vec<String>,
    /// The references to files that cannot be read, with the reason.
    unread: HashMap<String, String>,
}

impl Document {
    /// Reads the spec at `path` and the files that it names.
    ///
    /// Messages name files as `path` does. The error carries the sources read so far, so that it can be shown.
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

    /// Reads a spec from `text`; files that it names are looked up in `folder`.
    pub fn parse(text: String, name: &str, folder: &Path) -> Result<Self, (Vec<SourceFile>, Diagnostic)> {
        let files = vec![SourceFile { name: name.to_owned(), text }];
        let read = files.first().map(|file| tree::read(&file.text, 0, ""));
        let (root, positions) = match read {
            Some(Ok(tree)) => tree,
            Some(Err(diagnostic)) => return Err((files, diagnostic)),
            None => (Value::Null, Positions::new()),
        };
        let mut document = Self { files, root, positions, paths: Vec::new(), unread: HashMap::new() };
        match document.include_files(folder).and_then(|()| document.include_examples(folder)) {
            Ok(()) => Ok(document),
            Err(diagnostic) => Err((document.files, diagnostic)),
        }
    }

    /// A document of the same files with another tree, whose values have no positions.
    #[must_use]
    pub fn lowered(&self, root: Value) -> Self {
        Self {
            files: self.files.clone(),
            root,
            positions: Positions::new(),
            paths: self.paths.clone(),
            unread: HashMap::new(),
        }
    }

    /// Takes out what is null and no data: a document of somebody else means nothing by it.
    pub fn drop_nulls(&mut self) {
        nulls::drop_nulls(&mut self.root, "");
    }

    /// Removes the extensions, except those that references name: in a document of somebody else they may mean anything.
    pub fn drop_extensions(&mut self) {
        extensions::drop_extensions(&mut self.root);
    }

    /// Returns whether this is a document of OpenAPI 3.1.
    pub fn is_31(&self) -> bool {
        let version = self.root.get("openapi").map(Value::to_string).unwrap_or_default();
        version.trim_start_matches('"').starts_with("3.1")
    }

    /// The value at `pointer`.
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.root.pointer(pointer)
    }

    /// The pointer that a local reference names, whether there is something or not; `None` for one to another file.
    ///
    /// The fragment may be percent-encoded.
    pub fn target(&self, reference: &str) -> Option<String> {
        let fragment = reference.strip_prefix('#')?;
        let found = reference::pointers(fragment).find(|pointer| self.get(pointer).is_some());
        Some(found.unwrap_or_else(|| fragment.to_owned()))
    }

    /// Returns the path of the file whose whole content is at `pointer`, if it is not the main one.
    pub fn file_at(&self, pointer: &str) -> Option<&str> {
        let (file, _) = bundle::origin(pointer).filter(|(_, inner)| inner.is_empty())?;
        self.paths.get(file).map(String::as_str)
    }

    /// Returns why the file that the `$ref` at `pointer` names cannot be read.
    pub fn unread(&self, pointer: &str) -> Option<&str> {
        self.unread.get(pointer).map(String::as_str)
    }

    /// A reference as an author would write it: with the name of the file, where it names a part of another one.
    pub fn shown(&self, reference: &str) -> String {
        let origin = reference.strip_prefix('#').and_then(bundle::origin);
        match origin.and_then(|(file, inner)| Some((self.files.get(file)?, inner))) {
            Some((file, "")) => file.name.clone(),
            Some((file, inner)) => format!("{}#{inner}", file.name),
            None => reference.to_owned(),
        }
    }

    /// Follows a local `$ref`: gives the pointer and the value that it names, or the object itself where there is none.
    ///
    /// `None` when the reference leads nowhere, in a circle, or through more than 32 others.
    pub fn resolve<'a>(&'a self, pointer: &str, value: &'a Value) -> Option<(String, &'a Value)> {
        let (mut at, mut value) = (pointer.to_owned(), value);
        for _ in 0..HOPS {
            let Some(reference) = value.get("$ref").and_then(Value::as_str) else {
                return Some((at, value));
            };
            at = self.target(reference)?;
            value = self.get(&at)?;
        }
        None
    }

    /// The paths. A key of `paths` that begins with `x-` is an extension.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        let paths = self.root.get("paths").and_then(Value::as_object).into_iter().flatten();
        paths.map(|(path, _)| path).filter(|path| !path.starts_with("x-"))
    }

    /// The path items of a path: the one that it names, if it names one, and what stands there itself.
    pub fn path_items(&self, path: &str) -> Vec<(String, &Value)> {
        let at = pointer::join("/paths", path);
        let Some(item) = self.get(&at) else { return Vec::new() };
        let named = self.resolve(&at, item).filter(|(place, _)| *place != at);
        named.into_iter().chain([(at, item)]).filter(|(_, item)| item.is_object()).collect()
    }

    /// The operation of a method among path items, with its place and that of its path item. The last path item counts before
    /// the others. An operation that is a `$ref` is what the reference names.
    pub fn operation<'a>(&'a self, items: &[(String, &'a Value)], method: &str) -> Option<(String, String, &'a Value)> {
        let (item, value) = items.iter().rev().find_map(|(at, item)| Some((at, item.get(method)?)))?;
        let (at, operation) = self.resolve(&pointer::join(item, method), value)?;
        Some((item.clone(), at, operation))
    }

    /// The parameters of the operation at `operation`, those of its path items at `items` included, resolved and with their
    /// places. One of the operation takes the place of the path's of the same name and kind.
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

    /// Returns the schema that a schema refers to, by its `$ref` or the `$ref` that its `allOf` wraps; else the schema itself.
    pub fn meant<'a>(&'a self, pointer: &str, schema: &'a Value) -> Option<(String, &'a Value)> {
        let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let wrapped = parts.enumerate().find(|(_, part)| part.get("$ref").is_some());
        match wrapped.filter(|_| schema.get("properties").is_none()) {
            Some((index, part)) => self.resolve(&pointer::item(&pointer::join(pointer, "allOf"), index), part),
            None => self.resolve(pointer, schema),
        }
    }

    /// Where the value at `pointer`, or the nearest one around it that was written down, stands: file and byte range.
    pub fn locate(&self, pointer: &str, part: Part) -> (usize, Range<usize>) {
        let mut at = pointer;
        loop {
            if let Some(position) = self.positions.get(at) {
                let range = match (part, &position.key) {
                    (Part::Key, Some(key)) => key.clone(),
                    // An object or array is pointed at by its first line; a scalar as a whole.
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

    /// Makes the files that references name parts of the tree.
    fn include_files(&mut self, folder: &Path) -> Result<(), Diagnostic> {
        let Self { files, positions, unread, .. } = self;
        let bundle = Bundle { files, positions, folder, unread };
        self.paths = bundle.complete(&mut self.root)?;
        Ok(())
    }

    /// Puts the content of every file named by an `externalValue` in the place of the example that names it. What is no
    /// file below the folder, or cannot be read, stays a name; lint says so.
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
            let holder = self.paths.get(file).map(|path| reference::folder(path)).unwrap_or_default();
            let relative = Path::new(holder).join(&relative);
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
                // Only an example object of an `examples` map has this field; elsewhere the word is data.
                let is_example = pointer::parent(at).is_some_and(|examples| pointer::last(examples) == "examples");
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
