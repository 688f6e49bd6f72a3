//! The text of values in their source files.

use super::{loaded, parse};

const TEXT: &str = "\
paths:
  /pets:
    # Lists pets.
    get:
      operationId: list_pets
      description: |
        Pets.
        # A heading.

    # Adds a pet.
    post: {operationId: add_pet}
  /owners:
    parameters:
      - name: id
        in: path
      - {name: size, in: query}
";

#[test]
fn an_excerpt_has_the_lines_of_a_value_without_their_indentation() {
    let document = loaded(parse(TEXT));
    let text = |pointer: &str| document.excerpt(pointer).map(|excerpt| (excerpt.line, excerpt.text));
    let expected = "get:\n  operationId: list_pets\n  description: |\n    Pets.\n    # A heading.";
    assert_eq!(text("/paths/~1pets/get"), Some((4, expected.to_owned())));
    assert_eq!(text("/paths/~1pets/post"), Some((11, "post: {operationId: add_pet}".to_owned())));
    assert_eq!(text("/paths/~1owners/parameters/0"), Some((14, "- name: id\n  in: path".to_owned())));
    assert_eq!(text("/paths/~1owners/parameters/1"), Some((16, "- {name: size, in: query}".to_owned())));
    assert_eq!(text("/paths/~1pets/put"), None);
}

#[test]
fn an_excerpt_of_a_value_that_shares_its_line_is_formatted_json() {
    let document = loaded(parse(TEXT));
    let excerpt = document.excerpt("/paths/~1owners/parameters/1/name").unwrap();
    assert_eq!((excerpt.line, excerpt.text.as_str(), excerpt.is_literal), (16, "\"size\"", false));
    let document = loaded(parse(r#"{"a":{"b":[1]}}"#));
    let excerpt = document.excerpt("/a").unwrap();
    assert_eq!((excerpt.text.as_str(), excerpt.is_literal), ("{\n  \"b\": [\n    1\n  ]\n}", false));
}
