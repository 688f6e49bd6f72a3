//! Testing your own code against a simulator that loses a response.
//!
//! ```sh
//! cargo run -p subkit --example testing --features full,sim
//! ```

use std::error::Error;

use subkit::{
    np6::{Client, types::SubscriptionId},
    sim::{Fault, Simulator},
};

/// The code under test: deletes a subscription, and succeeds if it does not exist.
async fn delete(client: &Client, id: &SubscriptionId) -> Result<(), subkit::Error> {
    match client.delete_subscription(id).send().await {
        Err(error) if error.is_not_found() => Ok(()),
        other => other.map(drop),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let simulator = Simulator::np6().start().await?;
    let client = Client::builder().base_url(simulator.base_url()).api_key("key").build()?;
    let id: SubscriptionId = "0581e259-9039-487c-a94e-ff8c3944f956".parse()?;

    // The server deletes the subscription, but its response is lost. The client retries and gets 404.
    simulator.faults().next(Fault::DisconnectAfterProcessing);
    delete(&client, &id).await?;
    assert_eq!(simulator.log().len(), 2);
    assert!(simulator.state().subscriptions.values().all(|subscription| subscription["id"] != id.to_string()));
    println!("the subscription is deleted, although a response was lost");
    simulator.stop().await;
    Ok(())
}
