"""Which reader reads a file: never two."""

from pathlib import Path

import pytest

from mosty.graph.errors import SourceError
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.registry import readers, sources

NOT_READ = {
    "AresRestApi-verejne_openapi_1.3.0.json",  # a description of the interface
}


def test_every_reader_has_a_name_and_a_source_of_its_own(places: Places) -> None:
    known = readers(places)
    assert len({one.name for one in known}) == len(known)
    ids = [info.id for info, _ in sources()]
    assert len({*ids}) == len(ids)


def test_no_two_readers_claim_one_real_file_and_none_is_unknown(real: Path, places: Places) -> None:
    known = readers(places)
    claims: dict[str, list[str]] = {}
    for path in sorted(real.rglob("*")):
        if path.is_file() and path.suffix not in (".md", ".yaml"):
            try:
                claims[path.name] = [one.name for one in known if one.fits(File(path))]
            except SourceError as error:
                pytest.fail(f"{path.name}: {error}")
    assert {name for name, found in claims.items() if not found} == NOT_READ
    assert not {name: found for name, found in claims.items() if len(found) > 1}
