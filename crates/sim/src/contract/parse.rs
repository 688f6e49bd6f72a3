//! Parsing of the contract documents that the generator writes.

use jsonschema::Validator;
use serde_json::Value;

use super::{Body, Operation, Parameter, ResponseSpec, pagination::Pagination, strict};
use crate::route::Template;

/// Parses the contract of an operation.
pub(super) fn operation(id: &str, operation: &Value, definitions: &Value) -> Result<Operation, String> {
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let flag = |value: &Value| value.get("required").and_then(Value::as_bool).unwrap_or_default();
    let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    let parameters = parameters.map(|parameter| {
        let schema = parameter.get("schema").cloned().unwrap_or_default();
        Ok(Parameter {
            name: text(parameter, "name"),
            location: text(parameter, "in"),
            required: flag(parameter),
            validator: validator(&schema, definitions)?,
            schema: resolved(&schema, definitions).clone(),
        })
    });
    let body = operation.get("requestBody").map(|body| {
        Ok::<_, String>(Body {
            media_type: text(body, "mediaType"),
            required: flag(body),
            validator: validator(body.get("schema").unwrap_or(&Value::Null), definitions)?,
        })
    });
    let responses = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let responses = responses.map(|(status, response)| {
        let media_types = response.get("mediaTypes").and_then(Value::as_array).into_iter().flatten();
        let schema = response.get("schema").cloned();
        let validator = schema.as_ref().map(|schema| validator(schema, definitions)).transpose()?;
        let media_types = media_types.filter_map(Value::as_str).map(str::to_owned).collect();
        Ok((status.clone(), ResponseSpec { media_types, schema, validator }))
    });
    Ok(Operation {
        id: id.to_owned(),
        method: text(operation, "method"),
        template: Template::parse(&text(operation, "path")),
        parameters: parameters.collect::<Result<_, String>>()?,
        body: body.transpose()?,
        responses: responses.collect::<Result<_, String>>()?,
        pagination: operation.get("pagination").and_then(Pagination::parse),
    })
}

fn validator(schema: &Value, definitions: &Value) -> Result<Validator, String> {
    let mut root = schema.as_object().cloned().unwrap_or_default();
    root.insert("$defs".to_owned(), definitions.clone());
    let options = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .with_keyword(strict::BITS, |_, bits, _| Ok(Box::new(strict::Bits::from_keyword(bits))));
    options.build(&Value::Object(root)).map_err(|error| error.to_string())
}

/// Returns the target of a schema that is a reference, or the schema itself.
pub(super) fn resolved<'a>(schema: &'a Value, definitions: &'a Value) -> &'a Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
    name.and_then(|name| definitions.get(name)).unwrap_or(schema)
}
