"""One reason for a suggestion, in numbers and in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from mosty.graph.ontology.model import Language

_SHOWN = 3  # of what it is about; the number stands before


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a suggestion: `kind` is a key of `evidence.yaml`, `value` is in its unit.

    `about` are the ids (or codes, or words) that show it: the shared partners, the topic.
    """

    kind: str
    value: float
    about: tuple[str, ...] = ()

    @property
    def unit(self) -> str | None:
        """The unit of its value, such as km; None where things are counted, or nothing is."""
        unit: str | None = _kinds()[self.kind].get("unit")
        return unit

    def says(self, language: Language = "en", names: Mapping[str, str] | None = None) -> str:
        """Return it in words, as "shared partners: 3 (TU Dresden, VŠB, …)".

        What `names` has no name for stands as it is.
        """
        about = _kinds()[self.kind]
        known = names or {}
        shown = [known.get(one, one) for one in self.about[:_SHOWN]]
        more = ["…"] if len(self.about) > _SHOWN else []
        parts = f" ({', '.join(shown + more)})" if shown else ""
        if about.get("digits") is None:  # it holds or it doesn't: there is nothing to count
            return f"{about[language]}{parts}"
        unit = f" {about['unit']}" if "unit" in about else ""
        return f"{about[language]}: {_number(self.value, about['digits'], language)}{unit}{parts}"


@cache
def _kinds() -> dict[str, dict[str, Any]]:
    text = (files("mosty.graph.analysis") / "evidence.yaml").read_text("utf-8")
    kinds: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return kinds


def _number(value: float, digits: int, language: Language) -> str:
    text = f"{value:,.{digits}f}"
    return text if language == "en" else text.translate(_MARKS[language])


_SPACE = "\u00a0"  # between thousands in Czech and Polish; it does not break lines
_MARKS = {
    "de": str.maketrans(",.", ".,"),
    "cs": str.maketrans(",.", f"{_SPACE},"),
    "pl": str.maketrans(",.", f"{_SPACE},"),
}
