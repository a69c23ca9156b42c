"""Real files where they are at hand, places, and a way to read a table from its text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mosty.graph.settings import Settings
from mosty.ingest.facts import BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.mistakes import read as read_mapping
from mosty.ingest.places import Places
from mosty.ingest.reader import Clock, Reader, read
from mosty.ingest.table import Table

MEMBERS = """\
source: {id: members, name: Members, publisher: A cluster, licence: CC0 1.0}
format: {kind: csv}
subject: firm
nodes:
  firm:
    type: Company
    id: {scheme: demo, of: Number}
    properties: {name: Name, country: {value: DE}, employees: {column: Staff, optional: true}}
"""


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real source files."""
    folder = Path(__file__).parents[3] / "shared/data/sources"
    if not folder.exists():
        pytest.skip("the real files (../shared/data/sources) are not here")
    return folder


@pytest.fixture(scope="session")
def places() -> Places:
    """The gazetteer."""
    return Places(Settings.from_environment())


@pytest.fixture
def table(tmp_path: Path, places: Places) -> Callable[[str], Table]:
    """Make a table reader from the text of a mapping file."""

    def make(mapping: str = MEMBERS) -> Table:
        path = tmp_path / "map.yaml"
        path.write_text(mapping, "utf-8")
        return Table(read_mapping(path), places)

    return make


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], File]:
    """Write a file and open it."""

    def make(name: str, content: str | bytes) -> File:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return File(path)

    return make


@pytest.fixture
def read_all() -> Callable[[Reader, File], tuple[list[Facts], list[BadRow]]]:
    """Read a file: what its rows say, and those that cannot be read."""

    def run(reader: Reader, file: File) -> tuple[list[Facts], list[BadRow]]:
        found = [*read(reader, file, Clock())]
        good = [one for one in found if isinstance(one, Facts)]
        return good, [one for one in found if isinstance(one, BadRow)]

    return run
