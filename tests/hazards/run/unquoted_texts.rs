//! What is listed as text is what was written, whatever YAML takes it for.

use subkit_unquoted_texts::types::{Country, Version};

use crate::server::{Server, client};

#[tokio::test]
async fn texts_are_as_they_were_written() {
    assert_eq!(Version::VALUES, ["1.1", "1.10", "007", "1e3", "0x1F"]);
    assert_eq!(Country::VALUES, ["no", "true", "2024-01-01"]);
    let server = Server::no_content();
    client!(subkit_unquoted_texts, server).list_plans(Version::X1_10, Country::No).send().await.unwrap();
    assert_eq!(server.request().line(), "GET /plans?version=1.10&country=no");
}
