"""Mistakes in a mapping file come all at once, each with its line."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from mosty.graph.errors import MappingError
from mosty.ingest.mistakes import read

GOOD = """\
source: {id: members, name: Members, publisher: A cluster, licence: CC0 1.0}
format: {kind: csv}
subject: firm
nodes:
  firm:
    type: Company
    id: {scheme: name}
    properties:
      name: Name
      country: {value: DE}
  cluster:
    type: Cluster
    mentioned: true
    id: {scheme: demo, of: {value: cluster}}
    properties: {name: {value: The cluster}}
ties:
  - type: MEMBER_OF
    start: firm
    end: cluster
"""


@pytest.fixture
def mistakes(tmp_path: Path) -> Callable[[str, str], list[str]]:
    """Replace a part of the good mapping; return the mistakes found."""

    def find(old: str, new: str) -> list[str]:
        assert old in GOOD
        path = tmp_path / "members.yaml"
        path.write_text(GOOD.replace(old, new), "utf-8")
        with pytest.raises(MappingError) as caught:
            read(path)
        return str(caught.value).splitlines()

    return find


@pytest.mark.parametrize(
    "name", [one.name for one in files("mosty.ingest.mappings").iterdir() if ".yaml" in one.name]
)
def test_the_mappings_that_come_with_mosty_are_right(name: str) -> None:
    assert read(files("mosty.ingest.mappings") / name).source.id == name.removesuffix(".yaml")


def test_a_good_mapping(tmp_path: Path) -> None:
    path = tmp_path / "members.yaml"
    path.write_text(GOOD, "utf-8")
    assert read(path).source.licence == "CC0 1.0"


def test_a_mapping_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match="cannot be read: No such file"):
        read(tmp_path / "members.yaml")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("kind: csv", "kind: cvs", 2, "is 'cvs'"),
        ("licence: CC0 1.0", "license: CC0 1.0", 1, "not a known key"),
        ("licence: CC0 1.0", "licence: CC0 1.0, retrieved: soon", 1, "valid date"),
        ("subject: firm", "subject: firma", 3, "no node 'firma' (near it: 'firm')"),
        ("type: Company", "type: Compny", 6, "no node type 'Compny' (near it: 'Company')"),
        ("type: Company", "type: Named", 6, "Named is abstract"),
        ("name: Name\n", "nmae: Name\n", 9, "no such property (near it: 'name')"),
        ("      country: {value: DE}\n", "", 7, "made from the properties name and country"),
        ("country: {value: DE}", "location: Point", 10, "a point cannot be read"),
        ("country: {value: DE}", "country: {}", 10, "needs either column or value"),
        ("name: Name\n", 'name: {column: Name, pattern: "("}\n', 9, "no regular expression"),
        ("MEMBER_OF", "MEMBER_IN", 17, "no relationship type 'MEMBER_IN'"),
        ("end: cluster", "end: clusters", 19, "no node 'clusters'"),
        ("MEMBER_OF", "LOCATED_IN", 19, "LOCATED_IN cannot end at a Cluster"),
        ("    end: cluster", "    end: cluster\n    properties: {rôle: X}", 20, "no such property"),
        ("  - type: MEMBER_OF", "  - type: MEMBER_OF\n    type: OWNS", 18, "stands twice"),
        ("format: {kind: csv}", "format: {kind: csv", 3, "not YAML"),
    ],
)
def test_a_mistake_names_its_line(
    mistakes: Callable[[str, str], list[str]], old: str, new: str, line: int, words: str
) -> None:
    found = mistakes(old, new)
    assert any(one.startswith(f"members.yaml:{line}: ") and words in one for one in found), found


def test_all_mistakes_come_at_once(mistakes: Callable[[str, str], list[str]]) -> None:
    found = mistakes("name: Name\n", "nmae: Name\n      twon: Ort\n")
    assert [one.split(":")[1] for one in found] == ["7", "8", "9", "10"]


@pytest.mark.parametrize(
    ("split", "sentence"),
    [
        ("(;)", "split must not have a group"),
        ("[;", "is no regular expression"),
        (";", "the node a row is about can be neither optional, nor only mentioned, nor several"),
    ],
)
def test_lists_within_a_row(
    mistakes: Callable[[str, str], list[str]], split: str, sentence: str
) -> None:
    each = f"    each: {{columns: Name, split: '{split}'}}\n"
    [mistake] = mistakes("    id: {scheme: name}\n", f"{each}    id: {{scheme: name}}\n")
    assert sentence in mistake
