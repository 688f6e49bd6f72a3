//! Tests with signatures that were computed by other implementations, and with invalid signatures.

use std::time::{Duration, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{SignatureEncoding, SignatureError, SignatureScheme, SignedPart, Verifier, VerifierBuilder, VerifierError};

/// The test vectors of RFC 4231 sign only a body.
const PLAIN: SignatureScheme = SignatureScheme::hmac_sha256("x-signature", SignatureEncoding::Hex);

const TIMED: SignatureScheme =
    PLAIN.with_timestamp("x-time").with_signed_parts(&[SignedPart::Timestamp, SignedPart::Body], ".");

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    pairs
        .iter()
        .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap()))
        .collect()
}

fn verifier(scheme: SignatureScheme, key: &str) -> Verifier {
    let now = || UNIX_EPOCH + Duration::from_secs(1_000_000);
    VerifierBuilder::new(scheme, "https://x.example").with_key(key).with_clock(now).build().unwrap()
}

#[test]
fn accepts_rfc_4231_test_vector() {
    let jefe = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    let verifier = verifier(PLAIN, "Jefe");
    let body = b"what do ya want for nothing?";
    assert_eq!(verifier.verify("/", &headers(&[("x-signature", jefe)]), body), Ok(()));
    assert_eq!(verifier.verify("/", &headers(&[("x-signature", &jefe.to_uppercase())]), body), Ok(()));
    let changed = jefe.replacen('5', "6", 1);
    assert_eq!(verifier.verify("/", &headers(&[("x-signature", &changed)]), body), Err(SignatureError::Mismatch));
}

#[test]
fn rejects_missing_repeated_and_malformed_headers() {
    let verifier = verifier(TIMED, "key");
    let (signature, time) = (("x-signature", &*"0".repeat(64)), ("x-time", "1000000"));
    for (pairs, expected) in [
        (vec![], SignatureError::MissingHeader("x-signature")),
        (vec![signature], SignatureError::MissingHeader("x-time")),
        (vec![signature, signature, time], SignatureError::RepeatedHeader("x-signature")),
        (vec![signature, time, time], SignatureError::RepeatedHeader("x-time")),
        (vec![("x-signature", "00"), time], SignatureError::MalformedHeader("x-signature")),
        (vec![("x-signature", "0"), time], SignatureError::MalformedHeader("x-signature")),
        (vec![("x-signature", "xyz"), time], SignatureError::MalformedHeader("x-signature")),
        (vec![signature, time], SignatureError::Mismatch),
    ] {
        assert_eq!(verifier.verify("/", &headers(&pairs), b""), Err(expected), "{pairs:?}");
    }
}

/// The signatures were computed with `printf '1000000.{}' | openssl dgst -sha256 -hmac key`.
#[test]
fn checks_signature_before_timestamp() {
    for (time, signature, expected) in [
        ("1000000", "822ab0c20fe01f30b8a30ac00556115974afcbc35ba8273e878f4be1ea0a877b", Ok(())),
        ("999700", "810121f5171468eb0553dd265624a6ce1a8185bb892d83de74f06528092a5f6f", Ok(())),
        ("1000300", "05d32fc35831d6bc8ae419cbf308f6cffd45833d89a831d1a314af365f6dc936", Ok(())),
        (
            "",
            "23bf48be60a1cc53449d657ad33c2065a60034a0ba7eb7b4c077952d03b5ae33",
            Err(SignatureError::MalformedHeader("x-time")),
        ),
        (
            "+1",
            "2b723f0c7f5893c215bb9260c88ae1d435d6e6e88e588ff246dff1ecc6e6bf5a",
            Err(SignatureError::MalformedHeader("x-time")),
        ),
        (
            "1.0",
            "cc6c08b04a5625e85623d480677e6a935180ee3385c2836f546a0a7c6fd2bc22",
            Err(SignatureError::MalformedHeader("x-time")),
        ),
        (
            "soon",
            "a1de8c87f85c86e0f1f1c9a4711672e22ba9b64bc6a648cabd7ce5ad4b0a2d41",
            Err(SignatureError::MalformedHeader("x-time")),
        ),
        (
            "99999999999999999999999",
            "de1dac63f10d20aecebe8894b678e5060188ccf5c597c9099acaf6a677bc7964",
            Err(SignatureError::MalformedHeader("x-time")),
        ),
    ] {
        let found =
            verifier(TIMED, "key").verify("/", &headers(&[("x-signature", signature), ("x-time", time)]), b"{}");
        assert_eq!(found, expected, "{time}");
        let changed =
            verifier(TIMED, "key").verify("/", &headers(&[("x-signature", signature), ("x-time", time)]), b"[]");
        assert_eq!(changed, Err(SignatureError::Mismatch), "{time}");
    }
}

