//! Secret text: credentials, tokens and signing keys.
//!
//! A secret prints as `Secret([redacted])` with `Debug`, does not implement `Display`, and is serialized in full. A secret is wiped
//! from memory when it is dropped. Copies that the HTTP client creates to send a secret are not wiped. The caller must protect the
//! text that [`Secret::expose`] returns.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Secret text, which `Debug` redacts.
///
/// ```
/// let secret = subkit_runtime::Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "Secret([redacted])");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// Returns the text.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret([redacted])")
    }
}

/// Compares texts of equal length in constant time.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.expose().as_bytes(), other.expose().as_bytes());
        ours.len() == theirs.len() && ours.iter().zip(theirs).fold(0, |differences, (a, b)| differences | (a ^ b)) == 0
    }
}

impl Eq for Secret {}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(SecretString::from(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(SecretString::from(text))
    }
}

impl From<&Self> for Secret {
    fn from(secret: &Self) -> Self {
        secret.clone()
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::text::deserialize(deserializer, "a string")
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn serializes_in_full_and_redacts_debug() {
        let secret: Secret = serde_json::from_str(r#""canary""#).unwrap();
        assert_eq!(serde_json::to_string(&secret).unwrap(), r#""canary""#);
        assert_eq!(format!("{secret:?} {secret:#?}"), "Secret([redacted]) Secret([redacted])");
        assert_eq!(serde_json::from_reader::<_, Secret>(&b"\"canary\""[..]).unwrap(), secret);
    }

    #[test]
    fn secrets_compare_by_text() {
        assert_eq!(Secret::from("a"), Secret::from("a".to_owned()));
        assert_ne!(Secret::from("a"), Secret::from("b"));
        assert_ne!(Secret::from("a"), Secret::from("ab"));
        assert_eq!(Secret::from(&Secret::from("a")), Secret::from("a"));
    }
}
