"""Rows of any table as nodes and ties, by a mapping file."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mosty.graph.errors import MappingError
from mosty.ingest.facts import BadRow, Facts, Tie
from mosty.ingest.files import File
from mosty.ingest.preview import preview
from mosty.ingest.reader import Clock, Reader, read
from mosty.ingest.table import Table

Make = Callable[..., Table]
Write = Callable[[str, str | bytes], File]

FIRMS = """\
source: {{id: firms, name: Firms, publisher: A chamber, licence: CC0 1.0}}
format: {{kind: csv, decimal: ","}}
subject: firm
nodes:
  firm:
    type: {type}
    id: {id}
    properties: {{name: Name, country: {{value: DE}}{more}}}
"""


def firms(
    kind: str = "Company", id_: str = "{scheme: demo, of: Number}", more: str = "", rest: str = ""
) -> str:
    return FIRMS.format(type=kind, id=id_, more=more) + rest


@pytest.fixture
def facts(table: Make, write: Write) -> Callable[..., Any]:
    """Read one row: its facts, or the bad row."""

    def run(mapping: str, content: str) -> Facts | BadRow:
        [found] = read(table(mapping), write("firms.csv", content), Clock())
        return found

    return run


def test_columns_become_properties_as_the_ontology_types_them(facts: Callable[..., Any]) -> None:
    more = ", employees: Staff, turnover: Turnover, founded: Since, status: {value: active}"
    found = facts(
        firms(more=more),
        'Number,Name,Staff,Turnover,Since\n7,Muster GmbH,1.200,"1.500,5",03.10.1990\n',
    )
    [node] = found.nodes
    assert node.type == "Company"
    assert node.id == "demo:7"
    assert node.properties == {
        "name": "Muster GmbH",
        "country": "DE",
        "employees": 1200,
        "turnover": 1500.5,
        "founded": date(1990, 10, 3),
        "status": "active",
        "legal_form": "2HBR",
        "legal_form_text": "Gesellschaft mit beschränkter Haftung",
        "identifiers": ["demo:7"],
    }
    assert (found.row, found.key, found.subject) == (2, "7", "demo:7")
    assert found.raw["Turnover"] == "1.500,5"


@pytest.mark.parametrize(
    ("more", "cell", "column", "reason"),
    [
        (", employees: X", "many", "X", "'many' is not a number"),
        (", employees: X", '"1,5"', "X", "'1,5' is not a whole number"),
        (", founded: X", "31.02.2020", "X", "'31.02.2020' is not a day"),
        (", status: {column: X, values: {an: active}}", "aus", "X", "'aus' is none of the texts"),
    ],
)
def test_a_cell_of_the_wrong_kind_is_named(
    facts: Callable[..., Any], more: str, cell: str, column: str, reason: str
) -> None:
    found = facts(firms(more=more), f"Number,Name,X\n7,Muster,{cell}\n")
    assert isinstance(found, BadRow)
    assert found.column == column
    assert found.reason.startswith(reason)


def test_a_blank_name_and_a_blank_id_are_bad_rows(facts: Callable[..., Any]) -> None:
    assert facts(firms(), "Number,Name\n7,\n").column == "Name"
    assert facts(firms(), "Number,Name\n,Muster\n").column == "Number"


def test_a_column_that_is_missing_is_named_with_the_nearest(table: Make, write: Write) -> None:
    file = write("firms.csv", "Nummer,Name\n7,Muster\n")
    with pytest.raises(MappingError, match=r"no column 'Number' \(near it: 'Nummer'\)"):
        table(firms()).rows(file)


def test_an_optional_column_may_be_missing(facts: Callable[..., Any]) -> None:
    more = ", town: {column: Town, optional: true}"
    assert "town" not in facts(firms(more=more), "Number,Name\n7,Muster\n").nodes[0].properties


def test_the_first_column_that_is_not_blank(facts: Callable[..., Any]) -> None:
    found = facts(firms(more=", town: [Seat, Branch]"), "Number,Name,Seat,Branch\n7,M,,Pirna\n")
    assert found.nodes[0].properties["town"] == "Pirna"


def test_pattern_values_match_and_otherwise(facts: Callable[..., Any]) -> None:
    more = (
        ", town: {column: A, pattern: '^[^,]+'}"
        ", status: {column: B, values: {ja: active}, otherwise: closed}"
        ", postcode: {column: C, match: {Stadt: '01067'}, otherwise: '02826'}"
    )
    found = facts(firms(more=more), 'Number,Name,A,B,C\n7,M,"Freiberg, Stadt",nein,Altstadt\n')
    given = found.nodes[0].properties
    assert (given["town"], given["status"], given["postcode"]) == ("Freiberg", "closed", "02826")


def test_a_list_is_parted(facts: Callable[..., Any]) -> None:
    found = facts(firms(more=", names: {column: X, separator: '/'}"), "Number,Name,X\n7,M,A / B\n")
    assert found.nodes[0].properties["names"] == ["A", "B"]


def test_an_actor_is_told_by_its_name(facts: Callable[..., Any]) -> None:
    found = facts(firms("Actor", "{scheme: name}"), "Name\nTechnische Universität Dresden\n")
    assert found.nodes[0].type == "University"
    assert found.nodes[0].id == "name:de:technische-universitat-dresden"
    assert "identifiers" not in found.nodes[0].properties


def test_a_type_may_come_from_a_column(facts: Callable[..., Any]) -> None:
    kind = "{column: Kind, values: {Verein: Association}, otherwise: Actor}"
    assert facts(firms(kind), "Number,Name,Kind\n7,M,Verein\n").nodes[0].type == "Association"
    assert facts(firms(kind), "Number,Name,Kind\n7,M GmbH,\n").nodes[0].type == "Company"


LEI = "010CMKZ3VON21WF2ZD45"
FIRST = "[{scheme: lei, of: LEI}, {scheme: demo, of: [Court, Number]}, {scheme: name}]"


def test_the_first_id_that_is_not_blank_counts_and_all_are_kept(facts: Callable[..., Any]) -> None:
    both = facts(firms(id_=FIRST), f"LEI,Court,Number,Name\n{LEI},DD,7,M\n").nodes[0]
    assert (both.id, both.properties["identifiers"]) == (f"lei:{LEI}", [f"lei:{LEI}", "demo:DD-7"])
    one = facts(firms(id_=FIRST), "LEI,Court,Number,Name\nN/A,DD,7,M\n").nodes[0]
    assert one.id == "demo:DD-7"
    none = facts(firms(id_=FIRST), "LEI,Court,Number,Name\n,,,Muster\n").nodes[0]
    assert none.id == "name:de:muster"


def test_an_id_that_fails_its_check_is_text_and_the_row_is_loaded(
    facts: Callable[..., Any],
) -> None:
    one = facts(firms(id_="{scheme: cz-ico, of: IC}"), "IC,Name\n12345678,Muster\n")
    assert one.subject == one.nodes[0].id == "name:de:muster"
    assert one.nodes[0].properties["invalid_identifiers"] == ["cz-ico:12345678"]
    assert "identifiers" not in one.nodes[0].properties
    assert one.remarks == ("cz-ico:12345678 has a wrong check digit; it is kept as text only.",)
    good = facts(firms(id_="{scheme: ico, of: IC}"), "IC,Name\n177041,Muster\n")
    assert (good.subject, good.remarks) == ("cz-ico:00177041", ())
    other = facts(firms(id_=FIRST), "LEI,Court,Number,Name\nX1,DD,7,Muster\n").nodes[0]
    assert (other.id, other.properties["invalid_identifiers"]) == ("demo:DD-7", ["lei:X1"])


def test_a_hash_names_rows_without_numbers(facts: Callable[..., Any]) -> None:
    id_ = "{scheme: demo, of: [Name, Town], hash: true}"
    one = facts(firms(id_=id_), "Name,Town\nM,X\n").nodes[0].id
    other = facts(firms(id_=id_), "Name,Town\nM,Y\n").nodes[0].id
    assert one != other
    assert one == facts(firms(id_=id_), "Town,Name\nX,M\n").nodes[0].id


def test_places_and_sectors_become_ties(facts: Callable[..., Any]) -> None:
    rest = "    place: {country: {value: DE}, town: Town}\n    sector: NACE\n"
    found = facts(firms(rest=rest), "Number,Name,Town,NACE\n7,M,Görlitz,26.11\n")
    assert [(tie.type, tie.end) for tie in found.ties] == [
        ("LOCATED_IN", "nuts:DED2D"),
        ("ACTIVE_IN", "nace:C26"),
    ]
    longitude, latitude = found.nodes[0].properties["location"]
    assert (round(longitude), round(latitude)) == (15, 51)


def test_a_sector_nobody_knows_is_a_bad_row(facts: Callable[..., Any]) -> None:
    found = facts(firms(rest="    sector: NACE\n"), "Number,Name,NACE\n7,M,Bakery\n")
    assert (found.column, found.reason) == ("NACE", "'Bakery' is no NACE code")


def test_an_optional_node_is_left_out_with_its_ties(facts: Callable[..., Any]) -> None:
    rest = """\
  owner:
    type: Company
    optional: true
    id: {scheme: demo, of: Owner}
    properties: {name: Owner}
