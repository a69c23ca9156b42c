"""How `mosty review` shows pairs, both sides of one, and the log."""

from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from mosty.graph.values import as_shown
from mosty.resolve.pairs import Pair
from mosty.resolve.sides import Side

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)
COLUMNS = (
    "pair", "probability", "verdict", "left_name", "right_name", "left", "right", "reasons",
    "automatic", "by", "decided", "note",
)  # fmt: skip
LOG = ("id", "at", "by", "kind", "pairs", "what", "note", "batch", "undone")
_COLOURS = {"same": "green", "distinct": "red", "unsure": "yellow"}


def rows(pairs: Sequence[Pair]) -> list[list[object]]:
    """Return pairs as rows of `COLUMNS`."""
    return [
        [
            one.id, one.probability, one.verdict, *one.names, one.left, one.right,
            "; ".join(reasons(one)), one.automatic, one.by, one.decided, one.note,
        ]
        for one in pairs
    ]  # fmt: skip


def brief(pairs: Sequence[Pair]) -> None:
    """Print pairs, a few lines each."""
    for one in pairs:
        colour = _COLOURS.get(one.verdict, "default")
        OUT.print(
            f"[bold]{one.id}[/]  {probability(one)}  [{colour}]{one.verdict}[/]{_author(one)}"
        )
        for name, end in zip(one.names, one.ends, strict=True):
            OUT.print(f"  {escape(as_shown(name))}  [dim]{escape(as_shown(end))}[/]")


def probability(pair: Pair) -> str:
    """Return a pair's probability as text."""
    return "" if pair.probability is None else f"{pair.probability:.4f}"


def _author(pair: Pair) -> str:
    if not pair.by:
        return "  [dim]without a person[/]" if pair.verdict == "same" else ""
    note = f": {pair.note}" if pair.note else ""
    return f"  [dim]{escape(as_shown(f'{pair.by}, {pair.decided[:16]}{note}'))}[/]"


def both(pair: Pair, sides: tuple[Side, Side]) -> None:
    """Print both sides of a pair beside each other, and why they may be one."""
    table = Table(box=SIMPLE_HEAD, show_edge=False)
    table.add_column("")
    for side in sides:
        table.add_column(Text(as_shown(side.name)), overflow="fold", ratio=1)
    left, right = (side.lines for side in sides)
    for name in left | right:
        texts = [as_shown(lines.get(name, "")) for lines in (left, right)]
        if any(texts):
            alike = "green" if texts[0] == texts[1] else ""
            table.add_row(Text(name, "dim"), *(Text(text, alike) for text in texts))
    OUT.print(table, soft_wrap=False)
    certain = f"Probability {probability(pair)}" if pair.probability is not None else "No model"
    OUT.print(f"{certain}, {pair.verdict}{_author(pair)}  [dim]{pair.id}[/]")
    for line in reasons(pair):
        OUT.print(f"  {escape(as_shown(line))}")


def reasons(pair: Pair) -> Iterator[str]:
    """Yield why, in words, the weightiest first; weights in bits."""
    for one in sorted(pair.reasons, key=lambda reason: -abs(reason.weight)):
        sides = f": {one.left} | {one.right}" if one.left or one.right else ""
        yield f"{one.weight:+.1f} {one.feature}, {one.level}{sides}"


def log(found: Sequence[dict[str, Any]]) -> list[list[object]]:
    """Return decisions as rows of `LOG`."""
    return [
        [
            one["id"], str(one["at"])[:19], one["by"], one["kind"], one["pairs"], _what(one),
            one["note"], one["batch"], one["undone"],
        ]
        for one in found
    ]  # fmt: skip


def _what(decision: dict[str, Any]) -> str:
    verdicts = {*orjson.loads(decision["after"]).values()}
    pairs = (" | ".join(name or "?" for name in names) for names in decision["names"])
    more = " …" if decision["pairs"] > len(decision["names"]) else ""
    return f"{', '.join(sorted(verdicts))}: {'; '.join(pairs)}{more}"
