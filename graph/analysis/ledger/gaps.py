"""The ties that are missing over the border, ranked, each with what speaks for it.

Between actors a missing tie is worth what its evidence adds up to, by the points of `gaps.yaml`, at
most 100. Candidates come from the evidence itself, never from all pairs: shared partners and
topics, by the best few of each actor, and offers that meet requests; the other evidence is added to
them. Between groups (a region's sector and all abroad, or another's) a tie counts as missing if
fewer are there than expected, see `hierarchy`; it is worth the share that is missing at least.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any, Literal

import numpy as np
import yaml

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.distances import kilometres
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.analysis.ledger.common import Common, Ground
from mosty.graph.analysis.ledger.houses import one_house
from mosty.graph.analysis.ledger.listings import Meeting, meeting
from mosty.graph.analysis.ledger.missing import Missing
from mosty.graph.analysis.network import Floats, Ints, Network
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.snapshot import Snapshot

Kind = Literal["actors", "groups"]
KINDS: tuple[Kind, ...] = ("actors", "groups")
_BEST = 10  # of each actor, by each kind of evidence
_SHOWN = 10  # of what actors share
_SCALE = 1e6  # scores are told apart to so many parts
_TOGETHER = ("OWNS", "PART_OF")
_FRIENDS = ("COOPERATES_WITH", "MEMBER_OF", "PARTICIPATES_IN")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which gaps between actors: one end `here`, the other `there` (NUTS or countries; none: all).

    The best `top`, with no actor in more than `each`, or in a second one by a topic alone, and at
    most `alike` by the same partners: two consortia that share some would fill pages. The pairs of
    ids in `again` are among them whatever their place, while they are not tied; those in `without`
    never are.
    """

    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    top: int = 500
    each: int = 3
    alike: int = 2
    again: tuple[tuple[str, str], ...] = ()
    without: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for a gap, and how many points of its score that is."""

    evidence: Evidence
    points: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A missing tie: the ids of its ends, the smaller one left; of 100 points at most.

    A group's id is its region's and its sector's, joined by +; all abroad is "abroad".
    """

    kind: Kind
    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]

    @property
    def id(self) -> str:
        """The same for these two ends always."""
        text = f"{self.left}\n{self.right}"
        return f"gap:{blake2b(text.encode(), digest_size=8).hexdigest()}"


def gaps(snapshot: Snapshot, content: Content, wanted: Wanted | None = None) -> list[Gap]:
    """Return the gaps between groups, then those between actors, the best first.

    The same for the same snapshot and content, always; equals stand in the order of their ids.
    """
    if not snapshot.n:
        return []
    missing = Missing.of(snapshot)
    found = between_actors(snapshot, content, missing, wanted or Wanted())
    return [*between_groups(missing), *found]


def between_groups(missing: Missing) -> list[Gap]:
    """Return where ties over the border are fewer than expected, that with most missing first."""
    found = []
    for left, right, evidence, share in missing.groups():
        points = [100 * share, *(0.0 for _ in evidence[1:])]
        reasons = tuple(map(Reason, evidence, points))
        found.append(Gap("groups", left, right, points[0], reasons))
    return sorted(found, key=lambda one: (-round(one.score, 6), one.left, one.right))


def between_actors(
    snapshot: Snapshot, content: Content, missing: Missing, wanted: Wanted
) -> list[Gap]:
    """Return the missing ties between actors, the best first."""
    search = _Search(snapshot, content, missing, wanted)
    return [search.gap(at) for at in search.first(wanted)]


