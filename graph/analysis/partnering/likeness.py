"""What two actors have in common beside the network: place, sector, type, topics, projects."""

from datetime import timedelta
from typing import Any

import numpy as np
import polars as pl
from babel.languages import get_official_languages
from numpy.typing import ArrayLike
from scipy import sparse

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.distances import kilometres
from mosty.graph.analysis.network import Floats, Ints
from mosty.graph.analysis.ratios import over
from mosty.graph.analysis.snapshot import Codes, Snapshot
from mosty.graph.analysis.specialisation import proximity
from mosty.graph.ontology.loader import ontology

RECENT = timedelta(days=2 * 365)
_DISTRICT, _DIVISION = 5, 3  # characters of a NUTS 3 region and of a NACE division


class Likeness:
    """Features of pairs of a snapshot's actors, from what was known on its day.

    `topics` (n, t) says who works on what, by itself or in a project; `near` (s, s) how related
    sectors are (see `specialisation.proximity`, over NUTS 3 regions and NACE divisions).
    """

    def __init__(self, snapshot: Snapshot, content: Content) -> None:
        """Look up what the pairs are then compared by."""
        self.snapshot = snapshot
        self.sector = snapshot.codes("nace", _DIVISION)
        self.near = _relatedness(snapshot.codes("nuts", _DISTRICT), self.sector)
        self.country = snapshot.codes("country")
        self.type = snapshot.codes("type")
        self.speak = _speak(self.country.labels)
        self.topics, self.topic_ids = _topics(content, snapshot.n)
        size = np.asarray(self.topics.sum(axis=0)).ravel()
        self.rare = self.topics @ sparse.diags(over(1, size, 0))
        self.projects, self.recent = _activity(content, snapshot)

    def pairs(self, ends: ArrayLike) -> pl.DataFrame:
        """Return a row for each pair, (p, 2); not a number where something is not known.

        - `kilometres` apart; `same_country`; `same_language`, official in both countries;
        - `relatedness` of their sectors, 1 if the same;
        - `shared_topics`, and as `rare_topics`, each over the number of actors who work on it;
        - `type_…`: how many of the two are of a type;
        - `projects_…` and `recent_…` of the less and the more active: projects taken part in, and
          ties of which it is known that they began in the last two years.
        """
        a, b = np.asarray(ends, np.int64).reshape(-1, 2).T
        return pl.DataFrame(
            {
                "kilometres": kilometres(self.snapshot, a, b),
                "same_country": _same(self.country, a, b),
                "same_language": _looked_up(self.speak, self.country, a, b),
                "relatedness": _looked_up(self.near, self.sector, a, b),
                "shared_topics": _overlap(self.topics, self.topics, a, b),
                "rare_topics": _overlap(self.rare, self.topics, a, b),
                **self._types(a, b),
                "projects_less": np.minimum(self.projects[a], self.projects[b]),
                "projects_more": np.maximum(self.projects[a], self.projects[b]),
                "recent_less": np.minimum(self.recent[a], self.recent[b]),
                "recent_more": np.maximum(self.recent[a], self.recent[b]),
            }
        )

    def shared_topics(self, a: int, b: int) -> list[str]:
        """Return the ids of the topics that both work on, the rarest first."""
        mine = np.intersect1d(self.topics[[a]].indices, self.topics[[b]].indices)
        size = np.bincount(self.topics.indices, minlength=len(self.topic_ids))
        return [self.topic_ids[one] for one in mine[np.argsort(size[mine], kind="stable")]]

    def _types(self, a: Ints, b: Ints) -> dict[str, Floats]:
        """Count ends by type; the same columns in all snapshots."""
        names = sorted(one.name for one in ontology().descendants("Actor"))
        at = {label: number for number, label in enumerate(self.type.labels)}
        code = [at.get(name, len(at)) for name in names]  # one that no actor has, if it is unused
        return {
            f"type_{name}": (self.type.of[a] == one).astype(np.float64) + (self.type.of[b] == one)
            for name, one in zip(names, code, strict=True)
        }


def _relatedness(region: Codes, sector: Codes) -> Floats:
    shape = len(region.labels), len(sector.labels)
    known = (region.of >= 0) & (sector.of >= 0)
    if not known.any():
        return np.eye(shape[1])
    at = region.of[known].astype(np.int64) * shape[1] + sector.of[known]
    found = proximity(np.bincount(at, minlength=shape[0] * shape[1]).reshape(shape))
    np.fill_diagonal(found, 1)
    return found


def _speak(countries: list[str]) -> Floats:
    """Return 1 for two countries with an official language in common, else 0, (c, c)."""
    spoken = [{*get_official_languages(one, de_facto=True)} for one in countries]
    found = [
        [float(a == b or bool(x & y)) for b, y in enumerate(spoken)] for a, x in enumerate(spoken)
    ]
    return np.array(found).reshape(len(countries), len(countries))


def _topics(content: Content, n: int) -> tuple[Any, list[str]]:
    """Return the actors' topics as a sparse matrix (n, t), and the topics' ids."""
    ids = content.works_on["topic"].unique().sort().to_list()
    at = {one: number for number, one in enumerate(ids)}
    columns = np.array([at[one] for one in content.works_on["topic"]], np.int64)
    rows = content.works_on["actor"].to_numpy()
    return sparse.csr_matrix((np.ones(rows.size), (rows, columns)), shape=(n, len(ids))), ids


def _activity(content: Content, snapshot: Snapshot) -> tuple[Floats, Floats]:
    """Return each actor's number of projects, and of ties that began lately, both (n,)."""
    parts = content.parts.unique(["actor", "project"])
    began = pl.concat([parts.select("actor", "since"), content.since.select("actor", "since")])
    back = content.since.select(pl.col("other").alias("actor"), "since")
    lately = pl.concat([began, back]).filter(pl.col("since") > snapshot.on - RECENT)
    projects, recent = (
        np.bincount(one["actor"].to_numpy(), minlength=snapshot.n) for one in (parts, lately)
    )
    return projects.astype(np.float64), recent.astype(np.float64)


def _same(codes: Codes, a: Ints, b: Ints) -> Floats:
    known = (codes.of[a] >= 0) & (codes.of[b] >= 0)
    return np.where(known, codes.of[a] == codes.of[b], np.nan)


def _looked_up(table: Floats, codes: Codes, a: Ints, b: Ints) -> Floats:
    x, y = codes.of[a], codes.of[b]
    if not table.size:
        return np.full(x.size, np.nan)
    return np.where((x >= 0) & (y >= 0), table[x, y], np.nan)


def _overlap(left: Any, right: Any, a: Ints, b: Ints) -> Floats:  # noqa: ANN401  (scipy has no types)
    if not left.nnz:
        return np.zeros(a.size)
    return np.asarray(left[a].multiply(right[b]).sum(axis=1)).ravel()
