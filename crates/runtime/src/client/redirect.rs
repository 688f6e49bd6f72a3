//! The decision whether to follow a redirect.

use reqwest::{Response, Url, header::LOCATION};

use crate::{Method, Operation, transport::base_url};

/// Whether redirects of the operation are followed. Only the redirects of GET and HEAD requests are followed: a request with
/// another method could take effect twice, or its method could be changed to GET.
pub(super) fn is_followed(operation: &Operation) -> bool {
    matches!(operation.method, Method::Get | Method::Head)
}

/// Returns the target of a redirect that must be followed. If the operation documents the redirect status as a success, the
/// redirect is not followed, and the client returns the response.
pub(super) fn target(operation: &Operation, from: &Url, response: &Response) -> Option<Url> {
    let status = response.status().as_u16();
    let is_redirect = matches!(status, 301 | 302 | 303 | 307 | 308);
    let is_result = operation.success_statuses.contains(&status);
    if !is_followed(operation) || !is_redirect || is_result {
        return None;
    }
    let to = from.join(response.headers().get(LOCATION)?.to_str().ok()?).ok()?;
    let has_user = !to.username().is_empty() || to.password().is_some();
    (base_url::same_origin(from, &to) && !has_user).then_some(to)
}
