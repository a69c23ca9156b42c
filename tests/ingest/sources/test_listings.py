"""Offers and requests as lists."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mosty.ingest.facts import BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.sources.listings import Listings

Run = Callable[[str], tuple[list[Facts], list[BadRow]]]


@pytest.fixture
def listings(
    places: Places, write: Callable[[str, str], File], read_all: Callable[..., Any]
) -> Run:
    """Read a list of offers and requests."""

    def run(content: str) -> Any:
        file = write("listings.csv", content)
        reader = Listings(places)
        assert reader.fits(file)
        return read_all(reader, file)

    return run


@pytest.mark.parametrize(
    ("header", "offer", "request_"),
    [
        ("Art;Titel;Gültig bis;Firma", "Angebot", "Gesuch"),
        ("Druh;Název;Platnost do;Společnost", "Nabídka", "Poptávka"),
        ("Rodzaj;Tytuł;Ważne do;Podmiot", "Oferta", "Zapytanie ofertowe"),
        ("Kind;Title;Expires;Organisation", "Offer", "Request"),
    ],
)
def test_words_of_four_languages(listings: Run, header: str, offer: str, request_: str) -> None:
    rows = f"{offer};Linsen;31.12.2026;Muster GmbH\n{request_};Glas;;Vzor s.r.o.\n"
    [first, second], bad = listings(f"{header}\n{rows}")
    assert bad == []
    assert first.nodes[0].type == "Offer"
    assert first.nodes[0].properties == {"name": "Linsen", "expires": date(2026, 12, 31)}
    assert first.ties[0].type == "OFFERS"
    assert (first.ties[0].start, first.ties[0].end) == ("name:de:muster", first.nodes[0].id)
    assert second.nodes[0].type == "Request"
    assert (second.ties[0].type, second.ties[0].start) == ("REQUESTS", "name:cz:vzor")


def test_all_that_a_listing_says(listings: Run) -> None:
    content = (
        "Offer,Description,CPV code,NACE,Region,Published,Valid until,Price,Language,"
        "Organisation ID,Organisation,Contact person\n"
        "Coating of lenses,In any size,44113620-7,26.70,DED2D,2026-02-01,2026-01-01,120.50,EN,"
        "lei:010CMKZ3VON21WF2ZD45,Muster GmbH,Eva Muster\n"
    )
    [found], bad = listings(content)
    assert bad == []
    assert found.nodes[0].properties == {
        "name": "Coating of lenses",
        "description": "In any size",
        "classification": "44113620-7",
        "language": "en",
        "published": date(2026, 2, 1),
        "expires": date(2026, 1, 1),
        "price": 120.5,
    }
    assert [(tie.type, tie.end) for tie in found.ties[1:]] == [
        ("LOCATED_IN", "nuts:DED2D"),
        ("ACTIVE_IN", "nace:C26"),
    ]
    assert found.remarks == ("It expires before it was published.",)
    assert "Eva" not in repr(found)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Tausch;Linsen;;Muster GmbH", "Art"),
        ("Angebot;;;Muster GmbH", "Titel"),
        ("Angebot;Linsen;bald;Muster GmbH", "Gültig bis"),
        ("Angebot;Linsen;;", "Firma"),
    ],
)
def test_what_cannot_be_read_is_a_bad_row(listings: Run, row: str, column: str) -> None:
    good, [bad] = listings(f"Art;Titel;Gültig bis;Firma\n{row}\n")
    assert good == []
    assert bad.column == column
