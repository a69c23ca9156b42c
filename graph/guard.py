"""A reader's own Cypher: refused unless it only reads the graph, and bounded when it runs.

A READ session stops writes and schema changes, but not `LOAD CSV` (files, addresses), nor `SHOW`,
nor procedures that tell of the server. So a statement is checked three times against `guard.yaml`,
which lists what is allowed:

1. its words: every function and procedure it calls, and the clauses that reach outside, wherever
   they stand. (Neo4j plans a subquery inside an expression, say in a list comprehension, apart,
   and shows none of its operators.)
2. its plan, as `EXPLAIN` gives it: every operator.
3. the session's access mode: READ.

It runs in the transaction that planned it, with a time limit that the server keeps, a row limit,
and the server's own limit on memory (`db.memory.transaction.max`).

Neo4j looks at its clock between rows, not inside an expression: `reduce` over a very long `range`
goes on on the server after its time. The reader gets the answer in time all the same, because the
connection is dropped a moment later.
"""

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import yaml
from neo4j import AsyncTransaction
from neo4j.exceptions import CypherSyntaxError
from pydantic import BaseModel, ConfigDict, field_validator

from mosty.cypher.tokens import Token, UnreadableError, functions, procedures, tokens
from mosty.graph.errors import Refused, StoreError, TimedOut
from mosty.graph.settings import Settings
from mosty.graph.store import Address, AsyncStore, literal

GRACE = 2.0  # seconds the server gets to notice its own time limit
_EXPLAIN = "EXPLAIN\n"  # on a line of its own, so that Neo4j's pointer at a mistake stays right
_CAUSE = re.compile(r"(?P<what>[^\n]*): Caused by: [\w.$]+: (?P<why>[^\n]*)")  # and Java's trace
_PLACE = re.compile(r"line (\d+), column (\d+) \(offset: (\d+)\)")


class Clause(BaseModel):
    """A pair of words that is refused wherever it stands."""

    next: str
    why: str


