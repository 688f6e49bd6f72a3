//! Pass: structs. Restores whether fields can be missing, null or empty, and adds the serde attributes for these cases.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Item, ItemStruct, Type};

use crate::{
    model::{self, Api, Component, Kind, Presence, Property},
    types::{
        docs,
        generate::input::names,
        rust_type::{Scalar, holds_any_json, scalar},
    },
};

/// A field of a finished struct.
#[derive(Clone)]
pub struct Field {
    /// The name in Rust.
    pub ident: Ident,
    /// The property of the schema from which the field is generated.
    pub property: Property,
    /// The type of a present value.
    pub base: Type,
    /// The representation of a missing value.
    pub presence: Presence,
    /// Whether it is decoded leniently, from a scalar of any type.
    pub is_lenient: bool,
}

impl Field {
    /// Returns whether `new` takes a value for the field.
    pub fn is_required(&self) -> bool {
        self.presence.is_required()
    }

    /// Returns the name of the setter of the field.
    pub fn setter(&self) -> Ident {
        let ident = self.ident.to_string();
        let name = ident.trim_start_matches("r#").trim_matches('_');
        if name.is_empty() { format_ident!("with{ident}") } else { format_ident!("with_{name}") }
    }

    /// Returns the type of the field.
    pub fn ty(&self) -> TokenStream {
        let base = &self.base;
        match self.presence {
            Presence::Required | Presence::DefaultEmpty => quote!(#base),
            Presence::Nullable | Presence::Optional | Presence::WriteOnly => quote!(Option<#base>),
            Presence::ThreeState => quote!(subkit_runtime::Field<#base>),
        }
    }

    /// Returns the value of a field that was not set.
    pub fn default_value(&self) -> TokenStream {
        match self.presence {
            Presence::ThreeState => quote!(subkit_runtime::Field::Absent),
            Presence::DefaultEmpty => {
                let new: TokenStream = format!("{}::new", container_path(&self.base)).parse().unwrap_or_default();
                quote!(#new())
            }
            Presence::Required | Presence::Nullable | Presence::Optional | Presence::WriteOnly => quote!(None),
        }
    }

    fn attributes(&self) -> TokenStream {
        let name = &self.property.name;
        let mut serde: Vec<TokenStream> = Vec::new();
        if self.ident.to_string().trim_start_matches("r#") != name {
            serde.push(quote!(rename = #name));
        }
        serde.extend(self.property.aliases.iter().map(|alias| quote!(alias = #alias)));
        if self.is_lenient {
            serde.push(quote!(deserialize_with = "subkit_runtime::generated::deserialize_leniently"));
        }
        match self.presence {
            Presence::Required if self.property.container => {
                serde.push(quote!(deserialize_with = "subkit_runtime::generated::null_as_default"));
            }
            Presence::Required | Presence::Nullable => {}
            Presence::Optional if self.property.read_only => {
                serde.extend([
                    quote!(default),
                    quote!(skip_serializing_if = "subkit_runtime::generated::skip_read_only"),
                ]);
            }
            Presence::Optional | Presence::WriteOnly => {
                serde.extend([quote!(default), quote!(skip_serializing_if = "Option::is_none")]);
            }
            Presence::ThreeState => {
                serde.extend([quote!(default), quote!(skip_serializing_if = "subkit_runtime::Field::is_absent")]);
            }
            Presence::DefaultEmpty => {
                let kind = container_path(&self.base);
                let is_empty = format!("{kind}::is_empty");
                serde.extend([
                    quote!(default),
                    quote!(deserialize_with = "subkit_runtime::generated::null_as_default"),
                    quote!(skip_serializing_if = #is_empty),
                ]);
            }
        }
        if self.property.integer_id {
            let with = match self.presence {
                Presence::Nullable | Presence::Optional | Presence::WriteOnly => {
                    "subkit_runtime::generated::id::option_as_integer"
                }
                Presence::ThreeState => "subkit_runtime::generated::id::field_as_integer",
                Presence::Required | Presence::DefaultEmpty => "subkit_runtime::generated::id::as_integer",
            };
            serde.push(quote!(serialize_with = #with));
        }
        let schema = self.schema_attribute();
        let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
        quote!(#serde #schema)
    }

    /// Returns the attribute that corrects the derived JSON Schema, if the type of the field does not show which values it decodes.
    fn schema_attribute(&self) -> Option<TokenStream> {
        let schema = match self.presence {
            Presence::Nullable | Presence::Optional | Presence::WriteOnly | Presence::ThreeState
                if self.property.integer_id =>
            {
                quote!(schema_with = "subkit_runtime::generated::schema::nullable_integer_id")
            }
            Presence::Required | Presence::DefaultEmpty if self.property.integer_id => {
                quote!(schema_with = "subkit_runtime::generated::schema::integer_id")
            }
            // The type of the field is the array or the map, without an `Option` for null.
            Presence::DefaultEmpty if self.property.nullable => {
                let base = &self.base;
                let with = quote!(Option<#base>).to_string().replace(' ', "");
                quote!(with = #with)
            }
            _ => return None,
        };
        Some(quote!(#[cfg_attr(feature = "schemars", schemars(#schema))]))
    }

    fn docs(&self) -> TokenStream {
        let description = match docs::sentence(&docs::prose(&self.property.description)) {
            text if text.is_empty() => format!("The field `{}`.", self.property.name),
            text => text,
        };
        let deprecated = if self.property.deprecated { "Deprecated by the vendor." } else { "" };
        let write_only =
            if self.property.write_only { "Sent in requests, but never returned in responses." } else { "" };
        let read_only = if self.property.read_only { "Set by the server, and never sent in requests." } else { "" };
        let on_wire = if self.property.is_renamed {
            format!("Named `{}` on the wire.", self.property.name)
        } else {
            String::new()
        };
        let docs = docs::doc([
            description.as_str(),
            &on_wire,
            &docs::bounds(&self.property.schema.bounds),
            deprecated,
            write_only,
            read_only,
            &docs::provenance(self.property.source.as_ref()),
        ]);
        let alias = self.alias();
        quote!(#docs #alias)
    }

    /// Returns a `doc(alias)` for a renamed field, so that a search for the name on the wire finds it.
    pub fn alias(&self) -> Option<TokenStream> {
        let name = &self.property.name;
        self.property.is_renamed.then(|| quote!(#[doc(alias = #name)]))
    }
}

/// Returns the path of a type without its arguments: `Vec`, `serde_json::Map` or `std::collections::BTreeMap`.
fn container_path(ty: &Type) -> String {
    let Type::Path(path) = ty else { return "Vec".to_owned() };
    path.path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>().join("::")
}

/// Rewrites the struct that progenitor generated for an object schema. Returns the code and the fields.
///
/// # Errors
///
/// Returns a message if the fields of the struct do not match the properties.
pub fn rewrite(
    api: &Api,
    component: &Component,
    properties: &[Property],
    keeps_extra: bool,
    items: Vec<Item>,
) -> Result<(TokenStream, Vec<Field>), String> {
    if properties.is_empty() {
        // Typify generates a map for an object without properties. Generate a struct, which ignores or keeps undeclared properties.
        let extra = (format_ident!("extra"), syn::parse_quote!(serde_json::Map<String, serde_json::Value>));
        return Ok((emit(component, &[], keeps_extra.then_some(&extra)), Vec::new()));
    }
    let Some(Item::Struct(generated)) = items.into_iter().next() else {
        return Err(format!("progenitor generated no struct for the object `{}`", component.name));
    };
    let (fields, extra) = read_fields(api, component, properties, &generated)?;
    if keeps_extra != extra.is_some() {
        return Err(format!("the struct of `{}` does not match its `additionalProperties`", component.name));
    }
    Ok((emit(component, &fields, extra.as_ref()), fields))
}

/// The field for undeclared properties, if the struct has one.
type Extra = Option<(Ident, Type)>;

/// Matches the properties with the fields of progenitor's struct. The remaining field, if any, is for undeclared properties.
fn read_fields(
    api: &Api,
    component: &Component,
    properties: &[Property],
    generated: &ItemStruct,
) -> Result<(Vec<Field>, Extra), String> {
    let mut found = super::signatures::fields(generated);
    let fields = properties
        .iter()
        .enumerate()
        .map(|(index, property)| {
            let mut base = found.remove(&names::field_name(index)).ok_or_else(|| {
                format!("the struct of `{}` has no field for the property `{}`", component.name, property.name)
            })?;
            super::boxed::apply(component, &mut base);
            Ok(Field {
                ident: format_ident!("{}", property.ident),
                property: property.clone(),
                is_lenient: component.in_webhooks && (is_scalar(&base) || is_lenient_newtype(api, property)),
                base,
                presence: Presence::of(component, property),
            })
        })
        .collect::<Result<_, String>>()?;
    let mut rest = found.into_iter();
    let extra = rest.next().map(|(_, mut ty)| {
        super::boxed::apply(component, &mut ty);
        (format_ident!("extra"), ty)
    });
    match rest.next() {
        Some((name, _)) => Err(format!("the struct of `{}` has an unexpected field `{name}`", component.name)),
        None => Ok((fields, extra)),
    }
}

/// Returns whether values of a type can be decoded from a scalar of any type.
pub fn is_scalar(ty: &Type) -> bool {
    !matches!(scalar(ty), None | Some(Scalar::Timestamp | Scalar::Date | Scalar::Uuid))
}

/// Returns whether a property is a newtype of a string that webhooks contain.
fn is_lenient_newtype(api: &Api, property: &Property) -> bool {
    api.component(&property.schema).is_some_and(|component| {
        component.in_webhooks && matches!(component.kind, Kind::Alias(model::Type::Scalar(model::Scalar::Text)))
    })
}

fn emit(component: &Component, fields: &[Field], extra: Option<&(Ident, Type)>) -> TokenStream {
    let ident = format_ident!("{}", component.rust_name);
    let docs = type_docs(component);
    let is_default = !fields.iter().any(Field::is_required);
    let debug = if component.is_secret() { None } else { Some(quote!(Debug,)) };
    let default = if is_default { Some(quote!(Default,)) } else { None };
    let members = fields.iter().map(|field| {
        let (docs, attributes, ident, ty) = (field.docs(), field.attributes(), &field.ident, field.ty());
        quote! { #docs #attributes pub #ident: #ty, }
    });
    let extra_member = extra.map(|(ident, ty)| {
        let kept = if component.in_webhooks {
            "Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other numbers \
             are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings."
        } else {
            "Unknown fields. Integers that fit `i64` or `u64` are exact, and other numbers are rounded to `f64`."
        };
        let docs = docs::doc([kept]);
        let is_typed = !holds_any_json(ty);
        let with = match (is_typed, component.in_webhooks) {
            (true, _) => Some("subkit_runtime::generated::extra::deserialize"),
            (false, true) => Some("subkit_runtime::generated::extra::deserialize_extra"),
            (false, false) => None,
        };
        let with = with.map(|with| quote!(, deserialize_with = #with));
        quote! { #docs #[serde(flatten #with)] pub #ident: #ty, }
    });
    let redacted = component.is_secret().then(|| redacted_debug(&ident));
    quote! {
        #docs
        #[derive(Clone, #debug #default PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct #ident {
            #(#members)*
            #extra_member
        }
        #redacted
    }
}

/// Returns an impl of `Debug` that prints only the name of the type.
pub fn redacted_debug(ident: &Ident) -> TokenStream {
    let text = format!("{ident}([redacted])");
    quote! {
        impl std::fmt::Debug for #ident {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(#text)
            }
        }
    }
}

/// Returns the doc comment of a type.
pub fn type_docs(component: &Component) -> TokenStream {
    let description = match docs::sentence(&docs::prose(component.description())) {
        text if text.is_empty() => format!("The schema `{}`.", component.name),
        text => text,
    };
    let secret = if component.is_secret() { "Contains secrets: `Debug` prints `[redacted]`." } else { "" };
    docs::doc([description.as_str(), secret, &docs::provenance(component.source.as_ref())])
}
