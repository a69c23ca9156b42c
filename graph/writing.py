"""Writing under the one lock: whoever writes waits for the others and gets the next number.

So numbers stand in the order in which transactions commit. A writing statement stamps every node it
makes, changes or ties with the number of its transaction (`changed`), which it reads from the node
the lock is on; a node that goes leaves a `Gone` behind. The feed of changes is read from that.
"""

from collections.abc import Callable
from typing import TypeVar

from neo4j import ManagedTransaction, SummaryCounters

from mosty.cypher.library import statement
from mosty.graph.errors import StoreError
from mosty.graph.store import Store, literal

T = TypeVar("T")


def lock(tx: ManagedTransaction) -> int:
    """Keep all others from writing until the transaction ends; return the transaction's number.

    Raises:
        StoreError: the graph has no schema yet, so that there is nothing to hold on to.

    """
    row = tx.run(literal(statement("write", "lock").text)).single()
    if row is None:
        raise StoreError("The graph has no schema yet: open it with a command of Mosty's first.")
    number: int = row["number"]
    return number


def transaction(store: Store, work: Callable[[ManagedTransaction], T]) -> T:
    """Run `work` in one transaction under the lock; it may run again after a transient error."""

    def locked(tx: ManagedTransaction) -> T:
        lock(tx)
        return work(tx)

    return store.transaction(locked)


def write(store: Store, name: str, **parameters: object) -> SummaryCounters:
    """Run a statement of `cypher/write` under the lock; return what it changed."""
    text = literal(statement("write", name).text)
    return transaction(store, lambda tx: tx.run(text, parameters).consume().counters)
