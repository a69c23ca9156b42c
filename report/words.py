"""The report's sentences, in four languages (`words.yaml`)."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

import yaml

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Language
from mosty.report.tongue import NOTHING, Tongue

Texts = dict[str, dict[Language, str]]


@cache
def texts() -> Texts:
    """Return all sentences by "section.name" and language."""
    read = yaml.safe_load((files("mosty.report") / "words.yaml").read_text("utf-8"))
    return {
        f"{section}.{name}": words
        for section, named in read.items()
        for name, words in named.items()
    }


class _Filled(Formatter):
    """Fills in values as the language writes them.

    `{n:n}` is a whole number, `{x:2}` one with two digits, `{s:%}` a share, `{p:p}` a probability,
    `{d:d}` a day; without any, a text.
    """

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = tongue

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401
        """Write one value."""
        match format_spec:
            case "":
                return str(value)
            case "d":
                return self.tongue.day(value) if isinstance(value, date) else NOTHING
            case "%":
                return self.tongue.percent(float(value))
            case "p":
                return self.tongue.p(float(value))
            case "n":
                return self.tongue.number(float(value))
            case _:
                return self.tongue.number(float(value), int(format_spec))


@dataclass(frozen=True)
class Words:
    """The sentences of one language; regions and sectors have names as the database says."""

    language: Language
    regions: dict[str, dict[str, str]] = field(default_factory=dict, compare=False)
    sectors: dict[str, dict[str, str]] = field(default_factory=dict, compare=False)

    @property
    def tongue(self) -> Tongue:
        """How the language writes numbers and dates."""
        return Tongue(self.language)

    def __call__(self, key: str, **values: object) -> str:
        """Return a sentence with values filled in."""
        return _Filled(self.tongue).vformat(texts()[key][self.language], (), values)

    def type(self, name: str | None) -> str:
        """Return what a type of actors is called, in the plural."""
        known = ontology().nodes.get(name or "Actor")
        return known.plural[self.language] if known else str(name)

    def tie(self, kind: str) -> str:
        """Return what a kind of ties is called."""
        return self(f"tie.{kind}")

    def region(self, code: str, *, short: bool = False) -> str:
        """Return a region's code and name; `short` cuts the name for a plot."""
        name = self._named(self.regions, code)
        return _label(code, name, 22 if short else 60)

    def sector(self, code: str, *, short: bool = False) -> str:
        """Return a sector's code and name."""
        return _label(code, self._named(self.sectors, code), 26 if short else 60)

    def _named(self, known: dict[str, dict[str, str]], code: str) -> str:
        names = known.get(code, {})
        return names.get(self.language) or names.get("", "")


def _label(code: str, name: str, longest: int) -> str:
    cut = name if len(name) <= longest else f"{name[: longest - 1].rstrip(' ,')}…"
    return f"{code} {cut}".strip()
