//! `encoding` sets the media type of a part and the style of a list.

use subkit_encoding::{
    File,
    types::{PostFormBody, UploadBody, UploadBodyAbout},
};

use crate::server::{Server, client};

#[tokio::test]
async fn parts_have_their_documented_media_types() {
    let server = Server::no_content();
    let body = UploadBody::new(UploadBodyAbout::new("n"), File::new("a.png", b"x".to_vec()));
    client!(subkit_encoding, server).upload(body).send().await.unwrap();
    let request = server.request();
    let parts: Vec<String> = request.body().split("\r\n--").map(str::to_lowercase).collect();
    let part = |name: &str| parts.iter().find(|part| part.contains(&format!("name=\"{name}\""))).unwrap();
    assert!(part("about").contains("content-type: application/vnd.about+json\r\n\r\n{\"name\":\"n\"}"), "{request:?}");
    assert!(part("file").contains("content-type: image/png\r\n\r\nx"), "{request:?}");
}

#[tokio::test]
async fn lists_have_their_documented_style() {
    let server = Server::no_content();
    client!(subkit_encoding, server).post_form(PostFormBody::new(["a", "b"])).send().await.unwrap();
    let request = server.request();
    assert!(["tags=a,b", "tags=a%2Cb"].contains(&request.body()), "{request:?}");
}
