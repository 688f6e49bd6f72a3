//! Your own code, tested against a simulator:
//!
//! ```sh
//! cargo run -p subkit --example testing --features full,sim
//! ```

use std::error::Error;

use subkit::{
    np6::{Client, types::SubscriptionId},
    sim::{Fault, Simulator},
};

/// The code to be tested: deletes a subscription, and takes one that is gone already for done.
async fn forget(client: &Client, id: &SubscriptionId) -> Result<(), subkit::Error> {
    match client.delete_subscription(id).send().await {
        Err(error) if error.is_not_found() => Ok(()),
        other => other.map(drop),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let vendor = Simulator::np6().start().await?;
    let client = Client::builder().base_url(vendor.base_url()).api_key("key").build()?;
    let id: SubscriptionId = "0581e259-9039-487c-a94e-ff8c3944f956".parse()?;

    // The server does it, and its answer is lost: retrying the call, finds nothing, and that is fine.
    vendor.faults().next(Fault::CutAfter);
    forget(&client, &id).await?;
    assert_eq!(vendor.log().len(), 2);
    assert!(vendor.state().subscriptions.values().all(|subscription| subscription["id"] != id.to_string()));
    println!("it is forgotten, and twice is no harm");
    vendor.stop().await;
    Ok(())
}
