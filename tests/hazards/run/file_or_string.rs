//! A multipart part that is a file or a string takes a `File`, which can be created from text.

use subkit_file_or_string::{
    File,
    types::{AddNoteBody, UploadBody},
};

use crate::server::{Server, client};

#[tokio::test]
async fn multipart_parts_accept_files() {
    let server = Server::no_content();
    let body = UploadBody::new(File::new("a.bin", b"\x01".to_vec())).with_more([File::new("b.txt", b"B".to_vec())]);
    client!(subkit_file_or_string, server).upload(body).send().await.unwrap();
    let request = server.request();
    for part in ["name=\"file\"; filename=\"a.bin\"", "\r\n\r\n\u{1}\r\n", "name=\"more\"; filename=\"b.txt\""] {
        assert!(request.body().contains(part), "{part} in {request:?}");
    }
}

#[tokio::test]
async fn file_or_string_is_a_string_in_json() {
    let server = Server::no_content();
    client!(subkit_file_or_string, server).add_note(AddNoteBody::new().with_text("t")).send().await.unwrap();
    assert_eq!(server.request().body(), r#"{"text":"t"}"#);
}
