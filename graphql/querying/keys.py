"""API keys stay out of readers' answers.

They are nodes like others (`ApiKey`), so free Cypher can come to one. What names them is refused
before it runs, what holds one is refused before it is sent. A statement can still compute with a
key's hash without naming or returning it; that is why free Cypher needs the steward's role, and
why a key is 160 random bits, which its hash does not give away (docs/adr/0022, 0029).
"""

from collections.abc import Iterable, Mapping

from neo4j.graph import Node, Path

from mosty.cypher.tokens import UnreadableError, tokens
from mosty.graphql.serving.errors import refusal

LABEL = "ApiKey"
HASH = "$argon2"
SENTENCE = "API keys are not shown: leave nodes of the label ApiKey out, such as by (n:Entity)."


def check_text(text: str) -> None:
    """Refuse a statement that names API keys.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, it does.

    """
    try:
        named = any(LABEL in one.text for one in tokens(text))
    except UnreadableError:
        return  # the guard says what is wrong with it
    if named:
        raise refusal("BAD_USER_INPUT", SENTENCE, reason="refused")


def check_rows(rows: Iterable[object]) -> None:
    """Refuse an answer that holds an API key, however deep.

    Raises:
        GraphQLError: `BAD_USER_INPUT`, it does.

    """
    if any(map(_holds, rows)):
        raise refusal("BAD_USER_INPUT", SENTENCE, reason="refused")


def _holds(value: object) -> bool:
    match value:
        case str():
            return HASH in value
        case Node():
            return LABEL in value.labels
        case Path():
            return any(map(_holds, value.nodes))
        case Mapping():
            return any(map(_holds, value.values()))
        case list():
            return any(map(_holds, value))
    return False
