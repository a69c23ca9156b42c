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


def test_relationships_become_ties_from_either_end(organisation: Callable[..., Any]) -> None:
    ids = ("0aaaaaa42", "0bbbbbb17", "0cccccc89", "0dddddd64", "0eeeeee39")
    kinds = ("parent", "child", "related", "successor", "predecessor")
    relations = [
        {"type": kind, "id": f"https://ror.org/{id_}", "label": f"A {kind}"}
        for kind, id_ in zip(kinds, ids, strict=True)
    ]
    found = organisation(relationships=relations)
    assert found.nodes[1] == Node(
        "Organisation", "ror:0aaaaaa42", {"name": "A parent"}, mentioned=True
    )
    assert all(node.mentioned for node in found.nodes[1:])
    own, before = "ror:02jtk7k02", {"kind": "predecessor"}
    assert found.ties[1:] == (
        Tie("PART_OF", own, "ror:0aaaaaa42"),
        Tie("PART_OF", "ror:0bbbbbb17", own),
        Tie("COOPERATES_WITH", own, "ror:0cccccc89"),
        Tie("PART_OF", own, "ror:0dddddd64", before),
        Tie("PART_OF", "ror:0eeeeee39", own, before),
    )


def test_identifiers_are_checked(organisation: Callable[..., Any]) -> None:
    given = [
        {"type": "isni", "all": ["0000 0001 1015 1741"]},
        {"type": "wikidata", "all": ["Q1754332"]},
        {"type": "grid", "all": ["https://www.grid.ac/institutes/grid.6912.c"]},
    ]
    found = organisation(external_ids=given)
    properties = found.nodes[0].properties
    assert properties["identifiers"] == [
        "ror:02jtk7k02",
        "wikidata:Q1754332",
        "grid:grid.6912.c",
    ]
    assert properties["invalid_identifiers"] == ["isni:0000 0001 1015 1741"]
    assert len(found.remarks) == 1
    wrong = organisation(id="https://ror.org/02jtk7k03")
    assert wrong.subject == "name:cz:technicka-univerzita-v-liberci"
    assert wrong.nodes[0].properties["invalid_identifiers"] == ["ror:02jtk7k03"]


V1 = {
    "id": "https://ror.org/02jtk7k02",
    "name": "Technical Univ. of Liberec",
    "ip_addresses": [],
    "established": 1953,
    "types": ["Education"],
    "relationships": [
        {"label": "A parent", "type": "Parent", "id": "https://ror.org/0aaaaaa42"},
    ],
    "addresses": [{"lat": 50.76711, "lng": 15.05619, "state": "Liberec", "city": "Liberec"}],
    "links": ["https://www.tul.cz"],
    "aliases": [],
    "acronyms": ["TUL"],
    "status": "active",
    "labels": [{"label": "Technická univerzita v Liberci", "iso639": "cs"}],
    "country": {"country_name": "Czechia", "country_code": "CZ"},
    "external_ids": {
        "ISNI": {"preferred": None, "all": ["0000 0001 1015 1740"]},
        "GRID": {"preferred": "grid.6912.c", "all": "grid.6912.c"},
    },
}


def test_the_old_schema_says_the_same(
    organisation: Callable[..., Any], places: Places, write: Callable[..., File], read_all: Read
) -> None:
    file = write("v1.json", json.dumps([V1]))
    reader = Ror(places)
    assert reader.fits(file)
    [old], bad = read_all(reader, file)
    assert not bad
    parent = {"type": "parent", "id": "https://ror.org/0aaaaaa42", "label": "A parent"}
    new = organisation(
        relationships=[parent],
        external_ids=[*LIBEREC["external_ids"], {"type": "grid", "all": ["grid.6912.c"]}],
    )
    old.nodes[0].properties.pop("location")
    new.nodes[0].properties.pop("location")
    assert (old.nodes[0].properties.pop("name_en", "")) == ""  # v1 has no language for its name
    assert new.nodes[0].properties.pop("name_en") in old.nodes[0].properties["names"]
    assert {*old.nodes[0].properties.pop("names")} > {*new.nodes[0].properties.pop("names")}
    assert (old.nodes, old.ties, old.key) == (new.nodes, new.ties, new.key)
    assert old.raw == V1


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
    # The file's own figures: 822 parents, 1,504 children, 47 successors, 43 predecessors.
    kinds = Counter(tie.type for one in good for tie in one.ties)
    assert kinds["PART_OF"] == 822 + 1504 + 47 + 43
    assert kinds["COOPERATES_WITH"] == 597
    assert not [one for one in good if one.remarks]
    [dresden] = [one for one in good if one.subject == "ror:042aqky30"]
    assert dresden.row == 1802
    node = dresden.nodes[0]
    assert node.type == "University"
    assert node.properties["name_de"] == "Technische Universität Dresden"
    assert node.properties["founded"] == date(1828, 1, 1)
    assert dresden.ties[0].end == "nuts:DED21"
    located = sum(any(tie.type == "LOCATED_IN" for tie in one.ties) for one in good)
    assert located > 0.99 * len(good)
