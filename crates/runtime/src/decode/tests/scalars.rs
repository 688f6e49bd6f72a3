//! The scalar types: each type can decode every value that its schema allows, and encodes the value as received.

use serde::{Serialize, de::DeserializeOwned};

use crate::{Date, Decimal, Integer, Timestamp, UnknownValue, Uuid, decode::from_slice, open_enum};

#[derive(Clone, Debug, PartialEq)]
struct ThingId(String);
crate::id!(ThingId);

#[derive(Clone, Debug, PartialEq)]
enum State {
    Open,
    Unknown(UnknownValue),
}
open_enum!(State { Open = "open" });

/// Returns the elements of `values` that `T` does not preserve.
fn not_preserved<T: DeserializeOwned + Serialize>(values: &[&'static str]) -> Vec<&'static str> {
    let is_kept = |value: &&str| {
        let list = format!("[{value},{value}]");
        let direct = serde_json::from_str::<Vec<T>>(&list).ok().and_then(|read| serde_json::to_string(&read).ok());
        let ours = from_slice::<Vec<T>>(list.as_bytes()).ok().and_then(|read| serde_json::to_string(&read).ok());
        ours.as_ref() == Some(&list) && direct == ours
    };
    values.iter().copied().filter(|value| !is_kept(value)).collect()
}

#[test]
fn scalar_types_preserve_every_value_of_their_schemas() {
    // `type: string, format: date-time`
    let timestamps = [
        r#""0000-01-01T00:00:00Z""#,
        r#""9999-12-31T23:59:59Z""#,
        r#""9999-12-31T23:59:59.9999999999999-12:00""#,
        r#""2026-01-02T03:04:05.1234567890123Z""#,
        r#""2016-12-31T23:59:60Z""#,
        // Placeholders that servers send for a missing value.
        r#""""#,
        r#""0000-00-00T00:00:00Z""#,
        r#""-""#,
    ];
    // `type: string, format: date`
    let dates = [r#""0000-01-01""#, r#""9999-12-31""#, r#""2024-02-29""#, r#""0000-00-00""#, r#""""#];
    // `type: string, format: uuid`
    let uuids = [
        r#""67e55044-10b1-426f-9247-bb680e5fe0c8""#,
        r#""67E55044-10B1-426F-9247-BB680E5FE0C8""#,
        r#""67e55044-10b1-426f""#,
        r#""""#,
    ];
    // `type: integer`
    let integers = [
        "0",
        "9223372036854775808",
        "-18446744073709551616",
        "123456789012345678901234567890123456789012345678901234567890",
        "1e400",
    ];
    // `type: number`, `format: decimal`, and `oneOf: [number, integer]`
    let decimals = [
        "0",
        "9007199254740993",
        "-18446744073709551616",
        "0.1234567890123456789012345678901234567890",
        "12345678901234567890123456789012345678901234567890",
        "1e400",
        "-1E-400",
    ];
    // `oneOf: [string, integer]`
    let ids = [r#""a""#, r#""""#, r#""18446744073709551616""#, r#""007""#];
    // `type: string` with `enum`, and without
    let texts = [r#""open""#, r#""""#, r#""\u0000""#, "\"\u{10ffff}\u{fffe}\""];
    for (schema, not_preserved) in [
        ("date-time", not_preserved::<Timestamp>(&timestamps)),
        ("date", not_preserved::<Date>(&dates)),
        ("uuid", not_preserved::<Uuid>(&uuids)),
        ("integer", not_preserved::<Integer>(&integers)),
        ("number", not_preserved::<Decimal>(&decimals)),
        ("id", not_preserved::<ThingId>(&ids)),
        ("string", not_preserved::<String>(&texts)),
        ("enum of strings", not_preserved::<State>(&texts)),
        ("int32", not_preserved::<i32>(&["-2147483648", "2147483647"])),
        ("int64", not_preserved::<i64>(&["-9223372036854775808", "9223372036854775807"])),
        ("uint32", not_preserved::<u32>(&["0", "4294967295"])),
        ("uint64", not_preserved::<u64>(&["0", "18446744073709551615"])),
        ("double", not_preserved::<f64>(&["0.0", "-0.0", "5e-324", "9007199254740991.0", "1.7976931348623157e+308"])),
        ("boolean", not_preserved::<bool>(&["true", "false"])),
    ] {
        assert_eq!(not_preserved, [""; 0], "`{schema}`");
    }
}

#[cfg(feature = "extended")]
#[test]
fn integer_enums_preserve_every_integer() {
    use crate::{UnknownInteger, open_integer_enum};

    #[derive(Clone, Debug, PartialEq)]
    enum Level {
        Low,
        Unknown(UnknownInteger),
    }
    open_integer_enum!(Level { Low = 1 });

    assert_eq!((Level::Low.as_i64(), Level::from(7).as_i64()), (Some(1), Some(7)));
    assert_eq!(not_preserved::<Level>(&["1", "9223372036854775807", "-18446744073709551616", "1e400"]), [""; 0]);
}
