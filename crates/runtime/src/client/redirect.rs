//! Which redirects are followed, and which are the response.

use reqwest::{Response, Url, header::LOCATION};

use crate::{Method, Operation, transport::base_url};

/// Returns where to go instead. Only GET and HEAD are redirected: other methods could do their work twice, or change into a GET
/// on the way. A redirect that is what the operation returns is a response, and is not followed.
pub(super) fn target(operation: &Operation, from: &Url, response: &Response) -> Option<Url> {
    let status = response.status().as_u16();
    let is_redirect = matches!(status, 301 | 302 | 303 | 307 | 308);
    let is_result = operation.success.contains(&status);
    if !matches!(operation.method, Method::Get | Method::Head) || !is_redirect || is_result {
        return None;
    }
    let to = from.join(response.headers().get(LOCATION)?.to_str().ok()?).ok()?;
    let has_user = !to.username().is_empty() || to.password().is_some();
    (base_url::same_origin(from, &to) && !has_user).then_some(to)
}
