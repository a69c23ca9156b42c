"""What kind of actor it is: by legal form, by register, by words in its name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mosty.ingest.legal_forms import LegalForm, legal_form
from mosty.ingest.text import words
from mosty.ingest.words import read

_UNKNOWN = "Organisation"
_Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Rule:
    type: str
    over: frozenset[str]
    words: _Pattern
    unless: _Pattern


def actor_type(name: str, country: str, form: LegalForm | None = None, register: str = "") -> str:
    """Return the concrete Actor type that a name, its legal form or its register tells.

    `form` is what `legal_form` found (asked here when None); `register` the German register's
    letters (HRA, HRB, GnR, PR, VR). `Organisation` when nothing tells.
    """
    form = form or legal_form(name, country)
    told = _kinds()
    kind = told.get(form.code if form else "") or told.get(register.upper()) or _UNKNOWN
    text = f" {' '.join(words(form.bare if form else name))} "
    for rule in _rules():
        if kind in rule.over and rule.words.search(text) and not rule.unless.search(text):
            return rule.type
    return kind


@lru_cache
def _kinds() -> dict[str, str]:
    """Return what legal forms and registers tell."""
    data = read("actor_types.yaml")
    return {
        code: kind
        for table in (data["forms"], data["registers"])
        for kind, codes in table.items()
        for code in codes
    }


@lru_cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(map(_rule, read("actor_types.yaml")["words"]))


def _rule(data: Mapping[str, Any]) -> _Rule:
    return _Rule(
        data["type"],
        frozenset({_UNKNOWN, *data.get("over", ())}),
        _any(data["words"]),
        _any(data.get("unless", ())),
    )


def _any(patterns: list[str] | tuple[()]) -> _Pattern:
    """Return one expression for all patterns; for none, one that never matches."""
    ways = "|".join(pattern.replace("*", "[a-z0-9]*") for pattern in patterns) or "(?!)"
    return re.compile(f" (?:{ways}) ")
