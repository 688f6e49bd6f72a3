//! Describes the public items of a source file, one per line.
//!
//! A line contains everything on which a caller can depend: names, types, derives, serde attributes (they determine the wire
//! format), features, and deprecation. It does not contain documentation.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Fields, ImplItem, Item, Signature, Visibility};

/// Returns the public surface of a file as sorted lines; empty if it has no public items.
pub fn surface(source: &str) -> Result<String, syn::Error> {
    let mut lines = lines(source, &|_| true)?;
    lines.sort();
    Ok(lines.join("\n"))
}

/// Returns the lines of the items for whose names `is_wanted` returns true. The name of an `impl` is the name of its type.
pub fn lines(source: &str, is_wanted: &dyn Fn(&str) -> bool) -> Result<Vec<String>, syn::Error> {
    let file = syn::parse_file(source)?;
    let mut lines = Vec::new();
    for item in file.items.iter().filter(|item| name(item).is_none_or(|name| is_wanted(&name))) {
        describe(item, &mut lines);
    }
    Ok(lines)
}

fn name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Type(item) => Some(item.ident.to_string()),
        Item::Trait(item) => Some(item.ident.to_string()),
        Item::Const(item) => Some(item.ident.to_string()),
        Item::Static(item) => Some(item.ident.to_string()),
        Item::Fn(item) => Some(item.sig.ident.to_string()),
        Item::Impl(item) => match &*item.self_ty {
            syn::Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
            _ => None,
        },
        _ => None,
    }
}

fn describe(item: &Item, lines: &mut Vec<String>) {
    match item {
        Item::Trait(item) if is_public(&item.vis) => definition(item, lines),
        Item::Macro(item) if item.ident.is_some() => macro_definition(item, lines),
        Item::Struct(item) if is_public(&item.vis) => {
            let name = &item.ident;
            lines.push(format!("{name}: struct{}", attributes(&item.attrs)));
            fields(&name.to_string(), &item.fields, lines);
        }
        Item::Enum(item) if is_public(&item.vis) => {
            let name = &item.ident;
            lines.push(format!("{name}: enum{}", attributes(&item.attrs)));
            for variant in &item.variants {
                let content = tidy(&without_docs(variant.fields.to_token_stream()).to_string());
                lines.push(format!("{name}::{}{content}{}", variant.ident, attributes(&variant.attrs)));
            }
        }
        Item::Type(item) if is_public(&item.vis) => {
            lines.push(format!("{}: type = {}{}", item.ident, text(&item.ty), attributes(&item.attrs)));
        }
        Item::Const(item) if is_public(&item.vis) => {
            lines.push(format!("{}: const {}{}", item.ident, text(&item.ty), attributes(&item.attrs)));
            entries(&item.ident.to_string(), &item.expr, lines);
        }
        Item::Static(item) if is_public(&item.vis) => {
            lines.push(format!("{}: static {}{}", item.ident, text(&item.ty), attributes(&item.attrs)));
            entries(&item.ident.to_string(), &item.expr, lines);
        }
        Item::Fn(item) if is_public(&item.vis) => {
            lines.push(format!("{}{}", function(&item.sig), attributes(&item.attrs)));
        }
        Item::Use(item) if is_public(&item.vis) => {
            lines.push(format!("use {}{}", text(&item.tree), attributes(&item.attrs)));
        }
        Item::Mod(item) if is_public(&item.vis) => lines.push(format!("mod {}{}", item.ident, attributes(&item.attrs))),
        // Hidden items are public only for generated code and are not part of the surface.
        Item::Impl(item) if !is_hidden(&item.attrs) => implementation(item, lines),
        Item::Macro(item) => macro_call(item, lines),
        _ => {}
    }
}

