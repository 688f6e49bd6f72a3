//! Files to send.

use std::{cell::RefCell, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap as _};

/// A file, to be sent as a part of a `multipart/form-data` body.
///
/// Where it stands in another body it is written as text. `Debug` prints its name and length, and none of its content.
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

thread_local! {
    /// The files of the body that is being written, while it is one that has files.
    static COLLECTED: RefCell<Option<Vec<File>>> = const { RefCell::new(None) };
}

/// The member that stands for a file while a body with files is being written.
pub(crate) const MARKER: &str = "$subkit_runtime::File";

/// Runs what writes a body, and gives the files that were met; each left its number under [`MARKER`].
#[cfg(feature = "client")]
pub(crate) fn collect<T>(work: impl FnOnce() -> T) -> (T, Vec<File>) {
    COLLECTED.set(Some(Vec::new()));
    let result = work();
    (result, COLLECTED.take().unwrap_or_default())
}

impl Serialize for File {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = COLLECTED.with_borrow_mut(|collected| {
            collected.as_mut().map(|files| {
                files.push(self.clone());
                files.len() - 1
            })
        });
        match number {
            Some(number) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(MARKER, &number)?;
                map.end()
            }
            None => serializer.serialize_str(&String::from_utf8_lossy(&self.bytes)),
        }
    }
}

impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::from(text.into_bytes()))
    }
}
