//! AgentSync: active NPNs (national producer numbers of insurance agents), the jobs that change them, addresses, expiring tokens,
//! and webhooks.

mod behaviors;
mod events;
mod jobs;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::SystemTime,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use subkit_agentsync::{
    catalogue,
    testing::{Request, SUITE},
    types,
};
use subkit_runtime::testing::Suite;
use uuid::Uuid;

pub use self::{
    behaviors::{AgentsyncBehaviors, DetailsPages, JobFailure, JobStart, JobState, JobTime, Removal, TokenLifetime},
    jobs::NpnJob,
};
use super::{deliveries::DeliverySettings, list_changes::ListChanges, seeds, states, times};
use crate::{Context, IncomingRequest, OutgoingRequest, Rejection, Response, Vendor, behavior::Behaviors, contract};

/// The media type of responses.
const HAL: &str = "application/hal+json";

/// The documented lifetime of a token, in seconds.
const TOKEN_LIFETIME: u64 = 3_600;

/// The state of AgentSync's ProducerSync API.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Agentsync {
    /// The valid client ids and their secrets. If the map is empty, any credentials are valid.
    pub clients: BTreeMap<String, String>,
    /// The lifetime of a token, in seconds.
    pub token_lifetime: u64,
    /// The tokens and the times at which they expire, in seconds since 1970.
    pub tokens: BTreeMap<String, u64>,
    /// The active NPNs.
    pub active: BTreeSet<String>,
    /// The NPNs that a job cannot change. [`JobFailure`] determines what happens to a job that contains such an NPN.
    pub failing: BTreeSet<String>,
    /// The jobs by id.
    pub jobs: BTreeMap<String, NpnJob>,
    /// The addresses.
    #[serde(deserialize_with = "states::list")]
    pub addresses: Vec<Value>,
    /// The URLs that receive events. The real vendor registers them in its portal, not through the API.
    pub webhooks: Vec<String>,
    /// The switches, which are not part of the JSON state.
    #[serde(skip)]
    pub behaviors: AgentsyncBehaviors,
}

impl Default for Agentsync {
    /// Creates a state without NPNs, jobs or addresses.
    fn default() -> Self {
        Self {
            clients: BTreeMap::new(),
            token_lifetime: TOKEN_LIFETIME,
            tokens: BTreeMap::new(),
            active: BTreeSet::new(),
            failing: BTreeSet::new(),
            jobs: BTreeMap::new(),
            addresses: Vec::new(),
            webhooks: Vec::new(),
            behaviors: AgentsyncBehaviors::default(),
        }
    }
}

/// The default page size.
const PAGE_SIZE: usize = 250;

/// Returns the page number and page size of a request for a v1 list.
fn page_and_size(page: Option<i64>, size: Option<i64>) -> (usize, usize) {
    (super::count(page).unwrap_or(0), super::count(size).unwrap_or(PAGE_SIZE).max(1))
}

/// Returns the `page` object of a v1 list.
fn page_metadata(page: usize, size: usize, total: usize, pages: usize) -> types::PageMetadata {
    let mut metadata = types::PageMetadata::default();
    [metadata.size, metadata.total_elements, metadata.total_pages, metadata.number] =
        [size, total, pages, page].map(|count| i64::try_from(count).ok());
    metadata
}

