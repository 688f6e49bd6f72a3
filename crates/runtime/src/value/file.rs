//! Files to send.

use std::{cell::RefCell, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser, ser::SerializeMap as _};
#[cfg(feature = "client")]
use serde_json::Value;

/// A file, to be sent as a part of a `multipart/form-data` body.
///
/// In a body of another kind it is written as text, and rejected unless it is UTF-8. `Debug` prints its name and length, and none of its content.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct File {
    name: Option<String>,
    media_type: Option<String>,
    bytes: Vec<u8>,
}

impl File {
    /// A file with a name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: Some(name.into()), media_type: None, bytes: bytes.into() }
    }

    /// Says of which media type the content is; `application/octet-stream` if nothing is said.
    #[must_use]
    pub fn with_media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The name, if it has one.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The media type, if one was given.
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// The content.
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

/// The files of a body, and the member that stands for each of them in what is written.
pub(crate) struct Collected {
    marker: String,
    files: Vec<File>,
}

thread_local! {
    /// The files of the body that is being written, while it is one that has files.
    static COLLECTED: RefCell<Option<Collected>> = const { RefCell::new(None) };
}

/// Runs what writes a body, and gives the files that were met; each left its number under the marker, which must be one that
/// nobody else can know.
#[cfg(feature = "client")]
pub(crate) fn collect<T>(marker: String, work: impl FnOnce() -> T) -> (T, Collected) {
    /// Resets the files even if the work panics, so that the next body has none of this one.
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
    /// The file that a value stands for, if it stands for one.
    pub(crate) fn file(&self, value: &Value) -> Option<&File> {
        let number = value.get(&self.marker)?.as_u64()?;
        self.files.get(usize::try_from(number).ok()?)
    }
}

impl Serialize for File {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let place = COLLECTED.with_borrow_mut(|collected| {
            collected.as_mut().map(|Collected { marker, files }| {
                files.push(self.clone());
                (marker.clone(), files.len() - 1)
            })
        });
        match place {
            Some((marker, number)) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(&marker, &number)?;
                map.end()
            }
            None => match std::str::from_utf8(&self.bytes) {
                Ok(text) => serializer.serialize_str(text),
                Err(_) => Err(ser::Error::custom("a file that is not text in UTF-8 cannot be written as text")),
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
    fn elsewhere_it_is_text_and_its_content_is_never_printed() {
        let file = File::new("a.txt", "canary").with_media_type("text/plain");
        assert_eq!((file.name(), file.media_type(), file.bytes()), (Some("a.txt"), Some("text/plain"), &b"canary"[..]));
        assert_eq!(format!("{file:?}"), r#"File { name: Some("a.txt"), length: 6, .. }"#);
        assert_eq!(serde_json::to_string(&file).unwrap(), r#""canary""#);
        let error = serde_json::to_string(&File::from(vec![0xff])).unwrap_err();
        assert_eq!(error.to_string(), "a file that is not text in UTF-8 cannot be written as text");
        assert_eq!(serde_json::from_str::<File>(r#""canary""#).unwrap(), File::from("canary"));
        assert!(serde_json::from_str::<File>("1").is_err() && File::default().bytes().is_empty());
    }
}
