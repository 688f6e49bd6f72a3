//! Example values as Rust expressions, in the form that a caller would write.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::Type;

use super::{client::builder_call, source::Input};
use crate::{
    model::{self, Component, Kind, Operation, Presence, Scalar, Schema},
    types::{
        finish::{Field, type_argument},
        rust_type::is_boxed,
    },
};

/// Returns a code block that creates a client and calls an operation, or `None` if the spec has no example values for it.
pub fn program(input: Input<'_>, operation: &Operation) -> Option<String> {
    call_block(input, operation).map(|code| code_block(input, &code))
}

/// Returns the example that reads a stream. It calls the operation without the arguments that select a page.
pub fn stream_example(input: Input<'_>, operation: &Operation, page: &[&str]) -> Option<String> {
    let mut without_page = operation.clone();
    for parameter in without_page.parameters.iter_mut().filter(|parameter| page.contains(&parameter.name.as_str())) {
        parameter.example = parameter.example.take().filter(|_| parameter.required);
    }
    let call = call(input, &without_page)?;
    let code = lines(&quote! {
        let mut items = client #call .stream();
        while let Some(item) = items.next().await {
            let item = item?;
            println!("{item:?}");
        }
    })?;
    Some(code_block(input, &code))
}

/// Returns the example that starts a job and waits for it.
pub fn job(input: Input<'_>, operation: &Operation) -> Option<String> {
    let call = call(input, operation)?;
    let code = lines(&quote! {
        let job = client #call .start().await?;
        println!("{}", job.id());
        let state = job.wait().await?;
        println!("{state:?}");
    })?;
    Some(code_block(input, &code))
}

/// Wraps statements that use a client in a code block for docs.
fn code_block(input: Input<'_>, code: &str) -> String {
    let (name, builder) = (&input.api.name, builder_call(input.api));
    let types = if code.contains("types::") { format!("use subkit_{name}::types;\n\n") } else { String::new() };
    format!(
        "```no_run\n# async fn example() -> Result<(), Box<dyn std::error::Error>> {{\n\
         {types}let client = subkit_{name}::Client::builder(){builder}.build()?;\n{code}\n# Ok(())\n# }}\n```"
    )
}

/// Returns the statements that call an operation and print the response.
fn call_block(input: Input<'_>, operation: &Operation) -> Option<String> {
    let call = call(input, operation)?;
    lines(&quote! {
        let response = client #call .send().await?;
        println!("{response:?}");
    })
}

