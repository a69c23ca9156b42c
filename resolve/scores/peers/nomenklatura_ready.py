"""nomenklatura's matchers, ready-made for FollowTheMoney entities."""

from pathlib import Path

from mosty.resolve.scores.contender import Scored
from mosty.resolve.scores.labels import LabelSet
from mosty.resolve.scores.peers.environment import Environment

REQUIREMENTS = ("nomenklatura==4.17.4",)
ALGORITHMS = ("logic-v1", "regression-v1")
_WORKER = Path(__file__).with_name("nomenklatura_worker.py")


class Nomenklatura:
    """One of its scoring algorithms, with the model and weights that it brings."""

    def __init__(self, environment: Environment, algorithm: str) -> None:
        """Choose the algorithm."""
        self.name = f"nomenklatura {algorithm}"
        self._environment, self._algorithm = environment, algorithm

    def score(self, labels: LabelSet) -> Scored:
        """Return its scores, 0 to 1."""
        return self._environment.score(labels, _WORKER, self._algorithm)
