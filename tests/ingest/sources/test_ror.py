"""The registry of research organisations."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mosty.ingest.facts import BadRow, Facts, Node, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.ror import Ror

LIBEREC = {
    "id": "https://ror.org/02jtk7k02",
    "names": [
        {"lang": "en", "types": ["label", "ror_display"], "value": "Technical Univ. of Liberec"},
        {"lang": "cs", "types": ["label"], "value": "Technická univerzita v Liberci"},
        {"lang": None, "types": ["acronym"], "value": "TUL"},
    ],
    "types": ["funder", "education"],
    "status": "active",
    "established": 1953,
    "links": [{"type": "website", "value": "https://www.tul.cz"}],
    "external_ids": [{"type": "isni", "all": ["0000 0001 1015 1740"], "preferred": None}],
    "locations": [
        {
            "geonames_details": {
                "country_code": "CZ",
                "name": "Liberec",
                "lat": 50.76711,
                "lng": 15.05619,
                "country_subdivision_name": "Liberec",
            }
        }
    ],
    "relationships": [],
}
Read = Callable[..., tuple[list[Facts], list[BadRow]]]


@pytest.fixture
def organisation(
    places: Places, write: Callable[..., File], read_all: Read
) -> Callable[..., Facts | BadRow]:
    """Read the university above with some fields changed."""

    def run(**fields: Any) -> Facts | BadRow:
        good, bad = read_all(Ror(places), write("a.json", json.dumps([LIBEREC | fields])))
        return [*good, *bad][0]

    return run


def test_a_university(organisation: Callable[..., Any]) -> None:
    found = organisation()
    [node] = found.nodes
    assert [*node.properties.pop("location")] == [15.05619, 50.76711]
    assert (node.type, node.id, found.key) == ("University", "ror:02jtk7k02", "02jtk7k02")
    assert node.properties == {
        "name": "Technická univerzita v Liberci",
        "name_en": "Technical Univ. of Liberec",
        "name_cs": "Technická univerzita v Liberci",
        "names": ["TUL"],
        "country": "CZ",
        "town": "Liberec",
        "website": "https://www.tul.cz",
        "status": "active",
        "founded": date(1953, 1, 1),
        "identifiers": ["ror:02jtk7k02", "isni:0000000110151740"],
    }
    assert found.ties == (Tie("LOCATED_IN", node.id, "nuts:CZ051", {"precision": "town"}),)


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        (["facility", "funder"], "ResearchInstitute"),
        (["education", "healthcare"], "University"),
        (["company"], "Company"),
        (["government"], "PublicBody"),
        (["nonprofit"], "Association"),
        (["archive"], "University"),  # its name tells
    ],
)
def test_types(organisation: Callable[..., Any], types: list[str], kind: str) -> None:
    assert organisation(types=types).nodes[0].type == kind


def test_a_parent_is_made_with_its_label_and_a_child_is_left_to_its_own_record(
    organisation: Callable[..., Any],
) -> None:
    relations = [
        {"type": kind, "id": f"https://ror.org/{id_}", "label": f"A {kind}"}
        for kind, id_ in (("parent", "0aaaaaa00"), ("child", "0bbbbbb00"), ("related", "0cc"))
    ]
    found = organisation(relationships=relations)
    assert found.nodes[1:] == (
        Node("Organisation", "ror:0aaaaaa00", {"name": "A parent"}, mentioned=True),
    )
    assert found.ties[1:] == (Tie("PART_OF", "ror:02jtk7k02", "ror:0aaaaaa00"),)


def test_what_is_withdrawn_is_closed(organisation: Callable[..., Any]) -> None:
    assert organisation(status="withdrawn").nodes[0].properties["status"] == "closed"


@pytest.mark.parametrize(
    ("fields", "column", "reason"),
    [
        ({"id": "https://example.org/1"}, "id", "'https://example.org/1' is no ROR id"),
        ({"names": []}, "names", "has no name to show"),
        ({"types": None}, "", "is not as ror writes its rows"),
        ({"locations": [{}]}, "", "is not as ror writes its rows"),
    ],
)
def test_bad_rows(
    organisation: Callable[..., Any], fields: dict[str, Any], column: str, reason: str
) -> None:
    found = organisation(**fields)
    assert isinstance(found, BadRow)
    assert found.column == column
    assert found.reason.startswith(reason)


def test_all_organisations(real: Path, places: Places, read_all: Read) -> None:
    file = File(real / "ror/ror_v2_DE_CZ_PL_BE_NL.json")
    reader = Ror(places)
    assert reader.fits(file)
    good, bad = read_all(reader, file)
    assert (len(good), bad) == (2_633, [])
    # The file's own figures: 822 relationships of type parent.
    assert Counter(tie.type for one in good for tie in one.ties)["PART_OF"] == 822
    [dresden] = [one for one in good if one.subject == "ror:042aqky30"]
    assert dresden.row == 1802
    node = dresden.nodes[0]
    assert node.type == "University"
    assert node.properties["name_de"] == "Technische Universität Dresden"
    assert node.properties["founded"] == date(1828, 1, 1)
    assert dresden.ties[0].end == "nuts:DED21"
    located = sum(any(tie.type == "LOCATED_IN" for tie in one.ties) for one in good)
    assert located > 0.99 * len(good)
