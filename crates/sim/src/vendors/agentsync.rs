//! AgentSync: the NPNs that are active on an account, the jobs that change them, addresses, tokens that end, and webhooks.

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
use subkit_agentsync::testing::SUITE;
use subkit_runtime::testing::Suite;
use uuid::Uuid;

pub use self::{
    behaviors::{AgentsyncBehaviors, DetailsPages, JobFailure, JobStart, JobState, JobTime, Removal, TokenLife},
    jobs::Npns,
};
use super::{deliveries::Deliveries, list_changes::ListChanges, seeds, states, times};
use crate::{Call, Incoming, Outgoing, Refusal, Reply, Vendor, behavior::Behaviors, contract};

/// The media type of answers.
const HAL: &str = "application/hal+json";

/// How long a token is good, as the vendor documents it.
const TOKEN_LIFE: u64 = 3_600;

/// AgentSync's ProducerSync API.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Agentsync {
    /// Client ids with their secrets; any are good, if there is none.
    pub clients: BTreeMap<String, String>,
    /// How many seconds a token is good.
    pub token_life: u64,
    /// Tokens, with the second at which they end.
    pub tokens: BTreeMap<String, u64>,
    /// The NPNs that are active.
    pub active: BTreeSet<String>,
    /// NPNs that fail; [`JobFailure`] chooses what becomes of their jobs.
    pub failing: BTreeSet<String>,
    /// Jobs by their ids.
    pub jobs: BTreeMap<String, Npns>,
    /// Addresses.
    #[serde(deserialize_with = "states::list")]
    pub addresses: Vec<Value>,
    /// The URLs that receive events: they are registered in the vendor's portal.
    pub webhooks: Vec<String>,
    /// The behaviors that the vendor leaves open. They are no part of the state as JSON.
    #[serde(skip)]
    pub behaviors: AgentsyncBehaviors,
}