fn definition(item: &syn::ItemTrait, lines: &mut Vec<String>) {
    let name = &item.ident;
    let bounds = if item.supertraits.is_empty() { String::new() } else { format!(": {}", text(&item.supertraits)) };
    lines.push(format!("{name}: trait{bounds}{}", attributes(&item.attrs)));
    for inner in &item.items {
        match inner {
            syn::TraitItem::Fn(method) => {
                let provided = if method.default.is_some() { "  (provided)" } else { "" };
                lines.push(format!("{name}::{}{provided}{}", function(&method.sig), attributes(&method.attrs)));
            }
            syn::TraitItem::Const(constant) => {
                let default =
                    constant.default.as_ref().map(|(_, value)| format!(" = {}", text(value))).unwrap_or_default();
                lines.push(format!("{name}::{}: const {}{default}", constant.ident, text(&constant.ty)));
            }
            syn::TraitItem::Type(ty) => lines.push(format!("{name}::{}", text(ty).trim_end_matches(';'))),
            _ => {}
        }
    }
}

/// Describes an exported macro, one line per arm.
fn macro_definition(item: &syn::ItemMacro, lines: &mut Vec<String>) {
    let (Some(name), true) =
        (&item.ident, item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export")))
    else {
        return;
    };
    let mut tokens = item.mac.tokens.clone().into_iter();
    while let Some(form) = tokens.next() {
        lines.push(format!("{name}! {}{}", text(&form), attributes(&item.attrs)));
        // Skip the expansion, up to the next arm.
        let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
        tokens.find(is_end);
    }
}

fn fields(owner: &str, fields: &Fields, lines: &mut Vec<String>) {
    for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
        let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
        lines.push(format!("{owner}.{name}: {}{}", text(&field.ty), attributes(&field.attrs)));
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
                lines.push(format!("{owner}::{}{}", function(&method.sig), attributes(&method.attrs)));
            }
            ImplItem::Const(constant) if is_public(&constant.vis) => {
                lines.push(format!("{owner}::{}: const {}", constant.ident, text(&constant.ty)));
            }
            _ => {}
        }
    }
}

/// Removes the documentation from the tokens of a macro call.
fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && is_doc(&group) => drop(kept.pop()),
            TokenTree::Group(group) => {
                kept.push(TokenTree::Group(Group::new(group.delimiter(), without_docs(group.stream()))));
            }
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

/// Returns whether a group is the content of a `#[doc = …]`.
fn is_doc(group: &Group) -> bool {
    group.stream().into_iter().next().is_some_and(|token| token.to_string() == "doc")
}

/// Describes a macro call that defines public items, one line per entry of its table.
fn macro_call(item: &syn::ItemMacro, lines: &mut Vec<String>) {
    let name = item.mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    if name == "thread_local" {
        return;
    }
    let content = tidy(&without_docs(item.mac.tokens.clone()).to_string());
    let Some((head, table)) = content.split_once('{') else {
        lines.push(format!("{content}: {name}!{}", attributes(&item.attrs)));
        return;
    };
    let owner = head.trim();
    lines.push(format!("{owner}: {name}!{}", attributes(&item.attrs)));
    for entry in table.trim_end().trim_end_matches('}').split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        lines.push(format!("{owner}: {name}! {entry}"));
    }
}

/// Methods of catalogue entries that state documentation.
const DOCUMENTATION: [&str; 2] = ["with_source", "with_summary"];

