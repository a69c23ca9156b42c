"""Resolution beside Splink's own default: the same records, the same blocking rules, by turns.

Splink compares by its name template and exact places (`predict` with its default m and u) on
columns cleaned before. Mosty makes the same rules' pairs in DuckDB and compares all its features on
profiles taken apart before; how long that takes is a row of its own, and the last row counts the
preparation of both. A further case is Mosty's own blocking. Both are warmed up; compiling does not
count. With --records N only Mosty's own blocking runs, on N generated records, in one process whose
peak memory is printed: N of 1,000,000 within 6 GiB.
"""

import argparse
import random
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from statistics import median
from typing import TypeVar

import duckdb
import numpy as np
import polars as pl
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from table import Row, publish

from mosty.resolve.blocking import candidates
from mosty.resolve.columns import Ints
from mosty.resolve.matcher import Matcher
from mosty.resolve.profile import Profile
from mosty.resolve.table import columns

T = TypeVar("T")

RECORDS, TURNS, PEAK = 100_000, 5, 6.0
APART = 5.0  # seconds that taking the records apart may take: 50 microseconds each
RULES = (("start", "town"), ("start", "postcode"), ("end", "town"))
TOWNS = ("Dresden", "Leipzig", "Chemnitz", "Görlitz", "Zittau", "Bautzen", "Freiberg", "Pirna")
FORMS = ("GmbH", "GmbH & Co. KG", "AG", "e.V.", "UG (haftungsbeschränkt)", "s.r.o.", "sp. z o.o.")
TRADES = ["Maschinenbau", "Elektrotechnik", "Bau", "Handel", "Software", "Logistik", "Institut"]
SOUNDS = [f"{one}{other}" for one in "bdfghklmnprstvwz" for other in "aeiou"]


def records(count: int, seed: int = 1) -> Iterator[Profile]:
    """Yield generated firms; every third is a firm met before, written in another way."""
    chance = random.Random(seed)  # noqa: S311
    known: list[tuple[str, str, str, str]] = []
    for number in range(count):
        if known and number % 3 == 0:
            word, trade, town, code = chance.choice(known)
            word = chance.choice((word, word.upper(), word[:-1], word + "-" + trade))
        else:
            word = "".join(chance.choices(SOUNDS, k=chance.randint(2, 4))).title()
            trade, town = chance.choice(TRADES), chance.choice(TOWNS)
            code = f"{chance.randint(1000, 99999):05}"
            known.append((word, trade, town, code))
        name = f"{word} {trade} {chance.choice(FORMS)}"
        yield Profile(f"r{number}", (name,), country="DE", town=town, postcode=code)


def frame(profiles: list[Profile]) -> pl.DataFrame:
    """Return the records as the table that both get."""
    return pl.DataFrame(
        {
            "unique_id": range(len(profiles)),
            "name": [one.names[0].lower() for one in profiles],
            "start": [one.names[0][:5].lower() for one in profiles],
            "end": [one.names[0].split()[0][-4:].lower() for one in profiles],
            "town": [one.town for one in profiles],
            "postcode": [one.postcode for one in profiles],
            "country": [one.country for one in profiles],
        }
    )


def linker(table: pl.DataFrame) -> Linker:
    """Return a linker of Splink's name template over the table."""
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("name"),
            cl.ExactMatch("town"),
            cl.ExactMatch("postcode"),
            cl.ExactMatch("country"),
        ],
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in RULES],
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )
    api = DuckDBAPI(connection=duckdb.connect(":memory:"))
    return Linker(api.register(table.to_arrow()), settings, log_level=None)


def splink(table: pl.DataFrame) -> int:
    """Block and score as Splink does by default; return how many pairs, left in its database."""
    found = linker(table).inference.predict(warning_mode="never").as_duckdbpyrelation()
    return int(found.count("*").fetchall()[0][0])


def splink_in_steps(table: pl.DataFrame) -> tuple[float, float]:
    """Return how long Splink takes for candidate pairs, and then to score them."""
    steps = linker(table).inference
    pairs, _ = timed(steps.compute_blocked_pairs_for_predict)
    scores, _ = timed(lambda: steps.predict(warning_mode="never"))
    return pairs, scores


