//! A document of several files is one.

use subkit_several_files::*;

#[test]
fn a_type_of_another_file_is_a_type() {
    let json = r#"{"name":"Rex","owner":{"name":"Ann"}}"#;
    let pet: types::Pet = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&pet).unwrap(), json);
}
