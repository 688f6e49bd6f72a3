//! Error handling: the kinds of errors, and how to handle each kind.
//!
//! ```sh
//! cargo run -p subkit --example errors --features full,sim
//! ```

use std::{error::Error, time::Duration};

use subkit::{
    ErrorKind, RetryPolicy, Uuid,
    bird::Client,
    sim::{Fault, Simulator},
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let simulator = Simulator::bird().start().await?;
    simulator.state().access_keys.push("the right key".to_owned());
    let client = |key: &str| {
        Client::builder().base_url(simulator.base_url()).access_key(key).retry(RetryPolicy::never()).build()
    };
    let workspace: Uuid = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse()?;
    let endpoint = "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16";

    let rejected = client("a wrong key")?.list_endpoint_subscriptions(&workspace, endpoint).send().await;
    report(rejected.err());
    let client = client("the right key")?;
    report(client.get_endpoint_subscription(&workspace, endpoint, "nothing").send().await.err());
    for fault in [
        Fault::HtmlPage(502),
        Fault::Status { status: 429, retry_after: Some(30) },
        Fault::DisconnectBeforeProcessing,
        Fault::CorruptJson,
        Fault::SlowBody(Duration::from_secs(10)),
    ] {
        simulator.faults().next(fault);
        let request =
            client.get_endpoint_subscription(&workspace, endpoint, "main").with_timeout(Duration::from_millis(200));
        report(request.send().await.err());
    }
    simulator.stop().await;
    Ok(())
}

/// Prints an error and what to do about it.
fn report(error: Option<subkit::Error>) {
    let Some(error) = error else { return };
    let advice = match error.kind() {
        _ if error.is_not_found() => "create it".to_owned(),
        _ if error.is_unauthorized() => "check the key".to_owned(),
        _ if error.is_rate_limited() => format!("wait for {:?}", error.retry_after().unwrap_or_default()),
        ErrorKind::Decode => format!("inspect the response body at {}", error.decode_path().unwrap_or("$")),
        _ if error.is_transient() => "try again later".to_owned(),
        _ => "log it".to_owned(),
    };
    println!("{error}\n    → {advice}");
}
