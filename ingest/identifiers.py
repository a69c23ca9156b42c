"""Identifiers of organisations: made canonical and checked, by python-stdnum where it can.

`identifiers.yaml` says how each scheme is checked. What fails is kept as text and identifies
nobody; a placeholder is nothing at all.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from stdnum.cz import rc
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidFormat, ValidationError
from stdnum.util import get_cc_module

from mosty.ingest.register_keys import register_key
from mosty.ingest.text import fold
from mosty.ingest.values import blank
from mosty.ingest.words import read

Check = Callable[[str], str]

_DATA: dict[str, Any] = read("identifiers.yaml")
_ALIASES: dict[str, dict[str, str]] = _DATA["aliases"]
_VAT_OF: dict[str, str] = _DATA["vat_of"]
_PLACEHOLDERS = frozenset(fold(one) for one in _DATA["placeholders"])
_EMPTY = re.compile(r"[\s.\-/]*(?:0+|9{6,})[\s.\-/0]*|[\s.\-/?*_]*")
_PREFIX = re.compile(rf"(?:{_DATA['prefixes']})(?:\s*:\s*|\.?\s+)", re.IGNORECASE)
_WHOLE = re.compile(r"(\d+)\.0+")
_BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"
_BIRTH = ("cz-ico", "sk-ico")
"""Whose columns sometimes hold a person's birth number."""
_DIC_GROUP = "699"
_ICO_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier as `scheme:value`.

    `id` is canonical, None where the check fails; `text` is as the source wrote it, "" where it
    wrote nothing or a placeholder; `reason` says why the check fails.
    """

    id: str | None
    text: str = ""
    reason: str = ""


NOTHING = Identifier(None)


@dataclass(slots=True)
class Sifted:
    """Identifiers of one organisation: the valid ids, the texts that are not, and why not."""

    ids: list[str] = field(default_factory=list)
    invalid: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def properties(self) -> dict[str, list[str]]:
        """The properties that an actor keeps of them."""
        kept = {"identifiers": self.ids, "invalid_identifiers": self.invalid}
        return {name: texts for name, texts in kept.items() if texts}


def sift(found: Iterable[Identifier]) -> Sifted:
    """Part identifiers into those that are valid and those that are not, each once."""
    sifted = Sifted()
    for one in dict.fromkeys(found):
        if one.id:
            sifted.ids += [one.id] * (one.id not in sifted.ids)
        elif one.text:
            sifted.invalid.append(one.text)
            sifted.remarks.append(f"{one.text} {one.reason}; it is kept as text only.")
    return sifted


def identifier(scheme: str, text: object, country: str = "") -> Identifier:
    """Return an identifier from its scheme and what a source writes.

    `scheme` is one of `identifiers.yaml` or an alias there ('nip'); any other passes unchecked.
    `country` (ISO 3166) is where the organisation is, or for 'de-hr' the register's court; it
    helps where the text is short of it.
    """
    name, country = _scheme(scheme.casefold(), country)
    if name not in _DATA["schemes"]:
        return _unchecked(scheme, text)
    if not (given := _given(text)):
        return NOTHING
    said = f"{scheme}:{given}"
    try:
        return Identifier(f"{name}:{_canonical(name, given, country)}", said)
    except _Withheld:
        return NOTHING
    except ValidationError as error:
        return Identifier(None, said, _reason(error))


def _scheme(name: str, country: str) -> tuple[str, str]:
    """Return what an alias stands for: a scheme and a country."""
    if name in _VAT_OF:
        return "vat", _VAT_OF[name]
    if by_country := _ALIASES.get(name):
        return by_country.get(country) or by_country[""], country
    return name, country


def _unchecked(scheme: str, text: object) -> Identifier:
    if blank(text):
        return NOTHING
    known = f"{scheme}:{''.join(str(text).split())}"
    return Identifier(known, known)


class _Withheld(ValidationError):
    """The number is a person's."""


def _given(text: object) -> str:
    """Return what a cell says, "" for nothing; a URL's last part, '26168685' for 26168685.0."""
    if blank(text):
        return ""
    written = " ".join(str(text).split())
    if "://" in written:
        written = written.rstrip("/").rpartition("/")[2]
    written = written[found.end() :] if (found := _PREFIX.match(written)) else written
    if whole := _WHOLE.fullmatch(written):
        written = whole[1]
    empty = _EMPTY.fullmatch(written) or fold(written) in _PLACEHOLDERS
    return "" if empty or blank(written) else written


def _canonical(scheme: str, text: str, country: str) -> str:
    """Return the canonical value.

    Raises:
        ValidationError: it fails its check.

    """
    if scheme == "de-hr":
        return _register(text, country)
    if scheme == "vat":
        return _vat(text, country)
    rule = _DATA["schemes"][scheme]
    value = _spelled(scheme, text)
    if value.isdecimal() and value.isascii():
        value = value.zfill(rule.get("digits", 0))
    if scheme == "pl-regon":
        value = re.sub(r"^(\d{9})00000$", r"\1", value)
    if scheme in _BIRTH and rc.is_valid(value):
        raise _Withheld
    if "pattern" in rule and not re.fullmatch(rule["pattern"], value, re.ASCII):
        raise InvalidFormat
    if "check" in rule:
        value = _module(rule["check"])(value)
    return _ror(value) if scheme == "ror" else value


def _spelled(scheme: str, text: str) -> str:
    """Return a value as its scheme spells it, without what people put between digits."""
    bare = "".join(text.split()).removeprefix("10.13039/")
    if scheme in ("ror", "grid", "at-fn"):
        return bare.lower()
    return re.sub(r"[-/.]", "", bare).upper()


def _module(name: str) -> Check:
    check: Check = import_module(f"stdnum.{name}").validate
    return check


def _register(text: str, court: str) -> str:
    key = register_key(text, court)
    if key is None:
        raise InvalidFormat
    return key


def _vat(text: str, country: str) -> str:
    """Return a VAT number with its country.

    Czech numbers of more than 8 digits are people's birth numbers and are withheld, but for those
    of groups of companies, which identify none of them.
    """
    number = re.sub(r"[\s.\-/]", "", text).upper()
    if not number[:2].isalpha():
        number = f"{country}{number}"
    state, rest = _state(number[:2]), number[2:]
    module = get_cc_module(state, "vat") if state else None
    if module is None:
        raise InvalidComponent
    if state == "cz" and len(rest) != _ICO_LENGTH and rest.isdecimal():
        raise InvalidComponent if rest.startswith(_DIC_GROUP) else _Withheld
    value = module.validate(rest)
    prefix = "EL" if state == "gr" else state.upper()
    return value if value.startswith(prefix) else f"{prefix}{value}"


def _state(prefix: str) -> str:
    return {"EL": "gr", "UK": "gb", "XI": "gb"}.get(prefix, prefix.casefold())


def _ror(value: str) -> str:
    """Check a ROR id: base 32, then the check digits of ISO 7064 (mod 97).

    Source: https://ror.readme.io/docs/identifier-pattern.
    """
    number = 0
    for char in value[:-2]:
        number = number * 32 + _BASE32.index(char)
    if 98 - number * 100 % 97 != int(value[-2:]):
        raise InvalidChecksum
    return value


def _reason(error: ValidationError) -> str:
    match error:
        case InvalidChecksum():
            return "has a wrong check digit"
        case InvalidComponent():
            return "has a part that cannot be"
        case _:
            return "is not of the form such numbers have"
