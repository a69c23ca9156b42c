"""The query library speaks four languages, and says what its rows may not show to everybody."""

import re

import pytest

from mosty.cypher.library import statements
from mosty.cypher.words import said, sentences, subjects
from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import LANGUAGES

QUERIES = statements("queries")


def test_every_sentence_is_said_in_every_language_and_none_is_left_over() -> None:
    english = {one.question for one in QUERIES.values()}
    english |= {of.help for one in QUERIES.values() for of in one.parameters.values()}
    english |= {text for one in QUERIES.values() for text in one.columns.values()}
    assert set(sentences()) == english
    assert all(set(said(one)) == set(LANGUAGES) and all(said(one).values()) for one in english)


def test_every_query_has_a_subject_and_every_subject_a_query() -> None:
    assert {one.subject for one in QUERIES.values()} == set(subjects())
    assert all(set(words) == set(LANGUAGES) for words in subjects().values())


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_that_shows_what_is_personal_says_so(name: str) -> None:
    personal = {
        name
        for one in ontology().nodes.values()
        for name, spec in one.properties.items()
        if spec.personal
    }
    text = re.sub(r"\.by IS NOT NULL", "", QUERIES[name].text)  # that somebody decided is no secret
    shown = personal & set(re.findall(r"\b\w+\.(\w+)", text))
    whole = re.search(r"properties\(|\{ *\.\*", text)
    assert QUERIES[name].personal == bool(shown or whole)


@pytest.mark.parametrize("name", QUERIES)
def test_a_list_of_values_has_the_default(name: str) -> None:
    for one in QUERIES[name].parameters.values():
        assert not one.values or one.required or one.default in one.values
