"""Mosty's own ontology: complete, in four languages, and told apart by eye."""

from collections.abc import Iterator
from itertools import chain, combinations

import numpy as np
import pytest

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import LANGUAGES, Kind, NodeType, RelationshipType, Words

OWN = ontology()
KINDS: tuple[Kind, ...] = (*OWN.nodes.values(), *OWN.relationships.values())

# What is spelled the same in English and in the other language, and rightly so.
COGNATES = {
    "de": {
        "Cluster", "Code", "E-mail", "Format", "Name", "Organisation", "Region", "Status",
        "Version", "Website", "workshop",
    },
    "cs": {"E-mail", "Licence", "Region", "Role", "workshop"},
    "pl": {"E-mail", "Format", "Region", "Status"},
}  # fmt: skip
EDITIONS = {"NACE Rev. 2", "NACE Rev. 2.1"}


def words(one: Kind) -> Iterator[Words]:
    yield from (one.label, one.description)
    if isinstance(one, NodeType):
        yield one.plural
    if isinstance(one, RelationshipType):
        yield one.inverse_label
    for each in one.properties.values():
        yield from (each.label, each.description, *(each.values or {}).values())


def test_it_holds_every_type_of_the_design() -> None:
    assert {one.name for one in OWN.nodes.values() if not one.abstract} == {
        "Company", "Chamber", "Cluster", "ResearchInstitute", "University", "PublicBody",
        "Association", "Organisation", "Project", "Programme", "Offer", "Request", "Event",
        "Region", "Sector", "Topic", "Assessment", "Recommendation", "InnovationCheck",
        "Consortium", "Record", "Source", "Run", "Merged", "CandidatePair",
        "Decision", "Edit", "Finding", "Gap",
    }  # fmt: skip
    assert set(OWN.ties) == {
        "SUPPLIES", "PARTICIPATES_IN", "MEMBER_OF", "COOPERATES_WITH", "OWNS", "PART_OF",
        "OFFERS", "REQUESTS", "MATCHES", "ORGANISES", "ATTENDS", "LOCATED_IN", "WITHIN",
        "ACTIVE_IN", "WORKS_ON", "FUNDED_BY", "DESCRIBES", "PUBLISHED_BY", "COMPARES",
        "CONCERNS", "MENTIONS", "MERGED_INTO", "ASSESSED_IN", "RECOMMENDS",
        "EDITED", "MEASURED", "FOUND", "ABOUT", "BETWEEN",
    }  # fmt: skip


def test_a_company_carries_the_labels_properties_and_key_of_its_ancestors() -> None:
    company = OWN.nodes["Company"]
    assert company.labels == ("Company", "Actor", "Named", "Entity")
    assert company.required == {"id", "name"}
    assert {"id", "synthetic", "names", "country", "turnover"} <= set(company.properties)
    assert OWN.nodes["Chamber"].key == OWN.nodes["Actor"].key


def test_every_node_has_an_id_and_every_tie_says_when_it_held_and_who_says_so() -> None:
    assert all("Entity" in one.labels and "id" in one.required for one in OWN.nodes.values())
    provenance = {"synthetic", "valid_from", "valid_to", "records", "source"}
    assert all(provenance <= set(one.properties) for one in OWN.relationships.values())


def test_the_descendants_of_a_type_are_the_concrete_ones() -> None:
    assert [one.name for one in OWN.descendants("Listing")] == ["Offer", "Request"]
    assert [one.name for one in OWN.descendants("Company")] == ["Company"]


def test_fields_follow_from_names_and_an_undirected_tie_has_one() -> None:
    assert OWN.ties["PARTICIPATES_IN"].field == "participatesIn"
    assert OWN.ties["PARTICIPATES_IN"].inverse == "participants"
    undirected = {one.name for one in OWN.ties.values() if one.field == one.inverse}
    assert undirected == {"COOPERATES_WITH"}


@pytest.mark.parametrize("one", KINDS, ids=lambda one: one.name)
def test_nothing_is_left_in_english(one: Kind) -> None:
    for each in words(one):
        same = {k for k in LANGUAGES[1:] if each[k].casefold() == each.en.casefold()}
        assert {k for k in same if each.en not in COGNATES[k] | EDITIONS} == set(), each.en


@pytest.mark.parametrize("one", KINDS, ids=lambda one: one.name)
def test_descriptions_are_sentences(one: Kind) -> None:
    descriptions = (one.description, *(each.description for each in one.properties.values()))
    for text in (each[language] for each in descriptions for language in LANGUAGES):
        assert text[0].isupper(), text
        assert text.endswith((".", "…")), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_types_go_by_the_same_word(language: str) -> None:
    for kinds in (OWN.nodes.values(), OWN.ties.values()):
        labels = [one.label.model_dump()[language] for one in kinds]
        assert len(labels) == len(set(labels))


def test_the_diacritics_are_there() -> None:
    """A text typed without its accents, or in a broken encoding, would fail here."""
    texts = {
        k: "".join(each[k] for each in chain.from_iterable(map(words, KINDS))) for k in LANGUAGES
    }
    assert set("äöüßÖ") <= set(texts["de"])
    assert set("áčéěíňóřšťúůýžČ") <= set(texts["cs"])
    assert set("ąćęłńóśźżŹ") <= set(texts["pl"])
    assert all("\ufffd" not in text and "Ã" not in text for text in texts.values())


# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
SIGHT = {
    "full": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
         [-0.011820, 0.042940, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
         [-0.003882, -0.048116, 1.051998]]
    ),
}  # fmt: skip


def oklab(colour: str, sight: np.ndarray) -> np.ndarray:
    """Return a colour in Ottosson's OKLab (2020), as it is seen."""
    channels = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    cones = np.array(
        [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
         [0.0883024619, 0.2817188376, 0.6299787005]]
    )  # fmt: skip
    opponents = np.array(
        [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
         [0.0259040371, 0.7827717662, -0.8086757660]]
    )  # fmt: skip
    seen: np.ndarray = opponents @ np.cbrt(cones @ np.clip(sight @ linear, 0, 1))
    return seen


@pytest.mark.parametrize("sight", SIGHT)
def test_all_node_types_are_told_apart_by_colour(sight: str) -> None:
    """0.02 is a just noticeable difference in OKLab; three times that is asked for."""
    concrete = [one for one in OWN.nodes.values() if not one.abstract]
    seen = {one.name: oklab(one.colour, SIGHT[sight]) for one in concrete}
    near = {
        (first, second)
        for first, second in combinations(seen, 2)
        if np.linalg.norm(seen[first] - seen[second]) < 0.06
    }
    assert near == set()


def test_every_node_type_has_an_icon_of_its_own() -> None:
    icons = [one.icon for one in OWN.nodes.values()]
    assert len(icons) == len(set(icons))
