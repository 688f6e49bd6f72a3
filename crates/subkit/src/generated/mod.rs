// @generated from specs/ by `cargo xtask codegen`. Do not edit.

//! One module per API.

/// AgentSync ProducerSync API: [`subkit_agentsync`].
#[cfg(feature = "agentsync")]
#[cfg_attr(docsrs, doc(cfg(feature = "agentsync")))]
pub use subkit_agentsync as agentsync;

/// Bird Numbers API, endpoint subscriptions: [`subkit_bird`].
#[cfg(feature = "bird")]
#[cfg_attr(docsrs, doc(cfg(feature = "bird")))]
pub use subkit_bird as bird;

/// NP6 API Reference, subscriptions: [`subkit_np6`].
#[cfg(feature = "np6")]
#[cfg_attr(docsrs, doc(cfg(feature = "np6")))]
pub use subkit_np6 as np6;

/// Syniverse Event Subscription Service API: [`subkit_syniverse`].
#[cfg(feature = "syniverse")]
#[cfg_attr(docsrs, doc(cfg(feature = "syniverse")))]
pub use subkit_syniverse as syniverse;

/// The data of each API, for tests that work with any API.
#[cfg(feature = "testing")]
#[cfg_attr(docsrs, doc(cfg(feature = "testing")))]
pub static SUITES: &[&subkit_runtime::testing::Suite] = &[
    #[cfg(feature = "agentsync")]
    &subkit_agentsync::testing::SUITE,
    #[cfg(feature = "bird")]
    &subkit_bird::testing::SUITE,
    #[cfg(feature = "np6")]
    &subkit_np6::testing::SUITE,
    #[cfg(feature = "syniverse")]
    &subkit_syniverse::testing::SUITE,
];
