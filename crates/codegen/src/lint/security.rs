//! Servers and security: what the client's builder is made of.

use std::collections::HashMap;

use serde_json::Value;

use super::visit::{all_operations, is_identifier, items, members, text};
use crate::{
    load::Document,
    model::{Scheme, SchemeKind, Server},
    openapi::{Diagnostic, pascal, pointer, reserved, snake, template},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = servers(document);
    found.extend(server_urls("", document.root.get("servers")));
    found.extend(schemes(document));
    found.extend(requirements(document, "", &document.root));
    for operation in all_operations(document) {
        found.extend(server_urls(&operation.item_pointer, operation.item.get("servers")));
        found.extend(server_urls(&operation.pointer, operation.value.get("servers")));
        found.extend(requirements(document, &operation.pointer, operation.value));
    }
    found
}

/// The document's servers: each becomes a value that callers choose by its name.
fn servers(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut names: HashMap<String, usize> = HashMap::new();
    for (index, entry) in items(&document.root, "servers") {
        let at = pointer::item("/servers", index);
        let (url, description) = (text(entry, "url"), text(entry, "description").trim());
        let name = if description.is_empty() { Server::name_of(url) } else { description.to_owned() };
        // A rule for all documents speaks of variables that are not declared.
        if url.contains('{') && Server::url_of(entry).is_some_and(|url| template::placeholders(&url).is_empty()) {
            let message = format!("`{url}` has variables, which are not supported");
            found.push(
                Diagnostic::new("server", pointer::join(&at, "url"), message)
                    .on_value()
                    .help("write out one entry per server"),
            );
        }
        if !is_identifier(&snake(&name)) {
            let message = format!("`{name}` cannot name a server");
            found.push(
                Diagnostic::new("server", pointer::join(&at, "description"), message)
                    .on_value()
                    .help("name it by one or two words"),
            );
        }
        if names.insert(pascal(&name), index).is_some() {
            let message = format!("two servers would be called `{}`", snake(&name));
            found.push(
                Diagnostic::new("server", at, message)
                    .on_value()
                    .help("give each a `description` of one or two words: it is its name"),
            );
        }
    }
    found
}

/// A client is not fetched from anywhere that a relative URL could be relative to.
fn server_urls(owner: &str, servers: Option<&Value>) -> Vec<Diagnostic> {
    let servers = servers.and_then(Value::as_array).into_iter().flatten().enumerate();
    servers
        .filter_map(|(index, entry)| {
            let (message, help) = match Server::url_of(entry) {
                None => (
                    format!("the server `{}` has no absolute URL, and is left out", text(entry, "url")),
                    "write where it is, beginning with `https://`; callers have to give a `base_url` otherwise",
                ),
                Some(url) => {
                    let name = template::placeholders(&url).into_iter().next()?;
                    (
                        format!("`{{{name}}}` is no variable of this server, and is sent as it is written"),
                        "declare it under `variables` with a `default`",
                    )
                }
            };
            let at = pointer::item(&pointer::join(owner, "servers"), index);
            Some(Diagnostic::new("server-url", pointer::join(&at, "url"), message).on_value().help(help))
        })
        .collect()
}

fn schemes(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let empty = Value::Null;
    let mut methods: HashMap<String, String> = HashMap::new();
    for (name, scheme) in members(document.root.get("components").unwrap_or(&empty), "securitySchemes") {
        let at = pointer::join("/components/securitySchemes", name);
        let Some((_, scheme)) = document.resolve(&at, scheme) else { continue };
        let kind = SchemeKind::read(scheme);
        let method =
            if kind == Some(SchemeKind::ClientCredentials) { "client_credentials".to_owned() } else { snake(name) };
        if let Some(other) = methods.insert(method.clone(), name.clone()) {
            let message = format!("`{name}` and `{other}` would both become the builder's method `{method}`");
            found.push(
                Diagnostic::new("security-scheme", at.clone(), message)
                    .help("rename one of them; there is one set of client credentials"),
            );
        }
        if !is_identifier(&snake(name)) {
            found.push(
                Diagnostic::new("security-scheme", at.clone(), format!("`{name}` cannot name a method"))
                    .help("use letters, digits and `_`"),
            );
        }
        if kind == Some(SchemeKind::ClientCredentials)
            && let Some(other) = Scheme::fetching(&document.root).filter(|other| other != name)
        {
            let message =
                format!("the client fetches tokens for `{other}` only: those of the scheme `{name}` are given to it");
            found.push(
                Diagnostic::new("security-support", at.clone(), message)
                    .help("describe one scheme of client credentials"),
            );
        }
        if kind.is_none() {
            let (message, help) = unsupported(name, scheme);
            found.push(Diagnostic::new("security-support", at.clone(), message).help(help));
        }
        // Client credentials have one method, whatever the scheme is called.
        if kind != Some(SchemeKind::ClientCredentials) && reserved::is_builder_method(name) {
            let message = format!("a builder has a method `{}` of its own", snake(name));
            found.push(
                Diagnostic::new("security-scheme", at, message)
                    .help("name the scheme after what it takes: `apiKey`, `accessToken`"),
            );
        }
    }
    found
}

