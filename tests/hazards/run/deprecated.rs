//! Deprecated operations are marked for the compiler and in the catalogue.

use subkit_deprecated::catalogue;

use crate::server::{Server, client};

const TYPES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../clients/deprecated/src/types.rs"));
const OPERATIONS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../clients/deprecated/src/operations.rs"));

#[tokio::test]
#[expect(deprecated, reason = "without the attribute, this expectation would be unfulfilled, which is a warning")]
async fn deprecated_operation_has_the_attribute() {
    let server = Server::json("{}");
    client!(subkit_deprecated, server).list_users().send().await.unwrap();
}

#[tokio::test]
async fn operations_that_are_not_deprecated_compile_without_a_warning() {
    let server = Server::no_content();
    client!(subkit_deprecated, server).list_people().send().await.unwrap();
}

#[test]
fn catalogue_marks_deprecated_operations() {
    assert!(catalogue::LIST_USERS.deprecated);
    assert!(!catalogue::LIST_PEOPLE.deprecated);
}

#[test]
fn docs_mark_deprecated_fields_and_parameters() {
    let (before, after) = TYPES.split_once("pub nick: ").unwrap();
    assert!(before.contains("/// Deprecated by the vendor."));
    assert!(before.split_once("pub name: ").is_some_and(|(name, _)| !name.contains("Deprecated by")));
    assert!(!after.contains("Deprecated by"));
    assert!(OPERATIONS.contains("/// - `page` (optional): Deprecated by the vendor.\n"), "{OPERATIONS}");
}
