"""Actors as rows name them: their kind, their name for people, their legal form."""

from mosty.ingest.actor_types import actor_type
from mosty.ingest.facts import Node, Properties
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.names import display, tidy


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
    """
    country = properties.get("country", "")
    written = tidy(properties["name"])
    name = display(written)
    form = legal_form(written, country) if country else None
    found = {"legal_form": form.code, "legal_form_text": form.name} if form else {}
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
