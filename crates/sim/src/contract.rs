//! The contract of an API: which requests its spec allows, and which answers.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use http::HeaderMap;
use jsonschema::{Validator, error::ValidationErrorKind};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use subkit_runtime::testing::Suite;

use crate::{Call, Incoming, Refusal, Reply, route::Template, strict};

/// The contract of an API, ready to be asked.
#[derive(Clone)]
pub(crate) struct Contract(Arc<Vec<Operation>>);

/// What the contract says of an operation.
struct Operation {
    id: String,
    method: String,
    template: Template,
    parameters: Vec<Parameter>,
    body: Option<Body>,
    /// By status; `default` is for all others.
    responses: BTreeMap<String, Response>,
}

struct Parameter {
    name: String,
    place: String,
    required: bool,
    schema: Value,
    validator: Validator,
}

struct Body {
    media_type: String,
    required: bool,
    validator: Validator,
}

struct Response {
    media_types: Vec<String>,
    validator: Option<Validator>,
}

/// A request that is no call, and the operation that it would have been.
pub(crate) struct Rejected {
    pub(crate) operation: Option<String>,
    pub(crate) refusal: Refusal,
}

impl Contract {
    /// The contract of an API. It is read once: that takes longer than to start a simulator.
    pub(crate) fn of(suite: &Suite) -> Result<Self, String> {
        static READ: Mutex<BTreeMap<&str, Contract>> = Mutex::new(BTreeMap::new());
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(contract) = read.get(suite.contract) {
            return Ok(contract.clone());
        }
        let contract = Self::parse(suite.contract)?;
        read.insert(suite.contract, contract.clone());
        Ok(contract)
    }

    /// Reads a contract document. The error says what of it cannot be read.
    fn parse(document: &str) -> Result<Self, String> {
        let mut document: Value = serde_json::from_str(document).map_err(|error| error.to_string())?;
        strict::close(&mut document);
        let definitions = document.get("$defs").unwrap_or(&Value::Null);
        let operations = document.get("operations").and_then(Value::as_object).into_iter().flatten();
        operations
            .map(|(id, operation)| read(id, operation, definitions).map_err(|error| format!("`{id}`: {error}")))
            .collect::<Result<_, _>>()
            .map(|operations| Self(Arc::new(operations)))
    }

    /// The call that a request is, if the contract allows it.
    pub(crate) fn call(&self, request: &Incoming) -> Result<Call, Rejected> {
        let (operation, path) = self.operation(request).map_err(|refusal| Rejected { operation: None, refusal })?;
        operation.call(request, &path).map_err(|refusal| Rejected { operation: Some(operation.id.clone()), refusal })
    }

    /// The operation that a request is of, and the parameters in its path.
    fn operation(&self, request: &Incoming) -> Result<(&Operation, BTreeMap<String, String>), Refusal> {
        let matches =
            |operation: &Operation| Some((operation.template.matches(&request.path)?, operation.template.texts()));
        let mut on_path: Vec<(&Operation, BTreeMap<String, String>, usize)> = self
            .0
            .iter()
            .filter_map(|operation| matches(operation).map(|(path, texts)| (operation, path, texts)))
            .collect();
        let most = on_path.iter().map(|(_, _, texts)| *texts).max().ok_or(Refusal::NoSuchPath)?;
        on_path.retain(|(_, _, texts)| *texts == most);
        let mut allowed: Vec<String> = on_path.iter().map(|(operation, ..)| operation.method.clone()).collect();
        on_path.retain(|(operation, ..)| operation.method == request.method);
        if on_path.is_empty() {
            allowed.dedup();
            return Err(Refusal::Method { allowed });
        }
        // Operations that differ by the parameters that they require: the one that has all of its own.
        let required = |operation: &Operation| {
            let of_query =
                operation.parameters.iter().filter(|parameter| parameter.required && parameter.place == "query");
            of_query.map(|parameter| parameter.name.clone()).collect::<Vec<_>>()
        };
        let is_there = |name: &String| request.query.iter().any(|(other, _)| other == name);
        let complete: Vec<usize> =
            (0..on_path.len()).filter(|at| required(on_path[*at].0).iter().all(is_there)).collect();
        if let [_, _, ..] = complete.as_slice() {
            let each = complete.iter().map(|at| required(on_path[*at].0).join(" with ")).collect::<Vec<_>>();
            return Err(Refusal::Invalid(format!("only one of these may be there: {}", each.join(", "))));
        }
        let (operation, path, _) = on_path.swap_remove(complete.first().copied().unwrap_or_default());
        Ok((operation, path))
    }

    /// What is wrong with an answer, by the contract.
    pub(crate) fn violation(&self, operation: &str, reply: &Reply) -> Option<String> {
        let operation = self.0.iter().find(|other| other.id == operation)?;
        let response =
            operation.responses.get(&reply.status.to_string()).or_else(|| operation.responses.get("default"));
        let Some(response) = response else { return Some(format!("{} is no status of the operation", reply.status)) };
        let Some((media_type, body)) = &reply.body else {
            let is_promised = response.validator.is_some();
            return is_promised.then(|| format!("{} has no body", reply.status));
        };
        if !response.media_types.is_empty() && !response.media_types.contains(media_type) {
            return Some(format!("{} does not come as `{media_type}`", reply.status));
        }
        let error = response.validator.as_ref()?.iter_errors(body).next()?;
        Some(format!("the body of {} breaks the spec at `{}`: {error}", reply.status, error.instance_path()))
    }
}