/// Returns why a scheme is not supported, and the remedy.
fn unsupported(name: &str, scheme: &Value) -> (String, &'static str) {
    let left_out = |kind: &str| format!("the scheme `{name}` ({kind}) is not supported, and is left out");
    match (text(scheme, "type"), text(scheme, "scheme")) {
        ("", _) => (
            format!("the scheme `{name}` has no `type`, and is left out"),
            "write `type: http`, apiKey, oauth2 or openIdConnect",
        ),
        ("apiKey", _) => (
            format!("the scheme `{name}` is left out: it does not say where its key is sent"),
            "write a `name`, and `in: header`, query or cookie",
        ),
        ("http", "") => (
            format!("the scheme `{name}` is left out: it does not say what `Authorization` begins with"),
            "write `scheme: basic`, `scheme: bearer` or another one",
        ),
        ("http", other) => {
            (left_out(&format!("http {other}")), "describe another one that the API takes, such as `basic` or `bearer`")
        }
        (kind, _) => (left_out(kind), "supported are http, apiKey, oauth2 and openIdConnect"),
    }
}

fn requirements(document: &Document, at: &str, owner: &Value) -> Vec<Diagnostic> {
    let schemes = document.root.pointer("/components/securitySchemes").and_then(Value::as_object);
    let mut found = Vec::new();
    for (index, alternative) in items(owner, "security") {
        for name in alternative.as_object().into_iter().flatten().map(|(name, _)| name) {
            if !schemes.is_some_and(|schemes| schemes.contains_key(name)) {
                let place = pointer::join(&pointer::item(&pointer::join(at, "security"), index), name);
                let message = format!("there is no security scheme `{name}`, so no credentials are sent for it");
                found.push(
                    Diagnostic::new("security-support", place, message)
                        .help("describe it in `components/securitySchemes`"),
                );
            }
        }
    }
    found
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets them fails, as it should")]
mod tests {
    use std::path::Path;

    use super::check;
    use crate::load::Document;

    #[test]
    fn warns_about_server_variables_that_are_not_declared() {
        let servers = "[{url: 'https://{a}.example', variables: {a: {default: b}}}, {url: 'https://c.example/{d}'}]";
        let item = "{servers: [{url: 'https://{e}.example'}], get: {}}";
        let text = format!("{{servers: {servers}, paths: {{/p: {item}}}}}");
        let found = check(&Document::parse(text, "a.yaml", Path::new("")).unwrap());
        let urls = found.iter().filter(|problem| problem.rule == "server-url");
        let places: Vec<_> = urls.map(|problem| problem.pointer().unwrap()).collect();
        assert_eq!(places, ["/servers/1/url", "/paths/~1p/servers/0/url"]);
    }

    #[test]
    fn a_second_scheme_with_client_credentials_is_warned_about_whatever_the_order() {
        let flow = "{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {}}}}";
        for names in [["a", "b"], ["b", "a"]] {
            let schemes: Vec<String> = names.iter().map(|name| format!("{name}: {flow}")).collect();
            let text = format!("components: {{securitySchemes: {{{}}}}}", schemes.join(", "));
            let document = Document::parse(text, "a.yaml", Path::new("")).unwrap();
            let found = check(&document);
            let supported: Vec<_> = found.iter().filter(|problem| problem.rule == "security-support").collect();
            assert_eq!(supported.len(), 1, "{supported:?}");
            assert_eq!(supported[0].pointer(), Some("/components/securitySchemes/b"));
        }
    }
}
