//! Policies of an API: error mapping, retries and rate limits.

use serde_json::Value;

use super::Source;

/// An entry of `x-error-map`: a rule for a response that is treated as if it had another status, because of its body.
#[derive(Clone, Debug)]
pub struct ErrorRule {
    /// The status of the response.
    pub status: u16,
    /// The JSON pointer of the value in the body.
    pub pointer: String,
    /// The expected value, as text.
    pub equals: String,
    /// The status that the client uses instead.
    pub means: u16,
    /// The source of the rule, if it differs from that of the API.
    pub source: Option<Source>,
}

/// An entry of `x-rate-limit`.
#[derive(Clone, Debug)]
pub struct RateLimit {
    /// The name of the limit, from which the name of its constant is derived.
    pub name: String,
    /// The maximum number of requests in the period.
    pub requests: u32,
    /// The period of time, one of [`PERIODS`].
    pub per: String,
    /// The scope of the limit, such as a workspace or a client.
    pub scope: String,
    /// The HTTP methods that the limit applies to. If empty, it applies to all.
    pub methods: Vec<String>,
    /// The source of the limit, if it differs from that of the API.
    pub source: Option<Source>,
}

/// The periods of rate limits, with their length in seconds.
pub const PERIODS: [(&str, u64); 4] = [("second", 1), ("minute", 60), ("hour", 3_600), ("day", 86_400)];

/// The scope of limits on token requests. Such limits are ignored, because a client fetches one token at a time.
pub const TOKEN_ENDPOINT: &str = "token-endpoint";

/// The values of `means` in `x-error-map`, with their statuses.
pub const MEANINGS: [(&str, u16); 6] = [
    ("unauthorized", 401),
    ("forbidden", 403),
    ("not-found", 404),
    ("conflict", 409),
    ("rate-limited", 429),
    ("unavailable", 503),
];

/// Reads the `x-error-map` of a document or an operation.
pub fn error_map(owner: &Value) -> Vec<ErrorRule> {
    error_rules(owner.get("x-error-map"))
}

/// Reads a list of error rules.
pub fn error_rules(entries: Option<&Value>) -> Vec<ErrorRule> {
    entries.and_then(Value::as_array).into_iter().flatten().filter_map(error_rule).collect()
}

fn error_rule(entry: &Value) -> Option<ErrorRule> {
    let means = entry.get("means")?.as_str()?;
    let equals = entry.pointer("/when/equals")?;
    Some(ErrorRule {
        status: status(entry.get("status")?)?,
        pointer: entry.pointer("/when/pointer")?.as_str()?.to_owned(),
        equals: equals.as_str().map_or_else(|| equals.to_string(), str::to_owned),
        means: MEANINGS.iter().find(|(word, _)| *word == means)?.1,
        source: Source::of(entry),
    })
}

/// Reads `x-retry.not-processed`: statuses that mean that the server did not process the request.
pub fn not_processed(operation: &Value) -> Vec<u16> {
    let statuses = operation.pointer("/x-retry/not-processed").and_then(Value::as_array).into_iter().flatten();
    statuses.filter_map(status).collect()
}

fn status(value: &Value) -> Option<u16> {
    u16::try_from(value.as_u64()?).ok().filter(|status| (100..600).contains(status))
}

/// Reads the `x-rate-limit` of a document, without the limits on token requests.
pub fn rate_limits(root: &Value) -> Vec<RateLimit> {
    let Some(limits) = root.get("x-rate-limit") else { return Vec::new() };
    let shared = Source::of(limits);
    let figures = limits.get("figures").and_then(Value::as_array).into_iter().flatten();
    figures.filter_map(|figure| rate_limit(figure, shared.as_ref())).collect()
}

fn rate_limit(figure: &Value, shared: Option<&Source>) -> Option<RateLimit> {
    let text = |key: &str| figure.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let methods = figure.get("methods").and_then(Value::as_array).into_iter().flatten();
    let limit = RateLimit {
        name: text("name"),
        requests: u32::try_from(figure.get("requests")?.as_u64()?).ok()?,
        per: text("per"),
        scope: text("scope"),
        methods: methods.filter_map(|method| Some(method.as_str()?.to_ascii_uppercase())).collect(),
        source: Source::of(figure).or_else(|| shared.cloned()),
    };
    (limit.scope != TOKEN_ENDPOINT && PERIODS.iter().any(|(period, _)| *period == limit.per)).then_some(limit)
}
