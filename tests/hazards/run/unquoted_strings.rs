//! Unquoted values in a string enum keep their spelling, even if YAML parses them as another type.

use subkit_unquoted_strings::types::{Country, Version};

use crate::server::{Server, client};

#[tokio::test]
async fn unquoted_enum_values_keep_their_spelling() {
    assert_eq!(Version::VALUES, ["1.1", "1.10", "007", "1e3", "0x1F"]);
    assert_eq!(Country::VALUES, ["no", "true", "2024-01-01"]);
    let server = Server::no_content();
    client!(subkit_unquoted_strings, server).list_plans(Version::X1_10, Country::No).send().await.unwrap();
    assert_eq!(server.request().line(), "GET /plans?version=1.10&country=no");
}