ties:
  - {type: OWNS, start: owner, end: firm, properties: {share: Share}}
"""
    found = facts(firms(rest=rest), "Number,Name,Owner,Share\n7,M,Holding,51\n")
    assert found.ties == (Tie("OWNS", "demo:Holding", "demo:7", {"share": 51.0}),)
    found = facts(firms(rest=rest), "Number,Name,Owner,Share\n7,M,,\n")
    assert [node.id for node in found.nodes] == ["demo:7"]
    assert found.ties == ()


def test_json_and_json_lines(table: Make, write: Write) -> None:
    rows = '{"Number": 7, "Name": "M", "Staff": 12}'
    mapping = firms(more=", employees: Staff")
    for name, kind, content in (
        ("a.json", "json", f"[{rows}]"),
        ("a.jsonl", "jsonl", rows),
    ):
        reader: Reader = table(mapping.replace("kind: csv", f"kind: {kind}"))
        [found] = read(reader, write(name, content), Clock())
        assert isinstance(found, Facts)
        assert found.nodes[0].properties["employees"] == 12


def test_a_table_is_known_by_its_name_or_its_columns(table: Make, write: Write) -> None:
    reader = table(firms() + 'files: "firms-*.csv"\n')
    assert reader.fits(write("firms-2026.csv", "anything"))
    assert reader.fits(write("other.csv", "Name,Number\nM,7\n"))
    assert not reader.fits(write("other.csv", "Name,Nummer\nM,7\n"))
    assert reader.fits(write("other.csv", "Name,Number\n"))
    assert not reader.fits(write("other.csv", "<html>"))


def test_a_preview_tells_what_each_column_becomes(table: Make, write: Write) -> None:
    reader = table(firms(more=", employees: Staff"))
    file = write("firms.csv", "Number,Name,Staff,Fax\n7,M,12,-\n8,N,many,-\n")
    found = preview(reader, file)
    assert found.columns == {
        "Number": ["firm.id"],
        "Name": ["firm.name"],
        "Staff": ["firm.employees"],
        "Fax": [],
    }
    assert [one.key for one in found.rows] == ["7"]
    assert [one.row for one in found.bad] == [3]
    assert found.missing == []
    lacking = preview(reader, write("firms.csv", "Number,Name,Stuff\n7,M,12\n"))
    assert lacking.missing == ["Staff"]
    assert lacking.rows == []


def test_the_example_of_the_documentation(table: Make, write: Write) -> None:
    page = (Path(__file__).parents[2] / "docs/ingest.md").read_text("utf-8")
    [rows] = re.findall(r"```text\n(Firma;.*?)```", page, re.DOTALL)
    [mapping] = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    [found] = read(table(mapping), write("members.csv", rows.encode("cp1252")), Clock())
    assert isinstance(found, Facts)
    assert [node.id for node in found.nodes] == ["name:de:muster-optik", "cluster:optics-lusatia"]
    assert [tie.end for tie in found.ties] == [
        "nuts:DED2D",
        "nace:C26",
        "cluster:optics-lusatia",
    ]
    assert found.ties[-1].properties == {"valid_from": date(2015, 3, 1)}


LISTS = """\
source: {id: projects, name: Projects, publisher: A funder, licence: CC0 1.0}
format: {kind: [csv, json], delimiter: ";,"}
subject: project
nodes:
  project:
    type: Project
    id: {scheme: "project:demo", of: Number}
    properties: {name: Number}
  partner:
    type: Organisation
    each: {columns: [Partners, Countries], split: "[|]"}
    id: {scheme: name}
    properties: {name: Partners, country: {column: Countries, meaning: country}}
