//! Verification of signatures that `vectors.py` created, an independent implementation of the vendor's documentation.

use std::{
    hint::black_box,
    process::Command,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use subkit::{
    bird::{types::Event, webhooks},
    runtime::{
        ReceiveError, Receiver, SignatureError,
        http::{HeaderMap, HeaderValue},
    },
};

const VECTORS: &str = include_str!("vectors.json");

/// A request signed by the independent implementation.
#[derive(Clone, Deserialize)]
pub struct Vector {
    pub base: String,
    pub target: String,
    pub key: String,
    pub timestamp: String,
    body: Body,
    pub signature: String,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Body {
    Text { base64: String },
    Long { repeat: String, times: usize },
}

impl Vector {
    pub fn body(&self) -> Vec<u8> {
        match &self.body {
            Body::Text { base64 } => STANDARD.decode(base64).unwrap(),
            Body::Long { repeat, times } => repeat.repeat(*times).into_bytes(),
        }
    }

    fn at(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.timestamp.parse().unwrap())
    }

    pub fn headers(&self) -> HeaderMap {
        headers(&self.signature, &self.timestamp)
    }

    /// Returns a receiver with the key and URL of the vector, at the time of the signature.
    fn receiver(&self) -> Receiver<Event> {
        let at = self.at();
        webhooks::event(&self.base).with_key(self.key.as_str()).with_clock(move || at).build().unwrap()
    }
}

pub fn headers(signature: &str, timestamp: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("messagebird-signature", HeaderValue::from_str(signature).unwrap());
    headers.insert("messagebird-request-timestamp", HeaderValue::from_str(timestamp).unwrap());
    headers.insert("messagebird-request-id", HeaderValue::from_static("5f0c3d0e"));
    headers
}

pub fn vectors() -> Vec<Vector> {
    serde_json::from_str(VECTORS).unwrap()
}

/// Returns the first vector with a body of 20 bytes.
fn short() -> Vector {
    vectors().into_iter().find(|vector| vector.body().len() == 20).unwrap()
}

fn outcome(receiver: &Receiver<Event>, target: &str, headers: &HeaderMap, body: Vec<u8>) -> Result<(), SignatureError> {
    match receiver.receive(target, headers, body) {
        // A verified delivery is returned regardless of its content.
        Ok(_) | Err(ReceiveError::MediaType) => Ok(()),
        Err(ReceiveError::Signature(error)) => Err(error),
        Err(_) => Err(SignatureError::Mismatch),
    }
}

#[test]
fn accepts_signatures_of_an_independent_implementation() {
    let vectors = vectors();
    assert!(vectors.len() >= 50);
    for vector in vectors {
        let found = outcome(&vector.receiver(), &vector.target, &vector.headers(), vector.body());
        assert_eq!(found, Ok(()), "{} {}", vector.base, vector.target);
    }
}

#[test]
fn test_vectors_match_the_output_of_their_script() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/webhooks/vectors.py");
    match Command::new("python3").arg(script).output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(String::from_utf8_lossy(&output.stdout), VECTORS);
        }
        Err(error) => println!("skipped, because python3 is not available: {error}"),
    }
}

/// Returns copies that each have a different bit flipped. For long inputs, covers only a sample of the bits.
fn flipped(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let step = if bytes.len() > 4096 { 997 } else { 1 };
    (0..bytes.len() * 8).step_by(step).map(|bit| {
        let mut changed = bytes.to_vec();
        changed[bit / 8] ^= 1 << (bit % 8);
        changed
    })
}

