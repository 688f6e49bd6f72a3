//! Pagination: reading a part of a long list, and resuming later.
//!
//! ```sh
//! cargo run -p subkit --example paging --features full,sim
//! ```

use std::error::Error;

use serde_json::json;
use subkit::{agentsync::Client, runtime::Position, sim::Simulator};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let simulator = Simulator::agentsync().start().await?;
    simulator.state().addresses =
        (0..1_000).map(|id| json!({ "id": id, "npn": "15645555", "city": "Denver" })).collect();
    let client = Client::builder()
        .base_url(simulator.base_url())
        .token_url(simulator.token_url())
        .client_credentials("id", "secret")
        .build()?;

    let request = client.list_addresses().npns(["15645555"]).size(100);
    let mut addresses = request.clone().stream();
    for _ in 0..250 {
        addresses.next().await.ok_or("the list has fewer items")??;
    }
    // The position is one line of text, from which another process can resume.
    let stored = addresses.position().to_string();
    println!("250 addresses; the next position is {stored}");

    let mut rest = request.stream().resume(stored.parse::<Position>()?);
    let mut count = 0;
    while let Some(address) = rest.next().await {
        address?;
        count += 1;
    }
    println!("{count} more");
    simulator.stop().await;
    Ok(())
}
