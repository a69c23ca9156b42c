"""Tokens: whom they let in, and whom they don't. The issuer is a real server with real keys."""

import asyncio
import base64
import hashlib
import hmac
import json
import logging
import time
from collections.abc import Mapping
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from mosty.access.issuer import FRESH, PAUSE, STALE, Issuer
from mosty.access.tokens import claims
from mosty.graph.errors import IssuerSilent, SettingError, Unauthenticated


class Service:
    """What asks the issuer: its clock stands still."""

    def __init__(self, real: Any, jwks: str = "") -> None:
        self.now = 0.0
        self.issuer = Issuer(real.address, jwks, clock=lambda: self.now)

    def __call__(self, token: str) -> Mapping[str, Any]:
        return asyncio.run(claims(token, self.issuer, "mosty", leeway=30))

    def refuses(self, token: str) -> str:
        with pytest.raises(Unauthenticated) as caught:
            self(token)
        return str(caught.value)


@pytest.fixture
def service(issuer: Any) -> Service:
    return Service(issuer)


def part(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def test_what_the_issuer_signed_is_believed(issuer: Any, service: Service) -> None:
    assert service(issuer.token(roles=["editor"]))["roles"] == ["editor"]
    issuer.add("second", curve=True)
    service.now += PAUSE
    assert service(issuer.token("second"))["sub"] == "u1"


def test_its_keys_are_found_by_discovery_and_asked_for_once(issuer: Any, service: Service) -> None:
    for _ in range(3):
        service(issuer.token())
    assert issuer.asked == ["/.well-known/openid-configuration", "/keys"]


def test_its_keys_can_be_named(issuer: Any) -> None:
    Service(issuer, f"{issuer.address}/own")(issuer.token())
    assert issuer.asked == ["/own"]


def test_claims_are_held_to_the_clock_and_to_us(issuer: Any, service: Service) -> None:
    now = int(time.time())
    service(issuer.token(exp=now - 20))  # the clocks may differ by 30 seconds
    service(issuer.token(nbf=now + 20, aud=["other", "mosty"]))
    assert "expired" in service.refuses(issuer.token(exp=now - 40))
    assert "not valid yet" in service.refuses(issuer.token(nbf=now + 40))
    assert "not valid yet" in service.refuses(issuer.token(iat=now + 40))
    assert "another service" in service.refuses(issuer.token(aud="other"))
    assert "another issuer" in service.refuses(issuer.token(iss="https://evil.example"))
    for name in ("exp", "aud", "iss", "sub"):
        assert "lacks a claim" in service.refuses(issuer.token(**{name: None}))


@pytest.mark.parametrize(
    "given",
    [
        {"exp": "soon"},
        {"exp": float("inf")},
        {"nbf": "x"},
        {"aud": {"mosty": 1}},
        {"sub": 7},
        {"iat": []},
    ],
)
def test_claims_of_another_kind_are_refused(issuer: Any, service: Service, given: Any) -> None:
    claims = {"iss": issuer.address, "aud": "mosty", "sub": "u", "exp": int(time.time()) + 60}
    raw = json.dumps({**claims, **given}).encode()
    token = jwt.api_jws.encode(raw, issuer.keys["first"], "RS256", {"kid": "first"})
    service.refuses(token)


def test_a_changed_token_is_refused(issuer: Any, service: Service) -> None:
    head, _, signature = issuer.token().split(".")
    body = {"iss": issuer.address, "aud": "mosty", "sub": "admin", "exp": int(time.time()) + 60}
    service.refuses(f"{head}.{part(body)}.{signature}")


@pytest.mark.parametrize("algorithm", ["none", "None", "nOnE", ""])
def test_none_is_no_algorithm(issuer: Any, service: Service, algorithm: str) -> None:
    _, body, signature = issuer.token().split(".")
    head = part({"alg": algorithm, "typ": "JWT", "kid": "first"})
    for end in ("", signature):
        service.refuses(f"{head}.{body}.{end}")


@pytest.mark.parametrize("kind", [PublicFormat.SubjectPublicKeyInfo, PublicFormat.PKCS1])
def test_a_public_key_is_no_password(issuer: Any, service: Service, kind: Any) -> None:
    """An attacker signs by HMAC with the RSA key that all may see (key confusion)."""
    public = issuer.keys["first"].public_key().public_bytes(Encoding.PEM, kind)
    _, body, _ = issuer.token().split(".")
    head = part({"alg": "HS256", "typ": "JWT", "kid": "first"})
    code = hmac.digest(public, f"{head}.{body}".encode(), hashlib.sha256)
    end = base64.urlsafe_b64encode(code).decode().rstrip("=")
    service.refuses(f"{head}.{body}.{end}")


def test_a_secret_among_the_issuers_keys_verifies_nothing(issuer: Any, service: Service) -> None:
    secret = b"x" * 64
    issuer.extra.append({"kty": "oct", "kid": "own", "k": part("x" * 64), "alg": "HS256"})
    token = jwt.encode({"sub": "u"}, secret, "HS256", headers={"kid": "own"})
    service.refuses(token)


def test_the_token_cannot_bring_its_own_key(issuer: Any, service: Service) -> None:
    own = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    issuer.keys["other"] = own
    jwk = issuer.jwk("other")
    token = issuer.token("other", {"kid": "first", "jwk": jwk, "jku": "http://127.0.0.1:1/"})
    del issuer.keys["other"]
    service.refuses(token)


def test_weak_keys_verify_nothing(issuer: Any, service: Service) -> None:
    issuer.keys["weak"] = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505
    with pytest.warns(jwt.warnings.InsecureKeyLengthWarning):
        token = issuer.token("weak")
    service.refuses(token)


def test_a_key_for_encryption_verifies_nothing(issuer: Any, service: Service) -> None:
    issuer.add("sealing", curve=True)
    token = issuer.token("sealing")
    issuer.extra.append({**issuer.jwk("sealing"), "use": "enc"})
    del issuer.keys["sealing"]
    service.refuses(token)


def test_an_algorithm_of_another_curve_is_refused(issuer: Any, service: Service) -> None:
    issuer.keys["big"] = ec.generate_private_key(ec.SECP384R1())
    now = int(time.time())
    body = {"iss": issuer.address, "aud": "mosty", "sub": "u", "exp": now + 60}
    service(jwt.encode(body, issuer.keys["big"], "ES384", headers={"kid": "big"}))
    head = part({"alg": "ES256", "kid": "big"})
    service.refuses(f"{head}.{part(body)}.{part('x' * 64)}")


@pytest.mark.parametrize(
    "id_",
    [
        "../../../../etc/passwd",
        "/dev/null",
        "' OR '1'='1",
        "http://127.0.0.1:1/",
        "\x00",
        "x" * 9_000,
    ],
)
def test_the_name_of_a_key_is_only_looked_up(issuer: Any, service: Service, id_: str) -> None:
    service.refuses(issuer.token(head={"kid": id_}))


@pytest.mark.parametrize("head", [{"kid": 7}, {"crit": ["exp"]}, {"b64": False, "crit": ["b64"]}])
def test_heads_of_another_kind_are_refused(issuer: Any, service: Service, head: Any) -> None:
    _, body, end = issuer.token().split(".")
    service.refuses(f"{part({'alg': 'RS256', 'kid': 'first', **head})}.{body}.{end}")


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_any_other_text_is_refused(text: str) -> None:
    async def ask(token: str) -> None:
        await claims(token, Issuer("http://127.0.0.1:1"), "mosty", 30)

    for token in (text, f"{text}.{text}.{text}", f"{part(text)}.{part(text)}.{part(text)}"):
        with pytest.raises((Unauthenticated, IssuerSilent)):
            asyncio.run(ask(token))


def test_a_token_of_megabytes_is_not_looked_at(service: Service, issuer: Any) -> None:
    assert "more than 16,384" in service.refuses("a" * 10**7)
    assert issuer.asked == []


def test_a_token_without_the_name_of_a_key_needs_the_only_one(
    issuer: Any, service: Service
) -> None:
    body = {"iss": issuer.address, "aud": "mosty", "sub": "u", "exp": int(time.time()) + 60}
    token = jwt.encode(body, issuer.keys["first"], "RS256")
    service(token)
    issuer.add("second")
    service.now += FRESH + 1
    service.refuses(token)


def test_keys_change(issuer: Any, service: Service) -> None:
    service(issuer.token())
    del issuer.keys["first"]
    issuer.add("next")
    token = issuer.token("next")
    service.refuses(token)  # asked a moment ago
    service.now += PAUSE
    service(token)
    issuer.add("first")  # a withdrawn key is no longer believed, whatever its name
    issuer.keys.pop("next")
    service.now += FRESH + 1
    service.refuses(token)


def test_made_up_names_of_keys_do_not_call_the_issuer_all_the_time(
    issuer: Any, service: Service
) -> None:
    for n in range(20):
        service.refuses(issuer.token(head={"kid": f"k{n}"}))
        service.now += PAUSE / 10
    assert issuer.asked.count("/keys") <= 3


def test_an_issuer_that_fails_is_told_apart_from_a_wrong_token(
    issuer: Any, service: Service, caplog: Any
) -> None:
    issuer.broken = True
    token = issuer.token()
    with caplog.at_level(logging.DEBUG):
        for _ in range(5):
            with pytest.raises(IssuerSilent, match="cannot be fetched just now"):
                service(token)
    assert len(issuer.asked) == 1
    assert "answers 500" in caplog.text
    assert token not in caplog.text
    issuer.broken = False
    service.now += PAUSE
    service(token)


def test_an_issuer_may_fail_for_an_hour(issuer: Any, service: Service) -> None:
    token = issuer.token()
    service(token)
    issuer.broken = True
    service.now += FRESH + 1
    service(token)
    with pytest.raises(IssuerSilent):  # it may be a new key
        service(issuer.token(head={"kid": "new"}))
    service.now += STALE
    with pytest.raises(IssuerSilent):
        service(token)


def test_discovery_must_speak_for_the_issuer(issuer: Any, service: Service, caplog: Any) -> None:
    issuer.name = "https://other.example"
    with pytest.raises(IssuerSilent):
        service(issuer.token())
    assert "speaks for 'https://other.example'" in caplog.text


@pytest.mark.parametrize("address", ["http://issuer.example", "file:///etc/passwd", "issuer", ""])
def test_addresses_are_encrypted(address: str) -> None:
    with pytest.raises(SettingError, match="must be https"):
        Issuer("https://issuer.example", address or "ftp://x")
    if address:
        with pytest.raises(SettingError, match="must be https"):
            Issuer(address)
