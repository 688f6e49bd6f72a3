//! Numbers keep all digits: ids, money, and integers that a double cannot represent.

use subkit_numbers::{Decimal, types::Price};

use crate::server::{Server, client};

/// Decodes a value and sends it again. Returns the body that is sent.
async fn round_trip(text: &str) -> Result<String, subkit_numbers::Error> {
    let server = Server::json(text);
    let price = client!(subkit_numbers, server).set_price(Price::new(0, 0.into())).send().await?.into_inner();
    let server = Server::json(text);
    client!(subkit_numbers, server).set_price(price).send().await?;
    Ok(server.request().body().to_owned())
}

#[tokio::test]
async fn decimals_are_sent_and_decoded_exactly() {
    let (tenth, fifth): (Decimal, Decimal) = ("0.1".parse().unwrap(), "0.2".parse().unwrap());
    let server = Server::json(r#"{"id":1,"amount":0.3}"#);
    let sum = Decimal::from(tenth.get().unwrap() + fifth.get().unwrap());
    let response = client!(subkit_numbers, server).set_price(Price::new(1, sum.clone())).send().await.unwrap();
    assert_eq!(response.amount, sum);
    assert_eq!(server.request().body(), r#"{"id":1,"amount":0.3}"#);
}

#[tokio::test]
async fn decimals_of_any_length_round_trip() {
    for text in [
        r#"{"id":1,"amount":1234567890.12345678,"exact":"1234567890123456789012345.678"}"#,
        r#"{"id":1,"amount":123456789012345678901234567890.123456789}"#,
        r#"{"id":1,"amount":1e400}"#,
        r#"{"id":1,"amount":1,"either":9007199254740993}"#,
    ] {
        assert_eq!(round_trip(text).await.unwrap(), text);
    }
}

#[tokio::test]
async fn integers_of_64_bits_round_trip() {
    let text = r#"{"id":9223372036854775807,"amount":18446744073709551615,"sequence":18446744073709551615,"plain":-9223372036854775808}"#;
    assert_eq!(round_trip(text).await.unwrap(), text);
}

#[tokio::test]
async fn numbers_without_a_format_keep_all_digits() {
    for text in [
        r#"{"id":1,"amount":1,"plain":18446744073709551616}"#,
        r#"{"id":1,"amount":1,"plain":-123456789012345678901234567890123456789012345678901234567890}"#,
        r#"{"id":1,"amount":1,"any_number":0.1234567890123456789012345678901234567890}"#,
        r#"{"id":1,"amount":1,"any_number":9007199254740993}"#,
        r#"{"id":1,"amount":1,"float":16777217.5}"#,
    ] {
        assert_eq!(round_trip(text).await.unwrap(), text);
    }
}

#[tokio::test]
async fn malformed_uuid_is_kept() {
    let text = r#"{"id":1,"amount":1,"version":"none"}"#;
    assert_eq!(round_trip(text).await.unwrap(), text);
}

#[tokio::test]
async fn integers_convert_from_and_compare_with_native_integers() {
    let price = Price::new(1, 2.into()).with_plain(7).with_bounded(100).with_any_number(3.into());
    assert!(price.plain.as_ref().is_some_and(|plain| *plain == 7 && plain.as_i64() == Some(7)));
    assert_eq!(serde_json::to_string(&price).unwrap(), r#"{"id":1,"amount":2,"plain":7,"bounded":100,"any_number":3}"#);
    let server = Server::json("{}");
    let error = client!(subkit_numbers, server).set_price(price.with_bounded(101)).send().await.unwrap_err();
    assert!(!error.was_sent() && error.to_string().contains("`/bounded`"), "{error}");
}

/// An integer format limits the value: a larger value is not rounded, but rejected with its JSON path.
#[tokio::test]
async fn integer_beyond_its_format_is_rejected_with_its_json_path() {
    let server = Server::json(r#"{"id":9223372036854775808,"amount":1}"#);
    let error = client!(subkit_numbers, server).set_price(Price::new(0, 0.into())).send().await.unwrap_err();
    assert_eq!((error.is_decode(), error.decode_path()), (true, Some("$.id")));
}

/// A value without a schema decodes as a `serde_json::Value`.
#[tokio::test]
async fn untyped_value_keeps_64_bit_integers() {
    let text = r#"{"id":1,"amount":1,"anything":18446744073709551615}"#;
    assert_eq!(round_trip(text).await.unwrap(), text);
}
