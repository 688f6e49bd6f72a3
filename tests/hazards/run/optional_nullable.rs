//! Absent, null and set are distinct in requests and responses.

use serde_json::json;
use subkit_optional_nullable::{Field, types::User};

use crate::server::{Server, client};

#[tokio::test]
async fn absent_null_and_set_are_sent_distinctly() {
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
async fn absent_null_and_set_are_decoded_distinctly() {
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
