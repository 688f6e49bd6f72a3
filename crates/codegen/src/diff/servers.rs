//! Servers and token endpoints: where requests and credentials are sent.

use indexmap::IndexMap;

use super::{
    finding::Finding,
    kind::Kind,
    matching::{Matched, matched},
    revisions::{Revisions, code, codes},
};
use crate::{
    model::{Api, Operation, Server},
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
        let finding = Finding::new(Kind::DefaultServerChanged, "servers", at(new, after, "url"), message);
        // The variant of the default server has an attribute.
        let servers = [before, after].map(subject);
        findings.push(finding.change(&before.url, &after.url).items(servers));
    }
    // The name is first, because callers select a server by its name.
    let Matched { kept, added, removed } =
        matched(old, new, &[&|one, other| variant(one) == variant(other), &|one, other| one.url == other.url]);
    findings.extend(removed.into_iter().map(|server| {
        let message = format!("The server `Server::{}` was removed.", variant(server));
        let finding = Finding::new(Kind::ServerRemoved, subject(server), at(old, server, ""), message);
        // Without servers, the client has no type for them.
        let ty = if new.is_empty() { vec!["Server", "server"] } else { Vec::new() };
        finding.in_base().before(&server.url).items(ty)
    }));
    findings.extend(added.into_iter().map(|server| {
        let message = format!("The server `Server::{}` is new: {}.", variant(server), code(&server.url));
        Finding::new(Kind::ServerAdded, subject(server), at(new, server, ""), message).after(&server.url)
    }));
    findings.extend(kept.iter().flat_map(|(known, server)| pair(revisions, known, server)));
    findings.extend(token_urls(new, &kept));
    findings
}

/// Compares the token URLs. Servers with the same change have one finding.
fn token_urls(new: &[Server], kept: &[(&Server, &Server)]) -> Vec<Finding> {
    let text = |url: &Option<String>| url.clone().unwrap_or_else(|| "none".to_owned());
    let mut changes: IndexMap<(String, String), Vec<&Server>> = IndexMap::new();
    for (known, server) in kept.iter().filter(|(known, server)| known.token_url != server.token_url) {
        changes.entry((text(&known.token_url), text(&server.token_url))).or_default().push(server);
    }
    let finding = |((before, after), servers): ((String, String), Vec<&Server>)| {
        let message = format!(
            "The token URL of {} changed from {} to {}: the client id and the client secret are sent to the new one.",
            codes(servers.iter().map(|server| format!("Server::{}", variant(server)))),
            code(&before),
            code(&after)
        );
        let at = servers.first().map(|server| at(new, server, "x-token-url")).unwrap_or_default();
        Finding::new(Kind::TokenUrlChanged, "token_url", at, message).change(before, after)
    };
    changes.into_iter().map(finding).collect()
}

fn variant(server: &Server) -> String {
    pascal(&server.name)
}

fn subject(server: &Server) -> String {
    format!("Server.{}", variant(server))
}

/// Returns the location of a server, or of one of its keys.
fn at(all: &[Server], server: &Server, key: &str) -> String {
    let index = all.iter().position(|other| other.name == server.name).unwrap_or_default();
    let at = pointer::item("/servers", index);
    if key.is_empty() { at } else { pointer::join(&at, key) }
}

fn pair(revisions: &Revisions<'_>, before: &Server, after: &Server) -> Vec<Finding> {
    let at = |key: &str| self::at(&revisions.head.servers, after, key);
    let is_default = |api: &Api, server: &Server| api.servers.first().is_some_and(|first| first.name == server.name);
    let mut findings = Vec::new();
    let (old, new) = (variant(before), variant(after));
    if old != new {
        let message = format!(
            "The server `Server::{old}` is now called `Server::{new}`, also in the environment variable of the server."
        );
        let finding = Finding::new(Kind::ServerRenamed, subject(after), at("description"), message);
        findings.push(finding.change(old, &new).items([subject(before)]));
    }
    // The URL of the default server has a finding of its own.
    let is_known = is_default(revisions.base, before) && is_default(revisions.head, after);
    if before.url != after.url && !is_known {
        let message = format!(
            "The URL of `Server::{new}` changed from {} to {}: requests and credentials are sent to the new one.",
            code(&before.url),
            code(&after.url)
        );
        let finding = Finding::new(Kind::ServerUrlChanged, subject(after), at("url"), message);
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
