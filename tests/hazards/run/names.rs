//! Names that become one in Rust are kept apart.

use subkit_names::*;

#[test]
fn operations_types_and_fields_have_names_of_their_own() {
    let ids: Vec<_> = OPERATIONS.iter().map(|operation| (operation.id, operation.method)).collect();
    let mut names: Vec<_> = ids.iter().map(|(id, _)| *id).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 3, "{ids:?}");
    let json = r#"{"errorCode":"E","error_code":7,"type":"t"}"#;
    let code: types::ErrorCode = serde_json::from_str(json).unwrap();
    assert_eq!((code.error_code.as_deref(), code.error_code_2, code.type_.as_deref()), (Some("E"), Some(7), Some("t")));
    assert_eq!(serde_json::to_string(&code).unwrap(), json);
    assert!(serde_json::from_str::<types::ErrorCode2>(r#"{"a":"b"}"#).unwrap().a.is_some());
}
