"""The sample of every set's format (invented), and the real labels where they are at hand."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from mosty.resolve.scores.labels import LabelSet
from mosty.resolve.scores.sets import load


@pytest.fixture(scope="session")
def sample() -> Path:
    """A folder of labels with a few invented rows of every set."""
    return Path(__file__).parent / "sample/er"


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real labels."""
    folder = Path(__file__).parents[4] / "shared/data/er"
    if not folder.is_dir():
        pytest.skip("the real labels are not at hand (../shared/data/er)")
    return folder


@pytest.fixture(scope="session")
def real_set(real: Path) -> Callable[[str], LabelSet]:
    """Return a real set by its name; each is read once."""
    return cache(lambda name: load(name, real))
