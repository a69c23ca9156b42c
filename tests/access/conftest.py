"""A real issuer of tokens on this machine, with real keys."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

AUDIENCE = "mosty"


class Issuer:
    """An issuer: its address, its keys by id, and how it answers."""

    def __init__(self) -> None:
        self.keys: dict[str, Any] = {}
        self.asked: list[str] = []
        self.broken = False
        self.name = ""  # other than its address, if it lies
        self.extra: list[dict[str, Any]] = []  # more entries of its JWKS
        self.add("first")
        issuer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                issuer.asked.append(self.path)
                self.send_response(500 if issuer.broken else 200)
                self.end_headers()
                self.wfile.write(json.dumps(issuer.answer(self.path)).encode())

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def add(self, id_: str, *, curve: bool = False) -> None:
        """Have one more key."""
        self.keys[id_] = (
            ec.generate_private_key(ec.SECP256R1())
            if curve
            else rsa.generate_private_key(public_exponent=65537, key_size=2048)
        )

    def answer(self, path: str) -> object:
        """Return what stands at a path."""
        if path.endswith("openid-configuration"):
            return {"issuer": self.name or self.address, "jwks_uri": f"{self.address}/keys"}
        return {"keys": [*(self.jwk(one) for one in self.keys), *self.extra]}

    def jwk(self, id_: str) -> dict[str, Any]:
        """Return the public part of a key."""
        key = self.keys[id_].public_key()
        kind = RSAAlgorithm if isinstance(key, rsa.RSAPublicKey) else ECAlgorithm
        return {**kind.to_jwk(key, as_dict=True), "kid": id_, "use": "sig"}

    def token(self, key: str = "first", head: Any = None, **claims: Any) -> str:
        """Return a signed token; a claim that is None is left out."""
        now = int(time.time())
        given = {
            "iss": self.address,
            "aud": AUDIENCE,
            "sub": "u1",
            "iat": now,
            "exp": now + 60,
            **claims,
        }
        private = self.keys[key]
        algorithm = "RS256" if isinstance(private, rsa.RSAPrivateKey) else "ES256"
        kept = {name: one for name, one in given.items() if one is not None}
        return jwt.encode(kept, private, algorithm, headers={"kid": key, **(head or {})})


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    """An issuer that answers."""
    one = Issuer()
    yield one
    one.server.shutdown()
    one.server.server_close()
