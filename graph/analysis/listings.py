"""Which requests an offer fits, and which offers a request: by what they are, and where.

Two listings fit if they share a class of goods, words, topics or a sector; `POINTS` says what
that, a border between them and nearness count. n of a kind count 1 − ½ⁿ of its points.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

import polars as pl
from anyascii import anyascii
from rapidfuzz import fuzz, process

from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.topic import topics

_CLASS, _WORDS, _TOPICS, _SECTOR = "same_class", "shared_words", "shared_topics", "same_division"
_BORDER, _NEAR = "over_border", "distance"
POINTS = {_CLASS: 3.0, _WORDS: 3.0, _TOPICS: 2.0, _SECTOR: 1.0, _BORDER: 1.0, _NEAR: 1.0}
HALF = 100.0  # km at which nearness counts half
_ALIKE = 85  # of 100: inflected forms of a word are alike, other words are not
_SHORTEST = 4  # letters of a word that tells what something is
_COMMON, _FEW = 0.05, 5  # words in more listings than that share, and than so many, tell nothing
_CODE = re.compile(r"\s*(CPV|CN|KN)?\s*(\d{2,8})", re.IGNORECASE)
_DIVISION = 3  # characters of a NACE code


@dataclass(frozen=True, slots=True)
class Listing:
    """An offer or a request, as `read/listing_counterparts.cypher` returns it.

    `countries` are those of who published it, `kilometres` the way to who published the other.
    """

    id: str
    text: str
    classification: str | None = None
    sectors: Sequence[str] = ()
    topics: Sequence[str] = ()
    countries: Sequence[str] = ()
    kilometres: float | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """A listing that fits another; `score` is from 0 to 1 and compares those of one listing."""

    listing: Listing
    score: float
    over_border: bool
    reasons: tuple[Evidence, ...]


def fitting(own: Listing, others: Sequence[Listing]) -> list[Fit]:
    """Return the counterparts that fit, the best first, each with reasons, the weightiest first."""
    search = _Search.of(own, others)
    found = [fit for one in others if (fit := search.fit(one))]
    return sorted(found, key=lambda fit: (-fit.score, fit.listing.id))


@dataclass(frozen=True, slots=True)
class _Search:
    own: Listing
    alike: Mapping[str, str]
    """Words of the others by the word of the own text that they resemble: theirs to ours."""
    about: Mapping[str, frozenset[str]]
    """Topics of the own text, by their names, and the texts that are about them."""

    @classmethod
    def of(cls, own: Listing, others: Sequence[Listing]) -> "_Search":
        counts = Counter(word for one in others for word in _words(one.text))
        most = max(_FEW, _COMMON * len(others))
        telling = [word for word, count in counts.items() if count <= most]
        mine = [word for word in _words(own.text) if counts[word] <= most]
        texts = pl.Series([own.text, *(one.text for one in others)], dtype=pl.String)
        about = {}
        for topic in topics():
            if topic.within(texts[:1])[0]:
                about[topic.name] = frozenset(texts.filter(pl.Series(topic.within(texts))))
        return cls(own, dict(_alike(mine, telling)), about)

    def fit(self, other: Listing) -> Fit | None:
        """Return how well another fits, None if not at all."""
        content = {one.kind: (one, 1 - 0.5**one.value) for one in self._content(other)}
        if not content:
            return None
        here, there = {*self.own.countries}, {*other.countries}
        over = bool(here and there and here.isdisjoint(there))
        if over:
            content[_BORDER] = Evidence(_BORDER, 1.0), 1.0
        if (far := other.kilometres) is not None:
            content[_NEAR] = Evidence(_NEAR, far), HALF / (HALF + far)
        worth = {kind: POINTS[kind] * share for kind, (_, share) in content.items()}
        order = sorted(content, key=lambda kind: (-worth[kind], kind))
        score = sum(worth.values()) / sum(POINTS.values())
        return Fit(other, score, over, tuple(content[kind][0] for kind in order))

    def _content(self, other: Listing) -> Iterator[Evidence]:
        common = _common_class(self.own.classification, other.classification)
        if len(common) > 1:
            yield Evidence(_CLASS, len(common) - 1, (common,))
        if words := sorted({self.alike[one] for one in _words(other.text) if one in self.alike}):
            yield Evidence(_WORDS, len(words), tuple(words))
        shared = {*self.own.topics} & {*other.topics}
        shared |= {name for name, texts in self.about.items() if other.text in texts}
        if shared:
            yield Evidence(_TOPICS, len(shared), tuple(sorted(shared)))
        if sectors := sorted(_divisions(self.own) & _divisions(other)):
            yield Evidence(_SECTOR, len(sectors), tuple(sectors))


@lru_cache(maxsize=20_000)  # each text is gone through twice, and again with the next question
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, each once, but for short ones and numbers."""
    words = re.findall(r"[a-z]+", anyascii(text).casefold())
    return tuple(dict.fromkeys(word for word in words if len(word) >= _SHORTEST))


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, str]]:
    for word in mine:
        for other, *_ in process.extract(
            word, theirs, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None
        ):
            yield other, word


def _common_class(code: str | None, other: str | None) -> str:
    """Return the digits with which both CPV or both CN codes begin; zeros at an end tell nothing.

    A code that doesn't say which it is may be either.
    """
    found, theirs = (_CODE.match(one or "") for one in (code, other))
    if not found or not theirs or {_scheme(found), _scheme(theirs)} >= {"CPV", "CN"}:
        return ""
    pairs = zip(*(one[2].rstrip("0") for one in (found, theirs)), strict=False)
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _scheme(code: re.Match[str]) -> str:
    """Return CPV, CN (German KN), or nothing."""
    return (code[1] or "").upper().replace("KN", "CN")


def _divisions(of: Listing) -> set[str]:
    cut = len("nace:") + _DIVISION
    return {one[:cut] for one in of.sectors if len(one) >= cut}
