"""HTTP requests: documents by every way the endpoint takes them, and ways it must refuse."""

import hashlib
import json
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from fuzzing import values
from fuzzing.grammar import Document, Grammar, broken, monster

JSON = "application/json"
RESPONSE = "application/graphql-response+json"
_ACCEPT = (JSON, JSON, RESPONSE, RESPONSE, RESPONSE, "*/*", f"{RESPONSE}, {JSON};q=0.5")
_ODD_ACCEPT = ("text/html", "image/png", "", ";q=,", "*/*;q=x", f"{JSON};q=0", "a" * 900, ",,,;;;")
_ODD_TYPES = (
    "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "",
    "application/json; charset=utf-16", "application/json;charset=", "application/graphql", ";",
    "application/json; charset=utf-8; charset=latin-1",
)  # fmt: skip
_BODIES = (
    b"", b"{", b"[]", b"null", b"1", b'"x"', b"[[[[[[", b"[" * 100_000, b'{"query":' * 3_000,
    b"\xff\xfe{\x00}", b'{"query": "\xff"}', b'{"query": "{__typename}", "query": "x"}',
    b'\xef\xbb\xbf{"query": "{__typename}"}', b'{"query": "\\ud800"}', b'{"query": "{\\u0000}"}',
    b'{"query": {}}', b'{"query": ["x"]}', b'{"query": null, "variables": []}', b"{} {}", b"NaN",
    b'{"query": "{__typename}", "variables": "x"}', b'{"query": "{__typename}", "extensions": 1}',
    b'{"query": "{__typename}", "operationName": 1}', b'{"query": "{__typename}", "x": 1e999}',
    b'{"query": "{__typename}", "extensions": {"persistedQuery": {}}}', b'{"variables": {}}',
    b'{"query": "{__typename}", "operationName": "\\u0000"}', b"query={__typename}",
)  # fmt: skip

_KNOWN = 200  # documents that are asked again: the database has their plans


@dataclass
class Asked:
    """A request; `document` is what it asks, if it is GraphQL that ought to be read."""

    family: str
    method: str = "POST"
    path: str = "/graphql"
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    document: Document | None = None

    def told(self) -> dict[str, Any]:
        """Return it as JSON has it, to be kept and asked again."""
        return {**vars(self), "body": self.body.decode("latin-1"), "document": None}


