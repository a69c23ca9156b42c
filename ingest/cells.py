"""The values of a row, as a mapping's rules pick them and the ontology types them."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal

from mosty.graph.ontology.model import Property
from mosty.ingest.contact import general_email, website
from mosty.ingest.countries import country
from mosty.ingest.facts import BadCell, Properties
from mosty.ingest.mapping import Rule
from mosty.ingest.sectors import sector
from mosty.ingest.text import fold, tidy
from mosty.ingest.values import blank, day, first_day, number

Decimal = Literal[",", "."] | None

_TRUE = frozenset({"true", "yes", "ja", "ano", "tak", "1", "x"})
_FALSE = frozenset({"false", "no", "nein", "ne", "nie", "0"})


_SEARCHED = 4_000
"""Characters of a cell that patterns look at: some take the square of a text's length."""


def pick(rule: Rule, row: Properties) -> Any:  # noqa: ANN401
    """Return the cell a rule chooses, after its pattern and tables; None when it is blank.

    Raises:
        BadCell: the text is in none of the rule's tables.

    """
    if rule.value is not None:
        return rule.value
    found = next((cell for name in rule.column if not blank(cell := row.get(name))), None)
    if found is None:
        return rule.otherwise
    if rule.pattern:
        match = re.search(rule.pattern, str(found)[:_SEARCHED])
        if match is None:
            return rule.otherwise
        found = match[1] if match.re.groups else match[0]
    if rule.digits:
        found = _padded(found, rule.digits)
    if rule.meaning:
        return _meant(rule, str(found))
    if rule.values is None and rule.match is None:
        return found
    return _look_up(rule, tidy(str(found)))


def _padded(found: object, digits: int) -> object:
    whole = str(int(found)) if isinstance(found, float) and found.is_integer() else str(found)
    return whole.zfill(digits) if whole.isdecimal() else found


def _meant(rule: Rule, text: str) -> Any:  # noqa: ANN401
    found = _MEANINGS[rule.meaning or ""](text)
    if found is None and rule.meaning == "country":
        raise BadCell(rule.column[0], f"{text!r:.100} is no country that Mosty knows")
    return rule.otherwise if found is None else found


def _first_nace(text: str) -> str | None:
    codes = (sector(one) for one in re.findall(r"[A-Z]?\d{2}(?:\.?\d+)*", text))
    return next(filter(None, codes), None)


def _look_up(rule: Rule, text: str) -> str | None:
    if rule.values and text in rule.values:
        return rule.values[text]
    for pattern, value in (rule.match or {}).items():
        if re.search(pattern, text):
            return value
    if rule.otherwise is None:
        raise BadCell(rule.column[0], f"{text!r} is none of the texts the mapping knows")
    return rule.otherwise


def text(rule: Rule | None, row: Properties) -> str | None:
    """Return the text a rule chooses, tidied; None when it is blank."""
    if rule is None or blank(found := pick(rule, row)):
        return None
    return tidy(str(found)) or None


def value(rule: Rule, row: Properties, one: Property, decimal: Decimal) -> Any:  # noqa: ANN401
    """Return what a rule chooses, as the property's type wants it; None when it is blank.

    Raises:
        BadCell: the cell holds something else.

    """
    found = pick(rule, row)
    if blank(found):
        return None
    decimal = rule.decimal or decimal
    try:
        if one.list:
            parts = found if isinstance(found, list) else str(found).split(rule.separator)
            return [_converted(part, one, decimal) for part in parts if not blank(part)] or None
        return _converted(found, one, decimal)
    except ValueError as error:
        raise BadCell(rule.column[0] if rule.column else "value", str(error)) from None


def _converted(found: object, one: Property, decimal: Decimal) -> Any:  # noqa: ANN401
    if one.type == "float":
        return number(found, decimal)
    if one.type == "integer":
        return _integer(found, decimal)
    return _CONVERT[one.type](found)


def _integer(found: object, decimal: Decimal) -> int | None:
    exact = number(found, decimal)
    if exact is not None and not exact.is_integer():
        raise ValueError(f"{found!r} is not a whole number")
    return None if exact is None else int(exact)


def _boolean(found: object) -> bool:
    word = fold(str(found))
    if word not in _TRUE | _FALSE:
        raise ValueError(f"{found!r} is neither yes nor no")
    return word in _TRUE


def _datetime(found: object) -> datetime:
    if isinstance(found, datetime):
        return found
    try:
        return datetime.fromisoformat(str(found))
    except ValueError:
        raise ValueError(f"{found!r} is not a date and time (ISO 8601)") from None


_CONVERT: Mapping[str, Callable[[object], Any]] = {
    "string": lambda found: tidy(str(found)) or None,
    "date": day,
    "datetime": _datetime,
    "boolean": _boolean,
}
_MEANINGS: Mapping[str, Callable[[str], Any]] = {
    "country": country,
    "date": first_day,
    "email": general_email,
    "nace": _first_nace,
    "website": website,
}
