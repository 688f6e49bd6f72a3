//! A part that is a file or text takes a file, which may be made of text.

use subkit_file_or_text::{
    File,
    types::{AddNoteBody, UploadBody},
};

use crate::server::{Server, client};

#[tokio::test]
async fn files_can_be_sent() {
    let server = Server::no_content();
    let body = UploadBody::new(File::new("a.bin", b"\x01".to_vec())).with_more([File::new("b.txt", b"B".to_vec())]);
    client!(subkit_file_or_text, server).upload(body).send().await.unwrap();
    let request = server.request();
    for part in ["name=\"file\"; filename=\"a.bin\"", "\r\n\r\n\u{1}\r\n", "name=\"more\"; filename=\"b.txt\""] {
        assert!(request.body().contains(part), "{part} in {request:?}");
    }
}

#[tokio::test]
async fn json_stays_text() {
    let server = Server::no_content();
    client!(subkit_file_or_text, server).add_note(AddNoteBody::new().with_text("t")).send().await.unwrap();
    assert_eq!(server.request().body(), r#"{"text":"t"}"#);
}
