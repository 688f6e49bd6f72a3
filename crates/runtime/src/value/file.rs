//! Files for uploads.

use std::{cell::RefCell, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser, ser::SerializeMap as _};
#[cfg(feature = "client")]
use serde_json::Value;

/// A file to send as a part of a `multipart/form-data` body.
///
/// In other bodies, a file is sent as text, and rejected if its content is not valid UTF-8. `Debug` prints the name and
/// the length of a file, but not its content.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct File {
    name: Option<String>,
    media_type: Option<String>,
    bytes: Vec<u8>,
}

impl File {
    /// Creates a file with a name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: Some(name.into()), media_type: None, bytes: bytes.into() }
    }

    /// Sets the media type of the content. Defaults to `application/octet-stream`.
    #[must_use]
    pub fn with_media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Returns the name, if it has one.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Returns the media type, if one was set.
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// Returns the content.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self { name: None, media_type: None, bytes }
    }
}

impl From<&str> for File {
    fn from(text: &str) -> Self {
        Self::from(text.as_bytes().to_vec())
    }
}

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("File")
            .field("name", &self.name)
            .field("length", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// The files of a body, and the marker: the key of their placeholders in the encoded body.
pub(crate) struct Collected {
    marker: String,
    files: Vec<File>,
}

thread_local! {
    /// The files of the body that is being encoded, or `None` if the body cannot have files.
    static COLLECTED: RefCell<Option<Collected>> = const { RefCell::new(None) };
}

/// Runs a function that encodes a body, and returns the files in it. Each file is encoded as a placeholder: an object with
/// the marker as key and the index of the file as value. The marker must be unpredictable.
#[cfg(feature = "client")]
pub(crate) fn collect<T>(marker: String, work: impl FnOnce() -> T) -> (T, Collected) {
    /// Resets the files even if the function panics, so that the next body does not contain them.
    struct Reset;

    impl Drop for Reset {
        fn drop(&mut self) {
            COLLECTED.set(None);
        }
    }

    let empty = Collected { marker: marker.clone(), files: Vec::new() };
    let _reset = Reset;
    COLLECTED.set(Some(empty));
    let result = work();
    (result, COLLECTED.take().unwrap_or(Collected { marker, files: Vec::new() }))
}

#[cfg(feature = "client")]
impl Collected {
    /// Returns the file of a placeholder, or `None` if the value is not a placeholder.
    pub(crate) fn file(&self, value: &Value) -> Option<&File> {
        let number = value.get(&self.marker)?.as_u64()?;
        self.files.get(usize::try_from(number).ok()?)
    }
}

impl Serialize for File {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let placeholder = COLLECTED.with_borrow_mut(|collected| {
            collected.as_mut().map(|Collected { marker, files }| {
                files.push(self.clone());
                (marker.clone(), files.len() - 1)
            })
        });
        match placeholder {
            Some((marker, number)) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(&marker, &number)?;
                map.end()
            }
            None => match std::str::from_utf8(&self.bytes) {
                Ok(text) => serializer.serialize_str(text),
                Err(_) => Err(ser::Error::custom("a file that is not valid UTF-8 cannot be sent as text")),
            },
        }
    }
}

impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::from(text.into_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::File;

    #[test]
    fn encodes_as_text_outside_multipart_and_redacts_debug() {
        let file = File::new("a.txt", "canary").with_media_type("text/plain");
        assert_eq!((file.name(), file.media_type(), file.bytes()), (Some("a.txt"), Some("text/plain"), &b"canary"[..]));
        assert_eq!(format!("{file:?}"), r#"File { name: Some("a.txt"), length: 6, .. }"#);
        assert_eq!(serde_json::to_string(&file).unwrap(), r#""canary""#);
        let error = serde_json::to_string(&File::from(vec![0xff])).unwrap_err();
        assert_eq!(error.to_string(), "a file that is not valid UTF-8 cannot be sent as text");
        assert_eq!(serde_json::from_str::<File>(r#""canary""#).unwrap(), File::from("canary"));
        assert!(serde_json::from_str::<File>("1").is_err() && File::default().bytes().is_empty());
    }
}
