//! Servers and security schemes. The client builder is generated from them.

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

/// Checks that each server of the document has a usable, unique name and no variables.
fn servers(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut names: HashMap<String, usize> = HashMap::new();
    for (index, entry) in items(&document.root, "servers") {
        let at = pointer::item("/servers", index);
        let (url, description) = (text(entry, "url"), text(entry, "description").trim());
        let name = if description.is_empty() { Server::name_of(url) } else { description.to_owned() };
        // The rule `server-url` reports undeclared variables.
        if url.contains('{') && Server::url_of(entry).is_some_and(|url| template::placeholders(&url).is_empty()) {
            let message = format!("server variables are not supported: `{url}`");
            found.push(
                Diagnostic::new("server", pointer::join(&at, "url"), message)
                    .on_value()
                    .help("write one entry per server"),
            );
        }
        if !is_identifier(&snake(&name)) {
            let message = format!("`{name}` cannot be used as the name of a server");
            found.push(
                Diagnostic::new("server", pointer::join(&at, "description"), message)
                    .on_value()
                    .help("name the server in one or two words"),
            );
        }
        if names.insert(pascal(&name), index).is_some() {
            let message = format!("two servers would have the name `{}`", snake(&name));
            found.push(Diagnostic::new("server", at, message).on_value().help(
                "give each server a unique `description` of one or two words, which becomes the name of the server",
            ));
        }
    }
    found
}

/// Warns about relative URLs and undeclared variables. A client cannot resolve a relative URL, because it has no base URL.
fn server_urls(owner: &str, servers: Option<&Value>) -> Vec<Diagnostic> {
    let servers = servers.and_then(Value::as_array).into_iter().flatten().enumerate();
    servers
        .filter_map(|(index, entry)| {
            let (message, help) = match Server::url_of(entry) {
                None => (
                    format!("server `{}` is ignored: its URL is not absolute", text(entry, "url")),
                    "write an absolute URL that begins with `https://`; otherwise callers must set `base_url`",
                ),
                Some(url) => {
                    let name = template::placeholders(&url).into_iter().next()?;
                    (
                        format!(
                            "`{{{name}}}` is not a declared variable of this server, so the URL keeps the placeholder"
                        ),
                        "declare the variable under `variables`, with a `default`",
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
            let message = format!("`{name}` and `{other}` would both become the builder method `{method}`");
            found.push(
                Diagnostic::new("security-scheme", at.clone(), message)
                    .help("rename one of the schemes; if both use the client credentials flow, remove one of them"),
            );
        }
        if !is_identifier(&snake(name)) {
            found.push(
                Diagnostic::new("security-scheme", at.clone(), format!("`{name}` cannot be used as a method name"))
                    .help("use letters, digits and `_`"),
            );
        }
        if kind == Some(SchemeKind::ClientCredentials)
            && let Some(other) = Scheme::fetching_scheme(&document.root).filter(|other| other != name)
        {
            let message =
                format!("the client fetches tokens only for `{other}`, so callers must supply the tokens for `{name}`");
            found.push(
                Diagnostic::new("security-support", at.clone(), message)
                    .help("declare only one security scheme with the OAuth client credentials flow"),
            );
        }
        if kind.is_none() {
            let (message, help) = unsupported(name, scheme);
            found.push(Diagnostic::new("security-support", at.clone(), message).help(help));
        }
        // The builder method for client credentials has a fixed name, so the name of that scheme cannot conflict.
        if kind != Some(SchemeKind::ClientCredentials) && reserved::is_builder_method(name) {
            let message = format!("`{}` conflicts with a method of the client builder", snake(name));
            found.push(
                Diagnostic::new("security-scheme", at, message)
                    .help("name the scheme after the credential it takes: `apiKey`, `accessToken`"),
            );
        }
    }
    found
}

/// Returns the message and the help text for a security scheme that is not supported.
fn unsupported(name: &str, scheme: &Value) -> (String, &'static str) {
    let ignored = |kind: &str| format!("security scheme `{name}` is ignored: {kind} is not supported");
    match (text(scheme, "type"), text(scheme, "scheme")) {
        ("", _) => (
            format!("security scheme `{name}` is ignored: it has no `type`"),
            "write `type: http`, `apiKey`, `oauth2` or `openIdConnect`",
        ),
        ("apiKey", _) => (
            format!("security scheme `{name}` is ignored: it does not say where to send the key"),
            "write a `name`, and `in: header`, `query` or `cookie`",
        ),
        ("http", "") => (
            format!("security scheme `{name}` is ignored: it does not say which scheme the `Authorization` header has"),
            "write `scheme: basic`, `scheme: bearer` or another scheme",
        ),
        ("http", other) => (
            ignored(&format!("http {other}")),
            "describe another scheme that the API accepts, such as `basic` or `bearer`",
        ),
        (kind, _) => (ignored(kind), "supported types are `http`, `apiKey`, `oauth2` and `openIdConnect`"),
    }
}

fn requirements(document: &Document, at: &str, owner: &Value) -> Vec<Diagnostic> {
    let schemes = document.root.pointer("/components/securitySchemes").and_then(Value::as_object);
    let mut found = Vec::new();
    for (index, alternative) in items(owner, "security") {
        for name in alternative.as_object().into_iter().flatten().map(|(name, _)| name) {
            if !schemes.is_some_and(|schemes| schemes.contains_key(name)) {
                let place = pointer::join(&pointer::item(&pointer::join(at, "security"), index), name);
                let message = format!("security scheme `{name}` is not declared, so no credentials are sent for it");
                found.push(
                    Diagnostic::new("security-support", place, message)
                        .help("declare it in `components/securitySchemes`"),
                );
            }
        }
    }
    found
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::check;
    use crate::load::Document;

    #[test]
    fn warns_about_undeclared_server_variables() {
        let servers = "[{url: 'https://{a}.example', variables: {a: {default: b}}}, {url: 'https://c.example/{d}'}]";
        let item = "{servers: [{url: 'https://{e}.example'}], get: {}}";
        let text = format!("{{servers: {servers}, paths: {{/p: {item}}}}}");
        let found = check(&Document::parse(text, "a.yaml", Path::new("")).unwrap());
        let urls = found.iter().filter(|problem| problem.rule == "server-url");
        let places: Vec<_> = urls.map(|problem| problem.pointer().unwrap()).collect();
        assert_eq!(places, ["/servers/1/url", "/paths/~1p/servers/0/url"]);
    }

    #[test]
    fn warns_about_the_client_credentials_scheme_whose_name_sorts_last() {
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
