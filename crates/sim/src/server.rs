//! The HTTP server of a simulator: decodes requests, calls the vendor, and injects faults.

use std::{
    convert::Infallible,
    io,
    pin::pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    response::Response as HttpResponse,
};
use http::{HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE, request::Parts};
use http_body_util::LengthLimitError;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::{
    net::TcpListener,
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout},
};
use tower::ServiceExt as _;

use crate::{
    Context, Fault, Faults, IncomingRequest, Rejection, RequestRecord, Response, Vendor,
    contract::{self, Contract},
    fault_response,
    log::Log,
    outbox::Outbox,
};

/// The state that all requests share.
pub(crate) struct Shared<V> {
    pub(crate) vendor: Arc<Mutex<V>>,
    pub(crate) contract: Contract,
    pub(crate) log: Log<RequestRecord>,
    pub(crate) faults: Faults,
    pub(crate) outbox: Arc<Outbox<V>>,
    pub(crate) origin: String,
    pub(crate) connections: Connections,
}

/// The number of open connections.
#[derive(Clone, Default)]
pub(crate) struct Connections(Arc<AtomicUsize>);

impl Connections {
    pub(crate) fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }

    /// Counts a connection until the returned value is dropped.
    fn open(&self) -> OpenConnection {
        self.0.fetch_add(1, Ordering::Relaxed);
        OpenConnection(self.clone())
    }
}

struct OpenConnection(Connections);

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Marks a response that is not sent: the connection is closed instead.
#[derive(Clone, Copy)]
struct CloseConnection;

/// The maximum size of a request body. Requests of these APIs are much smaller.
const MAX_BODY_BYTES: usize = 10 << 20;

/// The time that open requests have to finish when the server stops.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(5);

/// Accepts connections until `stopped` is true. Open requests may then finish within [`SHUTDOWN_GRACE`].
pub(crate) async fn serve<V: Vendor>(
    listener: TcpListener,
    shared: Arc<Shared<V>>,
    mut stopped: watch::Receiver<bool>,
) {
    let open = shared.connections.clone();
    let router = Router::new().fallback(respond::<V>).with_state(shared);
    let mut connections = JoinSet::new();
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopped.wait_for(|stopped| *stopped) => break,
        };
        // Accepting can fail, for example if too many files are open. Wait, then try again.
        let Ok((stream, _)) = stream else {
            sleep(Duration::from_millis(10)).await;
            continue;
        };
        while connections.try_join_next().is_some() {}
        let (open, connection) = (open.open(), connection(stream, router.clone(), stopped.clone()));
        connections.spawn(async move {
            let _open = open;
            connection.await;
        });
    }
    // Connections that are still open after the grace period are closed, such as those with an incomplete request.
    let _ = timeout(SHUTDOWN_GRACE, async { while connections.join_next().await.is_some() {} }).await;
}

async fn connection(stream: tokio::net::TcpStream, router: Router, mut stopped: watch::Receiver<bool>) {
    let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let router = router.clone();
        async move {
            let response =
                router.oneshot(request.map(Body::new)).await.unwrap_or_else(|never: Infallible| match never {});
            // An error closes the connection without a response.
            if response.extensions().get::<CloseConnection>().is_some() {
                Err(io::Error::other("cut"))
            } else {
                Ok(response)
            }
        }
    });
    let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let has_ended = tokio::select! {
        _ = connection.as_mut() => true,
        _ = stopped.wait_for(|stopped| *stopped) => false,
    };
    if !has_ended {
        connection.as_mut().graceful_shutdown();
        let _ = connection.await;
    }
}

async fn respond<V: Vendor>(State(shared): State<Arc<Shared<V>>>, request: Request) -> HttpResponse {
    let (head, body) = request.into_parts();
    let target =
        head.uri.path_and_query().map_or_else(|| head.uri.path().to_owned(), |target| target.as_str().to_owned());
    let mut record = RequestRecord {
        method: head.method.as_str().to_owned(),
        target,
        operation: None,
        status: None,
        was_processed: false,
        fault: None,
        violation: None,
    };
    let response = match to_bytes(body, MAX_BODY_BYTES).await {
        Ok(body) => handle(&shared, &head, &body, &mut record),
        Err(error) => {
            let is_too_large = error.into_inner().is::<LengthLimitError>();
            render(&Response::status(if is_too_large { 413 } else { 400 }), None)
        }
    };
    record.status = response.extensions().get::<CloseConnection>().is_none().then(|| response.status().as_u16());
    let wait = match record.fault {
        Some(Fault::SlowHeaders(wait)) => Some(wait),
        _ => None,
    };
    // Log the request before the delay, so that it is logged even if the client disconnects.
    shared.log.add(record);
    if let Some(wait) = wait {
        sleep(wait).await;
    }
    response
}

