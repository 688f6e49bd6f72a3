//! A media type range such as `*/*` is not sent as the type of a body.

use subkit_media_type_ranges::types::Item;

use crate::server::{Server, client};

#[tokio::test]
async fn object_is_sent_as_json() {
    let server = Server::json(r#"{"id": 2}"#);
    assert_eq!(client!(subkit_media_type_ranges, server).send_item(Item::new(1)).send().await.unwrap().id, 2);
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("accept"), Some("application/json"));
}

#[tokio::test]
async fn bytes_are_sent_as_octet_stream() {
    let server = Server::response("200 OK", "image/png", "png");
    client!(subkit_media_type_ranges, server).send_picture("png").send().await.unwrap();
    let request = server.request();
    assert_eq!((request.header("content-type"), request.body()), (Some("application/octet-stream"), "png"));
    assert_eq!(request.header("accept"), Some("image/*"));
}