class Asker:
    """Draws requests."""

    def __init__(self, grammar: Grammar, *, writes: bool = True) -> None:
        """Take the grammar; `writes` lets mutations in."""
        self._grammar = grammar
        self._pool = grammar._pool  # noqa: SLF001
        self._families = {
            self.valid: 14, self.again: 34, self.torn: 16, self.huge: 4, self.odd_http: 8,
            self.address: 6, self.persisted: 3, self.batch: 2, self.export: 4, self.calendar: 3,
            self.reconcile: 4, self.elsewhere: 3, self.mutation: 4 if writes else 0,
        }  # fmt: skip

        self._documents: list[Document] = []

    def draw(self, r: Random) -> Asked:
        """Return a request of any family."""
        (family,) = r.choices([*self._families], [*self._families.values()])
        return family(r)

    def valid(self, r: Random) -> Asked:
        """A document that the schema allows, but for values."""
        return _post("valid", r, self._grammar.document(r))

    def again(self, r: Random) -> Asked:
        """A document of before, all of its arguments variables, with other values."""
        known = self._documents
        if len(known) < _KNOWN or r.random() < 0.01:
            one = self._grammar.document(r, bound=1.0, writes=r.random() < 0.1)
            known.append(one)
            if len(known) > _KNOWN:
                known.pop(0)
        return _post("again", r, self._grammar.again(r, r.choice(known)))

    def mutation(self, r: Random) -> Asked:
        """A mutation."""
        return _post("mutation", r, self._grammar.document(r, writes=True))

    def torn(self, r: Random) -> Asked:
        """A document with tokens lost, doubled, swapped, or of elsewhere."""
        one = self._grammar.document(r)
        return _post("torn", r, Document(broken(r, one.text), one.variables, one.name))

    def huge(self, r: Random) -> Asked:
        """A document that is large in one way."""
        return _post("huge", r, Document(monster(r), {}))

    def odd_http(self, r: Random) -> Asked:
        """Methods, headers and bodies that don't fit."""
        one = self.valid(r)
        one.family, one.document = "http", None
        way = r.randrange(6)
        if way == 0:
            one.method = r.choice(("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "QUERY"))
        elif way == 1:
            one.headers["Content-Type"] = r.choice(_ODD_TYPES)
        elif way == 2:
            one.headers["Accept"] = r.choice(_ODD_ACCEPT)
        elif way == 3:
            one.headers |= _odd_header(r)
        elif way == 4:
            one.body = r.choice(_BODIES)
        else:
            at = r.randrange(len(one.body) or 1)
            one.body = one.body[:at] + bytes([r.randrange(256)]) + one.body[at + r.randrange(3) :]
        return one

    def address(self, r: Random) -> Asked:
        """A query by GET."""
        one = self._grammar.document(r, writes=r.random() < 0.1)
        given = {"query": one.text, "variables": _json(one.variables)}
        if one.name:
            given["operationName"] = one.name
        if r.random() < 0.2:
            given[r.choice([*given, "extensions", "x"])] = values.text(r)
        text = urlencode(given, errors="surrogatepass")
        if r.random() < 0.05:
            text = r.choice(
                ("", "query", "query=%", "query=%ff", "query=%00", "&&==", "query=a&" * 9)
            )
        asked = Asked("address", "GET", f"/graphql?{text[:20_000]}", {"Accept": r.choice(_ACCEPT)})
        if r.random() < 0.1:
            asked.headers["If-None-Match"] = r.choice(('W/"x"', "*", '"', ", ,", "W/"))
        return asked

    def persisted(self, r: Random) -> Asked:
        """A query by its hash."""
        one = self._grammar.document(r)
        hash_ = hashlib.sha256(one.text.encode("utf-8", "replace")).hexdigest()
        extension = {
            "version": r.choice((1, 1, 1, 1, 2, "1", None)),
            "sha256Hash": hash_ if r.random() < 0.6 else values.odd(r),
        }
        body: dict[str, Any] = {"extensions": {"persistedQuery": extension}}
        if r.random() < 0.15:
            body["extensions"] = values.odd(r)
        if r.random() < 0.6:
            body |= {"query": one.text, "variables": one.variables}
        return _raw("persisted", r, _json(body).encode())

    def batch(self, r: Random) -> Asked:
        """Several operations at once."""
        many = [self._grammar.document(r) for _ in range(r.choice((0, 1, 2, 3, 12)))]
        body = [_body(one) if r.random() < 0.95 else values.odd(r) for one in many]
        return _raw("batch", r, _json(body).encode())

    def export(self, r: Random) -> Asked:
        """A whole list as a file."""
        root = self._grammar.schema.query_type
        assert root
        name = r.choice(
            [one for one in root.fields if {"filter", "orderBy"} <= root.fields[one].args.keys()]
        )
        spec = root.fields[name].args
        given: dict[str, str] = {}
        for one in ("filter", "orderBy"):
            if r.random() < 0.5:
                given[one] = _json(self._grammar.value(r, spec[one].type))
        for one in ("search", "fields", "filter", "orderBy", "x", "asOf"):
            if r.random() < 0.12:
                given[one] = r.choice(("id,name", "id", values.text(r), _json(values.odd(r))))
        if r.random() < 0.03:
            name = quote(values.text(r)[:200].encode("utf-8", "replace"), safe="")
        format_ = (
            r.choice(("jsonl", "csv", "parquet", "jsonl", "xml", "")) if r.random() < 0.9 else "%00"
        )
        return _get("export", r, f"/export/{name}.{format_}", given)

    def calendar(self, r: Random) -> Asked:
        """Events as a calendar."""
        draws = {
            "region": lambda: r.choice(("DED2", "CZ04", "", values.text(r))),
            "topic": lambda: values.text(r),
            "from": lambda: values.moment(r),
            "to": lambda: values.moment(r)[:10],
            "x": lambda: "1",
        }
        chosen = [one for one in draws if r.random() < (0.05 if one == "x" else 0.4)]
        return _get("calendar", r, "/events.ics", {one: draws[one]() for one in chosen})

    def reconcile(self, r: Random) -> Asked:
        """What OpenRefine and others ask."""
        query = {"query": values.text(r), "type": r.choice(("Actor", "Company", values.odd(r)))}
        if r.random() < 0.3:
            query |= {"limit": values.odd(r), "properties": values.odd(r)}
        queries: Any = {"q0": query} if r.random() < 0.8 else values.odd(r)
        extend: Any = {"ids": [self._pool.id(r), values.odd(r)], "properties": [{"id": "name"}]}
        given = r.choice(
            (
                {"queries": _json(queries)},
                {"queries": _json({f"q{one}": query for one in range(r.choice((2, 30)))})},
                {"extend": _json(extend if r.random() < 0.7 else values.odd(r))},
                {"query": values.text(r)},
                {},
            )
        )
        path = r.choice(
            ("/reconcile", "/reconcile", "/reconcile", "/reconcile/", "/reconcile/properties",
             "/reconcile/preview", "/reconcile/suggest/entity", "/reconcile/suggest/x")
        )  # fmt: skip
        if not path.endswith("reconcile"):
            given = {
                one: values.text(r) for one in ("prefix", "id", "type", "limit") if r.random() < 0.5
            }
        if path == "/reconcile" and r.random() < 0.6:
            body = urlencode(given, errors="surrogatepass").encode()
            return Asked(
                "reconcile", path=path, headers={"Content-Type": "application/x-www-form-urlencoded"},
                body=body,
            )  # fmt: skip
        return _get("reconcile", r, path, given)

    def elsewhere(self, r: Random) -> Asked:
        """Other addresses."""
        text = quote(values.text(r)[:200].encode("utf-8", "replace"), safe="/.")
        path = r.choice(
            ("/", "/healthz", "/readyz", "/ontology.json", "/assets/../../pyproject.toml", "/metrics",
             "/assets/%2e%2e/%2e%2e/pyproject.toml", f"/{text}", f"/assets/{text}", "/graphql/",
             "//graphql", "/graphql/..", "/graphql%00", f"/?id={text}", "/export/", "/export/a.b.c")
        )  # fmt: skip
        return Asked("elsewhere", r.choice(("GET", "GET", "POST", "HEAD")), path)


def _odd_header(r: Random) -> dict[str, str]:
    return r.choice(
        (
            {"X-Request-Id": r.choice(("x" * 200, "a b", "a:b", "\xe9", ""))},
            {"Sec-Fetch-Site": r.choice(("cross-site", "same-site", "x", "none"))},
            {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
            {"Content-Encoding": "gzip"},
            {"Accept-Encoding": r.choice(("br, zstd", "gzip;q=0", "*", "x" * 300))},
            {
                "Authorization": r.choice(
                    ("Bearer ", "Bearer x.y.z", "Basic eDp4", "\xff", "Bearer a b")
                )
            },
            {"Host": r.choice(("evil.example", "", "[::1", "a:b:c"))},
            {"X-Forwarded-For": "127.0.0.1", "Forwarded": "for=127.0.0.1"},
            {"Cookie": "a=b; " * 100},
            {"traceparent": r.choice(("00-x", "00-" + "0" * 32 + "-" + "1" * 16 + "-01", ""))},
            {"Range": "bytes=0-1"},
        )
    )


def _json(value: Any) -> str:
    return json.dumps(value)


def _body(one: Document) -> dict[str, Any]:
    name = {"operationName": one.name} if one.name else {}
    return {"query": one.text, "variables": one.variables, **name}


def _raw(family: str, r: Random, body: bytes) -> Asked:
    return Asked(family, headers={"Content-Type": JSON, "Accept": r.choice(_ACCEPT)}, body=body)


def _post(family: str, r: Random, one: Document) -> Asked:
    asked = _raw(family, r, _json(_body(one)).encode())
    asked.document = one
    return asked


def _get(family: str, r: Random, path: str, given: dict[str, str]) -> Asked:
    query = urlencode(given, errors="surrogatepass")
    return Asked(family, r.choice(("GET", "GET", "GET", "HEAD")), f"{path}?{query}"[:30_000])
