//! Pass: the types of arguments and answers, from progenitor's methods.

use std::collections::HashMap;

use quote::quote;
use syn::{FnArg, GenericArgument, ImplItem, ImplItemFn, Item, Pat, PathArguments, ReturnType, Type, parse_quote};

use super::clean;
use crate::model::{Api, Operation, is_json};

/// The types of one operation.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The type of each parameter, in the order of the model.
    pub parameters: Vec<Type>,
    /// The type of the body.
    pub body: Option<Type>,
    /// The type of the answer; `()` where it has no body.
    pub success: Type,
}

/// Reads the methods of progenitor's client: exactly one for every operation.
pub fn read(api: &Api, items: &[Item]) -> Result<HashMap<String, Signature>, String> {
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
        return Err(format!("progenitor wrote {} methods for {} operations", methods.len(), api.operations.len()));
    }
    api.operations
        .iter()
        .map(|operation| {
            let method =
                methods.get(&operation.id).ok_or_else(|| format!("progenitor wrote no method `{}`", operation.id))?;
            Ok((operation.id.clone(), signature(operation, method)?))
        })
        .collect()
}

fn signature(operation: &Operation, method: &ImplItemFn) -> Result<Signature, String> {
    let mut arguments: HashMap<String, Type> = HashMap::new();
    for input in &method.sig.inputs {
        if let FnArg::Typed(argument) = input
            && let Pat::Ident(name) = argument.pat.as_ref()
        {
            arguments.insert(name.ident.to_string(), owned(&argument.ty));
        }
    }
    let mut take =
        |name: String| arguments.remove(&name).ok_or_else(|| format!("`{}` has no argument `{name}`", operation.id));
    let parameters =
        (0..operation.parameters.len()).map(|index| take(format!("p{index}"))).collect::<Result<_, _>>()?;
    let has_body = operation.body.as_ref().is_some_and(|body| is_json(&body.media_type));
    let body = if has_body { Some(take("body".to_owned())?) } else { None };
    if let Some(extra) = arguments.keys().next() {
        return Err(format!("`{}` has an argument `{extra}` that the document doesn't name", operation.id));
    }
    let success = success(&method.sig.output).ok_or_else(|| {
        let output = &method.sig.output;
        format!("`{}` has an answer of an unknown shape: {}", operation.id, quote!(#output))
    })?;
    Ok(Signature { parameters, body, success })
}

/// The type behind `&'a T`; text becomes `String`.
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

/// `T` of `Result<ResponseValue<T>, Error<E>>`.
fn success(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, result) = output else { return None };
    let mut ty = type_argument(&type_argument(result)?)?;
    clean::outer_type(&mut ty);
    Some(ty)
}

/// The first type argument of a path.
pub fn type_argument(ty: &Type) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    })
}
