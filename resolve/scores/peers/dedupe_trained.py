"""dedupe, trained on the labels of the half to tune on."""

from pathlib import Path

from mosty.resolve.scores.contender import Scored
from mosty.resolve.scores.labels import LabelSet
from mosty.resolve.scores.peers.environment import Environment

REQUIREMENTS = ("dedupe==3.0.3", "BTrees<6.5")
"""BTrees 6.5 took away what dedupe 3.0.3 calls (dedupeio/dedupe, issue 1230)."""

_WORKER = Path(__file__).with_name("dedupe_worker.py")


class Dedupe:
    """Its default classifier over the set's fields, from a training file."""

    name = "dedupe, trained"

    def __init__(self, environment: Environment) -> None:
        """Say where it runs."""
        self._environment = environment

    def score(self, labels: LabelSet) -> Scored:
        """Return its probabilities."""
        return self._environment.score(labels, _WORKER)
