//! The contract of an API: the parsed spec, against which requests and responses are validated.

mod pagination;
mod parse;
mod sample;
mod strict;
mod text;
mod unknown_values;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use jsonschema::{ValidationError, Validator, error::ValidationErrorKind};
use serde_json::{Map, Value};
use subkit_runtime::testing::{FromArguments, Suite};

pub(crate) use self::{
    pagination::Pagination,
    text::{decode_form_value, header_pairs, pairs},
};
use crate::{IncomingRequest, Rejection, Response, route::Template};

/// The parsed contract of an API.
#[derive(Clone)]
pub(crate) struct Contract(Arc<Parts>);

struct Parts {
    operations: Vec<Operation>,
    definitions: Value,
}

/// The contract of an operation.
struct Operation {
    id: String,
    method: String,
    template: Template,
    parameters: Vec<Parameter>,
    body: Option<Body>,
    /// The responses by status; `default` covers all other statuses.
    responses: BTreeMap<String, ResponseSpec>,
    pagination: Option<Pagination>,
}

struct Parameter {
    name: String,
    location: String,
    required: bool,
    schema: Value,
    validator: Validator,
}

struct Body {
    media_type: String,
    required: bool,
    validator: Validator,
}

struct ResponseSpec {
    media_types: Vec<String>,
    schema: Option<Value>,
    validator: Option<Validator>,
}

/// A request that the contract does not allow, and its operation, if known.
pub(crate) struct RejectedRequest {
    pub(crate) operation: Option<String>,
    pub(crate) rejection: Rejection,
}

impl Contract {
    /// Returns the contract of an API. Contracts are cached, because parsing one takes longer than starting a simulator.
    pub(crate) fn for_suite(suite: &Suite) -> Result<Self, String> {
        static CACHE: Mutex<BTreeMap<&str, Contract>> = Mutex::new(BTreeMap::new());
        let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(contract) = cache.get(suite.contract) {
            return Ok(contract.clone());
        }
        let contract = Self::parse(suite.contract)?;
        cache.insert(suite.contract, contract.clone());
        Ok(contract)
    }

    /// Parses a contract document. The error names the invalid operation.
    fn parse(document: &str) -> Result<Self, String> {
        let mut document: Value = serde_json::from_str(document).map_err(|error| error.to_string())?;
        strict::tighten(&mut document);
        let definitions = document.get("$defs").cloned().unwrap_or_default();
        let operations = document.get("operations").and_then(Value::as_object).into_iter().flatten();
        let operations = operations.map(|(id, operation)| {
            parse::operation(id, operation, &definitions).map_err(|error| format!("`{id}`: {error}"))
        });
        let operations = operations.collect::<Result<_, _>>()?;
        Ok(Self(Arc::new(Parts { operations, definitions })))
    }

    /// Decodes a request that the contract allows. Returns its operation id and the request.
    pub(crate) fn decode<R: FromArguments>(&self, request: &IncomingRequest) -> Result<(String, R), RejectedRequest> {
        let (operation, path) =
            self.operation(request).map_err(|rejection| RejectedRequest { operation: None, rejection })?;
        match operation.decode(request, &path) {
            Ok(decoded) => Ok((operation.id.clone(), decoded)),
            Err(rejection) => Err(RejectedRequest { operation: Some(operation.id.clone()), rejection }),
        }
    }

    /// Returns the operation of a request, and the parameters in its path.
    fn operation(&self, request: &IncomingRequest) -> Result<(&Operation, BTreeMap<String, String>), Rejection> {
        let matches = |operation: &Operation| {
            Some((operation.template.matches(&request.path)?, operation.template.literal_count()))
        };
        let mut candidates: Vec<(&Operation, BTreeMap<String, String>, usize)> = self
            .0
            .operations
            .iter()
            .filter_map(|operation| matches(operation).map(|(path, literal_count)| (operation, path, literal_count)))
            .collect();
        let max_literals =
            candidates.iter().map(|(_, _, literal_count)| *literal_count).max().ok_or(Rejection::PathNotFound)?;
        candidates.retain(|(_, _, literal_count)| *literal_count == max_literals);
        let mut allowed: Vec<String> = candidates.iter().map(|(operation, ..)| operation.method.clone()).collect();
        candidates.retain(|(operation, ..)| operation.method == request.method);
        if candidates.is_empty() {
            allowed.dedup();
            return Err(Rejection::Method { allowed });
        }
        // Operations with the same path and method differ by their required query parameters: choose the one whose parameters are present.
        let required = |operation: &Operation| {
            let required_query =
                operation.parameters.iter().filter(|parameter| parameter.required && parameter.location == "query");
            required_query.map(|parameter| parameter.name.clone()).collect::<Vec<_>>()
        };
        let is_present = |name: &String| request.query.iter().any(|(other, _)| other == name);
        let complete_candidates: Vec<usize> =
            (0..candidates.len()).filter(|at| required(candidates[*at].0).iter().all(is_present)).collect();
        if let [_, _, ..] = complete_candidates.as_slice() {
            let each =
                complete_candidates.iter().map(|at| required(candidates[*at].0).join(" with ")).collect::<Vec<_>>();
            return Err(Rejection::Invalid(format!(
                "only one of these query parameters is allowed: {}",
                each.join(", ")
            )));
        }
        let (operation, path, _) = candidates.swap_remove(complete_candidates.first().copied().unwrap_or_default());
        Ok((operation, path))
    }

