//! Encoding of unions in requests, and rejection of unions with NaN or an infinity.

use serde::{Deserialize, Serialize};

use super::{CREATE, core, wire::assert_rejected};
use crate::{
    UnknownVariant,
    client::tests::server::{TestServer, response},
    open_union,
};

#[tokio::test]
async fn rejects_non_finite_numbers_in_a_union_variant() {
    #[derive(Clone, Debug, Deserialize, Serialize)]
    struct Circle {
        kind: String,
        radius: f64,
    }

    #[derive(Clone, Debug)]
    enum Keeping {
        Circle(Circle),
        Unknown(UnknownVariant),
    }
    open_union!(Keeping by "kind" keeping { Circle(Circle) = "circle" } from { Circle(Circle) });

    #[derive(Clone, Debug, Deserialize, Serialize)]
    struct Square {
        side: f64,
    }

    #[derive(Clone, Debug)]
    enum Plain {
        Square(Square),
        Unknown(UnknownVariant),
    }
    open_union!(Plain by "kind" { Square(Square) = "square" });

    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let circle = |radius| vec![Keeping::from(Circle { kind: "circle".to_owned(), radius })];
    let square = Plain::from(Square { side: f64::NAN });
    assert_eq!((circle(1.0)[0].tag(), square.tag()), (Some("circle"), Some("square")));
    let reason = "has NaN or an infinity at `$[0].radius`, which JSON cannot represent";
    assert_rejected([
        (request().json(&circle(f64::NAN)), "body", reason),
        (request().json(&circle(f64::INFINITY)), "body", reason),
        (request().json(&square), "body", "has NaN or an infinity at `$.side`, which JSON cannot represent"),
    ])
    .await;
    assert_eq!(server.requests(), [""; 0]);
    request().json(&circle(1.5)).send().await.unwrap();
    assert!(server.only().ends_with(r#"[{"kind":"circle","radius":1.5}]"#), "{}", server.only());
}
