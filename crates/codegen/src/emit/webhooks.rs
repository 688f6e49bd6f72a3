//! `webhooks.rs`: the receivers of webhooks, and methods of response types that contain events.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{event_log::reference, source::Input};
use crate::{
    model::{Api, Bare, DeliveryLocation, Embedded, Identity, Signature, Webhook},
    openapi::snake,
    types::docs::{doc, prose, provenance, sentence},
};

pub fn emit(input: Input<'_>) -> TokenStream {
    let webhooks = input.api.webhooks.iter().map(|webhook| receiver(input, webhook));
    quote! {
        //! Webhooks. A [`Receiver`](subkit_runtime::Receiver) verifies and decodes deliveries. Events of unknown types, and
        //! events with a missing or malformed required field, are kept undecoded.

        use crate::types;

        #(#webhooks)*
    }
}

fn receiver(input: Input<'_>, webhook: &Webhook) -> TokenStream {
    let name = &webhook.name;
    let Some(schema) = input.api.components.get(&webhook.component) else { return TokenStream::new() };
    let (ty, function) = (format_ident!("{}", schema.rust_name), format_ident!("{name}"));
    let summary = sentence(&prose(&webhook.summary));
    let source = provenance(webhook.source.as_ref());
    let duplicates = duplicates(&webhook.identity);
    let crate_name = format_ident!("subkit_{}", input.api.name);
    let (how, constructor) = match &webhook.signature {
        Some(signature) => {
            let signature_sentence = signature_sentence(signature);
            let example = example(&quote! {
                let receiver = #crate_name::webhooks::#function("https://hooks.example.com").with_key("secret").build()?;
            });
            let about = doc([
                format!("Creates a builder for a receiver of the webhook `{name}`.").as_str(),
                summary.as_str(),
                "Deliveries are signed. `public_base_url` is the beginning of the URL that you registered with the vendor: everything \
                 before the path that your server receives. A server behind a proxy cannot see this part of the URL. \
                 [`with_key`](subkit_runtime::ReceiverBuilder::with_key) adds a signing key; to rotate keys, add several.",
                signature_sentence.as_str(),
                &provenance(signature.source.as_ref()),
                &tolerance(signature),
                &duplicates,
                source.as_str(),
                example.as_str(),
            ]);
            let constructor = quote! {
                #about
                pub fn #function(public_base_url: &str) -> subkit_runtime::ReceiverBuilder<types::#ty> {
                    subkit_runtime::Receiver::signed(public_base_url)
                }
            };
            let verification = scheme(signature);
            (quote!(Some(#verification)), constructor)
        }
        None => {
            let example = example(&quote! {
                let receiver = #crate_name::webhooks::#function();
            });
            let about = doc([
                format!("Creates a receiver of the webhook `{name}`.").as_str(),
                summary.as_str(),
                "The vendor does not sign deliveries, so the receiver does not verify them: anyone who knows the URL can post to it. \
                 Restrict access in another way, for example with a secret path or an allowlist.",
                &duplicates,
                source.as_str(),
                example.as_str(),
            ]);
            let constructor = quote! {
                #about
                pub fn #function() -> subkit_runtime::Receiver<types::#ty> {
                    subkit_runtime::Receiver::unverified()
                }
            };
            (quote!(None), constructor)
        }
    };
    let api = &input.api.name;
    let identity = identity(&webhook.identity);
    let bare = webhook.bare.as_ref().map(bare);
    let log = super::event_log::emit(input, webhook);
    quote! {
        impl subkit_runtime::Webhook for types::#ty {
            const API: &'static str = #api;
            const NAME: &'static str = #name;
            const SIGNATURE: Option<subkit_runtime::SignatureScheme> = #how;
            const IDENTITY: subkit_runtime::generated::DeliveryIdentity = #identity;
            #bare
        }

        #constructor

        #log
    }
}