    fn by_id(&self, operation: &str) -> Option<&Operation> {
        self.0.operations.iter().find(|other| other.id == operation)
    }

    /// Returns a description of how a response violates the contract; `None` if it does not.
    pub(crate) fn violation(&self, operation: &str, response: &Response) -> Option<String> {
        let Some(declared) = self.by_id(operation)?.response(response.status) else {
            return Some(format!("the spec does not declare status {} for the operation", response.status));
        };
        let Some((media_type, body)) = &response.body else {
            let is_declared = declared.validator.is_some();
            return is_declared.then(|| format!("the body of status {} is missing", response.status));
        };
        if !declared.media_types.is_empty() && !declared.media_types.contains(media_type) {
            return Some(format!("the spec does not declare media type `{media_type}` for status {}", response.status));
        }
        let error = declared.validator.as_ref()?.iter_errors(body).next()?;
        Some(format!("the body of status {} does not match the spec{}: {error}", response.status, location(&error)))
    }

    /// Returns a response that the spec declares: its first success status, with a value of the schema of its body.
    pub(crate) fn sample(&self, operation: &str) -> Option<Response> {
        let responses = &self.by_id(operation)?.responses;
        let (status, declared) = responses.iter().find(|(status, _)| status.starts_with('2'))?;
        let status = status.parse().unwrap_or(200);
        let Some(schema) = &declared.schema else { return Some(Response::status(status)) };
        let media_type = declared.media_types.first().map_or("application/json", String::as_str);
        Some(Response::json_as(media_type, status, sample::of(schema, &self.0.definitions)))
    }

    /// Returns the pagination of an operation, if its response is a page of a list.
    pub(crate) fn pagination(&self, operation: &str) -> Option<&Pagination> {
        self.by_id(operation)?.pagination.as_ref()
    }

    /// Adds unknown properties and enum values to the body of a response.
    pub(crate) fn add_unknown_values(&self, operation: &str, status: u16, body: &mut Value) {
        let response = self.by_id(operation).and_then(|operation| operation.response(status));
        if let Some(schema) = response.and_then(|response| response.schema.as_ref()) {
            unknown_values::add(body, schema, &self.0.definitions);
        }
    }
}

/// Returns the location of an error in a body; empty if the error is about the whole body.
fn location(error: &ValidationError<'_>) -> String {
    let pointer = error.instance_path().to_string();
    if pointer.is_empty() { pointer } else { format!(" at `{pointer}`") }
}

impl Operation {
    /// Returns the description of the response with a status.
    fn response(&self, status: u16) -> Option<&ResponseSpec> {
        self.responses.get(&status.to_string()).or_else(|| self.responses.get("default"))
    }

    fn decode<R: FromArguments>(
        &self,
        request: &IncomingRequest,
        path: &BTreeMap<String, String>,
    ) -> Result<R, Rejection> {
        let mut arguments = Map::new();
        for parameter in &self.parameters {
            let texts: Vec<&str> = match parameter.location.as_str() {
                "path" => path.get(&parameter.name).map(String::as_str).into_iter().collect(),
                "query" => request.query_values(&parameter.name).collect(),
                _ => request.header(&parameter.name).into_iter().collect(),
            };
            if texts.is_empty() {
                if parameter.required {
                    return Err(Rejection::Invalid(format!(
                        "missing {} parameter `{}`",
                        parameter.location, parameter.name
                    )));
                }
                continue;
            }
            let value = text::value(&parameter.schema, &texts)
                .ok_or_else(|| Rejection::Invalid(format!("parameter `{}` is repeated", parameter.name)))?;
            if let Some(error) = parameter.validator.iter_errors(&value).next() {
                let problem = format!("invalid parameter `{}`: {error}", parameter.name);
                return Err(match error.kind() {
                    ValidationErrorKind::Enum { .. } => Rejection::UnknownValue(problem),
                    _ => Rejection::Invalid(problem),
                });
            }
            arguments.insert(parameter.name.clone(), value);
        }
        arguments.extend(self.body(request)?.map(|body| ("body".to_owned(), body)));
        R::from_arguments(&self.id, Value::Object(arguments)).map_err(|error| Rejection::Invalid(error.to_string()))
    }

    fn body(&self, request: &IncomingRequest) -> Result<Option<Value>, Rejection> {
        let Some(body) = &self.body else { return Ok(None) };
        if request.body.is_empty() {
            return if body.required { Err(Rejection::Invalid("missing body".to_owned())) } else { Ok(None) };
        }
        let media_type = request.header("content-type").map(text::essence).unwrap_or_default();
        if media_type != body.media_type {
            return Err(Rejection::MediaType { expected: body.media_type.clone() });
        }
        let value = serde_json::from_slice(&request.body)
            .map_err(|error| Rejection::Invalid(format!("body is not valid JSON: {error}")))?;
        if let Some(error) = body.validator.iter_errors(&value).next() {
            return Err(Rejection::Invalid(format!("invalid body{}: {error}", location(&error))));
        }
        Ok(Some(value))
    }
}
