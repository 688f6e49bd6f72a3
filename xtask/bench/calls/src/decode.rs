//! Decoding of a page, without HTTP.

use serde::de::DeserializeOwned;
use subkit_benchmark::{runtime, types};

use crate::{
    page::{self, EventDeliveryList, OrderList},
    peers::Result,
};

/// Decodes a page this many times, and returns the number of items.
pub fn decode(decoder: &str, page: &str, items: usize, count: usize) -> Result<usize> {
    let text = if page == "rich" { page::orders(items) } else { page::json(0, items) };
    match (decoder, page) {
        ("hand", "plain") => by_hand::<EventDeliveryList>(&text, count, |list| list.event_deliveries.len()),
        ("hand", "rich") => by_hand::<OrderList>(&text, count, |list| list.orders.len()),
        ("subkit", "plain") => {
            with_subkit::<types::EventDeliveryList>(&text, count, |list| list.event_deliveries.len())
        }
        ("subkit", "rich") => with_subkit::<types::OrderList>(&text, count, |list| list.orders.len()),
        _ => Err("there is no such decoder or page".into()),
    }
}

fn by_hand<T: DeserializeOwned>(text: &str, count: usize, len: fn(&T) -> usize) -> Result<usize> {
    let mut items = 0;
    for _ in 0..count {
        items += len(&serde_json::from_slice(text.as_bytes())?);
    }
    Ok(items)
}

/// Decodes with the function that the client of subkit uses for responses.
fn with_subkit<T: DeserializeOwned>(text: &str, count: usize, len: fn(&T) -> usize) -> Result<usize> {
    let mut items = 0;
    for _ in 0..count {
        items += len(&runtime::decode::from_slice(text.as_bytes())?);
    }
    Ok(items)
}
