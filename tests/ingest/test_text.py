import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.ingest.text import fold, tidy, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Strojírny  ÚSTÍ", "strojirny usti"),
        ("Łódź", "lodz"),
        ("Großschönau", "grossschonau"),
        ("Jelenia\u00a0Góra", "jelenia gora"),
        ("Øresund", "oresund"),
    ],
)
def test_folded_text_is_plain_ascii_in_lower_case(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_words_are_letters_and_digits(text: str) -> None:
    assert all(word.isascii() and word.isalnum() for word in words(text))


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  TU \u00a0Dresden\t", "TU Dresden"),
        ("Zu\u0308rich", "Zürich"),
        ("Görlitz\u200b GmbH\u00ad", "Görlitz GmbH"),
        ("a\x00b\r\nc", "a b c"),
        ('"ROOM SERVICE"', "ROOM SERVICE"),
        ("„Bau“", "Bau"),
        ('Chemnitz e.V."', "Chemnitz e.V."),
        ('"Winzerkeller Kämpf', "Winzerkeller Kämpf"),
        ('Genossenschaft "Lößnitz" eG', 'Genossenschaft "Lößnitz" eG'),
        ('"A" und "B"', '"A" und "B"'),
        ('"', ""),
    ],
)
def test_tidy_text_keeps_what_the_publisher_meant(text: str, clean: str) -> None:
    assert tidy(text) == clean


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_tidy_text_has_single_spaces_and_no_control_characters(text: str) -> None:
    clean = tidy(text)
    assert clean == " ".join(clean.split())
    assert all(char.isprintable() for char in clean)