class _Search:
    """Candidates, and the points that each kind of evidence gives them."""

    def __init__(
        self, snapshot: Snapshot, content: Content, missing: Missing, wanted: Wanted
    ) -> None:
        self.snapshot = snapshot
        ground = Ground.of(snapshot, wanted.here, wanted.there)
        network = snapshot.network()
        self.common = {
            "shared_partners": Common.partners(network),
            "shared_topics": Common.topics(snapshot.n, content),
            "open_triads": Common.partners(snapshot.network(_FRIENDS), rare=False),
        }
        self.family = Common.partners(snapshot.network(_TOGETHER))
        self.names = snapshot.actors["name"].fill_null("").to_list()
        self.meeting = meeting(content.listings, ground.country.astype(np.int64))
        found = [
            self.common[kind].closest(network, ground, _knobs(kind), _BEST)
            for kind in ("shared_partners", "shared_topics")
        ]
        found.append(np.stack([self.meeting.seller, self.meeting.buyer], axis=1))
        again, without = (self._keys(pairs) for pairs in (wanted.again, wanted.without))
        keys = np.concatenate([self._key(np.concatenate(found)), again])
        keys = np.setdiff1d(keys, np.concatenate([without, self._tied(network)]))
        pairs = np.stack(np.divmod(keys, max(snapshot.n, 1)), axis=1)
        pairs = pairs[(ground.apart(*pairs.T) | np.isin(keys, again)) & ~self._family(pairs)]
        self.a, self.b = pairs.T
        self.again = {*again.tolist()}
        self.counts: dict[str, Ints] = {}
        self.values = self._values(missing)
        self.points = {kind: _points(kind, value) for kind, value in self.values.items()}
        self.score: Floats = np.sum([*self.points.values()], axis=0)

    def first(self, wanted: Wanted) -> Iterator[int]:
        """Yield the best candidates, without those that say nearly the same, and those known."""
        order = np.lexsort((self.b, self.a, -np.round(self.score * _SCALE)))
        known = self.again & {*self._key(np.stack([self.a, self.b], axis=1)).tolist()}
        times: Counter[int | tuple[str, ...]] = Counter()
        left = wanted.top
        for at in order.tolist():
            if not (left or known):
                return
            a, b = int(self.a[at]), int(self.b[at])
            key, same = a * self.snapshot.n + b, self._about("shared_partners", at)
            # By a topic alone everybody fits everybody: once is enough.
            each = wanted.each if same or self.values["offer_meets_request"][at] else 1
            full = not left or max(times[a], times[b]) >= each
            if key in known:
                known.discard(key)
            elif full or (same and times[same] >= wanted.alike) or self._one_house(a, b):
                continue
            times.update((a, b, same))
            left = max(left - 1, 0)
            yield at

    def gap(self, at: int) -> Gap:
        """Return a candidate with its reasons, the weightiest first."""
        reasons = [
            Reason(Evidence(kind, self._value(kind, at), self._about(kind, at)), float(points[at]))
            for kind, points in self.points.items()
            if points[at] > 0
        ]
        reasons.sort(key=lambda one: (-one.points, one.evidence.kind))
        ids = self.snapshot.ids
        return Gap(
            "actors", ids[self.a[at]], ids[self.b[at]], float(self.score[at]), tuple(reasons)
        )

    def _values(self, missing: Missing) -> dict[str, Floats]:
        """Measure every kind of evidence of every candidate."""
        a, b = self.a, self.b
        values = {
            "below_expectation": missing.between(a, b),
            "distance": kilometres(self.snapshot, a, b),
            "relatedness": missing.related(a, b),
        }
        for kind, one in self.common.items():
            self.counts[kind], values[kind] = one.shared(a, b)
        self.matched = _placed(self.meeting, a, b)
        values["offer_meets_request"] = np.r_[self.meeting.fit, 0.0][self.matched]
        return values

    def _key(self, pairs: Ints) -> Ints:
        """Return a number for each pair (m, 2), whichever end is named first."""
        return np.asarray(pairs.min(1) * self.snapshot.n + pairs.max(1), np.int64)

    def _keys(self, pairs: Sequence[tuple[str, str]]) -> Ints:
        """Return the numbers of pairs of ids, without those of actors that are not there."""
        numbers = {id_: at for at, id_ in enumerate(self.snapshot.ids)} if pairs else {}
        known = [(numbers[a], numbers[b]) for a, b in pairs if {a, b} <= numbers.keys()]
        return self._key(np.array(known, np.int64).reshape(-1, 2))

    def _tied(self, network: Network) -> Ints:
        both = network.undirected
        return self._key(np.stack([both.sources(), both.ends], axis=1).astype(np.int64))

    def _family(self, pairs: Ints) -> Any:  # noqa: ANN401
        """Return which pairs are parts of one owner or of one whole."""
        return self.family.shared(pairs[:, 0], pairs[:, 1])[0] > 0

    def _one_house(self, a: int, b: int) -> bool:
        return one_house(self.names[a], self.names[b])

    def _value(self, kind: str, at: int) -> float:
        counts = self.counts.get(kind)
        return float(self.values[kind][at] if counts is None else counts[at])

    def _about(self, kind: str, at: int) -> tuple[str, ...]:
        a, b = int(self.a[at]), int(self.b[at])
        if kind == "offer_meets_request":
            one = int(self.matched[at])
            return self.meeting.offer[one], self.meeting.request[one]
        common = self.common.get(kind)
        if common is None:
            return ()
        names = common.names or self.snapshot.ids
        return tuple(names[one] for one in common.things(a, b)[:_SHOWN])


def _placed(meeting: Meeting, a: Ints, b: Ints) -> Ints:
    """Return for each pair the meeting that fits best, -1 where there is none."""
    low, high = np.minimum(meeting.seller, meeting.buyer), np.maximum(meeting.seller, meeting.buyer)
    best: dict[tuple[int, int], int] = {}
    for one in np.argsort(-meeting.fit, kind="stable").tolist():
        best.setdefault((int(low[one]), int(high[one])), one)
    return np.array([best.get(pair, -1) for pair in zip(a.tolist(), b.tolist(), strict=True)], int)


@cache
def _weights() -> dict[str, dict[str, float]]:
    text = (files("mosty.graph.analysis.ledger") / "gaps.yaml").read_text("utf-8")
    weights: dict[str, dict[str, float]] = yaml.safe_load(text)
    return weights


def _knobs(kind: str) -> Floats:
    """Return points and half of a kind, and those of the distance."""
    one, way = _weights()[kind], _weights()["distance"]
    return np.array([one["points"], one["half"], way["points"], way["half"]], np.float64)


def _points(kind: str, value: Floats) -> Floats:
    """Return how many points a value of evidence is worth."""
    one = _weights()[kind]
    if kind == "distance":
        return np.asarray(one["points"] * np.nan_to_num(0.5 ** (value / one["half"])))
    part = over(value, value + one["half"], 0) if "half" in one else value
    return np.asarray(one["points"] * part)
