"""Words mean the same in every language, and compounds are taken apart."""

import pytest

from mosty.resolve.tokens import name, person


def keys(text: str) -> set[str]:
    """Return the keys of a name's tokens."""
    return {token.key for token in name(text).tokens}


@pytest.mark.parametrize(
    "text",
    [
        "Technická univerzita v Drážďanech",
        "Dresden University of Technology",
        "TU Dresden",
        "Technische Universität Dresden",
    ],
)
def test_languages_lead_to_the_same_concepts(text: str) -> None:
    assert keys(text) == keys("Technical University of Dresden")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhořelec", "Görlitz"),
        ("Aussig", "Ústí nad Labem"),
        ("Breslau", "Wrocław"),
        ("Politechnika Wrocławska", "Breslau Technical University"),
        ("Uniwersytet Warszawski", "University of Warsaw"),
    ],
)
def test_towns_are_known_by_all_their_names(one: str, other: str) -> None:
    assert keys(one) & keys(other)


def test_compounds_are_taken_apart() -> None:
    assert keys("Umweltforschungszentrum") == {"environment", "research", "centre"}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Nordlicht GmbH & Co. KG", "partnership"),
        ("Nordlicht G.m.b.H.", "limited"),
        ("Nordlicht, spol. s r.o.", "limited"),
        ("Nordlicht sp. z o.o.", "limited"),
        ("OOO Nordlicht", "limited"),
        ("Nordlicht e. V.", "association"),
        ("Nordlicht", ""),
    ],
)
def test_legal_forms_are_classes(text: str, form: str) -> None:
    assert name(text).form == form


def test_short_given_names_are_written_in_full() -> None:
    assert person("Bob Miller Jr.").tokens == person("Robert Miller II").tokens
