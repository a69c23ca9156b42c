"""What has changed most between two runs."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from mosty.cypher.library import statement
from mosty.graph.analysis.recording.measures import measures
from mosty.graph.analysis.recording.runs import Run
from mosty.graph.store import Row, Store

_NUMBERS = ("component", "community")  # names of groups in one run: there is nothing to compare


@dataclass(frozen=True, slots=True)
class Moved:
    """How a column of the actors' figures has changed.

    `actors` have it in both runs, `changed` of them another value; `agreement` is the rank
    correlation (Spearman), NaN where either does not vary. `most` is who changed most: id, name,
    before and after; None where nobody has.
    """

    column: str
    actors: int
    changed: int
    agreement: float
    most: tuple[str, str, float, float] | None


@dataclass(frozen=True, slots=True)
class Shifted:
    """A finding of both runs with another value or verdict; `apart` if the intervals are."""

    measure: str
    about: tuple[str, ...]
    before: float | None
    after: float | None
    verdicts: tuple[str | None, str | None]
    apart: bool

    @property
    def weight(self) -> float:
        """How much it changed: the difference over the larger of the two, 0 to 2."""
        if self.before is None or self.after is None:
            return 1.0
        return abs(self.after - self.before) / max(abs(self.after), abs(self.before), 1e-300)


def moved(store: Store, before: Run, after: Run) -> list[Moved]:
    """Return how each column that both runs have changed, the least alike first."""
    names = [
        column
        for name in after.measures
        if name in before.measures
        for column in measures()[name].columns
        if column not in _NUMBERS
    ]
    found = [
        _moved(name, _column(store, before, name), _column(store, after, name)) for name in names
    ]
    return sorted(found, key=lambda one: (np.nan_to_num(one.agreement, nan=2), one.column))


def shifted(store: Store, before: Run, after: Run) -> list[Shifted]:
    """Return the findings that changed: new verdicts first, then those that changed most."""
    old, new = (_findings(store, one) for one in (before, after))
    found = [_shifted(old[key], new[key]) for key in old if key in new]
    changed = [one for one in found if one.weight > 0 or one.verdicts[0] != one.verdicts[1]]
    return sorted(
        changed,
        key=lambda one: (
            one.verdicts[0] == one.verdicts[1],
            not one.apart,
            -one.weight,
            one.measure,
        ),
    )


def _moved(column: str, before: pl.DataFrame, after: pl.DataFrame) -> Moved:
    both = before.join(after, on="id", suffix="_after").sort("id")
    a, b = (both[name].to_numpy().astype(np.float64) for name in ("values", "values_after"))
    changed = a != b
    most = None
    if changed.any():
        at = int(np.argmax(np.abs(b - a)))
        most = (both["id"][at], both["names_after"][at], float(a[at]), float(b[at]))
    vary = both.height > 1 and bool(np.ptp(a) and np.ptp(b))
    agreement = float("nan")
    if vary:
        ranks = [pl.Series(one).rank().to_numpy() for one in (a, b)]
        agreement = float(np.corrcoef(ranks)[0, 1])
    return Moved(column, both.height, int(changed.sum()), agreement, most)


def _column(store: Store, run: Run, name: str) -> pl.DataFrame:
    row = store.rows(statement("read", "run_column").text, id=run.id, column=name)[0]
    kinds = {"ids": pl.String, "names": pl.String, "values": pl.Float64}
    data = {key: pl.Series(row[key], dtype=None if row[key] else kinds[key]) for key in kinds}
    return pl.DataFrame(data).rename({"ids": "id"}).with_columns(pl.col("values").cast(pl.Float64))


def _findings(store: Store, run: Run) -> dict[tuple[str, ...], Row]:
    rows = store.rows(statement("read", "run_findings").text, id=run.id)
    return {
        (one["measure"], *one.get("about", ())): one
        for one in (row["finding"] for row in rows)
        if not (one["measure"].startswith(("key_player", "community_")))
    }


def _shifted(old: Row, new: Row) -> Shifted:
    known = all(name in one for one in (old, new) for name in ("low", "high"))
    apart = known and (old["high"] < new["low"] or new["high"] < old["low"])
    verdicts = old.get("verdict"), new.get("verdict")
    values = old.get("value"), new.get("value")
    if values[0] is None and values[1] is None:
        values = (0.0, 0.0)
    return Shifted(new["measure"], tuple(new.get("about", ())), *values, verdicts, apart)
