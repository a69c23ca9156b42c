"""Statements are found by name, and take texts from a command line as their parameters."""

from datetime import date

import pytest

from mosty.cypher.library import FOLDERS, LibraryError, parse, statement, statements

HEADER = """\
// question: Who?
// parameters:
//   name: {type: string, help: A name.}
//   many: {type: integer, default: 3, help: How many.}
//   far: {type: float, default: null, help: How far.}
//   all: {type: boolean, default: false, help: Whether all.}
//   day: {type: date, default: 2026-01-31, help: Since when.}
//   sides: {type: list, default: [DE, CZ], help: Where.}
// columns:
//   id: The id.

// A comment of the statement's own.
MATCH (n) RETURN n.id AS id
"""


def test_a_header_ends_where_the_comment_ends() -> None:
    one = parse("who", HEADER)
    assert one.question == "Who?"
    assert one.columns == {"id": "The id."}
    assert one.text.startswith("// A comment of the statement's own.\nMATCH")
    assert one.source == HEADER


def test_what_is_not_given_has_its_default() -> None:
    assert parse("who", HEADER).arguments({"name": "Alfa"}) == {
        "name": "Alfa",
        "many": 3,
        "far": None,
        "all": False,
        "day": date(2026, 1, 31),
        "sides": ["DE", "CZ"],
    }


def test_texts_become_values() -> None:
    given = {
        "name": "3",
        "many": "-7",
        "far": "1.5",
        "all": "True",
        "day": "2025-12-31",
        "sides": "PL, BE,",
    }
    assert parse("who", HEADER).arguments(given) == {
        "name": "3",
        "many": -7,
        "far": 1.5,
        "all": True,
        "day": date(2025, 12, 31),
        "sides": ["PL", "BE"],
    }


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, "who needs name, a string: A name."),
        ({"name": "x", "nation": "DE"}, "no parameter nation. It takes: name, many, far, all"),
        ({"name": "x", "many": "3.5"}, "many is '3.5', but an integer is needed: How many."),
        ({"name": "x", "all": "yes"}, "all is 'yes', but a boolean is needed"),
        ({"name": "x", "day": "31.12.2025"}, "day is '31.12.2025', but a date is needed"),
    ],
)
def test_a_wrong_parameter_is_named(given: dict[str, str], why: str) -> None:
    with pytest.raises(LibraryError) as caught:
        parse("who", HEADER).arguments(given)
    assert why in str(caught.value)


@pytest.mark.parametrize("source", ["RETURN 1", "// question: [\nRETURN 1", "// columns: {}\n"])
def test_a_file_without_a_header_is_named(source: str) -> None:
    with pytest.raises(LibraryError, match=r"header of who\.cypher"):
        parse("who", source)


def test_an_unknown_name_brings_the_nearest() -> None:
    with pytest.raises(LibraryError, match=r"no query 'border_tie'.*border_ties"):
        statement("queries", "border_tie")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_statement_of_every_folder_says_what_it_is_for(folder: str) -> None:
    for one in statements(folder).values():
        assert one.question
        assert one.text
