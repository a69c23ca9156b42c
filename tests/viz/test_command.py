"""`mosty viz`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mosty.graph.store import Store


def test_it_writes_a_page_and_says_what_is_in_it(
    store: Store, mosty: Callable[..., Any], tmp_path: Path
) -> None:
    store.write(
        "CREATE (:Company:Actor:Named:Entity {id: 'x:1', name: 'Łódź S.A.', "
        "founded: date('1990-01-31'), location: point({latitude: 51, longitude: 19})})"
        "-[:SUPPLIES]->(:Company:Actor:Named:Entity {id: 'x:2', name: 'Beta'})"
    )
    done = mosty("viz", "x:1", "--depth", "1", "--language", "pl", "-o", "out.html", cwd=tmp_path)
    assert (done.code, done.out) == (0, "out.html: 2 nodes, 1 ties.\n")
    text = (tmp_path / "out.html").read_text("utf-8")
    assert "Łódź S.A." in text
    assert "1990-01-31" in text


def test_an_unknown_id_is_one_sentence(
    store: Store, mosty: Callable[..., Any], tmp_path: Path
) -> None:
    del store
    done = mosty("viz", "x:9", cwd=tmp_path)
    assert done.code == 1
    assert done.err == "The graph has no node 'x:9'. Nothing in it is like that.\n"
    assert not list(tmp_path.iterdir())
