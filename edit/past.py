"""The log of one node, as those may read it who may change the node."""

from dataclasses import dataclass
from typing import Any

import orjson

from mosty.access.principal import Principal, Role
from mosty.access.scope import within
from mosty.cypher.library import statement
from mosty.edit.problems import Problem, Rejected
from mosty.graph.ontology.loader import ontology
from mosty.graph.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit; `before` and `after` are JSON texts."""

    id: str
    kind: str
    at: str
    subject: str
    before: str
    after: str
    batch: str
    by_name: str = ""
    note: str = ""
    undone: bool = False


def past(store: Store, who: Principal, id_: str, first: int, before: str | None) -> list[Entry]:
    """Return the edits of a node, the latest first.

    Raises:
        Rejected: the node is not somebody's own.

    """
    if id_ not in within(store, who, [id_]):
        sentence = f"{id_} is not of your organisation: stewards, and who speaks for it, read that."
        raise Rejected([Problem(("id",), sentence, "FORBIDDEN")])
    rows = store.rows(statement("read", "edits_of").text, id=id_, first=first, before=before)
    hidden = frozenset[str]() if who.everywhere(Role.STEWARD) else _personal()
    return [_entry(row["edit"], hidden) for row in rows]


def _entry(edit: dict[str, Any], hidden: frozenset[str]) -> Entry:
    given: dict[str, Any] = {
        name: edit[name] for name in Entry.__slots__ if edit.get(name) is not None
    }
    given |= {name: _without(edit[name], hidden) for name in ("before", "after")}
    return Entry(**given)


def _without(text: str, hidden: frozenset[str]) -> str:
    """Return a JSON object without what is personal."""
    found = {name: one for name, one in orjson.loads(text).items() if name not in hidden}
    return orjson.dumps(found).decode()


def _personal() -> frozenset[str]:
    """Return the names of personal properties of what people change: not of the log itself."""
    known = (one for name, one in ontology().nodes.items() if name not in {"Edit", "Gap"})
    return frozenset(
        name for one in known for name, spec in one.properties.items() if spec.personal
    )
