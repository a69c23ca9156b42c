"""What a node and a tie look like: names, facts and colours, from the ontology."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import Language, NodeType, Property, RelationshipType

Attributes = Mapping[str, Any]

# Okabe and Ito's palette, told apart by colour-blind readers too; the code stands beside it always.
COUNTRIES = {"DE": "#e69f00", "CZ": "#56b4e9", "PL": "#c0267e", "BE": "#f0e442", "NL": "#0072b2"}
OTHER_COUNTRY = "#999999"
TOLD = {"id", "name", "type", "synthetic", "pos"}


@cache
def words(language: Language) -> Mapping[str, str]:
    """Return what a page says in one language."""
    text = files("mosty.viz").joinpath("words.yaml").read_text("utf-8")
    found: Mapping[str, str] = yaml.safe_load(text)[language]
    return found


@dataclass(frozen=True, slots=True)
class Look:
    """How things look in one language. Attributes are those of `ego`; all may be missing."""

    language: Language

    def name(self, node: object, attributes: Attributes) -> str:
        """Return a node's name in the language, or any it has."""
        own = attributes.get(f"name_{self.language}")
        return str(own or attributes.get("name") or attributes.get("label") or node)

    def kind(self, attributes: Attributes) -> NodeType:
        """Return a node's type; `Entity` where it is not given or unknown."""
        known = ontology().nodes
        return known.get(attributes.get("type", ""), known["Entity"])

    def tie(self, attributes: Attributes) -> RelationshipType | None:
        """Return a tie's type, if it is given and known."""
        return ontology().relationships.get(attributes.get("type", ""))

    def tie_name(self, attributes: Attributes) -> str:
        """Return what a tie is called."""
        tie = self.tie(attributes)
        return tie.label[self.language] if tie else str(attributes.get("type", ""))

    def details(self, attributes: Attributes) -> str:
        """Return the facts of a tie, in one line."""
        tie = self.tie(attributes)
        return "; ".join(self.facts(attributes, tie.properties if tie else {}))

    def marks(self, attributes: Attributes) -> str:
        """Return a node's country, and the word that marks the synthetic."""
        synthetic = words(self.language)["synthetic"] if attributes.get("synthetic") else None
        return " · ".join(str(one) for one in (attributes.get("country"), synthetic) if one)

    def told(self, node: object, attributes: Attributes) -> str:
        """Return all that is known of a node, in lines."""
        kind = self.kind(attributes)
        told = (
            self.name(node, attributes),
            f"{kind.label[self.language]} {self.marks(attributes)}",
            *self.facts(attributes, kind.properties),
            str(node),
        )
        return "\n".join(told)

    def facts(self, attributes: Attributes, properties: Mapping[str, Property]) -> list[str]:
        """Return `label: value` for all that is known besides what is told elsewhere."""
        return [
            f"{properties[key].label[self.language] if key in properties else key}: "
            f"{self._value(value, properties.get(key))}"
            for key, value in attributes.items()
            if key not in TOLD and value not in (None, "", [])
        ]

    def _value(self, value: object, spec: Property | None) -> str:
        if isinstance(value, bool):
            return words(self.language)["yes" if value else "no"]
        if isinstance(value, list | tuple) and not hasattr(value, "srid"):
            return ", ".join(map(str, value))
        if spec and spec.values and value in spec.values:
            return spec.values[str(value)][self.language]
        unit = f" {spec.unit}" if spec and spec.unit and spec.unit != "currency" else ""
        return f"{value}{unit}"


def country_colour(country: object) -> str:
    """Return a country's colour; grey for others and none."""
    return COUNTRIES.get(str(country), OTHER_COUNTRY)


def crosses(one: Attributes, other: Attributes) -> bool:
    """Whether two nodes lie in different countries, as far as both are known."""
    countries = {one.get("country"), other.get("country")} - {None, ""}
    return len(countries) > 1
