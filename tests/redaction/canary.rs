//! What is looked for, and where in an error.

use std::{error::Error, sync::OnceLock};

use aho_corasick::AhoCorasick;
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};

/// The text that stands in for secrets. It is a word that nothing else has in it.
pub const CANARY: &str = "canary-4711";

/// The access token that the server gives out.
pub const TOKEN: &str = "canary-4711-token";

/// A key that the body of an answer made up, like the addresses of people.
pub const KEY: &str = "canary-4711@example.com";

/// What a secret looks like, however it was written.
struct Needle {
    secret: String,
    form: &'static str,
    text: String,
}

/// The canary, and the secrets of the clients under test.
fn needles() -> &'static (AhoCorasick, Vec<Needle>) {
    static NEEDLES: OnceLock<(AhoCorasick, Vec<Needle>)> = OnceLock::new();
    NEEDLES.get_or_init(|| {
        let secrets = subkit::SUITES.iter().flat_map(|suite| suite.secrets.iter().copied());
        let needles: Vec<Needle> = std::iter::once(CANARY).chain(secrets).flat_map(forms).collect();
        (AhoCorasick::new(needles.iter().map(|needle| &needle.text)).expect("they are few"), needles)
    })
}

fn forms(secret: &str) -> Vec<Needle> {
    let needle = |form, text| Needle { secret: secret.to_owned(), form, text };
    let numbers = format!("{:?}", secret.as_bytes());
    let mut forms = vec![
        needle("as it is", secret.to_owned()),
        needle("as bytes", numbers.trim_matches(['[', ']']).to_owned()),
        needle("in hexadecimal", secret.bytes().map(|byte| format!("{byte:02x}")).collect()),
    ];
    forms.extend((0..3).map(|shift| needle("in Base64", base64(secret, shift))));
    forms
}

/// The part of Base64 that is the same whatever stands around the text; `shift` bytes of a group stand before it.
fn base64(text: &str, shift: usize) -> String {
    let whole = STANDARD_NO_PAD.encode(["x".repeat(shift).as_str(), text].concat());
    let (begin, end) = ((shift * 8).div_ceil(6), (shift + text.len()) * 8 / 6);
    whole[begin..end].to_owned()
}

/// What a text tells that it must not: the first secret in it, and how it is written.
pub fn leak(text: &str) -> Option<String> {
    let (finder, needles) = needles();
    let found = &needles[finder.find(text)?.pattern()];
    Some(format!("`{}`, {}, in: {}", found.secret, found.form, shorten(text)))
}

fn shorten(text: &str) -> String {
    text.chars().take(2000).collect()
}

/// What an error tells that it must not: in all that can be printed of it and of its sources. `Display` is one line.
pub fn in_error(error: &(dyn Error + 'static)) -> impl Iterator<Item = String> + use<> {
    let mut problems = Vec::new();
    let (mut next, mut depth) = (Some(error), 0);
    while let Some(error) = next {
        let (display, debug, alternate) = (error.to_string(), format!("{error:?}"), format!("{error:#?}"));
        if depth == 0 && (display.is_empty() || display.contains('\n')) {
            problems.push(format!("`Display` is not one line: {display:?}"));
        }
        for (how, text) in [("Display", display), ("Debug", debug), ("alternate Debug", alternate)] {
            problems.extend(leak(&text).map(|leak| format!("{how} of source {depth} tells {leak}")));
        }
        (next, depth) = (error.source(), depth + 1);
    }
    problems.into_iter()
}
