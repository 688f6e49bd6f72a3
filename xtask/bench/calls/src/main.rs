//! Makes the same calls through several HTTP clients, for `cargo xtask bench`.
//!
//! ```text
//! calls serve                                 prints the port, and serves pages until its standard input ends
//! calls CLIENT CALL ITEMS VERSION PORT COUNT  makes this many calls with version 1 or 2 of HTTP
//! calls decode DECODER PAGE ITEMS COUNT       decodes a page this many times, without HTTP
//! calls stream ITEMS PORT                     streams a list of this many items
//! calls bulk COUNT PORT                       makes this many calls with `bulk`, 64 at a time
//! ```
//!
//! Each command except `serve` prints how many items it received, and the peak memory of the process in KiB.

mod decode;
mod lists;
mod page;
mod peers;
mod server;

use std::error::Error;

use peers::{Call, Peer, Target};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let items = match words[..] {
        ["serve"] => return Ok(runtime.block_on(server::serve())?),
        ["decode", decoder, page, items, count] => decode::decode(decoder, page, items.parse()?, count.parse()?)?,
        ["stream", items, port] => runtime.block_on(lists::stream(items.parse()?, port))?,
        ["bulk", count, port] => runtime.block_on(lists::bulk(count.parse()?, port))?,
        [peer, call, items, version, port, count] => {
            let target = Target { url: format!("http://127.0.0.1:{port}/{items}"), is_http_2: version == "2" };
            runtime.block_on(peers::call(Peer::named(peer)?, Call::named(call)?, &target, count.parse()?))?
        }
        _ => return Err("the first lines of `main.rs` describe the arguments".into()),
    };
    println!("{items} items\n{} KiB", peak_memory()?);
    Ok(())
}

/// Returns the largest amount of physical memory that this process has used, in KiB (see `proc_pid_status(5)`).
fn peak_memory() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("the peak memory is unknown")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
