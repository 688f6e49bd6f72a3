//! `requests.rs`: one type per operation, with its optional arguments as setters and `send`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type};

use super::{Input, catalogue, docs::error_type};
use crate::{
    docs,
    finish::{Conversions, member},
    model::{Body, ListStyle, Location, Operation, Parameter, ResponseKind, StatusPattern, pascal, snake},
};

/// One argument of a call: a parameter or the body.
pub struct Argument<'a> {
    /// The name in Rust.
    pub ident: Ident,
    /// The type of its value.
    pub ty: Type,
    /// Whether it stands at the call.
    pub required: bool,
    doc: String,
    conversions: &'a Conversions,
}

impl<'a> Argument<'a> {
    /// The arguments of an operation in the order of the call, the body last.
    pub fn all(input: Input<'a>, operation: &Operation) -> Vec<Self> {
        let Some(signature) = input.finished.signatures.get(&operation.id) else { return Vec::new() };
        let parameters = operation.parameters.iter().zip(&signature.parameters).map(|(parameter, ty)| Self {
            ident: format_ident!("{}", snake(&parameter.name)),
            ty: ty.clone(),
            required: parameter.required,
            doc: docs::sentence(&docs::prose(&parameter.description)),
            conversions: &input.finished.conversions,
        });
        let body = operation.body.as_ref().zip(signature.body.as_ref()).map(|(body, ty)| Self {
            ident: format_ident!("body"),
            ty: ty.clone(),
            required: body.required,
            doc: "Sends a body.".to_owned(),
            conversions: &input.finished.conversions,
        });
        parameters.chain(body).collect()
    }

