//! Stage 5, types, first half: runs progenitor and returns a syntax tree.
//!
//! The later stages use only the types and the signatures. Progenitor therefore generates its positional style, which contains both
//! and has only a fifth as many lines as its builder style. [`catch`] turns panics into messages, for all stages after lint.

pub mod input;

use std::{
    cell::RefCell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};
use schemars08::schema::{InstanceType, SchemaObject};
use serde_json::Value;

/// Runs progenitor on a document from [`input`].
///
/// # Errors
///
/// Returns a message if progenitor rejects the document or generates invalid Rust.
pub fn generate(input: &Value) -> Result<syn::File, String> {
    let document: OpenAPI = serde_path_to_error::deserialize(input)
        .map_err(|error| format!("the document for progenitor is not valid OpenAPI: {error}"))?;
    let settings = settings();
    let tokens = Generator::new(&settings)
        .generate_tokens(&document)
        .map_err(|error| format!("progenitor: {}", first_line(&error.to_string())))?;
    syn::parse2(tokens).map_err(|error| format!("progenitor generated invalid Rust: {error}"))
}

/// Returns progenitor's own output for a lowered document, formatted, as a baseline for measurements.
pub fn raw(lowered: &Value, style: InterfaceStyle) -> Result<String, String> {
    let document: OpenAPI = serde_path_to_error::deserialize(lowered).map_err(|error| error.to_string())?;
    let mut settings = GenerationSettings::default();
    settings.with_interface(style);
    let tokens = catch(|| Generator::new(&settings).generate_tokens(&document))?.map_err(|error| error.to_string())?;
    syn::parse2(tokens).map(|file| prettyplease::unparse(&file)).map_err(|error| error.to_string())
}

fn settings() -> GenerationSettings {
    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Positional);
    settings.with_map_type("::std::collections::BTreeMap");
    let printable = || [TypeImpl::Display, TypeImpl::FromStr].into_iter();
    for (format, name) in [("date-time", "Timestamp"), ("date", "Date"), ("uuid", "Uuid")] {
        settings.with_conversion(
            formatted(InstanceType::String, format),
            format!("::subkit_runtime::{name}"),
            printable(),
        );
    }
    settings.with_conversion(formatted(InstanceType::String, "binary"), "::subkit_runtime::File", [].into_iter());
    settings.with_conversion(formatted(InstanceType::String, "password"), "::subkit_runtime::Secret", [].into_iter());
    settings.with_conversion(formatted(InstanceType::Number, "decimal"), "::subkit_runtime::Decimal", printable());
    settings.with_conversion(formatted(InstanceType::Integer, "any"), "::subkit_runtime::Integer", printable());
    settings
}

fn formatted(instance: InstanceType, format: &str) -> SchemaObject {
    SchemaObject { instance_type: Some(instance.into()), format: Some(format.to_owned()), ..SchemaObject::default() }
}

thread_local! {
    /// `Some` while [`catch`] runs on this thread. The panic hook stores the message here instead of printing it.
    static CAUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs `work` and turns a panic into its message and location.
pub fn catch<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let default = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let caught = CAUGHT.with_borrow_mut(|caught| match caught {
                Some(message) => {
                    let payload = info.payload();
                    let text = payload
                        .downcast_ref::<&str>()
                        .copied()
                        .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
                    let text = text.unwrap_or("a panic without a message");
                    let place = info.location().map(|place| format!(" ({}:{})", file_name(place.file()), place.line()));
                    *message = format!("{}{}", first_line(text), place.unwrap_or_default());
                    true
                }
                None => false,
            });
            if !caught {
                default(info);
            }
        }));
    });
    CAUGHT.set(Some(String::new()));
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    let message = CAUGHT.take().unwrap_or_default();
    result.map_err(|_| format!("the generator panicked: {message}"))
}

/// Returns the first line of a message. Progenitor's messages continue with dumps of whole values.
fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::catch;

    #[test]
    #[expect(clippy::panic, reason = "tests that panics are caught")]
    fn returns_message_and_location_of_a_panic() {
        let message = catch(|| panic!("first\nsecond")).expect_err("it panicked");
        assert!(message.starts_with("the generator panicked: first (mod.rs:"), "{message}");
        assert_eq!(catch(|| 7), Ok(7));
    }
}
