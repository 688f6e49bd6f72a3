//! `not`, enums of signs and a default that is not in its enum make a client that reads every value.

use subkit_negation::*;

use types::Free;

#[test]
fn every_value_is_read_and_written_back() {
    for json in [r#"{"no":5,"sign":"+","level":"low"}"#, r#"{"no":[],"sign":"","level":"middle"}"#, r#"{"sign":"-"}"#, "{}"] {
        let free: Free = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&free).unwrap(), json);
    }
}
