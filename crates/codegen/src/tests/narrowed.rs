//! A schema that narrows another schema keeps the type and all constraints of that schema.

/// Returns the sources of a client with the components `schemas` and one POST operation, whose body is the component `Sent`.
fn sources(version: &str, schemas: &str) -> String {
    let text = format!(
        "{{openapi: {version}, info: {{title: a, version: '1'}}, servers: [{{url: 'https://a.example'}}], paths: {{/a: {{post: \
         {{operationId: a, requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Sent'}}}}}}}}, \
         responses: {{'204': {{description: a}}}}}}}}}}, components: {{schemas: {{{schemas}}}}}}}"
    );
    super::client(text)
}

#[test]
fn components_that_narrow_another_component_keep_type_and_constraints() {
    let reference = |name: &str| format!("{{$ref: '#/components/schemas/{name}'}}");
    let sent = |schema: &str| format!("Sent: {{type: object, properties: {{t: {schema}}}}}");
    let (text, number) = ("Text: {type: string}", "Number: {type: integer, minimum: 1}");
    for (version, schemas, expected) in [
        // A component that adds a constraint to another component.
        (
            "3.0.3",
            format!(
                "{text}, Short: {{allOf: [{}, {{type: string, maxLength: 3}}]}}, {}",
                reference("Text"),
                sent(&reference("Short"))
            ),
            [
                "static Short: [Bound; 1] = [Bound::MaxLength(3)]",
                "Bound::Property(\"t\", &Short)",
                "pub type Short = Text",
            ],
        ),
        // Keywords next to the reference in the composition.
        (
            "3.1.0",
            format!(
                "{number}, {}",
                sent(
                    "{allOf: [{$ref: '#/components/schemas/Number', description: A number., minimum: 2}, {type: integer, maximum: 5}]}"
                )
            ),
            ["pub t: Option<Number>", "Bound::Of(&Number)", "Bound::Maximum(\"5\")"],
        ),
        // A reference to a schema that is not a component.
        (
            "3.0.3",
            format!(
                "Holder: {{type: object, properties: {{p: {{type: string, minLength: 1}}}}}}, {}",
                sent("{allOf: [{$ref: '#/components/schemas/Holder/properties/p'}, {type: string, maxLength: 2}]}")
            ),
            ["pub t: Option<String>", "Bound::MinLength(1)", "Bound::MaxLength(2)"],
        ),
    ] {
        let sources = sources(version, &schemas);
        for part in expected {
            assert!(sources.contains(part), "`{part}` is missing for {schemas}");
        }
    }
}

#[test]
fn schema_of_a_nullable_union_allows_null() {
    let union = "U: {nullable: true, oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: k, mapping: \
                 {a: '#/components/schemas/A'}}}, A: {type: object, required: [k], properties: {k: {type: string}}}, \
                 Sent: {type: object, properties: {u: {$ref: '#/components/schemas/U'}}}";
    let sources = sources("3.0.3", union);
    let at = sources.find("\"U\": {").unwrap();
    let union: serde_json::Value =
        serde_json::Deserializer::from_str(&sources[at + 5..]).into_iter().next().unwrap().unwrap();
    assert_eq!(union["type"], serde_json::json!(["object", "null"]));
    // The condition must be false for null. Otherwise, the schema of the variant would apply to null.
    assert_eq!(union["allOf"][0]["if"]["type"], "object");
}

#[test]
fn ignores_an_exclusive_flag_without_a_bound() {
    let sources = sources("3.0.3", "Sent: {type: object, properties: {t: {type: integer, exclusiveMinimum: true}}}");
    assert!(!sources.contains("Bound"), "the generated code must contain no bounds");
}
