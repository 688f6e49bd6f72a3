//! Path parameters with the styles `label` and `matrix`.

use crate::server::{Server, client};

#[tokio::test]
async fn label_and_matrix_styles_are_encoded() {
    let server = Server::no_content();
    client!(subkit_path_styles, server).get_label(["a", "b/c"]).send().await.unwrap();
    assert_eq!(server.request().line(), "GET /label/.a,b%2Fc");
    let server = Server::no_content();
    client!(subkit_path_styles, server).get_labels("secret").send().await.unwrap();
    assert_eq!(server.request().line(), "GET /labels/.secret");
    let server = Server::no_content();
    client!(subkit_path_styles, server).get_matrix("a").send().await.unwrap();
    assert_eq!(server.request().line(), "GET /matrix/;at=a");
    let server = Server::no_content();
    client!(subkit_path_styles, server).get_matrices(["a", "b"]).send().await.unwrap();
    assert_eq!(server.request().line(), "GET /matrices/;at=a;at=b");
}
