//! The bodies of webhooks whose properties come from `allOf`: a single schema, and the variants of a union.

use super::{changed, problems};
use crate::openapi::rules::Dialect;

const SINGLE: &str = "    Event:
      description: An event.
      allOf: [{$ref: '#/components/schemas/EventParts'}]
";

const UNION: &str = "    Event:
      description: An event.
      oneOf:
        - $ref: '#/components/schemas/Sale'
        - $ref: '#/components/schemas/Return'
      discriminator:
        propertyName: kind
        mapping: {sale: '#/components/schemas/Sale', return: '#/components/schemas/Return'}
    Sale:
      description: A sale.
      allOf: [{$ref: '#/components/schemas/EventParts'}]
    Return:
      description: A return.
      allOf:
        - $ref: '#/components/schemas/EventParts'
        - type: object
          properties:
            reason: {type: string, description: The reason.}
";

const PARTS: &str = "    EventParts:
      type: object
      description: The properties of all events.
      required: [kind]
      properties:
        pet-id: {type: string, description: The pet., x-name: pet_number}
        kind: {type: string, description: The kind of the event.}
        text: {type: string, description: The content of the event.}
";

/// Returns the base spec with another body of the webhook.
fn with_body(event: &str) -> String {
    let spec = changed("schemas/Notice'}\n    media-type", "schemas/Event'}\n    media-type");
    format!("{spec}\n{event}{PARTS}")
}

#[test]
fn accepts_bodies_whose_properties_come_from_all_of() {
    for event in [SINGLE, UNION] {
        for dialect in [Dialect::OpenApi, Dialect::Subkit] {
            assert_eq!(problems(&with_body(event), dialect), [], "{event}");
        }
    }
}

#[test]
fn checks_names_against_the_properties_from_all_of() {
    for event in [SINGLE, UNION] {
        for (from, to, place) in [
            ("{pet-id: pet_id}", "{pet: pet_id}", "/aliases/pet"),
            ("{pet-id: pet_id}", "{pet-id: text}", "/aliases/pet-id"),
            ("{pointer: /pet-id}]", "{pointer: /pet}]", "/identity/id"),
            ("lacks: [kind, text]", "lacks: [kind, content]", "/bare/lacks"),
        ] {
            let found = problems(&with_body(event).replace(from, to), Dialect::Subkit);
            assert_eq!(found, [("webhook".to_owned(), format!("/x-webhooks/0{place}"))], "{to}: {event}");
        }
    }
}

#[test]
fn rejects_bodies_without_declared_properties() {
    for event in [
        "    Event: {description: An event., type: object, additionalProperties: true}\n",
        "    Event: {description: An event., type: string}\n",
    ] {
        let found = problems(&with_body(event), Dialect::Subkit);
        assert!(found.contains(&("webhook".to_owned(), "/x-webhooks/0/schema".to_owned())), "{found:?}");
    }
}

/// The generator creates no receiver for an alias.
#[test]
fn rejects_aliases_of_components() {
    let alias = format!("    Event: {{$ref: '#/components/schemas/Other'}}\n{}", SINGLE.replace("Event:", "Other:"));
    let found = problems(&with_body(&alias), Dialect::Subkit);
    assert_eq!(found, [("webhook".to_owned(), "/x-webhooks/0/schema".to_owned())]);
}

#[test]
fn accepts_embedded_events_whose_properties_come_from_all_of() {
    let spec = changed(
        "- schema: {$ref: '#/components/schemas/Notice'}\n        union",
        "- schema: {$ref: '#/components/schemas/Event'}\n        union",
    );
    let spec = format!("{spec}\n{SINGLE}{PARTS}");
    assert_eq!(problems(&spec, Dialect::Subkit), []);
    let found =
        problems(&spec.replace("content: text\n        member", "content: body\n        member"), Dialect::Subkit);
    assert_eq!(found, [("webhook".to_owned(), "/x-webhooks/0/embedded/0/content".to_owned())]);
}
