"""The graph as arrays on one day: who is there, and who is tied to whom in which way."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

import numpy as np
import orjson
import polars as pl
from numpy.typing import NDArray

from mosty.graph.analysis.actors import COLUMNS
from mosty.graph.analysis.network import Ints, Network, Nodes
from mosty.graph.analysis.reading import read
from mosty.graph.analysis.ties import ARCS, KINDS, Ties
from mosty.graph.errors import AnalysisError, UnknownNode
from mosty.graph.store import Store


@dataclass(frozen=True, eq=False)
class Codes:
    """What each actor belongs to: `labels[of[i]]` for actor i, or -1 where it is not known."""

    of: Nodes
    labels: list[str]

    def complete(self, unknown: str = "?") -> "Codes":
        """Return the same with a code of its own for what is not known, if there is any."""
        if not (self.of < 0).any():
            return self
        return Codes(
            np.where(self.of < 0, np.int32(len(self.labels)), self.of), [*self.labels, unknown]
        )


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Actors 0 to n-1, sorted by id, and the ties among them by kind, as they are on one day.

    `actors` has the columns of `COLUMNS`. SUPPLIES, OWNS, PART_OF and MEMBER_OF are arcs;
    COOPERATES_WITH is an undirected tie; PARTICIPATES_IN stands for a shared project, an undirected
    tie that weighs 1/(n−1) per project of n partners (Newman, Phys. Rev. E 64 (2001) 016132), so
    that each project gives each of its partners one. All other ties weigh 1.
    """

    actors: pl.DataFrame
    ties: Mapping[str, Ties]
    on: date

    @classmethod
    def of(cls, store: Store, on: date | None = None, *, synthetic: bool = True) -> "Snapshot":
        """Take a snapshot of the database for a day, by default today.

        Actors and ties that had ended by then, or not begun, are left out. Partners of a project
        count as tied from its first day on; the tie does not end with the project, unless the part
        in it has an end of its own. `synthetic=False` leaves out what a generator made up.
        """
        day = on or datetime.now(UTC).date()
        return cls.build(*read(store, day, synthetic=synthetic), day)

    @classmethod
    def build(
        cls, actors: pl.DataFrame, ties: Mapping[str, Ties], on: date | None = None
    ) -> "Snapshot":
        """Sort actors and ties; the ties name actors by their row in `actors`.

        Missing columns other than `id` are filled with nulls. Two ends of an undirected tie are put
        in ascending order, so that it does not matter from which it was given.

        Raises:
            AnalysisError: two actors share an id, or a tie leads to an actor that is none.

        """
        frame = actors.select(
            pl.col(name).cast(kind) if name in actors.columns else pl.lit(None, kind).alias(name)
            for name, kind in COLUMNS.items()
        )
        if frame["id"].null_count() or frame["id"].n_unique() < frame.height:
            raise AnalysisError("A snapshot needs an id for each actor, and no id twice.")
        order = frame["id"].arg_sort().to_numpy().astype(np.int64)
        number = np.empty(frame.height, np.int32)
        number[order] = np.arange(frame.height, dtype=np.int32)
        sorted_ties = {
            kind: _renumbered(one, number, undirected=kind not in ARCS)
            for kind, one in sorted(ties.items())
        }
        return cls(frame[order], sorted_ties, on or datetime.now(UTC).date())

    @property
    def n(self) -> int:
        """The number of actors."""
        return self.actors.height

    @cached_property
    def ids(self) -> list[str]:
        """Each actor's id."""
        return self.actors["id"].to_list()

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {one: number for number, one in enumerate(self.ids)}

    def numbers(self, ids: Iterable[str]) -> Ints:
        """Return the actors' numbers.

        Raises:
            UnknownNode: an id is none of the snapshot's.

        """
        try:
            return np.array([self._numbers[one] for one in ids], np.int64)
        except KeyError as error:
            raise UnknownNode(
                f"The snapshot of {self.on} has no actor {error}: it may be closed, merged into "
                f"another, or made up."
            ) from None

    def codes(self, column: str, length: int | None = None) -> Codes:
        """Return a column of texts as codes, in the order of the alphabet.

        With `length` only the first characters count: 4 of a NUTS code are its level 2, 1 and 3 of
        a NACE code its section and division. Shorter codes are then not known.
        """
        texts = self.actors[column]
        if length:
            texts = pl.select(
                pl.when(texts.str.len_chars() >= length).then(texts.str.slice(0, length))
            ).to_series()
        labels = texts.drop_nulls().unique().sort().to_list()
        of = texts.cast(pl.Enum(labels)).to_physical().cast(pl.Int32).fill_null(-1)
        return Codes(of.to_numpy().copy(), labels)

    def network(self, kinds: Iterable[str] | None = None, *, directed: bool = False) -> Network:
        """Return the ties of some kinds (by default all) as one network.

        In a directed one an undirected tie stands as an arc each way; ties of the same pair become
        one with the sum of their weights.

        Raises:
            AnalysisError: there is no such kind of tie.

        """
        chosen = [*(self.ties if kinds is None else kinds)]
        if unknown := sorted({*chosen} - {*KINDS} - {*self.ties}):
            raise AnalysisError(
                f"There are no ties of kind {', '.join(unknown)}; the kinds are {', '.join(KINDS)}."
            )
        found = [(kind, self.ties[kind]) for kind in chosen if kind in self.ties]
        both = [one for kind, one in found if directed and kind not in ARCS]
        parts = [(one.sources, one.targets, one.weights) for _, one in found]
        parts += [(one.targets, one.sources, one.weights) for one in both]
        if not parts:
            return Network.of(self.n, [], [], directed=directed)
        ends = [np.concatenate(part) for part in zip(*parts, strict=True)]
        return Network.of(self.n, *ends, directed=directed)

    def among(self, keep: NDArray[np.bool_]) -> "Snapshot":
        """Return the snapshot of some actors only, (n,), and the ties among them."""
        number = np.cumsum(keep, dtype=np.int32) - 1
        ties = {
            kind: one.where(keep[one.sources] & keep[one.targets], number)
            for kind, one in self.ties.items()
        }
        return Snapshot(self.actors.filter(keep), ties, self.on)

    @cached_property
    def digest(self) -> str:
        """A SHA-256 (hex) of all actors and ties, whatever the database's own ids and order."""
        found = sha256()
        for name in COLUMNS:
            found.update(orjson.dumps([name, self.actors[name].to_list()]))
        for kind, one in self.ties.items():
            if one.sources.size:
                found.update(orjson.dumps([kind, one.sources.size]))
                for array in (one.sources, one.targets, one.weights):
                    found.update(
                        np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes()
                    )
        return found.hexdigest()

    def save(self, folder: Path) -> None:
        """Write `actors.parquet`, `ties.parquet` and `snapshot.json` into a new folder.

        A folder of that name is replaced only when all is written.
        """
        half = folder.with_name(f".{folder.name}.half")
        rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        self.actors.write_parquet(half / "actors.parquet")
        _frame(self.ties).write_parquet(half / "ties.parquet")
        about = {"on": self.on.isoformat(), "digest": self.digest}
        (half / "snapshot.json").write_text(json.dumps(about, indent=2) + "\n", "utf-8")
        rmtree(folder, ignore_errors=True)
        half.rename(folder)

    @classmethod
    def load(cls, folder: Path) -> "Snapshot":
        """Read what `save` wrote.

        Raises:
            AnalysisError: the files do not hold what their digest says.

        """
        about = json.loads((folder / "snapshot.json").read_text("utf-8"))
        ties = {
            str(kind): Ties(*(part[name].to_numpy() for name in ("source", "target", "weight")))
            for (kind,), part in pl.read_parquet(folder / "ties.parquet")
            .partition_by("kind", as_dict=True)
            .items()
        }
        found = cls(
            pl.read_parquet(folder / "actors.parquet"),
            dict(sorted(ties.items())),
            date.fromisoformat(about["on"]),
        )
        if found.digest != about["digest"]:
            raise AnalysisError(
                f"The snapshot in {folder} does not hold what was written: its files were changed "
                f"or come from different snapshots. Take a new one."
            )
        return found


def _renumbered(ties: Ties, number: Nodes, *, undirected: bool) -> Ties:
    ends = np.stack([ties.sources, ties.targets])
    if ends.size and not (ends.min() >= 0 and ends.max() < number.size):
        raise AnalysisError("A tie leads to an actor that is none of the snapshot's.")
    a, b = number[ends]
    if undirected:
        a, b = np.minimum(a, b), np.maximum(a, b)
    return Ties.of(a, b, ties.weights)


def _frame(ties: Mapping[str, Ties]) -> pl.DataFrame:
    columns = {"kind": pl.String, "source": pl.Int32, "target": pl.Int32, "weight": pl.Float64}
    parts = [
        pl.DataFrame({"source": one.sources, "target": one.targets, "weight": one.weights}).select(
            pl.lit(kind).alias("kind"), "source", "target", "weight"
        )
        for kind, one in ties.items()
    ]
    return pl.concat([pl.DataFrame(schema=columns), *parts])
