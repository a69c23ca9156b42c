"""A reason in words, as each language writes it."""

import pytest

from mosty.graph.analysis.evidence import Evidence, _kinds
from mosty.graph.ontology.model import LANGUAGES, Language

NAMES = {"x:a": "TU Dresden", "x:b": "VŠB"}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "shared partners: 1,234 (TU Dresden, VŠB)"),
        ("de", "gemeinsame Partner: 1.234 (TU Dresden, VŠB)"),
        ("cs", "společní partneři: 1\u00a0234 (TU Dresden, VŠB)"),
        ("pl", "wspólni partnerzy: 1\u00a0234 (TU Dresden, VŠB)"),
    ],
)
def test_says(language: Language, expected: str) -> None:
    assert Evidence("shared_partners", 1234, ("x:a", "x:b")).says(language, NAMES) == expected


def test_more_than_three_are_cut_and_that_shows() -> None:
    assert Evidence("shared_topics", 4, tuple("abcd")).says() == "shared topics: 4 (a, b, c, …)"


def test_each_kind_has_its_words_in_every_language() -> None:
    for kind, about in _kinds().items():
        assert [one for one in LANGUAGES if not about.get(one)] == [], kind
        assert set(about) <= {*LANGUAGES, "digits", "unit"}, kind


def test_kinds_are_in_the_order_of_the_alphabet() -> None:
    assert list(_kinds()) == sorted(_kinds())