impl Default for Agentsync {
    /// Without NPNs, jobs and addresses.
    fn default() -> Self {
        Self {
            clients: BTreeMap::new(),
            token_life: TOKEN_LIFE,
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

/// Returns the number and the size of the page that a request of a v1 list asks for.
fn page_and_size(call: &Call) -> (usize, usize) {
    (call.number("page").unwrap_or(0), call.number("size").unwrap_or(250).max(1))
}

/// Returns the `page` object of a v1 list.
fn page_metadata(page: usize, size: usize, total: usize, pages: usize) -> Value {
    json!({ "size": size, "totalElements": total, "totalPages": pages, "number": page })
}

impl Agentsync {
    /// Where tokens are given, as the vendor documents it.
    pub(crate) const TOKEN_PATH: &str = "/oauth2/token";

    /// By number, as the vendor describes its v1 lists.
    fn list_active(&self, call: &Call) -> Reply {
        let (page, size) = page_and_size(call);
        let changes = self.behaviors.list_changes;
        let total = match changes {
            ListChanges::Inserted if page > 0 => self.active.len() + 1,
            ListChanges::Removed if page > 0 => self.active.len().saturating_sub(1),
            _ => self.active.len(),
        };
        let pages = if call.has_endless_lists { page.saturating_add(2) } else { total.div_ceil(size) };
        let active: Vec<Value> = self.active.iter().map(|npn| json!({ "npn": npn })).collect();
        let items = super::page(&active, changes.shifted(page.saturating_mul(size)), size, call.has_endless_lists);
        let link = |page: usize| json!({ "href": format!("{}/v1/accounts/subscriptions?page={page}&size={size}", call.base_url) });
        let mut links = json!({ "self": link(page) });
        if page.saturating_add(1) < pages {
            links["next"] = link(page + 1);
        }
        let metadata = page_metadata(page, size, total, pages);
        Reply::json_as(HAL, 200, json!({ "embedded": { "subscriptions": items }, "links": links, "page": metadata }))
    }

    /// By token, with the vendor's odd ending: after the last page comes one with nothing embedded.
    fn list_addresses(&self, call: &Call, npns: &[&str]) -> Reply {
        let states: Vec<&str> = texts(call, "states");
        let since = call.text("updatedSince");
        let with_deleted = call.arguments.get("includeDeleted").and_then(Value::as_bool).unwrap_or(true);
        let text = |address: &Value, key: &str| address.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let found: Vec<&Value> = self
            .addresses
            .iter()
            .filter(|address| npns.is_empty() || npns.contains(&text(address, "npn").as_str()))
            .filter(|address| states.is_empty() || states.contains(&text(address, "forState").as_str()))
            .filter(|address| text(address, "updatedAt").as_str() >= since)
            .filter(|address| with_deleted || address.get("niprDeleted") != Some(&Value::Bool(true)))
            .collect();
        let size = call.number("size").unwrap_or(250);
        let Some(offset) = position(call.text("continuationToken")) else {
            return error(400, "Bad Request", "the continuation token is not valid", &call.path);
        };
        let items = super::page(&found, self.behaviors.list_changes.shifted(offset), size, call.has_endless_lists);
        let next = if items.is_empty() { "0".to_owned() } else { token(offset.saturating_add(items.len())) };
        // As in the vendor's samples, links name another host than the one that was called.
        let link = |token: &str| json!({ "href": format!("https://access.agentsync.io{}?size={size}&continuationToken={token}", call.path) });
        let mut body = json!({ "links": { "self": link(call.text("continuationToken")), "next": link(&next) } });
        if !items.is_empty() {
            body["embedded"] = json!({ "addresses": items });
        }
        Reply::json_as(HAL, 200, body)
    }

    /// A token for client credentials, in the form that RFC 6749 describes.
    fn token(&mut self, request: &Incoming, now: SystemTime) -> Reply {
        let form = contract::pairs(&String::from_utf8_lossy(&request.body));
        let value = |name: &str| form.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        let refusal = |status: u16, code: &str| Reply::json(status, json!({ "error": code }));
        if request.method != "POST" {
            return Reply::status(405).with_header("allow", "POST");
        }
        if value("grant_type") != Some("client_credentials") {
            return refusal(400, "unsupported_grant_type");
        }
        // In the body or as basic credentials: servers are to take both.
        let in_body = || Some((value("client_id")?.to_owned(), value("client_secret")?.to_owned()));
        let is_good = |(id, secret): &(String, String)| self.clients.is_empty() || self.clients.get(id) == Some(secret);
        if !basic(request).or_else(in_body).as_ref().is_some_and(is_good) {
            return refusal(401, "invalid_client").with_header("www-authenticate", "Basic");
        }
        let (token, now) = (Uuid::new_v4().simple().to_string(), times::seconds(now));
        self.tokens.retain(|_, end| *end > now);
        let life = match self.behaviors.token_life {
            TokenLife::Announced => self.token_life,
            TokenLife::Early(time) => time.as_secs().saturating_add(1).min(self.token_life),
            TokenLife::UntilNext => {
                self.tokens.clear();
                self.token_life
            }
        };
        self.tokens.insert(token.clone(), now.saturating_add(life));
        Reply::json(200, json!({ "access_token": token, "token_type": "Bearer", "expires_in": self.token_life }))
    }
}

/// The token of a position in a list; `0` is the end.
fn token(offset: usize) -> String {
    format!("c{offset}")
}

/// The position that a token is of; those in the vendor's samples are that of the start.
fn position(token: &str) -> Option<usize> {
    let arguments = seeds::arguments(&SUITE, "list_addresses");
    let is_sample = arguments.get("continuationToken").is_some_and(|sample| sample == token);
    if matches!(token, "" | "0") || is_sample { Some(0) } else { token.strip_prefix('c')?.parse().ok() }
}

/// Id and secret of a client as RFC 6749 puts them into a header: both as in a form, joined by a colon.
fn basic(request: &Incoming) -> Option<(String, String)> {
    let credentials = request.header("authorization")?.strip_prefix("Basic ")?;
    let credentials = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    let (id, secret) = credentials.split_once(':')?;
    Some((contract::decoded(id), contract::decoded(secret)))
}

fn bearer(request: &Incoming) -> Option<&str> {
    request.header("authorization")?.strip_prefix("Bearer ").map(str::trim)
}

fn npns(call: &Call) -> Vec<String> {
    let items = call.body.as_ref().and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn texts<'a>(call: &'a Call, name: &str) -> Vec<&'a str> {
    call.arguments.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The vendor's error, as it documents it for the API in general.
fn error(status: u16, error: &str, message: impl Into<String>, path: &str) -> Reply {
    let seconds = times::seconds(SystemTime::now());
    let body =
        json!({ "timestamp": seconds, "status": status, "error": error, "message": message.into(), "path": path });
    Reply::json(status, body)
}

fn missing(call: &Call) -> Reply {
    error(404, "Not Found", "there is no such resource", &call.path)
}

impl Vendor for Agentsync {
    const SUITE: &'static Suite = &SUITE;

    fn seeded() -> Self {
        let active = seeds::items(&SUITE, "list_active_npns", "/embedded/subscriptions");
        let active = active.iter().filter_map(|item| item.get("npn")?.as_str().map(str::to_owned));
        let id = seeds::arguments(&SUITE, "get_npn_job_status");
        let id = id.get("jobId").and_then(Value::as_str).unwrap_or_default().to_owned();
        let job = Npns { created: "2025-04-14".to_owned(), ..Npns::new(["15645555"], SystemTime::UNIX_EPOCH) };
        Self {
            active: active.collect(),
            jobs: BTreeMap::from([(id, job)]),
            addresses: seeds::items(&SUITE, "list_addresses", "/embedded/addresses"),
            ..Self::default()
        }
    }

    fn outside(&mut self, request: &Incoming, now: SystemTime) -> Option<Reply> {
        (request.path == Self::TOKEN_PATH).then(|| self.token(request, now))
    }

    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        Some(&mut self.behaviors)
    }

    fn deliveries(&self) -> Deliveries {
        Deliveries::new(self.behaviors.acknowledgments, self.behaviors.delivery_order)
    }

    fn advance(&mut self, now: SystemTime, outbox: &mut Vec<Outgoing>) {
        self.finish_due(now, outbox);
    }

    fn is_authorized(&self, request: &Incoming, now: SystemTime) -> bool {
        bearer(request).and_then(|token| self.tokens.get(token)).is_some_and(|end| *end > times::seconds(now))
    }

    fn unauthorized(&self, request: &Incoming) -> Reply {
        error(401, "Unauthorized", "the access token is missing, wrong or expired", &request.path)
    }

    fn expire(&mut self, request: &Incoming) -> Reply {
        if let Some(token) = bearer(request) {
            self.tokens.remove(token);
        }
        self.unauthorized(request)
    }

    fn refuse(&self, refusal: &Refusal, request: &Incoming) -> Reply {
        let name = match refusal.status() {
            404 => "Not Found",
            405 => "Method Not Allowed",
            415 => "Unsupported Media Type",
            _ => "Bad Request",
        };
        error(refusal.status(), name, refusal.message(), &request.path)
    }

    fn answer(&mut self, call: &Call, now: SystemTime, outbox: &mut Vec<Outgoing>) -> Reply {
        match call.operation.as_str() {
            "list_active_npns" => self.list_active(call),
            "append_active_npns" => self.start(call, now, false),
            "replace_active_npns" => self.start(call, now, true),
            "remove_active_npns" => self.remove(call, now, outbox),
            "get_npn_job_status" => self.status(call, now, outbox),
            "get_npn_job_status_details" => self.details(call),
            "list_addresses" => {
                let npns = texts(call, "npns");
                self.list_addresses(call, &npns)
            }
            "list_entity_addresses" => {
                // The vendor documents that asking for an NPN subscribes it.
                let npn = call.text("npn");
                let reply = self.list_addresses(call, &[npn]);
                if reply.status == 200 {
                    self.change_active(now, outbox, |active| _ = active.insert(npn.to_owned()));
                }
                reply
            }
            "get_address" => {
                let id = call.arguments.get("id");
                match self.addresses.iter().find(|address| address.get("id") == id) {
                    Some(address) => Reply::json_as(HAL, 200, address.clone()),
                    None => missing(call),
                }
            }
            _ => Reply::status(501),
        }
    }
}
