"""Numbers, dates and countries as a language writes them (CLDR, by babel)."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import isfinite
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from mosty.graph.ontology.model import Language

NOTHING = "–"
_SMALL = 0.001


@dataclass(frozen=True)
class Tongue:
    """How one language writes what is not a word."""

    language: Language

    @cached_property
    def locale(self) -> Locale:
        """What CLDR knows of it; English as in Europe, with days before months."""
        return Locale.parse("en_GB" if self.language == "en" else self.language)

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number with so many digits behind the sign; a dash for what is not known."""
        if not isfinite(value):
            return NOTHING
        pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
        return _minus(format_decimal(round(value, digits) + 0.0, pattern, self.locale))

    def percent(self, value: float, digits: int = 1) -> str:
        """Return a share as per cent."""
        if not isfinite(value):
            return NOTHING
        suffix = self.locale.percent_formats[None].pattern.rpartition("0")[2]
        return f"{self.number(value * 100, digits)}{suffix}"

    def probability(self, value: float) -> str:
        """Return a probability as "0.030" or "< 0.001"."""
        return f"<\u00a0{self.number(_SMALL, 3)}" if value < _SMALL else self.number(value, 3)

    def p(self, value: float) -> str:
        """Return a test's result as "p = 0.030" or "p < 0.001", on one line."""
        if not isfinite(value):
            return NOTHING
        text = self.probability(value)
        return f"p\u00a0{text}" if value < _SMALL else f"p\u00a0=\u00a0{text}"

    def range(self, low: float, high: float, digits: int) -> str:
        """Return an interval as "0.1–0.4"."""
        return f"{self.number(low, digits)}–{self.number(high, digits)}"

    def day(self, value: date, length: Literal["long", "medium"] = "long") -> str:
        """Return a day, with the month as a word if it is long."""
        return str(format_date(value, length, self.locale))

    def country(self, code: str) -> str:
        """Return a country's name, given its ISO 3166 code."""
        return str(self.locale.territories.get(code, code))

    def several(self, texts: list[str]) -> str:
        """Return texts as "a, b and c"."""
        return format_list(texts, locale=self.locale)


def _minus(text: str) -> str:
    return text.replace("-", "\u2212")
