"""The worked examples of the documentation."""

import doctest
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[3] / "docs/analysis"
COMMANDS = {"benchmarks", "report", "snapshot"}  # pages without an example in Python
NAMES = sorted(one.stem for one in PAGES.glob("*.md") if one.stem not in COMMANDS)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_what_comes_out(name: str) -> None:
    found = doctest.testfile(str(PAGES / f"{name}.md"), module_relative=False, encoding="utf-8")
    assert found.attempted
    assert not found.failed
