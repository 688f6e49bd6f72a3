//! `testing.rs`: calls by name, and the examples of the spec as data.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Map, Value};
use syn::Type;

use super::{Input, requests::Argument};
use crate::model::{Example, Kind, Operation, SchemeKind};

pub fn emit(input: Input<'_>) -> Result<TokenStream, String> {
    let api = &input.api.name;
    let examples = examples(input)?;
    let calls = input.api.operations.iter().flat_map(calls);
    let arms: Vec<TokenStream> = input.api.operations.iter().map(|operation| arm(input, operation)).collect();
    let imports = super::imports(&["Client", "catalogue::OPERATIONS"], arms.iter().chain(&examples));
    let credentials = credentials(input);
    let schemas = input.api.schemas.iter().map(|(name, schema)| {
        let ty = format_ident!("{}", schema.rust_name);
        // The path is whole: without the feature nothing here may need an import.
        quote!(TypeSchema::of::<crate::types::#ty>(#name))
    });
    Ok(quote! {
        //! Calls by name, and the examples of the spec as data: for tests and stand-ins.

        use subkit_runtime::{
            Error,
            testing::{Arguments, Call, CallError, Example, Outcome, Suite, TypeSchema},
        };

        #imports

        /// Everything about this API that generic tests need.
        pub static SUITE: Suite = Suite {
            api: #api,
            operations: OPERATIONS,
            examples: EXAMPLES,
            calls: CALLS,
            schemas: SCHEMAS,
            call: |base_url, operation, arguments| {
                Box::pin(async move { call(&client(&base_url)?, &operation, arguments).await })
            },
        };

        /// The examples of the spec. Those with a reason are the vendor's and cannot be valid.
        pub static EXAMPLES: &[Example] = &[#(#examples),*];

        /// An example call of each operation, one for each example of its body.
        pub static CALLS: &[Call] = &[#(#calls),*];

        /// The JSON Schemas of the components' types.
        #[cfg(feature = "schemars")]
        pub static SCHEMAS: &[TypeSchema] = &[#(#schemas),*];

        /// The JSON Schemas of the components' types: the feature `schemars` has them.
        #[cfg(not(feature = "schemars"))]
        pub static SCHEMAS: &[TypeSchema] = &[];

        /// A client of a server under test, with credentials that are made up.
        ///
        /// # Errors
        ///
        /// As [`ClientBuilder::build`](crate::ClientBuilder::build).
        pub fn client(base_url: &str) -> Result<Client, Error> {
            Client::builder().base_url(base_url) #credentials .build()
        }

        /// Calls an operation by its id; arguments go by their names on the wire, the body by `body`.
        ///
        /// # Errors
        ///
        /// [`CallError`] for an unknown operation, an argument that doesn't fit, and whatever the call gives.
        pub async fn call(client: &Client, operation: &str, arguments: serde_json::Value) -> Result<Outcome, CallError> {
            let mut arguments = Arguments::new(operation, arguments)?;
            match operation {
                #(#arms)*
                _ => Err(CallError::unknown_operation(operation)),
            }
        }
    })
}

fn credentials(input: Input<'_>) -> TokenStream {
    let calls = input.api.schemes.iter().map(|scheme| {
        let method = format_ident!("{}", scheme.ident);
        let value = format!("test-{}", scheme.ident.replace('_', "-"));
        match scheme.kind {
            SchemeKind::Basic => quote!(.#method("test-user", #value)),
            SchemeKind::ClientCredentials => quote! {
                .client_credentials("test-client-id", "test-client-secret")
                .token_url(format!("{}/oauth2/token", base_url.trim_end_matches('/')))
            },
            _ => quote!(.#method(#value)),
        }
    });
    quote!(#(#calls)*)
}

fn arm(input: Input<'_>, operation: &Operation) -> TokenStream {
    let id = &operation.id;
    let method = format_ident!("{id}");
    let arguments = Argument::all(input, operation);
    let names: Vec<&str> = operation
        .parameters
        .iter()
        .map(|parameter| parameter.key.as_str())
        .chain(operation.body.as_ref().map(|_| "body"))
        .collect();
    let (required, optional): (Vec<_>, Vec<_>) =
        arguments.iter().zip(names).partition(|(argument, _)| argument.required);
    let values = required.iter().map(|(argument, name)| {
        let ty = &argument.ty;
        quote!(arguments.required::<#ty>(#name)?)
    });
    let setters = optional.iter().map(|(argument, name)| {
        let (ident, ty) = (&argument.ident, &argument.ty);
        quote! {
            if let Some(value) = arguments.optional::<#ty>(#name)? {
                request = request.#ident(value);
            }
        }
    });
    let binding = if optional.is_empty() { quote!(let request) } else { quote!(let mut request) };
    let deprecated =
        operation.deprecated.then(|| quote!(#[expect(deprecated, reason = "deprecated operations are tested too")]));
    quote! {
        #id => {
            #deprecated
            #binding = client.#method(#(#values),*);
            #(#setters)*
            arguments.finish()?;
            Outcome::of(request.send().await)
        }
    }
}

/// The example calls of an operation; none where a required value has no example.
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

fn examples(input: Input<'_>) -> Result<Vec<TokenStream>, String> {
    let mut found = Vec::new();
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    for operation in &input.api.operations {
        let Some(signature) = input.finished.signatures.get(&operation.id) else { continue };
        if let (Some(body), Some(ty)) = (&operation.body, &signature.body) {
            for example in &body.examples {
                found.push(entry(input, &operation.id, "request", example, ty));
            }
        }
        for (response, ty) in operation.responses.iter().zip(&signature.answers) {
            let Some(ty) = ty else { continue };
            let place = format!("response {}", response.status);
            for example in &response.examples {
                // A shared response object brings the same example to every status that names it.
                let is_new = seen.insert((&operation.id, &example.pointer));
                if !response.status.is_success() && !is_new {
                    continue;
                }
                found.push(entry(input, &operation.id, &place, example, ty));
            }
        }
    }
    for (name, schema) in &input.api.schemas {
        let ty: Type = parse(&format!("types::{}", schema.rust_name))?;
        if let Some(value) = schema.value.get("example") {
            let example =
                Example { name: "example".to_owned(), value: value.clone(), reason: None, pointer: String::new() };
            found.push(entry(input, "", &format!("schema {name}"), &example, &ty));
        }
        if let Kind::Object { .. } = schema.kind {
            for field in input.finished.fields(name) {
                // An id that is written as an integer at its place is encoded by its struct, not by itself.
                let example = field.property.schema.get("example").filter(|_| !field.property.integer_id);
                let Some(value) = example.cloned() else { continue };
                let example = Example { name: "example".to_owned(), value, reason: None, pointer: String::new() };
                let base = outer(&field.base, input)?;
                found.push(entry(input, "", &format!("property {name}.{}", field.property.name), &example, &base));
            }
        }
    }
    Ok(found)
}

/// A field's type as it is named outside the module `types`.
fn outer(base: &Type, input: Input<'_>) -> Result<Type, String> {
    let text = quote!(#base).to_string();
    let names: Vec<&str> = input.api.schemas.values().map(|schema| schema.rust_name.as_str()).collect();
    let words =
        text.split(' ').map(|word| if names.contains(&word) { format!("types::{word}") } else { word.to_owned() });
    parse(&words.collect::<Vec<_>>().join(" ").replace(":: types::", ":: "))
}

fn parse(text: &str) -> Result<Type, String> {
    syn::parse_str(text).map_err(|error| format!("`{text}` is not a type: {error}"))
}

fn entry(input: Input<'_>, operation: &str, place: &str, example: &Example, ty: &Type) -> TokenStream {
    let api = &input.api.name;
    let name = &example.name;
    let json = raw(&example.value);
    let type_name = quote!(#ty).to_string().replace(' ', "");
    let reason = match &example.reason {
        Some(reason) => quote!(Some(#reason)),
        None => quote!(None),
    };
    quote! {
        Example {
            api: #api,
            operation: #operation,
            place: #place,
            name: #name,
            type_name: #type_name,
            json: #json,
            reason: #reason,
            round_trip: subkit_runtime::testing::round_trip::<#ty>,
        }
    }
}

/// A JSON text as a raw string, so that it stays readable.
fn raw(value: &Value) -> TokenStream {
    let text = value.to_string();
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}").parse().unwrap_or_else(|_| quote!(#text))
}
