"""Root fields for what the analysis has found and kept: runs, and the ledger of missing ties."""

from collections.abc import Iterator
from typing import Any

import strawberry

from mosty.graphql.computing.measured import LATEST
from mosty.graphql.translating import search
from mosty.graphql.translating.api import api_types
from mosty.graphql.translating.execution import Ask
from mosty.graphql.translating.maker import Arguments, Maker, Members
from mosty.graphql.translating.paging import Key
from mosty.graphql.translating.personal import asker
from mosty.graphql.translating.rows import Rows
from mosty.graphql.translating.selection import Details
from mosty.graphql.translating.shapes import Shape
from mosty.graphql.translating.translate import Translator

_UNSET = strawberry.UNSET
_SIDES = ("left", "right")


def fields(maker: Maker) -> Members:
    """Return the root fields."""
    help_ = f"A finished run of the analysis, null if there is none. {LATEST}"
    run = maker.field("Run | None", {"id": ("ID | None", _UNSET)}, help_, Ask(_run))
    arguments: Arguments = {
        "first": ("int | None", _UNSET),
        "after": ("str | None", _UNSET),
        "last": ("int | None", _UNSET),
        "before": ("str | None", _UNSET),
        "here": ("list[str] | None", _UNSET),
        "there": ("list[str] | None", _UNSET),
        "sector": ("str | None", _UNSET),
        "search": ("str | None", _UNSET),
        "mine": ("bool", False),
        "filter": ("GapFilter | None", _UNSET),
        "order_by": ("list[GapOrder] | None", _UNSET),
    }
    help_ = (
        "The ledger of missing ties: those of groups first, then those of actors, each by position "
        "and score. One end lies `here`, the other `there` (NUTS codes of any length, or "
        "countries; all abroad is anywhere); `sector` is a NACE code at either end; `search` are "
        "words at either end. Of those `mine` whoever asks has decided last, or somebody who "
        "speaks for an organisation of theirs."
    )
    gaps = maker.field("GapConnection", arguments, help_, Ask(_gaps))
    return {"run": ("Run | None", run), "gaps": ("GapConnection", gaps)}


def _run(translator: Translator, arguments: Arguments, details: Details) -> tuple[str, Shape]:
    id_ = translator.bind(arguments.get("id"))
    text, shape = translator.shown("n", "Run", details)
    return (
        f"MATCH (n:Run {{status: 'finished'}}) WHERE {id_} IS NULL OR n.id = {id_} "
        f"WITH n ORDER BY n.started DESC, n.id DESC LIMIT 1 RETURN {text} AS value"
    ), shape


def _gaps(translator: Translator, arguments: Arguments, details: Details) -> tuple[str, Shape]:
    gap = api_types()["Gap"]
    usual = (Key("n.kind", descending=True, sure=True), Key("n.position"), Key("n.score", True))  # noqa: FBT003
    rows = Rows(
        name="Gap",
        target=gap,
        match=_match(translator, arguments),
        node="n",
        counted=" RETURN n",
        once=arguments.get("search") is not None,
        keys=(
            *translator.keys("n", gap, arguments),
            *(() if arguments.get("orderBy") else usual),
            Key("n.id", sure=True),
        ),
        conditions=tuple(_conditions(translator, arguments)),
    )
    text, shape = translator.rows(rows, arguments, details)
    return f"RETURN {text} AS value", shape


def _match(translator: Translator, arguments: Any) -> str:  # noqa: ANN401
    """Return the match of all missing ties, or of those with some words at either end."""
    if (words := arguments.get("search")) is None:
        return "MATCH (n:Gap)"
    query = translator.bind(search.lucene(words))
    return (
        f"CALL db.index.fulltext.queryNodes('search', {query}) YIELD node AS e "
        "MATCH (e)<-[:BETWEEN]-(n:Gap) WITH DISTINCT n"
    )


def _conditions(translator: Translator, arguments: Any) -> Iterator[str]:  # noqa: ANN401
    here, there = arguments.get("here"), arguments.get("there")
    if here or there:
        codes = [translator.bind(one) if one else "" for one in (here, there)]
        ways = (zip(sides, codes, strict=True) for sides in (_SIDES, _SIDES[::-1]))
        either = (" AND ".join(_lies(*one) for one in way if one[1]) for way in ways)
        yield f"({' OR '.join(f'({one})' for one in either)})"
    if sector := arguments.get("sector"):
        code = translator.bind(sector)
        yield (
            "EXISTS { MATCH (n)-[:BETWEEN]->(e) WHERE (e:Sector AND "
            f"e.code STARTS WITH {code}) OR EXISTS {{ MATCH (e)-[:ACTIVE_IN]->(s:Sector) "
            f"WHERE s.code STARTS WITH {code} }} }}"
        )
    if arguments.get("mine"):
        who = translator.bind(asker().id)
        organisations = translator.bind(sorted(asker().organisations))
        yield (
            "n.status <> 'open' AND head(COLLECT { "
            "MATCH (n)<-[:EDITED]-(e:Edit {kind: 'decideGap'}) "
            f"RETURN e.by = {who} OR any(one IN e.organisations WHERE one IN {organisations}) "
            "ORDER BY e.at DESC LIMIT 1 })"
        )


def _lies(side: str, codes: str) -> str:
    """Return the condition that an end lies in one of some regions or countries."""
    return (
        f"(NOT EXISTS {{ MATCH (n)-[:BETWEEN {{side: '{side}'}}]->() }} OR "
        f"EXISTS {{ MATCH (n)-[:BETWEEN {{side: '{side}'}}]->(e) WHERE e.country IN {codes} OR "
        f"(e:Region AND any(code IN {codes} WHERE e.code STARTS WITH code)) OR "
        "EXISTS { MATCH (e)-[:LOCATED_IN]->(g:Region) "
        f"WHERE any(code IN {codes} WHERE g.code STARTS WITH code) }} }})"
    )
