//! The generated manifest enables the runtime feature `extended` only if the generated code needs it.

/// Returns the client of an operation with `parameters` and a response with `schema`. With `content`, the operation is a POST with
/// that media type, otherwise a GET.
fn client(parameters: &str, schema: &str, content: Option<&str>) -> String {
    let (method, body) = match content {
        Some(media_type) => (
            "post",
            format!("requestBody: {{content: {{{media_type}: {{schema: {{$ref: '#/components/schemas/Sent'}}}}}}}},"),
        ),
        None => ("get", String::new()),
    };
    let text = format!(
        "{{openapi: 3.0.3, info: {{title: a, version: '1'}}, servers: [{{url: 'https://a.example'}}], paths: {{'/a/{{id}}': {{{method}: {{\
         operationId: a, {body} parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}, {parameters}], \
         responses: {{'200': {{description: a, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}}}, \
         components: {{schemas: {{Sent: {{type: object, properties: {{b: {{type: string}}}}}}}}}}}}"
    );
    super::client(text)
}

#[test]
fn enables_the_extended_feature_only_if_generated_code_needs_it() {
    let parameter = |place: &str, more: &str| format!("{{name: p, in: {place}, {more}}}");
    let object = "schema: {type: object, properties: {a: {type: string}}}";
    let text = "schema: {type: string}";
    for (parameters, schema, content, what) in [
        (parameter("query", object), "{}", None, Some("query_styled")),
        (parameter("header", object), "{}", None, Some("header_styled")),
        (parameter("cookie", text), "{}", None, Some(".cookie(")),
        (String::new(), "{type: integer, enum: [1, 2]}", None, Some("open_integer_enum!")),
        (String::new(), "{type: array, items: {type: string, format: binary}}", None, Some("subkit_runtime::File")),
        (
            String::new(),
            "{type: object, properties: {f: {type: string, format: binary}}}",
            None,
            Some("subkit_runtime::File"),
        ),
        (String::new(), "{}", Some("multipart/form-data"), Some(".multipart(")),
        (String::new(), "{}", Some("application/x-www-form-urlencoded"), Some(".form(")),
        (parameter("query", "schema: {type: array, items: {type: string}}"), "{}", None, None),
        (parameter("header", text), "{anyOf: [{type: string}, {type: boolean}]}", Some("application/json"), None),
    ] {
        let client = client(&parameters, schema, content);
        let is_on = client.contains("features = [\"extended\"]");
        assert_eq!(is_on, what.is_some(), "{parameters} {schema} {content:?}");
        assert!(what.is_none_or(|what| client.contains(what)), "{what:?}: {parameters} {schema} {content:?}");
    }
}
