//! Sending a call: credentials, attempts, redirects.
//!
//! There is one attempt so far. Repeating calls that may be repeated belongs into [`execute`], and nowhere else.

use bytes::Bytes;
use reqwest::{
    Request, Response, StatusCode, Url,
    header::{HeaderMap, LOCATION},
};

use super::{Answer, Core, Error, base_url, credentials::Authorization, deadline::Deadline, transport};
use crate::{Method, Operation};

/// A request without credentials.
pub(crate) struct Prepared {
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
}

/// What everything that happens to a call has in common.
pub(crate) struct Call {
    pub(crate) core: Core,
    pub(crate) operation: &'static Operation,
    pub(crate) deadline: Deadline,
    pub(crate) attempts: u32,
}

/// Longer chains of redirects are loops.
const MOST_REDIRECTS: usize = 5;

/// Sends a call and gives its answer, whatever the status.
pub(crate) async fn execute(core: Core, operation: &'static Operation, prepared: Prepared) -> Result<Answer, Error> {
    let deadline = Deadline::after(core.inner().timeout);
    let call = Call { core, operation, deadline, attempts: 1 };
    match attempt(&call, &prepared).await {
        Ok(response) => Ok(Answer::new(call, response)),
        Err(error) => Err(error.of(operation)),
    }
}

/// Sends a call once.
async fn attempt(call: &Call, prepared: &Prepared) -> Result<Response, Error> {
    let core = call.core.inner();
    let (mut url, mut headers) = (prepared.url.clone(), prepared.headers.clone());
    let authorization = Authorization {
        api: core.api,
        operation: call.operation,
        http: &core.http,
        user_agent: &core.user_agent,
        deadline: call.deadline,
    };
    let token = core.credentials.authorize(&authorization, &mut url, &mut headers).await?;
    let response = match call.deadline.run(exchange(call, url, &headers, prepared.body.as_ref())).await {
        Ok(Ok(response)) => response,
        Ok(Err(Broken { error, redirects })) => {
            let failure = transport::failed(core.api.name, error, call.attempts);
            // Whatever became of the last request, the ones before it were answered.
            return Err(if redirects > 0 { failure.sent(call.attempts) } else { failure });
        }
        Err(elapsed) => return Err(transport::too_late(core.api.name, elapsed).sent(call.attempts)),
    };
    if response.status() == StatusCode::UNAUTHORIZED
        && let Some(token) = token
    {
        token.refused().await;
    }
    Ok(response)
}

/// An exchange without an answer, and how many redirects led there.
struct Broken {
    error: reqwest::Error,
    redirects: usize,
}

/// Sends a request, and again where the server says, as long as it stays on the same origin.
async fn exchange(call: &Call, mut url: Url, headers: &HeaderMap, body: Option<&Bytes>) -> Result<Response, Broken> {
    let mut redirects = 0;
    loop {
        let mut request = Request::new(method(call.operation.method), url.clone());
        request.headers_mut().clone_from(headers);
        *request.body_mut() = body.cloned().map(Into::into);
        let sending = call.core.inner().http.execute(request).await;
        let response = sending.map_err(|error| Broken { error, redirects })?;
        match redirect(call.operation.method, &url, &response) {
            Some(next) if redirects < MOST_REDIRECTS => {
                redirects += 1;
                url = next;
            }
            _ => return Ok(response),
        }
    }
}

/// Where to go instead. Only what asks and changes nothing goes anywhere: other methods could do their work twice, or change
/// into a GET on the way.
fn redirect(method: Method, from: &Url, response: &Response) -> Option<Url> {
    if !matches!(method, Method::Get | Method::Head)
        || !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308)
    {
        return None;
    }
    let to = from.join(response.headers().get(LOCATION)?.to_str().ok()?).ok()?;
    let has_user = !to.username().is_empty() || to.password().is_some();
    (base_url::same_origin(from, &to) && !has_user).then_some(to)
}

const fn method(method: Method) -> reqwest::Method {
    match method {
        Method::Get => reqwest::Method::GET,
        Method::Put => reqwest::Method::PUT,
        Method::Post => reqwest::Method::POST,
        Method::Delete => reqwest::Method::DELETE,
        Method::Options => reqwest::Method::OPTIONS,
        Method::Head => reqwest::Method::HEAD,
        Method::Patch => reqwest::Method::PATCH,
        Method::Trace => reqwest::Method::TRACE,
    }
}