fn read(id: &str, operation: &Value, definitions: &Value) -> Result<Operation, String> {
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let flag = |value: &Value| value.get("required").and_then(Value::as_bool).unwrap_or_default();
    let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    let parameters = parameters.map(|parameter| {
        let schema = parameter.get("schema").cloned().unwrap_or_default();
        Ok(Parameter {
            name: text(parameter, "name"),
            place: text(parameter, "in"),
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
        let validator = response.get("schema").map(|schema| validator(schema, definitions)).transpose()?;
        let media_types = media_types.filter_map(Value::as_str).map(str::to_owned).collect();
        Ok((status.clone(), Response { media_types, validator }))
    });
    Ok(Operation {
        id: id.to_owned(),
        method: text(operation, "method"),
        template: Template::parse(&text(operation, "path")),
        parameters: parameters.collect::<Result<_, String>>()?,
        body: body.transpose()?,
        responses: responses.collect::<Result<_, String>>()?,
    })
}

fn validator(schema: &Value, definitions: &Value) -> Result<Validator, String> {
    let mut whole = schema.as_object().cloned().unwrap_or_default();
    whole.insert("$defs".to_owned(), definitions.clone());
    let options = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .with_keyword(strict::BITS, |_, bits, _| Ok(Box::new(strict::Bits::of(bits))));
    options.build(&Value::Object(whole)).map_err(|error| error.to_string())
}

/// What a schema stands for, if it is but a reference.
fn resolved<'a>(schema: &'a Value, definitions: &'a Value) -> &'a Value {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
    name.and_then(|name| definitions.get(name)).unwrap_or(schema)
}

impl Operation {
    fn call(&self, request: &Incoming, path: &BTreeMap<String, String>) -> Result<Call, Refusal> {
        let mut arguments = Map::new();
        for parameter in &self.parameters {
            let texts: Vec<&str> = match parameter.place.as_str() {
                "path" => path.get(&parameter.name).map(String::as_str).into_iter().collect(),
                "query" => request.query_values(&parameter.name).collect(),
                _ => request.header(&parameter.name).into_iter().collect(),
            };
            if texts.is_empty() {
                if parameter.required {
                    return Err(Refusal::Invalid(format!(
                        "the {} parameter `{}` is missing",
                        parameter.place, parameter.name
                    )));
                }
                continue;
            }
            let value = parameter.value(&texts);
            if let Some(error) = parameter.validator.iter_errors(&value).next() {
                let problem = format!("the parameter `{}`: {error}", parameter.name);
                return Err(match error.kind() {
                    ValidationErrorKind::Enum { .. } => Refusal::Unlisted(problem),
                    _ => Refusal::Invalid(problem),
                });
            }
            arguments.insert(parameter.name.clone(), value);
        }
        let body = self.body(request)?;
        let base_url = request.base_url.clone();
        Ok(Call { operation: self.id.clone(), arguments, body, base_url, has_endless_lists: false })
    }

    fn body(&self, request: &Incoming) -> Result<Option<Value>, Refusal> {
        let Some(body) = &self.body else { return Ok(None) };
        if request.body.is_empty() {
            return if body.required { Err(Refusal::Invalid("the body is missing".to_owned())) } else { Ok(None) };
        }
        let media_type = request.header("content-type").map(essence).unwrap_or_default();
        if media_type != body.media_type {
            return Err(Refusal::MediaType { expected: body.media_type.clone() });
        }
        let value = serde_json::from_slice(&request.body)
            .map_err(|error| Refusal::Invalid(format!("the body is not JSON: {error}")))?;
        if let Some(error) = body.validator.iter_errors(&value).next() {
            return Err(Refusal::Invalid(format!("the body at `{}`: {error}", error.instance_path())));
        }
        Ok(Some(value))
    }
}

impl Parameter {
    /// The value that texts are, by the schema: lists are separated by commas or repeated.
    fn value(&self, texts: &[&str]) -> Value {
        let joined = || texts.join(",");
        match self.schema.get("type").and_then(Value::as_str) {
            Some("array") => {
                let items = self.schema.get("items").unwrap_or(&Value::Null);
                let parts = texts.iter().flat_map(|text| text.split(','));
                Value::Array(parts.map(|text| scalar(items, text.trim())).collect())
            }
            _ => scalar(&self.schema, &joined()),
        }
    }
}

fn scalar(schema: &Value, text: &str) -> Value {
    let of_type = match schema.get("type").and_then(Value::as_str) {
        Some("integer") => integer(text),
        Some("number") => text.parse::<f64>().ok().map(Value::from),
        Some("boolean") => text.parse::<bool>().ok().map(Value::from),
        _ => None,
    };
    of_type.unwrap_or_else(|| json!(text))
}

/// An integer; beyond 64 bits it is near enough, as it is in JSON.
fn integer(text: &str) -> Option<Value> {
    let is_integer = text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit());
    is_integer.then(|| serde_json::from_str(text).ok()).flatten()
}

/// A media type without its parameters, in lower case.
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The pairs of a query, decoded.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

/// The values of the headers, by their names.
pub(crate) fn header_pairs(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect()
}
