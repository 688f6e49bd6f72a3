//! The server. The first segment of a path is the number of items in the page. It runs in its own process, so that only the
//! instructions of the clients are counted.

use std::{convert::Infallible, io::Read};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response, body::Incoming, header::CONTENT_TYPE, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
use tokio::net::TcpListener;

use crate::page;

/// Prints the port, and serves HTTP/1.1 and HTTP/2 until standard input ends.
pub async fn serve() -> std::io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(async move {
            let connection = auto::Builder::new(TokioExecutor::new());
            let _ = connection.serve_connection(TokioIo::new(stream), service_fn(respond)).await;
        });
    }
}

async fn respond(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let items = request.uri().path().split('/').nth(1).and_then(|items| items.parse().ok()).unwrap_or_default();
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::from(page::json(items)));
    response.headers_mut().insert(CONTENT_TYPE, "application/json".parse().expect("it is a valid value"));
    Ok(response)
}
