//! The code for the delivery log of a webhook, which is part of `webhooks.rs`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{request_type, source::Input};
use crate::{
    model::{Operation, PagingStyle, Parameter, Presence, Webhook},
    openapi::{pascal, snake},
    types::{
        docs::{doc, provenance},
        finish::Field,
    },
};

/// Returns the type of the log and the conversion of its entries to deliveries, or `None` if the webhook has no log.
pub fn emit(input: Input<'_>, webhook: &Webhook) -> Option<TokenStream> {
    let log = webhook.log.as_ref()?;
    let operation = input.api.operations.iter().find(|operation| operation.id == log.operation)?;
    let (offset, limit) = parameters(operation)?;
    let embedded = webhook.embedded.iter().find(|embedded| embedded.component == log.component)?;
    let rust_name =
        |component: &str| input.api.components.get(component).map(|component| format_ident!("{}", component.rust_name));
    let (event, entry) = (rust_name(&webhook.component)?, rust_name(&log.component)?);
    let union = format_ident!("{}", snake(&input.api.components.get(&embedded.union)?.rust_name));
    let name = format_ident!("{}Log", pascal(&webhook.name));
    let (method, request) = (format_ident!("{}", operation.id), request_type::type_name(operation));
    let fields = input.finished.fields(&log.component);
    let properties = log.properties.iter().map(|(property, of_entry)| {
        let value = reference(fields.iter().find(|field| field.property.name == *of_entry)?)?;
        Some(quote!(.with(#property, #value)))
    });
    let properties = properties.collect::<Option<Vec<_>>>()?;
    let event_property = &log.event_property;
    let about = doc([
        format!(
            "The delivery log of the webhook [`{}`], which the operation `{}` returns.",
            webhook.name, operation.id
        )
        .as_str(),
        "Pass it to a [`Reconciler`](https://docs.rs/subkit-runtime/latest/subkit_runtime/struct.Reconciler.html) to handle events \
         that were not delivered.",
        &provenance(log.source.as_ref()),
    ]);
    let entry_about = doc(["Returns the event of this log entry as the webhook would have delivered it."]);
    Some(quote! {
        #about
        #[cfg(feature = "client")]
        #[cfg_attr(docsrs, doc(cfg(feature = "client")))]
        #[derive(Clone, Debug)]
        pub struct #name {
            client: crate::Client,
        }

        #[cfg(feature = "client")]
        impl #name {
            /// Creates a log that reads its entries with a client.
            pub const fn new(client: crate::Client) -> Self {
                Self { client }
            }
        }

        #[cfg(feature = "client")]
        impl subkit_runtime::EventLog<types::#event> for #name {
            type Error = subkit_runtime::Error;

            async fn page(
                &self,
                offset: u64,
                limit: u64,
            ) -> Result<Vec<subkit_runtime::Delivery<types::#event>>, subkit_runtime::Error> {
                let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
                let page = self.client.#method().#offset(number(offset)).#limit(number(limit)).send().await?;
                let entries = <crate::requests::#request as subkit_runtime::Paged>::items(page.into_inner());
                Ok(entries.iter().map(types::#entry::delivery).collect())
            }
        }

        impl types::#entry {
            #entry_about
            #[must_use]
            pub fn delivery(&self) -> subkit_runtime::Delivery<types::#event> {
                subkit_runtime::generated::LoggedEvent::new()
                    #(#properties)*
                    .with_event(#event_property, self.#union().as_ref())
                    .into_delivery()
            }
        }
    })
}

/// Returns the names of the setters of the offset and the limit.
fn parameters(operation: &Operation) -> Option<(syn::Ident, syn::Ident)> {
    let paging = operation.paging.as_ref()?;
    let offset = match &paging.style {
        PagingStyle::Offset => paging.parameter.as_ref(),
        PagingStyle::NextLink { offset } => offset.as_ref(),
        _ => None,
    };
    let setter = |name: Option<&String>| {
        let is_it = |parameter: &&Parameter| Some(&parameter.name) == name && !parameter.required;
        operation.parameters.iter().find(is_it).map(|parameter| format_ident!("{}", parameter.ident))
    };
    Some((setter(offset)?, setter(paging.limit.as_ref())?))
}

/// Returns the expression for an `Option` of a reference to a field, or `None` if the field distinguishes absent from null.
pub fn reference(field: &Field) -> Option<TokenStream> {
    let ident = &field.ident;
    Some(match field.presence {
        Presence::Required | Presence::DefaultEmpty => quote!(Some(&self.#ident)),
        Presence::Nullable | Presence::Optional | Presence::WriteOnly => quote!(self.#ident.as_ref()),
        Presence::ThreeState => return None,
    })
}
