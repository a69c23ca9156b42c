"""What holds for any file, however broken: nothing is lost, and nothing fails but by name."""

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mosty.graph.errors import SourceError
from mosty.graph.store import Store
from mosty.ingest.facts import Facts
from mosty.ingest.files import File
from mosty.ingest.load import Loader
from mosty.ingest.reader import Clock, read
from mosty.ingest.table import Table

FIRMS = [{"Number": str(n), "Name": f"Müller & Söhne {n}", "Staff": str(n * 3)} for n in range(30)]
CSV = "Number,Name,Staff\n" + "".join(
    f'{one["Number"]},"{one["Name"]}",{one["Staff"]}\n' for one in FIRMS
)
LINES = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in FIRMS)

edits = st.lists(
    st.tuples(st.integers(0, 2000), st.integers(0, 12), st.binary(max_size=8)), max_size=6
)


def edited(content: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """Replace a few bytes here and there."""
    for at, length, new in changes:
        start = at % (len(content) + 1)
        content = content[:start] + new + content[start + length :]
    return content


@pytest.fixture
def lines(table: Callable[..., Table]) -> Table:
    """The reader of the same rows as JSON lines."""
    mapping = (Path(__file__).parent / "conftest.py").read_text("utf-8")
    text = mapping.split('MEMBERS = """\\\n')[1].split('"""')[0]
    return table(text.replace("kind: csv", "kind: jsonl"))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits)
def test_every_line_is_read_or_set_aside(
    lines: Table, changes: list[tuple[int, int, bytes]]
) -> None:
    content = edited(LINES.encode(), changes)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "members.jsonl"
        path.write_bytes(content)
        try:
            found = [*read(lines, File(path), Clock())]
        except SourceError:
            return
    assert [one.row for one in found] == [
        number for number, line in enumerate(content.split(b"\n"), 1) if line.strip()
    ]


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits)
def test_rows_of_a_broken_table_keep_their_order(
    table: Callable[..., Table], changes: list[tuple[int, int, bytes]]
) -> None:
    reader = table()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "members.csv"
        path.write_bytes(edited(CSV.encode(), changes))
        try:
            found = [one.row for one in read(reader, File(path), Clock())]
        except SourceError:
            return
    assert found == sorted(set(found))


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits)
def test_counts_add_up_for_any_table(
    table: Callable[..., Table], store: Store, changes: list[tuple[int, int, bytes]]
) -> None:
    reader = table()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "members.csv"
        path.write_bytes(edited(CSV.encode(), changes))
        try:
            file = File(path)
            found = Loader(store, reader.source, file.name).load(read(reader, file, Clock()))
        except SourceError:
            return
    assert found.read == found.loaded + found.unchanged + found.quarantined


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(FIRMS))
def test_what_a_row_says_does_not_hang_on_its_place(
    lines: Table, firms: list[dict[str, str]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "members.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in firms), "utf-8")
        found = [*read(lines, File(path), Clock())]
    nodes = {one.key: one.nodes for one in found if isinstance(one, Facts)}
    assert len(nodes) == len(FIRMS)
    assert all(nodes[one["Number"]][0].properties["name"] == one["Name"] for one in FIRMS)
