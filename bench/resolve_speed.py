"""Resolution beside Splink's own default: the same records, the same blocking rules, by turns.

Splink compares by its name template and exact places (`predict` with its default m and u). Mosty
makes the same rules' pairs in DuckDB, takes names apart and compares everything it knows. A third
case is Mosty's own blocking. With --records N only Mosty's own blocking runs, on N generated
records, in one process whose peak memory is printed: N of 1,000,000 within 6 GiB.
"""

import argparse
import random
import resource
import time
from collections.abc import Callable, Iterator

import duckdb
import numpy as np
import polars as pl
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from table import Row, publish

from mosty.resolve.matcher import Matcher
from mosty.resolve.profile import Profile

RECORDS, TURNS, PEAK = 100_000, 3, 6.0
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


def splink(table: pl.DataFrame) -> int:
    """Block and score as Splink does by default; return how many pairs."""
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
    linker = Linker(api.register(table.to_arrow()), settings, log_level=None)
    return len(linker.inference.predict().as_duckdbpyrelation().pl())


def mosty(profiles: list[Profile], table: pl.DataFrame) -> int:
    """Block by the same rules and score; return how many pairs."""
    rules = " UNION ".join(
        "SELECT l.unique_id AS a, r.unique_id AS b FROM records l JOIN records r"  # noqa: S608
        f" ON {' AND '.join(f'l.{column} = r.{column}' for column in rule)}"
        " AND l.unique_id < r.unique_id"
        for rule in RULES
    )
    with duckdb.connect(":memory:") as database:
        database.register("records", table.to_arrow())
        pairs = database.sql(rules).fetchnumpy()
    left, right = (np.asarray(pairs[side], np.int64) for side in "ab")
    return len(Matcher.standard().score(profiles, left, right))


def own(profiles: list[Profile]) -> int:
    """Block and score as `mosty resolve` does; return how many merges need no person."""
    matcher = Matcher.standard()
    return sum(1 for _ in matcher.within(profiles, matcher.thresholds.merge))


def timed(task: Callable[[], int]) -> tuple[float, int]:
    """Return how many seconds a task takes, and what it returns."""
    start = time.perf_counter()
    found = task()
    return time.perf_counter() - start, found


def compare(count: int, turns: int) -> None:
    """Measure by turns and publish."""
    profiles = list(records(count))
    table = frame(profiles)
    mosty(profiles[:100], table[:100])  # compiles
    own(profiles[:100])
    same, wholly = [], []
    for turn in range(turns):
        copies = [  # names that no cache knows yet
            Profile(one.id, (f"{one.names[0]} {turn}",), one.country, one.town, one.postcode)
            for one in list(records(count, seed=turn + 2))
        ]
        rows = frame(copies)
        peer, pairs = timed(lambda rows=rows: splink(rows))  # type: ignore[misc]
        ours, scored = timed(lambda rows=rows, copies=copies: mosty(copies, rows))  # type: ignore[misc]
        other, matches = timed(lambda copies=copies: own(copies))  # type: ignore[misc]
        print(f"Splink {peer:.1f} s, {pairs:,} pairs; Mosty {ours:.1f} s, {scored:,} pairs; "
              f"own blocking {other:.1f} s, {matches:,} matches")  # fmt: skip
        same.append((ours, peer))
        wholly.append((other, peer))
    publish(
        "resolve_speed",
        [
            Row.of_pairs(f"{count:,} records, the same rules (s)", same, 1.0, "max"),
            Row.of_pairs(f"{count:,} records, own blocking (s)", wholly, 1.0, "max"),
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
