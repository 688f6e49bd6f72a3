//! Multipart bodies and forms are written with their encodings.

use subkit_uploads::*;
use crate::server::serve;

#[tokio::test]
async fn each_part_has_its_name_and_media_type() {
    let (url, request) = serve("204 No Content", "text/plain", "");
    let body = types::UploadBody::new(File::new("a.png", b"\x01".to_vec()), "t");
    Client::builder().base_url(url).build().unwrap().upload(body).send().await.unwrap();
    let request = request.join().unwrap();
    assert!(request.contains("name=\"file\"; filename=\"a.png\"") && request.contains("image/png"), "{request}");
    assert!(request.contains("name=\"title\"\r\n\r\nt\r\n"), "{request}");
}

#[tokio::test]
async fn a_form_is_encoded_as_the_document_says() {
    let (url, request) = serve("204 No Content", "text/plain", "");
    let body = types::SubmitBody::new("a&b").with_tags(["x", "y"]);
    Client::builder().base_url(url).build().unwrap().submit(body).send().await.unwrap();
    assert!(request.join().unwrap().ends_with("name=a%26b&tags=x,y"));
}
