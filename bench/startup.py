"""How long `mosty --help` takes beside importing the libraries it does not need for that."""

import subprocess
import sys
import time
from pathlib import Path

from table import Row, publish

HELP = [str(Path(sys.executable).parent / "mosty"), "--help"]
IMPORTS = [sys.executable, "-c", "import strawberry, neo4j, networkx, polars"]
GOAL = 0.4
ROUNDS = 11


def seconds(command: list[str]) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Alternate the two, and print the medians of each and of the ratios, pair by pair."""
    seconds(HELP), seconds(IMPORTS)
    pairs = [(seconds(HELP), seconds(IMPORTS)) for _ in range(ROUNDS)]
    publish("startup", [Row.of_pairs("mosty --help / import of the libraries", pairs, GOAL, "max")])


if __name__ == "__main__":
    main()
