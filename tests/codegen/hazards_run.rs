//! Runs the client of `hazards.yaml` against a server that keeps what it is sent and answers what it is told.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    thread::{self, JoinHandle},
};

use subkit_hazards::{Client, File, requests::PetsGetAnswer, types};

/// Answers one request, and gives its text.
fn server(status: &'static str, media_type: &'static str, body: &'static str) -> (Client, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client = Client::builder().base_url(format!("http://{}", listener.local_addr().unwrap())).build().unwrap();
    let answering = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            let text = String::from_utf8_lossy(&request).into_owned();
            if let Some((head, sent)) = text.split_once("\r\n\r\n") {
                let head = head.to_lowercase();
                let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
                if sent.len() >= length.unwrap_or(0) {
                    break;
                }
            }
            let read = stream.read(&mut buffer).unwrap();
            request.extend_from_slice(&buffer[..read]);
        }
        let length = body.len();
        write!(stream, "HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}").unwrap();
        String::from_utf8_lossy(&request).into_owned()
    });
    (client, answering)
}

#[tokio::test]
async fn parameters_of_every_style_reach_the_wire() {
    let (client, answering) = server("204 No Content", "text/plain", "");
    let filter = types::PetsGetFilter::new().with_name("a b").with_age(3);
    let call = client.pets_get(vec!["a/b".to_owned(), "c".to_owned()]);
    let call = call.fields(["x", "y"]).filter(filter).token_query("q").token_header("h").session("s;1");
    assert_eq!(call.send().await.unwrap().into_inner(), PetsGetAnswer::NoContent);
    let request = answering.join().unwrap();
    assert!(request.starts_with("GET /pets/a%2Fb,c?fields=x,y&filter%5Bage%5D=3&filter%5Bname%5D=a%20b&token=q HTTP/1.1"), "{request}");
    let head = request.to_lowercase();
    for line in ["token: h\r\n", "cookie: session=s%3b1\r\n", "accept: application/vnd.pets+json, application/json, application/problem+json\r\n"] {
        assert!(head.contains(line), "{line} in {head}");
    }
    assert!(!head.contains("api-version"));
}

#[tokio::test]
async fn a_path_argument_that_leaves_its_segment_is_not_sent() {
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    assert!(client.pets_get(vec!["..".to_owned()]).send().await.unwrap_err().to_string().contains("nothing was sent"));
    assert!(client.pets_get(Vec::<String>::new()).send().await.unwrap_err().to_string().contains("is empty"));
}

#[tokio::test]
async fn a_dog_is_no_cat_and_fields_keep_apart() {
    let (client, answering) =
        server("200 OK", "application/vnd.pets+json", r#"[{"name":"d","barks":true,"errorCode":1,"error_code":2},{"name":"c","meows":true},7]"#);
    let answer = client.pets_get(vec!["1".to_owned()]).send().await.unwrap();
    let PetsGetAnswer::Success(pets) = answer.into_inner() else { panic!("another answer") };
    assert!(matches!(&pets[..], [types::Pet::Dog(dog), types::Pet::Cat(_), types::Pet::Unknown(_)] if dog.error_code == Some(1) && dog.error_code_2 == Some(2)), "{pets:?}");
    answering.join().unwrap();
}

#[tokio::test]
async fn each_status_has_its_own_type() {
    let (client, _) = server("202 Accepted", "application/json", r#"{"job":"j"}"#);
    let answer = client.pets_get(vec!["1".to_owned()]).send().await.unwrap();
    assert!(matches!(answer.into_inner(), PetsGetAnswer::Accepted(accepted) if accepted.job == "j"));
    let (client, _) = server("404 Not Found", "application/json", r#"["a"]"#);
    let error = client.pets_get(vec!["1".to_owned()]).send().await.unwrap_err();
    assert_eq!(error.body::<Vec<String>>(), Some(&vec!["a".to_owned()]));
    let (client, _) = server("409 Conflict", "application/problem+json", r#"{"reason":"r"}"#);
    let error = client.pets_get(vec!["1".to_owned()]).send().await.unwrap_err();
    assert_eq!(error.body::<types::PetsGetResponse4xx>().map(|body| body.reason.as_str()), Some("r"));
    let (client, _) = server("299 Odd", "text/plain", "odd");
    let answer = client.pets_get(vec!["1".to_owned()]).send().await.unwrap();
    assert!(matches!(answer.into_inner(), PetsGetAnswer::Other(body) if &body[..] == b"odd"));
}

#[tokio::test]
async fn files_are_parts_and_unknown_values_come_back() {
    let json = r#"{"level":7,"mixed":true,"shape":{"kind":"round","radius":1.5},"event":{"kind":"closed","at":"x"},"self":{"shape":{"kind":"odd","a":1},"mixed":null}}"#;
    let (client, answering) = server("201 Created", "application/json", json);
    let body = types::PostUploadBody::new(File::new("a.bin", b"\x01".to_vec()), "t");
    let thing = client.post_upload().body(body).send().await.unwrap().into_inner();
    assert!(matches!(&thing.shape, Some(types::Shape::Round(circle)) if circle.radius == Some(1.5)), "{thing:?}");
    assert!(matches!(&thing.event, Some(types::ThingEvent::Closed(_))), "{thing:?}");
    assert!(thing.level.as_ref().is_some_and(types::ThingLevel::is_unknown));
    let written = serde_json::to_value(&thing).unwrap();
    assert_eq!((&written["level"], &written["mixed"], &written["self"]["shape"]["a"]), (&7.into(), &true.into(), &1.into()));
    let request = answering.join().unwrap();
    assert!(request.contains("name=\"file\"; filename=\"a.bin\"") && request.contains("name=\"title\"\r\n\r\nt\r\n"), "{request}");
}

#[tokio::test]
async fn forms_leave_out_what_only_the_server_sets() {
    let (client, answering) = server("200 OK", "text/plain", "fine");
    let mut form = types::Form::new("a&b").with_tags(["x", "y"]);
    form.id = Some("never".to_owned());
    assert_eq!(client.send(form).send().await.unwrap().into_inner(), "fine");
    let request = answering.join().unwrap();
    assert!(request.ends_with("name=a%26b&tags=x&tags=y"), "{request}");
}
