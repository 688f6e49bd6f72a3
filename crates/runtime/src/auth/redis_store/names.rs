//! The names of Redis keys.

use sha2::{Digest as _, Sha256};

use crate::TokenKey;

/// The names of the keys for a token and for the claim to fetch the next one.
pub(super) struct Names {
    pub(super) token: String,
    pub(super) claim: String,
}

/// Text that is included in every hash. A different layout text produces different names, so incompatible releases of
/// this crate share no keys.
const LAYOUT: &[u8] = b"subkit tokens in Redis, layout 1";

impl Names {
    /// Returns the names for a token key. The names contain a hash of all fields of the key, each preceded by its length.
    /// The names therefore differ if any field differs, and disclose no field. Braces keep both keys on one node of a
    /// cluster.
    pub(super) fn of(prefix: &str, key: &TokenKey) -> Self {
        let TokenKey { api, token_url, client_id, client_secret, scope, parameters } = key;
        let mut hash = Sha256::new_with_prefix(LAYOUT);
        let parts =
            [Some(api.as_str()), Some(token_url), Some(client_id), Some(client_secret.expose()), scope.as_deref()];
        // Keys without parameters have the same names as before parameters were introduced.
        let parameters = parameters.iter().flat_map(|(name, value)| [Some(name.as_str()), Some(value.expose())]);
        for part in parts.into_iter().chain(parameters) {
            // A missing scope differs from an empty one.
            hash.update([u8::from(part.is_some())]);
            let part = part.unwrap_or_default();
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
        let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Self { token: format!("{prefix}token:{{{hash}}}"), claim: format!("{prefix}claim:{{{hash}}}") }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Names;
    use crate::TokenKey;

    #[test]
    fn redis_keys_depend_on_every_field_and_disclose_none() {
        let scope = |text: &str| Some(text.to_owned());
        let with = |parameters: &[(&str, &str)]| {
            let parameters = parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
            TokenKey::new("api", "url", "id", "secret", None).with_parameters(parameters)
        };
        let keys = [
            TokenKey::new("api", "url", "id", "secret", scope("scope")),
            TokenKey::new("apiu", "rl", "id", "secret", scope("scope")),
            TokenKey::new("other", "url", "id", "secret", scope("scope")),
            TokenKey::new("api", "other", "id", "secret", scope("scope")),
            TokenKey::new("api", "url", "other", "secret", scope("scope")),
            TokenKey::new("api", "url", "id", "other", scope("scope")),
            TokenKey::new("api", "url", "id", "secret", scope("other")),
            TokenKey::new("api", "url", "id", "secret", scope("")),
            TokenKey::new("api", "url", "id", "secret", None),
            with(&[("audience", "a")]),
            with(&[("audience", "other")]),
            with(&[("resource", "a")]),
            with(&[("audience", "a"), ("resource", "a")]),
            with(&[("audienc", "ea")]),
        ];
        let names: HashSet<String> = keys.iter().map(|key| Names::of("", key).token).collect();
        assert_eq!(names.len(), keys.len());
        for part in ["api", "url", "secret", "scope", "other"] {
            assert!(names.iter().all(|name| !name.contains(part)), "{part}");
        }
    }

    /// Releases of this crate that have the same layout must find each other's tokens.
    #[test]
    fn redis_keys_are_the_same_in_every_release() {
        let names = Names::of("app:", &TokenKey::new("api", "url", "id", "secret", None));
        let hash = "{122e7a840c89e63e8c81a424151d3ad9c042bac597a612e2faa6c47826d16f74}";
        assert_eq!((names.token, names.claim), (format!("app:token:{hash}"), format!("app:claim:{hash}")));
    }
}
