#!/usr/bin/env python3
"""Creates signatures as the vendor documents them, independently of the implementation that the tests check.

Prints vectors.json. A signature is the HMAC-SHA-256 with the signing key, encoded as base64. The signed bytes are the time, a
line feed, the whole URL, a line feed, and the 32 bytes of the SHA-256 hash of the body.
"""

import base64
import hashlib
import hmac
import json


def sign(key: str, timestamp: str, url: str, body: bytes) -> str:
    signed = b"\n".join([timestamp.encode(), url.encode(), hashlib.sha256(body).digest()])
    return base64.b64encode(hmac.new(key.encode(), signed, hashlib.sha256).digest()).decode()


BASES = ["https://hooks.example.com", "https://hooks.example.com/bird", "http://localhost:8080", "https://[2001:db8::1]:8443/a/b"]
TARGETS = ["/", "/endpoint", "/endpoint/", "/endpoint?workspace=1&b=%20c", "/a%2Fb/%C3%A9?x=%2B+y", "//double//slash/?", "/a;b=c,d?e=f?g"]
KEYS = ["k", "signing-key", "schlüssel-🔑", "x" * 64, "y" * 65, "0" * 200]
BODIES = [b"", b"{}", b'{"type":"long-code"}', "{\"name\":\"Zoë – 東京\"}".encode(), bytes(range(256)), b"line\r\nline\n\n", b" " * 65, b"a" * 100_000]
TIMES = ["1752285660", "0", "4102444800", "1"]


def vectors():
    number = 0
    for target in TARGETS:
        for body in BODIES:
            base = BASES[number % len(BASES)]
            key = KEYS[number % len(KEYS)]
            timestamp = TIMES[number % len(TIMES)]
            number += 1
            yield {
                "base": base,
                "target": target,
                "key": key,
                "timestamp": timestamp,
                # A long body repeats one character, so its length suffices.
                "body": {"repeat": "a", "times": len(body)} if len(body) > 1000 else {"base64": base64.b64encode(body).decode()},
                "signature": sign(key, timestamp, base + target, body),
            }


print(json.dumps(list(vectors()), indent=1, ensure_ascii=False))
