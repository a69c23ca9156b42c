"""A list of members that somebody sends: what it says, whom the graph knows, and loading it.

Nothing is written until it is loaded; then it is loaded like any member list (`ingest.members`).
"""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from mosty.access.principal import Principal, Role
from mosty.access.scope import within
from mosty.cypher.library import statement
from mosty.edit import log
from mosty.edit.asking import Asked, Done
from mosty.edit.problems import Problem, Rejected
from mosty.graph import writing
from mosty.graph.errors import SourceError
from mosty.graph.ontology.loader import ontology
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.facts import BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.members import Club, Members
from mosty.ingest.places import Places
from mosty.ingest.preview import taste
from mosty.ingest.quarantine import path_for
from mosty.ingest.reader import Clock, read
from mosty.ingest.run import Ingest

MOST_ROWS = 5_000
MOST_TOLD = 100
"""Lines set aside that an answer names."""
_VERDICTS = {"match": "matched", "maybe": "doubtful", "none": "new", "": "blank"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: `of` is the club's id; `country` and `sheet` where the list needs them."""

    path: Path
    of: str
    country: str = ""
    sheet: str = ""
    licence: str = "not stated"


def matched(store: Store, wanted: Wanted) -> dict[str, Any]:
    """Return what is understood of a list, and line by line whom the graph knows already.

    Raises:
        SourceError: it is no list of organisations.
        Rejected: it has too many lines.

    """
    lists = import_module("mosty.resolve.lists")  # with what compares names: not before it is asked
    found = lists.read(wanted.path, {}, wanted.sheet or None)
    if len(found.body) > MOST_ROWS:
        sentence = (
            f"The list has {len(found.body):,} lines; {MOST_ROWS:,} can be sent. Use `mosty ingest "
            f"members` on the server."
        )
        raise Rejected([Problem(("file",), sentence)])
    asked = lists.profiles(found, wanted.country)
    lookup = import_module("mosty.resolve.lookup").Lookup(store)
    added = lists.results(lookup.find(asked), asked, lookup.thresholds.review)
    first = found.header + 2  # lines count from 1, and the header is one
    rows = [
        _row(
            first + at, one.names[0] if one.names else "", dict(zip(lists.ADDED, said, strict=True))
        )
        for at, (one, said) in enumerate(zip(asked, added, strict=True))
    ]
    heads = found.lines[found.header]
    return {
        "columns": {meaning: str(heads[at]) for meaning, at in found.columns.items()},
        "counts": Counter(row["verdict"] for row in rows),
        "rows": rows,
    }


def _row(line: int, name: str, said: Mapping[str, object]) -> dict[str, Any]:
    known = {
        "id": said["mosty id"],
        "actor": said["mosty name"],
        "score": said["mosty score"],
        "reasons": said["mosty reasons"],
        "others": said["mosty others"],
    }
    kept = {key: one for key, one in known.items() if one != ""}
    return {"line": line, "name": name, "verdict": _VERDICTS[str(said["mosty verdict"])], **kept}


def foreseen(store: Store, settings: Settings, wanted: Wanted) -> dict[str, Any]:
    """Return what loading would make of a list, of which nothing is written.

    `members` has the id of each line's member, unless several sheets have the same lines; `wrong`
    the lines that would be set aside, and why; `hindrance` why the whole cannot be loaded.

    Raises:
        Rejected: the club is none.

    """
    club = _club(store, wanted.of)
    try:
        reader, file = _reader(settings, wanted, club)
        said = [*read(reader, file, Clock())]
    except SourceError as error:
        return {"hindrance": str(error)}
    alone = len(reader.sheets) == 1
    return {
        "members": {one.row: one.subject for one in said if isinstance(one, Facts) and alone},
        "wrong": [
            {"line": one.row, "column": one.column, "reason": one.reason}
            for one in said
            if isinstance(one, BadRow)
        ],
    }


def _reader(settings: Settings, wanted: Wanted, club: Club) -> tuple[Members, File]:
    file = File(wanted.path)
    sheets = (wanted.sheet,) if wanted.sheet else ()
    places = Places(settings)
    reader = Members(
        file, club, places, country=wanted.country, sheets=sheets, licence=wanted.licence
    )
    return reader, file


def load(store: Store, settings: Settings, wanted: Wanted, asked: Asked) -> Mapping[str, Any]:
    """Load a list; return how many rows were read, loaded, unchanged, and set aside, and why.

    Raises:
        SourceError: it is no list of members.
        Rejected: whoever asks may not, or the club is none.

    """
    if not asked.principal.everywhere(Role.EDITOR):
        sentence = (
            "A list makes actors members, which gives a right over them: only an editor for the "
            "whole graph may load it. Send what was matched to a steward."
        )
        raise Rejected([Problem(("load",), sentence, "FORBIDDEN")])
    club = _club(store, wanted.of)
    reader, file = _reader(settings, wanted, club)
    taste(reader, file)  # what is wrong with the whole is said before anything is written
    summary = Ingest(store, settings).file(file, reader)
    counts = {
        "source": summary.source,
        "read": summary.read,
        "loaded": summary.loaded,
        "unchanged": summary.unchanged,
        "quarantined": summary.quarantined,
    }
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    line = log.Line(club.id, "{}", orjson.dumps(counts).decode(), [club.id])
    done = Done([club.id], updated=summary.loaded)
    writing.transaction(store, lambda tx: log.write(tx, asked, [line], at, done))
    return counts | {"wrong": _set_aside(path_for(settings, reader.source.id, file.name))}


def _set_aside(path: Path) -> list[dict[str, Any]]:
    """Return the first of the lines that were set aside."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        rows = islice(csv.DictReader(stream), MOST_TOLD)
        return [
            {"line": int(one["row"]), "column": one["column"], "reason": one["reason"]}
            for one in rows
        ]


def allowed(store: Store, who: Principal, of: str) -> None:
    """See to it that somebody may edit the club.

    Raises:
        Rejected: they may not.

    """
    if of not in within(store, who, [of]):
        sentence = f"{of} is not of your organisation: ask a steward, or who speaks for it."
        raise Rejected([Problem(("of",), sentence, "FORBIDDEN")])


def _club(store: Store, id_: str) -> Club:
    rows = store.rows(statement("read", "actors_called").text, text=id_)
    row = next((one for one in rows if one["id"] == id_), None)
    if row is None:
        raise Rejected([Problem(("of",), f"The graph has no actor {id_!r}.", "UNKNOWN_ID")])
    known = ontology().nodes
    kind = next(one for one in row["labels"] if one in known and not known[one].abstract)
    return Club(row["id"], row["name"], kind, row["country"] or "")
