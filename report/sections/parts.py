"""What sections are made of."""

from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
from numpy.typing import ArrayLike

from mosty.report.model import Figure, Note, Paragraph, Table
from mosty.report.scope import OTHERS, Scope
from mosty.report.words import Words


def figure(words: Words, key: str, value: float, how: str = "n", detail: str = "") -> Figure:
    """Return a number called `key` in the words; `how` it is written is as in `Words`."""
    return Figure(key, words(key), float(value), written(words, value, how), detail)


def written(words: Words, value: float, how: str = "n") -> str:
    """Return a number as the language writes it."""
    if how == "%":
        return words.tongue.percent(float(value))
    if how.startswith("+"):
        sign = "+" if value > 0 else ""
        return f"{sign}{words.tongue.number(float(value), int(how[1:] or 0))}"
    return words.tongue.number(float(value), 0 if how == "n" else int(how))


def day(words: Words, value: date | None) -> str:
    """Return a day, or a dash."""
    return words.tongue.day(value, "medium") if value else "–"


def interval(words: Words, low: float, high: float, how: str) -> str:
    """Return a 95 % interval in words."""
    return words("page.interval", low=written(words, low, how), high=written(words, high, how))


def note(words: Words, section: str) -> Note:
    """Return a section's note on method; its source is the same in all languages."""
    return Note(words(f"{section}.note"), SOURCES.get(section, ""))


def paragraph(words: Words, key: str, **values: object) -> Paragraph:
    """Return a sentence as a paragraph."""
    return Paragraph(words(key, **values))


def table(words: Words, caption: str, heads: str, rows: Iterable[Sequence[str]]) -> Table:
    """Return a table; `heads` are words' names, those of numbers with a `#` before."""
    names = heads.split()
    return Table(
        words(caption),
        tuple(words(f"head.{one.lstrip('#')}") for one in names),
        tuple(tuple(row) for row in rows),
        tuple(one.startswith("#") for one in names),
    )


def name(scope: Scope, node: int) -> str:
    """Return an actor's name, or else its id."""
    return scope.now.actors["name"][int(node)] or scope.now.ids[node]


def country_name(scope: Scope, code: str) -> str:
    """Return a country's name, or that of a label of `Scope.sides`."""
    if code == OTHERS:
        return scope.words("page.others")
    return scope.words.tongue.country(code) if code else scope.words("page.unknown")


def country_of(scope: Scope, node: int) -> str:
    """Return the name of an actor's country."""
    return country_name(scope, scope.country.labels[scope.country.of[node]])


def first(values: ArrayLike, k: int, *, above: float = 0) -> list[int]:
    """Return where the k largest values stand, the largest first, of those above a limit."""
    array = np.asarray(values, np.float64)
    order = np.lexsort((np.arange(array.size), -np.nan_to_num(array, nan=-np.inf)))
    return [int(one) for one in order[:k] if array[one] > above]


SOURCES = {
    "openness": "Krackhardt, Stern: Informal networks and organizational crises. Social Psychology "
    "Quarterly 51 (1988).",
    "structure": "Hopcroft, Tarjan: Communications of the ACM 16 (1973). Borgatti: Computational & "
    "Mathematical Organization Theory 12 (2006).",
    "border": "Santos Silva, Tenreyro: The log of gravity. Review of Economics and Statistics 88 "
    "(2006).",
    "cells": "Deming, Stephan: Annals of Mathematical Statistics 11 (1940). Benjamini, Hochberg: "
    "Journal of the Royal Statistical Society B 57 (1995).",
    "mixing": "Newman: Mixing patterns in networks. Physical Review E 67 (2003) 026126.",
    "bridges": "Brandes: Journal of Mathematical Sociology 25 (2001). Gould, Fernandez: "
    "Sociological Methodology 19 (1989). Burt: Structural Holes (1992).",
    "communities": "Traag, Waltman, van Eck: From Louvain to Leiden. Scientific Reports 9 (2019) "
    "5233.",
    "supply": "Hirschman: American Economic Review 54 (1964).",
    "specialisation": "Hidalgo, Klinger, Barabási, Hausmann: Science 317 (2007). Balland, Boschma: "
    "Regional Studies 55 (2021).",
    "ties": "Newman: Scientific collaboration networks. Physical Review E 64 (2001) 016132.",
}
