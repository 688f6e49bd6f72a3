//! Bodies of `multipart/form-data` (RFC 7578): one part for each property, and for each item of an array.

use std::{
    fmt::Write as _,
    hash::{BuildHasher as _, RandomState},
};

use reqwest::header::HeaderValue;
use serde::{Serialize, ser::Error as _};
use serde_json::Value;

use super::styles::text;
use crate::{
    File,
    decode::{self, media_type},
    serde_context::sending,
    value::file::{self, Collected},
};

/// The reason why a body cannot be sent as multipart.
#[derive(Debug)]
pub(crate) enum Unsendable {
    /// The body cannot be serialized.
    Json(serde_json::Error),
    /// A part cannot be sent. The text completes "the argument `body` …".
    Part(String),
}

impl From<serde_json::Error> for Unsendable {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

/// Returns the media type with its boundary, and the body. Each pair of `media_types` has the name of a part,
/// and the media types that the spec allows for this part, separated by commas.
pub(crate) fn write(body: &impl Serialize, media_types: &[(&str, &str)]) -> Result<(String, Vec<u8>), Unsendable> {
    let (value, files) = file::collect(unguessable("file"), || sending::to_value(body));
    let Value::Object(properties) = value? else {
        return Err(serde_json::Error::custom("a multipart body must be an object").into());
    };
    let mut parts = Parts { files, media_types, written: Vec::new() };
    for (name, value) in properties {
        match value {
            Value::Array(items) if items.iter().all(Value::is_null) => {
                let part = decode::printable_key(&name);
                Err(format!("has an empty list at `$.{part}`, which would be omitted from the request"))
            }
            Value::Array(items) => items.into_iter().try_for_each(|item| parts.part(&name, &item)),
            value => parts.part(&name, &value),
        }
        .map_err(Unsendable::Part)?;
    }
    Ok(parts.join())
}

/// Returns text that the author of a part cannot guess.
fn unguessable(prefix: &str) -> String {
    // Each `RandomState` hashes with its own random keys.
    let number = || RandomState::new().hash_one(prefix);
    format!("subkit-{prefix}-{:016x}{:016x}", number(), number())
}

struct Parts<'a> {
    files: Collected,
    media_types: &'a [(&'a str, &'a str)],
    /// The head and the content of each part.
    written: Vec<(String, Vec<u8>)>,
}

