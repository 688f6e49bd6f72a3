//! YAML anchors, with limits on the size of the values that aliases copy.

use std::collections::HashMap;

use serde_json::Value;

/// The maximum total weight of the values that aliases copy into one document. Real documents stay far below this limit. Without
/// a limit, a document could exhaust the memory.
const MAX_COPIED_WEIGHT: usize = 100_000;

/// The maximum total weight of anchored values. A value inside several nested anchors counts once for each of them.
const MAX_ANCHORED_WEIGHT: usize = 1_000_000;

/// The anchored values of a document that have been read so far.
#[derive(Default)]
pub struct Anchors {
    anchored: HashMap<usize, (Value, Size)>,
    anchored_weight: usize,
    copied: usize,
}

/// The reason why an alias cannot be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasError {
    /// The alias is inside the value of its own anchor.
    Recursive,
    /// The aliases of the document copy too much in total.
    TooLarge,
    /// The copy would be nested too deeply.
    TooDeep,
}

#[derive(Clone, Copy, Default)]
struct Size {
    /// The weight: 1 for each value, plus 1 for every 100 bytes of a string or key.
    weight: usize,
    /// The number of levels nested below the value.
    height: usize,
}

impl Anchors {
    /// Stores the value of an anchor. Returns `false` if the anchors exceed `MAX_ANCHORED_WEIGHT`.
    pub fn store(&mut self, id: usize, value: &Value) -> bool {
        let size = measure(value);
        self.anchored_weight += size.weight;
        if self.anchored_weight > MAX_ANCHORED_WEIGHT {
            return false;
        }
        self.anchored.insert(id, (value.clone(), size));
        true
    }

    /// Returns a copy of the value of an anchor. The value must not have more than `levels` levels of nesting below it.
    pub fn copy(&mut self, id: usize, levels: usize) -> Result<Value, AliasError> {
        let (value, size) = self.anchored.get(&id).ok_or(AliasError::Recursive)?;
        self.copied += size.weight;
        if self.copied > MAX_COPIED_WEIGHT {
            return Err(AliasError::TooLarge);
        }
        if size.height > levels { Err(AliasError::TooDeep) } else { Ok(value.clone()) }
    }
}

fn measure(value: &Value) -> Size {
    let text = |text: &str| text.len() / 100;
    let mut size = Size { weight: 1, height: 0 };
    let mut add = |inner: Size| {
        size.weight += inner.weight;
        size.height = size.height.max(inner.height + 1);
    };
    match value {
        Value::Array(items) => items.iter().for_each(|item| add(measure(item))),
        Value::Object(members) => {
            for (key, member) in members {
                let inner = measure(member);
                add(Size { weight: inner.weight + text(key), ..inner });
            }
        }
        Value::String(content) => size.weight += text(content),
        _ => {}
    }
    size
}
