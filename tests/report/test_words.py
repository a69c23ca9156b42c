"""Every sentence stands in all four languages, with the same values in it."""

import re
from string import Formatter

import pytest

from mosty.graph.ontology.model import LANGUAGES, Language
from mosty.report.words import Words, texts


@pytest.mark.parametrize("key", sorted(texts()))
def test_a_sentence_is_there_in_every_language(key: str) -> None:
    assert set(texts()[key]) == set(LANGUAGES)
    assert all(texts()[key].values())


@pytest.mark.parametrize("key", sorted(texts()))
def test_all_languages_say_the_same_numbers(key: str) -> None:
    fields = [sorted(_fields(one)) for one in texts()[key].values()]
    assert all(one == fields[0] for one in fields), fields


def _fields(text: str) -> set[tuple[str, str]]:
    return {(name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name}


def test_no_sentence_was_left_in_another_language() -> None:
    """Two languages agree only in single words and bare numbers."""
    for key, words in texts().items():
        for one in LANGUAGES:
            for other in LANGUAGES:
                if one < other and words[one] == words[other]:
                    assert len(re.sub(r"\{.*?\}", "", words[one]).split()) <= 2, (key, one, other)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "1,234,567 −0.50 12.3% p = 0.040 p < 0.001"),
        ("de", "1.234.567 −0,50 12,3 % p = 0,040 p < 0,001"),
        ("cs", "1 234 567 −0,50 12,3 % p = 0,040 p < 0,001"),
        ("pl", "1 234 567 −0,50 12,3% p = 0,040 p < 0,001"),
    ],
)
def test_numbers_are_written_as_the_language_does(language: Language, expected: str) -> None:
    tongue = Words(language).tongue
    found = [
        tongue.number(1_234_567),
        tongue.number(-0.5, 2),
        tongue.percent(0.1234),
        tongue.p(0.04),
        tongue.p(1e-9),
    ]
    assert " ".join(found).replace("\u00a0", " ") == expected


def test_what_is_not_known_is_a_dash_and_nothing_is_not_negative() -> None:
    tongue = Words("de").tongue
    assert {tongue.number(float("nan")), tongue.percent(float("nan")), tongue.p(float("nan"))} == {
        "–"
    }
    assert tongue.number(-0.001, 2) == "0,00"
