//! The serialized form of a token in Redis: JSON.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::{AccessToken, Secret, StoreError};

/// A token as stored in Redis.
#[derive(Deserialize, Serialize)]
struct StoredToken {
    access_token: Secret,
    /// Milliseconds since 1970 by the clock of the saving machine, or `None` if the token endpoint did not state a lifetime. The
    /// expiry of the key is authoritative, because Redis measures it. The field `expires_at` is for people who inspect Redis, and
    /// for keys whose expiry was removed.
    #[serde(default)]
    expires_at: Option<u64>,
    /// How many milliseconds the key outlives the token, if the token is needed to fetch the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stays_after: Option<u64>,
}

/// A serialized token.
pub(super) struct Value {
    pub(super) json: String,
    /// How many milliseconds to keep the value; 0 if the token has expired.
    pub(super) stays: u64,
    /// `ends` or `endless`: whether the token has an expiry.
    pub(super) end: &'static str,
}

/// Maximum time to keep a token, so that unused tokens without an expiry are deleted eventually.
pub(super) const MAX_LIFETIME: Duration = Duration::from_secs(365 * 24 * 60 * 60);

impl Value {
    /// Serializes a token.
    pub(super) fn of(token: &AccessToken, now: SystemTime) -> Result<Self, StoreError> {
        let until = |start: SystemTime| token.expires_at.map(|end| end.duration_since(start).unwrap_or_default());
        let stays_after = token.is_needed_after_expiry.then(|| milliseconds(MAX_LIFETIME));
        let stored = StoredToken {
            access_token: token.secret.clone(),
            expires_at: until(UNIX_EPOCH).map(milliseconds),
            stays_after,
        };
        let stays =
            milliseconds(until(now).unwrap_or(MAX_LIFETIME).min(MAX_LIFETIME)).saturating_add(stays_after.unwrap_or(0));
        let json = serde_json::to_string(&stored).map_err(|_| "the token cannot be serialized as JSON")?;
        Ok(Self { json, stays, end: if token.expires_at.is_some() { "ends" } else { "endless" } })
    }
}

/// Parses a value whose key expires in `left` milliseconds, or never if `left` is negative. Returns `None` if the value
/// is not a token.
pub(super) fn read(json: &[u8], left: i64, now: SystemTime) -> Option<AccessToken> {
    let StoredToken { access_token, expires_at, stays_after } = serde_json::from_slice(json).ok()?;
    if access_token.expose().is_empty() {
        return None;
    }
    let Some(expires_at) = expires_at else { return Some(AccessToken::new(access_token, None)) };
    let end = match u64::try_from(left) {
        Ok(left) => {
            let after = Duration::from_millis(stays_after.unwrap_or(0));
            now.checked_add(Duration::from_millis(left)).and_then(|end| end.checked_sub(after))
        }
        Err(_) => UNIX_EPOCH.checked_add(Duration::from_millis(expires_at)),
    };
    let token = AccessToken::new(access_token, Some(end?));
    Some(if stays_after.is_some() { token.needed_after_expiry() } else { token })
}

pub(super) fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::{Value, read};
    use crate::AccessToken;

    #[test]
    fn expiry_does_not_depend_on_the_clock_of_the_saving_machine() {
        let (saver, reader) = (UNIX_EPOCH + Duration::from_secs(1000), UNIX_EPOCH + Duration::from_secs(5000));
        let token = AccessToken::new("t", Some(saver + Duration::from_secs(60)));
        let value = Value::of(&token, saver).unwrap();
        assert_eq!(value.json, r#"{"access_token":"t","expires_at":1060000}"#);
        assert_eq!((value.stays, value.end), (60_000, "ends"));
        let found = read(value.json.as_bytes(), 59_000, reader).unwrap();
        assert_eq!(found.expires_at, Some(reader + Duration::from_secs(59)));
        // The expiry of the key was removed, so the stored time is used.
        assert_eq!(read(value.json.as_bytes(), -1, reader), Some(token));
    }

    #[test]
    fn keeps_expired_token_that_is_needed_for_refresh() {
        let now = UNIX_EPOCH + Duration::from_secs(1000);
        let token = AccessToken::new("t", Some(now + Duration::from_secs(60))).needed_after_expiry();
        let value = Value::of(&token, now).unwrap();
        let year = 365 * 24 * 60 * 60 * 1000;
        assert_eq!((value.stays, value.end), (year + 60_000, "ends"));
        let after = |passed: u64| {
            let left = i64::try_from(value.stays - passed * 1000).unwrap();
            read(value.json.as_bytes(), left, now + Duration::from_secs(passed)).unwrap()
        };
        assert_eq!(after(10), token);
        assert_eq!(after(90), token, "an expired token that is still needed must be kept");
    }

    #[test]
    fn caps_the_lifetime_of_tokens_without_expiry_or_with_a_distant_expiry() {
        let now = UNIX_EPOCH + Duration::from_secs(1000);
        let endless = Value::of(&AccessToken::new("t", None), now).unwrap();
        assert_eq!((endless.json.as_str(), endless.end), (r#"{"access_token":"t","expires_at":null}"#, "endless"));
        assert_eq!(read(endless.json.as_bytes(), 1, now).unwrap().expires_at, None);
        let far = Value::of(&AccessToken::new("t", now.checked_add(Duration::from_secs(1 << 60))), now).unwrap();
        assert_eq!((far.stays, far.end), (endless.stays, "ends"));
        let drop_without_release = Value::of(&AccessToken::new("t", Some(UNIX_EPOCH)), now).unwrap();
        assert_eq!(drop_without_release.stays, 0);
    }

    #[test]
    fn ignores_values_that_are_not_tokens() {
        for json in [
            "",
            "t",
            "null",
            "{}",
            "[]",
            r#""t""#,
            r#"{"access_token":""}"#,
            r#"{"access_token":null}"#,
            r#"{"access_token":1}"#,
            r#"{"access_token":"t","expires_at":-1}"#,
            r#"{"access_token":"t","expires_at":"soon"}"#,
            r#"{"access_token":"t"#,
            "\u{0}",
        ] {
            assert_eq!(read(json.as_bytes(), 1000, UNIX_EPOCH), None, "{json}");
        }
        assert_eq!(read(b"\xff\xfe", 1000, UNIX_EPOCH), None);
        let json = r#"{"access_token":"t","expires_at":18446744073709551615}"#;
        assert!(read(json.as_bytes(), -1, UNIX_EPOCH).is_none_or(|token| token.expires_at.is_some()));
    }
}
