"""Who may become a member of a consortium, as arrays."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl
from scipy import sparse

from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.planning.candidates import SMES, Standing
from mosty.graph.analysis.planning.wanted import Wanted, Weights
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.topic import Booleans
from mosty.graph.errors import AnalysisError
from mosty.graph.ontology.loader import ontology

SME = "SME"
_STAND_INS = 20
_DIVISION = 3  # characters of a NACE code


@dataclass(frozen=True, eq=False)
class Pool:
    """Candidates 0 to k-1, in the order of their ids; `actor` (k,) numbers them in the snapshot.

    `features` is (k, f): which topic, type and division each covers. `known` and `near` are pairs
    (m, 2) of candidates a < b: those that are tied, and those that only share a partner.
    """

    actor: Ints
    ids: list[str]
    country: list[str]
    gain: Floats
    """What each adds to the value by its fit and experience, less what a member costs."""
    leader: Floats
    """Whether each has led what is asked for."""
    cost: Floats
    """In euros."""
    types: Mapping[str, Floats]
    features: Floats
    feature_names: list[str]
    known: Ints
    near: Ints

    @classmethod
    def of(  # noqa: PLR0913, PLR0917
        cls,
        snapshot: Snapshot,
        standing: Standing,
        wanted: Wanted,
        weights: Weights,
        size: Mapping[str, str],
        teams: int = 1,
    ) -> "Pool":
        """Choose who has something to show, and who is asked for.

        A type or a leader is asked for by a requirement: in a country where nobody of that type has
        anything to show, up to twenty others of it stand in, those with most experience. Of those
        who differ in nothing but their gain and are tied to nobody, only as many are kept as
        `teams` teams could take: the best team stays the best.

        Raises:
            AnalysisError: a type is none of the ontology's; nobody's cost is known; somebody must
                be in and must not.
            UnknownNode: an actor that must be in, or not, is none of the snapshot's.

        """
        if twice := sorted(wanted.must & wanted.must_not):
            raise AnalysisError(f"{', '.join(twice)} must be in the team, and must not be in it.")
        kinds = {name: _of_type(snapshot, name, size) for name in wanted.types}
        leader = (standing.led >= max(wanted.led, 1)) & (standing.led_funding >= wanted.led_funding)
        chosen = _chosen(snapshot, standing, wanted, kinds, leader)
        gain = weights.fit * standing.fit + weights.experience * standing.experience
        cost = _costs(snapshot, standing, wanted, chosen)
        features, names = _features(snapshot, standing, chosen)
        known, near = _pairs(snapshot, chosen)
        country = snapshot.actors["country"].fill_null("?").to_list()
        every = cls(
            chosen,
            [snapshot.ids[one] for one in chosen],
            [country[one] for one in chosen],
            gain[chosen] + weights.member,
            leader[chosen].astype(np.float64),
            cost,
            {name: of[chosen].astype(np.float64) for name, of in kinds.items()},
            features,
            names,
            known,
            near,
        )
        return every.only(every.needed(wanted, teams))

    def needed(self, wanted: Wanted, teams: int) -> Ints:
        """Return who cannot be replaced by somebody of the same kind."""
        tied = {*self.known.ravel().tolist(), *self.near.ravel().tolist()}
        asked = [self.leader, *self.types.values()]
        if wanted.budget is not None:
            asked.append(self.cost)
        kinds: dict[tuple[object, ...], list[int]] = defaultdict(list)
        keep = []
        for at, one in enumerate(self.ids):
            if at in tied or one in wanted.must:
                keep.append(at)
            else:
                same = (self.country[at], *(array[at] for array in asked), *self.features[at])
                kinds[same].append(at)
        most = (wanted.size.most or len(self.ids)) * teams
        for alike in kinds.values():
            keep += sorted(alike, key=lambda at: (-self.gain[at], at))[:most]
        return np.array(sorted(keep), np.int64)

    def only(self, keep: Ints) -> "Pool":
        """Return the pool of some candidates."""
        place = np.full(len(self.ids), -1)
        place[keep] = np.arange(keep.size)
        pairs = (place[one] for one in (self.known, self.near))
        known, near = (one[(one >= 0).all(axis=1)] for one in pairs)
        return Pool(
            self.actor[keep],
            [self.ids[at] for at in keep],
            [self.country[at] for at in keep],
            self.gain[keep],
            self.leader[keep],
            self.cost[keep],
            {name: of[keep] for name, of in self.types.items()},
            self.features[keep],
            self.feature_names,
            known,
            near,
        )


def _of_type(snapshot: Snapshot, name: str, size: Mapping[str, str]) -> Booleans:
    """Return for each actor whether it is of a type, (n,)."""
    if name == SME:
        return np.array([size.get(one) in SMES for one in snapshot.ids], np.bool_)
    types = {one.name: one for one in ontology().descendants("Actor") if not one.abstract}
    if name not in types:
        raise AnalysisError(
            f"There is no type of actor {name!r}; the types are {', '.join(sorted(types))}, {SME}."
        )
    below = {one.name for one in ontology().descendants(name)} | {name}
    return snapshot.actors["type"].is_in(sorted(below)).fill_null(value=False).to_numpy()


def _chosen(
    snapshot: Snapshot,
    standing: Standing,
    wanted: Wanted,
    kinds: Mapping[str, Booleans],
    leader: Booleans,
) -> Ints:
    country = snapshot.actors["country"].fill_null("?").to_numpy()
    must = np.zeros(snapshot.n, np.bool_)
    must[snapshot.numbers(sorted(wanted.must))] = True
    may = country != "?"
    if wanted.countries:
        may &= np.isin(country, [*wanted.countries])
    if wanted.regions:
        nuts = snapshot.actors["nuts"].fill_null("").to_list()
        may &= np.array([one.startswith(wanted.regions) for one in nuts], np.bool_)
    if wanted.deadline:
        ended = snapshot.actors["valid_to"] < wanted.deadline
        may &= ~ended.fill_null(value=False).to_numpy()
    may[snapshot.numbers(sorted(wanted.must_not))] = False
    fits = may & (standing.fit > 0)
    asked = [kinds[name] for name, one in wanted.types.items() if one.least]
    if wanted.led or wanted.led_funding:
        asked.append(leader)
    order = np.lexsort((np.arange(snapshot.n), -standing.experience))
    found = fits.copy()
    for has in asked:
        for one in np.unique(country[may & has]):
            here = may & has & (country == one)
            if not (here & fits).any():
                found[order[here[order]][:_STAND_INS]] = True
    return np.flatnonzero(found | must)


def _costs(snapshot: Snapshot, standing: Standing, wanted: Wanted, chosen: Ints) -> Floats:
    """Return what each costs; where nothing is known, the median of those where it is."""
    share = standing.share[chosen]
    said = [wanted.costs.get(snapshot.ids[one], np.nan) for one in chosen]
    cost = np.where(np.isnan(said), share, said)
    if wanted.budget is not None and chosen.size and np.isnan(cost).all():
        raise AnalysisError(
            "A budget needs costs, and nobody's funding in a project is known. Say what members "
            "cost, or leave the budget out."
        )
    usual = 0.0 if np.isnan(cost).all() else float(np.nanmedian(cost))
    return np.where(np.isnan(cost), usual, cost)


def _features(snapshot: Snapshot, standing: Standing, chosen: Ints) -> tuple[Floats, list[str]]:
    rows = snapshot.actors[chosen].select(
        "type", pl.col("nace").str.slice(0, _DIVISION).alias("sector")
    )
    frame = rows.to_dummies(separator=":") if rows.height else pl.DataFrame()
    frame = frame.select(name for name in sorted(frame.columns) if not name.endswith(":null"))
    topics = standing.by_topic[:, chosen].T > 0
    names = [f"topic:{at}" for at in range(topics.shape[1])]
    own = frame.to_numpy() if frame.width else np.empty((chosen.size, 0))
    return np.hstack([topics, own]).astype(np.float64), [*names, *frame.columns]


def _pairs(snapshot: Snapshot, chosen: Ints) -> tuple[Ints, Ints]:
    """Return the pairs that are tied, and those that are not but share a partner."""
    rows = (snapshot.network().matrix > 0).astype(np.int64)[chosen]
    tied = rows[:, chosen]
    near = rows @ rows.T
    near = near - near.multiply(tied > 0)
    return _upper(tied), _upper(near)


def _upper(matrix: sparse.csr_matrix) -> Ints:
    found = sparse.triu(matrix, 1).tocoo()
    keep = found.data > 0
    pairs = np.column_stack([found.row[keep], found.col[keep]]).astype(np.int64)
    return pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
