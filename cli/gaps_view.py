"""Gaps as people read them."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console

from mosty.cypher.library import statement
from mosty.graph.analysis.ledger.kept import Kept
from mosty.graph.analysis.ledger.missing import ABROAD
from mosty.graph.analysis.topic import topic_names
from mosty.graph.ontology.model import Language
from mosty.graph.store import Row, Store

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
COLUMNS = (
    "position", "score", "id", "kind", "status", "left_id", "left", "left_country", "right_id",
    "right", "right_country", "reasons", "by", "at", "realised", "note",
)  # fmt: skip
_LEAST = 0.05  # points that can be seen
_ABROAD = {
    "en": "all abroad",
    "de": "ganzes Ausland",
    "cs": "celé zahraničí",
    "pl": "cała zagranica",
}


def wanted(one: Kept, here: Sequence[str], there: Sequence[str], sector: str | None) -> bool:
    """Return whether a gap has one end here and the other there, and one in a sector."""
    left, right = _side(one, "left"), _side(one, "right")
    either = any(_in(a, here) and _in(b, there) for a, b in ((left, right), (right, left)))
    return either and (
        sector is None or any(code.startswith(sector) for end in one.ends for code in end["nace"])
    )


def _side(one: Kept, side: str) -> list[Row]:
    return [end for end in one.ends if end["side"] == side]


def _in(ends: Sequence[Row], codes: Sequence[str]) -> bool:
    """Return whether an end is in one of some regions; all abroad is anywhere."""
    return (
        not codes
        or not ends
        or any(
            end["country"] == code or any(nuts.startswith(code) for nuts in end["nuts"])
            for end in ends
            for code in codes
        )
    )


def names(store: Store, gaps: Iterable[Kept], language: Language) -> dict[str, str]:
    """Return what the things that reasons are about are called."""
    ids = {one for gap in gaps for reason in gap.gap.reasons for one in reason.evidence.about}
    rows = store.rows(statement("read", "names").text, ids=sorted(ids), language=language)
    return topic_names(language) | {row["id"]: row["name"] for row in rows}


def brief(gaps: Sequence[Kept], names: Mapping[str, str], language: Language) -> None:
    """Print gaps, each with its reasons and their points."""
    for one in gaps:
        place = f"{one.position}. " if one.position else ""
        OUT.print(f"[bold]{place}{one.gap.score:.1f}[/] of 100  [dim]{one.id}[/]")
        left, right = (title(one, side, language) for side in ("left", "right"))
        OUT.print(f"   {left} — {right}", markup=False)
        for reason in one.gap.reasons:
            if 0 < reason.points < _LEAST:
                continue
            points = f"{reason.points:5.1f}" if reason.points else "     "
            OUT.print(f"   {points}  {reason.evidence.says(language, names)}", markup=False)
        if one.status != "open":
            said = ", ".join(part for part in (one.by, one.at[:10], one.note) if part)
            OUT.print(f"          {one.status.replace('_', ' ')}: {said}", markup=False)
        OUT.print()


def title(one: Kept, side: str, language: Language) -> str:
    """Return an end in words: an actor with town and country, or a group by region and sector."""
    ends = _side(one, side)
    if not ends:
        return _ABROAD[language] if ABROAD in one.now else str(one.now[side == "right"])
    called = [end.get(f"name_{language}") or end["name"] for end in ends]
    if one.gap.kind == "groups":
        return ": ".join(called)
    place = ", ".join(part for part in (ends[0]["town"], ends[0]["country"]) if part)
    return f"{called[0]} ({place})" if place else str(called[0])


def rows(gaps: Iterable[Kept], names: Mapping[str, str], language: Language) -> list[list[object]]:
    """Return gaps as rows of `COLUMNS`."""
    found: list[list[object]] = []
    for one in gaps:
        reasons = [
            f"{reason.evidence.says(language, names)} [{reason.points:.1f}]"
            for reason in one.gap.reasons
        ]
        ends = [
            value
            for side, id_ in zip(("left", "right"), one.now, strict=True)
            for value in (id_, title(one, side, language), _country(one, side))
        ]
        found.append(
            [
                *(one.position, round(one.gap.score, 1), one.id, one.gap.kind, one.status),
                *ends,
                "; ".join(reasons),
                *(one.by, one.at, one.realised, one.note),
            ]
        )
    return found


def _country(one: Kept, side: str) -> str | None:
    return next((end["country"] for end in _side(one, side) if end["country"]), None)
