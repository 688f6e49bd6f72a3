//! The doc comment of an operation: the request, its effects, arguments, retries, responses and source.

use super::{expressions, jobs, paging, source::Input};
use crate::{
    model::{
        Api, Effect, ErrorRule, ListStyle, Operation, Parameter, ResponseSpec, Schema, SchemeKind, Source,
        StatusPattern,
    },
    types::docs::{bounds, prose, provenance, sentence},
};

/// Returns the paragraphs about an operation. The last one is the example.
pub fn operation(input: Input<'_>, operation: &Operation) -> Vec<String> {
    let mut paragraphs = vec![
        sentence(&prose(&operation.summary)),
        prose(&operation.description),
        request_line(operation),
        paging::paragraph(operation),
        jobs::paragraph(operation),
        effects(&operation.effects),
        parameters(operation),
        retries(input.api, operation),
        responses(input, operation),
        source(operation),
    ];
    paragraphs.extend(expressions::program(input, operation).map(|program| format!("# Examples\n\n{program}")));
    paragraphs
}

fn request_line(operation: &Operation) -> String {
    let server = operation
        .server
        .as_ref()
        .map(|url| format!(" The client sends the request to `{url}`, unless you set a base URL on the client."));
    format!("Sends `{} {}`.{}", operation.method, operation.path, server.unwrap_or_default())
}

/// Returns the sentences about the documented headers of a response.
fn headers(response: &ResponseSpec) -> String {
    let header = |(name, description): &(String, String)| {
        let description = sentence(&prose(description)).replace('\n', " ");
        format!(" Header `{name}`: {description}").trim_end_matches([':', ' ']).to_owned()
    };
    response.headers.iter().map(header).collect()
}

