//! Structured values in paths, queries, headers and cookies: the styles of OpenAPI.

use serde_json::{Map, Value};

use super::query::ambiguous_item;
use crate::decode;

/// The encoding of a structured value in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QueryStyle {
    /// `ids=a,b`, and `name=k,v,l,w` for an object: style `form` without `explode`.
    Form,
    /// `ids=a&ids=b`, and `k=v&l=w` for an object: style `form` with `explode`.
    FormExploded,
    /// `ids=a%20b`: style `spaceDelimited`.
    Space,
    /// `ids=a%7Cb`: style `pipeDelimited`.
    Pipe,
    /// `name[k]=v`: style `deepObject`.
    Deep,
    /// The JSON text: a parameter with `content`.
    Json,
}

/// The encoding of a structured value in a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PathStyle {
    /// `a,b`, and `k,v` for an object.
    Simple,
    /// `a,b`, and `k=v` for an object.
    SimpleExploded,
    /// `.a,b`, and `.k,v` for an object.
    Label,
    /// `.a.b`, and `.k=v` for an object.
    LabelExploded,
    /// `;name=a,b`, and `;name=k,v` for an object.
    Matrix,
    /// `;name=a;name=b`, and `;k=v` for an object.
    MatrixExploded,
    /// The JSON text: a parameter with `content`.
    Json,
}

/// The encoding of a structured value in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HeaderStyle {
    /// `a,b`, and `k,v` for an object.
    Simple,
    /// `a,b`, and `k=v` for an object.
    SimpleExploded,
    /// The JSON text: a parameter with `content`.
    Json,
}

/// The encoding of a structured value in cookies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CookieStyle {
    /// `ids=a,b`, and `name=k,v,l,w` for an object: style `form` without `explode`.
    Form,
    /// `ids=a; ids=b`, and `k=v; l=w` for an object: style `form` with `explode`.
    FormExploded,
    /// The JSON text: a parameter with `content`.
    Json,
}

impl CookieStyle {
    /// Returns the style of a query with the same encoding.
    pub(crate) const fn as_query(self) -> QueryStyle {
        match self {
            Self::Form => QueryStyle::Form,
            Self::FormExploded => QueryStyle::FormExploded,
            Self::Json => QueryStyle::Json,
        }
    }
}

/// A name, its values, and the delimiter between the values, which is not encoded.
type Pair = (String, Vec<String>, &'static str);

/// Returns the query parameters that represent a value. Returns an error if a server would decode a different value.
pub(crate) fn query(name: &str, value: &Value, style: QueryStyle) -> Result<Vec<Pair>, &'static str> {
    let pairs = pairs(name, value, style);
    let mut ambiguous =
        pairs.iter().flat_map(|(_, texts, delimiter)| texts.iter().filter_map(|text| ambiguous_item(text, delimiter)));
    match ambiguous.next() {
        Some(ambiguous) => Err(ambiguous),
        None if style == QueryStyle::Deep && !deep_keys_are_plain(value) => {
            Err("has a key with a bracket, which separates keys in the style `deepObject`")
        }
        None => Ok(pairs),
    }
}

/// Returns the location of an empty list that this style would omit: the segments of a JSON path after `$`, innermost first. A
/// list that contains only null counts as empty. The JSON style omits no lists.
pub(crate) fn empty_list(value: &Value, style: QueryStyle) -> Option<Vec<String>> {
    let is_deep = style == QueryStyle::Deep;
    match value {
        _ if style == QueryStyle::Json => None,
        Value::Array(items) if items.iter().all(Value::is_null) => Some(Vec::new()),
        Value::Array(items) if is_deep => {
            let lists = items.iter().enumerate().map(|(index, item)| (format!("[{index}]"), item));
            first_empty_list(lists, style)
        }
        Value::Object(properties) if is_deep || style == QueryStyle::FormExploded => {
            let is_list = |value: &&Value| is_deep || value.is_array();
            let lists = properties.iter().filter(|(_, value)| is_list(value));
            first_empty_list(lists.map(|(key, value)| (format!(".{}", decode::printable_key(key)), value)), style)
        }
        _ => None,
    }
}

fn first_empty_list<'a>(
    mut lists: impl Iterator<Item = (String, &'a Value)>,
    style: QueryStyle,
) -> Option<Vec<String>> {
    lists.find_map(|(step, value)| {
        let mut path = empty_list(value, style)?;
        path.push(step);
        Some(path)
    })
}

