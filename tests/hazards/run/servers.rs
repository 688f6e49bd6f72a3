//! The servers of the document become an enum. The variables in their URLs have their default values.

use subkit_servers::{Client, Server};

#[test]
fn first_server_is_the_default() {
    assert_eq!(Server::default(), Server::Production);
    assert_eq!(Server::Production.url(), "https://api.example/v1");
    assert_eq!(Server::Sandbox.url(), "https://sandbox.example/v1");
}

#[test]
fn client_can_be_built_for_each_server() {
    let printed = |server| format!("{:?}", Client::builder().server(server).build().unwrap());
    assert!(printed(Server::Sandbox).contains("sandbox.example"), "{}", printed(Server::Sandbox));
    assert!(format!("{:?}", Client::builder().build().unwrap()).contains("api.example"));
}
