//! What only the server sets is not sent, and what is only sent may be missing from answers.

use subkit_read_only::*;
use crate::server::serve;

#[tokio::test]
async fn each_goes_one_way() {
    let (url, request) = serve("200 OK", "application/json", r#"{"id":"7","name":"Rex"}"#);
    let mut pet = types::Pet::new("1234", "Rex");
    pet.id = Some("mine".to_owned());
    let answer = Client::builder().base_url(url).build().unwrap().put_pet(pet).send().await.unwrap().into_inner();
    assert_eq!((answer.id.as_deref(), answer.pin, answer.name.as_str()), (Some("7"), None, "Rex"));
    let request = request.join().unwrap();
    assert!(request.contains(r#""pin":"1234""#) && !request.contains("mine"), "{request}");
}
