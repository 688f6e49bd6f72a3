//! Absent, null and set are three things where they are sent; null is empty where a list or map is answered.

use subkit_nulls::*;
use crate::server::serve;

#[tokio::test]
async fn three_states_reach_the_wire() {
    for (pet, body) in [
        (types::Pet::new(), "{}"),
        (types::Pet::new().with_owner(Field::Null), r#"{"owner":null}"#),
        (types::Pet::new().with_owner("Ann".to_owned()), r#"{"owner":"Ann"}"#),
    ] {
        let (url, request) = serve("200 OK", "application/json", r#"{"tags":null,"notes":null,"name":null}"#);
        let client = Client::builder().base_url(url).build().unwrap();
        let shown = client.patch_pet(pet).send().await.unwrap().into_inner();
        assert!(shown.tags.is_empty() && shown.notes.is_empty() && shown.name.is_none());
        let request = request.join().unwrap();
        assert!(request.ends_with(&format!("\r\n\r\n{body}")), "{request}");
    }
}
