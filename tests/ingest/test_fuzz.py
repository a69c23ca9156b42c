"""Files that went wrong in any way: every reader says so, none falls over, no row gets lost.

The real files and small samples of every format are mutated and given to every reader that takes
them. The short form is the same in every run; `make fuzz` goes on for FUZZ_SECONDS with another
seed (FUZZ_SEED) and keeps the files that a reader fell over.
"""

import io
import json
import os
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

import pytest

from mosty.graph.errors import SourceError
from mosty.ingest.entry import entry
from mosty.ingest.facts import BadCell, BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.members import Members
from mosty.ingest.places import Places
from mosty.ingest.reader import Clock, Reader, read
from mosty.ingest.sources.registry import readers

SECONDS = float(os.environ.get("FUZZ_SECONDS", "0"))
SEED = int(os.environ.get("FUZZ_SEED", "4"))
KEPT = Path(os.environ.get("FUZZ_KEEP", "artefacts/fuzz"))
ROUNDS = 2  # of the short form
SIZE = 24_000  # bytes of a real file that are enough to go wrong
Mutation = Callable[[bytes, Random], bytes]

ENCODINGS = ("utf-16", "utf-8-sig", "cp1250", "iso8859-2", "mac_roman", "utf-7")
SIGNS = b",;\t|\"'\r\n{}[]:<>&\\="
FOUND = (b"\x00", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xef\xbf\xbe", b"\x1a", b"\xe2\x80\xae")
WORDS = (
    b"",
    b"null",
    b"NaN",
    b"1e999",
    b"-1",
    b"9" * 400,
    b"0000-00-00",
    b"31.02.2020",
    b"true",
    b"[]",
    b"{}",
)

SAMPLES = {
    "members.csv": "Mitglieder\n\nFirma;Adresse;;Kontakt;Seit;IČO\n;PLZ;Ort;;;\nOrdentliche;;;;;\n"
    "Muster GmbH;2826;Görlitz;Eva;2015;\nVzor s.r.o.;460 01;Liberec;Jan;1.5.2020;26168685\n"
    "Fördermitglieder;;;;;\nProbe AG;01067;Dresden;;;12345678\nSumme;3;;;;\n",
    "supply.csv": "Lieferant;Lieferant ID;Kunde;Produkt;Anteil;Seit\nMuster GmbH;;Vzor s.r.o.;Glas;"
    "35,5 %;1.4.2019\n;cz-ico:26168685;Muster GmbH;Linsen;0,2;2020\n",
    "listings.csv": "Art,Titel,Beschreibung,CPV,NACE,Region,Gültig bis,Preis,Firma\nAngebot,Linsen,"
    "Optik,44113620-7,26.70,DED2D,31.12.2026,12.50,Muster GmbH\nGesuch,Glas,,,,,,,Vzor s.r.o.\n",
    "facilities.csv": "os_id,name,address,country_code,lat,lng,number_of_workers,parent_company,"
    'is_closed\nDE1,Muster,"Weg 1, 02763 Zittau",DE,50.9,14.8,120,Holding|Other,False\n',
    "events.ics": "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Prague\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "SUMMARY:Treffen\\, Teil\r\n  eins\r\nDTSTART;TZID=Europe/Berlin:20260301T100000\r\n"
    'DURATION:PT2H\r\nORGANIZER;CN="Muster e. V.":mailto:info@muster.example\r\nGEO:51.1;14.9\r\n'
    "LOCATION:Weg 1\\, 02826 Görlitz\r\nCATEGORIES:Optik,Laser\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Tag\r\nDTSTART;VALUE=DATE:20260401\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n",
}


@cache
def samples() -> dict[str, bytes]:
    """Return small files by name: those above, and beginnings of the real ones."""
    found = {name: text.encode() for name, text in SAMPLES.items()}
    folder = Path(__file__).parents[3] / "shared/data/sources"
    for path in sorted(folder.rglob("*")) if folder.exists() else ():
        if path.is_file() and path.suffix not in (".md", ".yaml"):
            found[path.name] = _beginning(path)
    return found


def _beginning(path: Path) -> bytes:
    """Return enough of a file that it can still be read."""
    content = path.read_bytes()
    if len(content) <= SIZE or path.suffix == ".xlsx":
        return content
    if path.suffix == ".json" and content.lstrip().startswith(b"["):
        return json.dumps(json.loads(content)[:6]).encode()
    if path.suffix == ".json":
        return content
    return content[: content.rindex(b"\n", 0, SIZE) + 1] if b"\n" in content[:SIZE] else content


def truncate(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def flip(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 10, 100))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def swap_signs(content: bytes, random: Random) -> bytes:
    one, other = random.sample([*SIGNS], 2)
    return content.translate(bytes.maketrans(bytes((one, other)), bytes((other, one))))


def insert(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.choice(FOUND) * random.choice((1, 3)) + content[at:]


def huge(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return (
        content[:at] + random.choice((b"A", b"9", b" ", b'"', b"\xc3\xb6")) * 200_000 + content[at:]
    )


def nest(content: bytes, random: Random) -> bytes:
    at = random.choice([found.end() for found in re.finditer(rb"[:,>\n]", content)] or [0])
    opening, closing = random.choice(((b"[", b"]"), (b'{"a":', b"}"), (b"<a>", b"</a>")))
    depth = random.choice((50, 900, 100_000))
    return content[:at] + opening * depth + b"1" + closing * depth + content[at:]


def recode(content: bytes, random: Random) -> bytes:
    return content.decode("utf-8", "replace").encode(random.choice(ENCODINGS), "replace")


def double_columns(content: bytes, random: Random) -> bytes:
    sign = random.choice((b",", b";", b"\t"))
    lines = (line + sign + line.partition(sign)[0] for line in content.splitlines())
    return b"\n".join(lines)


def drop_columns(content: bytes, random: Random) -> bytes:
    sign = random.choice((b",", b";", b"\t"))
    return b"\n".join(line.partition(sign)[2] for line in content.splitlines())


def shuffle_lines(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    random.shuffle(lines)
    return b"".join(lines)


def double_lines(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    return b"".join(line * random.choice((0, 1, 1, 3)) for line in lines)


def replace_words(content: bytes, random: Random) -> bytes:
    def other(found: re.Match[bytes]) -> bytes:
        return random.choice(WORDS) if random.random() < 0.02 else found[0]

    return re.sub(rb'"[^"\n]*"|[\w.:/-]+', other, content)


def drop_parts(content: bytes, random: Random) -> bytes:
    first, second = sorted(random.randrange(len(content) + 1) for _ in range(2))
    return content[:first] + content[second:]


MUTATIONS: tuple[Mutation, ...] = (
    *(truncate, flip, swap_signs, insert, huge, nest, recode, double_columns, drop_columns),
    *(shuffle_lines, double_lines, replace_words, drop_parts),
)


def mutated(content: bytes, random: Random) -> bytes:
    """Return a file with one or two things wrong; of an archive, inside or outside of it."""
    if content.startswith(b"PK") and random.random() < 0.7:
        return _repacked(content, random)
    for _ in range(random.choice((1, 1, 2))):
        content = random.choice(MUTATIONS)(content, random)
    return content


def _repacked(content: bytes, random: Random) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        names = before.namelist()
        wrong = random.choice(names)
        for name in names:
            part = before.read(name)
            after.writestr(name, random.choice(MUTATIONS)(part, random) if name == wrong else part)
    return buffer.getvalue()


def cases(random: Random) -> Iterator[tuple[str, bytes]]:
    """Yield mutated files without end, each sample once a round."""
    while True:
        for name, content in samples().items():
            yield name, mutated(content, random)


def fed(file: File, known: list[Reader], places: Places, random: Random) -> int:
    """Give a file to the readers that take it, to two others, and to members; count the rows."""
    taking = [one for one in known if one.fits(file)]
    others = random.sample(known, 2)
    count = sum(_read(one, file) for one in {one.name: one for one in (*taking, *others)}.values())
    try:
        return count + _read(Members(file, "Muster-Cluster", places, country="DE"), file)
    except SourceError:
        return count


def _read(reader: Reader, file: File) -> int:
    """Read a file to its end, and make ready to load what its rows say."""
    count = 0
    found = read(reader, file, Clock())
    while True:
        try:
            item = next(found)
        except StopIteration:
            break
        except SourceError:
            break
        count += 1
        assert isinstance(item, Facts | BadRow)
        if isinstance(item, Facts):
            with suppress(BadCell):
                entry(item, reader.source, file.name, None)
    return count


def run(places: Places, folder: Path, seed: int, going: Callable[[int], bool]) -> int:
    """Feed mutated files as long as wanted; return how many rows were read."""
    random = Random(seed)  # noqa: S311
    known = readers(places)
    rows = 0
    for number, (name, content) in enumerate(cases(random)):
        if not going(number):
            return rows
        path = folder / name
        path.write_bytes(content)
        try:
            file = File(path)
        except SourceError:
            continue
        try:
            rows += fed(file, known, places, random)
        except Exception:
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{seed}-{number}-{name}").write_bytes(content)
            raise
    return rows


def test_no_reader_falls_over_a_file_that_went_wrong(places: Places, tmp_path: Path) -> None:
    end = time.monotonic() + SECONDS
    most = ROUNDS * len(samples())
    rows = run(
        places,
        tmp_path,
        SEED,
        lambda number: time.monotonic() < end if SECONDS else number < most,
    )
    assert rows > 0


@pytest.mark.parametrize("name", [*SAMPLES])
def test_the_samples_can_be_read_as_they_are(name: str, places: Places, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(samples()[name])
    file = File(path)
    if name == "members.csv":
        reader: Reader = Members(file, "Muster-Cluster", places)
    else:
        [reader] = [one for one in readers(places) if one.fits(file)]
    found = [*read(reader, file, Clock())]
    assert found
    assert not [one for one in found if isinstance(one, BadRow)]
