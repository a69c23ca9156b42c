"""`POST /members`: a list that somebody sends, with whom the graph knows."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import pytest

from mosty.access import keys
from mosty.access.principal import Role
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.graphql.app import application

LIST = """Mitgliederliste 2026;;
Firma;Ort;Land
Görlitzer Maschinenbau GmbH;Görlitz;DE
Ganz Neue Werke GmbH;Bautzen;DE
"""
Send = Callable[..., httpx.Response]


@pytest.fixture
def send(graph: Store, settings: Settings) -> Iterator[Send]:
    """Send a form from this machine, or with a key."""
    graph.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    graph.write(
        "CREATE (:Chamber:Actor:Named:Entity {id: 'own:ihk', name: 'IHK', country: 'DE'}),"
        " (:Region:Named:Entity {id: 'nuts:DED2C', name: 'Bautzen', code: 'DED2C', level: 3})"
    )
    stack = AsyncExitStack()
    with asyncio.Runner() as runner:
        app = application(settings)
        runner.run(stack.enter_async_context(app.router.lifespan_context(app)))

        def run(content: bytes = LIST.encode(), key: str = "", **fields: Any) -> httpx.Response:
            transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 50_000))
            http = httpx.AsyncClient(transport=transport, base_url="http://localhost")
            given = {"files": {"file": (fields.pop("name", "liste.csv"), content)}}
            headers = {"Authorization": f"Bearer {key}"} if key else {}
            data = {"of": "own:ihk"} | fields
            return runner.run(
                http.post("/members", headers=headers, data=data, timeout=60, **given)  # type: ignore[arg-type]
            )

        yield run
        runner.run(stack.aclose())


def test_each_line_is_matched_doubtful_or_new(send: Send) -> None:
    answer = send()
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["columns"] == {"name": "Firma", "town": "Ort", "country": "Land"}
    first, second = found["rows"]
    assert (first["line"], first["verdict"], first["id"]) == (3, "matched", "de-hr:2")
    assert first["reasons"]
    member = "name:de:ganz-neue-werke"
    new = {"line": 4, "name": "Ganz Neue Werke GmbH", "verdict": "new", "member": member}
    assert second == new
    assert found["counts"] == {"matched": 1, "new": 1}
    assert "loaded" not in found


def test_what_would_be_set_aside_is_said_before_anything_is_written(send: Send) -> None:
    found = send("Firma;Ort;Land\nAlfa GmbH;Görlitz;Mars\n".encode()).json()
    reason = "'Mars' is no country that Mosty knows"
    assert found["wrong"] == [{"line": 2, "column": "Land", "reason": reason}]
    assert "member" not in found["rows"][0]
    nowhere = send(b"Firma\nAlfa GmbH\nBeta s.r.o.\n").json()
    assert nowhere["hindrance"].startswith("liste.csv does not tell which country")
    assert nowhere["rows"]


def test_a_list_is_loaded_and_logged(send: Send, graph: Store) -> None:
    content = f"{LIST}Delta GmbH;Dresden;DE\n".encode()  # a town whose region the graph lacks
    loaded = send(content, load="yes").json()["loaded"]
    assert (loaded["read"], loaded["loaded"], loaded["quarantined"]) == (3, 2, 1)
    [wrong] = loaded["wrong"]
    assert wrong["line"] == 5
    assert "nuts:" in wrong["reason"]
    members = "MATCH (a)-[:MEMBER_OF]->({id: 'own:ihk'}) RETURN a.name AS name ORDER BY name"
    assert [row["name"] for row in graph.rows(members)] == [
        "Ganz Neue Werke GmbH",
        "Görlitzer Maschinenbau GmbH",
    ]
    [edit] = graph.rows("MATCH (e:Edit)-[:EDITED]->(n) RETURN e.kind AS kind, n.id AS id")
    assert edit == {"kind": "loadMembers", "id": "own:ihk"}


def test_what_cannot_be_taken_is_refused_in_a_sentence(send: Send, graph: Store) -> None:
    def said(answer: httpx.Response) -> tuple[int, str]:
        return answer.status_code, answer.json()["errors"][0]["message"]

    assert said(send(b"", name="a.csv"))[0] == 400
    code, sentence = said(send(b"a;b\n1;2\n"))
    assert (code, sentence[:44]) == (400, "liste.csv has no header that names organisat")
    code, sentence = said(send(name="liste.pdf"))
    assert (code, sentence[:24]) == (400, "Send a list as one of .c")
    assert said(send(of="own:none", load="yes"))[0] == 404
    code, sentence = said(send(b"x" * 20_000_001))
    assert code == 413
    assert said(send(colour="red"))[0] == 400
    secret, _ = keys.create(graph, "reader", Role.READER)
    assert said(send(key=secret.text))[0] == 403
    own, _ = keys.create(graph, "chamber", Role.EDITOR, ["own:ihk"])
    assert send(key=own.text).status_code == 200
    code, sentence = said(send(key=own.text, load="yes"))
    assert code == 403
    assert "only an editor for the whole graph may load it" in sentence
