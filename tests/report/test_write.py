"""A file is there whole, or as it was before."""

import os
from pathlib import Path

import pytest

from mosty.graph.errors import DiskFull, LocalError
from mosty.report.write import write


def test_a_file_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write(path, b"one")
    write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [*tmp_path.iterdir()] == [path]
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask


@pytest.mark.parametrize("name", ["missing/report.html", "file/report.html"])
def test_where_nothing_can_be_written_that_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LocalError, match="can't be written"):
        write(tmp_path / name, b"one")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_full_disk_leaves_the_earlier_file(small_disk: Path) -> None:
    path = small_disk / "report.html"
    write(path, b"one")
    with pytest.raises(DiskFull, match="No room is left to write"):
        write(path, bytes(700_000_000))
    assert path.read_bytes() == b"one"
    assert [*small_disk.iterdir()] == [path]
