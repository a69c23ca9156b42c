"""Missing ties: their reasons in words, and what became of them."""

from collections.abc import Mapping
from typing import Any

import orjson
import strawberry
from graphql import GraphQLField

from mosty.graph.analysis.asking.reason import reason
from mosty.graph.analysis.evidence import Evidence
from mosty.graphql.computing.answering import Found, Shaper
from mosty.graphql.computing.reasons import described, shared, told
from mosty.graphql.translating.api import api_types
from mosty.graphql.translating.derived import Derived
from mosty.graphql.translating.maker import Maker
from mosty.graphql.translating.personal import NOTE, hidden
from mosty.graphql.translating.selection import Details, name_of
from mosty.graphql.translating.shapes import Shape
from mosty.graphql.translating.translate import Translator

_STATUS = {
    "status": ("str", "Open, dismissed, taken_up, realised or rejected."),
    "by": ("str | None", f"Who said so; null where the graph itself shows it. {NOTE}"),
    "at": ("datetime", "When."),
    "note": ("str | None", f"What the person wrote. {NOTE}"),
}

_PERSONAL = {"by": None, "note": None}


def prepare(maker: Maker) -> None:
    """Make the types."""
    shared(maker)
    help_ = "A status that a missing tie has had."
    maker.add(strawberry.type, "GapChange", described(_STATUS), help_=help_)


def _reasons(
    translator: Translator, variable: str, owner: GraphQLField, details: Details
) -> tuple[str, Shape]:
    """Return the reasons; what they speak of is looked up in the same statement.

    Cypher cannot read JSON. But every id in the evidence stands between two quotation marks, so
    that looking up all that does finds them; the rest are words that are no node's id.
    """
    shaper = Shaper(translator, owner.type, details)
    ids = f"split(coalesce({variable}.evidence, ''), '\"')"
    text = f"{{evidence: {variable}.evidence, found: [{', '.join(shaper.inline(ids))}]}}"

    def shape(raw: Mapping[str, Any]) -> Any:  # noqa: ANN401
        rows = orjson.loads(raw["evidence"] or "[]")
        reasons = [
            reason(Evidence(one["kind"], one["value"], tuple(one["about"])), points=one["points"])
            for one in rows
        ]
        return shaper.filled(told(reasons), raw["found"], Found())

    return text, shape


def _statuses(
    translator: Translator, variable: str, _: GraphQLField, details: Details
) -> tuple[str, Shape]:
    fields = {key: name_of(one) for key, one in translator.fields("GapChange", details).items()}
    personal = _PERSONAL if hidden(api_types()["Gap"].properties["history"]) else {}

    def shape(rows: list[str]) -> list[dict[str, Any]]:
        known = [{"__typename": "GapChange", **orjson.loads(one), **personal} for one in rows]
        return [{key: one[name] or None for key, name in fields.items()} for one in known]

    return f"coalesce({variable}.history, [])", shape


REASONS = Derived("list[Reason]", "What speaks for it, the weightiest first.", _reasons)
STATUSES = Derived("list[GapChange]", "Every status it was given, the first one first.", _statuses)