#[test]
fn rejects_every_flipped_bit() {
    let mut flips = 0;
    for vector in vectors() {
        let (receiver, headers, body) = (vector.receiver(), vector.headers(), vector.body());
        for changed in flipped(&body) {
            assert_eq!(outcome(&receiver, &vector.target, &headers, changed), Err(SignatureError::Mismatch));
            flips += 1;
        }
        let signature = STANDARD.decode(&vector.signature).unwrap();
        for changed in flipped(&signature) {
            let headers = self::headers(&STANDARD.encode(changed), &vector.timestamp);
            assert_eq!(outcome(&receiver, &vector.target, &headers, body.clone()), Err(SignatureError::Mismatch));
            flips += 1;
        }
        // Skip text that the flipped bit makes invalid in a header or URL, because such text cannot be sent.
        for changed in flipped(vector.signature.as_bytes()).filter_map(|text| HeaderValue::from_bytes(&text).ok()) {
            let mut headers = headers.clone();
            headers.insert("messagebird-signature", changed);
            assert!(outcome(&receiver, &vector.target, &headers, body.clone()).is_err());
            flips += 1;
        }
        for changed in flipped(vector.timestamp.as_bytes()).filter_map(|text| HeaderValue::from_bytes(&text).ok()) {
            let mut headers = headers.clone();
            headers.insert("messagebird-request-timestamp", changed);
            assert!(outcome(&receiver, &vector.target, &headers, body.clone()).is_err());
            flips += 1;
        }
        for changed in flipped(vector.target.as_bytes()).filter_map(|text| String::from_utf8(text).ok()) {
            assert_eq!(outcome(&receiver, &changed, &headers, body.clone()), Err(SignatureError::Mismatch));
            flips += 1;
        }
        for changed in flipped(vector.key.as_bytes()).filter_map(|text| String::from_utf8(text).ok()) {
            let other = Vector { key: changed, ..vector.clone() }.receiver();
            assert_eq!(outcome(&other, &vector.target, &headers, body.clone()), Err(SignatureError::Mismatch));
            flips += 1;
        }
    }
    println!("{flips} flipped bits");
    assert!(flips > 10_000, "{flips}");
}

#[test]
fn rejects_a_signature_for_another_url() {
    let vector = short();
    for base in ["https://hooks.example.org", "http://hooks.example.com", "https://hooks.example.com:8443"] {
        let other = Vector { base: base.to_owned(), ..vector.clone() }.receiver();
        let found = outcome(&other, &vector.target, &vector.headers(), vector.body());
        assert_eq!(found, Err(SignatureError::Mismatch), "{base}");
    }
    // A trailing slash of the base URL is not duplicated.
    let same = Vector { base: format!("{}/", vector.base), ..vector.clone() }.receiver();
    assert_eq!(outcome(&same, &vector.target, &vector.headers(), vector.body()), Ok(()));
}

#[test]
fn rejects_expired_and_future_timestamps() {
    let vector = short();
    let at = vector.at();
    let after = |offset: i64, tolerance: u64| {
        let shift = Duration::from_secs(offset.unsigned_abs());
        let now = if offset < 0 { at - shift } else { at + shift };
        let builder = webhooks::event(&vector.base).with_key(vector.key.as_str()).with_clock(move || now);
        let receiver = builder.with_tolerance(Duration::from_secs(tolerance)).build().unwrap();
        outcome(&receiver, &vector.target, &vector.headers(), vector.body())
    };
    let seconds = Duration::from_secs;
    let too_old = |age, tolerance| SignatureError::TooOld { age: seconds(age), tolerance: seconds(tolerance) };
    let too_early = SignatureError::TooEarly { ahead: seconds(301), clock_skew: seconds(300) };
    for (offset, expected) in [
        (0, Ok(())),
        (300, Ok(())),
        (301, Err(too_old(301, 300))),
        (-300, Ok(())),
        (-301, Err(too_early)),
        (86_400 * 365, Err(too_old(86_400 * 365, 300))),
    ] {
        assert_eq!(after(offset, 300), expected, "{offset}");
    }
    assert_eq!((after(0, 0), after(1, 0), after(1, u64::MAX)), (Ok(()), Err(too_old(1, 0)), Ok(())));
    // A wrong signature is reported as a mismatch, regardless of its age.
    let receiver = webhooks::event(&vector.base).with_key("other").build().unwrap();
    assert_eq!(outcome(&receiver, &vector.target, &vector.headers(), vector.body()), Err(SignatureError::Mismatch));
    // By default, the receiver uses the system clock and a tolerance of a day, which covers the vendor's retries.
    let receiver = webhooks::event(&vector.base).with_key(vector.key.as_str()).build().unwrap();
    let found = outcome(&receiver, &vector.target, &vector.headers(), vector.body());
    assert!(matches!(found, Err(SignatureError::TooOld { .. } | SignatureError::TooEarly { .. })), "{found:?}");
    for (offset, is_accepted) in [(13_729, true), (86_400, true), (86_401, false)] {
        let now = at + Duration::from_secs(offset);
        let receiver = webhooks::event(&vector.base).with_key(vector.key.as_str()).with_clock(move || now);
        let found = outcome(&receiver.build().unwrap(), &vector.target, &vector.headers(), vector.body());
        assert_eq!(found.is_ok(), is_accepted, "{offset}");
    }
}

