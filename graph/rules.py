"""What a reader's statement may use: every word and every operator is held to `rules.yaml`.

Neo4j plans a subquery inside an expression, as in `[x IN [1] | COLLECT { LOAD CSV … }]`, apart and
shows none of its operators. Hence both checks: the plan's operators for what a statement does, the
text's words for what it calls and for the clauses that reach outside, wherever they stand.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

from mosty.cypher.tokens import Token, UnreadableError, functions, procedures, tokens
from mosty.graph.errors import Refused


class Clause(BaseModel):
    """A pair of words that is refused wherever it stands."""

    next: str
    why: str


class Rules(BaseModel):
    """What a reader's statement may use: `rules.yaml`."""

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
    text = files("mosty.graph").joinpath("rules.yaml").read_text("utf-8")
    return Rules.model_validate(yaml.safe_load(text))


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
