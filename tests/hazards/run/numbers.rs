//! Numbers have types that hold them: no floats for money, and no type that refuses what breaks a bound.

use subkit_numbers::*;

use types::Numbers;

#[test]
fn nothing_of_a_number_is_lost() {
    let json = r#"{"count":-1,"large":18446744073709551615,"price":1234567.89,"plain":-9223372036854775808,"float":0.5}"#;
    let numbers: Numbers = serde_json::from_str(json).unwrap();
    let expected: (i64, u64, i64) = (-1, u64::MAX, i64::MIN);
    assert_eq!((numbers.count, numbers.large, numbers.plain), expected);
    assert_eq!(numbers.price, "1234567.89".parse::<Decimal>().unwrap());
    assert_eq!(serde_json::to_string(&numbers).unwrap(), json);
}

#[test]
fn a_number_that_the_type_cannot_hold_is_an_error_and_not_another_number() {
    let json = r#"{"count":1,"large":1,"price":1,"plain":9223372036854775808,"float":1}"#;
    assert!(serde_json::from_str::<Numbers>(json).is_err());
}
