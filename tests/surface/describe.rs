//! The public items of a source file, a line each.
//!
//! A line says everything that a caller can depend on: names, types, derives, serde attributes (they are the wire),
//! features, deprecation. Documentation is not part of it.

use quote::ToTokens;
use syn::{Attribute, Fields, ImplItem, Item, Signature, Visibility};

/// The surface of a file as sorted lines; empty if it offers nothing.
pub fn surface(source: &str) -> Result<String, syn::Error> {
    let file = syn::parse_file(source)?;
    let mut lines = Vec::new();
    for item in &file.items {
        describe(item, &mut lines);
    }
    lines.sort();
    Ok(lines.join("\n"))
}

fn describe(item: &Item, lines: &mut Vec<String>) {
    match item {
        Item::Struct(item) if is_public(&item.vis) => {
            let name = &item.ident;
            lines.push(format!("{name}: struct{}", notes(&item.attrs)));
            fields(&name.to_string(), &item.fields, lines);
        }
        Item::Enum(item) if is_public(&item.vis) => {
            let name = &item.ident;
            lines.push(format!("{name}: enum{}", notes(&item.attrs)));
            for variant in &item.variants {
                let content = if variant.fields.is_empty() { String::new() } else { text(&variant.fields) };
                lines.push(format!("{name}::{}{content}{}", variant.ident, notes(&variant.attrs)));
            }
        }
        Item::Type(item) if is_public(&item.vis) => {
            lines.push(format!("{}: type = {}{}", item.ident, text(&item.ty), notes(&item.attrs)));
        }
        Item::Const(item) if is_public(&item.vis) => {
            lines.push(format!("{}: const {}{}", item.ident, text(&item.ty), notes(&item.attrs)));
            entries(&item.ident.to_string(), &item.expr, lines);
        }
        Item::Static(item) if is_public(&item.vis) => {
            lines.push(format!("{}: static {}{}", item.ident, text(&item.ty), notes(&item.attrs)));
            entries(&item.ident.to_string(), &item.expr, lines);
        }
        Item::Fn(item) if is_public(&item.vis) => lines.push(format!("{}{}", function(&item.sig), notes(&item.attrs))),
        Item::Use(item) if is_public(&item.vis) => {
            lines.push(format!("use {}{}", text(&item.tree), notes(&item.attrs)));
        }
        Item::Mod(item) if is_public(&item.vis) => lines.push(format!("mod {}{}", item.ident, notes(&item.attrs))),
        Item::Impl(item) => implementation(item, lines),
        Item::Macro(item) => macro_call(item, lines),
        _ => {}
    }
}

fn fields(owner: &str, fields: &Fields, lines: &mut Vec<String>) {
    for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
        let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
        lines.push(format!("{owner}.{name}: {}{}", text(&field.ty), notes(&field.attrs)));
    }
}

fn implementation(item: &syn::ItemImpl, lines: &mut Vec<String>) {
    let owner = text(&item.self_ty);
    if let Some((path, _)) = &item.trait_ {
        lines.push(format!("{owner}: impl {}", text(path)));
        return;
    }
    for inner in &item.items {
        match inner {
            ImplItem::Fn(method) if is_public(&method.vis) => {
                lines.push(format!("{owner}::{}{}", function(&method.sig), notes(&method.attrs)));
            }
            ImplItem::Const(constant) if is_public(&constant.vis) => {
                lines.push(format!("{owner}::{}: const {}", constant.ident, text(&constant.ty)));
            }
            _ => {}
        }
    }
}

/// A macro that makes public items: a line for each entry of its table.
fn macro_call(item: &syn::ItemMacro, lines: &mut Vec<String>) {
    let name = item.mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    let content = tidy(&item.mac.tokens.to_string());
    let Some((head, table)) = content.split_once('{') else {
        lines.push(format!("{content}: {name}!{}", notes(&item.attrs)));
        return;
    };
    let owner = head.trim();
    lines.push(format!("{owner}: {name}!{}", notes(&item.attrs)));
    for entry in table.trim_end().trim_end_matches('}').split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        lines.push(format!("{owner}: {name}! {entry}"));
    }
}

