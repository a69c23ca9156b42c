"""Identifiers: canonical where they pass their check, else text; nothing where blank."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mosty.ingest.identifiers import NOTHING, identifier, sift


@pytest.mark.parametrize(
    ("scheme", "text", "country", "id_"),
    [
        ("ico", "26168685", "CZ", "cz-ico:26168685"),
        ("ico", "177041", "CZ", "cz-ico:00177041"),
        ("ico", 177041.0, "", "cz-ico:00177041"),
        ("cz-ico", "IČO: 001 77 041", "", "cz-ico:00177041"),
        ("ico", "31333532", "SK", "sk-ico:31333532"),
        ("dic", "CZ26168685", "", "vat:CZ26168685"),
        ("nip", "526-020-23-93", "", "vat:PL5260202393"),
        ("vat", "PL 526 020 23 93", "", "vat:PL5260202393"),
        ("vat", "136695976", "DE", "vat:DE136695976"),
        ("vat", "EL094259216", "GR", "vat:EL094259216"),
        ("vat", "GR094259216", "", "vat:EL094259216"),
        ("vat", "BE697449992", "", "vat:BE0697449992"),
        ("kbo", "0697.449.992", "", "vat:BE0697449992"),
        ("regon", "00200376400000", "", "pl-regon:002003764"),
        ("regon", "2003764", "", "pl-regon:002003764"),
        ("krs", "121862", "", "pl-krs:0000121862"),
        ("kvk", "1234567", "", "nl-kvk:01234567"),
        ("at-fn", "FN 122119m", "", "at-fn:122119m"),
        ("lei", "010CMKZ3VON21WF2ZD45", "", "lei:010CMKZ3VON21WF2ZD45"),
        ("lei", " 010cmkz3von21wf2zd45", "", "lei:010CMKZ3VON21WF2ZD45"),
        ("ror", "https://ror.org/042aqky30", "", "ror:042aqky30"),
        ("isni", "0000 0001 2281 955X", "", "isni:000000012281955X"),
        ("grid", "https://www.grid.ac/institutes/grid.6546.1", "", "grid:grid.6546.1"),
        ("wikidata", "https://www.wikidata.org/wiki/Q4971", "", "wikidata:Q4971"),
        ("fundref", "10.13039/501100022723", "", "fundref:501100022723"),
        ("pic", "999905974", "", "pic:999905974"),
        ("de-hr", "U1104_HRB33730", "", "de-hr:U1104_HRB33730"),
        ("de-hr", "HRB 118213", "München", "de-hr:D2601V_HRB118213"),
        # Schemes that nobody checks pass as they are.
        ("osh", "AB 12", "", "osh:AB12"),
        ("project:members", "999999", "", "project:members:999999"),
    ],
)
def test_a_valid_one_is_canonical(scheme: str, text: object, country: str, id_: str) -> None:
    assert identifier(scheme, text, country).id == id_


@pytest.mark.parametrize(
    ("scheme", "text", "reason"),
    [
        ("ico", "12345678", "has a wrong check digit"),
        ("ico", "1234567890", "is not of the form such numbers have"),
        ("nip", "5260202394", "has a wrong check digit"),
        ("regon", "002003765", "has a wrong check digit"),
        ("lei", "010CMKZ3VON21WF2ZD46", "has a wrong check digit"),
        ("ror", "042aqky31", "has a wrong check digit"),
        ("isni", "0000000122819551", "has a wrong check digit"),
        ("wikidata", "4971", "is not of the form such numbers have"),
        ("de-hr", "Atlantis HRB 7", "is not of the form such numbers have"),
        ("vat", "US123456789", "has a part that cannot be"),
        # Shared by a whole group of companies: right, but no company's own.
        ("dic", "CZ699001234", "has a part that cannot be"),
    ],
)
def test_an_invalid_one_is_text(scheme: str, text: str, reason: str) -> None:
    found = identifier(scheme, text)
    assert (found.id, found.text, found.reason) == (None, f"{scheme}:{text}", reason)


@pytest.mark.parametrize(
    "text",
    [None, "", " ", "-", "N/A", "neuvedeno", "brak", "00000000", "0000000000", "999999999", "x"],
)
@pytest.mark.parametrize("scheme", ["ico", "krs", "vat", "lei", "de-hr", "pic"])
def test_a_placeholder_is_nothing(scheme: str, text: object) -> None:
    assert identifier(scheme, text) == NOTHING


@pytest.mark.parametrize(("scheme", "text"), [("dic", "CZ7103192745"), ("ico", "710319/2745")])
def test_a_birth_number_is_not_kept_even_as_text(scheme: str, text: str) -> None:
    assert identifier(scheme, text) == NOTHING


def test_sifting_keeps_each_once_and_says_why() -> None:
    sifted = sift(identifier("ico", text) for text in ("177041", "00177041", "12345678", "-"))
    assert sifted.properties == {
        "identifiers": ["cz-ico:00177041"],
        "invalid_identifiers": ["ico:12345678"],
    }
    assert sifted.remarks == ["ico:12345678 has a wrong check digit; it is kept as text only."]


_SCHEMES = ["ico", "nip", "vat", "regon", "krs", "lei", "ror", "isni", "grid", "pic", "de-hr"]


@given(st.sampled_from(_SCHEMES), st.text() | st.from_regex(r"[A-Z]{0,2}\d{7,12}", fullmatch=True))
def test_any_text_is_read_and_what_is_valid_stays_itself(scheme: str, text: str) -> None:
    found = identifier(scheme, text, "PL")
    if found.id:
        name, _, value = found.id.partition(":")
        assert identifier(name, value).id == found.id
