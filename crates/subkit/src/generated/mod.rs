// @generated from specs/ by `cargo xtask codegen`. Do not edit.

//! One module per API.

/// Bird Numbers API, endpoint subscriptions: [`subkit_bird`].
#[cfg(feature = "bird")]
#[cfg_attr(docsrs, doc(cfg(feature = "bird")))]
pub use subkit_bird as bird;

/// Everything that generic tests need of each API.
#[cfg(feature = "testing")]
#[cfg_attr(docsrs, doc(cfg(feature = "testing")))]
pub static SUITES: &[&subkit_runtime::testing::Suite] = &[
    #[cfg(feature = "bird")]
    &subkit_bird::testing::SUITE,
];