/// Returns the links of a resource by name.
fn links(links: impl IntoIterator<Item = (&'static str, String)>) -> types::Links {
    links.into_iter().map(|(name, href)| (name.to_owned(), json!({ "href": href }))).collect()
}

impl Agentsync {
    /// The documented path of the token endpoint.
    pub(crate) const TOKEN_PATH: &str = "/oauth2/token";

    /// Lists active NPNs by page number, like the vendor's v1 lists.
    fn list_active(&self, (page, size): (usize, usize), context: &Context) -> Response {
        let changes = self.behaviors.list_changes;
        let total = match changes {
            ListChanges::Inserted if page > 0 => self.active.len() + 1,
            ListChanges::Removed if page > 0 => self.active.len().saturating_sub(1),
            _ => self.active.len(),
        };
        let next = page.saturating_add(1);
        let pages = if context.has_endless_lists { next.saturating_add(1) } else { total.div_ceil(size) };
        let active: Vec<Value> = self.active.iter().map(|npn| json!({ "npn": npn })).collect();
        let slice = changes.slice(&active, page.saturating_mul(size), size, context.has_endless_lists);
        let link = |page: usize| format!("{}/v1/accounts/subscriptions?page={page}&size={size}", context.base_url);
        let mut body = types::ActiveNpnPage::default();
        body.embedded.insert("subscriptions".to_owned(), json!(slice.items));
        body.links = links([("self", link(page))].into_iter().chain((next < pages).then(|| ("next", link(next)))));
        body.page = Some(page_metadata(page, size, total, pages));
        Response::json_as(HAL, 200, body)
    }

    /// Lists addresses by continuation token, like the vendor's v2 lists: the last page is followed by a page without `embedded`.
    fn list_addresses(&self, found: &[&Value], size: Option<i64>, own: &str, context: &Context) -> Response {
        let size = super::count(size).unwrap_or(PAGE_SIZE);
        let Some(offset) = position(own) else {
            return error(400, "Bad Request", "invalid continuation token", &context.path);
        };
        let slice = self.behaviors.list_changes.slice(found, offset, size, context.has_endless_lists);
        let next = if slice.items.is_empty() { "0".to_owned() } else { token(slice.next_offset) };
        // As in the vendor's samples, links have a different host than the request.
        let url = format!("https://access.agentsync.io{}?size={size}&continuationToken=", context.path);
        let mut body = json!({ "links": links([("self", format!("{url}{own}")), ("next", format!("{url}{next}"))]) });
        if !slice.items.is_empty() {
            body["embedded"] = json!({ "addresses": slice.items });
        }
        Response::json_as(HAL, 200, body)
    }

    /// Issues a token for client credentials, as in RFC 6749.
    fn token(&mut self, request: &IncomingRequest, now: SystemTime) -> Response {
        let form = contract::pairs(&String::from_utf8_lossy(&request.body));
        let value = |name: &str| form.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        let rejection = |status: u16, code: &str| Response::json(status, json!({ "error": code }));
        if request.method != "POST" {
            return Response::status(405).with_header("allow", "POST");
        }
        if value("grant_type") != Some("client_credentials") {
            return rejection(400, "unsupported_grant_type");
        }
        // RFC 6749 lets clients send credentials in the body or as HTTP Basic.
        let in_body = || Some((value("client_id")?.to_owned(), value("client_secret")?.to_owned()));
        let is_valid =
            |(id, secret): &(String, String)| self.clients.is_empty() || self.clients.get(id) == Some(secret);
        if !basic(request).or_else(in_body).as_ref().is_some_and(is_valid) {
            return rejection(401, "invalid_client").with_header("www-authenticate", "Basic");
        }
        let (token, now) = (Uuid::new_v4().simple().to_string(), times::seconds(now));
        self.tokens.retain(|_, expiry| *expiry > now);
        let lifetime = match self.behaviors.token_lifetime {
            TokenLifetime::Announced => self.token_lifetime,
            TokenLifetime::Early(time) => time.as_secs().saturating_add(1).min(self.token_lifetime),
            TokenLifetime::UntilNext => {
                self.tokens.clear();
                self.token_lifetime
            }
        };
        self.tokens.insert(token.clone(), now.saturating_add(lifetime));
        Response::json(200, json!({ "access_token": token, "token_type": "Bearer", "expires_in": self.token_lifetime }))
    }
}

/// Returns the continuation token of a list position. The token at the end of the list is `0`.
fn token(offset: usize) -> String {
    format!("c{offset}")
}

/// Returns the list position of a continuation token. The tokens from the vendor's samples are treated as the start of the list.
fn position(token: &str) -> Option<usize> {
    let matches =
        |request| matches!(request, Request::ListAddresses { continuation_token: Some(one), .. } if one == token);
    let is_start = matches!(token, "" | "0") || seeds::requests(&SUITE).any(matches);
    if is_start { Some(0) } else { token.strip_prefix('c')?.parse().ok() }
}

/// Returns the client id and secret of HTTP Basic credentials, both form-encoded as in RFC 6749.
fn basic(request: &IncomingRequest) -> Option<(String, String)> {
    let credentials = request.header("authorization")?.strip_prefix("Basic ")?;
    let credentials = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    let (id, secret) = credentials.split_once(':')?;
    Some((contract::decode_form_value(id), contract::decode_form_value(secret)))
}

/// Returns an error response in the form that the vendor documents for the API in general.
fn error(status: u16, error: &str, message: impl Into<String>, path: &str) -> Response {
    let mut body = types::ErrorBody::default();
    body.timestamp = Some(json!(times::seconds(SystemTime::now())));
    body.status = Some(status.into());
    [body.error, body.message, body.path] = [error.to_owned(), message.into(), path.to_owned()].map(Some);
    Response::json(status, body)
}

fn not_found(context: &Context) -> Response {
    error(404, "Not Found", "there is no such resource", &context.path)
}

impl Vendor for Agentsync {
    type Request = Request;

    const SUITE: &'static Suite = &SUITE;

    fn seeded() -> Self {
        let active = seeds::items(&SUITE, &catalogue::LIST_ACTIVE_NPNS, "/embedded/subscriptions");
        let active = active.iter().filter_map(|item| item.get("npn")?.as_str().map(str::to_owned));
        let id = seeds::requests(&SUITE).find_map(|request| match request {
            Request::GetNpnJobStatus { job_id } => Some(job_id.0),
            _ => None,
        });
        let job = NpnJob { created: "2025-04-14".to_owned(), ..NpnJob::new(["15645555"], SystemTime::UNIX_EPOCH) };
        Self {
            active: active.collect(),
            jobs: id.map(|id| (id, job)).into_iter().collect(),
            addresses: seeds::items(&SUITE, &catalogue::LIST_ADDRESSES, "/embedded/addresses"),
            ..Self::default()
        }
    }

    fn handle_outside_api(&mut self, request: &IncomingRequest, now: SystemTime) -> Option<Response> {
        (request.path == Self::TOKEN_PATH).then(|| self.token(request, now))
    }

    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        Some(&mut self.behaviors)
    }

    fn delivery_settings(&self) -> DeliverySettings {
        DeliverySettings::new(self.behaviors.acknowledgments, self.behaviors.delivery_order)
    }

    fn advance(&mut self, now: SystemTime, outbox: &mut Vec<OutgoingRequest>) {
        self.finish_due(now, outbox);
    }

    fn is_authorized(&self, request: &IncomingRequest, now: SystemTime) -> bool {
        request.bearer().and_then(|token| self.tokens.get(token)).is_some_and(|expiry| *expiry > times::seconds(now))
    }

    fn unauthorized(&self, request: &IncomingRequest) -> Response {
        error(401, "Unauthorized", "the access token is missing, wrong or expired", &request.path)
    }

    fn expire_credentials(&mut self, request: &IncomingRequest) -> Response {
        if let Some(token) = request.bearer() {
            self.tokens.remove(token);
        }
        self.unauthorized(request)
    }

    fn reject(&self, rejection: &Rejection, request: &IncomingRequest) -> Response {
        let name = match rejection.status() {
            404 => "Not Found",
            405 => "Method Not Allowed",
            415 => "Unsupported Media Type",
            _ => "Bad Request",
        };
        error(rejection.status(), name, rejection.message(), &request.path)
    }

    fn handle(&mut self, request: Request, context: &mut Context) -> Response {
        match request {
            Request::ListActiveNpns { page, size } => self.list_active(page_and_size(page, size), context),
            Request::AppendActiveNpns { npns } => self.start(NpnJob::new(npns, context.now), context),
            Request::ReplaceActiveNpns { npns } => {
                self.start(NpnJob { replaces: true, ..NpnJob::new(npns, context.now) }, context)
            }
            Request::RemoveActiveNpns { npns } => {
                self.remove(NpnJob { removes: true, ..NpnJob::new(npns, context.now) }, context)
            }
            Request::GetNpnJobStatus { job_id } => self.status(&job_id, context),
            Request::GetNpnJobStatusDetails { job_id, page, size } => {
                self.details(&job_id, page_and_size(page, size), context)
            }
            Request::ListAddresses { npns, states, updated_since, include_deleted, size, continuation_token } => {
                let matches = |address: &&Value| {
                    let address = types::Address::deserialize(*address).unwrap_or_default();
                    let npns = npns.as_deref().unwrap_or_default();
                    let states = states.as_deref().unwrap_or_default();
                    (npns.is_empty() || address.npn.is_some_and(|npn| npns.contains(&npn)))
                        && (states.is_empty() || address.for_state.is_some_and(|state| states.contains(&state)))
                        && updated_since.as_ref().is_none_or(|since| address.updated_at.is_some_and(|at| at >= *since))
                        && (include_deleted.unwrap_or(true) || address.nipr_deleted != Some(true))
                };
                let found: Vec<&Value> = self.addresses.iter().filter(matches).collect();
                self.list_addresses(&found, size, &continuation_token.unwrap_or_default(), context)
            }
            Request::ListEntityAddresses { npn, states, updated_since, include_deleted, size, continuation_token } => {
                let npns = Some(vec![npn.clone()]);
                let response = self.handle(
                    Request::ListAddresses { npns, states, updated_since, include_deleted, size, continuation_token },
                    context,
                );
                // The vendor documents that listing the addresses of an NPN subscribes to the NPN.
                if response.status == 200 {
                    self.change_active(context.now, &mut context.outbox, |active| _ = active.insert(npn.0));
                }
                response
            }
            Request::GetAddress { id } => match self.addresses.iter().find(|address| address["id"] == id.0) {
                Some(address) => Response::json_as(HAL, 200, address),
                None => not_found(context),
            },
        }
    }
}
