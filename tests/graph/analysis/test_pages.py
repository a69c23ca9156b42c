"""The worked examples of the documentation."""

import doctest
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[3] / "docs/analysis"
NAMES = sorted(one.stem for one in PAGES.glob("*.md") if one.stem != "snapshot")


@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_what_comes_out(name: str) -> None:
    found = doctest.testfile(str(PAGES / f"{name}.md"), module_relative=False, encoding="utf-8")
    assert found.attempted
    assert not found.failed