def ruled(table: pl.DataFrame) -> tuple[Ints, Ints]:
    """Return the pairs of the same rules, each by the first rule that makes it, as Splink does."""
    equal = [" AND ".join(f"l.{column} = r.{column}" for column in rule) for rule in RULES]
    rules = " UNION ALL ".join(
        "SELECT l.unique_id AS a, r.unique_id AS b FROM records l JOIN records r"  # noqa: S608
        f" ON {rule} AND l.unique_id < r.unique_id"
        f" WHERE NOT ({' OR '.join(['false', *equal[:at]])})"
        for at, rule in enumerate(equal)
    )
    with duckdb.connect(":memory:") as database:
        database.register("records", table.to_arrow())
        pairs = database.sql(rules).fetchnumpy()
    return np.asarray(pairs["a"], np.int64), np.asarray(pairs["b"], np.int64)


def own(profiles: list[Profile]) -> int:
    """Take apart, block and score as `mosty resolve` does; return how many would be merged."""
    matcher = Matcher.standard()
    return sum(1 for _ in matcher.within(profiles, matcher.thresholds.merge))


def timed(task: Callable[[], T]) -> tuple[float, T]:
    """Return how many seconds a task takes, and what it returns."""
    start = time.perf_counter()
    found = task()
    return time.perf_counter() - start, found


@dataclass
class Turn:
    """Seconds of one turn; a step's are Mosty's and Splink's."""

    pairs: tuple[float, float]
    scores: tuple[float, float]
    both: tuple[float, float]
    prepared: tuple[float, float]
    own: tuple[float, float]

    @property
    def all(self) -> tuple[float, float]:
        """From names as they are written to probabilities."""
        return self.both[0] + self.prepared[0], self.both[1] + self.prepared[1]


def turn(count: int, seed: int) -> Turn:
    """Measure both on new records, none of whose names a cache knows."""
    profiles = [
        replace(one, names=(f"{one.names[0]} {seed}",)) for one in records(count, seed=seed)
    ]
    cleaned, rows = timed(lambda: frame(profiles))
    steps = splink_in_steps(rows)
    whole, expected = timed(lambda: splink(rows))
    apart, table = timed(lambda: columns(profiles))
    pairs, (left, right) = timed(lambda: ruled(rows))
    scores, found = timed(lambda: Matcher.standard().score(table, left, right))
    if len(found) != expected:
        raise SystemExit(f"The same rules made {len(found)} and {expected} pairs.")
    other, candidates_ = timed(lambda: candidates(table))
    again, _ = timed(lambda: Matcher.standard().score(table, candidates_.left, candidates_.right))
    print(f"{len(found):,} pairs of the same rules, {len(candidates_.left):,} of Mosty's own")
    return Turn(
        pairs=(pairs, steps[0]),
        scores=(scores, steps[1]),
        both=(pairs + scores, whole),
        prepared=(apart, cleaned),
        own=(other + again, whole),
    )


def compare(count: int, turns: int) -> None:
    """Measure by turns, after one that warms both up, and publish."""
    turn(min(count, 10_000), 1)
    found = [turn(count, seed) for seed in range(2, turns + 2)]

    def row(case: str, pairs: list[tuple[float, float]]) -> Row:
        return Row.of_pairs(f"{count:,} records, {case} (s)", pairs, 1.0, "max")

    apart = median(one.prepared[0] for one in found)
    publish(
        "resolve_speed",
        [
            row("the same rules: pairs and scores", [one.both for one in found]),
            row("the same rules: candidate pairs", [one.pairs for one in found]),
            row("the same rules: scores", [one.scores for one in found]),
            row("own blocking: pairs and scores", [one.own for one in found]),
            Row(f"{count:,} records taken apart (s)", apart, None, apart, APART, "max"),
            row("from raw names to scores", [one.all for one in found]),
        ],
    )


def large(count: int) -> None:
    """Resolve many generated records in this process and print its peak memory."""
    seconds, matches = timed(lambda: own(list(records(count))))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{count:,} records: {seconds:.0f} s, {matches:,} matches, peak {peak:.2f} GiB")
    case = f"{count:,} generated records, peak memory (GiB)"
    publish("resolve_memory", [Row(case, peak, None, peak, PEAK, "max")])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, help="only Mosty, on so many records")
    parser.add_argument("--size", type=int, default=RECORDS)
    parser.add_argument("--turns", type=int, default=TURNS)
    given = parser.parse_args()
    large(given.records) if given.records else compare(given.size, given.turns)
