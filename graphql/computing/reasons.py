"""Types that computed answers share: languages, reasons in words, and the snapshot they are of."""

from collections.abc import Mapping
from keyword import iskeyword
from typing import Any

import strawberry

from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.topic import topic_names
from mosty.graph.ontology.model import LANGUAGES, Language
from mosty.graphql.computing.answering import Found
from mosty.graphql.translating.maker import Maker, Members
from mosty.graphql.translating.selection import Arguments

MOST = 100
_SNAPSHOT: dict[str, tuple[str, str]] = {
    "taken": ("datetime", "When it was taken; what was written later is not in it."),
    "day": ("date", "The day it shows."),
    "digest": ("str", "Fingerprint of all actors and ties; runs of the analysis bear the same."),
    "actors": ("int", "How many actors it has."),
}


def described(members: dict[str, tuple[str, str]]) -> Members:
    """Return fields of a type by name, annotation and description."""
    return {
        f"{key}_" * iskeyword(key) or key: (
            annotation,
            strawberry.field(name=key, description=text),
        )
        for key, (annotation, text) in members.items()
    }


def object_(maker: Maker, name: str, help_: str, **members: tuple[str, str]) -> None:
    """Make a type of plain fields, once."""
    if not maker.knows(name):
        maker.add(strawberry.type, name, described(members), help_=help_)


def shared(maker: Maker) -> None:
    """Make the types that computed answers share, once."""
    if maker.knows("Reason"):
        return
    maker.enum("Language", {one.upper(): one for one in LANGUAGES}, "A language of the platform.")
    object_(maker, "Snapshot", "The state of the graph that an answer is computed of.", **_SNAPSHOT)
    members = described(
        {
            "kind": ("str", "What kind of reason it is, such as shared_partners."),
            "value": ("float | None", "How much of it there is, in its unit."),
            "unit": ("str | None", "The unit; null where things are counted."),
            "points": ("float | None", "How many points of a gap's score it gives."),
            "about": ("list[str]", "Ids, codes or words of what shows it."),
            "nodes": ("list[Node]", "Those of them that are nodes."),
        }
    )
    language = {"language": ("Language", vars(maker.module)["Language"]["EN"])}
    help_ = "The reason in words: what it is, how much, and up to three of what shows it."
    members["says"] = ("str", maker.field("str", language, help_))
    help_ = "All of what shows it, by name; ids and words without one as they are."
    members["names"] = ("list[str]", maker.field("list[str]", language, help_))
    maker.add(strawberry.type, "Reason", members, help_="Why something is suggested.")


def told(value: Any) -> Any:  # noqa: ANN401
    """Return an answer whose reasons tell themselves in the language asked for."""
    if isinstance(value, list):
        return [told(one) for one in value]
    if not isinstance(value, dict):
        return value
    words = _words(*value["says"]) if "says" in value else {}
    return {key: told(one) for key, one in value.items()} | words


def _words(evidence: Evidence, names: Mapping[str, str]) -> dict[str, Any]:
    """Return what a reason says of itself, in the language asked for."""

    def known(language: Language, found: Found) -> dict[str, str]:
        return {**topic_names(language), **found.called(evidence.about, language), **names}

    def says(arguments: Arguments, found: Found) -> str:
        language: Language = arguments["language"].value
        return evidence.says(language, known(language, found))

    def called(arguments: Arguments, found: Found) -> list[str]:
        of = known(arguments["language"].value, found)
        return [of.get(one, one) for one in evidence.about]

    return {"says": says, "names": called}
