//! A response with an unknown enum value is decoded.

use subkit_string_enum::types::OrderState;

use crate::server::{Server, client};

#[tokio::test]
async fn unknown_enum_value_is_kept() {
    let server = Server::json(r#"{"id":"o","state":"refunded"}"#);
    let order = client!(subkit_string_enum, server).get_order().send().await.unwrap().into_inner();
    assert_eq!((order.id.as_str(), order.state.as_str()), ("o", "refunded"));
    assert!(matches!(order.state, OrderState::Unknown(_)));
    assert_eq!(serde_json::to_string(&order).unwrap(), r#"{"id":"o","state":"refunded"}"#);
}

#[tokio::test]
async fn known_enum_value_is_a_variant() {
    let server = Server::json(r#"{"id":"o","state":"paid"}"#);
    assert_eq!(client!(subkit_string_enum, server).get_order().send().await.unwrap().state, OrderState::Paid);
}
