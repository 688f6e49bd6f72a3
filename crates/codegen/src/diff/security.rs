//! Credentials: which ones the client supports, how they are sent, and which operations require them.

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code, codes, list},
};
use crate::{
    model::{Operation, Scheme, SchemeKind, TokenRefresh},
    openapi::pointer,
};

/// Compares the security schemes.
pub fn compare(revisions: &Revisions<'_>) -> Vec<Finding> {
    let (old, new) = (&revisions.base.schemes, &revisions.head.schemes);
    let mut findings = Vec::new();
    for scheme in old.iter().filter(|scheme| counterpart(revisions, scheme).is_none()) {
        let message = format!(
            "The client no longer supports the credential {}: the builder method `.{}(…)` was removed.",
            code(&scheme.name),
            method(scheme)
        );
        let finding = Finding::new(Kind::CredentialRemoved, subject(scheme), at(scheme), message);
        findings.push(finding.in_base().before(placement(scheme)).items(items(scheme)));
    }
    for scheme in new {
        match old.iter().find(|other| counterpart(revisions, other).is_some_and(|after| after.name == scheme.name)) {
            Some(known) => findings.extend(pair(known, scheme)),
            None => {
                let message =
                    format!("The client supports the new credential {}: {}.", code(&scheme.name), placement(scheme));
                let finding = Finding::new(Kind::CredentialAdded, subject(scheme), at(scheme), message);
                findings.push(finding.after(placement(scheme)).items(items(scheme)));
            }
        }
    }
    findings
}

/// Returns the name of the builder method that sets the credential.
fn method(scheme: &Scheme) -> &str {
    if scheme.kind == SchemeKind::ClientCredentials { "client_credentials" } else { &scheme.ident }
}

fn subject(scheme: &Scheme) -> String {
    format!("ClientBuilder.{}", method(scheme))
}

/// The methods of the builder that a client has if it fetches tokens.
const TOKEN_METHODS: [&str; 5] =
    ["client_credentials_in_header", "scope", "token_parameter", "token_store", "token_url"];

/// Returns the other items that depend on a credential: its methods, and the credentials in the catalogue.
fn items(scheme: &Scheme) -> Vec<String> {
    let own = [format!("Credentials.{}", method(scheme)), format!("ClientBuilder.{}", scheme.refresh_method())];
    let of_tokens = if scheme.fetches_tokens() { TOKEN_METHODS.as_slice() } else { &[] };
    let of_tokens = of_tokens.iter().map(|method| format!("ClientBuilder.{method}"));
    own.into_iter().chain(of_tokens).chain(["with_auth".to_owned()]).collect()
}

fn at(scheme: &Scheme) -> String {
    pointer::join("/components/securitySchemes", &scheme.name)
}

/// Returns the scheme of the later revision that is the same: the one with the same name, or the only new one of the same kind.
fn counterpart<'a>(revisions: &Revisions<'a>, scheme: &Scheme) -> Option<&'a Scheme> {
    let (base, head) = (revisions.base, revisions.head);
    let named = head.schemes.iter().find(|other| other.name == scheme.name);
    named.or_else(|| {
        let is_new =
            |other: &&Scheme| other.kind == scheme.kind && !base.schemes.iter().any(|known| known.name == other.name);
        let mut same = head.schemes.iter().filter(is_new);
        same.next().filter(|_| same.next().is_none())
    })
}

/// Returns how a credential is sent, in words.
fn placement(scheme: &Scheme) -> String {
    match &scheme.kind {
        SchemeKind::Authorization { prefix } => format!("sent as `Authorization: {prefix} …`"),
        SchemeKind::Basic => "sent as `Authorization: Basic …`".to_owned(),
        SchemeKind::Header { name } => format!("sent in the header {}", code(name)),
        SchemeKind::Query { name } => format!("sent in the query parameter {}", code(name)),
        SchemeKind::Cookie { name } => format!("sent in the cookie {}", code(name)),
        SchemeKind::ClientCredentials => "exchanged for an access token".to_owned(),
    }
}

fn pair(before: &Scheme, after: &Scheme) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = code(&after.name);
    if method(before) != method(after) {
        let message = format!(
            "The builder method of the credential {name} is `.{}(…)` instead of `.{}(…)`.",
            method(after),
            method(before)
        );
        let finding = Finding::new(Kind::CredentialRenamed, subject(after), at(after), message);
        let items = items(after).into_iter().chain(items(before)).chain([subject(before)]);
        findings.push(finding.change(method(before), method(after)).items(items));
    }
    if !is_same_placement(&before.kind, &after.kind) {
        let (old, new) = (placement(before), placement(after));
        let message = format!("The credential {name} is {new}, and was {old}.");
        let finding = Finding::new(Kind::CredentialPlacementChanged, subject(after), at(after), message);
        findings.push(finding.change(old, new).items(items(after)));
    }
    if before.scopes != after.scopes {
        let text = |scopes: &[String]| list(&scopes.iter().map(code).collect::<Vec<_>>(), "and");
        let message = format!(
            "Token requests for {name} ask for the scopes {} instead of {}. The token endpoint may reject them.",
            text(&after.scopes),
            text(&before.scopes)
        );
        let finding = Finding::new(Kind::ScopesChanged, subject(after), at(after), message);
        findings.push(finding.change(before.scopes.join(" "), after.scopes.join(" ")));
    }
    let refresh = |scheme: &Scheme| scheme.refresh.as_ref().map(describe).unwrap_or_default();
    let (old, new) = (refresh(before), refresh(after));
    if old != new {
        let only = |one: &[String], other: &[String]| {
            let parts: Vec<String> = one.iter().filter(|part| !other.contains(part)).map(code).collect();
            list(&parts, "and")
        };
        let message = format!(
            "Tokens of {name} are refreshed in another way: {} instead of {}. Secrets are sent with this request.",
            only(&new, &old),
            only(&old, &new)
        );
        let place = pointer::join(&at(after), "x-token-refresh");
        let finding = Finding::new(Kind::TokenRefreshChanged, subject(after), place, message);
        findings.push(finding.change(old.join("; "), new.join("; ")).items(items(after)));
    }
    findings
}

