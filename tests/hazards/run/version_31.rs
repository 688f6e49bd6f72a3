//! OpenAPI 3.1 where it means the same: type arrays, `const`, numeric exclusive bounds, siblings of `$ref`, webhooks.

use subkit_version_31::*;

#[test]
fn null_and_several_types_are_read() {
    for json in [r#"{"kind":"pet","name":null,"mixed":5}"#, r#"{"kind":"new","name":"Rex","mixed":"five"}"#] {
        let pet: types::Pet = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&pet).unwrap(), json);
    }
}

#[tokio::test]
async fn an_exclusive_bound_is_a_number() {
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    let error = client.add_pet(types::Age::new(0)).send().await.unwrap_err();
    assert!(error.to_string().contains("`/age` must be greater than 0"), "{error}");
}

#[test]
fn webhooks_are_types() {
    let json = r#"{"id":"7"}"#;
    let gone: types::GoneWebhook = serde_json::from_str(json).unwrap();
    assert_eq!(gone.id, "7");
}
