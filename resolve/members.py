"""Which ids stand for one actor."""

from mosty.cypher.library import statement
from mosty.graph.errors import UnknownNode
from mosty.graph.store import Row, Store


def successor(store: Store, id_: str) -> str:
    """Return the id of the actor that stands for an id; the id itself unless it was merged away.

    Raises:
        UnknownNode: the graph has no such id.

    """
    actor: str = _row(store, id_)["actor"]
    return actor


def members(store: Store, id_: str) -> list[str]:
    """Return all ids that stand for the same actor, the actor's own first.

    Raises:
        UnknownNode: the graph has no such id.

    """
    found: list[str] = _row(store, id_)["members"]
    return found


def _row(store: Store, id_: str) -> Row:
    rows = store.rows(statement("read", "members").text, ids=[id_])
    if not rows:
        raise UnknownNode(f"The graph has no node {id_!r}. Search for it by name.")
    return rows[0]
