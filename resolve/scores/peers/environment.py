"""A virtual environment of its own for a peer whose dependencies don't go with ours.

(nomenklatura 4 needs duckdb below 2 and one exact scikit-learn; Mosty's core uses duckdb 2.)
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
from dataclasses import asdict
from pathlib import Path

import numpy as np

from mosty.graph.errors import PeerMissing
from mosty.graph.settings import Settings
from mosty.resolve.scores.contender import Scored
from mosty.resolve.scores.labels import Half, LabelSet

_MINUTES = 60


class Environment:
    """A folder in the cache with Python and one peer; made when first used."""

    def __init__(self, settings: Settings, *requirements: str) -> None:
        """Take the peer as `name==version`, and what else pip is to mind."""
        self._requirements = requirements
        self._folder = settings.cache / "peers" / requirements[0].replace("==", "-")

    def score(self, labels: LabelSet, worker: Path, *arguments: str) -> Scored:
        """Return the scores by a worker: `python worker IN.json OUT.json arguments`.

        Raises:
            PeerMissing: it cannot be installed, or ends with an error.

        """
        python = self.ready()
        with tempfile.TemporaryDirectory(prefix="mosty-peer-") as name:
            given, found = Path(name, "given.json"), Path(name, "found.json")
            halves = {"tune": _plain(labels.tune), "held": _plain(labels.held)}
            given.write_text(json.dumps(halves), "utf-8")
            self._run([python, worker, given, found, *arguments])
            scores = json.loads(found.read_text("utf-8"))
        return Scored(np.array(scores["tune"]), np.array(scores["held"]))

    def ready(self) -> Path:
        """Return its Python; make it if it isn't there.

        Raises:
            PeerMissing: it cannot be installed.

        """
        python = self._folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        done = self._folder / "installed"
        if not done.is_file():
            venv.create(self._folder, clear=True, with_pip=True)
            self._run([python, "-m", "pip", "install", "--quiet", *self._requirements])
            done.touch()
        return python

    def _run(self, command: list[str | Path]) -> None:
        ran = subprocess.run(
            command,
            env=os.environ | {"PYTHONHASHSEED": "0"},
            capture_output=True,
            text=True,
            timeout=60 * _MINUTES,
            check=False,
        )
        if ran.returncode:
            last = ran.stderr.strip().splitlines()[-1:] or ["no message"]
            raise PeerMissing(
                f"{self._requirements[0]} did not run: {last[0].rstrip('.')}. "
                "Leave the peers out with --no-peers."
            )


def _plain(half: Half) -> dict[str, object]:
    """Return a half as JSON can hold it: profiles by id, and pairs of ids."""
    profiles = {one.id: asdict(one) for pair in half.pairs for one in (pair.left, pair.right)}
    pairs = [(pair.left.id, pair.right.id, pair.same) for pair in half.pairs]
    return {"profiles": profiles, "pairs": pairs}
