"""ARES: the Czech registers as one, as the answers of its REST interface (v3).

The answers are told at https://ares.gov.cz/swagger-ui/. Three are read: `ekonomicke-subjekty`,
`-res` (the statistical register) and `-vr` (the public registers, with owners); each as a single
answer, a search's answer, an array, or one answer a line.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any, ClassVar

from mosty.graph.errors import WrongFormat
from mosty.ingest.actors import actor, actor_id, remarks
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, Row, SourceInfo, Tie
from mosty.ingest.files import File
from mosty.ingest.formats import jsonany
from mosty.ingest.identifiers import Identifier, identifier
from mosty.ingest.located import located
from mosty.ingest.permitted import only
from mosty.ingest.places import Place, Places
from mosty.ingest.sources.activities import activities
from mosty.ingest.sources.ares_vr import current, owners, plain
from mosty.ingest.values import day
from mosty.ingest.words import read

_DATA: dict[str, Any] = read("sources/ares.yaml")
_KEEP = frozenset(_DATA["keep"])
_PEOPLE = frozenset(_DATA["people"])
_LIST = "ekonomickeSubjekty"


class Ares:
    """Reads the answers of `ekonomicke-subjekty`."""

    name = "ares"
    source = SourceInfo(
        id="ares",
        name="ARES: economic subjects of Czechia",
        publisher="Ministerstvo financí ČR",
        licence="open data",
        url="https://ares.gov.cz",
    )
    _signs: ClassVar[tuple[bytes, ...]] = (b'"icoId"', b'"sidlo"')
    _other: ClassVar[bytes] = b'"zaznamy"'

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self._places = places

    def fits(self, file: File) -> bool:
        """Return whether it looks like such an answer, or an error that ARES answered."""
        head = file.head
        if b'"openapi"' in head or not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return False
        return self._is_answer(head)

    def _is_answer(self, head: bytes) -> bool:
        answer = all(one in head for one in self._signs) and self._other not in head
        return answer or (b'"popis"' in head and b'"subKod"' in head)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the subjects, without people: neither such as have a part in one, nor in business.

        Raises:
            WrongFormat: the file holds the error that ARES answered.

        """
        rows = map(_kept, jsonany.rows(file, _LIST))
        first = [*islice(rows, 2)]
        if len(first) == 1 and isinstance(first[0], Row) and (said := _error(first[0].values)):
            raise WrongFormat(f"{file.name} is an error that ARES answered: {said}")
        for row in chain(first, rows):
            if isinstance(row, BadRow):
                yield row
            elif said := _error(row.values):
                yield BadRow(row.number, "", f"ARES answered: {said}", "")
            elif _form(_primary(row.values)) not in _PEOPLE:
                yield row

    def facts(self, row: Row) -> Facts:
        """Return the subject, its seat, activities, and the companies that own it."""
        values = _primary(row.values)
        name, names = _names(values)
        ids = [_ico(row.values, values), identifier("dic", values.get("dic"))]
        seat = _seat(values)
        country = seat.get("kodStatu") or "CZ"
        properties = {
            "name": name,
            "names": names,
            "country": country,
            "town": seat.get("nazevObce"),
            "postcode": _postcode(seat),
            "address": _street(seat) or seat.get("textovaAdresa"),
            "status": _status(values),
            "founded": day(plain(values.get("datumVzniku")) or plain(values.get("datumZapisu"))),
            "identifiers": [one.id or one.text for one in ids if one.text],
        } | _legal_form(values)
        given = {key: value for key, value in properties.items() if value}
        id_ = actor_id(ids, country, name)
        node, ties = located(self._actor(id_, given, values), self._place(seat, values))
        held = [*owners(values, id_)]
        return Facts(
            row=row.number,
            key=(row.values.get("icoId") or values.get("ico") or id_),
            subject=id_,
            raw=row.values,
            nodes=(node, *(owner for owner, _ in held)),
            ties=(*ties, *_activities(values, id_), *(tie for _, tie in held)),
            remarks=remarks([node]),
        )

    def _actor(self, id_: str, given: Properties, values: Properties) -> Node:
        node = actor(id_, given)
        entry = values.get("spisovaZnacka")
        if node.type == "Company" and entry:
            number, court = plain(entry, "oddil", "vlozka"), plain(entry, "soud")
            node.properties["register_number"] = f"{number}/{court}" if court else number
        return node

    def _place(self, seat: Properties, values: Properties) -> Place | None:
        region = str(values.get("okresNutsLau") or "")[:5] or _DATA["regions"].get(
            seat.get("kodKraje")
        )
        country, town = seat.get("kodStatu") or "CZ", seat.get("nazevObce")
        return self._places.find(country, town, _postcode(seat), region)


