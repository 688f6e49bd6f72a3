//! Token refresh of Syniverse: each refresh revokes the previous token, which other clients may still use.

use std::sync::Arc;

use subkit::{
    Error,
    runtime::MemoryTokenStore,
    syniverse::{Client, ClientBuilder},
};
use subkit_sim::{ExpiredRefresh, Fault, Running, Simulator, Syniverse, ValidityUnit};

const INITIAL: &str = "token-of-the-portal";

async fn simulator() -> Running<Syniverse> {
    limited(Simulator::syniverse().start().await.unwrap())
}

/// Makes the initial token and one pair of consumer key and consumer secret the only valid credentials.
fn limited(simulator: Running<Syniverse>) -> Running<Syniverse> {
    {
        let mut state = simulator.state();
        state.access_tokens = vec![INITIAL.to_owned()];
        state.consumers.insert("key".to_owned(), "secret".to_owned());
    }
    simulator
}

fn builder(simulator: &Running<Syniverse>) -> ClientBuilder {
    let retry = subkit::RetryPolicy::never();
    Client::builder().base_url(simulator.base_url()).access_token_with_refresh("key", "secret", INITIAL).retry(retry)
}

fn sharing(simulator: &Running<Syniverse>, store: &Arc<MemoryTokenStore>) -> Client {
    builder(simulator).token_store(Arc::<MemoryTokenStore>::clone(store)).build().unwrap()
}

async fn call(client: &Client) -> Result<(), Error> {
    client.list_topics().send().await.map(drop)
}

fn refreshes(simulator: &Running<Syniverse>) -> usize {
    simulator.log().iter().filter(|entry| entry.target.starts_with("/saop-rest-data/v1/apptoken-refresh?")).count()
}

/// Expires all refreshed tokens.
fn expire(simulator: &Running<Syniverse>) {
    simulator.state().tokens.values_mut().for_each(|end| *end = 0);
}

#[tokio::test]
async fn fifty_calls_of_five_clients_refresh_the_token_once() {
    let (simulator, store) = (simulator().await, Arc::new(MemoryTokenStore::new()));
    let clients: Vec<Client> = (0..5).map(|_| sharing(&simulator, &store)).collect();
    for round in 1..=3 {
        let start = |index: usize| {
            let client = clients[index % 5].clone();
            tokio::spawn(async move { call(&client).await })
        };
        let calls: Vec<_> = (0..50).map(start).collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert_eq!(refreshes(&simulator), round);
        expire(&simulator);
    }
}

#[tokio::test]
async fn client_without_the_shared_store_fails_after_another_client_refreshes() {
    let (simulator, store) = (simulator().await, Arc::new(MemoryTokenStore::new()));
    let alone = builder(&simulator).build().unwrap();
    call(&alone).await.unwrap();
    call(&sharing(&simulator, &store)).await.unwrap();
    let error = call(&alone).await.unwrap_err();
    assert!(error.is_authentication() && error.to_string().contains("share one `token_store`"), "{error}");
    call(&sharing(&simulator, &store)).await.unwrap();
    assert_eq!(simulator.state().tokens.len(), 1);
}

#[tokio::test]
async fn restart_with_an_expired_initial_token_needs_a_shared_store() {
    let (simulator, store) = (simulator().await, Arc::new(MemoryTokenStore::new()));
    for _ in 0..3 {
        call(&sharing(&simulator, &store)).await.unwrap();
        expire(&simulator);
    }
    let error = call(&builder(&simulator).build().unwrap()).await.unwrap_err();
    assert!(error.to_string().contains("get a new token in the vendor's portal"), "{error}");
}

#[tokio::test]
async fn lost_refresh_response_is_an_error_until_the_token_is_replaced() {
    let (simulator, store) = (simulator().await, Arc::new(MemoryTokenStore::new()));
    let client = sharing(&simulator, &store);
    simulator.faults().next(Fault::DisconnectAfterProcessing);
    let error = call(&client).await.unwrap_err();
    assert!(error.to_string().contains("the response to an earlier refresh was lost"), "{error}");
    assert_eq!(refreshes(&simulator), 2, "the client must retry with the old token once");
    simulator.state().access_tokens.push("new-token".to_owned());
    client.credentials().access_token_with_refresh("key", "secret", "new-token").unwrap();
    call(&client).await.unwrap();
}

#[tokio::test]
async fn rejected_refresh_of_an_expired_token_is_a_permanent_error() {
    let simulator = limited(Simulator::syniverse().with(ExpiredRefresh::Rejected).start().await.unwrap());
    let client = sharing(&simulator, &Arc::new(MemoryTokenStore::new()));
    call(&client).await.unwrap();
    expire(&simulator);
    let error = call(&client).await.unwrap_err();
    assert!(error.to_string().contains("the token has expired, or another process has refreshed it"), "{error}");
    assert!(!error.is_transient());
}

#[tokio::test]
async fn error_says_that_the_consumer_secret_is_wrong() {
    let simulator = simulator().await;
    let client = builder(&simulator).access_token_with_refresh("key", "wrong", "dead").build().unwrap();
    let error = call(&client).await.unwrap_err();
    assert!(error.to_string().contains("check the consumer key and the consumer secret"), "{error}");
    assert_eq!((error.token_status().unwrap().as_u16(), error.is_transient()), (500, false));
}

#[tokio::test]
async fn token_validity_in_seconds_or_milliseconds_is_honored() {
    for unit in [ValidityUnit::Seconds, ValidityUnit::Milliseconds] {
        let simulator = limited(Simulator::syniverse().with(unit).start().await.unwrap());
        let store = Arc::new(MemoryTokenStore::new());
        for _ in 0..2 {
            call(&sharing(&simulator, &store)).await.unwrap();
        }
        assert_eq!(refreshes(&simulator), 1, "{unit:?}");
    }
}

#[tokio::test]
async fn static_token_is_never_refreshed() {
    let simulator = simulator().await;
    let client = Client::builder().base_url(simulator.base_url()).access_token(INITIAL).build().unwrap();
    call(&client).await.unwrap();
    simulator.state().access_tokens = vec!["other".to_owned()];
    assert!(call(&client).await.unwrap_err().is_unauthorized());
    assert_eq!(refreshes(&simulator), 0);
}
