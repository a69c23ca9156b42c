from datetime import date, datetime
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.ingest.values import blank, day, number


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "  ",
        "N.a.",
        "n/a",
        "-",
        "–",
        "k.A.",
        "brak",
        "neuvedeno",
        "NULL",
        "#N/A",
        "keine Angabe",
        "nie dotyczy",
    ],
)
def test_placeholders_say_nothing(text: str | None) -> None:
    assert blank(text)
    assert number(text) is None
    assert day(text) is None


@pytest.mark.parametrize("text", ["0", "A", "KA", "Nana", 0, False])
def test_everything_else_says_something(text: object) -> None:
    assert not blank(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1580,38", 1580.38),
        ("3,000.00", 3000),
        ("1.234,5", 1234.5),
        ("48.219", 48.219),
        ("1.234.567", 1234567),
        ("1289125,00", 1289125),
        ("€ 833851.95", 833851.95),
        ("EUR 4 459 807", 4459807),
        ("EUR 8 255 319,50", 8255319.5),
        ("1 289 125,00", 1289125),
        ("8\u00a0255\u202f319,50", 8255319.5),
        ("1'000.50", 1000.5),
        ("\u22125", -5),
        ("7.66444e+06", 7664440),
        ("80 %", 80),
        ("12 Kč", 12),
        (3, 3),
        (2.5, 2.5),
    ],
)
def test_a_number_as_publishers_write_it(text: object, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize(("decimal", "value"), [(",", 48219), (".", 48.219)])
def test_the_column_settles_an_ambiguous_number(decimal: Literal[",", "."], value: float) -> None:
    assert number("48.219", decimal) == value


@pytest.mark.parametrize("text", ["abc", "1.2.3", "1,23,456", "12a", "1,2,3.4", True, "inf", "--5"])
def test_anything_else_is_no_number(text: object) -> None:
    with pytest.raises(ValueError, match="is not a"):
        number(text)


def test_thousands_come_in_threes_when_the_decimal_sign_is_known() -> None:
    with pytest.raises(ValueError, match=r"with the decimal sign '\.'"):
        number("3,00", ".")


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_number_survives_every_way_of_writing_it(value: float) -> None:
    assert number(f"{value:,}", ".") == float(value)
    assert number(f"{value:,}".translate(str.maketrans(",.", ".,")), ",") == float(value)
    assert number(f"EUR {value:,}".replace(",", " ")) == float(value)


@pytest.mark.parametrize(
    "text",
    [
        "14.04.2015",
        "14.4.2015",
        "14. 4. 2015",
        "14/04/2015",
        "2015-04-14",
        "2015/4/14",
        "20150414",
        20150414,
        "2015-04-14T10:00:00Z",
        "2015-04-14 10:00",
        42108,
        42108.5,
        "42108",
        date(2015, 4, 14),
        datetime(2015, 4, 14, 10),  # noqa: DTZ001
    ],
)
def test_a_day_as_publishers_write_it(text: object) -> None:
    assert day(text) == date(2015, 4, 14)


@pytest.mark.parametrize("text", ["31.02.2015", "2015", 2015, "spring", "14.04.15", True])
def test_anything_else_is_no_day(text: object) -> None:
    with pytest.raises(ValueError, match="is not a day"):
        day(text)


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2100, 1, 1)))
def test_a_day_survives_every_way_of_writing_it(value: date) -> None:
    assert day(value.isoformat()) == day(f"{value:%d.%m.%Y}") == value
    assert day((value - date(1899, 12, 30)).days) == value
