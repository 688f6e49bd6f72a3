//! `testing.rs`: sending requests by operation id, and the examples of the spec as data.

mod entry;
mod examples;
mod request;
mod request_variant;

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Map, Value};

use super::{
    module_header,
    source::Input,
    split::{self, Item, Module},
};

use self::{entry::Entry, examples::raw, request_variant::RequestVariant};
use crate::model::{Example, Operation, Scheme, SchemeKind};

pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let mut items = Vec::new();
    for operation in &input.api.operations {
        let content = Entry {
            request_variant: Some(RequestVariant::of(input, operation)),
            calls: calls(operation),
            examples: examples::of_operation(input, operation),
            schemas: Vec::new(),
        };
        items.push(Item { family: split::of_operation(operation), content });
    }
    for schema in input.api.components.values() {
        let (name, ty) = (&schema.name, format_ident!("{}", schema.rust_name));
        let content = Entry {
            request_variant: None,
            calls: Vec::new(),
            examples: examples::of_schema(input, schema),
            // The full path avoids an import that would be unused without the feature `schemars`.
            schemas: vec![quote!(TypeSchema::of::<crate::types::#ty>(#name))],
        };
        let family = std::iter::once("components".to_owned()).chain(split::of_type(&schema.rust_name));
        items.push(Item { family: family.collect(), content });
    }
    split::files(input, "testing", &items, &|module| file(input, module))
}

fn file(input: Input<'_>, module: &Module<'_, Entry>) -> TokenStream {
    let tables = tables(module);
    let request = request::emit(module);
    let modules = module.modules(&quote!(pub));
    let entries = || module.items.iter();
    let request_variant = || entries().filter_map(|entry| entry.request_variant.as_ref());
    let code = || {
        request_variant()
            .map(|request_variant| &request_variant.variant)
            .chain(entries().flat_map(|entry| &entry.examples))
    };
    let has_arms = request_variant().next().is_some();
    if !module.is_root() {
        let docs = module_header::module_docs(module);
        let has_calls = module.all_items().iter().any(|entry| entry.request_variant.is_some());
        let uses_arguments = has_arms.then(|| quote!(Arguments,));
        let uses_call = has_calls.then(|| quote!(CallError, FromArguments, TestResponse,));
        let names: &[&str] = if has_calls { &["Client"] } else { &[] };
        let imports = module_header::imports(names, code());
        return quote! {
            #docs

            use subkit_runtime::testing::{#uses_arguments Call, #uses_call Example, TypeSchema};

            #imports

            #modules
            #tables
            #request
        };
    }
    let api = &input.api.name;
    let imports = module_header::imports(&["Client", "ClientBuilder", "catalogue::OPERATIONS"], code());
    let credentials = credentials(input);
    let uses_arguments = has_arms.then(|| quote!(Arguments,));
    let secrets = secrets(input);
    let paths = paths(module, &TokenStream::new());
    quote! {
        //! For tests: sending requests by operation id, and the examples of the spec as data.

        use std::sync::Arc;

        use subkit_runtime::{
            Error,
            testing::{#uses_arguments Call, CallError, Example, FromArguments, TestResponse, Suite, TypeSchema},
        };

        #imports

        #modules

        /// The data of this API, for tests that work with any API.
        pub static SUITE: Suite = Suite {
            api: #api,
            operations: OPERATIONS,
            contract: include_str!("../contract.json"),
            examples: &[#(#paths EXAMPLES),*],
            calls: &[#(#paths CALLS),*],
            schemas: &[#(#paths SCHEMAS),*],
            secrets: SECRETS,
            builder: |base_url| Box::new(builder(base_url)),
            client: |base_url| {
                let client = client(base_url)?;
                Ok(Arc::new(move |operation, arguments| {
                    let client = client.clone();
                    Box::pin(async move { call(&client, &operation, arguments).await })
                }))
            },
        };

        #tables

        /// The secrets in the test credentials.
        pub static SECRETS: &[&str] = &[#(#secrets),*];

        /// Returns a builder for a client of a test server, with test credentials.
        pub fn builder(base_url: &str) -> ClientBuilder {
            Client::builder().base_url(base_url) #credentials
        }

        /// Creates a client of a test server, with test credentials.
        ///
        /// # Errors
        ///
        /// Returns the same errors as [`ClientBuilder::build`].
        pub fn client(base_url: &str) -> Result<Client, Error> {
            builder(base_url).build()
        }

        /// Sends the request of the operation with this id. `arguments` is a JSON object. Its keys are the names of the parameters
        /// on the wire, or their Rust names if a name on the wire is not unique. The key of the body is `body`.
        ///
        /// # Errors
        ///
        /// Returns a [`CallError`] if the operation is unknown, an argument is invalid or the request fails.
        pub async fn call(client: &Client, operation: &str, arguments: serde_json::Value) -> Result<TestResponse, CallError> {
            Request::from_arguments(operation, arguments)?.send(client).await
        }

        #request
    }
}

/// Returns the tables of a file: examples, calls and schemas.
fn tables(module: &Module<'_, Entry>) -> TokenStream {
    let examples = module.items.iter().flat_map(|entry| &entry.examples);
    let calls = module.items.iter().flat_map(|entry| &entry.calls);
    let schemas = module.items.iter().flat_map(|entry| &entry.schemas);
    quote! {
        /// The examples of the spec. An example with a `reason` is a vendor example that is not valid against its schema.
        pub static EXAMPLES: &[Example] = &[#(#examples),*];

        /// Example requests of each operation. There is one request for each example of the body.
        pub static CALLS: &[Call] = &[#(#calls),*];

        /// The JSON Schemas of the types.
        #[cfg(feature = "schemars")]
        pub static SCHEMAS: &[TypeSchema] = &[#(#schemas),*];

        /// The JSON Schemas of the types. Empty without the feature `schemars`.
        #[cfg(not(feature = "schemars"))]
        pub static SCHEMAS: &[TypeSchema] = &[];
    }
}

/// Returns the path prefixes of a module and its submodules.
fn paths(module: &Module<'_, Entry>, prefix: &TokenStream) -> Vec<TokenStream> {
    let below = module.submodules.iter().flat_map(|inner| {
        let name = &inner.name;
        paths(inner, &quote!(#prefix #name::))
    });
    std::iter::once(prefix.clone()).chain(below).collect()
}

fn credentials(input: Input<'_>) -> TokenStream {
    let calls = input.api.schemes.iter().map(|scheme| {
        let method = format_ident!("{}", scheme.ident);
        let value = secret(scheme);
        match scheme.kind {
            SchemeKind::Basic => quote!(.#method("test-user", #value)),
            SchemeKind::ClientCredentials => quote! {
                .client_credentials("test-client-id", #value)
                .token_url(format!("{}/oauth2/token", base_url.trim_end_matches('/')))
            },
            _ => quote!(.#method(#value)),
        }
    });
    quote!(#(#calls)*)
}

/// Returns the test secret of a scheme.
fn secret(scheme: &Scheme) -> String {
    match scheme.kind {
        SchemeKind::ClientCredentials => "test-client-secret".to_owned(),
        _ => format!("test-{}", scheme.ident.replace('_', "-")),
    }
}

fn secrets(input: Input<'_>) -> Vec<String> {
    input.api.schemes.iter().map(secret).collect()
}

/// Returns the example calls of an operation, or none if a required argument has no example.
fn calls(operation: &Operation) -> Vec<TokenStream> {
    let mut base = Map::new();
    for parameter in &operation.parameters {
        match &parameter.example {
            Some(value) => drop(base.insert(parameter.key.clone(), value.clone())),
            None if parameter.required => return Vec::new(),
            None => {}
        }
    }
    let id = &operation.id;
    let call = |name: &str, arguments: &Map<String, Value>| {
        let json = raw(&Value::Object(arguments.clone()));
        quote!(Call { operation: #id, name: #name, arguments: #json })
    };
    let bodies: Vec<&Example> =
        operation.body.iter().flat_map(|body| &body.examples).filter(|example| example.reason.is_none()).collect();
    if bodies.is_empty() {
        let needs_body = operation.body.as_ref().is_some_and(|body| body.required);
        return if needs_body { Vec::new() } else { vec![call("plain", &base)] };
    }
    bodies
        .iter()
        .map(|example| {
            let mut arguments = base.clone();
            arguments.insert("body".to_owned(), example.value.clone());
            call(&example.name, &arguments)
        })
        .collect()
}
