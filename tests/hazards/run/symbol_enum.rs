//! Enum values that are not words have variant names.

use subkit_symbol_enum::types::Sort;

use crate::server::{Server, client};

#[tokio::test]
async fn symbols_have_variant_names() {
    let text = r#"["+","-","",">=","<=","?"]"#;
    let server = Server::json(text);
    let sorts = client!(subkit_symbol_enum, server).list_items().sort(Sort::Plus).send().await.unwrap();
    let [Sort::Plus, Sort::Minus, Sort::Empty, Sort::GreaterEqual, Sort::LessEqual, Sort::Unknown(_)] =
        sorts.as_slice()
    else {
        panic!("{sorts:?}")
    };
    assert_eq!(serde_json::to_string(&*sorts).unwrap(), text);
    assert_eq!(server.request().line(), "GET /items?sort=%2B");
}

#[test]
fn ambiguous_values_have_distinct_variant_names() {
    let texts = [Sort::X1, Sort::Plus1, Sort::LowerB, Sort::UpperB, Sort::U00BD, Sort::U1F642];
    assert_eq!(serde_json::to_string(&texts).unwrap(), r#"["1","+1","b","B","½","🙂"]"#);
}
