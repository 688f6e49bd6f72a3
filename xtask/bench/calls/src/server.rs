//! The server. It runs in its own process, so that only the instructions of the clients are counted.
//!
//! The first segment of a path is the number of items in a page, and, after a hyphen, the number of items in the list. A list
//! without a length has one page. A path that ends with `/token` returns a token.

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
    let text = match request.uri().path() {
        path if path.ends_with("/token") => page::TOKEN.to_owned(),
        path => {
            let size = path.split('/').nth(1).unwrap_or_default();
            let (items, total) = size.split_once('-').unwrap_or((size, size));
            let query = request.uri().query().unwrap_or_default();
            let offset = query.split('&').find_map(|pair| pair.strip_prefix("offset=")).unwrap_or_default();
            let [items, total, offset] = [items, total, offset].map(|number| number.parse().unwrap_or(0_usize));
            page::json(offset, items.min(total.saturating_sub(offset)))
        }
    };
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::from(text));
    response.headers_mut().insert(CONTENT_TYPE, "application/json".parse().expect("it is a valid value"));
    Ok(response)
}