#[test]
fn error_for_an_old_or_future_timestamp_contains_the_time_difference() {
    let at = |now: u64, scheme: SignatureScheme, time: &str, signature: &str| {
        let clock = move || UNIX_EPOCH + Duration::from_secs(now);
        let builder = VerifierBuilder::new(scheme, "https://x.example").with_key("key").with_clock(clock);
        let headers = headers(&[("x-signature", signature), ("x-time", time)]);
        builder.build().unwrap().verify("/", &headers, b"{}")
    };
    let seconds = Duration::from_secs;
    let (day, time) = (TIMED.with_tolerance(seconds(86_400)), "1000000");
    let signature = "822ab0c20fe01f30b8a30ac00556115974afcbc35ba8273e878f4be1ea0a877b";
    assert_eq!(at(1_013_729, day, time, signature), Ok(()));
    assert_eq!(at(1_086_400, day, time, signature), Ok(()));
    let (age, tolerance) = (seconds(86_401), seconds(86_400));
    assert_eq!(at(1_086_401, day, time, signature), Err(SignatureError::TooOld { age, tolerance }));
    let (age, tolerance) = (seconds(13_729), seconds(300));
    assert_eq!(at(1_013_729, TIMED, time, signature), Err(SignatureError::TooOld { age, tolerance }));
    // A long tolerance does not accept timestamps that are far in the future.
    let (ahead, clock_skew) = (seconds(301), seconds(300));
    assert_eq!(at(999_699, day, time, signature), Err(SignatureError::TooEarly { ahead, clock_skew }));
}

/// No vendor publishes a sample request that shows the unit, so timestamps in milliseconds must be accepted too.
#[test]
fn accepts_timestamps_in_milliseconds() {
    let clock = || UNIX_EPOCH + Duration::from_secs(1_753_000_100);
    let verifier = VerifierBuilder::new(TIMED, "https://x.example").with_key("key").with_clock(clock).build().unwrap();
    for (time, signature) in [
        ("1753000000", "e85680fefd19e8f871da6ff15296380b0f98c29c155a976c3b71d815af7b190c"),
        ("1753000000123", "13a3bab64c38dfb9f916e7882aa505dded3ef438fa24331474fa7f102ed972c2"),
    ] {
        let headers = headers(&[("x-signature", signature), ("x-time", time)]);
        let checked = verifier.verify_signature("/", &headers, b"{}").unwrap();
        let since = checked.signed_at.unwrap().duration_since(UNIX_EPOCH).unwrap();
        assert_eq!(since.as_secs(), 1_753_000_000);
    }
}

#[test]
fn verifies_signed_header_that_is_not_utf8() {
    let scheme = PLAIN.with_signed_parts(&[SignedPart::Header("x-id"), SignedPart::Body], ".");
    // The signature was computed with `printf 'caf\xe9.{}' | openssl dgst -sha256 -hmac key`.
    let signed = ("x-signature", "73e537b51bed3af3c0fed3f07b36fbae4d50ecfd2485adfe2d1c03c69a06df12");
    let ids = |ids: &[&[u8]]| {
        let mut headers = headers(&[signed]);
        for id in ids {
            headers.append("x-id", HeaderValue::from_bytes(id).unwrap());
        }
        verifier(scheme, "key").verify("/", &headers, b"{}")
    };
    assert_eq!(ids(&[b"caf\xe9"]), Ok(()));
    assert_eq!(ids(&[b"cafe"]), Err(SignatureError::Mismatch));
    assert_eq!(ids(&[]), Err(SignatureError::MissingHeader("x-id")));
    assert_eq!(ids(&[b"caf\xe9", b"caf\xe9"]), Err(SignatureError::RepeatedHeader("x-id")));
}

