//! Absent, null and set are three things, on the way out and on the way in.

use serde_json::json;
use subkit_optional_nullable::{Field, types::User};

use crate::server::{Server, client};

#[tokio::test]
async fn each_is_sent_as_it_is_meant() {
    let user = || User::new(None).with_name("n");
    for (phone, sent) in [
        (Field::Absent, json!({"email": null, "name": "n"})),
        (Field::Null, json!({"email": null, "name": "n", "phone": null})),
        (Field::Set("1".to_owned()), json!({"email": null, "name": "n", "phone": "1"})),
    ] {
        let server = Server::json(r#"{"email":null}"#);
        let call = client!(subkit_optional_nullable, server).change_user(user().with_phone(phone));
        call.send().await.unwrap();
        assert_eq!(server.request().json(), sent);
    }
}

#[tokio::test]
async fn each_is_read_as_it_is() {
    for (text, phone) in [
        (r#"{"email":null}"#, Field::Absent),
        (r#"{"email":null,"phone":null}"#, Field::Null),
        (r#"{"email":null,"phone":"1"}"#, Field::Set("1".to_owned())),
    ] {
        let server = Server::json(text);
        let user = client!(subkit_optional_nullable, server).change_user(User::new(None)).send().await.unwrap();
        assert_eq!((&user.phone, user.email.as_ref()), (&phone, None));
    }
}
