//! Searches text and errors for secrets.

use std::{error::Error, sync::OnceLock};

use aho_corasick::AhoCorasick;
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};

/// The text that the tests use as the value of every secret. It occurs nowhere else.
pub const CANARY: &str = "canary-4711";

/// The access token that the server issues.
pub const TOKEN: &str = "canary-4711-token";

/// An object key in a response body that is itself a secret, for example an email address.
pub const KEY: &str = "canary-4711@example.com";

/// A searchable form of a secret.
struct Needle {
    secret: String,
    form: &'static str,
    text: String,
}

/// Returns the canary and the secrets of the clients under test, in all forms.
fn needles() -> &'static (AhoCorasick, Vec<Needle>) {
    static NEEDLES: OnceLock<(AhoCorasick, Vec<Needle>)> = OnceLock::new();
    NEEDLES.get_or_init(|| {
        let secrets = subkit::SUITES.iter().flat_map(|suite| suite.secrets.iter().copied());
        let needles: Vec<Needle> = std::iter::once(CANARY).chain(secrets).flat_map(forms).collect();
        (
            AhoCorasick::new(needles.iter().map(|needle| &needle.text))
                .expect("the number of patterns is within the limit"),
            needles,
        )
    })
}

fn forms(secret: &str) -> Vec<Needle> {
    let needle = |form, text| Needle { secret: secret.to_owned(), form, text };
    let numbers = format!("{:?}", secret.as_bytes());
    let mut forms = vec![
        needle("as plain text", secret.to_owned()),
        needle("as bytes", numbers.trim_matches(['[', ']']).to_owned()),
        needle("in hexadecimal", secret.bytes().map(|byte| format!("{byte:02x}")).collect()),
    ];
    forms.extend((0..3).map(|shift| needle("in Base64", base64(secret, shift))));
    forms
}

/// Returns the part of the Base64 form of the text that does not depend on the surrounding text. `shift` is the number of
/// bytes before the text in its group of three.
fn base64(text: &str, shift: usize) -> String {
    let encoded = STANDARD_NO_PAD.encode(["x".repeat(shift).as_str(), text].concat());
    let (begin, end) = ((shift * 8).div_ceil(6), (shift + text.len()) * 8 / 6);
    encoded[begin..end].to_owned()
}

/// Returns the first secret in a text and the form of the secret, or `None` if there is no secret.
pub fn leak(text: &str) -> Option<String> {
    let (finder, needles) = needles();
    let found = &needles[finder.find(text)?.pattern()];
    Some(format!("`{}`, {}, in: {}", found.secret, found.form, shorten(text)))
}

fn shorten(text: &str) -> String {
    text.chars().take(2000).collect()
}

/// Returns the secrets in all printed forms of an error and its sources. Also reports a `Display` of more than one line.
pub fn in_error(error: &(dyn Error + 'static)) -> impl Iterator<Item = String> + use<> {
    let mut problems = Vec::new();
    let (mut next, mut depth) = (Some(error), 0);
    while let Some(error) = next {
        let (display, debug, alternate) = (error.to_string(), format!("{error:?}"), format!("{error:#?}"));
        if depth == 0 && (display.is_empty() || display.contains('\n')) {
            problems.push(format!("`Display` is not one line: {display:?}"));
        }
        for (form, text) in [("Display", display), ("Debug", debug), ("alternate Debug", alternate)] {
            problems.extend(leak(&text).map(|leak| format!("{form} of source {depth} contains {leak}")));
        }
        (next, depth) = (error.source(), depth + 1);
    }
    problems.into_iter()
}
