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
    Context, Entry, Fault, Faults, Incoming, Rejection, Response, Vendor,
    contract::{self, Contract},
    inject,
    log::Log,
    outbox::Outbox,
};

/// The state that all requests share.
pub(crate) struct Shared<V> {
    pub(crate) vendor: Arc<Mutex<V>>,
    pub(crate) contract: Contract,
    pub(crate) log: Log<Entry>,
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
    fn open(&self) -> Open {
        self.0.fetch_add(1, Ordering::Relaxed);
        Open(self.clone())
    }
}

struct Open(Connections);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Marks a response that is not sent: the connection is closed instead.
#[derive(Clone, Copy)]
struct Cut;

/// The maximum size of a request body. No request of these APIs comes near it.
const MAX_BODY_BYTES: usize = 10 << 20;

/// The time that open requests have to finish when the server stops.
const GRACE: Duration = Duration::from_secs(5);

/// Accepts connections until `stopped` is true. Open requests may then finish within [`GRACE`].
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
        // For example, too many files are open. Retry when some may be closed.
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
    let _ = timeout(GRACE, async { while connections.join_next().await.is_some() {} }).await;
}

async fn connection(stream: tokio::net::TcpStream, router: Router, mut stopped: watch::Receiver<bool>) {
    let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let router = router.clone();
        async move {
            let response =
                router.oneshot(request.map(Body::new)).await.unwrap_or_else(|never: Infallible| match never {});
            // An error closes the connection without a response.
            if response.extensions().get::<Cut>().is_some() { Err(io::Error::other("cut")) } else { Ok(response) }
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
    let mut entry = Entry {
        method: head.method.as_str().to_owned(),
        target,
        operation: None,
        status: None,
        was_carried_out: false,
        fault: None,
        violation: None,
    };
    let response = match to_bytes(body, MAX_BODY_BYTES).await {
        Ok(body) => handle(&shared, &head, &body, &mut entry),
        Err(error) => {
            let is_too_large = error.into_inner().is::<LengthLimitError>();
            rendered(&Response::status(if is_too_large { 413 } else { 400 }), None)
        }
    };
    entry.status = response.extensions().get::<Cut>().is_none().then(|| response.status().as_u16());
    let wait = match entry.fault {
        Some(Fault::SlowHeaders(wait)) => Some(wait),
        _ => None,
    };
    // Log the request before the delay, so that it is logged even if the client disconnects.
    shared.log.add(entry);
    if let Some(wait) = wait {
        sleep(wait).await;
    }
    response
}

fn handle<V: Vendor>(shared: &Shared<V>, head: &Parts, body: &Bytes, entry: &mut Entry) -> HttpResponse {
    let whole = head.uri.path();
    // A path outside the base path becomes empty, which matches no operation.
    let path = whole.strip_prefix(V::BASE_PATH).filter(|path| path.starts_with('/')).unwrap_or_default();
    let incoming = Incoming {
        method: head.method.as_str().to_owned(),
        path: path.to_owned(),
        query: contract::pairs(head.uri.query().unwrap_or_default()),
        headers: contract::header_pairs(&head.headers),
        body: body.to_vec(),
        base_url: format!("{}{}", shared.origin, V::BASE_PATH),
    };
    let outside = Incoming { path: whole.to_owned(), ..incoming.clone() };
    let asked = shared.contract.decode(&incoming);
    entry.operation = match &asked {
        Ok((operation, _)) => Some(operation.clone()),
        Err(rejected) => rejected.operation.clone(),
    };
    let fault = shared.faults.take(entry.operation.as_deref());
    entry.fault.clone_from(&fault);
    match &fault {
        Some(Fault::CutBefore) => return cut(),
        Some(fault) if fault.is_handled_elsewhere() => return inject::instead(fault),
        _ => {}
    }
    let now = shared.outbox.clock().now();
    let mut outgoing = Vec::new();
    let reply = {
        let mut vendor = shared.vendor.lock().unwrap_or_else(PoisonError::into_inner);
        vendor.advance(now, &mut outgoing);
        if let Some(reply) = vendor.outside(&outside, now) {
            entry.was_carried_out = true;
            reply
        } else {
            let mut reply = match asked {
                _ if fault == Some(Fault::ExpiredToken) => vendor.expire(&incoming),
                _ if !vendor.is_authorized(&incoming, now) => vendor.unauthorized(&incoming),
                Err(rejected) => refused(&*vendor, &rejected.rejection, &incoming),
                Ok((_, request)) => {
                    entry.was_carried_out = true;
                    let mut context = Context {
                        base_url: incoming.base_url.clone(),
                        has_endless_lists: fault == Some(Fault::EndlessPages),
                        ..Context::new(&incoming.path, now)
                    };
                    let reply = vendor.respond(request, &mut context);
                    outgoing.extend(context.outbox);
                    reply
                }
            };
            if let Some(operation) = &entry.operation {
                entry.violation = shared.contract.violation(operation, &reply);
                if let (Some(Fault::Unknown), Some((_, body))) = (&fault, &mut reply.body) {
                    shared.contract.add_unknown_values(operation, reply.status, body);
                }
            }
            reply
        }
    };
    shared.outbox.send(outgoing);
    match &entry.violation {
        // Tests find the violation in the log, users of the binary in the response.
        Some(violation) if !reply.is_by_switch => rendered(&Response::json(500, Value::from(violation.as_str())), None),
        _ => rendered(&reply, fault.as_ref()),
    }
}

/// Returns the vendor's response to a request that the spec does not allow. A 405 has the header `Allow`, as HTTP requires.
fn refused<V: Vendor>(vendor: &V, rejection: &Rejection, request: &Incoming) -> Response {
    let reply = vendor.reject(rejection, request);
    match rejection {
        Rejection::Method { allowed } => reply.with_header("allow", allowed.join(", ")),
        _ => reply,
    }
}

fn cut() -> HttpResponse {
    let mut response = HttpResponse::new(Body::empty());
    response.extensions_mut().insert(Cut);
    response
}

/// Builds the HTTP response, and applies the fault to it.
fn rendered(reply: &Response, fault: Option<&Fault>) -> HttpResponse {
    let bytes = reply.body.as_ref().map(|(_, value)| Bytes::from(value.to_string())).unwrap_or_default();
    // An empty body cannot be cut in the middle, so nothing is sent.
    let is_cut = matches!(fault, Some(Fault::CutAfter)) || matches!(fault, Some(Fault::CutBody) if bytes.is_empty());
    if is_cut {
        return cut();
    }
    let mut response = HttpResponse::new(inject::body(bytes, fault));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let Some((media_type, _)) = &reply.body
        && let Ok(value) = HeaderValue::from_str(media_type)
    {
        response.headers_mut().insert(CONTENT_TYPE, value);
    }
    for (name, value) in &reply.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            response.headers_mut().append(name, value);
        }
    }
    response
}
