//! Any `+json` is JSON, and its true media type is on the wire.

use subkit_json_suffix::*;
use crate::server::serve;

#[tokio::test]
async fn the_media_types_are_the_documented_ones() {
    let (url, request) = serve("200 OK", "application/hal+json", r#"{"name":"Rex"}"#);
    let client = Client::builder().base_url(url).build().unwrap();
    let answer = client.patch_pet(types::Pet::new().with_name("Rex")).send().await.unwrap();
    assert_eq!(answer.into_inner().name.as_deref(), Some("Rex"));
    let head = request.join().unwrap().to_lowercase();
    assert!(head.contains("accept: application/hal+json, application/problem+json\r\n"), "{head}");
    assert!(head.contains("content-type: application/merge-patch+json\r\n"), "{head}");
}

#[tokio::test]
async fn a_problem_is_typed() {
    let (url, _) = serve("400 Bad Request", "application/problem+json", r#"{"title":"no"}"#);
    let client = Client::builder().base_url(url).build().unwrap();
    let error = client.patch_pet(types::Pet::new()).send().await.unwrap_err();
    assert_eq!(error.body::<types::PatchPetResponseDefault>().unwrap().title, "no");
}
