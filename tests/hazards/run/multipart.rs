//! Every property is a part of the multipart body. The parts of files have file names.

use subkit_multipart::{File, types::UploadBody};

use crate::server::{Server, client};

#[tokio::test]
async fn every_property_is_a_part() {
    let server = Server::no_content();
    let more = [File::new("b.txt", b"B".to_vec()), File::new("c.txt", b"C".to_vec()).with_media_type("text/plain")];
    let body = UploadBody::new(File::new("a.bin", b"\x01".to_vec()), "t").with_more(more);
    client!(subkit_multipart, server).upload(body).send().await.unwrap();
    let request = server.request();
    assert!(request.header("content-type").unwrap().starts_with("multipart/form-data; boundary="), "{request:?}");
    for part in [
        "name=\"title\"\r\n\r\nt\r\n",
        "name=\"file\"; filename=\"a.bin\"",
        "\r\n\r\n\u{1}\r\n",
        "name=\"more\"; filename=\"b.txt\"",
        "\r\n\r\nB\r\n",
        "name=\"more\"; filename=\"c.txt\"\r\nContent-Type: text/plain\r\n\r\nC\r\n",
    ] {
        assert!(request.body().contains(part), "{part} in {request:?}");
    }
}