/// Returns the formatted text of statements.
fn lines(statements: &TokenStream) -> Option<String> {
    let block = quote! {
        fn example() {
            #statements
        }
    };
    let text = prettyplease::unparse(&syn::parse2(block).ok()?);
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(1..lines.len().checked_sub(1)?)?;
    Some(inner.iter().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n"))
}

/// Returns `.operation(arguments).setter(value)` with the example values of the spec.
fn call(input: Input<'_>, operation: &Operation) -> Option<TokenStream> {
    let signature = input.finished.signatures.get(&operation.id)?;
    let method = format_ident!("{}", operation.id);
    let mut arguments = Vec::new();
    let mut setters = Vec::new();
    for (parameter, ty) in operation.parameters.iter().zip(&signature.parameters) {
        if parameter.required {
            let value = parameter.example.as_ref()?;
            arguments.push(argument(input, &parameter.schema, ty, value)?);
        } else if let Some(value) = &parameter.example {
            let (name, value) = (format_ident!("{}", parameter.ident), argument(input, &parameter.schema, ty, value)?);
            setters.push(quote!(.#name(#value)));
        }
    }
    if let (Some(body), Some(ty)) = (&operation.body, &signature.body) {
        let example = body.examples.iter().find(|example| example.reason.is_none());
        match example {
            Some(example) => {
                let value = argument(input, &body.schema, ty, &example.value)?;
                if body.required {
                    arguments.push(value);
                } else {
                    let name = format_ident!("{}", body.ident);
                    setters.push(quote!(.#name(#value)));
                }
            }
            None if body.required => return None,
            None => {}
        }
    }
    Some(quote!(.#method(#(#arguments),*) #(#setters)*))
}

/// Returns the expression for an argument. `impl Into` converts text to the types of the crate.
fn argument(input: Input<'_>, schema: &Schema, ty: &Type, value: &Value) -> Option<TokenStream> {
    match value {
        Value::String(text) if converts_from_text(input, schema) => Some(quote!(#text)),
        Value::Number(number) if is_id(input, schema) => {
            let text = number.to_string();
            Some(quote!(#text))
        }
        Value::Number(number) if schema.scalar() == Some(Scalar::Integer) => integer_literal(number),
        Value::Array(items) => match schema.items() {
            // There is no conversion for a list of lists.
            Some(inner) if inner.items().is_none() => {
                let ty = type_argument(ty)?;
                let items = items.iter().map(|item| argument(input, inner, &ty, item)).collect::<Option<Vec<_>>>()?;
                Some(quote!([#(#items),*]))
            }
            _ => exact_value(input, schema, ty, value),
        },
        _ => exact_value(input, schema, ty, value),
    }
}

/// Returns the expression for a value of exactly the given type.
fn exact_value(input: Input<'_>, schema: &Schema, ty: &Type, value: &Value) -> Option<TokenStream> {
    if let Some(component) = input.api.component(schema) {
        let inner = of_component(input, component, value)?;
        return Some(if is_boxed(ty) { quote!(subkit_runtime::Boxed::from(#inner)) } else { inner });
    }
    match (&schema.ty, value) {
        (_, Value::Bool(flag)) => Some(quote!(#flag)),
        (model::Type::Scalar(scalar), Value::Number(number)) => number_expression(input, *scalar, number),
        (model::Type::Scalar(scalar), Value::String(text)) => match scalar {
            Scalar::Text => Some(quote!(#text.to_owned())),
            Scalar::Secret | Scalar::File => Some(quote!(#text.into())),
            Scalar::Uuid => Some(parsed(input, text, "Uuid")),
            Scalar::Timestamp => Some(parsed(input, text, "Timestamp")),
            Scalar::Date => Some(parsed(input, text, "Date")),
            Scalar::Decimal => Some(parsed(input, text, "Decimal")),
            _ => json(value),
        },
        (_, Value::Number(_)) => None,
        (model::Type::List(inner), Value::Array(items)) => {
            let ty = type_argument(ty)?;
            let items = items.iter().map(|item| exact_value(input, inner, &ty, item)).collect::<Option<Vec<_>>>()?;
            Some(quote!(vec![#(#items),*]))
        }
        _ => json(value),
    }
}

fn of_component(input: Input<'_>, component: &Component, value: &Value) -> Option<TokenStream> {
    let ident = format_ident!("{}", component.rust_name);
    match (&component.kind, value) {
        (Kind::OpenEnum(variants), Value::String(text)) => {
            let known = variants.iter().find(|variant| variant.value == *text);
            Some(match known.map(|variant| format_ident!("{}", variant.rust_name)) {
                Some(variant) => quote!(types::#ident::#variant),
                None => quote!(types::#ident::from(#text)),
            })
        }
        (Kind::Id, Value::Number(number)) => {
            let text = number.to_string();
            Some(quote!(types::#ident::from(#text)))
        }
        (Kind::Union { tag, members, .. }, Value::Object(object)) => {
            let member =
                members.iter().find(|member| object.get(tag).and_then(Value::as_str) == Some(member.tag.as_str()))?;
            let inner = of_component(input, input.api.components.get(&member.component)?, value)?;
            let variant = format_ident!("{}", member.rust_name);
            Some(quote!(types::#ident::#variant(#inner)))
        }
        (Kind::Object { .. }, Value::Object(object)) if component.in_requests => construct(input, component, object),
        (Kind::Alias(_), Value::String(text)) if component.annotations.format.is_some() => {
            Some(quote!(#text.parse::<types::#ident>()?))
        }
        (Kind::Id | Kind::Alias(_), Value::String(text)) => Some(quote!(types::#ident::from(#text))),
        (Kind::Alias(model::Type::Scalar(scalar)), Value::Number(number)) if scalar.json_type() == "integer" => {
            let literal = integer_literal(number)?;
            Some(quote!(types::#ident::from(#literal)))
        }
        _ => {
            let literal: TokenStream = value.to_string().parse().ok()?;
            Some(quote!(serde_json::from_value::<types::#ident>(serde_json::json!(#literal))?))
        }
    }
}

/// Returns `T::new(required…).with_x(…)`.
fn construct(input: Input<'_>, component: &Component, object: &serde_json::Map<String, Value>) -> Option<TokenStream> {
    let ident = format_ident!("{}", component.rust_name);
    let fields = input.finished.fields(&component.name);
    let required = crate::types::finish::in_order_of_required(component, fields);
    let mut arguments = Vec::new();
    for field in required.iter().filter(|field| field.is_required()) {
        let value = object.get(&field.property.name)?;
        arguments.push(match field.presence {
            Presence::Nullable if value.is_null() => quote!(None),
            Presence::Nullable => {
                let value = exact_value(input, &field.property.schema, &field.base, value)?;
                quote!(Some(#value))
            }
            _ => argument(input, &field.property.schema, &field.base, value)?,
        });
    }
    let mut setters = Vec::new();
    for (name, value) in object {
        let Some(field) = fields.iter().find(|field| field.property.name == *name) else { continue };
        let is_omitted = value.is_null() && field.presence != Presence::ThreeState;
        if field.is_required() || field.property.read_only || is_omitted {
            continue;
        }
        let setter = field.setter();
        let value = setter_value(input, field, value)?;
        setters.push(quote!(.#setter(#value)));
    }
    Some(quote!(types::#ident::new(#(#arguments),*) #(#setters)*))
}

fn setter_value(input: Input<'_>, field: &Field, value: &Value) -> Option<TokenStream> {
    let schema = &field.property.schema;
    match (field.presence, value) {
        (Presence::ThreeState, Value::Null) => Some(quote!(subkit_runtime::Field::Null)),
        (Presence::ThreeState, _) => {
            let value = exact_value(input, schema, &field.base, value)?;
            // The setter accepts several types, so the type of a decoded value must not depend on the setter.
            let is_inferred = value.to_string().contains(INFERRED);
            Some(if is_inferred { quote!(subkit_runtime::Field::Set(#value)) } else { value })
        }
        (_, _) => argument(input, schema, &field.base, value),
    }
}

/// Returns `"…".parse::<subkit_bird::Timestamp>()?`. The type is explicit because it cannot be inferred everywhere.
fn parsed(input: Input<'_>, text: &str, name: &str) -> TokenStream {
    let (crate_name, name) = (format_ident!("subkit_{}", input.api.name), format_ident!("{name}"));
    quote!(#text.parse::<#crate_name::#name>()?)
}

/// Returns a number literal, or `None` if the type cannot hold the number.
fn number_expression(input: Input<'_>, scalar: Scalar, number: &serde_json::Number) -> Option<TokenStream> {
    let text = match scalar {
        Scalar::Decimal => return Some(parsed(input, &number.to_string(), "Decimal")),
        Scalar::Integer => return Some(parsed(input, &number.to_string(), "Integer")),
        Scalar::Double if number.is_i64() || number.is_u64() => format!("{number}.0"),
        Scalar::Double => number.to_string(),
        Scalar::Int32 => i32::try_from(number.as_i64()?).ok()?.to_string(),
        Scalar::Uint32 => u32::try_from(number.as_u64()?).ok()?.to_string(),
        Scalar::Uint64 => number.as_u64()?.to_string(),
        Scalar::Int64 => number.as_i64()?.to_string(),
        _ => return None,
    };
    text.parse().ok()
}

/// Returns an integer literal. Its type can be converted to the integer types of the runtime.
fn integer_literal(number: &serde_json::Number) -> Option<TokenStream> {
    let text = match number.as_i64() {
        Some(integer) if i32::try_from(integer).is_ok() => integer.to_string(),
        Some(integer) => format!("{integer}_i64"),
        None => format!("{}_u64", number.as_u64()?),
    };
    text.parse().ok()
}

/// The beginning of an expression of [`json`], as tokens are printed.
const INFERRED: &str = "serde_json :: from_value (";

/// Returns an expression whose type is inferred from its use.
fn json(value: &Value) -> Option<TokenStream> {
    let literal: TokenStream = value.to_string().parse().ok()?;
    Some(quote!(serde_json::from_value(serde_json::json!(#literal))?))
}

fn is_id(input: Input<'_>, schema: &Schema) -> bool {
    input.api.component(schema).is_some_and(|component| matches!(component.kind, Kind::Id))
}

fn converts_from_text(input: Input<'_>, schema: &Schema) -> bool {
    match input.api.component(schema) {
        Some(component) => {
            matches!(component.kind, Kind::Id | Kind::Alias(_)) && component.annotations.format.is_none()
        }
        None => matches!(schema.scalar(), Some(Scalar::Text | Scalar::Secret | Scalar::File)),
    }
}
