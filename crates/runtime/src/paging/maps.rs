//! Pages whose items are in maps with undocumented keys.

/// A map of lists.
pub mod lists {
    use std::collections::BTreeMap;

    /// Returns the items of all lists.
    pub fn items<T>(map: BTreeMap<String, Vec<T>>) -> Vec<T> {
        map.into_values().flatten().collect()
    }

    /// Returns the number of items that [`items`] returns.
    pub fn count<T>(map: &BTreeMap<String, Vec<T>>) -> usize {
        map.values().map(Vec::len).sum()
    }
}

/// A map of any values.
pub mod any_values {
    use serde_json::{Map, Value};

    /// Returns the items of all arrays. Any other value except null counts as one item.
    pub fn items(map: Map<String, Value>) -> Vec<Value> {
        let list = |value| match value {
            Value::Array(items) => items,
            Value::Null => Vec::new(),
            other => vec![other],
        };
        map.into_iter().flat_map(|(_, value)| list(value)).collect()
    }

    /// Returns the number of items that [`items`] returns.
    pub fn count(map: &Map<String, Value>) -> usize {
        let count = |value: &Value| match value {
            Value::Array(items) => items.len(),
            Value::Null => 0,
            _ => 1,
        };
        map.values().map(count).sum()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{any_values, lists};

    #[test]
    fn returns_all_items_of_a_map() {
        let Value::Object(map) = json!({"a": [1, 2], "b": null, "c": {"d": 3}, "e": []}) else { return };
        assert_eq!(any_values::count(&map), 3);
        assert_eq!(any_values::items(map), [json!(1), json!(2), json!({"d": 3})]);
        let map = [("a".to_owned(), vec![1, 2]), ("b".to_owned(), vec![])].into();
        assert_eq!(lists::count(&map), 2);
        assert_eq!(lists::items(map), [1, 2]);
    }
}
