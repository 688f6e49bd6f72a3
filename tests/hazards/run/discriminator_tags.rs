//! Without a mapping, the values that the variants list are the discriminator values. A JSON pointer is never a discriminator
//! value.

use subkit_discriminator_tags::types::{Animal, Form, Payment};

use crate::server::{Server, client};

#[tokio::test]
async fn every_listed_discriminator_value_selects_its_variant_and_round_trips() {
    let text = r#"[{"kind":"cash","by":"a"},{"kind":"debit","by":"b"},{"kind":"credit","by":"c"},{"kind":"card","by":"d"},{"kind":"bitcoin"}]"#;
    let server = Server::json(text);
    let payments = client!(subkit_discriminator_tags, server).list_payments().send().await.unwrap().into_inner();
    let [Payment::Cash(_), Payment::Debit(_), Payment::Credit(_), Payment::Card(_), Payment::Unknown(_)] =
        payments.as_slice()
    else {
        panic!("{payments:?}")
    };
    assert_eq!(serde_json::to_string(&payments).unwrap(), text);
}

#[tokio::test]
async fn discriminator_value_listed_by_the_base_selects_the_variant_of_that_name() {
    let text = r#"[{"kind":"dog","name":"d"},{"kind":"cat","name":"c"}]"#;
    let server = Server::json(text);
    let animals = client!(subkit_discriminator_tags, server).list_animals().send().await.unwrap().into_inner();
    assert!(matches!(animals.as_slice(), [Animal::Dog(_), Animal::Cat(_)]), "{animals:?}");
    assert_eq!(serde_json::to_string(&animals).unwrap(), text);
}

#[tokio::test]
async fn variants_without_discriminator_values_keep_their_properties() {
    let text = r#"[{"kind":"0","lines":4},{"kind":"x","pages":7}]"#;
    let server = Server::json(text);
    let forms = client!(subkit_discriminator_tags, server).list_forms().send().await.unwrap().into_inner();
    assert!(!forms.iter().any(|form| matches!(form, Form::Unknown(_))), "{forms:?}");
    assert_eq!(serde_json::to_string(&forms).unwrap(), text);
}
