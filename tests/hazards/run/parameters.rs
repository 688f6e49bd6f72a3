//! Every style and place of parameters reaches the wire, and the same name in two places is two arguments.

use subkit_parameters::*;
use crate::server::serve;

fn call(client: &Client, id: &str) -> requests::FindPets {
    client.find_pets(vec![id.to_owned(), "c".to_owned()], vec!["l".to_owned(), "m".to_owned()], "x")
}

#[tokio::test]
async fn each_is_written_as_the_document_says() {
    let (url, request) = serve("204 No Content", "text/plain", "");
    let client = Client::builder().base_url(url).build().unwrap();
    let call = call(&client, "a/b").fields(["x", "y"]).colours(["red", "blue"]);
    let call = call.filter(types::FindPetsFilter::new().with_name("a b").with_age(3));
    let call = call.range(types::FindPetsRange::new().with_from(1)).token_query("q").token_header("h");
    call.session("s;1").body_parameter("b").send().await.unwrap();
    let request = request.join().unwrap();
    let expected = "GET /pets/a%2Fb,c/.l,m/;matrix=x?fields=x,y&colours=red&colours=blue&filter%5Bage%5D=3&filter%5Bname%5D=a%20b&\
                    range=%7B%22from%22%3A1%7D&token=q&body=b HTTP/1.1\r\n";
    assert!(request.starts_with(expected), "{request}");
    let head = request.to_lowercase();
    assert!(head.contains("token: h\r\n") && head.contains("cookie: session=s%3b1\r\n"), "{head}");
    assert!(!head.contains("api-version"), "the version of the document is no parameter");
}

#[tokio::test]
async fn a_path_argument_stays_in_its_segment() {
    let client = Client::builder().base_url("http://127.0.0.1:9").build().unwrap();
    for (ids, why) in [(vec!["..".to_owned()], "nothing was sent"), (Vec::new(), "is empty")] {
        let error = client.find_pets(ids, vec!["l".to_owned()], "x").send().await.unwrap_err();
        assert!(!error.was_sent() && error.argument() == Some("ids") && error.to_string().contains(why), "{error}");
    }
}

#[tokio::test]
async fn a_base_url_may_end_with_a_slash() {
    let (url, request) = serve("204 No Content", "text/plain", "");
    let client = Client::builder().base_url(format!("{url}/v1/")).build().unwrap();
    call(&client, "a").send().await.unwrap();
    assert!(request.join().unwrap().starts_with("GET /v1/pets/a,c/"));
}

#[tokio::test]
async fn a_path_may_end_in_a_query() {
    let (url, request) = serve("204 No Content", "text/plain", "");
    let client = Client::builder().base_url(url).build().unwrap();
    client.get_part("a&b", "c&d=e").limit(5).send().await.unwrap();
    let request = request.join().unwrap();
    assert!(request.starts_with("GET /files/a&b?part=c%26d%3De&all&limit=5 HTTP/1.1\r\n"), "{request}");
}
