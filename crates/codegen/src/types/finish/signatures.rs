//! Pass: reads the types of arguments and responses from progenitor's methods.

use std::collections::HashMap;

use indexmap::IndexMap;

use quote::quote;
use syn::{FnArg, GenericArgument, ImplItem, ImplItemFn, Item, Pat, PathArguments, ReturnType, Type, parse_quote};

use super::clean;
use crate::{
    model::{Api, Operation},
    types::generate::input::names,
};

/// The types of the arguments and responses of one operation.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The types of the parameters, in the order of the model.
    pub parameters: Vec<Type>,
    /// The type of the body.
    pub body: Option<Type>,
    /// The type of the primary successful response, or `()` if that response has no body.
    pub success: Type,
    /// The types of all responses, in the order of the model. `None` for responses without JSON.
    pub responses: Vec<Option<Type>>,
}

/// Reads the methods of progenitor's client, one for each operation.
///
/// # Errors
///
/// Returns a message if the methods do not match the operations.
pub fn read(
    api: &Api,
    items: &[Item],
    types: &IndexMap<String, Vec<Item>>,
) -> Result<HashMap<String, Signature>, String> {
    let methods: HashMap<String, &ImplItemFn> = items
        .iter()
        .filter_map(|item| match item {
            Item::Impl(item) if item.trait_.is_none() => Some(&item.items),
            _ => None,
        })
        .flatten()
        .filter_map(|item| match item {
            ImplItem::Fn(method) if method.sig.asyncness.is_some() => Some((method.sig.ident.to_string(), method)),
            _ => None,
        })
        .collect();
    if methods.len() != api.operations.len() {
        return Err(format!("progenitor generated {} methods for {} operations", methods.len(), api.operations.len()));
    }
    api.operations
        .iter()
        .enumerate()
        .map(|(index, operation)| {
            let method = methods
                .get(&names::operation_name(index))
                .ok_or_else(|| format!("progenitor generated no method for `{}`", operation.id))?;
            let responses = types.get(&names::responses_name(index)).map(Vec::as_slice).unwrap_or_default();
            Ok((operation.id.clone(), signature(api, operation, method, responses)?))
        })
        .collect()
}

fn signature(api: &Api, operation: &Operation, method: &ImplItemFn, responses: &[Item]) -> Result<Signature, String> {
    let mut arguments: HashMap<String, Type> = HashMap::new();
    for input in &method.sig.inputs {
        if let FnArg::Typed(argument) = input
            && let Pat::Ident(name) = argument.pat.as_ref()
        {
            arguments.insert(name.ident.to_string(), owned(&argument.ty));
        }
    }
    let mut take = |name: String| {
        arguments.remove(&name).ok_or_else(|| format!("the method of `{}` has no argument `{name}`", operation.id))
    };
    let parameters =
        (0..operation.parameters.len()).map(|index| take(names::argument_name(index))).collect::<Result<_, _>>()?;
    let has_body = operation.body.as_ref().is_some_and(|body| body.encoding.is_typed());
    let body = if has_body { Some(take("body".to_owned())?) } else { None };
    if let Some(extra) = arguments.keys().next() {
        return Err(format!("the method of `{}` has an unexpected argument `{extra}`", operation.id));
    }
    let success = success(&method.sig.output).ok_or_else(|| {
        let output = &method.sig.output;
        format!("the method of `{}` has an unexpected return type: {}", operation.id, quote!(#output))
    })?;
    let responses = response_types(api, operation, &success, responses)?;
    Ok(Signature { parameters, body, success, responses })
}

/// Returns the type of each JSON response. The type comes from the method, from a component, or from the struct that was generated
/// for the responses.
fn response_types(
    api: &Api,
    operation: &Operation,
    success: &Type,
    responses: &[Item],
) -> Result<Vec<Option<Type>>, String> {
    let primary = operation.primary_success().map(|response| response.status);
    let inline = match responses {
        [Item::Struct(item), ..] => {
            let names = api.components.values().map(|component| component.rust_name.as_str()).collect();
            let mut fields = fields(item);
            for ty in fields.values_mut() {
                clean::outer_type(ty);
                clean::prefixed(ty, &names);
            }
            fields
        }
        _ => HashMap::new(),
    };
    operation
        .responses
        .iter()
        .enumerate()
        .map(|(index, response)| {
            let Some(schema) = &response.schema else { return Ok(None) };
            if Some(response.status) == primary {
                return Ok(Some(success.clone()));
            }
            if let Some(component) = schema.as_component().and_then(|name| api.components.get(name)) {
                let name = quote::format_ident!("{}", component.rust_name);
                return Ok(Some(parse_quote!(types::#name)));
            }
            let name = names::field_name(index);
            let ty = inline.get(&name).ok_or_else(|| {
                format!("progenitor generated no type for the response {} of `{}`", response.status, operation.id)
            })?;
            Ok(Some(ty.clone()))
        })
        .collect()
}

/// Returns the types of the fields of a struct, by name.
pub fn fields(item: &syn::ItemStruct) -> HashMap<String, Type> {
    item.fields.iter().filter_map(|field| Some((field.ident.as_ref()?.to_string(), field.ty.clone()))).collect()
}

/// Returns the owned type of an argument: `T` for `&T`, and `String` for `&str`.
fn owned(ty: &Type) -> Type {
    let mut ty = match ty {
        Type::Reference(reference) => reference.elem.as_ref().clone(),
        other => other.clone(),
    };
    if matches!(&ty, Type::Path(path) if path.path.is_ident("str")) {
        ty = parse_quote!(String);
    }
    clean::outer_type(&mut ty);
    ty
}

/// Returns `T` of `Result<ResponseValue<T>, Error<E>>`.
fn success(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, result) = output else { return None };
    let mut ty = type_argument(&type_argument(result)?)?;
    clean::outer_type(&mut ty);
    Some(ty)
}

/// Returns the first type argument of a type.
pub fn type_argument(ty: &Type) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    })
}
