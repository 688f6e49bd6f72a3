//! Operations and parameters next to the `$ref` of a path item are generated.

use crate::server::{Server, client};

#[tokio::test]
async fn operations_and_parameters_of_both_path_items_are_generated() {
    let server = Server::no_content();
    client!(subkit_path_items, server).get_item("a").trace("t").send().await.unwrap();
    assert_eq!(server.request().line(), "GET /items/a?trace=t");
    let server = Server::no_content();
    client!(subkit_path_items, server).delete_item("b").send().await.unwrap();
    assert_eq!(server.request().line(), "DELETE /items/b");
}
