//! Lists and objects are sent as one cookie, or as one cookie per item, depending on their style.

use subkit_cookie_styles::types::{Place, View};

use crate::server::{Server, client};

#[tokio::test]
async fn cookies_are_sent_in_their_documented_styles() {
    let server = Server::no_content();
    let place = Place::new().with_x(1).with_y(2);
    let view = View::new().with_theme("a;b, c").with_size(3);
    let client = client!(subkit_cookie_styles, server);
    client
        .get_me(vec!["a,b".to_owned(), "c".to_owned()], [1, 2], place.clone())
        .view(view)
        .last(place)
        .send()
        .await
        .unwrap();
    let request = server.request();
    assert_eq!(request.line(), "GET /me");
    assert_eq!(
        request.header("cookie"),
        Some(
            "tags=a%2Cb; tags=c; ids=1,2; place=x,1,y,2; size=3; theme=a%3Bb%2C%20c; \
             last={%22x%22:1%2C%22y%22:2}"
        )
    );
}

#[tokio::test]
async fn empty_list_is_rejected_before_sending() {
    let client = subkit_cookie_styles::Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let error = client.get_me(Vec::new(), [1], Place::new()).send().await.unwrap_err();
    assert_eq!((error.argument(), error.was_sent()), (Some("tags"), false), "{error}");
}