/// Returns a code block for docs.
fn example(statement: &TokenStream) -> String {
    let function = quote! { fn example() { #statement } };
    let text = syn::parse2(function).map(|file| prettyplease::unparse(&file)).unwrap_or_default();
    let lines: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("    ")).collect();
    format!("```\n# fn main() -> Result<(), Box<dyn std::error::Error>> {{\n{}\n# Ok(())\n# }}\n```", lines.join("\n"))
}

fn scheme(signature: &Signature) -> TokenStream {
    let Signature { header, separator, .. } = signature;
    let encoding = if signature.encoding == "hex" { quote!(Hex) } else { quote!(Base64) };
    let timestamp = signature.timestamp.iter().map(|header| quote!(.with_timestamp(#header)));
    let tolerance = signature.tolerance.iter().map(|tolerance| {
        let seconds = Literal::u64_unsuffixed(tolerance.seconds);
        quote!(.with_tolerance(std::time::Duration::from_secs(#seconds)))
    });
    let parts = signature.signed.iter().map(|part| match part.as_str() {
        "timestamp" => quote!(subkit_runtime::SignedPart::Timestamp),
        "url" => quote!(subkit_runtime::SignedPart::Url),
        "body" => quote!(subkit_runtime::SignedPart::Body),
        _ => quote!(subkit_runtime::SignedPart::BodySha256),
    });
    quote! {
        subkit_runtime::SignatureScheme::hmac_sha256(#header, subkit_runtime::SignatureEncoding::#encoding)
            #(#timestamp)*
            .with_signed_parts(&[#(#parts),*], #separator)
            #(#tolerance)*
    }
}

fn identity(identity: &Identity) -> TokenStream {
    let Identity { id, attempt, sent_at, by_signature, .. } = identity;
    let at = |locations: &[DeliveryLocation], method: &str| {
        let method = format_ident!("{method}");
        let locations = locations.iter().map(location).collect::<Vec<_>>();
        (!locations.is_empty()).then(|| quote!(.#method(&[#(#locations),*])))
    };
    let (id, attempt, sent_at) = (at(id, "with_id"), at(attempt, "with_attempt"), at(sent_at, "with_sent_at"));
    let duplicates =
        by_signature.then(|| quote!(.with_duplicates(subkit_runtime::generated::DeduplicateBy::Signature)));
    quote!(subkit_runtime::generated::DeliveryIdentity::none() #id #attempt #sent_at #duplicates)
}

fn location(location: &DeliveryLocation) -> TokenStream {
    match location {
        DeliveryLocation::Header(name) => quote!(subkit_runtime::generated::DeliveryLocation::Header(#name)),
        DeliveryLocation::Body(path) => quote!(subkit_runtime::generated::DeliveryLocation::Body(&[#(#path),*])),
    }
}

fn bare(Bare { missing, any_of, before, after }: &Bare) -> TokenStream {
    let any_of = (!any_of.is_empty()).then(|| quote!(.with_event_properties(&[#(#any_of),*])));
    quote! {
        const BARE_BODY: Option<subkit_runtime::generated::BareBody> =
            Some(subkit_runtime::generated::BareBody::new(&[#(#missing),*], #before, #after)#any_of);
    }
}

/// Returns the sentences about the accepted age of a timestamp.
fn tolerance(signature: &Signature) -> String {
    let Some(tolerance) = &signature.tolerance else { return String::new() };
    let source = provenance(tolerance.source.as_ref());
    format!(
        "The receiver rejects deliveries whose timestamp is older than {} seconds. \
         [`with_tolerance`](subkit_runtime::ReceiverBuilder::with_tolerance) changes this limit.\n\n{source}",
        tolerance.seconds
    )
}

/// Returns the sentences about how to recognize duplicate deliveries.
fn duplicates(identity: &Identity) -> String {
    let name = |location: &DeliveryLocation| match location {
        DeliveryLocation::Header(name) => format!("the header `{name}`"),
        DeliveryLocation::Body(path) => format!("`{}`", path.join(".")),
    };
    let same = match (identity.by_signature, identity.id.as_slice()) {
        (true, _) => "the same signature, because the vendor reuses it for retries".to_owned(),
        (false, []) => "the same body".to_owned(),
        (false, places) => format!("the same value in {}", places.iter().map(name).collect::<Vec<_>>().join(" or ")),
    };
    let source = provenance(identity.source.as_ref());
    format!(
        "The vendor may deliver an event more than once. Duplicates have {same}. To recognize them, compare the \
         [`deduplication_key`](subkit_runtime::Delivery::deduplication_key) of the deliveries.\n\n{source}"
    )
}

/// Returns the sentence about the signature.
fn signature_sentence(signature: &Signature) -> String {
    let parts: Vec<&str> = signature
        .signed
        .iter()
        .map(|part| match part.as_str() {
            "timestamp" => "the timestamp",
            "url" => "the whole URL",
            "body" => "the body",
            _ => "the SHA-256 of the body",
        })
        .collect();
    let time =
        signature.timestamp.as_ref().map(|header| format!(", and the timestamp in `{header}`")).unwrap_or_default();
    format!(
        "The signature is in the header `{}`{time}. It is the {}-encoded HMAC-SHA256 of these parts, in this order: {}.",
        signature.header,
        signature.encoding,
        parts.join(", ")
    )
}

/// Returns the methods of a response type that contains the parts of an event in separate properties.
pub fn embedded(input: Input<'_>, component: &str) -> TokenStream {
    let places = input.api.webhooks.iter().flat_map(|webhook| &webhook.embedded);
    let methods: Vec<TokenStream> =
        places.filter(|place| place.component == component).filter_map(|place| method(input, place)).collect();
    let Some(schema) = input.api.components.get(component).filter(|_| !methods.is_empty()) else {
        return TokenStream::new();
    };
    let name = format_ident!("{}", schema.rust_name);
    quote! {
        impl #name {
            #(#methods)*
        }
    }
}

fn method(input: Input<'_>, place: &Embedded) -> Option<TokenStream> {
    let union = &input.api.components.get(&place.union)?.rust_name;
    let (name, union) = (format_ident!("{}", snake(union)), format_ident!("{union}"));
    let field =
        |property: &str| input.finished.fields(&place.component).iter().find(|field| field.property.name == property);
    let (tag, content) = (reference(field(&place.tag)?)?, reference(field(&place.content)?)?);
    let member = &place.member;
    let others = place.others.iter().map(|(member, property)| {
        let ident = &field(property)?.ident;
        Some(quote!(.with(#member, &self.#ident)))
    });
    let others = others.collect::<Option<Vec<_>>>()?;
    let about = doc([format!(
        "Returns the event in `{}`, decoded as if the webhook had delivered it, or `None` if there is no event.",
        place.content
    )]);
    Some(quote! {
        #about
        #[must_use]
        pub fn #name(&self) -> Option<#union> {
            let parts = subkit_runtime::generated::EventParts::new(#member, #content?);
            Some(parts.with_tag(#tag) #(#others)*.into_event())
        }
    })
}

/// Returns whether an API has webhooks.
pub fn has_any(api: &Api) -> bool {
    !api.webhooks.is_empty()
}
