//! `requests.rs`: one request builder per operation, with setters for the optional arguments and `send`.

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type, parse_quote};

use super::{
    bounds, catalogue, jobs, module_header, paging,
    request_type::type_name,
    responses,
    source::Input,
    split::{self, Item, Module},
};
use crate::{
    model::{
        self, Api, Body, Encoding, Kind, ListStyle, Location, Operation, Parameter, Scalar, Schema, StatusPattern,
        Style,
    },
    types::{
        docs,
        finish::{Conversions, Signature, member},
    },
};

/// An argument of an operation: a parameter or the body.
pub struct Argument<'a> {
    /// The name of the argument in Rust.
    pub ident: Ident,
    /// The type of its value.
    pub ty: Type,
    /// Whether the method takes the argument. Otherwise, a setter sets it.
    pub required: bool,
    doc: String,
    /// The name on the wire, if the spec renames the argument.
    renamed: Option<&'a str>,
    conversions: &'a Conversions,
}

impl<'a> Argument<'a> {
    /// Returns the arguments of an operation in order. The body is the last argument.
    pub fn all(input: Input<'a>, operation: &'a Operation) -> Vec<Self> {
        let Some(signature) = input.finished.signatures.get(&operation.id) else { return Vec::new() };
        let parameters = operation.parameters.iter().zip(&signature.parameters).map(|(parameter, ty)| Self {
            ident: format_ident!("{}", parameter.ident),
            ty: ty.clone(),
            required: parameter.required,
            doc: docs::sentence(&docs::prose(&parameter.description)),
            renamed: parameter.is_renamed.then_some(parameter.name.as_str()),
            conversions: &input.finished.conversions,
        });
        let body = operation.body.as_ref().map(|body| Self {
            ident: format_ident!("{}", body.ident),
            ty: match body.encoding {
                Encoding::Text => parse_quote!(String),
                _ => signature.body.clone().unwrap_or_else(|| parse_quote!(subkit_runtime::Bytes)),
            },
            required: body.required,
            doc: "Sets the body of the request.".to_owned(),
            renamed: None,
            conversions: &input.finished.conversions,
        });
        parameters.chain(body).collect()
    }