/// Returns whether a credential is sent in the same way. The names of headers are not case-sensitive.
fn is_same_placement(before: &SchemeKind, after: &SchemeKind) -> bool {
    match (before, after) {
        (SchemeKind::Header { name: old }, SchemeKind::Header { name: new }) => old.eq_ignore_ascii_case(new),
        _ => before == after,
    }
}

/// Returns the parts of a token refresh that determine the request and the decoding of its response.
fn describe(refresh: &TokenRefresh) -> Vec<String> {
    let rules = refresh
        .error_map
        .iter()
        .map(|rule| format!("{} with {} = {} means {}", rule.status, rule.pointer, rule.equals, rule.means));
    let parts = [
        format!("{} {}", refresh.method, refresh.path),
        refresh.parameters.join(" "),
        format!("{} seconds", refresh.lifetime),
        format!("token at {}", refresh.token),
        format!("lifetime at {} in {}", refresh.token_lifetime, refresh.unit),
        format!("{} {}", refresh.key_name, refresh.secret_name),
    ];
    parts.into_iter().chain(rules).collect()
}

/// Compares the credentials that an operation requires.
pub fn of_operation(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Option<Finding> {
    let renamed = |alternative: &Vec<String>| -> Vec<String> {
        let name = |name: &String| {
            let scheme = revisions.base.schemes.iter().find(|scheme| scheme.name == *name);
            scheme
                .and_then(|scheme| counterpart(revisions, scheme))
                .map_or_else(|| name.clone(), |new| new.name.clone())
        };
        let mut names: Vec<String> = alternative.iter().map(name).collect();
        names.sort();
        names
    };
    let sorted = |alternative: &Vec<String>| {
        let mut names = alternative.clone();
        names.sort();
        names
    };
    let old: Vec<Vec<String>> = before.auth.iter().map(renamed).collect();
    let new: Vec<Vec<String>> = after.auth.iter().map(sorted).collect();
    let exists = |schemes: &[Scheme], alternative: &[String]| {
        alternative.iter().all(|name| schemes.iter().any(|scheme| scheme.name == *name))
    };
    // A removed or new credential has a finding of its own.
    let is_removed = old.iter().any(|one| !new.contains(one) && exists(&revisions.head.schemes, one));
    let is_added = new.iter().any(|one| !old.contains(one) && exists(&revisions.base.schemes, one));
    // The client uses an alternative without credentials only if it has the credentials of no other, wherever it is in the list.
    let sends_none = |alternatives: &[Vec<String>]| alternatives.iter().all(Vec::is_empty);
    let is_optional = |alternatives: &[Vec<String>]| alternatives.iter().any(Vec::is_empty);
    let id = code(&after.id);
    let (kind, message) = match (sends_none(&old), sends_none(&new)) {
        (false, true) => {
            (Kind::SecurityRemoved, format!("{id} is sent without credentials: servers that require them reject it."))
        }
        (true, false) if is_optional(&new) => {
            (Kind::SecurityLoosened, format!("{id} is sent with credentials if the client has them: {}.", text(&new)))
        }
        (true, false) => {
            (Kind::SecurityTightened, format!("{id} requires credentials ({}): clients without them fail.", text(&new)))
        }
        _ if is_removed => {
            let message =
                format!("{id} requires {} instead of {}: clients with other credentials fail.", text(&new), text(&old));
            (Kind::SecurityTightened, message)
        }
        _ if is_added => {
            (Kind::SecurityLoosened, format!("{id} can also be called with other credentials: {}.", text(&new)))
        }
        _ if with_credentials(&old) != with_credentials(&new) && sorted_all(&old) == sorted_all(&new) => {
            let message = format!(
                "{id} prefers {} if the client has several credentials.",
                text(with_credentials(&new).get(..1).unwrap_or_default())
            );
            (Kind::SecurityOrderChanged, message)
        }
        _ => return None,
    };
    let at = pointer::join(&after.pointer, "security");
    Some(Finding::new(kind, &after.id, at, message).change(text(&old), text(&new)))
}

/// Returns the alternatives that need credentials.
fn with_credentials(alternatives: &[Vec<String>]) -> Vec<Vec<String>> {
    alternatives.iter().filter(|alternative| !alternative.is_empty()).cloned().collect()
}

fn sorted_all(alternatives: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut sorted = alternatives.to_vec();
    sorted.sort();
    sorted
}

/// Returns the alternatives in words: `a`, or `b` and `c`.
fn text(alternatives: &[Vec<String>]) -> String {
    let phrase = |alternative: &Vec<String>| {
        if alternative.is_empty() { "no credentials".to_owned() } else { codes(alternative) }
    };
    list(&alternatives.iter().map(phrase).collect::<Vec<_>>(), "or")
}