class AresRes(Ares):
    """Reads the answers of `ekonomicke-subjekty-res`: main activity, district."""

    name = "ares-res"
    source = SourceInfo(
        id="ares-res",
        name="ARES: statistical register of Czechia (RES)",
        publisher="Ministerstvo financí ČR; Český statistický úřad",
        licence="open data",
        url="https://ares.gov.cz",
    )

    def _is_answer(self, head: bytes) -> bool:
        own = (b'"okresNutsLau"', b'"statistickeUdaje"', b'"czNacePrevazujici')
        return b'"icoId"' in head and b'"zaznamy"' in head and any(one in head for one in own)


class AresVr(Ares):
    """Reads the answers of `ekonomicke-subjekty-vr`: former names, owners that are companies."""

    name = "ares-vr"
    source = SourceInfo(
        id="ares-vr",
        name="ARES: public registers of Czechia (VR)",
        publisher="Ministerstvo financí ČR; Ministerstvo spravedlnosti ČR",
        licence="open data",
        url="https://ares.gov.cz",
    )

    def _is_answer(self, head: bytes) -> bool:
        own = (b'"spisovaZnacka"', b'"spolecnici"', b'"akcionari"', b'"statutarniOrgany"')
        return b'"icoId"' in head and b'"zaznamy"' in head and any(one in head for one in own)


def _kept(row: Row | BadRow) -> Row | BadRow:
    """Return a row without what may not be kept; a bad one without its text."""
    if isinstance(row, BadRow):
        return replace(row, raw="")
    return Row(row.number, only(row.values, _KEEP))


def _error(values: Properties) -> str:
    """Return what ARES says in an error, "" where it is none."""
    if "popis" not in values or "ico" in values or "icoId" in values:
        return ""
    return f"{values['popis']} ({values.get('subKod') or values.get('kod') or 'no code'})"


def _primary(values: Properties) -> Properties:
    """Return the main one of an answer's records; the answer itself where it has none."""
    records = values.get("zaznamy")
    found = [one for one in records if isinstance(one, dict)] if isinstance(records, list) else []
    main = next((one for one in found if one.get("primarniZaznam")), found[0] if found else None)
    return values if main is None else {"stavSubjektu": values.get("stavSubjektu")} | main


def _ico(answer: Properties, values: Properties) -> Identifier:
    """Return the IČO; those without one have an id of ARES's own (ARES_12345678)."""
    text = plain(values.get("ico")) or answer.get("icoId") or ""
    return identifier("ares" if text.startswith("ARES_") else "cz-ico", text)


def _names(values: Properties) -> tuple[str, list[str]]:
    """Return the name of today, and all others."""
    stated = values.get("obchodniJmeno")
    name = plain(stated)
    if not name:
        raise BadCell("obchodniJmeno", "is blank")
    former = [one["hodnota"] for one in stated] if isinstance(stated, list) else []
    foreign = [one["hodnota"] for one in values.get("obchodniJmenoCizi") or ()]
    more = [
        found["obchodniJmeno"]
        for one in values.get("dalsiUdaje") or ()
        for found in one.get("obchodniJmeno") or ()
    ]
    return name, [one for one in dict.fromkeys([*former, *foreign, *more]) if one != name]


def _form(values: Properties) -> str:
    return plain(values.get("pravniForma"))


def _legal_form(values: Properties) -> Properties:
    code, text = _DATA["forms"].get(_form(values), (None, None))
    return {"legal_form": code, "legal_form_text": text}


def _seat(values: Properties) -> Properties:
    if "sidlo" in values:
        found: Properties = values["sidlo"] or {}
        return found
    return next((one.get("adresa") or {} for one in current(values.get("adresy"))), {})


def _postcode(seat: Properties) -> str | None:
    """Return '150 00' for 15000: numbers lose no zero, as Czech postcodes begin with 1 to 7."""
    code = str(seat.get("psc") or seat.get("pscTxt") or "")
    return f"{code[:3]} {code[3:]}" if code.isdecimal() and len(code) == 5 else code or None  # noqa: PLR2004


def _street(seat: Properties) -> str:
    """Return 'Radlická 3294/10'; a village without streets has house numbers alone."""
    numbers = [str(seat[key]) for key in ("cisloDomovni", "cisloOrientacni") if seat.get(key)]
    letter = seat.get("cisloOrientacniPismeno") or ""
    place = seat.get("nazevUlice") or seat.get("nazevCastiObce") or ""
    return f"{place} {'/'.join(numbers)}{letter}".strip() if numbers else ""


def _status(values: Properties) -> str:
    ended = values.get("datumZaniku") or values.get("datumVymazu")
    return "closed" if ended or values.get("stavSubjektu") == "ZANIKLY" else "active"


def _activities(values: Properties, id_: str) -> tuple[Tie, ...]:
    """Return the ties to sectors: codes of NACE Rev. 2 where there are, else those of today."""
    for edition in ("2008", ""):
        main = values.get(f"czNacePrevazujici{edition}")
        codes = values.get(f"czNace{edition}")
        if main or codes:
            return activities(id_, [main] if main else [], codes or [])
    return ()
