//! Switches for deliveries, shared by the vendors that send events.

use std::time::Duration;

use crate::behavior::switch;

switch! {
    /// Whether the vendor sees that a delivery was accepted.
    pub enum Acknowledgments = "acknowledgments", default Self::Seen;
    /// It does: an accepted delivery is not sent again.
    Seen = "seen",
    /// The first acceptance of each delivery is lost on its way back, so the vendor retries and the receiver gets a duplicate.
    FirstLost = "first-lost",
}

switch! {
    /// The order in which deliveries arrive.
    pub enum DeliveryOrder = "delivery-order", default Self::Prompt;
    /// Each delivery is sent at once.
    Prompt = "prompt",
    /// The first, third, fifth delivery and so on is held back for a quarter of a second, so that the next one overtakes it.
    Swapped = "swapped",
}

/// How a vendor delivers what it sends by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deliveries {
    /// Whether the vendor sees that a delivery was accepted.
    pub acknowledgments: Acknowledgments,
    /// The order in which deliveries arrive.
    pub order: DeliveryOrder,
}

impl Deliveries {
    /// Deliveries with these behaviors.
    pub fn new(acknowledgments: Acknowledgments, order: DeliveryOrder) -> Self {
        Self { acknowledgments, order }
    }

    /// How long the delivery with this number, counted from 0, is held back.
    pub(crate) fn held_back(self, number: usize) -> Duration {
        let is_held = self.order == DeliveryOrder::Swapped && number.is_multiple_of(2);
        if is_held { HELD_BACK } else { Duration::ZERO }
    }
}

/// How long a delivery is held back for others to overtake it.
const HELD_BACK: Duration = Duration::from_millis(250);
