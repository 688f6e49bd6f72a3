//! Values that no document lists are kept: of text, of integers, and of `anyOf` with an open end.

use subkit_open_enums::*;

use types::{Holder, HolderNumber, HolderPlain};

#[test]
fn known_and_unknown_values_round_trip() {
    for json in [r#"{"any":"a","plain":"free","number":1}"#, r#"{"any":"z","plain":"lost","number":7}"#] {
        let holder: Holder = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&holder).unwrap(), json);
    }
    let holder: Holder = serde_json::from_str(r#"{"any":"a","plain":"free","number":7}"#).unwrap();
    assert_eq!(holder.plain, HolderPlain::Free);
    assert!(holder.number.is_unknown() && holder.number != HolderNumber::from(1));
}
