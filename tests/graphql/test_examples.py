"""The examples of the documentation, run as they stand against a real server."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mosty.graph.store import Store

PAGE = Path(__file__).parents[2] / "docs" / "api" / "examples.md"
HERE = "http://127.0.0.1:8000"
LANGUAGES = {
    "python": ([sys.executable, "-"], ()),
    "javascript": (["node", "--input-type=module", "-"], ("node",)),
    "bash": (["bash", "-euo", "pipefail", "-s"], ("bash", "curl", "jq")),
}
SECTIONS = {
    title: dict(re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    for title, text in re.findall(
        r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
}
CASES = [
    (title, language)
    for title, blocks in SECTIONS.items()
    for language in blocks
    if language != "text"
]


@pytest.mark.parametrize(("title", "language"), CASES)
def test_an_example_prints_what_the_page_shows(
    site: str, graph: Store, title: str, language: str
) -> None:
    command, programs = LANGUAGES[language]
    if absent := [one for one in programs if not shutil.which(one)]:
        pytest.skip(f"{', '.join(absent)} is not installed")
    graph.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    text = SECTIONS[title][language]
    assert HERE in text
    done = subprocess.run(
        command,
        input=text.replace(HERE, site),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    assert done.stdout == SECTIONS[title]["text"]


@pytest.mark.parametrize("title", [one for one, blocks in SECTIONS.items() if blocks])
def test_every_example_is_there_in_every_language(title: str) -> None:
    assert list(SECTIONS[title]) == [*LANGUAGES, "text"]


def test_the_page_shows_what_people_need() -> None:
    assert {"One organisation", "Everything, page by page", "An export", "Errors"} <= set(SECTIONS)