fn handle<V: Vendor>(shared: &Shared<V>, head: &Parts, body: &Bytes, record: &mut RequestRecord) -> HttpResponse {
    let full_path = head.uri.path();
    // A path outside the base path becomes empty, which matches no operation.
    let path = full_path.strip_prefix(V::BASE_PATH).filter(|path| path.starts_with('/')).unwrap_or_default();
    let incoming = IncomingRequest {
        method: head.method.as_str().to_owned(),
        path: path.to_owned(),
        query: contract::pairs(head.uri.query().unwrap_or_default()),
        headers: contract::header_pairs(&head.headers),
        body: body.to_vec(),
        base_url: format!("{}{}", shared.origin, V::BASE_PATH),
    };
    let outside_request = IncomingRequest { path: full_path.to_owned(), ..incoming.clone() };
    let decoded = shared.contract.decode(&incoming);
    record.operation = match &decoded {
        Ok((operation, _)) => Some(operation.clone()),
        Err(rejected) => rejected.operation.clone(),
    };
    let fault = shared.faults.take(record.operation.as_deref());
    record.fault.clone_from(&fault);
    match &fault {
        Some(Fault::DisconnectBeforeProcessing) => return close_connection(),
        Some(fault) if fault.replaces_response() => return fault_response::replacement(fault),
        _ => {}
    }
    let now = shared.outbox.clock().now();
    let mut outgoing = Vec::new();
    let response = {
        let mut vendor = shared.vendor.lock().unwrap_or_else(PoisonError::into_inner);
        vendor.advance(now, &mut outgoing);
        if let Some(response) = vendor.handle_outside_api(&outside_request, now) {
            record.was_processed = true;
            response
        } else {
            let mut response = match decoded {
                _ if fault == Some(Fault::ExpiredToken) => vendor.expire_credentials(&incoming),
                _ if !vendor.is_authorized(&incoming, now) => vendor.unauthorized(&incoming),
                Err(rejected) => reject(&*vendor, &rejected.rejection, &incoming),
                Ok((_, request)) => {
                    record.was_processed = true;
                    let mut context = Context {
                        base_url: incoming.base_url.clone(),
                        has_endless_lists: fault == Some(Fault::EndlessPages),
                        ..Context::new(&incoming.path, now)
                    };
                    let response = vendor.handle(request, &mut context);
                    outgoing.extend(context.outbox);
                    response
                }
            };
            if let Some(operation) = &record.operation {
                record.violation = shared.contract.violation(operation, &response);
                if let (Some(Fault::UnknownValues), Some((_, body))) = (&fault, &mut response.body) {
                    shared.contract.add_unknown_values(operation, response.status, body);
                }
            }
            response
        }
    };
    shared.outbox.send(outgoing);
    match &record.violation {
        // Tests find the violation in the log; users of the binary see it in the response.
        Some(violation) if !response.is_chosen_by_switch => {
            render(&Response::json(500, Value::from(violation.as_str())), None)
        }
        _ => render(&response, fault.as_ref()),
    }
}

/// Returns the vendor's response to a request that the spec does not allow. A 405 has the header `Allow`, as HTTP requires.
fn reject<V: Vendor>(vendor: &V, rejection: &Rejection, request: &IncomingRequest) -> Response {
    let response = vendor.reject(rejection, request);
    match rejection {
        Rejection::Method { allowed } => response.with_header("allow", allowed.join(", ")),
        _ => response,
    }
}

fn close_connection() -> HttpResponse {
    let mut response = HttpResponse::new(Body::empty());
    response.extensions_mut().insert(CloseConnection);
    response
}

/// Builds the HTTP response, and applies the fault to it.
fn render(response: &Response, fault: Option<&Fault>) -> HttpResponse {
    let bytes = response.body.as_ref().map(|(_, value)| Bytes::from(value.to_string())).unwrap_or_default();
    // An empty body cannot be cut in the middle, so no response is sent.
    let closes_connection = matches!(fault, Some(Fault::DisconnectAfterProcessing))
        || matches!(fault, Some(Fault::DisconnectInBody) if bytes.is_empty());
    if closes_connection {
        return close_connection();
    }
    let mut http_response = HttpResponse::new(fault_response::body(bytes, fault));
    *http_response.status_mut() = StatusCode::from_u16(response.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some((media_type, _)) = &response.body
        && let Ok(value) = HeaderValue::from_str(media_type)
    {
        http_response.headers_mut().insert(CONTENT_TYPE, value);
    }
    for (name, value) in &response.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            http_response.headers_mut().append(name, value);
        }
    }
    http_response
}