fn effects(effects: &[Effect]) -> String {
    let line = |effect: &Effect| {
        let description = sentence(&prose(&effect.description));
        format!("- {}: {description} {}", effect.kind, provenance(effect.source.as_ref())).trim_end().to_owned()
    };
    if effects.is_empty() {
        return String::new();
    }
    format!("# Effects\n\n{}", effects.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn parameters(operation: &Operation) -> String {
    let mut lines: Vec<String> = operation.parameters.iter().map(parameter).collect();
    if let Some(body) = &operation.body {
        let need = if body.required { "" } else { " (optional)" };
        let description = sentence(&prose(&body.description));
        let read_only = if body.read_only.is_empty() {
            String::new()
        } else {
            let members: Vec<String> =
                body.read_only.iter().map(|pointer| format!("`{}`", pointer.trim_start_matches('/'))).collect();
            format!("The client does not send read-only fields: {}.", members.join(", "))
        };
        let parts = [format!("- `{}`{need}: sent as `{}`.", body.ident, body.media_type), description, read_only];
        lines.push(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "));
    }
    if lines.is_empty() { String::new() } else { format!("# Arguments\n\n{}", lines.join("\n")) }
}

fn parameter(parameter: &Parameter) -> String {
    let need = if parameter.required { "" } else { " (optional)" };
    let description = sentence(&prose(&parameter.description)).replace('\n', " ");
    let list = match parameter.list {
        Some(ListStyle::Comma) => " Sent as one comma-separated value.",
        _ => "",
    };
    let default = parameter
        .default
        .as_ref()
        .map(|value| format!(" If it is not set, the server uses `{value}`."))
        .unwrap_or_default();
    let deprecated = if parameter.deprecated { "Deprecated by the vendor." } else { "" };
    let on_wire = if parameter.is_renamed { format!("Named `{}` on the wire.", parameter.name) } else { String::new() };
    let start = format!("- `{}`{need}:", parameter.ident);
    let parts = [
        start.as_str(),
        description.trim_end(),
        &on_wire,
        deprecated,
        &bounds(&parameter.schema.bounds),
        list.trim(),
        default.trim(),
        &provenance(parameter.source.as_ref()),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn retries(api: &Api, operation: &Operation) -> String {
    let fetches_token = operation.auth.iter().flatten().any(|name| {
        api.schemes.iter().any(|scheme| scheme.name == *name && scheme.kind == SchemeKind::ClientCredentials)
    });
    let refreshes_token = operation
        .auth
        .iter()
        .flatten()
        .any(|name| api.schemes.iter().any(|scheme| scheme.name == *name && scheme.refresh.is_some()));
    let mut text = if operation.idempotent {
        "The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection errors, \
         attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504."
            .to_owned()
    } else {
        let token = if fetches_token || refreshes_token { ", if no token could be fetched" } else { "" };
        format!(
            "The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries it \
             only if the server cannot have processed the request: if no connection could be established{token}, or if HTTP/2 \
             guarantees that the server did not process it."
        )
    };
    let statuses: Vec<String> = operation.not_processed.iter().map(u16::to_string).collect();
    if !statuses.is_empty() && !operation.idempotent {
        text.push_str(&format!(
            " The client also retries after status {}, which means that the server did not process the request.",
            statuses.join(" or ")
        ));
    }
    if fetches_token {
        text.push_str(" After a 401 response, the client sends the request once more with a new token.");
    } else if refreshes_token {
        text.push_str(
            " After a 401 response, the client sends the request once more if it can refresh the token, or if you have replaced the \
             credentials in the meantime.",
        );
    } else if !operation.auth.is_empty() {
        text.push_str(
            " After a 401 response, the client sends the request once more if you have replaced the credentials in the meantime.",
        );
    }
    let source = provenance(operation.retry_source.as_ref());
    if !source.is_empty() {
        text.push_str(&format!(" {source}"));
    }
    let meanings = operation.error_map.iter().chain(&api.error_map).map(|rule| {
        let ErrorRule { status, pointer, equals, means, source } = rule;
        let meaning = format!(
            " The client treats status {status} as status {means} if the body contains `{equals}` at `{pointer}`. {}",
            provenance(source.as_ref())
        );
        meaning.trim_end().to_owned()
    });
    format!("# Retries\n\n{text}{}", meanings.collect::<String>())
}

fn responses(input: Input<'_>, operation: &Operation) -> String {
    let is_shared = |response: &ResponseSpec| {
        let mut shared = input.api.shared_sources.iter();
        shared.any(|(status, source)| *status == response.status && response.source.as_ref() == Some(source))
    };
    let line = |response: &ResponseSpec| {
        let status = status(response.status);
        let source = match &response.source {
            Some(source) if is_shared(response) => format!("[*{}*](crate#error-responses).", source.label()),
            source => provenance(source.as_ref()),
        };
        let body = match &response.schema {
            Some(schema) if !response.is_success() => {
                error_type(input.api, schema).map(|name| format!(" Body: [`{name}`](crate::types::{name})."))
            }
            _ => None,
        };
        let description = sentence(&prose(&response.description)).replace('\n', " ");
        let (body, headers) = (body.unwrap_or_default(), headers(response));
        format!("- {status}: {description}{body}{headers} {source}").trim_end().to_owned()
    };
    format!("# Responses\n\n{}", operation.responses.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn status(status: StatusPattern) -> String {
    match status {
        StatusPattern::Default => "Other statuses".to_owned(),
        status => status.to_string(),
    }
}

/// Returns the section of the crate docs that lists the sources that several error responses have in common.
pub fn error_responses(api: &Api) -> Option<String> {
    let line =
        |(pattern, source): &(StatusPattern, Source)| format!("- {}: {}", status(*pattern), provenance(Some(source)));
    let lines: Vec<String> = api.shared_sources.iter().map(line).collect();
    (!lines.is_empty()).then(|| format!("# Error responses\n\n{}", lines.join("\n")))
}

/// Returns the type name of an error body, if it is a component.
fn error_type(api: &Api, schema: &Schema) -> Option<String> {
    Some(api.component(schema)?.rust_name.clone())
}

fn source(operation: &Operation) -> String {
    let link = match (&operation.docs_url, &operation.source) {
        (Some(url), _) | (None, Source { url: Some(url), .. }) => format!(" See [the vendor's documentation]({url})."),
        _ => String::new(),
    };
    let source_sentence = match provenance(Some(&operation.source)) {
        sentence if sentence.is_empty() => "Documented by the vendor.".to_owned(),
        sentence => sentence,
    };
    format!("# Source\n\n{source_sentence}{link}")
}