#[test]
fn accepts_any_of_several_keys() {
    let vector = short();
    let at = vector.at();
    let with = |keys: &[&str]| {
        let builder = webhooks::event(&vector.base).with_clock(move || at);
        let receiver = keys.iter().fold(builder, |builder, key| builder.with_key(*key)).build().unwrap();
        outcome(&receiver, &vector.target, &vector.headers(), vector.body())
    };
    let key = vector.key.as_str();
    assert_eq!((with(&[key, "new"]), with(&["new", key]), with(&["new", "newer", key])), (Ok(()), Ok(()), Ok(())));
    assert_eq!(with(&["new", "newer"]), Err(SignatureError::Mismatch));
    assert!(webhooks::event(&vector.base).build().is_err());
}

/// Compares byte by byte and stops at the first difference. Verification must not do this.
#[inline(never)]
fn leaks(right: &[u8], found: &[u8]) -> bool {
    right.iter().zip(found).all(|(right, found)| black_box(right) == black_box(found))
}

/// Returns the median times in nanoseconds of three alternating measurements.
fn medians(mut measured: impl FnMut(usize)) -> [f64; 3] {
    const ROUNDS: usize = 4_000;
    let mut times = [const { Vec::new() }; 3];
    for round in 0..ROUNDS * 3 {
        let index = round % 3;
        let started = Instant::now();
        measured(index);
        times[index].push(started.elapsed());
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[ROUNDS / 2].as_secs_f64() * 1e9
    })
}

/// The time must not reveal how much of a signature is correct. Otherwise an attacker could guess the signature byte by byte.
///
/// Verification takes some microseconds. A comparison that stops at the first difference would save only a few nanoseconds, which
/// is too little to detect as a ratio. So the test also measures the verification followed by such a comparison. The differences
/// of the verification alone must be far smaller.
#[test]
fn verification_time_does_not_depend_on_the_differing_byte() {
    let vector = short();
    let (receiver, body) = (vector.receiver(), vector.body());
    let right = STANDARD.decode(&vector.signature).unwrap();
    let differing = [0, 15, 31].map(|byte| {
        let mut changed = right.clone();
        changed[byte] ^= 0xff;
        changed
    });
    let sent = differing.each_ref().map(|changed| headers(&STANDARD.encode(changed), &vector.timestamp));
    let verify = |index: usize| {
        let found = outcome(&receiver, &vector.target, black_box(&sent[index]), body.clone());
        assert_eq!(black_box(found), Err(SignatureError::Mismatch));
    };
    let mut tries = Vec::new();
    // Repeat the measurement if the machine is busy.
    for _ in 0..5 {
        let [first, middle, last] = medians(verify);
        let leaking = medians(|index| {
            verify(index);
            black_box(leaks(black_box(&right), black_box(&differing[index])));
        });
        let (to_middle, to_last, leak) = (middle - first, last - first, leaking[2] - leaking[0]);
        let summary = format!(
            "{first:.0} ns for the first byte; middle {to_middle:+.0} ns, last {to_last:+.0} ns; leaking comparison {leak:+.0} ns"
        );
        println!("{summary}");
        if leak > 20.0 && to_middle.abs() < leak / 8.0 && to_last.abs() < leak / 8.0 {
            return;
        }
        tries.push(summary);
    }
    assert!(tries.is_empty(), "the position of a differing byte is measurable, or the measurement failed: {tries:#?}");
}

/// The time must not reveal which of the keys matches, so that a key rotation is not observable.
#[test]
fn verification_time_does_not_depend_on_the_matching_key() {
    const KEYS: usize = 9;
    let vector = short();
    let (headers, body, at) = (vector.headers(), vector.body(), vector.at());
    let receivers = [0, KEYS / 2, KEYS - 1].map(|index| {
        let builder = webhooks::event(&vector.base).with_clock(move || at);
        let key = |position| if position == index { vector.key.clone() } else { format!("another {position}") };
        (0..KEYS).fold(builder, |builder, position| builder.with_key(key(position))).build().unwrap()
    });
    let mut tries = Vec::new();
    // Repeat the measurement if the machine is busy.
    for _ in 0..5 {
        let [first, middle, last] = medians(|index| {
            let found = outcome(black_box(&receivers[index]), &vector.target, &headers, body.clone());
            assert_eq!(black_box(found), Ok(()));
        });
        let summary = format!(
            "{first:.0} ns if the first of {KEYS} keys matches, {middle:.0} ns the middle, {last:.0} ns the last"
        );
        println!("{summary}");
        // If verification stopped at the matching key, the last key would take several times as long.
        if [middle, last].iter().all(|time| (0.9..1.1).contains(&(time / first))) {
            return;
        }
        tries.push(summary);
    }
    assert!(tries.is_empty(), "the matching key is measurable: {tries:#?}");
}
