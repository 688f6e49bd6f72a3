//! The names of Redis keys.

use sha2::{Digest as _, Sha256};

/// Returns the name for a delivery key. The name does not disclose the key.
pub(super) fn delivery(prefix: &str, key: &str) -> String {
    format!("{prefix}inbox:{}", hash(b"subkit deliveries in Redis, layout 1", key))
}

/// Returns the name for a cursor.
pub(super) fn cursor(prefix: &str, name: &str) -> String {
    format!("{prefix}cursor:{}", hash(b"subkit cursors in Redis, layout 1", name))
}

fn hash(layout: &[u8], text: &str) -> String {
    let hash = Sha256::new_with_prefix(layout).chain_update(text).finalize();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{cursor, delivery};

    /// A release of this crate must find the deliveries that other releases with the same layout recorded.
    #[test]
    fn redis_keys_are_the_same_in_every_release() {
        let name = delivery("app:", "bird:1");
        assert_eq!(name, "app:inbox:eda60aece740c331b4fde5beb54dd6bbdb884f6ca4e427980cb4ca0cefe0b81b");
        let name = cursor("app:", "log");
        assert_eq!(name, "app:cursor:3b2e02ed0da1ed620a6629ded01df0664969fc508cea2200c1896dd9b581c976");
    }
}