/// The facts of a catalogue entry: `Operation::new(…).with_x(…)`, a line for each call.
fn entries(owner: &str, expression: &syn::Expr, lines: &mut Vec<String>) {
    let mut expression = expression;
    while let syn::Expr::MethodCall(call) = expression {
        let arguments: Vec<String> = call.args.iter().map(text).collect();
        lines.push(format!("{owner}.{}({})", call.method, arguments.join(", ")));
        expression = &call.receiver;
    }
    if let syn::Expr::Call(call) = expression {
        lines.push(format!("{owner} = {}", text(call)));
    }
}

fn function(signature: &Signature) -> String {
    let inputs: Vec<String> = signature.inputs.iter().map(text).collect();
    let asynchronous = if signature.asyncness.is_some() { "async " } else { "" };
    let constant = if signature.constness.is_some() { "const " } else { "" };
    let output = text(&signature.output);
    let gap = if output.is_empty() { "" } else { " " };
    format!("{}: {constant}{asynchronous}fn({}){gap}{output}", signature.ident, inputs.join(", "))
}

/// Attributes that callers can tell: what is derived, how it stands on the wire, what it is behind.
fn notes(attributes: &[Attribute]) -> String {
    let kept = attributes.iter().filter(|attribute| {
        ["derive", "serde", "cfg", "cfg_attr", "non_exhaustive", "deprecated", "must_use", "default"]
            .iter()
            .any(|name| attribute.path().is_ident(name))
    });
    let kept: Vec<String> = kept.filter(|attribute| !text(&attribute.meta).contains("docsrs")).map(note).collect();
    if kept.is_empty() { String::new() } else { format!("  #[{}]", kept.join("] #[")) }
}

/// An attribute without what follows from the rest: the reason of `must_use` is prose, and what is left out when writing is
/// what `default` puts back when reading.
fn note(attribute: &Attribute) -> String {
    if attribute.path().is_ident("must_use") {
        return "must_use".to_owned();
    }
    let text = text(&attribute.meta);
    let (before, after) = text.split_once(", skip_serializing_if = ").unwrap_or((&text, ""));
    let rest = after.split_once('"').and_then(|(_, rest)| rest.split_once('"')).map_or(after, |(_, rest)| rest);
    format!("{before}{rest}")
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn text(tokens: &impl ToTokens) -> String {
    tidy(&tokens.to_token_stream().to_string())
}

/// Token text as a person writes it.
fn tidy(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" <", "<"),
        (" >", ">"),
        (" ,", ","),
        ("( ", "("),
        (" )", ")"),
        (" (", "("),
        ("& ", "&"),
        (" ;", ";"),
        ("[ ", "["),
        (" ]", "]"),
        (" :", ":"),
        (" !", "!"),
        (" . ", "."),
        ("' ", "'"),
        ("- >", "->"),
        (",)", ")"),
    ] {
        text = text.replace(from, to);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::surface;

    #[test]
    fn public_items_are_described_and_private_ones_are_not() {
        let source = r#"
            /// Docs.
            #[derive(Clone)]
            #[non_exhaustive]
            pub struct A { /// Docs.
                #[serde(rename = "b-c")] pub b_c: Option<String>, secret: u8 }
            struct Hidden;
            pub enum E { X, Y(u8) }
            impl A { pub fn new(a: impl Into<String>) -> Self { todo!() } fn private(&self) {} }
            impl Drop for A {}
            runtime::open_enum!(E { X = "x", Y = "y" });
        "#;
        let expected = [
            r#"A.b_c: Option<String>  #[serde(rename = "b-c")]"#,
            "A: impl Drop",
            "A: struct  #[derive(Clone)] #[non_exhaustive]",
            "A::new: fn(a: impl Into<String>) -> Self",
            "E: enum",
            "E: open_enum!",
            r#"E: open_enum! X = "x""#,
            r#"E: open_enum! Y = "y""#,
            "E::X",
            "E::Y(u8)",
        ];
        assert_eq!(surface(source).ok(), Some(expected.join("\n")));
    }

    #[test]
    fn documentation_is_no_part_of_the_surface() {
        let (a, b) = ("/// One.\npub struct A;", "/// Two.\npub struct A;");
        assert_eq!(surface(a).ok(), surface(b).ok());
    }
}
