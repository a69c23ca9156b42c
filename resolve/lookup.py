"""Organisations that somebody names, found in the graph."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from mosty.cypher.library import statement
from mosty.graph.store import Row, Store
from mosty.ingest.text import words
from mosty.resolve.actors import profile
from mosty.resolve.match import Match
from mosty.resolve.matcher import Matcher
from mosty.resolve.places import spellings, town_of_word
from mosty.resolve.profile import Profile

_NEAR = 5  # letters from which a word may have one wrong
_WORDS = 16
_BATCH = 50
_CLEAR = 4.0  # bits between the first and the second candidate: 16 times the odds
_SURE = 0.999_999


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor of the graph that may be meant, and how probably, and why."""

    actor: Profile
    match: Match


@dataclass(frozen=True, slots=True)
class Answer:
    """The candidates for what was asked, the most probable first, and whether the first is it."""

    candidates: list[Candidate]
    certain: bool = False


class Lookup:
    """Finds organisations in a graph by their names and whatever else is known of them."""

    def __init__(self, store: Store) -> None:
        """Look in the graph of `store`."""
        self._store = store
        self._matcher = Matcher.standard()
        self.thresholds = self._matcher.thresholds

    def find(
        self, asked: Sequence[Profile], *, kinds: Collection[str] = (), limit: int = 10
    ) -> list[Answer]:
        """Return an answer for each profile; `kinds` are node types that actors must be of.

        An answer is certain if its first candidate is probable enough to merge and clearly ahead
        of the second.
        """
        # Ids of our own, since what is asked may have none; the same twice is asked once.
        alike = [replace(one, id="") for one in asked]
        once = [*dict.fromkeys(alike)]
        found: dict[Profile, Answer] = {}
        for at in range(0, len(once), _BATCH):
            some = once[at : at + _BATCH]
            found |= zip(some, self._some(some, [*kinds], limit), strict=True)
        return [found[one] for one in alike]

    def _some(self, asked: Sequence[Profile], kinds: list[str], limit: int) -> list[Answer]:
        own = [replace(one, id=str(at)) for at, one in enumerate(asked)]
        rows = self._by_name(own, kinds) + self._by_id(own, kinds)
        pairs: dict[tuple[int, str], Profile] = {}
        for row in rows:
            pairs[int(row["asked"]), row["id"]] = profile(row)
        matches = self._matcher.compare([own[at] for at, _ in pairs], [*pairs.values()])
        found: list[list[Candidate]] = [[] for _ in own]
        for (at, id_), match in zip(pairs, matches, strict=True):
            same = id_ in own[at].identifiers
            found[at].append(Candidate(pairs[at, id_], _surely(match) if same else match))
        return [self._answer(some, limit) for some in found]

    def _answer(self, found: list[Candidate], limit: int) -> Answer:
        found.sort(key=lambda one: (-one.match.probability, one.actor.id))
        if not found:
            return Answer([])
        ahead = _bits(found[0]) - _bits(found[1]) if len(found) > 1 else math.inf
        best = found[0].match
        sure = best.probability >= _SURE or self.thresholds.sure(best)
        return Answer(found[:limit], sure and ahead >= _CLEAR)

    def _by_name(self, asked: Iterable[Profile], kinds: list[str]) -> list[Row]:
        given = [{"id": one.id, "query": query} for one in asked if (query := _query(one))]
        text = statement("read", "candidates_by_name").text
        return self._store.rows(text, asked=given, kinds=kinds, limit=_BATCH) if given else []

    def _by_id(self, asked: Iterable[Profile], kinds: list[str]) -> list[Row]:
        given = [
            {"id": one.id, "ids": one.identifiers, "query": _terms(one.identifiers)}
            for one in asked
            if one.identifiers
        ]
        text = statement("read", "candidates_by_id").text
        return self._store.rows(text, asked=given, kinds=kinds) if given else []


def _query(asked: Profile) -> str:
    """Return the Lucene query for the words of all names.

    A long word may have a wrong letter; a town is meant by its names in all languages.
    """
    found = list(dict.fromkeys(word for name in asked.names for word in words(name)))[:_WORDS]
    towns = dict.fromkeys(word for one in found for word in spellings(town_of_word(one)))
    terms = [f"{one}^2 OR {one}~1" if len(one) >= _NEAR else one for one in found]
    return " OR ".join([*terms, *(one for one in towns if one not in found)])


def _terms(identifiers: Iterable[str]) -> str:
    quoted = (one.replace("\\", "\\\\").replace('"', '\\"') for one in identifiers)
    return " OR ".join(f'"{one}"' for one in quoted)


def _surely(match: Match) -> Match:
    """Return the match of an actor whose own id was named."""
    return replace(match, probability=max(match.probability, _SURE))


def _bits(one: Candidate) -> float:
    probability = min(max(one.match.probability, 1e-12), 1 - 1e-12)
    return math.log2(probability / (1 - probability))