/// Describes a catalogue entry, `Operation::new(…).with_x(…)`, one line per call except for documentation.
fn entries(owner: &str, expression: &syn::Expr, lines: &mut Vec<String>) {
    let mut expression = expression;
    while let syn::Expr::MethodCall(call) = expression {
        if !DOCUMENTATION.iter().any(|name| call.method == name) {
            let arguments: Vec<String> = call.args.iter().map(text).collect();
            lines.push(format!("{owner}.{}({})", call.method, arguments.join(", ")));
        }
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
    let generics = if signature.generics.params.is_empty() { String::new() } else { text(&signature.generics) };
    let bounds =
        signature.generics.where_clause.as_ref().map(|bounds| format!(" {}", text(bounds))).unwrap_or_default();
    format!("{}: {constant}{asynchronous}fn{generics}({}){gap}{output}{bounds}", signature.ident, inputs.join(", "))
}

/// Returns the attributes that affect callers: derives, the wire format, features, and so on.
fn attributes(attributes: &[Attribute]) -> String {
    let relevant = attributes.iter().filter(|attribute| {
        ["derive", "serde", "cfg", "cfg_attr", "non_exhaustive", "deprecated", "must_use", "default"]
            .iter()
            .any(|name| attribute.path().is_ident(name))
    });
    let relevant: Vec<String> =
        relevant.filter(|attribute| !text(&attribute.meta).contains("docsrs")).map(attribute_text).collect();
    if relevant.is_empty() { String::new() } else { format!("  #[{}]", relevant.join("] #[")) }
}

/// Returns an attribute without redundant parts: the reason of `must_use`, which is prose, and `skip_serializing_if`, which
/// `default` implies.
fn attribute_text(attribute: &Attribute) -> String {
    if attribute.path().is_ident("must_use") {
        return "must_use".to_owned();
    }
    let text = text(&attribute.meta);
    let (before, after) = text.split_once(", skip_serializing_if = ").unwrap_or((&text, ""));
    let rest = after.split_once('"').and_then(|(_, rest)| rest.split_once('"')).map_or(after, |(_, rest)| rest);
    format!("{before}{rest}")
}

fn is_hidden(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("doc") && text(&attribute.meta).contains("hidden"))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn text(tokens: &impl ToTokens) -> String {
    tidy(&tokens.to_token_stream().to_string())
}

/// Normalizes the spacing of token text.
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
        ("$ ", "$"),
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
    fn describes_public_items_only() {
        let source = r#"
            /// Docs.
            #[derive(Clone)]
            #[non_exhaustive]
            pub struct A { /// Docs.
                #[serde(rename = "b-c")] pub b_c: Option<String>, secret: u8 }
            struct Hidden;
            pub enum E { X, Y(u8), /// Docs.
                Z { /// Docs.
                    a: u8 } }
            impl A { pub fn new(a: impl Into<String>) -> Self { todo!() } fn private(&self) {} }
            impl Drop for A {}
            runtime::open_enum!(E { /// Docs, too.
                X = "x", Y = "y" });
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
            "E::Z{ a: u8 }",
        ];
        assert_eq!(surface(source).ok(), Some(expected.join("\n")));
    }

    #[test]
    fn describes_traits_and_exported_macros() {
        let source = "pub trait T: Send { const A: u8; const B: u8 = 7; type E; fn f(&self) -> u8; fn g(&self) {} }
            #[macro_export] macro_rules! m { ($a:ident) => { a }; ($a:ident, $b:ty) => { b } } macro_rules! hidden { () => {} }";
        let expected = "T: trait: Send\nT::A: const u8\nT::B: const u8 = 7\nT::f: fn(&self) -> u8\nT::g: fn(&self)  (provided)\nT::type E\nm! ($a: ident)\nm! ($a: ident, $b: ty)";
        assert_eq!(surface(source).ok().as_deref(), Some(expected));
    }

    #[test]
    fn describes_only_items_that_the_filter_selects() {
        let source = "pub struct A; pub struct B; impl A { pub fn f(&self) {} } impl Clone for B {}";
        let lines = super::lines(source, &|name| name == "A").unwrap_or_default();
        assert_eq!(lines, ["A: struct", "A::f: fn(&self)"]);
    }

    #[test]
    fn surface_excludes_documentation() {
        for (a, b) in [
            ("/// One.\npub struct A;", "/// Two.\npub struct A;"),
            (
                "pub static A: B = B::new().with_summary(\"One.\");",
                "pub static A: B = B::new().with_summary(\"Two.\");",
            ),
        ] {
            assert_eq!(surface(a).ok(), surface(b).ok());
        }
    }
}
