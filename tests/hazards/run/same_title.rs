//! Two schemas of one title are two types, and neither loses a member.

use subkit_same_title::*;
use crate::server::serve;

#[tokio::test]
async fn each_has_its_own_members() {
    let (url, _) = serve("200 OK", "application/json", r#"{"a":"1"}"#);
    assert_eq!(Client::builder().base_url(url).build().unwrap().get_a().send().await.unwrap().into_inner().a, "1");
    let (url, _) = serve("200 OK", "application/json", r#"{"b":"2"}"#);
    assert_eq!(Client::builder().base_url(url).build().unwrap().get_b().send().await.unwrap().into_inner().b, "2");
}
