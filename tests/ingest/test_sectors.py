import csv
from pathlib import Path

import pytest

from mosty.ingest.sectors import sector, sectors

LANGUAGES = ("en", "de", "cs", "pl")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("26.11", "C26.11"),
        ("2611", "C26.11"),
        ("C 26.1", "C26.1"),
        ("C26.11", "C26.11"),
        (" c26 ", "C26"),
        ("26110", "C26.11"),
        ("26.11.Z", "C26.11"),
        ("62.01.0", "J62.01"),
        ("01.11", "A01.11"),
        ("C", "C"),
    ],
)
def test_a_code_as_publishers_write_it(text: str, code: str) -> None:
    assert sector(text) == code


@pytest.mark.parametrize("text", ["", "2", "04", "X", "B26", "Maschinenbau", "26-11"])
def test_anything_else_is_no_code(text: str) -> None:
    assert sector(text) is None


def test_every_canonical_code_reads_as_itself() -> None:
    assert all(sector(facts.key) == facts.key for facts in sectors())


def test_21_sections_hold_88_divisions() -> None:
    found = list(sectors())
    ids = [facts.subject for facts in found]
    ties = [tie for facts in found for tie in facts.ties]
    assert (len(found), len(ties)) == (109, 88)
    assert all(ids.index(tie.end) < ids.index(tie.start) for tie in ties)


def test_titles_are_the_official_ones() -> None:
    folder = Path(__file__).parents[3] / "shared/data/reference/nace"
    if not folder.exists():
        pytest.skip("the NACE lists (../shared/data/reference/nace) are not here")
    csv.field_size_limit(10**7)
    ours = {facts.key: facts.nodes[0].properties for facts in sectors()}
    differ = []
    for language in LANGUAGES:
        text = (folder / f"NACE_REV2_{language}.csv").read_bytes().decode("utf-8-sig")
        for row in csv.reader(line.replace("\n", " ") for line in text.split("\r") if line):
            code = sector(row[1])
            if row[0] in {"1", "2"} and code:
                title = " ".join(row[2].split())
                if ours[code][f"name_{language}"].casefold() != title.casefold():
                    differ.append((language, code, title))
    # The publisher's own misprints, mended in ours.
    assert sorted((language, code) for language, code, _ in differ) == [
        ("en", "T"),
        ("pl", "L"),
        ("pl", "Q86"),
        ("pl", "T"),
    ]
