//! Retries: a failing server, called first with up to five attempts and then without retries.
//!
//! ```sh
//! cargo run -p subkit --example retries --features full,sim
//! ```

use std::{error::Error, time::Duration};

use subkit::{
    RetryPolicy,
    np6::Client,
    sim::{Fault, Simulator},
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let simulator = Simulator::np6().start().await?;
    let patient = RetryPolicy::new().with_max_attempts(5).with_initial_backoff(Duration::from_millis(50));
    let client = Client::builder().base_url(simulator.base_url()).api_key("key").retry(patient).build()?;

    for fault in [Fault::Status { status: 503, retry_after: Some(0) }, Fault::HtmlPage(502), Fault::DisconnectInBody] {
        simulator.faults().next(fault);
    }
    let found = client.list_subscriptions_by_unicity("foobar").send().await?;
    println!("{} subscriptions, after {} requests", found.len(), simulator.log().len());

    simulator.faults().always(Fault::Status { status: 503, retry_after: None });
    let request = client.list_subscriptions_by_unicity("foobar").with_retry(RetryPolicy::never());
    if let Err(error) = request.send().await {
        println!("{error}; transient: {}", error.is_transient());
    }
    simulator.stop().await;
    Ok(())
}