/// Whether no key contains a bracket, so that a server cannot decode one key as several keys.
fn deep_keys_are_plain(value: &Value) -> bool {
    match value {
        Value::Object(properties) => {
            properties.iter().all(|(key, value)| !key.contains(['[', ']']) && deep_keys_are_plain(value))
        }
        Value::Array(items) => items.iter().all(deep_keys_are_plain),
        _ => true,
    }
}

fn pairs(name: &str, value: &Value, style: QueryStyle) -> Vec<Pair> {
    let one = |text: String| vec![(name.to_owned(), vec![text], "")];
    match value {
        Value::Null => Vec::new(),
        value if style == QueryStyle::Json => one(value.to_string()),
        Value::Array(items) => {
            let texts: Vec<String> = items.iter().filter(|item| !item.is_null()).map(text).collect();
            match style {
                _ if texts.is_empty() => Vec::new(),
                QueryStyle::Form => vec![(name.to_owned(), texts, ",")],
                QueryStyle::Space => vec![(name.to_owned(), texts, "%20")],
                QueryStyle::Pipe => vec![(name.to_owned(), texts, "%7C")],
                _ => texts.into_iter().map(|text| (name.to_owned(), vec![text], "")).collect(),
            }
        }
        Value::Object(properties) => match style {
            QueryStyle::Deep => {
                let mut pairs = Vec::new();
                for (key, value) in properties {
                    deep(&format!("{name}[{key}]"), value, &mut pairs);
                }
                pairs.into_iter().map(|(name, text)| (name, vec![text], "")).collect()
            }
            QueryStyle::FormExploded => properties
                .iter()
                .filter(|(_, value)| !value.is_null())
                .flat_map(|(key, value)| match value {
                    Value::Array(_) => pairs(key, value, QueryStyle::FormExploded),
                    _ => vec![(key.clone(), vec![text(value)], "")],
                })
                .collect(),
            _ => {
                let delimiter = match style {
                    QueryStyle::Space => "%20",
                    QueryStyle::Pipe => "%7C",
                    _ => ",",
                };
                let texts = flat(properties);
                if texts.is_empty() { Vec::new() } else { vec![(name.to_owned(), texts, delimiter)] }
            }
        },
        scalar => one(text(scalar)),
    }
}

fn deep(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(properties) => {
            properties.iter().for_each(|(key, value)| deep(&format!("{name}[{key}]"), value, pairs));
        }
        Value::Array(items) => items.iter().for_each(|item| deep(name, item, pairs)),
        scalar => pairs.push((name.to_owned(), text(scalar))),
    }
}

/// Returns each key, followed by its value.
fn flat(properties: &Map<String, Value>) -> Vec<String> {
    properties
        .iter()
        .filter(|(_, value)| !value.is_null())
        .flat_map(|(key, value)| [key.clone(), text(value)])
        .collect()
}

/// Returns the parts of a value, encoded. An exploded object becomes `key=value` parts.
fn parts(value: &Value, explode: bool, encode: impl Fn(&str) -> String) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter(|item| !item.is_null()).map(|item| encode(&text(item))).collect(),
        Value::Object(properties) if explode => properties
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| format!("{}={}", encode(key), encode(&text(value))))
            .collect(),
        Value::Object(properties) => flat(properties).iter().map(|text| encode(text)).collect(),
        scalar => vec![encode(&text(scalar))],
    }
}

/// Returns the value of a header. The parts of the value cannot be escaped, so a part that a server would decode differently
/// causes an error.
pub(crate) fn header(value: &Value, style: HeaderStyle) -> Result<String, &'static str> {
    let explode = match style {
        HeaderStyle::Simple => false,
        HeaderStyle::SimpleExploded => true,
        HeaderStyle::Json => return Ok(value.to_string()),
    };
    if !value.is_array() && !value.is_object() {
        return Ok(text(value));
    }
    let parts = parts(value, explode, str::to_owned);
    if value.is_array() && parts.is_empty() {
        return Err("is an empty list, which would be omitted from the request");
    }
    let has_equals_sign = |properties: &Map<String, Value>| properties.keys().any(|key| key.contains('='));
    match parts.iter().find_map(|part| ambiguous_part(part)) {
        Some(ambiguous) => Err(ambiguous),
        None if explode && value.as_object().is_some_and(has_equals_sign) => {
            Err("has a key with a `=`, which separates keys from values in this header")
        }
        None => Ok(parts.join(",")),
    }
}

