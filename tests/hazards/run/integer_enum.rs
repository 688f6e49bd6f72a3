//! An enum of integers is an open enum.

use subkit_integer_enum::types::{AlarmCode, Level};

use crate::server::{Server, client};

#[tokio::test]
async fn unknown_integers_of_the_enum_are_kept() {
    for (value, is_known) in [("2", true), ("7", false), ("18446744073709551616", false)] {
        let server = Server::json(&format!(r#"{{"level":{value}}}"#));
        let alarm = client!(subkit_integer_enum, server).get_alarm().level(Level::Value1).send().await.unwrap();
        let level = alarm.level.as_ref().unwrap();
        assert_eq!((*level == Level::Value2, level.is_unknown()), (is_known, !is_known), "{value}");
        assert_eq!(serde_json::to_string(&*alarm).unwrap(), format!(r#"{{"level":{value}}}"#), "{value}");
        assert_eq!(server.request().line(), "GET /alarms?level=1", "{value}");
    }
}

/// Values with a fraction or more than 64 bits cannot be variants of an integer enum in Rust.
#[tokio::test]
async fn enums_of_fractions_or_large_integers_are_plain_numbers() {
    let text = r#"{"share":1.5,"large":18446744073709551615,"code":1}"#;
    let server = Server::json(text);
    let alarm = client!(subkit_integer_enum, server).get_alarm().send().await.unwrap();
    assert_eq!((serde_json::to_string(&*alarm).unwrap().as_str(), &alarm.code), (text, &Some(AlarmCode::Err)));
}
