//! Makes the same calls through several HTTP clients, for `cargo xtask bench`.
//!
//! ```text
//! calls serve                                 prints the port, and serves pages until its standard input ends
//! calls CLIENT CALL ITEMS VERSION PORT COUNT  makes this many calls with version 1 or 2 of HTTP
//! calls decode DECODER PAGE ITEMS COUNT       decodes a page this many times, without HTTP
//! ```

mod decode;
mod page;
mod peers;
mod server;

use std::error::Error;

use peers::{Call, Peer, Target};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match words[..] {
        ["serve"] => runtime.block_on(server::serve())?,
        ["decode", decoder, page, items, count] => {
            println!("{} items", decode::decode(decoder, page, items.parse()?, count.parse()?)?);
        }
        [peer, call, items, version, port, count] => {
            let target = Target { url: format!("http://127.0.0.1:{port}/{items}"), is_http_2: version == "2" };
            let calls = peers::call(Peer::named(peer)?, Call::named(call)?, &target, count.parse()?);
            println!("{} items", runtime.block_on(calls)?);
        }
        _ => return Err("the first lines of `main.rs` describe the arguments".into()),
    }
    Ok(())
}