/// Returns the reason why a server would decode a part of a header differently, if any (RFC 9110, section 5.6.1).
fn ambiguous_part(part: &str) -> Option<&'static str> {
    if part.contains(',') {
        Some("has an item with a comma, which separates the items of a header")
    } else if part.is_empty() {
        Some("has an empty item, which is not allowed in a comma-separated header value")
    } else if part.trim() != part {
        Some("has an item that begins or ends with a space, which is not allowed in a comma-separated header value")
    } else {
        None
    }
}

/// Returns the cookies that represent a value: the name of each cookie, and its values, which the caller must separate by commas.
/// Cookies are encoded like a query in the style `form` of OpenAPI.
pub(crate) fn cookies(
    name: &str,
    value: &Value,
    style: CookieStyle,
) -> Result<Vec<(String, Vec<String>)>, &'static str> {
    Ok(query(name, value, style.as_query())?.into_iter().map(|(name, texts, _)| (name, texts)).collect())
}

/// Returns all parts of a value as text, including the keys of an object.
pub(crate) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter(|item| !item.is_null()).map(text).collect(),
        Value::Object(properties) => flat(properties),
        scalar => vec![text(scalar)],
    }
}

/// Returns the encoded text of a value in a path.
pub(crate) fn path(name: &str, value: &Value, style: PathStyle, encode: impl Fn(&str) -> String) -> String {
    let is_object = value.is_object();
    match style {
        PathStyle::Json => encode(&value.to_string()),
        PathStyle::Simple => parts(value, false, encode).join(","),
        PathStyle::SimpleExploded => parts(value, true, encode).join(","),
        PathStyle::Label => format!(".{}", parts(value, false, encode).join(",")),
        PathStyle::LabelExploded => format!(".{}", parts(value, true, encode).join(".")),
        PathStyle::Matrix => format!(";{name}={}", parts(value, false, encode).join(",")),
        PathStyle::MatrixExploded => {
            let parts = parts(value, true, encode);
            parts.iter().map(|part| if is_object { format!(";{part}") } else { format!(";{name}={part}") }).collect()
        }
    }
}

