"""Going through the queue on a terminal, one key an answer."""

from collections.abc import Mapping

import click

from mosty.cli import review_view as view
from mosty.graph.errors import ReviewError
from mosty.graph.store import Store
from mosty.resolve.decisions import Author
from mosty.resolve.pairs import Answer, Pair
from mosty.resolve.queue import decide, queue, undo
from mosty.resolve.sides import sides

_ANSWERS: Mapping[str, Answer] = {"a": "same", "r": "distinct", "u": "unsure"}
_KEYS = "[a]ccept (the same)  [r]eject (different)  [u]nsure  [s]kip  [z] undo the last  [q]uit"


def walk(store: Store, author: Author) -> None:
    """Ask about each pair in the queue until it is empty or the person has enough."""
    skipped: set[str] = set()
    taken: list[str] = []
    while one := _next(store, skipped):
        view.OUT.rule(style="dim")
        view.both(one, sides(store, [one])[one.id])
        key = _key()
        if key == "q":
            break
        if key == "s":
            skipped.add(one.id)
        elif key == "z":
            _undo(store, taken, author)
        else:
            _decide(store, one, _ANSWERS[key], author, taken, skipped)
    else:
        view.OUT.print("Nothing more to decide." if not skipped else "Only skipped pairs are left.")
    view.OUT.print(f"{len(taken)} decided by {author.by}, {len(skipped)} skipped.", markup=False)


def _next(store: Store, skipped: set[str]) -> Pair | None:
    """Return the first pair that was not skipped: an answer may have settled the ones after it."""
    pairs = queue(store, limit=len(skipped) + 1)
    return next((one for one in pairs if one.id not in skipped), None)


def _key() -> str:
    view.OUT.print(_KEYS, markup=False)
    while True:
        key = click.getchar().lower()
        if key in {*_ANSWERS, "s", "z", "q"}:
            return key
        if key in {"\x03", "\x04"}:
            raise click.Abort


def _decide(  # noqa: PLR0913, PLR0917
    store: Store, one: Pair, answer: Answer, author: Author, taken: list[str], skipped: set[str]
) -> None:
    try:
        taken.append(decide(store, one.id, answer, author).id)
        view.OUT.print(f"{answer}.")
    except ReviewError as error:
        view.ERR.print(str(error), style="red", markup=False)
        skipped.add(one.id)


def _undo(store: Store, taken: list[str], author: Author) -> None:
    if not taken:
        view.OUT.print("Nothing to undo: `mosty review undo` takes back earlier decisions.")
        return
    undo(store, [taken.pop()], author)
    view.OUT.print("Undone.")
