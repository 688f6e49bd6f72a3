//! A simulator of any API, which responds with the examples of its spec.

use std::{collections::BTreeMap, marker::PhantomData, time::SystemTime};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use subkit_runtime::testing::{CallError, FromArguments, Suite};

use crate::{Context, IncomingRequest, Response, Running, Vendor, contract::Contract};

/// An API with a generated client, for a simulator that responds with [`Examples`].
///
/// ```
/// struct Bird;
///
/// impl subkit_sim::Api for Bird {
///     const SUITE: &'static subkit_runtime::testing::Suite = &subkit_bird::testing::SUITE;
/// }
/// ```
pub trait Api: Send + 'static {
    /// The contract and the examples of the generated client: its `testing::SUITE`.
    const SUITE: &'static Suite;
}

/// The state of a simulator that responds with the examples of a spec. It needs no code for the API.
///
/// Each operation responds with its first example of a success response, or with a small value of the response's schema. The
/// response does not depend on the request, with one exception: a list ends after one page. Requests are checked against the
/// contract, as for all simulators. Any credentials are valid, and the token endpoint is at [`token_url`](Running::token_url).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use subkit_sim::{Api, Examples, Simulator, Vendor};
///
/// struct Np6;
///
/// impl Api for Np6 {
///     const SUITE: &'static subkit_runtime::testing::Suite = &subkit_np6::testing::SUITE;
/// }
///
/// let simulator = Simulator::new(Examples::<Np6>::seeded()).start().await?;
/// let client = subkit_np6::Client::builder().base_url(simulator.base_url()).api_key("any").build()?;
/// assert!(!client.list_subscriptions_by_unicity("foobar").send().await?.is_empty());
///
/// // Respond with another body.
/// simulator.state().responses.insert("list_subscriptions_by_unicity".into(), (200, serde_json::json!([])).into());
/// assert!(client.list_subscriptions_by_unicity("foobar").send().await?.is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, bound = "")]
pub struct Examples<A> {
    /// The response of each operation. An operation without a response is not found.
    pub responses: BTreeMap<String, ExampleResponse>,
    #[serde(skip)]
    api: PhantomData<fn() -> A>,
}

/// A response of an operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExampleResponse {
    /// The status.
    pub status: u16,
    /// The media type of the body.
    #[serde(default = "json_media_type")]
    pub media_type: String,
    /// The body; `None` if there is none.
    #[serde(default)]
    pub body: Option<Value>,
}

fn json_media_type() -> String {
    "application/json".to_owned()
}

impl From<(u16, Value)> for ExampleResponse {
    /// Creates a response with a JSON body.
    fn from((status, body): (u16, Value)) -> Self {
        Self { status, media_type: json_media_type(), body: Some(body) }
    }
}

impl<A> Default for Examples<A> {
    fn default() -> Self {
        Self { responses: BTreeMap::new(), api: PhantomData }
    }
}

/// The request of any operation.
#[derive(Debug)]
pub struct AnyRequest {
    operation: String,
    arguments: Value,
}

impl FromArguments for AnyRequest {
    fn from_arguments(operation: &str, arguments: Value) -> Result<Self, CallError> {
        Ok(Self { operation: operation.to_owned(), arguments })
    }
}

/// The path of the token endpoint.
const TOKEN_PATH: &str = "/oauth2/token";

impl<A: Api> Vendor for Examples<A> {
    const SUITE: &'static Suite = A::SUITE;

    type Request = AnyRequest;

    fn seeded() -> Self {
        // A contract that cannot be parsed is reported when the simulator starts.
        let contract = Contract::for_suite(A::SUITE).ok();
        let response = |id: &str| example(A::SUITE, id).or_else(|| sample(contract.as_ref()?, id));
        let ids = A::SUITE.operations.iter().map(|operation| operation.id);
        let responses = ids.filter_map(|id| Some((id.to_owned(), response(id)?))).collect();
        Self { responses, api: PhantomData }
    }

    fn handle_outside_api(&mut self, request: &IncomingRequest, _now: SystemTime) -> Option<Response> {
        let is_token_request = request.method == "POST" && request.path == TOKEN_PATH;
        let token = json!({ "access_token": "example", "token_type": "Bearer", "expires_in": 3600 });
        is_token_request.then(|| Response::json(200, token))
    }

    fn is_authorized(&self, _request: &IncomingRequest, _now: SystemTime) -> bool {
        true
    }

    fn unauthorized(&self, _request: &IncomingRequest) -> Response {
        Response::status(401)
    }

    fn handle(&mut self, request: AnyRequest, _context: &mut Context) -> Response {
        let AnyRequest { operation, arguments } = request;
        let Some(ExampleResponse { status, media_type, body }) = self.responses.get(&operation).cloned() else {
            return Response::status(404);
        };
        let Some(body) = body else { return Response::status(status) };
        let contract = Contract::for_suite(A::SUITE).ok();
        let contract = contract.as_ref();
        let Some(pagination) = contract.and_then(|contract| contract.pagination(&operation)) else {
            return Response::json_as(&media_type, status, body);
        };
        // The spec decides whether the last page lacks the token of a next page or has null instead.
        let page = |no_next: Option<Value>| {
            let mut page = body.clone();
            pagination.select(&arguments, &mut page, no_next);
            Response::json_as(&media_type, status, page)
        };
        let without_next = page(None);
        match contract.and_then(|contract| contract.violation(&operation, &without_next)) {
            Some(_) => page(Some(Value::Null)),
            None => without_next,
        }
    }
}

impl<A: Api> Running<Examples<A>> {
    /// Returns the URL of the token endpoint, for a client.
    pub fn token_url(&self) -> String {
        format!("{}{TOKEN_PATH}", self.origin())
    }
}

/// Returns the first example of a success response of an operation.
fn example(suite: &Suite, operation: &str) -> Option<ExampleResponse> {
    let mut examples = suite.examples().filter(|example| example.operation == operation && example.reason.is_none());
    let (status, json) = examples.find_map(|example| {
        let status = example.location.strip_prefix("response ")?.parse().ok()?;
        (200..300).contains(&status).then_some((status, example.json))
    })?;
    let accept = suite.operations.iter().find(|entry| entry.id == operation)?.accept;
    let media_type = accept.split([',', ';']).next().filter(|media_type| !media_type.is_empty());
    Some(ExampleResponse {
        status,
        media_type: media_type.map_or_else(json_media_type, str::to_owned),
        body: serde_json::from_str(json).ok(),
    })
}

/// Returns a success response that the spec declares.
fn sample(contract: &Contract, operation: &str) -> Option<ExampleResponse> {
    let Response { status, body, .. } = contract.sample(operation)?;
    let (media_type, body) = body.map_or((json_media_type(), None), |(media_type, body)| (media_type, Some(body)));
    Some(ExampleResponse { status, media_type, body })
}
