"""`mosty match`, as people run it."""

import csv
from pathlib import Path
from typing import Any

from mosty.graph.store import Store


def test_a_list_comes_back_with_what_the_graph_knows(
    store: Store, mosty: Any, tmp_path: Path
) -> None:
    store.write(
        """CREATE (:Company:Actor:Named:Entity {id: 'cz-ico:27074358', country: 'CZ',
           name: 'Strojírny Děčín a.s.', town: 'Děčín', identifiers: ['cz-ico:27074358']})"""
    )
    given, out = tmp_path / "clenove.csv", tmp_path / "out.csv"
    given.write_text(
        "Název firmy;IČO\nStrojirny Decin, akciova spolecnost;27074358\nXyzzy Quux;\n", "utf-8"
    )
    done = mosty("match", str(given), "-o", str(out), "--in", "cz")
    assert done.code == 0, done.err
    assert "1 match, 0 maybe, 1 none" in done.out
    assert "name = 'Název firmy'" in done.err
    with out.open(encoding="utf-8-sig", newline="") as stream:
        first, second = csv.DictReader(stream)
    assert (first["mosty id"], first["mosty verdict"]) == ("cz-ico:27074358", "match")
    assert second["mosty verdict"] == "none"


def test_what_cannot_be_done_is_said(mosty: Any, tmp_path: Path) -> None:
    given = tmp_path / "list.csv"
    given.write_text("a;b\n1;2\n", "utf-8")
    wrong = mosty("match", str(given), "-o", str(tmp_path / "out.pdf"))
    assert (wrong.code, ".xlsx or .csv" in wrong.err) == (2, True)
    wrong = mosty("match", str(given), "-o", str(tmp_path / "out.csv"))
    assert (wrong.code, "--name" in wrong.err) == (1, True)
