//! What the vendor is going to remove is marked, for the compiler and for programs.

use subkit_deprecated::catalogue;

use crate::server::{Server, client};

const TYPES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../clients/deprecated/src/types.rs"));
const OPERATIONS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../clients/deprecated/src/operations.rs"));

#[tokio::test]
#[expect(deprecated, reason = "this is the mark: without it, the compiler warns that there is nothing to expect")]
async fn the_compiler_warns() {
    let server = Server::json("{}");
    client!(subkit_deprecated, server).list_users().send().await.unwrap();
}

#[tokio::test]
async fn the_others_are_called_without_a_warning() {
    let server = Server::no_content();
    client!(subkit_deprecated, server).list_people().send().await.unwrap();
}

#[test]
fn the_catalogue_says_so() {
    assert!(catalogue::LIST_USERS.deprecated);
    assert!(!catalogue::LIST_PEOPLE.deprecated);
}

#[test]
fn the_docs_of_members_and_parameters_say_so() {
    let (before, after) = TYPES.split_once("pub nick: ").unwrap();
    assert!(before.contains("/// The vendor has deprecated it."));
    assert!(before.split_once("pub name: ").is_some_and(|(name, _)| !name.contains("deprecated it")));
    assert!(!after.contains("deprecated it"));
    assert!(OPERATIONS.contains("/// - `page` (optional): The vendor has deprecated it.\n"), "{OPERATIONS}");
}
