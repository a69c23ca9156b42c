"""A server that cannot start, in the words of the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("MOSTY_JAVA", "/bin/true", "MOSTY_JAVA: /bin/true is not a Java program"),
        ("MOSTY_NEO4J_HEAP", "800000g", "Could not reserve enough space"),
        ("MOSTY_NEO4J_HEAP", "much", "MOSTY_NEO4J_HEAP is 'much'"),
        ("MOSTY_NEO4J_PORT", "70000", "MOSTY_NEO4J_PORT is '70000'"),
        ("MOSTY_CACHE", "/proc/nothing", "Neo4j's 225 jars are not in /proc/nothing"),
        ("MOSTY_HOME", "/proc/nothing", "The data folder cannot be used"),
    ],
)
def test_one_sentence_and_a_code(
    command: Run, tmp_path: Path, setting: str, value: str, said: str
) -> None:
    settings = {"MOSTY_HOME": str(tmp_path), "MOSTY_NEO4J_URI": "", setting: value}
    done = command("db", "start", **settings)
    assert done.code in {1, 2}
    assert said in done.err
    assert "Traceback" not in done.err


def test_no_network_and_no_jars(command: Run, tmp_path: Path) -> None:
    done = command(
        "db",
        "start",
        MOSTY_HOME=str(tmp_path / "home"),
        MOSTY_CACHE=str(tmp_path / "cache"),
        MOSTY_NEO4J_URI="",
        HTTPS_PROXY="http://127.0.0.1:9",
        NO_PROXY="",
    )
    assert done.code == 1
    assert done.err.startswith("225 of Neo4j's 225 jars are not in")
    assert done.err.count("\n") == 1
