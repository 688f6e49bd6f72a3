//! The switches for deliveries, shared by all vendors that send events.

use std::time::Duration;

use crate::behavior::switch;

switch! {
    /// Whether the vendor learns that a delivery was accepted.
    pub enum Acknowledgments = "acknowledgments", default Self::Seen;
    /// An accepted delivery is not sent again.
    Seen = "seen",
    /// The first 2xx response to each delivery is lost, so the vendor retries and the receiver gets a duplicate.
    FirstLost = "first-lost",
}

switch! {
    /// The order in which deliveries arrive.
    pub enum DeliveryOrder = "delivery-order", default Self::Prompt;
    /// Each delivery is sent immediately.
    Prompt = "prompt",
    /// Every second delivery, starting with the first, is delayed by 250 ms, so that the next delivery overtakes it.
    Swapped = "swapped",
}

/// The settings for the deliveries of a vendor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliverySettings {
    /// Whether the vendor learns that a delivery was accepted.
    pub acknowledgments: Acknowledgments,
    /// The order in which deliveries arrive.
    pub order: DeliveryOrder,
}

impl DeliverySettings {
    /// Creates settings with these values.
    pub fn new(acknowledgments: Acknowledgments, order: DeliveryOrder) -> Self {
        Self { acknowledgments, order }
    }

    /// Returns the delay of the delivery with this number, counted from 0.
    pub(crate) fn delay(self, number: usize) -> Duration {
        let is_delayed = self.order == DeliveryOrder::Swapped && number.is_multiple_of(2);
        if is_delayed { OVERTAKE_DELAY } else { Duration::ZERO }
    }
}

/// The delay of a delivery that others overtake.
const OVERTAKE_DELAY: Duration = Duration::from_millis(250);
