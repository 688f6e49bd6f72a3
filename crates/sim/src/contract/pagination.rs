//! The pagination of an operation, and changes to a page that make it the only page of its list.

use serde_json::Value;

/// The pagination of an operation, as the spec describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pagination {
    style: String,
    /// The query parameter that selects a page; `None` for links.
    parameter: Option<String>,
    /// The number of the first page.
    first: i64,
    /// The JSON pointers of the items, the token or link of the next page, and the properties that describe a page.
    items: String,
    next: Option<String>,
    number: Option<String>,
    total: Option<String>,
    offset: Option<String>,
}

impl Pagination {
    /// Parses the pagination in a contract.
    pub(super) fn parse(value: &Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        Some(Self {
            style: text("style")?,
            parameter: text("parameter"),
            first: value.get("first").and_then(Value::as_i64).unwrap_or_default(),
            items: text("items")?,
            next: text("next"),
            number: text("number"),
            total: text("total"),
            offset: text("offset"),
        })
    }

    /// Changes a page to the page that a request selects from a list of one page: the page itself, or an empty page after it.
    /// `no_next` replaces the token or the link of the next page; if it is `None`, the property is removed.
    pub(crate) fn select(&self, arguments: &Value, page: &mut Value, no_next: Option<Value>) {
        let selected = self.parameter.as_ref().and_then(|name| arguments.get(name));
        let position = selected.and_then(Value::as_i64).unwrap_or(self.first);
        let is_first = match self.style.as_str() {
            "token" => selected.is_none(),
            _ => position <= self.first,
        };
        if !is_first {
            clear(page, &self.items);
        }
        if let Some(next) = &self.next {
            remove_next(page, next, no_next);
        }
        let mut set = |at: &Option<String>, number: i64| {
            if let Some(value) = at.as_deref().and_then(|at| page.pointer_mut(at)) {
                *value = number.into();
            }
        };
        set(&self.offset, position);
        set(&self.number, position);
        set(&self.total, 1);
    }
}

/// Replaces the token or the link of the next page, or removes it if there is no replacement.
fn remove_next(page: &mut Value, at: &str, replacement: Option<Value>) {
    let Some((parent, name)) = at.rsplit_once('/') else { return };
    let Some(Value::Object(parent)) = page.pointer_mut(parent) else { return };
    let name = name.replace("~1", "/").replace("~0", "~");
    match replacement {
        Some(value) if parent.contains_key(&name) => drop(parent.insert(name, value)),
        Some(_) => {}
        None => drop(parent.remove(&name)),
    }
}

/// Removes the items of a page. If the pointer ends in `*`, the items are in the values of a map.
fn clear(page: &mut Value, items: &str) {
    let empty = |value: &mut Value| {
        if let Value::Array(items) = value {
            items.clear();
        }
    };
    match items.strip_suffix("/*") {
        Some(map) => {
            let map = page.pointer_mut(map).and_then(Value::as_object_mut).into_iter();
            map.flat_map(serde_json::Map::values_mut).for_each(empty);
        }
        None => page.pointer_mut(items).into_iter().for_each(empty),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Pagination;

    fn selected(pagination: &Value, arguments: &Value, mut page: Value) -> Value {
        Pagination::parse(pagination).unwrap().select(arguments, &mut page, None);
        page
    }

    #[test]
    fn list_has_one_page_in_every_style() {
        let tokens = json!({ "style": "token", "parameter": "after", "items": "/data", "next": "/next" });
        let page = json!({ "data": [1, 2], "next": "x" });
        assert_eq!(selected(&tokens, &json!({}), page.clone()), json!({ "data": [1, 2] }));
        assert_eq!(selected(&tokens, &json!({ "after": "x" }), page.clone()), json!({ "data": [] }));

        let mut nullable = page.clone();
        let next = Some(Value::Null);
        Pagination::parse(&tokens).unwrap().select(&json!({}), &mut nullable, next);
        assert_eq!(nullable, json!({ "data": [1, 2], "next": null }));

        let links = json!({ "style": "next-link", "items": "/of/*", "next": "/links/next" });
        let page = json!({ "of": { "a": [1] }, "links": { "next": "/x?after=5" } });
        assert_eq!(selected(&links, &json!({}), page), json!({ "of": { "a": [1] }, "links": {} }));

        let numbers =
            json!({ "style": "page", "parameter": "page", "first": 1, "items": "/i", "number": "/n", "total": "/t" });
        let page = json!({ "i": [1], "n": 7, "t": 9 });
        assert_eq!(selected(&numbers, &json!({ "page": 1 }), page.clone()), json!({ "i": [1], "n": 1, "t": 1 }));
        assert_eq!(selected(&numbers, &json!({ "page": 2 }), page), json!({ "i": [], "n": 2, "t": 1 }));

        let offsets = json!({ "style": "offset", "parameter": "from", "items": "/i", "offset": "/o" });
        let page = json!({ "i": [1], "o": 3 });
        assert_eq!(selected(&offsets, &json!({}), page.clone()), json!({ "i": [1], "o": 0 }));
        assert_eq!(selected(&offsets, &json!({ "from": 1 }), page), json!({ "i": [], "o": 1 }));
    }
}
