"""Profiles as arrays: what the kernel compares, names taken apart and everything else hashed."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

import numpy as np

from mosty.ingest.text import fold
from mosty.resolve.columns import LETTERS, Bytes, Columns, Ints
from mosty.resolve.contacts import domain, own_mail, phone, street
from mosty.resolve.forms import form_classes, form_of_code
from mosty.resolve.hashing import number
from mosty.resolve.places import town
from mosty.resolve.profile import Profile
from mosty.resolve.schemes import single
from mosty.resolve.segments import readings
from mosty.resolve.tokens import TOWN, Name, Token

SQUEEZED = 64  # of a name
SITE, PHONE, MAIL, STREET, SECTOR, TOWNS = range(6)
_FIRST, _MASK = 16, 0xFFFFFFFF  # from the first on, kinds are schemes; odd ones have one value


class _Rows:
    """Lists that become a table."""

    def __init__(self) -> None:
        self.name_at, self.token_at, self.squeezed_at, self.fact_at = [0], [0], [0], [0]
        self.token: list[int] = []
        self.form: list[int] = []
        self.part: list[int] = []
        self.squeezed = bytearray()
        self.fact_kind: list[int] = []
        self.fact: list[int] = []
        self.known: dict[Token, int] = {}  # most tokens recur

    def add_name(self, one: Name, form: int) -> None:
        known = self.known
        for token in one.tokens:
            self.token.append(known.setdefault(token, len(known)))
        self.token_at.append(len(self.token))
        self.form.append(form)
        self.part.append(one.part)
        self.squeezed += one.squeezed.encode("ascii", "ignore")[:SQUEEZED]
        self.squeezed_at.append(len(self.squeezed))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Look for no garbage: none of the millions of small tuples made here is any."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@_without_collecting()
def columns(profiles: Sequence[Profile]) -> Columns:
    """Return the profiles in columns, in their order."""
    rows = _Rows()
    for one in profiles:
        names = readings(one)
        form = _form(one)
        for reading in names:
            rows.add_name(reading, _form_number(reading.form) or form)
        rows.name_at.append(len(rows.form))
        for kind, fact in _facts(one, names):
            rows.fact_kind.append(kind)
            rows.fact.append(fact)
        rows.fact_at.append(len(rows.fact))
    tokens, at = [*rows.known], np.array(rows.token, np.int64)
    letters = np.frombuffer(b"".join(_letters(one.key) for one in tokens), np.uint8)
    return Columns(
        name_at=np.array(rows.name_at, np.int64),
        token_at=np.array(rows.token_at, np.int64),
        key=np.array([number(one.key) for one in tokens], np.int64)[at],
        kind=np.array([one.kind for one in tokens], np.uint8)[at],
        weight=np.array([one.weight for one in tokens], np.float32)[at],
        initial=np.array([ord(one.initial) for one in tokens], np.uint8)[at],
        initials=np.array([one.initials for one in tokens], np.int64)[at],
        near=np.array([one.near for one in tokens], np.uint8)[at],
        letters=letters.reshape(-1, LETTERS)[at].ravel(),
        signature=_signatures(letters)[at],
        length=np.array([min(len(one.key), LETTERS) for one in tokens], np.uint8)[at],
        form=np.array(rows.form, np.uint8),
        part=np.array(rows.part, np.uint8),
        squeezed_at=np.array(rows.squeezed_at, np.int64),
        squeezed=np.array(rows.squeezed, np.uint8),
        fact_at=np.array(rows.fact_at, np.int64),
        fact_kind=np.array(rows.fact_kind, np.int64),
        fact=np.array(rows.fact, np.int64),
        country=np.array([_country(one.country) for one in profiles], np.int64),
        town=np.array([_town(one.town) for one in profiles], np.int64),
        postcode=np.array([_postcode(one.postcode) for one in profiles], np.int64),
        point=np.array([_point(one) for one in profiles], np.float32).reshape(-1, 2),
        type=np.array([_type(one.kind) for one in profiles], np.int64),
        founded=np.array([_date(one.founded) for one in profiles], np.int64),
    )


def _point(one: Profile) -> tuple[float, float]:
    if one.latitude is None or one.longitude is None:
        return np.nan, np.nan
    return one.latitude, one.longitude


def _form_number(form: str) -> int:
    return form_classes().index(form) + 1 if form else 0


def _form(one: Profile) -> int:
    return _form_number(form_of_code(one.country, one.legal_form)) if one.legal_form else 0


@lru_cache(maxsize=1 << 16)
def _town(text: str) -> int:
    """Return the number of a town, the same in all languages; 0 if there is none."""
    return number(f"@{town(text) or fold(text)}") if text else 0


@lru_cache
def _type(kind: str) -> int:
    return number(kind) if kind else 0


def _letters(key: str) -> bytes:
    return key.encode("ascii", "ignore")[:LETTERS].ljust(LETTERS, b"\0")


@lru_cache
def _country(code: str) -> int:
    return ord(code[0]) * 256 + ord(code[1]) if len(code) == 2 else 0  # noqa: PLR2004


@lru_cache(maxsize=1 << 16)
def _postcode(text: str) -> int:
    digits = "".join(char for char in text if char.isalnum()).upper()
    return number(digits) if digits else 0


def _date(text: str) -> int:
    """Return yyyymmdd, with 0 for what is not said."""
    parts = [int(part) for part in text.split("-") if part.isdigit()]
    parts += [0] * (3 - len(parts))
    return parts[0] * 10000 + parts[1] * 100 + parts[2] if len(parts) == 3 else 0  # noqa: PLR2004


def _facts(one: Profile, names: Sequence[Name]) -> Iterable[tuple[int, int]]:
    if not one.town:
        for place in {t.key for each in names for t in each.tokens if t.kind == TOWN}:
            yield TOWNS, number(place)
    if not (
        one.identifiers or one.website or one.emails or one.phones or one.address or one.sectors
    ):
        return
    for identifier in one.identifiers:
        scheme = identifier.partition(":")[0]
        kind = (number(scheme) & _MASK) << 1 | (scheme in single())
        yield _FIRST + kind, number(identifier)
    mails = () if one.kind == "Person" else one.emails  # whose domain is an employer's
    for site in {domain(one.website), *map(domain, mails)} - {""}:
        yield SITE, number(site)
    for digits in {*map(phone, one.phones)} - {""}:
        yield PHONE, number(digits)
    for mail in {*map(own_mail, one.emails)} - {""}:
        yield MAIL, number(mail)
    for word in {*street(one.address)}:
        yield STREET, number(word)
    for code in one.sectors:
        yield SECTOR, number(code[:2])


def _signatures(letters: Bytes) -> Ints:
    """Return the set of letters of each word: a bit for each letter, digits share some."""
    bits = np.where(letters > 0, np.int64(1) << (letters & 63).astype(np.int64), 0)
    found: Ints = np.bitwise_or.reduce(bits.reshape(-1, LETTERS), axis=1)
    return found
