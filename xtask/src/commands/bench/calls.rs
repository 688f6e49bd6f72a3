//! The benchmarks `calls` and `decoding`: the instructions that a call and a page need, in several clients.
//!
//! The program in `xtask/bench/calls` makes the calls. Instructions are counted instead of time, because they are nearly the same in
//! every run and on every machine with the same processor family and compiler.

use std::path::PathBuf;

use super::{
    Context, peers, process,
    table::{Row, Table},
};
use crate::workspace;

/// The folder of the program, relative to the root.
const PROGRAM: &str = "xtask/bench/calls";

/// The clients that need no other generator.
const OWN_CLIENTS: [&str; 3] = ["hyper", "reqwest", "subkit"];

/// The clients that other generators produce.
const PEER_CLIENTS: [&str; 2] = ["progenitor", "openapi-to-rust"];

/// A case: its name, the call, the items of the page, and the HTTP version.
const CASES: [(&str, &str, &str, &str); 6] = [
    ("GET, 1 item", "get", "1", "1"),
    ("GET with a token", "token", "1", "1"),
    ("GET, 50 items", "get", "50", "1"),
    ("POST", "post", "1", "1"),
    ("64 GETs at a time", "concurrent", "1", "1"),
    ("GET over HTTP/2", "get", "1", "2"),
];

/// Measures calls.
pub fn calls(context: &mut Context<'_>) -> Result<Vec<Table>, String> {
    let program = build(context)?;
    let server = process::Server::start(&program, &["serve"])?;
    let mut rows = Vec::new();
    let peers = PEER_CLIENTS.into_iter().filter(|_| context.peers);
    for client in OWN_CLIENTS.into_iter().chain(peers.collect::<Vec<_>>()) {
        context.status("Measuring", &format!("calls of {client}"))?;
        let figure = |(_, call, items, version): &(&str, &str, &str, &str)| {
            // The generated clients of the others fetch no tokens, and cannot be set to HTTP/2 without TLS.
            let is_for_all = *version == "1" && *call != "token";
            let fetches_tokens = ["reqwest", "subkit"].contains(&client);
            if !is_for_all && !OWN_CLIENTS.contains(&client) || *call == "token" && !fetches_tokens {
                return Ok(None);
            }
            let arguments = [client, call, items, version, &server.port];
            process::instructions_per_round(&program, &arguments).map(Some)
        };
        let figures = CASES.iter().map(figure).collect::<Result<_, String>>()?;
        rows.push(Row { name: client.to_owned(), figures });
    }
    Ok(vec![Table {
        name: "calls",
        description: "one call on loopback, with the same request and response".to_owned(),
        unit: "instructions",
        base: Some("reqwest"),
        columns: CASES.iter().map(|(name, ..)| (*name).to_owned()).collect(),
        rows,
    }])
}

/// Measures decoding.
pub fn decoding(context: &mut Context<'_>) -> Result<Vec<Table>, String> {
    let program = build(context)?;
    let cases = [("plain fields", "plain"), ("enums, ids, unions, decimals", "rich")];
    let mut rows = Vec::new();
    for (name, decoder) in [("serde by hand", "hand"), ("subkit", "subkit")] {
        context.status("Measuring", &format!("decoding with {name}"))?;
        let figure = |(_, page): &(&str, &str)| {
            process::instructions_per_round(&program, &["decode", decoder, page, "50"]).map(Some)
        };
        let figures = cases.iter().map(figure).collect::<Result<_, String>>()?;
        rows.push(Row { name: name.to_owned(), figures });
    }
    Ok(vec![Table {
        name: "decoding",
        description: "a page of 50 items, from bytes to typed values".to_owned(),
        unit: "instructions",
        base: Some("serde by hand"),
        columns: cases.iter().map(|(name, _)| (*name).to_owned()).collect(),
        rows,
    }])
}

/// Generates the clients and builds the program.
pub fn build(context: &mut Context<'_>) -> Result<PathBuf, String> {
    if !process::is_installed("valgrind") {
        return Err(
            "`valgrind` counts the instructions and is not installed; install the package `valgrind`".to_owned()
        );
    }
    let root = context.workspace.root.clone();
    let (folder, document) = (context.folder(), root.join(PROGRAM).join("calls.yaml"));
    context.status("Building", "the clients of `xtask/bench/calls`")?;
    peers::subkit(&document, &folder.join("subkit"), "benchmark")?;
    let (progenitor, openapi_to_rust) = (folder.join("progenitor"), folder.join("openapi-to-rust"));
    if context.peers {
        peers::progenitor(&document, &progenitor, "calls-progenitor")?;
        peers::openapi_to_rust(context, &document, &openapi_to_rust, "calls-openapi-to-rust")?;
    } else {
        peers::empty(&progenitor, &openapi_to_rust)?;
    }
    let mut build = workspace::cargo();
    build.args(["build", "--quiet", "--release", "--manifest-path"]).arg(root.join(PROGRAM).join("Cargo.toml"));
    if context.peers {
        build.args(["--features", "peers"]);
    }
    process::run(build.arg("--target-dir").arg(folder.join("build")))?;
    Ok(folder.join("build/release/calls"))
}
