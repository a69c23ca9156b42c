"""CORDIS: as published, as re-saved, as gathered from its pages, and as a node table."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.ingest.facts import BadRow, Facts, Node, Tie
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.run import Ingest
from mosty.ingest.sources.registry import reader_of, readers

Read = Callable[..., tuple[list[Facts], list[BadRow]]]
Write = Callable[[str, str | bytes], File]

ORGANISATIONS = (
    "projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;"
    "postCode;city;country;nutsCode;geolocation;organizationURL;contactForm;contentUpdateDate;rcn;"
    "order;role;ecContribution;netEcContribution;totalCost;endOfParticipation;active\n"
)
MUSTER = (
    '"101000001";"MUSTER";"912345678";"DE136695976";"MUSTER OPTIK GMBH";"MUSTER";"";"PRC";'
    '"AM PARK 1";"02826";"Görlitz";"DE";"DED14";"51.15,14.98";"http://muster.example";"";'
    '"2025-01-01 00:00:00";"1";"2";"participant";"100000.5";"90000.25";"960619,95";"true";""\n'
)
PROJECTS = (
    "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;legalBasis;topics;"
    "ecSignatureDate;frameworkProgramme;masterCall;subCall;fundingScheme;nature;objective;"
    "contentUpdateDate;rcn;grantDoi\n"
    "101000001;MUSTER;SIGNED;Bridges of light;2024-02-01;2027-01-31;1499998,75;1200000.5;"
    'HORIZON.2.4;HORIZON-CL4-2023-01;2023-12-15;HORIZON;C;C;HORIZON-RIA;;""The ""X"" text"";;1;\n'
)


@pytest.fixture
def read_file(places: Places, read_all: Read) -> Callable[[File], Any]:
    """Read a file with the reader that finds it, which must be the only one."""
    known = readers(places)

    def run(file: File) -> tuple[list[Facts], list[BadRow]]:
        assert len([one.name for one in known if one.fits(file)]) == 1
        reader = reader_of(file, known)
        assert reader
        return read_all(reader, file)

    return run


def test_a_participation(read_file: Read, write: Write) -> None:
    [found], bad = read_file(write("organization.csv", ORGANISATIONS + MUSTER))
    assert bad == []
    assert (found.key, found.subject) == ("101000001|912345678|participant", "pic:912345678")
    firm, project = found.nodes
    assert firm.type == "Company"
    assert firm.properties["identifiers"] == ["pic:912345678", "vat:DE136695976"]
    assert firm.properties["names"] == ["MUSTER", "MUSTER OPTIK GMBH"]
    assert firm.properties["location"].latitude == 51.15
    assert project == Node(
        "Project",
        "project:cordis:101000001",
        {"name": "MUSTER", "acronym": "MUSTER", "number": "101000001"},
        mentioned=True,
    )
    where, what = found.ties
    assert where == Tie("LOCATED_IN", firm.id, "nuts:DED2D", {"precision": "postcode"})
    assert what.properties == {"role": "participant", "contribution": 90000.25, "currency": "EUR"}
    assert found.remarks == ("DED14 is no region of NUTS 2024; it is taken to be in DED2D.",)


@pytest.mark.parametrize(
    ("old", "new", "role"),
    [
        ("participant", "thirdParty", "third party"),
        ("participant", "associatedPartner", "associated partner"),
        ("participant", "hostInstitution", "host institution"),
        ("participant", "", "other"),
    ],
)
def test_roles_old_and_new(read_file: Read, write: Write, old: str, new: str, role: str) -> None:
    [found], _ = read_file(write("o.csv", ORGANISATIONS + MUSTER.replace(old, new)))
    assert found.ties[-1].properties["role"] == role


def test_an_invalid_vat_number_is_kept_as_text(read_file: Read, write: Write) -> None:
    text = MUSTER.replace("DE136695976", "DE136695977")
    [found], _ = read_file(write("o.csv", ORGANISATIONS + text))
    assert found.nodes[0].properties["identifiers"] == ["pic:912345678"]
    assert found.nodes[0].properties["invalid_identifiers"] == ["vat:DE136695977"]
    assert "wrong check digit" in found.remarks[-1]


def test_participants_before_2021(read_file: Read, write: Write) -> None:
    header = (
        "projectRcn;projectID;projectAcronym;role;id;name;shortName;activityType;"
        "endOfParticipation;ecContribution;country;street;city;postCode;organizationUrl;vatNumber;"
        "contactForm;contactFirstNames;contactLastNames;contactEmail\n"
    )
    row = (
        "1;633001;MUSTER;hostInstitution;999000001;BEISPIEL UNIVERSITAET;BU;HES;false;1580,38;EL;"
        "X 1;ATHINA;105 61;;;;Erika;Mustermann;erika@muster.example\n"
    )
    [found], _ = read_file(write("cordis-h2020organizations.csv", header + row))
    assert (found.subject, found.nodes[0].type) == ("pic:999000001", "University")
    assert found.nodes[0].properties["country"] == "GR"
    assert found.ties[-1].properties["contribution"] == 1580.38
    assert "Mustermann" not in str(found)


def test_a_project(read_file: Read, write: Write) -> None:
    [found], bad = read_file(write("project.csv", PROJECTS))
    assert bad == []
    project, framework, part, topic = found.nodes
    assert project.properties == {
        "name": "Bridges of light",
        "acronym": "MUSTER",
        "number": "101000001",
        "description": '"The "X" text"',
        "start": date(2024, 2, 1),
        "end": date(2027, 1, 31),
        "status": "SIGNED",
        "total_cost": 1499998.75,
        "eu_contribution": 1200000.5,
        "currency": "EUR",
    }
    assert (framework.id, framework.properties["name"]) == ("programme:HORIZON", "Horizon Europe")
    assert (part.id, topic.id) == ("programme:HORIZON.2.4", "topic:cordis:HORIZON-CL4-2023-01")
    assert [tie.type for tie in found.ties] == ["FUNDED_BY", "FUNDED_BY", "WORKS_ON"]


def test_fields_of_science(read_file: Read, write: Write) -> None:
    text = (
        "projectID,euroSciVocCode,euroSciVocPath,euroSciVocTitle\n"
        "101000001,/23/43/251,/natural sciences/physical sciences/optics,optics\n"
    )
    [found], _ = read_file(write("euroSciVoc.csv", text))
    assert found.nodes[0] == Node(
        "Topic",
        "euroscivoc:251",
        {"name": "optics", "code": "/23/43/251", "scheme": "EuroSciVoc"},
    )
    assert found.ties == (Tie("WORKS_ON", "project:cordis:101000001", "euroscivoc:251"),)


FLAT = (
    "rcn;id;acronym;status;programme;topics;frameworkProgramme;title;startDate;endDate;projectUrl;"
    "objective;totalCost;ecMaxContribution;call;fundingScheme;coordinator;coordinatorCountry;"
    "participants;participantCountries;subjects\n"
    "1;633001;MUSTER;CLOSED;H2020-EU.1.1.;T-1;H2020;Title;2015-01-01;2017-12-31;;Text;"
    "1289125,00;1000;C;RIA;MUSTER GMBH;DE;{};;\n"
)


def test_one_row_a_project_with_its_partners(read_file: Read, write: Write) -> None:
    text = FLAT.replace("{};", '"ALPHA AS;BETA SPA";"CZ;IT"')
    [found], _ = read_file(write("cordis-h2020projects.csv", text))
    assert found.nodes[0].properties["total_cost"] == 1289125
    assert [(tie.start, tie.properties["role"]) for tie in found.ties[:3]] == [
        ("name:de:muster", "coordinator"),
        ("name:cz:alpha", "participant"),
        ("name:it:beta", "participant"),
    ]


def test_partners_whose_countries_cannot_be_told_are_left_out(
    read_file: Read, write: Write
) -> None:
    text = FLAT.replace("{};", '"ALPHA AS;BETA SPA;GAMMA AB";"CZ;IT"')
    [found], _ = read_file(write("cordis-h2020projects.csv", text))
    assert [tie.start for tie in found.ties if tie.type == "PARTICIPATES_IN"] == ["name:de:muster"]
    assert "there are 3 in participants, 2 in participantCountries" in found.remarks[0]


PAGE = {
    "Partners": '["MUSTER, INSTITUT GMBH", "ALPHA AS"]',
    "Country": '["Germany", "Czech Republic"]',
    "Project_ID": '"308001"',
    "Project_ACR": '"MUSTER"',
    "Project_Title": '"Title"',
    "Technology_Description": '"Text"',
    "From": '"2012-01-01"',
    "To": '"2015-12-31, closed project"',
    "Total_Cost": '"EUR 8 255 319,50"',
    "EU_Contribution": '"EUR 4 459 807"',
    "Call_for_Proposal": '"FP7-ENV-2012"',
    "Topic_s": '"ENV.2012.6 - Water"',
    "Activity": '["Erika Mustermann", "Tel.: +49 1"]',
}


def test_parallel_lists_of_partners_and_countries(read_file: Read, write: Write) -> None:
    text = ", ".join(f'"{name}": {cell}' for name, cell in PAGE.items())
    [found], _ = read_file(write("projects.json", f"[{{{text}}}]"))
    assert found.nodes[0].properties["total_cost"] == 8255319.5
    assert found.nodes[0].properties["eu_contribution"] == 4459807
    assert [node.id for node in found.nodes[1:]] == [
        "name:de:muster-institut",
        "name:cz:alpha",
        "programme:FP7",
        "topic:cordis:ENV.2012.6",
    ]
    assert "Mustermann" not in str(found)


@pytest.mark.parametrize(
    ("path", "rows", "bad"),
    [
        ("cordis_verbatim_rows/organization.csv", 7, 0),
        ("cordis_horizon_sample/organization_df_100.csv", 100, 0),
        ("cordis_horizon_sample/project_df_100.csv", 100, 0),
        ("cordis_horizon_sample/legalBasis_df_100.csv", 100, 0),
        ("cordis_horizon_sample/topics_df_100.csv", 100, 0),
        ("cordis_horizon_sample/euroSciVoc_df_100.csv", 100, 0),
        ("cordis_h2020_2017/stacked_dump.csv", 16_592, 0),
        ("cordis_fp7_water/FP7_Energy_water_to-2012.csv", 16, 0),
        # One name holds a comma that no blank follows: 30 names, 29 countries.
        ("cordis_fp7_water/FP7_Environment_water_to-2012.csv", 36, 1),
    ],
)
def test_the_real_files(read_file: Read, real: Any, path: str, rows: int, bad: int) -> None:
    good, wrong = read_file(File(real / path))
    assert (len(good) + len(wrong), len(wrong)) == (rows, bad)
    assert len({one.key for one in good}) == len(good)


def test_the_organisations_of_2017(read_file: Read, real: Any) -> None:
    good, _ = read_file(File(real / "cordis_h2020_2017/stacked_dump.csv"))
    countries = Counter(one.nodes[0].properties.get("country") for one in good)
    # As the data's README counts them.
    assert [countries[one] for one in ("DE", "NL", "BE", "PL")] == [1_971, 931, 712, 372]
    [firm] = [one for one in good if one.subject == "pic:938626030"]
    assert firm.nodes[0].properties["names"][0].endswith("Jöckel")
    assert firm.remarks[0].endswith("Jöckel'.")
    assert firm.raw["numProjects"] == "1"


def test_the_publishers_own_rows(read_file: Read, real: Any) -> None:
    good, _ = read_file(File(real / "cordis_verbatim_rows/organization.csv"))
    by_row = {one.row: one for one in good}
    assert by_row[3].nodes[0].properties["country"] == "GR"  # EL
    assert by_row[3].ties[-1].properties["contribution"] == 528340.97  # net; the EC's is 0
    assert by_row[2].ties[0].end == "nuts:UK"
    assert [tie.type for tie in by_row[5].ties] == ["PARTICIPATES_IN"]  # Hong Kong


@pytest.mark.parametrize("order", [("organization", "project"), ("project", "organization")])
def test_either_file_may_come_first(
    store: Store, settings: Settings, places: Places, write: Write, order: tuple[str, str]
) -> None:
    nowhere = MUSTER.replace("DED14", "").replace('"DE"', '"HK"')
    files = {"organization": ORGANISATIONS + nowhere, "project": PROJECTS}
    ingest, known = Ingest(store, settings), readers(places)
    for name in order:
        file = write(f"{name}.csv", files[name])
        reader = reader_of(file, known)
        assert reader
        assert ingest.file(file, reader).quarantined == 0
    [found] = store.rows(
        "MATCH (actor)-[tie:PARTICIPATES_IN]->(project:Project)-[:FUNDED_BY]->(:Programme) "
        "RETURN DISTINCT actor.id AS actor, project.name AS name, tie.role AS role"
    )
    assert found == {"actor": "pic:912345678", "name": "Bridges of light", "role": "participant"}
