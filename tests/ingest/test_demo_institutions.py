"""The real institutions: true ids, whole references, nobody's personal data."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mosty.ingest.check import check
from mosty.ingest.demo.institutions import SOURCE, institutions
from mosty.ingest.demo.reference import table
from mosty.ingest.facts import Facts, Tie
from mosty.ingest.text import fold

SOURCES = Path(__file__).parents[2].parent / "shared/data/sources"


@pytest.fixture(scope="module")
def facts() -> list[Facts]:
    return list(institutions())


@pytest.fixture(scope="module")
def registry() -> dict[str, dict[str, Any]]:
    file = SOURCES / "ror/ror_v2_DE_CZ_PL_BE_NL.json"
    if not file.exists():
        pytest.skip(f"the ROR file is not at {file}")
    return {one["id"].rpartition("/")[2]: one for one in json.loads(file.read_text("utf-8"))}


def ties(facts: list[Facts], *kinds: str) -> Iterator[Tie]:
    return (tie for one in facts for tie in one.ties if tie.type in kinds)


def test_the_ontology_allows_every_entry(facts: list[Facts]) -> None:
    for one in facts:
        check(one)


def test_ids_are_unique_and_none_is_synthetic(facts: list[Facts]) -> None:
    nodes = [node for one in facts for node in one.nodes]
    assert len({node.id for node in nodes}) == len(nodes) == len(facts)
    assert not any("synthetic" in node.properties or "demo" in node.id for node in nodes)


def test_ties_lead_to_entries_before(facts: list[Facts]) -> None:
    known: set[str] = set()
    for one in facts:
        known |= {node.id for node in one.nodes}
        assert all(tie.start in known for tie in one.ties)
        assert all(tie.end in known or tie.end.startswith("nuts:") for tie in one.ties)


def test_nobodys_mail_or_telephone_is_in_the_files() -> None:
    text = json.dumps(table("institutions") | table("projects"), default=str)
    assert not re.search(r"@|\+4[289]|\btel\b", text, re.IGNORECASE)


def test_ror_ids_are_the_true_ones(registry: dict[str, dict[str, Any]]) -> None:
    for key, row in table("institutions").items():
        if "ror" in row:
            names = [name["value"] for name in registry[row["ror"]]["names"]]
            known = {fold(re.sub(r" \(\w+\)$", "", name)) for name in names}  # (Germany)
            said = [row["name"], row.get("en", ""), *row.get("names", ())]
            assert known & set(map(fold, said)), key
            place = registry[row["ror"]]["locations"][0]["geonames_details"]
            assert place["country_code"] == row["country"], key


def test_what_has_a_ror_id_says_so(registry: dict[str, dict[str, Any]]) -> None:
    by_name = {fold(n["value"]): id_ for id_, one in registry.items() for n in one["names"]}
    forgotten = [
        key
        for key, row in table("institutions").items()
        if "ror" not in row and by_name.get(fold(row["name"]))
    ]
    assert not forgotten


def test_register_numbers_are_the_true_ones() -> None:
    file = SOURCES / "offeneregister/saxony_ocdata.jsonl"
    if not file.exists():
        pytest.skip(f"the OffeneRegister file is not at {file}")
    with file.open(encoding="utf-8") as lines:
        known = {one["company_number"]: one["name"] for one in map(json.loads, lines)}
    for row in table("institutions").values():
        if "hr" in row:
            assert known[row["hr"]].startswith(row["name"])


def test_glokalisierung_is_told_as_its_partners_tell_it(facts: list[Facts]) -> None:
    (project,) = (one for one in facts if one.key == "glokalisierung")
    said = project.nodes[0].properties
    assert (said["total_cost"], said["eu_contribution"]) == (610_799.70, 488_639.75)
    roles = [tie.properties["role"] for tie in project.ties if tie.type == "PARTICIPATES_IN"]
    assert sorted(roles) == [*["associated partner"] * 4, "lead partner", "partner"]
    assert {tie.end for tie in project.ties if tie.type == "FUNDED_BY"} == {
        "programme:mosty-region:interreg-sn-cz"
    }


def test_subsidiaries_are_owned_and_institutes_are_parts(facts: list[Facts]) -> None:
    assert len(list(ties(facts, "OWNS"))) == 2
    parts = {(tie.start, tie.end) for tie in ties(facts, "PART_OF")}
    assert ("ror:0448sak71", "ror:05hkkdn48") in parts


def test_the_source_is_free_to_use() -> None:
    assert SOURCE.licence == "CC0 1.0"
