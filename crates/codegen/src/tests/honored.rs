//! The extensions of this project for names, variants and tokens, in third-party documents.

use super::client;
use crate::{openapi::rules::Dialect, pipeline::check_text};

const DOCUMENT: &str = include_str!("honored.yaml");

/// Returns the document with `from` replaced by `to`.
fn with(from: &str, to: &str) -> String {
    assert_eq!(DOCUMENT.matches(from).count(), 1, "this text must occur exactly once in the document: {from}");
    DOCUMENT.replace(from, to)
}

/// Returns the message and the location of each warning.
fn warnings(text: String) -> Vec<(String, String)> {
    let checked = check_text(text, "a.yaml", "a", Dialect::OpenApi);
    let checked = checked.unwrap_or_else(|rejection| panic!("{}", rejection.render()));
    let place = |at: Option<&str>| at.unwrap_or_default().to_owned();
    checked.warnings.iter().map(|warning| (warning.message.clone(), place(warning.pointer()))).collect()
}

#[test]
fn honors_names_variants_and_tokens() {
    assert_eq!(warnings(DOCUMENT.to_owned()), []);
    let client = client(DOCUMENT.to_owned());
    for part in [
        "pub fn find_by_owner(&self, owner: impl Into<String>)",
        "pub fn find_by_color(&self, paint: impl Into<String>)",
        "pub kind_of_pet: ",
        "pub breed: ",
        "pub note: ",
        "ForSale,",
        "pet: types::Pet",
        "https://auth.example.com/token",
        "/refresh",
        "consumer_key",
    ] {
        assert!(client.contains(part), "the client does not contain `{part}`");
    }
}

#[test]
fn warns_about_malformed_names_variants_and_tokens() {
    for (from, to, message, at) in [
        (
            "x-name: kind_of_pet",
            "x-name: kindOfPet",
            "cannot be used as the name",
            "/components/schemas/Pet/properties/k/x-name",
        ),
        (
            "x-name: kind_of_pet",
            "x-name: [k]",
            "cannot be used as the name",
            "/components/schemas/Pet/properties/k/x-name",
        ),
        ("x-name: kind_of_pet", "x-name: k", "has no effect", "/components/schemas/Pet/properties/k/x-name"),
        (
            "x-name: breed",
            "x-name: 5",
            "cannot be used as the name",
            "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/b/x-name",
        ),
        ("x-name: paint", "x-name: self", "cannot be used as the name", "/paths/~1pets/get/parameters/1/x-name"),
        ("x-name: pet,", "x-name: send,", "conflicts with", "/paths/~1pets/post/requestBody/x-name"),
        ("{fs: ForSale}", "{fs: forSale}", "cannot be used as a variant name", "/components/schemas/Status/x-name/fs"),
        ("{fs: ForSale}", "status", "must map the values", "/components/schemas/Status/x-name"),
        (
            "parameters: [color]",
            "parameters: [size]",
            "no parameter `size`",
            "/paths/~1pets/get/x-variants/1/parameters/0",
        ),
        ("parameters: [color]", "parameter: [color]", "has no parameters", "/paths/~1pets/get/x-variants/1"),
        ("x-token-url: https:", "x-token-url: http:", "must use HTTPS", "/servers/0/x-token-url"),
        (
            "method: GET",
            "method: PUT",
            "must be `GET` or `POST`",
            "/components/securitySchemes/bearer/x-token-refresh/method",
        ),
        (
            "lifetime: 3600",
            "lifetime: soon",
            "positive number",
            "/components/securitySchemes/bearer/x-token-refresh/lifetime",
        ),
    ] {
        let found = warnings(with(from, to));
        let is_expected =
            found.iter().any(|(text, place)| text.contains("is ignored: ") && text.contains(message) && place == at);
        assert!(is_expected && found.len() == 1, "{to}: {found:?}");
        client(with(from, to));
    }
}

#[test]
fn ignores_extensions_of_other_tools() {
    let names = "x-name-of: 5\n      x-names: {a: b}\n      x-token: {}\n      operationId: findPets";
    assert_eq!(warnings(with("operationId: findPets", names)), []);
    let elsewhere = with("info: {", "info: {x-name: The Shop, x-variants: 5, x-token-url: 5, ");
    assert_eq!(warnings(elsewhere), []);
}
