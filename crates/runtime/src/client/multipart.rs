//! Bodies of `multipart/form-data` (RFC 7578): one part for each member, and for each item of an array.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;

use super::styles::text;
use crate::file::{self, File};

/// The media type with its boundary, and the body.
pub(crate) fn write(body: &impl Serialize, media_types: &[(&str, &str)]) -> serde_json::Result<(String, Vec<u8>)> {
    let (value, files) = file::collect(|| serde_json::to_value(body));
    let mut parts = Parts { files, media_types, written: Vec::new() };
    if let Value::Object(members) = value? {
        for (name, value) in &members {
            match value {
                Value::Array(items) => items.iter().for_each(|item| parts.part(name, item)),
                value => parts.part(name, value),
            }
        }
    }
    Ok(parts.join())
}

struct Parts<'a> {
    files: Vec<File>,
    media_types: &'a [(&'a str, &'a str)],
    /// The head of each part, and its content.
    written: Vec<(String, Vec<u8>)>,
}

impl Parts<'_> {
    fn part(&mut self, name: &str, value: &Value) {
        let given = self.media_types.iter().find(|(other, _)| *other == name).map(|(_, media_type)| *media_type);
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", escaped(name));
        let number = value.get(file::MARKER).and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok());
        let content = match number.and_then(|number| self.files.get(number)) {
            Some(file) => {
                // Writing to a `String` cannot fail.
                let _ = write!(head, "; filename=\"{}\"", escaped(file.name().unwrap_or("file")));
                let media_type = file.media_type().or(given).unwrap_or("application/octet-stream");
                let _ = write!(head, "\r\nContent-Type: {}", media_type.replace(['\r', '\n'], " "));
                file.bytes().to_vec()
            }
            None if value.is_null() => return,
            None => {
                let media_type =
                    given.or_else(|| (value.is_object() || value.is_array()).then_some("application/json"));
                if let Some(media_type) = media_type {
                    let _ = write!(head, "\r\nContent-Type: {media_type}");
                }
                text(value).into_bytes()
            }
        };
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
        let mut number = 0_u64;
        loop {
            let boundary = format!("subkit-boundary-{number:016x}");
            let stands_in =
                |content: &Vec<u8>| content.windows(boundary.len()).any(|window| window == boundary.as_bytes());
            if !self.written.iter().any(|(head, content)| head.contains(&boundary) || stands_in(content)) {
                return boundary;
            }
            number = number.wrapping_add(1);
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
            title: "--subkit-boundary-0000000000000000".into(),
            files: vec![
                File::new("a\"\r\n.txt", b"\x00\xff".to_vec()).with_media_type("text/plain"),
                File::from(b"x".to_vec()),
            ],
            meta: Meta { pages: 2 },
            none: None,
        };
        let (media_type, body) = write(&upload, &[("meta", "application/vnd.meta+json")]).unwrap();
        assert_eq!(media_type, "multipart/form-data; boundary=subkit-boundary-0000000000000001");
        let text = String::from_utf8_lossy(&body).replace("\r\n", "\n");
        for part in [
            "Content-Disposition: form-data; name=\"title\"\n\n--subkit-boundary-0000000000000000\n",
            "name=\"files\"; filename=\"a%22%0D%0A.txt\"\nContent-Type: text/plain\n\n\0\u{fffd}\n",
            "name=\"files\"; filename=\"file\"\nContent-Type: application/octet-stream\n\nx\n",
            "name=\"meta\"\nContent-Type: application/vnd.meta+json\n\n{\"pages\":2}\n",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(text.ends_with("--subkit-boundary-0000000000000001--\n") && !text.contains("none"));
    }
}
