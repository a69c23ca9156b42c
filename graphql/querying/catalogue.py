"""What there is to ask: the query library as plain values, in four languages."""

from functools import cache
from typing import Any

import orjson

from mosty.cypher.library import Parameter, Statement, statements
from mosty.cypher.words import said, subjects


@cache
def catalogue() -> bytes:
    """Return the library as JSON: subjects in their order, queries by name."""
    found = [_query(one) for one in statements("queries").values()]
    return orjson.dumps({"subjects": subjects(), "queries": found})


def _query(one: Statement) -> dict[str, Any]:
    return {
        "name": one.name,
        "subject": one.subject,
        "question": said(one.question),
        "personal": one.personal,
        "parameters": [_parameter(name, of) for name, of in one.parameters.items()],
        "columns": [{"name": name, "help": said(help_)} for name, help_ in one.columns.items()],
        "cypher": one.text,
    }


def _parameter(name: str, one: Parameter) -> dict[str, Any]:
    return {
        "name": name,
        "type": one.type,
        "required": one.required,
        "default": one.default,
        "of": one.of,
        "values": one.values,
        "help": said(one.help),
    }
