//! The switch for responses to create requests, shared by several vendors that document a response body.

use serde::Serialize;

use crate::{Response, behavior::switch};

switch! {
    /// The response to a request that creates or activates a resource.
    pub enum CreateResponse = "creation", default Self::Ok;
    /// Status 200 with the resource as the body.
    Ok = "200",
    /// Status 201 with the resource as the body.
    Created = "201",
    /// Status 200 without a body, although the vendor documents a body.
    OkWithoutBody = "200-empty",
    /// Status 204, although the vendor documents a body.
    NoContent = "204",
}

impl CreateResponse {
    /// Returns the response. `body` is the resource, if the response has a body.
    pub(super) fn response(self, body: impl Serialize) -> Response {
        match self {
            Self::Ok => Response::json(200, body),
            Self::Created => Response::json(201, body).by_switch(),
            Self::OkWithoutBody => Response::status(200).by_switch(),
            Self::NoContent => Response::status(204).by_switch(),
        }
    }
}