ties:
  - type: PARTICIPATES_IN
    start: partner
    end: project
    properties: {role: {column: "#", values: {"1": coordinator}, otherwise: participant}}
"""


def test_lists_within_a_row_make_several_nodes(facts: Callable[..., Any]) -> None:
    found = facts(LISTS, "Number;Partners;Countries\n7;Muster|Beispiel;Germany|Czech Republic\n")
    assert [node.id for node in found.nodes] == [
        "project:demo:7",
        "name:de:muster",
        "name:cz:beispiel",
    ]
    assert [(tie.start, tie.end, tie.properties["role"]) for tie in found.ties] == [
        ("name:de:muster", "project:demo:7", "coordinator"),
        ("name:cz:beispiel", "project:demo:7", "participant"),
    ]
    assert found.raw["Partners"] == "Muster|Beispiel"


def test_the_same_lists_as_json(facts: Callable[..., Any]) -> None:
    found = facts(LISTS, '[{"Number": 7, "Partners": ["A|B", "C"], "Countries": ["DE", "PL"]}]')
    assert [node.id for node in found.nodes[1:]] == ["name:de:a-b", "name:pl:c"]


def test_lists_of_different_lengths(facts: Callable[..., Any]) -> None:
    text = "Number;Partners;Countries\n7;A|B|C;DE|PL\n"
    found = facts(LISTS, text)
    assert isinstance(found, BadRow)
    assert found.column == "Partners"
    assert found.reason.endswith("there are 3 in Partners, 2 in Countries")
    found = facts(LISTS.replace("    each:", "    optional: true\n    each:"), text)
    assert len(found.nodes) == 1
    assert found.remarks[0].endswith("; they are left out.")


def test_a_column_may_have_a_decimal_sign_of_its_own(facts: Callable[..., Any]) -> None:
    more = ', turnover: {column: T, decimal: "."}, founded: F'
    found = facts(firms(more=more), "Number,Name,T,F\n7,Muster GmbH,48.219,19901003\n")
    assert found.nodes[0].properties["turnover"] == 48.219
    assert found.nodes[0].properties["founded"] == date(1990, 10, 3)


def test_repaired_texts_are_told_and_the_publishers_are_kept(facts: Callable[..., Any]) -> None:
    mapping = firms().replace("name: Name", "name: {column: Name, repair: lost-line-breaks}")
    found = facts(mapping, "Number,Name,Town\n7,ADZ Lüftungsbau LeipzigGmbH,G√∂rlitz\n")
    assert found.nodes[0].properties["name"] == "ADZ Lüftungsbau Leipzig GmbH"
    assert found.raw == {"Number": "7", "Name": "ADZ Lüftungsbau LeipzigGmbH", "Town": "G√∂rlitz"}
    assert found.remarks == (
        "Name: repaired 'ADZ Lüftungsbau LeipzigGmbH' to 'ADZ Lüftungsbau Leipzig GmbH'.",
        "Town: repaired 'G√∂rlitz' to 'Görlitz'.",
    )


PLACED = "    place: {country: {value: DE}, town: Town, nuts: Nuts}\n"


@pytest.mark.parametrize(
    ("town", "nuts", "region", "remark"),
    [
        ("Görlitz", "DED2D", "DED2D", ""),
        ("Görlitz", "DE", "DED2D", ""),
        (
            "Görlitz",
            "DED14",
            "DED2D",
            "DED14 is no region of NUTS 2024; it is taken to be in DED2D.",
        ),
        ("", "ded 2d", "DED2D", ""),
        ("", "DE", "DE", ""),
        ("", "DED14", "DED", "DED14 is no region of NUTS 2024; it is taken to be in DED."),
        ("Görlitz", "DE212", "DE212", ""),
        ("", "HK", None, ""),
        ("", "HK001", None, "HK001 is no region of NUTS 2024; it is not put in a region."),
        ("", "", None, ""),
    ],
)
def test_a_regions_code_of_any_edition(
    facts: Callable[..., Any], town: str, nuts: str, region: str | None, remark: str
) -> None:
    mapping = firms(more=", town: Town", rest=PLACED)
    found = facts(mapping, f"Number,Name,Town,Nuts\n7,Muster GmbH,{town},{nuts}\n")
    ends = [tie.end for tie in found.ties if tie.type == "LOCATED_IN"]
    assert ends == ([f"nuts:{region}"] if region else [])
    assert found.remarks == ((remark,) if remark else ())


def test_a_missing_column_is_named_with_those_there_are(table: Make, write: Write) -> None:
    with pytest.raises(MappingError) as caught:
        table(firms()).rows(write("firms.csv", "Nummer,Name,Ort\n"))
    assert str(caught.value) == (
        "firms.csv does not fit the mapping firms: no column 'Number' (near it: 'Nummer'). "
        "Its columns are: 'Nummer', 'Name', 'Ort'."
    )