/// Returns a scalar as text, and any other value as JSON.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{CookieStyle, HeaderStyle, PathStyle, QueryStyle, cookies, header, path, query};

    fn shown(style: QueryStyle, value: &serde_json::Value) -> String {
        let pairs = query("n", value, style).unwrap().into_iter();
        pairs.map(|(name, texts, delimiter)| format!("{name}={}", texts.join(delimiter))).collect::<Vec<_>>().join("&")
    }

    #[test]
    fn encodes_queries_in_each_style() {
        let object = json!({"k": "v", "l": 1, "m": null});
        for (style, array, properties) in [
            (QueryStyle::Form, "n=a,b", "n=k,v,l,1"),
            (QueryStyle::FormExploded, "n=a&n=b", "k=v&l=1"),
            (QueryStyle::Space, "n=a%20b", "n=k%20v%20l%201"),
            (QueryStyle::Pipe, "n=a%7Cb", "n=k%7Cv%7Cl%7C1"),
            (QueryStyle::Deep, "n=a&n=b", "n[k]=v&n[l]=1"),
            (QueryStyle::Json, r#"n=["a","b"]"#, r#"n={"k":"v","l":1,"m":null}"#),
        ] {
            assert_eq!(
                (shown(style, &json!(["a", "b"])).as_str(), shown(style, &object).as_str()),
                (array, properties)
            );
            assert!(style == QueryStyle::Json || shown(style, &json!(7)) == "n=7");
        }
        assert_eq!(shown(QueryStyle::Deep, &json!({"a": {"b": [1, 2]}})), "n[a][b]=1&n[a][b]=2");
    }

    #[test]
    fn encodes_paths_and_headers_in_each_style() {
        let (array, object) = (json!(["a", "b/c"]), json!({"k": "v"}));
        let encode = |text: &str| text.replace('/', "%2F");
        for (style, of_array, of_object) in [
            (PathStyle::Simple, "a,b%2Fc", "k,v"),
            (PathStyle::SimpleExploded, "a,b%2Fc", "k=v"),
            (PathStyle::Label, ".a,b%2Fc", ".k,v"),
            (PathStyle::LabelExploded, ".a.b%2Fc", ".k=v"),
            (PathStyle::Matrix, ";n=a,b%2Fc", ";n=k,v"),
            (PathStyle::MatrixExploded, ";n=a;n=b%2Fc", ";k=v"),
        ] {
            assert_eq!(path("n", &array, style, encode), of_array);
            assert_eq!(path("n", &object, style, encode), of_object);
        }
        for (style, of_array, of_object) in [
            (HeaderStyle::Simple, "a,b/c", "k,v"),
            (HeaderStyle::SimpleExploded, "a,b/c", "k=v"),
            (HeaderStyle::Json, r#"["a","b/c"]"#, r#"{"k":"v"}"#),
        ] {
            assert_eq!(
                (header(&array, style).unwrap(), header(&object, style).unwrap().as_str()),
                (of_array.to_owned(), of_object)
            );
        }
    }

    #[test]
    fn encodes_cookies_in_form_style() {
        let shown = |style, value| {
            let all = cookies("n", &value, style).unwrap().into_iter();
            all.map(|(name, texts)| format!("{name}={}", texts.join(","))).collect::<Vec<_>>().join("; ")
        };
        for (style, of_array, of_object) in [
            (CookieStyle::Form, "n=a,b", "n=k,v,l,1"),
            (CookieStyle::FormExploded, "n=a; n=b", "k=v; l=1"),
            (CookieStyle::Json, r#"n=["a","b"]"#, r#"n={"k":"v","l":1}"#),
        ] {
            assert_eq!(shown(style, json!(["a", "b"])), of_array);
            assert_eq!(shown(style, json!({"k": "v", "l": 1})), of_object);
            assert_eq!((shown(style, json!(7)).as_str(), shown(style, json!(null)).as_str()), ("n=7", ""));
        }
    }

    #[test]
    fn omits_null_in_every_style() {
        for style in [QueryStyle::Form, QueryStyle::FormExploded, QueryStyle::Space, QueryStyle::Pipe, QueryStyle::Deep]
        {
            for nothing in [json!(null), json!([]), json!([null]), json!({}), json!({ "k": null })] {
                assert_eq!(shown(style, &nothing), "", "{style:?} {nothing}");
            }
        }
        assert_eq!(shown(QueryStyle::Json, &json!(null)), "");
        assert_eq!(header(&json!(["a", null, "b"]), HeaderStyle::Simple).as_deref(), Ok("a,b"));
    }

    #[test]
    fn rejects_header_parts_that_contain_a_delimiter() {
        for value in [
            json!(["a,b", "c"]),
            json!({ "k": "a,b" }),
            json!({ "k,l": 1 }),
            json!({ "k": [1, 2] }),
            json!(["a", ""]),
            json!(["a", " b"]),
            json!([]),
        ] {
            for style in [HeaderStyle::Simple, HeaderStyle::SimpleExploded] {
                assert!(header(&value, style).is_err(), "{style:?} {value}");
            }
            assert!(header(&value, HeaderStyle::Json).is_ok());
        }
        assert!(header(&json!({ "a=b": 1 }), HeaderStyle::SimpleExploded).is_err());
        assert_eq!(header(&json!("a,b"), HeaderStyle::Simple).as_deref(), Ok("a,b"));
    }

    #[test]
    fn rejects_query_parts_that_contain_the_encoded_delimiter() {
        for (style, value) in [
            (QueryStyle::Space, json!(["a b", "c"])),
            (QueryStyle::Pipe, json!(["a|b", "c"])),
            (QueryStyle::Pipe, json!({ "a|b": "c" })),
            (QueryStyle::Deep, json!({ "a][b": "c" })),
            (QueryStyle::Deep, json!({ "a": { "b[]": "c" } })),
        ] {
            assert!(query("n", &value, style).is_err(), "{style:?} {value}");
        }
        assert!(query("n", &json!(["a b|c", "d,e"]), QueryStyle::Form).is_ok());
        assert!(query("n", &json!("a b|c"), QueryStyle::Space).is_ok());
    }
}
