"""The reconciliation service, held against the protocol's schemas (0.2).

The schemas are written here in short, after those of the specification:
https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.app import application

TEXT = {"type": "string"}
URL = {"type": "string", "pattern": "^https?://"}
WITH_ID = {"type": "string", "pattern": r"\{\{id\}\}"}


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*required]}


def several(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


NAMED = thing("id", "name", id=TEXT, name=TEXT, description=TEXT)
TYPES = several({"oneOf": [thing("id", id=TEXT, name=TEXT), TEXT]})
SUGGEST = thing(service_url=URL, service_path=TEXT)
MANIFEST = thing(
    "versions", "name", "identifierSpace", "schemaSpace",
    versions=several(TEXT) | {"contains": {"const": "0.2"}},
    name=TEXT,
    identifierSpace=TEXT,
    schemaSpace=TEXT,
    view=thing("url", url=WITH_ID),
    defaultTypes=several(thing("id", "name", id=TEXT, name=TEXT)),
    suggest=thing(entity=SUGGEST, property=SUGGEST, type=SUGGEST),
    preview=thing(
        "url", "width", "height", url=WITH_ID, width={"type": "integer"}, height={"type": "integer"}
    ),
    extend=thing(propose_properties=SUGGEST),
)  # fmt: skip
FEATURE = thing(id=TEXT, value={"type": ["boolean", "number"]})
CANDIDATE = thing(
    "id", "name", "score",
    id=TEXT,
    name=TEXT,
    description=TEXT,
    score={"type": "number"},
    features=several(FEATURE),
    match={"type": "boolean"},
    type=TYPES,
)  # fmt: skip
RESULTS = {
    "type": "object",
    "additionalProperties": thing("result", result=several(CANDIDATE)),
}
SUGGESTED = thing(
    "result", result=several(NAMED | {"properties": NAMED["properties"] | {"notable": TYPES}})
)
DATE = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"
VALUE = {
    "oneOf": [
        one | {"additionalProperties": False}
        for one in (
            NAMED,
            thing("str", str=TEXT),
            thing("float", float={"type": "number"}),
            thing("int", int={"type": "integer"}),
            thing("date", date=TEXT | {"pattern": DATE}),
        )
    ]
}
EXTENSION = thing(
    "meta", "rows",
    meta=several(thing("id", "name", id=TEXT, name=TEXT, type=thing("id", id=TEXT, name=TEXT))),
    rows={
        "type": "object",
        "additionalProperties": {"type": "object", "additionalProperties": several(VALUE)},
    },
)  # fmt: skip

Call = Callable[..., httpx.Response]


@pytest.fixture
def call(graph: Store, settings: Settings) -> Iterator[Call]:
    """Send a request to the service."""
    assert graph
    app = application(settings)
    with asyncio.Runner() as runner:
        lifespan = app.router.lifespan_context(app)
        runner.run(lifespan.__aenter__())
        http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url="http://127.0.0.1:8000"
        )

        def run(path: str = "", method: str = "GET", **given: Any) -> httpx.Response:
            return runner.run(http.request(method, f"/reconcile{path}", **given))

        yield run
        runner.run(http.aclose())
        runner.run(lifespan.__aexit__(None, None, None))


def valid(schema: dict[str, Any], answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    value = answer.json()
    Draft202012Validator(schema).validate(value)
    return value


def ask(call: Call, **queries: Any) -> Any:
    """Ask a batch as OpenRefine does: a form with the queries as JSON."""
    answer = call("", "POST", data={"queries": json.dumps(queries)})
    return {key: one["result"] for key, one in valid(RESULTS, answer).items()}


def test_the_manifest_says_where_everything_is(call: Call) -> None:
    manifest = valid(MANIFEST, call())
    assert manifest["view"]["url"] == "http://127.0.0.1:8000/?id={{id}}"
    assert valid(MANIFEST, call("/"))["view"] == manifest["view"]


def test_names_are_found_whatever_their_accents_and_legal_forms(call: Call) -> None:
    found = ask(
        call,
        q0={"query": "Strojirny Decin"},
        q1={"query": "Goerlitzer Maschinenbau GmbH", "limit": 1},
        q2={"query": "TU Dresden University of Technology", "type": "University"},
    )
    assert found["q0"][0]["id"] == "cz-ico:1"
    assert [one["id"] for one in found["q1"]] == ["de-hr:2"]
    assert {one["type"][0]["id"] for one in found["q2"]} == {"University"}
    assert found["q0"][0]["features"]


def test_a_town_is_known_by_its_names_in_all_languages(call: Call) -> None:
    found = ask(call, q={"query": "Technická univerzita v Drážďanech"})
    assert found["q"][0]["id"] == "ror:5"


def test_what_is_certain_is_a_match_and_nothing_else(call: Call) -> None:
    hints = [{"pid": "country", "v": "Tschechien"}, {"pid": "identifiers", "v": "lei:X"}]
    found = ask(
        call,
        sure={"query": "Strojirny Decin", "properties": hints},
        far={"query": "Maschinenbau"},
        none={"query": "Xyzzy"},
    )
    assert found["sure"][0]["match"]
    assert not any(one["match"] for one in found["far"])
    assert found["none"] == []


def test_identifiers_and_ids_hit_directly(call: Call) -> None:
    found = ask(
        call,
        a={"query": "cz-ico:1"},
        b={"properties": [{"pid": "identifiers", "v": ["lei:X"]}]},
        c={"query": "whatever", "properties": [{"pid": "id", "v": {"id": "ror:5"}}]},
    )
    assert [some[0]["id"] for some in found.values()] == ["cz-ico:1", "cz-ico:1", "ror:5"]
    assert found["a"][0]["match"]


def test_scores_fall(call: Call) -> None:
    (found,) = ask(call, q={"query": "Maschinenbau Textil Zaklady"}).values()
    scores = [one["score"] for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)


def test_queries_also_come_by_get_and_alone(call: Call) -> None:
    queries = json.dumps({"q0": {"query": "Strojírny Děčín"}})
    batch = valid(RESULTS, call("", params={"queries": queries}))
    single = call("", params={"query": "Strojírny Děčín"}).json()
    as_json = call("", params={"query": '{"query": "Strojírny Děčín"}'}).json()
    assert batch["q0"] == single == as_json


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"queries": "{"}, "queries is no JSON"),
        ({"queries": "[]"}, "must be a JSON object"),
        ({"queries": '{"q": {}}'}, "names nothing"),
        ({"queries": '{"q": {"query": "a", "type": "Nobody"}}'}, "no type Nobody"),
        ({"queries": '{"q": {"query": "a", "limit": "x"}}'}, "no number of candidates"),
        ({"queries": '{"q": {"query": "a", "properties": [{"pid": "a"}]}}'}, "lacks its pid or v"),
        ({"extend": '{"ids": []}'}, "extend takes ids"),
        ({"extend": '{"ids": [], "properties": [{"id": "nothing"}]}'}, "no property nothing"),
    ],
)
def test_a_question_that_is_none_gets_a_sentence(call: Call, given: Any, sentence: str) -> None:
    answer = call("", "POST", data=given)
    assert answer.status_code == 400
    assert sentence in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("what", "prefix", "first"),
    [
        ("entity", "stroj", "cz-ico:1"),
        ("entity", "de-hr:2", "de-hr:2"),
        ("type", "univ", "University"),
        ("type", "firma", "Company"),
        ("property", "legal", "legalForm"),
        ("property", "Rechts", "legalForm"),
    ],
)
def test_suggestions(call: Call, what: str, prefix: str, first: str) -> None:
    found = valid(SUGGESTED, call(f"/suggest/{what}", params={"prefix": prefix}))
    assert found["result"][0]["id"] == first


def test_properties_can_be_fetched(call: Call) -> None:
    proposed = call("/properties", params={"type": "Company", "limit": 3}).json()
    assert len(proposed["properties"]) == 3
    wanted = [{"id": one} for one in ("name", "employees", "founded", "location", "region")]
    asked = {"ids": ["cz-ico:1", "de-hr:2", "x"], "properties": wanted}
    found = valid(EXTENSION, call("", "POST", data={"extend": json.dumps(asked)}))
    assert [one["id"] for one in found["meta"]] == [one["id"] for one in wanted]
    assert found["rows"]["cz-ico:1"] == {
        "name": [{"str": "Strojírny Děčín a.s."}],
        "employees": [{"int": 120}],
        "founded": [{"date": "1990-01-31T00:00:00Z"}],
        "location": [{"str": "50.78, 14.21"}],
        "region": [],
    }
    assert found["rows"]["de-hr:2"]["region"] == [{"id": "nuts:DED2D", "name": "Görlitz"}]
    assert not any(found["rows"]["x"].values())


def test_a_preview_is_a_small_page_that_runs_nothing(call: Call, graph: Store) -> None:
    graph.write("MATCH (n {id: 'de-hr:4'}) SET n.name = '<script>alert(1)</script>'")
    page = call("/preview", params={"id": "cz-ico:1"})
    assert "Strojírny Děčín a.s." in page.text
    assert "Company" in page.text
    assert "<script>" not in call("/preview", params={"id": "de-hr:4"}).text
    assert call("/preview", params={"id": "x"}).status_code == 404


def test_only_pages_of_this_machine_may_ask_from_a_browser(call: Call) -> None:
    ours, other = (
        call("", headers={"Origin": origin}).headers.get("access-control-allow-origin")
        for origin in ("http://127.0.0.1:3333", "https://evil.example")
    )
    assert ours == "http://127.0.0.1:3333"
    assert other is None
