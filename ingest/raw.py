"""Rows as JSON text, whatever they hold."""

import json

import orjson


def as_json(value: object) -> str:
    """Return a value as JSON; what JSON has no word for (points, dates) as lists and text."""
    try:
        return orjson.dumps(value, default=_other, option=orjson.OPT_NON_STR_KEYS).decode()
    except TypeError:  # integers over 64 bits, halves of characters
        return json.dumps(value, default=_other)


def _other(value: object) -> object:
    return [*value] if isinstance(value, tuple) else str(value)
