"""Values as hands write them, made what the graph keeps by the same rules as a file's cells.

What a file is forgiven, a person can mend at once: what cannot be read is a `ValueError` whose text
ends the sentence "The website …".
"""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from neo4j.spatial import Point, WGS84Point

from mosty.edit.kinds import RULES
from mosty.graph.ontology.model import Property
from mosty.ingest import contact
from mosty.ingest.countries import country
from mosty.ingest.identifiers import identifier
from mosty.ingest.regions import known_part
from mosty.ingest.sectors import sector
from mosty.ingest.text import tidy
from mosty.ingest.values import blank, day
from mosty.ingest.words import read

_LONG = "description"
_SHOWN = 60
_ALIKE = re.compile(r"[A-Z0-9]{4}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NUMBERS = read("identifiers.yaml")
_SCHEMES = frozenset((*_NUMBERS["schemes"], *_NUMBERS["aliases"], *_NUMBERS["vat_of"]))
_ID = re.compile(r"([a-z][a-z0-9-]{0,39}):(\S{1,200})")


def value(name: str, given: Any, one: Property, home: str = "") -> Any:  # noqa: ANN401
    """Return what the graph keeps of a value; None where it says nothing.

    `home` is the country (alpha-2) of what it belongs to, where that is known.

    Raises:
        ValueError: it cannot be read; the text says what it is.

    """
    if given is None:
        return None
    if not one.list:
        return _single(name, given, one)
    if len(given) > RULES["entries"]:
        raise ValueError(f"has {len(given)} entries; there may be {RULES['entries']}")
    if name == "identifiers":
        return [*dict.fromkeys(number(part, home) for part in given)] or None
    found = (_single(name, part, one) for part in given)
    return [*dict.fromkeys(part for part in found if part is not None)] or None


def number(text: str, home: str = "") -> str:
    """Return an official identifier `scheme:value`, canonical."""
    clean = _text("identifiers", text) or ""
    scheme, sign, rest = clean.partition(":")
    if not sign or scheme.casefold() not in _SCHEMES:
        known = ", ".join(sorted(_NUMBERS["schemes"]))
        raise ValueError(f"{_shown(text)} has no scheme that Mosty can check: {known}")
    found = identifier(scheme, rest, home)
    if found.id is None:
        raise ValueError(f"{_shown(text)} {found.reason or 'is no number of an organisation'}")
    return found.id


def node_id(text: str) -> str:
    """Return an id that somebody gives: an official identifier, or one of a scheme of their own."""
    clean = _text("id", text) or ""
    found = _ID.fullmatch(clean)
    if not found:
        raise ValueError(f"{_shown(text)} is no id: it must be like scheme:value")
    if found[1] in RULES["reserved"]:
        raise ValueError(f"{_shown(text)} is of a scheme that the graph gives out itself")
    return number(clean) if found[1] in _NUMBERS["schemes"] else clean


def code(scheme: str, given: str) -> str:
    """Return the id of the region or sector that a code names."""
    text = (_text("id", given) or "").removeprefix(f"{scheme}:")
    if scheme == "nace":
        if not (found := sector(text)):
            raise ValueError(f"{_shown(given)} is no code of NACE Rev. 2, such as C26")
        return f"nace:{found.partition('.')[0]}"  # the graph's sectors end there
    bare = "".join(text.split()).upper()
    if known_part(bare) != bare or not bare:
        near = known_part(bare)
        hint = f"; {near} is one" if near else ""
        raise ValueError(f"{_shown(given)} is no region of NUTS 2024{hint}")
    return f"nuts:{bare}"


def reference(given: str) -> str:
    """Return an id that names a node; it need not be there."""
    found = _text("id", given)
    if not found or not found.partition(":")[2]:
        raise ValueError(f"{_shown(given)} is no id: it must be like scheme:value")
    return found


def misordered(values: Mapping[str, Any]) -> dict[str, str]:
    """Return which ends come before their beginnings, and what to say of them."""
    return {
        last: f"{values[last]} is before {values[first]}, which is {first.replace('_', ' ')}"
        for first, last in RULES["orders"]
        if values.get(first) is not None
        and values.get(last) is not None
        and values[last] < values[first]
    }


def _single(name: str, given: Any, one: Property) -> Any:  # noqa: ANN401
    if one.type == "string":
        return _string(name, given, one)
    if one.type in {"integer", "float"}:
        return _amount(name, given)
    if one.type == "point":
        return _point(given)
    if isinstance(given, str):
        if blank(given):
            return None
        return day(_text(name, given)) if one.type == "date" else _moment(_text(name, given) or "")
    return given


def _string(name: str, given: str, one: Property) -> str | None:
    found = _text(name, given)
    if found is None:
        return None
    if one.values and found not in one.values:
        raise ValueError(f"{_shown(found)} is none of {', '.join(one.values)}")
    meaning = RULES["meanings"].get(name)
    return _MEANINGS[meaning](found) if meaning else found


def _text(name: str, given: str) -> str | None:
    """Return a text clean; None where it says nothing."""
    longest = RULES["longest"].get(name, RULES["longest"]["otherwise"])
    if len(given) > longest:
        raise ValueError(f"has {len(given):,} characters; there may be {longest:,}")
    allowed = "\n\t\r" if name == _LONG else ""
    for char in given:
        kind = unicodedata.category(char)
        if (kind == "Cc" and char not in allowed) or kind == "Cs":
            raise ValueError(f"holds a control character (U+{ord(char):04X}); take it out")
    if blank(given):
        return None
    return _lines(given) if name == _LONG else tidy(given) or None


def _lines(text: str) -> str | None:
    """Return a text of several lines, with no character that cannot be seen."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    seen = "".join(char for char in plain if unicodedata.category(char) not in {"Cf", "Co", "Cn"})
    return seen.strip() or None


def _amount(name: str, given: float) -> float:
    if isinstance(given, bool) or not math.isfinite(given):
        raise ValueError(f"{given!r} is no number")
    if given < 0:
        raise ValueError(f"{given:g} is below 0")
    most = RULES["most"].get(name)
    if most is not None and given > most:
        raise ValueError(f"{given:g} is above {most}")
    return given


def _point(given: Mapping[str, float]) -> Point:
    latitude, longitude = given["latitude"], given["longitude"]
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # noqa: PLR2004 — degrees
        raise ValueError(f"{latitude}, {longitude} is no latitude and longitude in degrees")
    return WGS84Point((float(longitude), float(latitude)))


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(
            f"{_shown(text)} is no date and time like 2026-05-04T09:30:00+02:00"
        ) from None
    if found.tzinfo is None:
        raise ValueError(f"{_shown(text)} lacks its time zone: write +02:00 or Z behind it")
    return found


def _country(text: str) -> str:
    if found := country(text):
        return found
    raise ValueError(f"{_shown(text)} is no country that Mosty knows, such as DE, CZ or PL")


def _website(text: str) -> str:
    if contact.website(text) != text:
        raise ValueError(f"{_shown(text)} is no web address like https://example.org")
    return text


def _email(text: str) -> str:
    found = contact.general_email(text)
    if found is None or found != text.lower():
        raise ValueError(
            f"{_shown(text)} is no mailbox of an organisation, such as info@example.org; people's "
            f"own are not kept"
        )
    return found


def _legal_form(text: str) -> str:
    if not _ALIKE.fullmatch(text.upper()):
        raise ValueError(f"{_shown(text)} is no code of ISO 20275 (ELF), such as 2HBR")
    return text.upper()


def _currency(text: str) -> str:
    if not _CURRENCY.fullmatch(text.upper()):
        raise ValueError(f"{_shown(text)} is no currency of ISO 4217, such as EUR")
    return text.upper()


def _sector(text: str) -> str:
    if found := sector(text):
        return found
    raise ValueError(f"{_shown(text)} is no code of NACE Rev. 2, such as C25.6")


def _shown(text: object) -> str:
    found = repr(text)
    return found if len(found) <= _SHOWN else f"{found[: _SHOWN - 2]}…'"


_MEANINGS: Mapping[str, Callable[[str], str]] = {
    "country": _country,
    "website": _website,
    "email": _email,
    "legal_form": _legal_form,
    "currency": _currency,
    "sector": _sector,
}


def as_json(found: Any) -> Any:  # noqa: ANN401
    """Return a value of the graph as JSON has it."""
    if isinstance(found, date):  # a datetime is one, too
        return found.isoformat()
    if isinstance(found, WGS84Point):
        return {"latitude": found.latitude, "longitude": found.longitude}
    return found


def from_json(found: Any, one: Property) -> Any:  # noqa: ANN401
    """Return a value of the graph as `as_json` had it."""
    if found is None or isinstance(found, list):
        return found
    match one.type:
        case "date":
            return date.fromisoformat(found)
        case "datetime":
            return datetime.fromisoformat(found)
        case "point":
            return WGS84Point((found["longitude"], found["latitude"]))
        case _:
            return found
