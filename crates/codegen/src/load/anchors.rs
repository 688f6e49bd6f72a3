//! YAML anchors, and a limit on the copies of their values.

use std::collections::HashMap;

use serde_json::Value;

/// How much aliases may copy into one document. Real documents stay far below; beyond this one is a trap for the memory.
const MAX_COPIED: usize = 100_000;

/// How much anchors may hold. Anchors inside anchors count once for each.
const MAX_KEPT: usize = 1_000_000;

/// The anchored values of a document that have been read so far.
#[derive(Default)]
pub struct Anchors {
    kept: HashMap<usize, (Value, Size)>,
    kept_weight: usize,
    copied: usize,
}

/// Why an alias cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// The value that it names is not complete: it stands inside it.
    Circle,
    /// All that was copied is too much.
    TooMuch,
    /// The copy would be nested too deeply.
    TooDeep,
}

#[derive(Clone, Copy, Default)]
struct Size {
    /// One for each value, and one more for every hundred bytes of text.
    weight: usize,
    /// How many levels there are below the value.
    height: usize,
}

impl Anchors {
    /// Keeps the value of an anchor. `false` when there is no room.
    pub fn keep(&mut self, id: usize, value: &Value) -> bool {
        let size = measure(value);
        self.kept_weight += size.weight;
        if self.kept_weight > MAX_KEPT {
            return false;
        }
        self.kept.insert(id, (value.clone(), size));
        true
    }

    /// A copy of the value of an anchor, for a place that lets it be nested by `levels` more.
    pub fn copy(&mut self, id: usize, levels: usize) -> Result<Value, Rejected> {
        let (value, size) = self.kept.get(&id).ok_or(Rejected::Circle)?;
        self.copied += size.weight;
        if self.copied > MAX_COPIED {
            return Err(Rejected::TooMuch);
        }
        if size.height > levels { Err(Rejected::TooDeep) } else { Ok(value.clone()) }
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
