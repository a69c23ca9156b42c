"""A file of one line that never ends is named as such, in bounded memory.

The files are mostly holes, so that no disk has to hold them; the reading process may grow by some
hundred MiB only.
"""

import subprocess
import sys
from pathlib import Path

import pytest

SIZE = 10 << 30
WRITTEN = 80 << 20
READ = """
import resource, sys
from pathlib import Path
from mosty.graph.errors import SourceError
from mosty.ingest.files import File
from mosty.ingest.formats import ics, jsonany, jsonarray, jsonlines, separated, xmlrecords
from mosty.ingest import lists

kind, path = sys.argv[1], Path(sys.argv[2])
file = File(path)
size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + (400 << 20),) * 2)
reading = {
    "csv": lambda: separated.rows(file, "utf-8", ",", 1),
    "json": lambda: jsonarray.rows(file),
    "jsonl": lambda: jsonlines.rows(file),
    "jsonany": lambda: jsonany.rows(file),
    "ics": lambda: ics.rows(file),
    "xml": lambda: xmlrecords.rows(file, "record", ()),
    "list": lambda: lists.understand(file, "members"),
}
try:
    for row in reading[kind]():
        pass
except SourceError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("csv", "Name,Town\nX,"),
        ("json", '[{"a": 1}, {"a": "'),
        ("jsonl", '{"a": 1}\n{"a": "'),
        ("jsonany", '[{"a": "'),
        ("ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:"),
        ("xml", "<?xml version='1.0'?><all><record><name>"),
        ("list", "Firma;Ort\n"),
    ],
)
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc tells memory here")
def test_a_line_without_an_end(tmp_path: Path, kind: str, start: str) -> None:
    path = tmp_path / f"endless.{kind}"
    with path.open("wb") as file:
        file.write(start.encode())
        file.write(b"A" * WRITTEN)
        file.truncate(SIZE)
    command = [sys.executable, "-c", READ, kind, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    path.unlink()
    assert done.returncode == 0, done.stderr
    assert f"endless.{kind}" in done.stdout
    assert any(word in done.stdout for word in ("longer than", "without the end", "within 16 MiB"))
