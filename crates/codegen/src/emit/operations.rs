//! `operations.rs`: one method per operation, which takes the required arguments.

use std::path::PathBuf;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    docs as prose, module_header, request_type,
    requests::Argument,
    source::Input,
    split::{self, Item, Module},
};
use crate::{model::Operation, types::docs};

pub fn emit(input: Input<'_>) -> Result<Vec<(PathBuf, String)>, String> {
    let operations = input.api.operations.iter();
    let items: Vec<Item<TokenStream>> = operations
        .map(|operation| Item { family: split::of_operation(operation), content: method(input, operation) })
        .collect();
    split::files(input, "operations", &items, &file)
}

fn file(module: &Module<'_, TokenStream>) -> TokenStream {
    let (docs, block) = if module.is_root() {
        let docs = quote! {
            //! The operations. Each method takes the required arguments. It returns a request builder with setters for the
            //! optional arguments.
        };
        (docs, quote!())
    } else {
        let docs = docs::doc([format!("# {}", module.title())]);
        (module_header::module_docs(module), docs)
    };
    let (methods, modules) = (&module.items, module.modules(&quote!()));
    let imports = module_header::imports(&["Client", "requests"], methods.iter().copied());
    let methods = (!methods.is_empty()).then(|| quote!(#imports #block impl Client { #(#methods)* }));
    quote!(#docs #modules #methods)
}

fn method(input: Input<'_>, operation: &Operation) -> TokenStream {
    let docs = docs::doc(prose::operation(input, operation));
    let name = format_ident!("{}", operation.id);
    let request = request_type::type_name(operation);
    let arguments = Argument::all(input, operation);
    let required: Vec<&Argument<'_>> = arguments.iter().filter(|argument| argument.required).collect();
    let parameters = required.iter().map(|argument| argument.parameter());
    let aliases = required.iter().filter_map(|argument| argument.alias());
    let values = arguments.iter().map(Argument::initial);
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated = "the vendor has deprecated this operation"]));
    quote! {
        #docs
        #(#aliases)*
        #deprecated
        pub fn #name(&self, #(#parameters),*) -> requests::#request {
            requests::#request {
                client: self.clone(),
                request_options: subkit_runtime::RequestOptions::new(),
                #(#values),*
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::panic, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use crate::{
        openapi::rules::Dialect,
        pipeline::{self, CrateOptions},
    };

    #[test]
    fn adds_doc_aliases_for_renamed_parameters() {
        let parameter = |name: &str, given: &str, required: bool| {
            format!(
                "{{name: {name}, in: query, x-name: {given}, required: {required}, description: What it is., \
                 schema: {{type: string}}, example: a}}"
            )
        };
        let text = format!(
            "{{openapi: 3.0.3, info: {{title: A, version: '1', description: An API., \
             x-source: {{mark: documented, url: 'https://docs.example/a'}}}}, \
             servers: [{{url: 'https://api.example', description: Production}}], \
             paths: {{/a: {{get: {{operationId: get_a, summary: Get it., tags: [a], externalDocs: {{url: 'https://docs.example/a'}}, \
             parameters: [{}, {}], responses: {{'204': {{description: Done.}}, default: {{description: An error.}}}}}}}}}}}}",
            parameter("mtch-crt", "matching_criteria", false),
            parameter("evt-tp", "event_type", true),
        );
        let checked = pipeline::check_text(text, "a.yaml", "a", Dialect::Subkit)
            .unwrap_or_else(|rejection| panic!("{}", rejection.render()));
        let options = CrateOptions { command: "", in_workspace: false, runtime: None };
        let files = pipeline::files(checked, options).unwrap_or_else(|rejection| panic!("{}", rejection.render()));
        let text = |path: &str| files.iter().find(|(own, _)| *own == Path::new(path)).map_or("", |(_, text)| text);
        // If a parameter is optional, its setter has the alias. If it is required, the method of the operation has the alias.
        let setter = "#[doc(alias = \"mtch-crt\")]\n    pub fn matching_criteria(";
        assert!(text("src/requests.rs").contains(setter), "{}", text("src/requests.rs"));
        assert!(text("src/requests.rs").contains("`mtch-crt` on the wire."), "{}", text("src/requests.rs"));
        let method = "#[doc(alias = \"evt-tp\")]\n    pub fn get_a(";
        assert!(text("src/operations.rs").contains(method), "{}", text("src/operations.rs"));
    }
}