    /// Returns `name: impl Into<Type>`.
    pub fn parameter(&self) -> TokenStream {
        let (ident, ty) = (&self.ident, self.conversions.argument(&self.ty));
        quote!(#ident: #ty)
    }

    /// Returns `name: name.into()`, or `name: None` if a setter sets it.
    pub fn initial(&self) -> TokenStream {
        let ident = &self.ident;
        if !self.required {
            return quote!(#ident: None);
        }
        let value = self.conversions.convert(&self.ty, quote!(#ident));
        member(ident, &value)
    }

    /// Returns the `doc(alias)` of a renamed argument, so that a search of the docs for the wire name finds it.
    pub fn alias(&self) -> Option<TokenStream> {
        self.renamed.map(|name| quote!(#[doc(alias = #name)]))
    }

    fn field(&self) -> TokenStream {
        let (ident, ty) = (&self.ident, &self.ty);
        if self.required { quote!(pub(crate) #ident: #ty) } else { quote!(pub(crate) #ident: Option<#ty>) }
    }

    fn setter(&self) -> TokenStream {
        let ident = &self.ident;
        let sets = if self.doc.is_empty() { format!("Sets `{ident}`.") } else { self.doc.clone() };
        let on_wire = self.renamed.map(|name| format!("Named `{name}` on the wire."));
        let doc = docs::doc([Some(sets), on_wire].into_iter().flatten().collect::<Vec<_>>());
        let alias = self.alias();
        let parameter = self.parameter();
        let value = self.conversions.convert(&self.ty, quote!(#ident));
        quote! {
            #doc
            #alias
            pub fn #ident(mut self, #parameter) -> Self {
                self.#ident = Some(#value);
                self
            }
        }
    }
}

pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let mut items = Vec::new();
    for operation in &input.api.operations {
        let content = Request { name: type_name(operation), code: request(input, operation)? };
        items.push(Item { family: split::of_operation(operation), content });
    }
    split::files(input, "requests", &items, &file)
}

/// The code of a request builder.
struct Request {
    name: Ident,
    code: TokenStream,
}

fn file(module: &Module<'_, Request>) -> TokenStream {
    let docs = if module.is_root() {
        quote! {
            //! Request builders, one per operation.
        }
    } else {
        module_header::module_docs(module)
    };
    let requests: Vec<&TokenStream> = module.items.iter().map(|request| &request.code).collect();
    let imports = module_header::imports(&["Client", "catalogue"], requests.iter().copied());
    let names = module.items.iter().map(|request| &request.name);
    let options = (!requests.is_empty()).then(|| quote!(subkit_runtime::request_options!(#(#names),*);));
    let imports = (!requests.is_empty()).then(|| {
        quote! {
            use subkit_runtime::{Error, Response};

            #imports
        }
    });
    let (modules, exports) = (module.modules(&quote!()), module.exports(&quote!(pub)));
    quote!(#docs #imports #modules #exports #(#requests)* #options)
}

fn request(input: Input<'_>, operation: &Operation) -> Result<TokenStream, String> {
    let name = type_name(operation);
    let arguments = Argument::all(input, operation);
    let fields = arguments.iter().map(Argument::field);
    let setters = arguments.iter().filter(|argument| !argument.required).map(Argument::setter);
    let doc = docs::doc([format!("A request builder for [`Client::{}`].", operation.id)]);
    let send = send(input, operation)?;
    let (pages, start, wait) =
        (paging::methods(input, operation), jobs::start(input, operation)?, jobs::wait(operation));
    let impls = [paging::impls(input, operation)?, jobs::impls(input, operation)];
    let impls = impls.iter().flatten();
    let response = responses::response_enum(input, operation);
    Ok(quote! {
        #response

        #doc
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until `send` is awaited"]
        pub struct #name {
            pub(crate) client: Client,
            pub(crate) request_options: subkit_runtime::RequestOptions,
            #(#fields,)*
        }

        impl #name {
            #(#setters)*
            #send
            #pages
            #start
            #wait
        }

        #(#impls)*
    })
}

fn send(input: Input<'_>, operation: &Operation) -> Result<TokenStream, String> {
    let signature =
        input.finished.signatures.get(&operation.id).ok_or_else(|| format!("no signature of `{}`", operation.id))?;
    let constant = catalogue::constant(&operation.id);
    let parts: Vec<TokenStream> =
        operation.parameters.iter().map(|parameter| add_parameter(input.api, parameter)).collect();
    let checks = checks(input, operation);
    let errors_doc = docs::doc([if checks.is_empty() {
        "Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded."
    } else {
        "Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status is an \
         error, or the body cannot be decoded."
    }]);
    let body = operation.body.as_ref().map(body);
    let (output, successes) = responses::output(operation, signature);
    let rest = operation
        .responses
        .iter()
        .zip(&signature.responses)
        .find(|(response, _)| response.status == StatusPattern::Default)
        .map_or_else(|| error_expression(None), |(_, ty)| error_expression(ty.as_ref()));
    let errors = error_arms(operation, signature, &rest);
    Ok(quote! {
        /// Sends the request, retrying as the operation allows, and decodes the response.
        ///
        /// # Errors
        ///
        #errors_doc
        pub async fn send(self) -> Result<Response<#output>, Error> {
            let response = self.client.core().request(&catalogue::#constant).options(&self.request_options) #(#checks)* #(#parts)* #body .send().await?;
            match response.status().as_u16() {
                #successes
                #errors
                _ => #rest,
            }
        }
    })
}

/// Returns the method calls that validate the arguments before the request is sent.
fn checks(input: Input<'_>, operation: &Operation) -> Vec<TokenStream> {
    let parameters = operation.parameters.iter().filter_map(|parameter| {
        let (name, ident) = (&parameter.name, format_ident!("{}", parameter.ident));
        let rules = bounds::of_parameter(input.api, &parameter.schema)?;
        Some(quote!(.check_bounds(#name, &self.#ident, #rules)))
    });
    let body = operation.body.iter().filter_map(|body| {
        let rules = bounds::of_body(input.api, body)?;
        let (name, ident) = (&body.ident, format_ident!("{}", body.ident));
        Some(quote!(.check_bounds(#name, &self.#ident, #rules)))
    });
    // Objects and arrays with a style are checked when they are added to the request.
    let scalars = operation.parameters.iter().filter(|parameter| parameter.style.is_none());
    let numbers = scalars.filter(|parameter| is_binary_number(input.api, &parameter.schema)).map(|parameter| {
        let (name, ident) = (&parameter.name, format_ident!("{}", parameter.ident));
        quote!(.require_finite(#name, &self.#ident))
    });
    parameters.chain(body).chain(numbers).collect()
}

/// Returns whether a schema is a floating-point number or a list of such numbers. In Rust, such a number can be NaN or infinite,
/// which JSON cannot represent.
fn is_binary_number(api: &Api, schema: &Schema) -> bool {
    let ty = match resolved(api, schema) {
        model::Type::List(items) => resolved(api, items),
        ty => ty,
    };
    matches!(ty, model::Type::Scalar(Scalar::Double))
}

/// Returns the type of a schema, resolving a reference to a component.
fn resolved<'a>(api: &'a Api, schema: &'a Schema) -> &'a model::Type {
    let ty = match api.component(schema).map(|component| &component.kind) {
        Some(Kind::Alias(ty)) => ty,
        _ => &schema.ty,
    };
    ty.base()
}

fn add_parameter(api: &Api, parameter: &Parameter) -> TokenStream {
    let (name, ident) = (&parameter.name, format_ident!("{}", parameter.ident));
    // A `Secret` does not implement `Display`, so its value has to be exposed to send it.
    let is_secret = matches!(resolved(api, &parameter.schema), model::Type::Scalar(Scalar::Secret));
    let value = if is_secret { quote!(self.#ident.expose()) } else { quote!(&self.#ident) };
    let optional = if is_secret {
        quote!(self.#ident.as_ref().map(subkit_runtime::Secret::expose))
    } else {
        quote!(self.#ident.as_ref())
    };
    if let Some(style) = parameter.style {
        return add_styled(name, &ident, style, parameter.required);
    }
    match (parameter.location, parameter.list, parameter.required) {
        (Location::Path, _, _) => quote!(.path(#name, #value)),
        (Location::Query, Some(style), required) => {
            let style = match style {
                ListStyle::Repeat => quote!(subkit_runtime::generated::ListStyle::Repeat),
                ListStyle::Comma => quote!(subkit_runtime::generated::ListStyle::Comma),
                ListStyle::Space => quote!(subkit_runtime::generated::ListStyle::Space),
                ListStyle::Pipe => quote!(subkit_runtime::generated::ListStyle::Pipe),
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
        (Location::Cookie, _, true) => quote!(.cookie(#name, #value)),
        (Location::Cookie, _, false) => {
            quote!(.optional(#optional, |request, value| request.cookie(#name, value)))
        }
    }
}

/// Returns the call that adds an object or array parameter with its serialization style.
fn add_styled(name: &str, ident: &Ident, style: Style, required: bool) -> TokenStream {
    let (method, kind, style) = match style {
        Style::Query(style) => ("query_styled", "QueryStyle", style),
        Style::Path(style) => ("path_styled", "PathStyle", style),
        Style::Header(style) => ("header_styled", "HeaderStyle", style),
        Style::Cookie(style) => ("cookie_styled", "CookieStyle", style),
    };
    let (method, kind, style) = (format_ident!("{method}"), format_ident!("{kind}"), format_ident!("{style}"));
    let style = quote!(subkit_runtime::generated::#kind::#style);
    if required {
        quote!(.#method(#name, &self.#ident, #style))
    } else {
        quote!(.optional(self.#ident.as_ref(), |request, value| request.#method(#name, value, #style)))
    }
}

fn body(body: &Body) -> TokenStream {
    let media_type = &body.media_type;
    let call = |value: TokenStream| match body.encoding {
        Encoding::Json if media_type == "application/json" => quote!(json(#value)),
        Encoding::Json => quote!(json_as(#media_type, #value)),
        Encoding::Form => {
            let styles = body.styles.iter().map(|(name, style)| {
                let style = format_ident!("{style}");
                quote!((#name, subkit_runtime::generated::QueryStyle::#style))
            });
            quote!(form(#value, &[#(#styles),*]))
        }
        Encoding::Multipart => {
            let parts = body.parts.iter().map(|(name, kind)| quote!((#name, #kind)));
            quote!(multipart(#value, &[#(#parts),*]))
        }
        Encoding::Text => quote!(text(#media_type, #value)),
        Encoding::Bytes => quote!(bytes(#media_type, #value.clone())),
    };
    let ident = format_ident!("{}", body.ident);
    if body.required {
        let call = call(if body.encoding == Encoding::Bytes { quote!(self.#ident) } else { quote!(&self.#ident) });
        quote!(.#call)
    } else {
        let call = call(quote!(body));
        quote!(.optional(self.#ident.as_ref(), |request, body| request.#call))
    }
}

/// Returns the match arms of the documented error responses. Consecutive statuses with the same body type share an arm. If all
/// documented errors are decoded like undocumented errors, returns no arms.
fn error_arms(operation: &Operation, signature: &Signature, rest: &TokenStream) -> TokenStream {
    let mut arms: Vec<(TokenStream, String, Vec<TokenStream>)> = Vec::new();
    let documented = operation
        .responses
        .iter()
        .zip(&signature.responses)
        .filter(|(response, ty)| !response.is_success() && ty.is_some());
    for (response, ty) in documented {
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
        let outcome = error_expression(ty.as_ref());
        let key = outcome.to_string();
        // Exact statuses come before ranges, so only neighboring arms may be joined.
        match arms.last_mut() {
            Some((_, last, patterns)) if *last == key => patterns.push(pattern),
            _ => arms.push((outcome, key, vec![pattern])),
        }
    }
    // If all arms do the same as the fallback, none is needed. Otherwise, all are kept: an arm for an exact status may be needed
    // because a range would match that status.
    if arms.iter().all(|(_, key, _)| *key == rest.to_string()) {
        return TokenStream::new();
    }
    let arms = arms.iter().map(|(outcome, _, patterns)| quote!(#(#patterns)|* => #outcome,));
    quote!(#(#arms)*)
}

fn error_expression(ty: Option<&Type>) -> TokenStream {
    match ty {
        Some(ty) => quote!(Err(response.error_json::<#ty>())),
        None => quote!(Err(response.error())),
    }
}
