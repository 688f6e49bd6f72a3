//! Pagination: the methods of request builders that return streams, and the `Paged` implementations for the runtime.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type, parse_quote};

use super::{
    accessors::{self, Base},
    expressions, request_type,
    source::Input,
};
use crate::{
    model::{Operation, Paging, PagingStyle, Parameter, Schema},
    types::{
        docs::{doc, provenance},
        finish::{Field, type_argument},
    },
};

/// Returns the pagination methods of a request builder.
pub fn methods(input: Input<'_>, operation: &Operation) -> Option<TokenStream> {
    let paging = operation.paging.as_ref()?;
    let example = expressions::stream_example(input, operation, &page_parameters(paging))
        .map(|code| format!("# Examples\n\n{code}"));
    let counted = match paging.style {
        PagingStyle::Offset | PagingStyle::NextLink { offset: Some(_) } => Some("by offset"),
        PagingStyle::Number { .. } => Some("by page number"),
        PagingStyle::NextLink { offset: None } | PagingStyle::Token { .. } => None,
    };
    let warning = counted.map(|counted| {
        format!(
            "The stream requests pages {counted}. If items disappear from the list while you read the stream, for example \
             because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use \
             [`drain`](Self::drain) for such lists."
        )
    });
    let limit = argument(operation, paging.limit.as_ref()).map(|limit| {
        format!("`{}` sets the page size. It does not change which items the stream yields.", limit.ident)
    });
    let source = provenance(paging.source.as_ref());
    let stream = doc([
        "Returns a stream of the items of the requested page and all later pages.",
        "# Pagination",
        "The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a deadline \
         (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a new stream and pass \
         [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).",
        warning.as_deref().unwrap_or_default(),
        limit.as_deref().unwrap_or_default(),
        source.as_str(),
        example.as_deref().unwrap_or_default(),
    ]);
    let pages =
        doc(["Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like \
         [`stream`](Self::stream)."]);
    let drain = counted.map(|_| {
        let about = doc([
            "Returns a stream of the items of a list from which items disappear after they have been handled.",
            "The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a \
             page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as \
             the documentation of [`Drain`](subkit_runtime::Drain) describes.",
        ]);
        quote! {
            #about
            pub fn drain(self) -> subkit_runtime::Drain<Self> {
                subkit_runtime::Drain::new(self)
            }
        }
    });
    Some(quote! {
        #stream
        pub fn stream(self) -> subkit_runtime::Items<Self> {
            subkit_runtime::Items::new(self)
        }

        #pages
        pub fn pages(self) -> subkit_runtime::Pages<Self> {
            subkit_runtime::Pages::new(self)
        }

        #drain
    })
}

/// Returns the parameters that select a page. The stream sets them, not the caller.
fn page_parameters(paging: &Paging) -> Vec<&str> {
    let of_link = match &paging.style {
        PagingStyle::NextLink { offset } => offset.as_deref(),
        _ => None,
    };
    paging.parameter.as_deref().into_iter().chain(of_link).collect()
}

/// Returns the trait implementations that the runtime uses to request the pages.
pub fn impls(input: Input<'_>, operation: &Operation) -> Result<Option<TokenStream>, String> {
    let Some(paging) = &operation.paging else { return Ok(None) };
    let name = request_type::type_name(operation);
    let schema = operation.primary_success().and_then(|response| response.schema.as_ref());
    let schema = schema.ok_or_else(|| format!("`{}` is paginated, but its response has no body", operation.id))?;
    let signature = input.finished.signatures.get(&operation.id);
    let signature = signature.ok_or_else(|| format!("no signature of `{}`", operation.id))?;
    let (page, request) = (&signature.success, request_type::request_impl(input, operation, signature));
    let in_operation = |error: String| format!("`{}`: {error}", operation.id);
    let Items { ty, count, take } = items(input, schema, paging).map_err(in_operation)?;
    let facts = facts(input, schema, paging).map_err(in_operation)?;
    let start = start(operation, paging);
    let request_page = request_page(operation, paging);
    let limit = limit(operation, paging);
    Ok(Some(quote! {
        #request

        impl subkit_runtime::Paged for #name {
            type Item = #ty;

            fn start(&self) -> Option<i64> {
                #start
            }

            #limit

            #request_page

            fn facts(page: &#page) -> subkit_runtime::generated::PageFacts {
                subkit_runtime::generated::PageFacts::new(#count) #(#facts)*
            }

            fn items(page: #page) -> Vec<Self::Item> {
                #take
            }
        }
    }))
}

/// The type of the items of a page, and the expressions that count the items and move them out of the page.
struct Items {
    ty: Type,
    count: TokenStream,
    take: TokenStream,
}

