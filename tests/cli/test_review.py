"""`mosty resolve` and `mosty review`, as people run them."""

import csv
import io
import os
import pty
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.resolve import queue

_CREATE = """
UNWIND $rows AS row
CREATE (:Company:Actor:Named:Entity {id: row[0], name: row[1], town: row[2], country: 'DE',
        identifiers: row[3]})
"""
FIRMS = [
    ["lei:1", "Maschinenbau Görlitz GmbH", "Görlitz", ["vat:DE1"]],
    ["de-hr:D1", "Maschinenbau Görlitz GmbH", "Görlitz", ["vat:DE1"]],
    ["lei:2", "Textilwerk Löbau AG", "Löbau", []],
    ["de-hr:D2", "Textilwerke Löbau", "Zittau", []],
    ["lei:3", "Optik Bautzen GmbH", "Bautzen", []],
    ["de-hr:D3", "Optik Bautzen Vertrieb", "Bautzen", []],
]
RESOLVE = ("resolve", "--merge-at", "0.9999", "--review-at", "0.001")


@pytest.fixture
def resolved(store: Store, mosty: Any) -> Store:
    """Firms of which one pair is surely one, after `mosty resolve`."""
    store.write(_CREATE, rows=FIRMS)
    done = mosty(*RESOLVE)
    assert done.code == 0, done.err
    assert "6 actors" in done.out
    return store


def rows(text: str) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(text))]


def test_a_queue_is_listed_decided_logged_and_undone(resolved: Store, mosty: Any) -> None:
    asked = rows(mosty("review", "list", "--format", "csv").out)
    assert asked
    pair = asked[0]["pair"]
    assert asked[0]["reasons"]
    shown = mosty("review", "show", pair).out
    assert asked[0]["left_name"] in shown
    done = mosty("review", "accept", pair, "--by", "anna", "--note", "one firm")
    assert done.code == 0, done.err
    (line,) = rows(mosty("review", "log", "--format", "csv").out)
    assert (line["by"], line["kind"], line["note"]) == ("anna", "decide", "one firm")
    assert mosty("review", "undo", line["id"], "--by", "bert").code == 0
    assert queue.pair(resolved, pair).by == ""
    again = mosty("review", "undo", line["id"], "--by", "bert")
    assert (again.code, "undone before" in again.err) == (2, True)


def test_many_are_decided_at_once_and_undone_at_once(resolved: Store, mosty: Any) -> None:
    before = len(queue.queue(resolved))
    done = mosty("review", "reject", "--all-above", "0", "--by", "anna")
    assert done.code == 0, done.err
    assert queue.queue(resolved) == []
    batch = done.out.partition("undo ")[2].partition("`")[0]
    assert mosty("review", "undo", batch).code == 0
    assert len(queue.queue(resolved)) == before


def test_decisions_come_from_a_list_that_was_filled_in(
    resolved: Store, mosty: Any, tmp_path: Path
) -> None:
    file = tmp_path / "queue.csv"
    mosty("review", "list", "--format", "csv", "-o", str(file))
    lines = file.read_text("utf-8").replace(",open,", ",unsure,")
    file.write_text(lines, "utf-8")
    done = mosty("review", "decide", str(file), MOSTY_REVIEWER="carla")
    assert done.code == 0, done.err
    assert "decided by carla" in done.out
    assert queue.queue(resolved) == []
    file.write_text(lines.replace(",unsure,", ",perhaps,"), "utf-8")
    wrong = mosty("review", "decide", str(file))
    assert wrong.code == 2
    assert "line 2: 'perhaps' is no verdict" in wrong.err


@pytest.mark.usefixtures("resolved")
def test_merge_and_split_by_hand(mosty: Any) -> None:
    merged = mosty("review", "merge", "lei:2", "lei:3", "--by", "anna")
    assert merged.code == 0, merged.err
    parted = mosty("review", "split", "lei:2", "--part", "lei:3", "--by", "anna")
    assert parted.code == 0, parted.err
    refused = mosty("review", "merge", "lei:2", "nothing:1", "--by", "anna")
    assert (refused.code, "no actor nothing:1" in refused.err) == (1, True)


def test_without_a_terminal_it_says_what_to_use(mosty: Any) -> None:
    done = mosty("review")
    assert done.code == 2
    assert "needs a terminal" in done.err


def test_a_second_run_asks_nothing_and_a_dry_run_writes_nothing(
    resolved: Store, mosty: Any
) -> None:
    before = [one.id for one in queue.queue(resolved)]
    again = mosty(*RESOLVE)
    assert "0 actors merged into others, 0 pairs put to the queue" in again.out
    assert "Would be asked" not in mosty(*RESOLVE, "--dry-run").out
    assert [one.id for one in queue.queue(resolved)] == before
    wrong = mosty("resolve", "--merge-at", "0.5", "--review-at", "0.9")
    assert (wrong.code, "above --merge-at" in wrong.err) == (2, True)


@pytest.fixture
def terminal(settings: Settings) -> Callable[[str], str]:
    """Run `mosty review` on a terminal, press keys, return what was shown."""

    def run(keys: str) -> str:
        ours, theirs = pty.openpty()
        names = ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
        known = {f"MOSTY_{name.upper()}": str(getattr(settings, name)) for name in names}
        mosty = Path(sys.executable).with_name("mosty")
        with subprocess.Popen(
            [mosty, "review", "--by", "anna"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | known | {"TERM": "dumb", "COLUMNS": "120"},
            close_fds=True,
        ) as process:
            os.close(theirs)
            shown = ""
            left = list(keys)
            while True:
                try:
                    part = os.read(ours, 65536)
                except OSError:  # Linux says so at the end
                    break
                shown += part.decode("utf-8", "replace")
                if left and shown.count("[q]uit") > len(keys) - len(left):
                    # What is typed before it listens for a key is thrown away.
                    while termios.tcgetattr(ours)[3] & termios.ICANON:
                        time.sleep(0.01)
                    os.write(ours, left.pop(0).encode())
                if not part:
                    break
            assert process.wait() == 0, shown
        os.close(ours)
        return shown

    return run


def test_going_through_the_queue_on_a_terminal(
    resolved: Store, terminal: Callable[[str], str]
) -> None:
    asked = queue.queue(resolved)
    shown = terminal("rzusq")
    assert asked[0].names[0] in shown
    assert "distinct." in shown
    assert "Undone." in shown
    assert "unsure." in shown
    assert "decided by anna" in shown
    assert queue.pair(resolved, asked[0].id).verdict == "unsure"
