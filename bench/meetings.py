"""Meetings of a matchmaking event: how near to the best, beside the greedy way, and how long.

Participants of two or three countries, with weights as few topics and heavy tails give them. The
greedy way takes the pair of most weight and puts it into the first slot that is free for both:
first pairs of somebody who has no meeting yet, then all.
"""

import argparse
from collections.abc import Iterator
from time import perf_counter

import numpy as np
from table import Row, publish

from mosty.graph.analysis.network import Floats
from mosty.graph.analysis.planning.meetings import Room, schedule

GREEDY = 1.0
SECONDS = 60.0
TIED = 0.1  # of all pairs


def event(participants: int, countries: int, seed: int) -> Floats:
    """Return the weights of pairs over the border: 1, and more for each topic that is shared."""
    rng = np.random.default_rng(seed)
    country = np.arange(participants) % countries
    topics = rng.random((participants, 30)) < 1 / np.arange(2, 32)
    shared = topics.astype(np.float64) @ topics.T
    crosses = country[:, None] != country
    tied = np.triu(rng.random((participants, participants)) < TIED, 1)
    return np.where(crosses & ~(tied | tied.T), 2 - 0.5**shared, 0.0)


def greedy(weights: Floats, room: Room) -> float:
    """Return the value of the greedy schedule."""
    pairs = np.argwhere(np.triu(weights, 1) > 0)
    worth = weights[pairs[:, 0], pairs[:, 1]]
    free = np.ones((len(weights), room.slots), np.bool_)
    tables = np.full(room.slots, room.tables)
    met: dict[int, float] = {}
    for needy in (True, False):
        for at in np.argsort(-worth, kind="stable").tolist():
            a, b = pairs[at]
            slots = np.flatnonzero(free[a] & free[b] & (tables > 0))
            wants = not needy or free[a].all() or free[b].all()
            if slots.size and wants and at not in met:
                free[[a, b], slots[0]] = False
                tables[slots[0]] -= 1
                met[at] = worth[at]
    return sum(met.values())


def measure(participants: int, countries: int, room: Room, seed: int) -> Iterator[Row]:
    """Yield the value beside the greedy one and the bound, and the time."""
    weights = event(participants, countries, seed)
    start = perf_counter()
    found = schedule(weights, room)
    seconds = perf_counter() - start
    peer = greedy(weights, room)
    size = f"{participants} of {countries} countries, {room.slots} slots, {room.tables} tables"
    yield Row(f"{size}: value, beside greedy", found.value, peer, found.value / peer, GREEDY, "min")
    share = found.value / found.bound
    yield Row(f"{size}: value of the bound", found.value, found.bound, share, 0.99, "min")
    unserved = found.servable - found.served
    yield Row(f"{size}: left without a meeting", unserved, None, unserved, 0, "max")
    yield Row(f"{size}: seconds", seconds, None, seconds, SECONDS, "max")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    events = [
        (40, 2, Room(8, 10)),
        (200, 2, Room(12, 40)),
        (200, 3, Room(12, 40)),
        (200, 3, Room(12, 100)),
    ]
    rows = [row for p, c, room in events for row in measure(p, c, room, given.seed)]
    publish("meetings", rows)


if __name__ == "__main__":
    main()