fn items(input: Input<'_>, schema: &Schema, paging: &Paging) -> Result<Items, String> {
    let page = quote!(page);
    if let Some((star, map)) = paging.items.split_last()
        && star == "*"
    {
        return items_of_map(input, &accessors::fields(input, schema, map)?);
    }
    let fields = accessors::fields(input, schema, &paging.items)?;
    let ty =
        fields.last().and_then(|list| item(input, list)).ok_or("the value that `items` points at is not a list")?;
    let count = match accessors::reference(&Base::Value(page.clone()), &fields)? {
        (list, false) => quote!(#list.len()),
        (option, true) => quote!(#option.map_or(0, Vec::len)),
    };
    let take = match accessors::value(&page, &fields)? {
        (list, false) => list,
        (option, true) => quote!(#option.unwrap_or_default()),
    };
    Ok(Items { ty, count, take })
}

/// Returns the items of all lists in a map, or all its values if they are not lists.
fn items_of_map(input: Input<'_>, fields: &[&Field]) -> Result<Items, String> {
    let map = fields.last().ok_or("`items` points at the whole response, but must point at a property of it")?;
    let (module, ty) = match map.property.schema.values().and_then(Schema::items) {
        Some(items) => (format_ident!("lists"), item_type(input, items, || inner_type(&map.base))),
        None => (format_ident!("any_values"), Some(parse_quote!(serde_json::Value))),
    };
    let ty = ty.ok_or("the value that `items` points at is not a list")?;
    let helper = |name: &str| -> TokenStream {
        let name = format_ident!("{name}");
        quote!(subkit_runtime::generated::#module::#name)
    };
    let (count, items) = (helper("count"), helper("items"));
    let page = quote!(page);
    let count = match accessors::reference(&Base::Value(page.clone()), fields)? {
        (map, false) => quote!(#count(&#map)),
        (option, true) => quote!(#option.map_or(0, #count)),
    };
    let take = match accessors::value(&page, fields)? {
        (map, false) => quote!(#items(#map)),
        (option, true) => quote!(#option.map(#items).unwrap_or_default()),
    };
    Ok(Items { ty, count, take })
}

/// Returns the item type of a map of lists.
fn inner_type(map: &Type) -> Option<Type> {
    let Type::Path(path) = map else { return None };
    let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    match arguments.args.last()? {
        syn::GenericArgument::Type(list) => type_argument(list),
        _ => None,
    }
}

/// Returns the item type of a list. The type of a component has the prefix `types::`.
fn item(input: Input<'_>, list: &Field) -> Option<Type> {
    item_type(input, list.property.schema.items()?, || type_argument(&list.base))
}

fn item_type(input: Input<'_>, items: &Schema, unnamed: impl FnOnce() -> Option<Type>) -> Option<Type> {
    match input.api.component(items) {
        Some(component) => {
            let name = format_ident!("{}", component.rust_name);
            Some(parse_quote!(types::#name))
        }
        None => unnamed(),
    }
}

/// Returns the calls that set the properties of a page other than its items, such as the total and the next cursor.
fn facts(input: Input<'_>, schema: &Schema, paging: &Paging) -> Result<Vec<TokenStream>, String> {
    let fact = |(fact, pointer): &(&str, Vec<String>)| {
        let fields = accessors::fields(input, schema, pointer)?;
        let value = accessors::owned(&Base::Value(quote!(page)), &fields, *fact != "next")?;
        let method = format_ident!("with_{fact}");
        Ok(quote!(.#method(#value)))
    };
    paging.facts.iter().map(fact).collect()
}

fn argument<'a>(operation: &'a Operation, name: Option<&String>) -> Option<&'a Parameter> {
    operation.parameters.iter().find(|parameter| Some(&parameter.name) == name)
}

fn ident(parameter: &Parameter) -> Ident {
    format_ident!("{}", parameter.ident)
}

/// Returns the expression for the offset or page number that the caller has set.
fn start(operation: &Operation, paging: &Paging) -> TokenStream {
    let parameter = match &paging.style {
        PagingStyle::Offset | PagingStyle::Number { .. } => paging.parameter.as_ref(),
        PagingStyle::NextLink { offset } => offset.as_ref(),
        PagingStyle::Token { .. } => None,
    };
    match argument(operation, parameter) {
        Some(parameter) if parameter.required => {
            let ident = ident(parameter);
            quote!(Some(self.#ident))
        }
        Some(parameter) => {
            let ident = ident(parameter);
            quote!(self.#ident)
        }
        None => quote!(None),
    }
}

/// Returns the method `limit`, which returns the page size that the caller has set. Only pagination by page number needs it to find
/// the end of the list.
fn limit(operation: &Operation, paging: &Paging) -> Option<TokenStream> {
    let parameter = argument(operation, paging.limit.as_ref())?;
    let is_numbered = matches!(paging.style, PagingStyle::Number { .. });
    let ident = ident(parameter);
    let limit = if parameter.required {
        quote!(self.#ident.to_string().parse().ok())
    } else {
        quote!(self.#ident.as_ref().and_then(|it| it.to_string().parse().ok()))
    };
    is_numbered.then(|| {
        quote! {
            fn limit(&self) -> Option<i64> {
                #limit
            }
        }
    })
}

/// Returns the method that requests another page.
fn request_page(operation: &Operation, paging: &Paging) -> TokenStream {
    let Some(parameter) = argument(operation, paging.parameter.as_ref()) else {
        return quote! {
            fn at(self, _: &subkit_runtime::generated::PageStart) -> Self {
                self
            }
        };
    };
    let (ident, required) = (ident(parameter), parameter.required);
    let set = match (&paging.style, required) {
        (PagingStyle::Token { .. }, false) => quote! {
            if let Some(token) = start.token() {
                self.#ident = Some(token.to_owned());
            }
        },
        (PagingStyle::Token { .. }, true) => quote! {
            if let Some(token) = start.token() {
                token.clone_into(&mut self.#ident);
            }
        },
        (_, false) => quote!(self.#ident = start.number().or(self.#ident);),
        (_, true) => quote!(self.#ident = start.number().unwrap_or(self.#ident);),
    };
    quote! {
        fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
            #set
            self
        }
    }
}

/// Returns the paragraph about pagination in the docs of an operation.
pub fn paragraph(operation: &Operation) -> String {
    if operation.paging.is_none() {
        return String::new();
    }
    let name = request_type::type_name(operation);
    format!(
        "Returns one page. To get all pages, use [`stream`](crate::requests::{name}::stream), which yields single items, or \
         [`pages`](crate::requests::{name}::pages), which yields whole pages."
    )
}