impl Parts<'_> {
    fn part(&mut self, name: &str, value: &Value) -> Result<(), String> {
        let allowed = self.media_types.iter().find(|(other, _)| *other == name);
        let allowed: Vec<&str> = allowed.iter().flat_map(|(_, types)| types.split(',')).map(str::trim).collect();
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
        let (media_type, content) = if let Some(file) = self.files.file(value) {
            // Writing to a `String` cannot fail.
            let _ = write!(head, "; filename=\"{}\"", escaped(file.name().unwrap_or("file")));
            (Some(media_type_of(file, name, &allowed)?), file.bytes().to_vec())
        } else {
            if value.is_null() {
                return Ok(());
            }
            if let Some(path) = path_of_file(&self.files, value) {
                let part = decode::printable_key(name);
                return Err(format!(
                    "has a file at `$.{part}{path}`, inside the part `{part}`: each file must be a separate part"
                ));
            }
            let has_parts = value.is_object() || value.is_array();
            let is_json = |media_type: &&&str| media_type::is_json(media_type);
            // Structured values are sent as JSON if the part allows a JSON media type.
            let preferred = allowed.iter().find(is_json).filter(|_| has_parts);
            let media_type = preferred.or_else(|| allowed.iter().find(|media_type| !media_type.contains('*'))).copied();
            let content = if media_type.is_some_and(media_type::is_json) { value.to_string() } else { text(value) };
            (media_type.or_else(|| has_parts.then_some("application/json")), content.into_bytes())
        };
        if let Some(media_type) = media_type {
            let _ = write!(head, "\r\nContent-Type: {media_type}");
        }
        self.written.push((head, content));
        Ok(())
    }

    fn join(self) -> (String, Vec<u8>) {
        let boundary = self.boundary();
        let mut body = Vec::new();
        for (head, content) in &self.written {
            body.extend_from_slice(format!("--{boundary}\r\n{head}\r\n\r\n").as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={boundary}"), body)
    }

    /// Returns a boundary that occurs in no part.
    fn boundary(&self) -> String {
        loop {
            let boundary = unguessable("boundary");
            let stands_in =
                |content: &Vec<u8>| content.windows(boundary.len()).any(|window| window == boundary.as_bytes());
            if !self.written.iter().any(|(head, content)| head.contains(&boundary) || stands_in(content)) {
                return boundary;
            }
        }
    }
}

/// Returns the media type of a file: the one that is set on the file, or the only one that the spec allows. The error names the
/// allowed media types.
fn media_type_of<'a>(file: &'a File, part: &str, allowed: &[&'a str]) -> Result<&'a str, String> {
    const ANY: &str = "application/octet-stream";
    let part = decode::printable_key(part);
    match (file.media_type(), allowed) {
        (Some(own), _) if HeaderValue::from_str(own).is_err() => {
            Err(format!("has a file in the part `{part}` whose media type is not a valid header value"))
        }
        (Some(own), []) => Ok(own),
        (Some(own), [one]) if !one.contains('*') => Ok(own),
        (Some(own), several) if several.iter().any(|one| media_type::matches(own, one)) => Ok(own),
        (Some(_), several) => Err(format!(
            "has a file with a media type that the part `{part}` does not allow: use {}",
            several.join(" or ")
        )),
        (None, []) => Ok(ANY),
        (None, [one]) if !one.contains('*') => Ok(one),
        (None, several) if several.iter().any(|one| media_type::matches(ANY, one)) => Ok(ANY),
        (None, several) => Err(format!(
            "has a file without a media type in the part `{part}`, which allows {}: set it with `File::with_media_type`",
            several.join(" or ")
        )),
    }
}

/// Escapes a name for the head of a part, according to the HTML standard.
fn escaped(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

/// Returns the location of a file in a value, as the end of a JSON path. The path is empty if the value itself is a file.
fn path_of_file(files: &Collected, value: &Value) -> Option<String> {
    if files.file(value).is_some() {
        return Some(String::new());
    }
    match value {
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, item)| Some(format!("[{index}]{}", path_of_file(files, item)?)))
        }
        Value::Object(properties) => properties
            .iter()
            .find_map(|(key, member)| Some(format!(".{}{}", decode::printable_key(key), path_of_file(files, member)?))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::{Unsendable, write};
    use crate::File;

    #[derive(Serialize)]
    struct Upload {
        title: String,
        files: Vec<File>,
        meta: Meta,
        none: Option<String>,
    }

    #[derive(Serialize)]
    struct Meta {
        pages: u8,
    }

    #[test]
    fn sends_properties_as_parts_whose_content_cannot_contain_the_boundary() {
        let upload = Upload {
            title: "--subkit-boundary-\r\n--".into(),
            files: vec![
                File::new("a\"\r\n.txt", b"\x00\xff".to_vec()).with_media_type("text/plain"),
                File::from(b"x".to_vec()),
            ],
            meta: Meta { pages: 2 },
            none: None,
        };
        let (media_type, body) = write(&upload, &[("meta", "application/vnd.meta+json")]).unwrap();
        let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        assert_ne!(media_type, write(&upload, &[]).unwrap().0);
        let text = String::from_utf8_lossy(&body).replace("\r\n", "\n");
        for part in [
            "Content-Disposition: form-data; name=\"title\"\n\n--subkit-boundary-\n--\n",
            "name=\"files\"; filename=\"a%22%0D%0A.txt\"\nContent-Type: text/plain\n\n\0\u{fffd}\n",
            "name=\"files\"; filename=\"file\"\nContent-Type: application/octet-stream\n\nx\n",
            "name=\"meta\"\nContent-Type: application/vnd.meta+json\n\n{\"pages\":2}\n",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(text.ends_with(&format!("--{boundary}--\n")) && !text.contains("none"));
        assert_eq!(text.matches(boundary).count(), 5);
    }

    #[derive(Serialize)]
    struct Nested {
        plain: File,
        inside: Vec<Inside>,
        forged: serde_json::Value,
    }

    #[derive(Serialize)]
    struct Inside {
        file: Option<File>,
    }

    fn rejected(body: &impl Serialize, media_types: &[(&str, &str)]) -> String {
        match write(body, media_types).unwrap_err() {
            Unsendable::Part(reason) => reason,
            Unsendable::Json(error) => error.to_string(),
        }
    }

    #[test]
    fn rejects_files_inside_a_part() {
        let nested = |file| Nested {
            plain: File::new("p", "plain"),
            inside: vec![Inside { file: None }, Inside { file }],
            forged: serde_json::json!({ "$subkit_runtime::File": 0 }),
        };
        let (_, body) = write(&nested(None), &[]).unwrap();
        let text = String::from_utf8(body).unwrap();
        assert!(text.contains("\r\n\r\n{\"$subkit_runtime::File\":0}\r\n"), "{text}");
        assert_eq!(
            rejected(&nested(Some(File::new("i", b"\xff\xfe\x00".to_vec()))), &[]),
            "has a file at `$.inside.file`, inside the part `inside`: each file must be a separate part"
        );
    }

    #[test]
    fn requires_the_media_type_of_a_file_if_several_are_allowed() {
        #[derive(Serialize)]
        struct Files {
            files: Vec<File>,
        }
        let files = |media_type: Option<&str>| {
            let file = File::new("canary.jpg", "x");
            Files { files: vec![media_type.map_or(file.clone(), |media_type| file.with_media_type(media_type))] }
        };
        let sent = |media_type, allowed| {
            let body = write(&files(media_type), &[("files", allowed)]).unwrap().1;
            let text = String::from_utf8(body).unwrap();
            let (_, rest) = text.split_once("Content-Type: ").unwrap();
            rest.split_once("\r\n").unwrap().0.to_owned()
        };
        for (own, allowed, expected) in [
            (Some("image/jpeg"), "image/png, image/jpeg", "image/jpeg"),
            (Some("IMAGE/JPEG; q=1"), "image/png,image/jpeg", "IMAGE/JPEG; q=1"),
            (Some("image/webp"), "image/*", "image/webp"),
            (Some("image/jpeg"), "image/png", "image/jpeg"),
            (None, "image/png", "image/png"),
            (None, "*/*", "application/octet-stream"),
        ] {
            assert_eq!(sent(own, allowed), expected, "{own:?} {allowed}");
        }
        for (own, allowed, expected) in [
            (
                None,
                "image/png, image/jpeg",
                "has a file without a media type in the part `files`, which allows image/png or image/jpeg: set it with \
                 `File::with_media_type`",
            ),
            (
                Some("text/plain"),
                "image/*",
                "has a file with a media type that the part `files` does not allow: use image/*",
            ),
            (
                Some("a\r\nX: 1"),
                "image/png",
                "has a file in the part `files` whose media type is not a valid header value",
            ),
        ] {
            assert_eq!(rejected(&files(own), &[("files", allowed)]), expected);
        }
    }

    #[test]
    fn encodes_parts_with_a_json_media_type_as_json() {
        let body = serde_json::json!({ "name": "x", "meta": { "a": 1 }, "plain": "y" });
        let media_types = [("name", "application/json"), ("meta", "text/xml, application/json")];
        let text = String::from_utf8(write(&body, &media_types).unwrap().1).unwrap();
        for part in [
            "name=\"name\"\r\nContent-Type: application/json\r\n\r\n\"x\"\r\n",
            "name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n",
            "name=\"plain\"\r\n\r\ny\r\n",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn rejects_bodies_that_are_not_objects() {
        assert!(write(&[1, 2], &[]).is_err() && write(&"text", &[]).is_err());
    }
}
