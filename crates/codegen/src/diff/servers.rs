//! Servers and token endpoints: where requests and credentials are sent.

use indexmap::IndexMap;

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code, codes},
};
use crate::{
    model::{Operation, Server},
    openapi::{pascal, pointer},
};

/// Compares the servers.
pub fn compare(revisions: &Revisions<'_>) -> Vec<Finding> {
    let (old, new) = (&revisions.base.servers, &revisions.head.servers);
    let mut findings = Vec::new();
    if let (Some(before), Some(after)) = (old.first(), new.first())
        && before.url != after.url
    {
        let message = format!(
            "The default server changed from {} to {}: existing programs send requests and credentials to the new one.",
            code(&before.url),
            code(&after.url)
        );
        let finding = Finding::new(Kind::DefaultServerChanged, "servers", at(0, "url"), message);
        // The variant of the default server has an attribute.
        let servers = [before, after].map(subject);
        findings.push(finding.change(&before.url, &after.url).items(servers));
    }
    for (index, server) in old.iter().enumerate() {
        if !new.iter().any(|other| is_same(server, other)) {
            let message = format!("The server `Server::{}` was removed.", variant(server));
            let finding = Finding::new(Kind::ServerRemoved, subject(server), at(index, ""), message);
            // Without servers, the client has no type for them.
            let ty = if new.is_empty() { vec!["Server", "server"] } else { Vec::new() };
            findings.push(finding.in_base().before(&server.url).items(ty));
        }
    }
    for (index, server) in new.iter().enumerate() {
        match old.iter().position(|other| is_same(other, server)).and_then(|at| Some((at, old.get(at)?))) {
            Some((position, known)) => findings.extend(pair((position, known), (index, server))),
            None => {
                let message = format!("The server `Server::{}` is new: {}.", variant(server), code(&server.url));
                findings
                    .push(Finding::new(Kind::ServerAdded, subject(server), at(index, ""), message).after(&server.url));
            }
        }
    }
    findings.extend(token_urls(old, new));
    findings
}

/// Compares the token URLs. Servers with the same change have one finding.
fn token_urls(old: &[Server], new: &[Server]) -> Vec<Finding> {
    let text = |url: &Option<String>| url.clone().unwrap_or_else(|| "none".to_owned());
    let mut changes: IndexMap<(String, String), Vec<(usize, String)>> = IndexMap::new();
    for (index, server) in new.iter().enumerate() {
        let Some(known) = old.iter().find(|other| is_same(other, server)) else { continue };
        if known.token_url != server.token_url {
            let change = (text(&known.token_url), text(&server.token_url));
            changes.entry(change).or_default().push((index, format!("Server::{}", variant(server))));
        }
    }
    let finding = |((before, after), servers): ((String, String), Vec<(usize, String)>)| {
        let message = format!(
            "The token URL of {} changed from {} to {}: the client id and the client secret are sent to the new one.",
            codes(servers.iter().map(|(_, name)| name)),
            code(&before),
            code(&after)
        );
        let first = servers.first().map_or(0, |(index, _)| *index);
        Finding::new(Kind::TokenUrlChanged, "token_url", at(first, "x-token-url"), message).change(before, after)
    };
    changes.into_iter().map(finding).collect()
}

/// Returns whether two servers have the same name or the same URL.
fn is_same(one: &Server, other: &Server) -> bool {
    one.url == other.url || variant(one) == variant(other)
}

fn variant(server: &Server) -> String {
    pascal(&server.name)
}

fn subject(server: &Server) -> String {
    format!("Server.{}", variant(server))
}

fn at(index: usize, key: &str) -> String {
    let at = pointer::item("/servers", index);
    if key.is_empty() { at } else { pointer::join(&at, key) }
}

fn pair((position, before): (usize, &Server), (index, after): (usize, &Server)) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (old, new) = (variant(before), variant(after));
    if old != new {
        let message = format!(
            "The server `Server::{old}` is now called `Server::{new}`, also in the environment variable of the server."
        );
        let finding = Finding::new(Kind::ServerRenamed, subject(after), at(index, "description"), message);
        findings.push(finding.change(old, &new).items([subject(before)]));
    }
    // The URL of the default server has a finding of its own.
    if before.url != after.url && (position, index) != (0, 0) {
        let message = format!(
            "The URL of `Server::{new}` changed from {} to {}: requests and credentials are sent to the new one.",
            code(&before.url),
            code(&after.url)
        );
        let finding = Finding::new(Kind::ServerUrlChanged, subject(after), at(index, "url"), message);
        findings.push(finding.change(&before.url, &after.url));
    }
    findings
}

/// Compares the server of an operation.
pub fn of_operation(before: &Operation, after: &Operation) -> Option<Finding> {
    if before.server == after.server {
        return None;
    }
    let text = |url: &Option<String>| url.clone().unwrap_or_else(|| "the server of the client".to_owned());
    let message = format!(
        "{} is sent to {} instead of {}, with the credentials of the client.",
        code(&after.id),
        text(&after.server),
        text(&before.server)
    );
    let at = pointer::join(&after.pointer, "servers");
    let finding = Finding::new(Kind::OperationServerChanged, &after.id, at, message);
    Some(finding.change(text(&before.server), text(&after.server)))
}