    /// `name: impl Into<Type>`.
    pub fn parameter(&self) -> TokenStream {
        let (ident, ty) = (&self.ident, self.conversions.argument(&self.ty));
        quote!(#ident: #ty)
    }

    /// `name: name.into()`, or `name: None` for what a setter gives.
    pub fn initial(&self) -> TokenStream {
        let ident = &self.ident;
        if !self.required {
            return quote!(#ident: None);
        }
        let value = self.conversions.convert(&self.ty, quote!(#ident));
        member(ident, &value)
    }

    fn field(&self) -> TokenStream {
        let (ident, ty) = (&self.ident, &self.ty);
        if self.required { quote!(pub(crate) #ident: #ty) } else { quote!(pub(crate) #ident: Option<#ty>) }
    }

    fn setter(&self) -> TokenStream {
        let ident = &self.ident;
        let doc = docs::doc([if self.doc.is_empty() { format!("Sets `{ident}`.") } else { self.doc.clone() }]);
        let parameter = self.parameter();
        let value = self.conversions.convert(&self.ty, quote!(#ident));
        quote! {
            #doc
            pub fn #ident(mut self, #parameter) -> Self {
                self.#ident = Some(#value);
                self
            }
        }
    }
}

pub fn emit(input: Input<'_>) -> Result<TokenStream, String> {
    let requests =
        input.api.operations.iter().map(|operation| request(input, operation)).collect::<Result<Vec<_>, _>>()?;
    let imports = super::imports(&["Client", "catalogue"], &requests);
    Ok(quote! {
        //! Calls that are ready to be sent, one type per operation.

        use subkit_runtime::{Error, Response};

        #imports

        #(#requests)*
    })
}

/// The name of an operation's request type.
pub fn type_name(operation: &Operation) -> Ident {
    format_ident!("{}", pascal(&operation.id))
}

fn request(input: Input<'_>, operation: &Operation) -> Result<TokenStream, String> {
    let name = type_name(operation);
    let arguments = Argument::all(input, operation);
    let fields = arguments.iter().map(Argument::field);
    let setters = arguments.iter().filter(|argument| !argument.required).map(Argument::setter);
    let doc = docs::doc([format!("A call of [`Client::{}`].", operation.id)]);
    let send = send(input, operation)?;
    Ok(quote! {
        #doc
        #[derive(Clone, Debug)]
        #[must_use = "a call does nothing until `send` is awaited"]
        pub struct #name {
            pub(crate) client: Client,
            #(#fields,)*
        }

        impl #name {
            #(#setters)*
            #send
        }
    })
}

fn send(input: Input<'_>, operation: &Operation) -> Result<TokenStream, String> {
    let signature =
        input.finished.signatures.get(&operation.id).ok_or_else(|| format!("no signature of `{}`", operation.id))?;
    let constant = catalogue::constant(&operation.id);
    let parts = operation.parameters.iter().zip(&signature.parameters).map(|(parameter, ty)| part(parameter, ty));
    let body = operation.body.as_ref().map(body);
    let success = &signature.success;
    let has_bodyless_success = operation.successes().any(|response| response.schema.is_none());
    let has_body = operation.primary_success().is_some_and(|response| response.schema.is_some());
    let (output, read) = match (has_body, has_bodyless_success) {
        (false, _) => (quote!(()), quote!(empty)),
        (true, false) => (quote!(#success), quote!(json)),
        (true, true) => (quote!(Option<#success>), quote!(json_or_empty)),
    };
    let rest = operation
        .responses
        .iter()
        .find(|response| response.status == StatusPattern::Default)
        .map_or_else(|| quote!(Err(answer.error().await)), error_of);
    let errors = error_arms(operation, &rest);
    Ok(quote! {
        /// Sends the call and reads the answer.
        ///
        /// # Errors
        ///
        /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
        pub async fn send(self) -> Result<Response<#output>, Error> {
            let answer = self.client.core().request(&catalogue::#constant) #(#parts)* #body .send().await?;
            match answer.status().as_u16() {
                200..=299 => answer.#read().await,
                #errors
                _ => #rest,
            }
        }
    })
}

fn part(parameter: &Parameter, ty: &Type) -> TokenStream {
    let (name, ident) = (&parameter.name, format_ident!("{}", snake(&parameter.name)));
    // A secret does not print itself; what is sent is what it hides.
    let is_secret = quote!(#ty).to_string() == "subkit_runtime :: Secret";
    let value = if is_secret { quote!(self.#ident.expose()) } else { quote!(&self.#ident) };
    let optional = if is_secret {
        quote!(self.#ident.as_ref().map(subkit_runtime::Secret::expose))
    } else {
        quote!(self.#ident.as_ref())
    };
    match (parameter.location, parameter.list, parameter.required) {
        (Location::Path, _, _) => quote!(.path(#name, #value)),
        (Location::Query, Some(style), required) => {
            let style = match style {
                ListStyle::Repeat => quote!(subkit_runtime::ListStyle::Repeat),
                ListStyle::Comma => quote!(subkit_runtime::ListStyle::Comma),
                ListStyle::Space => quote!(subkit_runtime::ListStyle::Space),
                ListStyle::Pipe => quote!(subkit_runtime::ListStyle::Pipe),
            };
            if required {
                quote!(.query_list(#name, &self.#ident, #style))
            } else {
                quote!(.query_list_optional(#name, self.#ident.as_ref(), #style))
            }
        }
        (Location::Query, None, true) if parameter.non_empty => quote!(.query_non_empty(#name, #value)),
        (Location::Query, None, true) => quote!(.query(#name, #value)),
        (Location::Query, None, false) => quote!(.query_optional(#name, #optional)),
        (Location::Header, _, true) => quote!(.header(#name, #value)),
        (Location::Header, _, false) => quote!(.header_optional(#name, #optional)),
    }
}

fn body(body: &Body) -> TokenStream {
    let (media_type, read_only) = (&body.media_type, &body.read_only);
    match (body.required, read_only.is_empty(), media_type.as_str()) {
        (true, true, "application/json") => quote!(.json(&self.body)),
        (true, true, _) => quote!(.json_as(#media_type, &self.body)),
        (true, false, _) => quote!(.json_writable(#media_type, &self.body, &[#(#read_only),*])),
        (false, _, _) => quote!(.json_optional(#media_type, self.body.as_ref(), &[#(#read_only),*])),
    }
}

/// The arms of the documented errors that are not read like the rest; statuses whose bodies have one type share an arm.
fn error_arms(operation: &Operation, rest: &TokenStream) -> TokenStream {
    let mut arms: Vec<(TokenStream, String, Vec<TokenStream>)> = Vec::new();
    let documented =
        operation.responses.iter().filter(|response| !response.status.is_success() && response.schema.is_some());
    for response in documented {
        let pattern = match response.status {
            StatusPattern::Exact(status) => {
                let status = proc_macro2::Literal::u16_unsuffixed(status);
                quote!(#status)
            }
            StatusPattern::Range(hundred) => {
                let (from, to) = (
                    proc_macro2::Literal::u16_unsuffixed(hundred * 100),
                    proc_macro2::Literal::u16_unsuffixed(hundred * 100 + 99),
                );
                quote!(#from..=#to)
            }
            StatusPattern::Default => continue,
        };
        let outcome = error_of(response);
        let key = outcome.to_string();
        // Ranges come after every exact status, so only neighbours are joined.
        match arms.last_mut() {
            Some((_, last, patterns)) if *last == key => patterns.push(pattern),
            _ => arms.push((outcome, key, vec![pattern])),
        }
    }
    // What the rest would do anyway needs no arm, unless a range before it would take it.
    if arms.iter().all(|(_, key, _)| *key == rest.to_string()) {
        return TokenStream::new();
    }
    let arms = arms.iter().map(|(outcome, _, patterns)| quote!(#(#patterns)|* => #outcome,));
    quote!(#(#arms)*)
}

fn error_of(response: &ResponseKind) -> TokenStream {
    match response.schema.as_ref().and_then(error_type) {
        Some(name) => {
            let name = format_ident!("{name}");
            quote!(Err(answer.error_json::<types::#name>().await))
        }
        None => quote!(Err(answer.error().await)),
    }
}
