//! The switch for responses to requests that create something and are documented with a body, shared by the vendors.

use serde::Serialize;

use crate::{Response, behavior::switch};

switch! {
    /// The response to a request that creates or activates something.
    pub enum Created = "creation", default Self::Ok;
    /// 200 with what was created as the body.
    Ok = "200",
    /// 201 with what was created as the body.
    Created = "201",
    /// 200 without a body, although the vendor shows one.
    OkWithoutBody = "200-empty",
    /// 204, although the vendor shows a body.
    NoContent = "204",
}

impl Created {
    /// The response that has this body, if it has one.
    pub(super) fn reply(self, body: impl Serialize) -> Response {
        match self {
            Self::Ok => Response::json(200, body),
            Self::Created => Response::json(201, body).by_switch(),
            Self::OkWithoutBody => Response::status(200).by_switch(),
            Self::NoContent => Response::status(204).by_switch(),
        }
    }
}
