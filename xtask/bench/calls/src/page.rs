//! The page that the server returns, and types for it that are written by hand.

use serde::{Deserialize, Serialize};

/// The value of the header `Authorization`.
pub const KEY: &str = "AccessKey 0123456789abcdef";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct EventDeliveryList {
    pub paged_result: Option<PagedResult>,
    pub next_page_uri: Option<String>,
    pub event_deliveries: Vec<EventDelivery>,
}

#[derive(Debug, Deserialize)]
pub struct PagedResult {
    pub offset: Option<i64>,
    pub limit: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct EventDelivery {
    pub event_id: Option<String>,
    pub topic: Option<String>,
    pub event_type: Option<String>,
    pub delivery_point: Option<String>,
    pub del_cfg_id: Option<i64>,
    pub del_cfg_nm: Option<String>,
    pub delivery_status: Option<String>,
    pub timestamp: Option<chrono::DateTime<chrono::Utc>>,
    pub event_body: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct OrderList {
    pub orders: Vec<Order>,
}

#[derive(Debug, Deserialize)]
pub struct Order {
    pub id: String,
    pub state: State,
    pub count: Option<i64>,
    pub price: Option<f64>,
    pub created: Option<chrono::DateTime<chrono::Utc>>,
    pub due: Option<chrono::NaiveDate>,
    pub payment: Option<Payment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Active,
    Paused,
    Ended,
    #[serde(other)]
    Unknown,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Payment {
    Card { last4: String, network: Option<String> },
    Debit { iban: String, holder: Option<String> },
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct NewSubscription {
    pub name: String,
    pub topic: String,
    pub delivery_point: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub del_cfg_id: Option<i64>,
}

impl NewSubscription {
    pub fn sample() -> Self {
        Self {
            name: "porting".to_owned(),
            topic: "NIS-Events".to_owned(),
            delivery_point: "https://example.com/hooks/porting".to_owned(),
            del_cfg_id: Some(1266),
        }
    }
}

/// The response of the token endpoint.
pub const TOKEN: &str = r#"{"access_token":"0123456789abcdef","token_type":"Bearer","expires_in":3600}"#;

/// Returns a page with this many items, which begins at an offset.
pub fn json(offset: usize, items: usize) -> String {
    let item = concat!(
        r#"{"event-id":"ADEIboH1Q7m-OYRV2m268A","topic":"NIS-Events","event-type":"porting_event","#,
        r#""delivery-point":"http://da3d-gen-sao-odb002.example.com:25002/saop-mock/v1/hello/testpost-ntv","#,
        r#""del-cfg-id":1266,"del-cfg-nm":"a-mock-del-cfg","delivery-status":"SUCCESS","#,
        r#""timestamp":"2017-06-30T12:59:30Z","#,
        r#""event-body":"{\n \"carrier_id\": \"15799\",\n \"number\": \"+12345678901\"\n}"}"#,
    );
    let list = vec![item; items].join(",");
    let next = offset + items;
    let page = format!(
        r#""paged-result":{{"offset":{offset},"limit":{items}}},"next-page-uri":"/event-deliveries?offset={next}&limit={items}""#
    );
    format!(r#"{{{page},"event-deliveries":[{list}]}}"#)
}

/// Returns a page with this many orders, whose properties have many kinds of types.
pub fn orders(items: usize) -> String {
    let order = concat!(
        r#"{"id":"6f1c0b9e","state":"paused","count":1266,"price":12.95,"created":"2017-06-30T12:59:30Z","due":"2017-07-14","#,
        r#""payment":{"type":"card","last4":"4242","network":"visa"}}"#,
    );
    format!(r#"{{"orders":[{}]}}"#, vec![order; items].join(","))
}
