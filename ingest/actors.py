"""Actors as rows name them: their kind, their name for people, their legal form, their ids."""

from collections.abc import Iterable, Sequence

from mosty.ingest.actor_types import actor_type
from mosty.ingest.facts import Node, Properties
from mosty.ingest.identifiers import Identifier, identifier, sift
from mosty.ingest.legal_forms import LegalForm, legal_form
from mosty.ingest.names import display, name_id, tidy

_NOWHERE = "zz"
"""ISO 3166 leaves it to users; here it is a country that is not known."""


def actor(
    id_: str,
    properties: Properties,
    kind: str = "Actor",
    register: str = "",
    *,
    mentioned: bool = False,
) -> Node:
    """Return an actor with at least a `name`; the rest of `properties` wins over what is found.

    With the kind `Actor` the name, its legal form and the German register tell the kind.
    `identifiers` (texts `scheme:value`) that fail their check become `invalid_identifiers`.
    """
    properties = _checked(properties)
    country = properties.get("country", "")
    written = tidy(properties["name"])
    name = display(written)
    form = _form(written, country, properties)
    found = {"legal_form": form.code, "legal_form_text": form.name} if form and form.name else {}
    names = dict.fromkeys([*properties.get("names", ()), *([written] * (written != name))])
    names.pop(name, None)
    if kind == "Actor":
        kind = actor_type(written, country, form, register)
    return Node(
        kind,
        id_,
        found | properties | {"name": name} | ({"names": [*names]} if names else {}),
        mentioned,
    )


def _form(name: str, country: str, properties: Properties) -> LegalForm | None:
    """Return the legal form that is stated, else the one that the name carries."""
    carried = legal_form(name, country) if country else None
    stated = properties.get("legal_form")
    if not stated or (carried and carried.code == stated):
        return carried
    bare = carried.bare if carried else name
    return LegalForm(stated, properties.get("legal_form_text", ""), bare)


def _checked(properties: Properties) -> Properties:
    given = properties.get("identifiers", ())
    if not given:
        return properties
    rest = {name: value for name, value in properties.items() if name != "identifiers"}
    sifted = sift(_read(one, properties.get("country", "")) for one in given)
    known = [*properties.get("invalid_identifiers", ()), *sifted.invalid]
    return rest | sifted.properties | ({"invalid_identifiers": known} if known else {})


def _read(text: str, country: str = "") -> Identifier:
    scheme, _, value = text.partition(":")
    return identifier(scheme, value, country)


def actor_id(found: Sequence[Identifier], country: str, name: str) -> str:
    """Return the first valid identifier, else an id made of the name.

    Raises:
        ValueError: there is no valid one, and the name has no letter and no digit.

    """
    valid = (one.id for one in found if one.id)
    return next(valid, None) or name_id(country or _NOWHERE, name)


def remarks(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Return a sentence for each invalid identifier of the actors that a row is about."""
    texts = (
        text
        for node in nodes
        if not node.mentioned
        for text in node.properties.get("invalid_identifiers", ())
    )
    return (*sift(map(_read, texts)).remarks,)