#[test]
fn rejects_insecure_scheme() {
    let build = |scheme| VerifierBuilder::new(scheme, "https://x.example").with_key("a").build().map(drop);
    for scheme in [
        PLAIN.with_signed_parts(&[], ""),
        PLAIN.with_signed_parts(&[SignedPart::Url, SignedPart::Header("x-id")], ""),
        PLAIN.with_timestamp("x-time"),
        PLAIN.with_signed_parts(&[SignedPart::Timestamp, SignedPart::Body], "."),
    ] {
        assert_eq!(build(scheme), Err(VerifierError::InsecureScheme), "{scheme:?}");
    }
    for scheme in [PLAIN, TIMED, PLAIN.with_signed_parts(&[SignedPart::BodySha256], "")] {
        assert_eq!(build(scheme), Ok(()), "{scheme:?}");
    }
}

#[test]
fn base_url_includes_prefix_stripped_by_proxy() {
    let scheme = PLAIN.with_signed_parts(&[SignedPart::Url, SignedPart::Body], " ");
    // The signature was computed with `printf 'https://x.example/a/b?c=%%2F {}' | openssl dgst -sha256 -hmac key`.
    let signed = headers(&[("x-signature", "7d74833f30b487840b98ebf9d76b701d32acbe42d9923dcb9526be10f4afc2b0")]);
    let verify = |base: &str, target: &str| {
        let verifier = VerifierBuilder::new(scheme, base).with_key("key").build().unwrap();
        verifier.verify(target, &signed, b"{}")
    };
    for base in ["https://x.example/a", "https://x.example/a/", "https://x.example/a//"] {
        assert_eq!(verify(base, "/b?c=%2F"), Ok(()), "{base}");
    }
    assert_eq!(verify("https://x.example", "/a/b?c=%2F"), Ok(()));
    for target in ["/b?c=/", "/b?c=%2f", "//b?c=%2F", "/b/?c=%2F", "/B?c=%2F", "/b"] {
        assert_eq!(verify("https://x.example/a", target), Err(SignatureError::Mismatch), "{target}");
    }
}

#[test]
fn build_rejects_invalid_settings() {
    let build = |url: &str, keys: &[&str]| {
        let builder = VerifierBuilder::new(PLAIN, url);
        keys.iter().fold(builder, |builder, key| builder.with_key(*key)).build().map(drop)
    };
    assert_eq!(build("https://x.example", &[]), Err(VerifierError::NoKey));
    assert_eq!(build("https://x.example", &["a", ""]), Err(VerifierError::EmptyKey));
    for url in [
        "",
        "x.example",
        "/hooks",
        "ftp://x.example",
        "https://",
        "https://x.example?a",
        "https://x.example#a",
        "https://x.example/a b",
        "https://u@x.example",
        "https://x.example:99999",
        "https://x.example:",
    ] {
        assert_eq!(build(url, &["a"]), Err(VerifierError::InvalidBaseUrl), "{url}");
    }
    for url in ["https://x.example", "https://x.example/", "http://localhost:8080/hooks", "https://[::1]:80"] {
        assert_eq!(build(url, &["a"]), Ok(()), "{url}");
    }
    let shown = format!("{:?} {:?}", verifier(PLAIN, "canary"), VerifierBuilder::new(PLAIN, "x").with_key("canary"));
    assert!(!shown.contains("canary") && shown.contains("keys: 1"), "{shown}");
}
