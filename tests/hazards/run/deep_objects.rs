//! An object in a query is sent in the documented style.

use subkit_deep_objects::types::{Filter, Point};

use crate::server::{Server, client};

#[tokio::test]
async fn deep_object_and_form_styles_are_encoded() {
    let server = Server::no_content();
    let filter = Filter::new().with_name("a b").with_age(3);
    let call = client!(subkit_deep_objects, server).list_items().filter(filter);
    call.near(Point::new().with_x(1).with_y(2)).send().await.unwrap();
    let request = server.request();
    let query = request.line().strip_prefix("GET /items?").unwrap();
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    assert_eq!(pairs, ["filter%5Bage%5D=3", "filter%5Bname%5D=a%20b", "x=1", "y=2"]);
}
