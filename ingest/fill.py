"""A mapping from a template whose columns are meanings, for the columns that a list has."""

from collections.abc import Mapping
from typing import Any

_GONE: Any = object()


def fill(template: Any, columns: Mapping[str, str], constants: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """Return the template with the names of the columns for their meanings.

    Where the list has no such column, the rule, the id or the place falls away; of a list of rules
    the first stays that has all it needs. Texts that are a key of `constants` become its value, and
    a rule with a constant of None falls away.
    """
    found = _filled(template, columns, constants)
    return {} if found is _GONE else found


def _filled(part: Any, columns: Mapping[str, str], constants: Mapping[str, Any]) -> Any:  # noqa: ANN401
    if isinstance(part, str):
        return _constant(part, constants)
    if isinstance(part, list):
        return _listed(part, columns, constants)
    if not isinstance(part, dict):
        return part
    if "column" in part or "value" in part:
        return _rule(part, columns, constants)
    found = {key: _filled(one, columns, constants) for key, one in part.items()}
    if found.get("of") is _GONE or found.get("country", 0) is _GONE:
        return _GONE
    return {key: one for key, one in found.items() if one is not _GONE}


def _rule(part: dict[str, Any], columns: Mapping[str, str], constants: Mapping[str, Any]) -> Any:  # noqa: ANN401
    rule = {key: _constant(one, constants) for key, one in part.items() if key != "column"}
    rule = {key: one for key, one in rule.items() if one is not None}
    if "column" not in part:
        return rule or _GONE
    if part["column"] not in columns:
        return _GONE
    return {"column": columns[part["column"]], **rule}


def _listed(part: list[Any], columns: Mapping[str, str], constants: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """Return ids, ties and keys as those that are left; of several ways the first."""
    found = [one for one in (_filled(one, columns, constants) for one in part) if one is not _GONE]
    ways = all(isinstance(one, dict) and {"column", "value"} & {*one} for one in part)
    if ways:
        return found[0] if found else _GONE
    return found


def _constant(text: Any, constants: Mapping[str, Any]) -> Any:  # noqa: ANN401
    return constants.get(text, text) if isinstance(text, str) else text