class Rules(BaseModel):
    """What a reader's statement may use: `guard.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    operators: frozenset[str]
    procedures: frozenset[str]
    functions: frozenset[str]
    words: frozenset[str]
    clauses: dict[str, Clause]

    @field_validator("functions", "words", mode="before")
    @classmethod
    def _split(cls, text: str) -> list[str]:
        return text.split()


@cache
def rules() -> Rules:
    """Return the rules every reader's statement is held to."""
    text = files("mosty.graph").joinpath("guard.yaml").read_text("utf-8")
    return Rules.model_validate(yaml.safe_load(text))


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of a reader's statement, with the driver's own values; `truncated` at the limit."""

    columns: list[str]
    rows: list[list[object]]
    truncated: bool


def check_words(text: str) -> None:
    """Refuse a text that calls, or begins, what a reader may not.

    Raises:
        Refused: with the word, and what to do.

    """
    try:
        found = tokens(text)
    except UnreadableError as error:
        raise Refused(f"The statement cannot be checked: {error}.") from error
    _check_shape(found)
    _check_clauses(found)
    _check_calls(found)


def _check_shape(found: Sequence[Token]) -> None:
    if not found:
        raise Refused("The statement is empty.")
    for index, token in enumerate(found):
        if token.says(";") and index + 1 < len(found):
            raise Refused("Only one statement is run at a time: leave out all after the first ';'.")
    first = _first_word(found)
    if first.says("EXPLAIN", "PROFILE"):
        raise Refused(f"{first.text.upper()} is not run for readers: leave the word out.")


def _first_word(found: Sequence[Token]) -> Token:
    """Return the word behind options such as `CYPHER 25 planner=dp`."""
    rest = found
    while len(rest) > 1:
        if rest[0].says("CYPHER") or rest[0].kind == "number":
            rest = rest[1:]
        elif rest[1].says("="):
            rest = rest[3:] or rest[-1:]
        else:
            break
    return rest[0]


def _check_clauses(found: Sequence[Token]) -> None:
    clauses = rules().clauses
    for token, after in pairwise(found):
        clause = clauses.get(token.text.upper()) if token.kind == "word" else None
        if clause and after.is_name and clause.next in ("*", after.text.upper()):
            name = f"{token.text} {after.text}".upper()
            raise Refused(f"{name} is refused: {clause.why}, and readers' statements may not.")


def _check_calls(found: Sequence[Token]) -> None:
    allowed = rules()
    named = list(procedures(found))
    for name in named:
        _check_procedure(name)
    for name in functions(found):
        if name not in named and not (
            name.lower() in allowed.functions or name.upper() in allowed.words
        ):
            raise Refused(f"The function {name}() is not among those a reader's statement may use.")


def _check_procedure(name: str) -> None:
    if name not in rules().procedures:
        raise Refused(f"The procedure {name} is not among those a reader's statement may use.")


def check_plan(plan: Mapping[str, Any], kind: str | None) -> None:
    """Refuse a plan with an operator a reader may not use; `kind` is the driver's query type.

    Raises:
        Refused: with the operator.

    """
    for operator, database, details in _operators(plan):
        if operator not in rules().operators or database == "system":
            raise Refused(
                f"The statement needs Neo4j's operator {operator}, "
                f"and a reader's statement may only read the graph."
            )
        if operator == "ProcedureCall":
            _check_procedure(details.partition("(")[0])
    if kind != "r":
        raise Refused(
            f"The statement is of Neo4j's kind {kind!r}; only reading ones ('r') are run."
        )


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield (operator, database, details) of a whole plan: `Expand(All)@neo4j` is Expand."""
    name, _, database = str(plan["operatorType"]).partition("@")
    operator = name.partition("(")[0].removeprefix("Eager ")
    yield operator, database, str(plan["args"].get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


async def ask(
    store: AsyncStore,
    settings: Settings,
    text: str,
    parameters: Mapping[str, object] | None = None,
) -> Result:
    """Check a reader's statement, run it, and return at most `settings.query_rows` rows.

    Raises:
        Refused: it would write, or reach outside the graph.
        TimedOut: it took longer than the store's limit.
        StoreError: Neo4j cannot read it, or failed at it; with Neo4j's message.

    """
    check_words(text)
    try:
        async with (
            asyncio.timeout(store.timeout + GRACE),
            store.reading() as transaction,
        ):
            await _plan(transaction, text)
            return await _run(transaction, text, dict(parameters or {}), settings.query_rows)
    except (TimedOut, TimeoutError) as error:
        raise TimedOut(
            f"The statement took longer than {store.timeout:g} seconds, the limit for readers. "
            f"Narrow it down, or raise MOSTY_QUERY_TIMEOUT."
        ) from error
    except StoreError as error:
        if cause := _CAUSE.match(str(error)):
            raise StoreError(f"{cause['what']}: {cause['why'].strip()}") from error
        raise


async def _plan(transaction: AsyncTransaction, text: str) -> None:
    try:
        summary = await (await transaction.run(literal(_EXPLAIN + text))).consume()
    except CypherSyntaxError as error:
        raise StoreError(f"Neo4j cannot read the statement: {_moved(error.message)}") from error
    if summary.plan is None:
        raise Refused("Neo4j shows no plan for the statement, so it cannot be checked.")
    check_plan(summary.plan, summary.query_type)


def _moved(message: str | None) -> str:
    """Return Neo4j's message with the place as it is without EXPLAIN."""
    return _PLACE.sub(
        lambda at: f"line {int(at[1]) - 1}, column {at[2]} (offset: {int(at[3]) - len(_EXPLAIN)})",
        message or "no reason given",
    )


async def _run(
    transaction: AsyncTransaction, text: str, parameters: dict[str, object], limit: int
) -> Result:
    try:
        result = await transaction.run(literal(text), parameters)
    except (OverflowError, TypeError) as error:
        raise StoreError(f"A parameter cannot be sent to Neo4j: {error}.") from error
    rows: list[list[object]] = []
    async for record in result:
        if len(rows) == limit:
            return Result(list(result.keys()), rows, truncated=True)
        rows.append(list(record.values()))
    return Result(list(result.keys()), rows, truncated=False)


def guarded(
    address: Address,
    settings: Settings,
    text: str,
    parameters: Mapping[str, object] | None = None,
) -> Result:
    """Do as `ask` does, synchronously, with a connection of its own.

    Raises:
        Refused: as `ask`.
        TimedOut: as `ask`.
        StoreError: as `ask`.

    """

    async def once() -> Result:
        store = AsyncStore(address, settings.query_timeout)
        try:
            return await ask(store, settings, text, parameters)
        finally:
            await store.close()

    return asyncio.run(once())
