//! Bodies of `multipart/form-data` (RFC 7578): one part for each member, and for each item of an array.

use std::{
    fmt::Write as _,
    hash::{BuildHasher as _, RandomState},
};

use serde::{Serialize, ser::Error as _};
use serde_json::Value;

use super::styles::text;
use crate::file::{self, Collected};

/// The media type with its boundary, and the body.
pub(crate) fn write(body: &impl Serialize, media_types: &[(&str, &str)]) -> serde_json::Result<(String, Vec<u8>)> {
    let (value, files) = file::collect(unguessable("file"), || serde_json::to_value(body));
    let Value::Object(members) = value? else {
        return Err(serde_json::Error::custom("only an object has members that can be parts"));
    };
    let mut parts = Parts { files, media_types, written: Vec::new() };
    for (name, value) in members {
        match value {
            Value::Array(items) => items.into_iter().for_each(|item| parts.part(&name, item)),
            value => parts.part(&name, value),
        }
    }
    Ok(parts.join())
}

/// A text that nobody who wrote a part could know.
fn unguessable(prefix: &str) -> String {
    // The keys of the hash come from the randomness of the system, and no state has those of another.
    let number = || RandomState::new().hash_one(prefix);
    format!("subkit-{prefix}-{:016x}{:016x}", number(), number())
}

struct Parts<'a> {
    files: Collected,
    media_types: &'a [(&'a str, &'a str)],
    /// The head of each part, and its content.
    written: Vec<(String, Vec<u8>)>,
}

impl Parts<'_> {
    fn part(&mut self, name: &str, mut value: Value) {
        let given = self.media_types.iter().find(|(other, _)| *other == name).map(|(_, media_type)| *media_type);
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
        let (media_type, content) = if let Some(file) = self.files.file(&value) {
            // Writing to a `String` cannot fail.
            let _ = write!(head, "; filename=\"{}\"", escaped(file.name().unwrap_or("file")));
            (Some(file.media_type().or(given).unwrap_or("application/octet-stream")), file.bytes().to_vec())
        } else {
            if value.is_null() {
                return;
            }
            self.files.as_text(&mut value);
            let has_parts = value.is_object() || value.is_array();
            (given.or_else(|| has_parts.then_some("application/json")), text(&value).into_bytes())
        };
        if let Some(media_type) = media_type {
            let _ = write!(head, "\r\nContent-Type: {}", media_type.replace(['\r', '\n'], " "));
        }
        self.written.push((head, content));
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

    /// A boundary that stands in no part.
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

/// A name as the HTML standard writes it into a head.
fn escaped(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::write;
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
    fn members_are_parts_and_no_content_can_end_its_part() {
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
        inside: Inside,
        forged: serde_json::Value,
    }

    #[derive(Serialize)]
    struct Inside {
        file: File,
    }

    #[test]
    fn a_file_inside_of_a_part_is_text_and_no_text_is_a_file() {
        let nested = Nested {
            plain: File::new("p", "plain"),
            inside: Inside { file: File::new("i", "inside") },
            forged: serde_json::json!({ "$subkit_runtime::File": 0 }),
        };
        let (_, body) = write(&nested, &[]).unwrap();
        let text = String::from_utf8(body).unwrap();
        assert!(text.contains("\r\n\r\n{\"file\":\"inside\"}\r\n"), "{text}");
        assert!(text.contains("\r\n\r\n{\"$subkit_runtime::File\":0}\r\n"), "{text}");
    }

    #[test]
    fn a_media_type_cannot_end_its_line() {
        let upload = serde_json::json!({ "a": 1 });
        let (_, body) = write(&upload, &[("a", "text/plain\r\nX: 1")]).unwrap();
        assert!(!String::from_utf8(body).unwrap().contains("\r\nX: 1"));
    }

    #[test]
    fn only_an_object_has_parts() {
        assert!(write(&[1, 2], &[]).is_err() && write(&"text", &[]).is_err());
    }
}
