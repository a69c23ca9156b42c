"""KRS: the Polish court register, as the extracts of its interface (`OdpisAktualny`).

Told at https://prs.ms.gov.pl/krs/openApi. An extract is one JSON object; an array of them, or one
a line, is read, too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from mosty.ingest.actors import actor, actor_id, remarks
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, Row, SourceInfo, Tie
from mosty.ingest.files import File
from mosty.ingest.formats import jsonany
from mosty.ingest.identifiers import Identifier, identifier
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.located import located
from mosty.ingest.permitted import only
from mosty.ingest.places import Places
from mosty.ingest.sources.activities import activities
from mosty.ingest.values import day, number
from mosty.ingest.words import read

_DATA: dict[str, Any] = read("sources/krs.yaml")
_KEEP = frozenset(_DATA["keep"])
_SIGNS = (b'"odpis"', b'"naglowekA"', b'"numerKRS"')
_WORTH = re.compile(r"WARTOŚCI\s+([\d.,\s]*\d)", re.IGNORECASE)
_TITLE = re.compile(r"^(UL\.|ULICA)\s+")


class Krs:
    """Reads extracts: names, numbers, seat, activities, and owners that are organisations."""

    name = "krs"
    source = SourceInfo(
        id="krs",
        name="Krajowy Rejestr Sądowy (KRS)",
        publisher="Ministerstwo Sprawiedliwości",
        licence="public register, open data",
        url="https://prs.ms.gov.pl/krs",
    )

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self._places = places

    def fits(self, file: File) -> bool:
        """Return whether it looks like an extract."""
        return all(sign in file.head for sign in _SIGNS)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the extracts, without people."""
        for row in jsonany.rows(file):
            if isinstance(row, BadRow):
                yield replace(row, raw="")
            else:
                yield Row(row.number, only(row.values, _KEEP))

    def facts(self, row: Row) -> Facts:
        """Return the organisation, its seat, activities, and the organisations that own it."""
        extract = row.values["odpis"]
        header, first = extract["naglowekA"], extract["dane"]["dzial1"]
        about = first["danePodmiotu"]
        if not about.get("nazwa"):
            raise BadCell("nazwa", "is blank")
        ids = [*_ids(header.get("numerKRS"), about.get("identyfikatory") or {})]
        seat = first.get("siedzibaIAdres") or {}
        town, address = seat.get("siedziba") or {}, seat.get("adres") or {}
        form = legal_form(about.get("formaPrawna", ""), "PL")
        properties = {
            "name": about["nazwa"],
            "country": "PL",
            "town": _cased(town.get("miejscowosc")),
            "postcode": address.get("kodPocztowy"),
            "address": _street(address),
            "website": (seat.get("adresStronyInternetowej") or "").lower(),
            "status": "active",
            "founded": _founded(header, about),
            "legal_form": form.code if form else None,
            "legal_form_text": form.name if form else about.get("formaPrawna"),
            "identifiers": [one.id or one.text for one in ids if one.text],
        }
        given = {key: value for key, value in properties.items() if value}
        id_ = actor_id(ids, "PL", given["name"])
        place = self._places.find(
            "PL", town.get("miejscowosc"), address.get("kodPocztowy"), town.get("wojewodztwo")
        )
        node, ties = located(actor(id_, given), place)
        held = [*_owners(first, id_)]
        return Facts(
            row=row.number,
            key=header["numerKRS"],
            subject=id_,
            raw=row.values,
            nodes=(node, *(owner for owner, _ in held)),
            ties=(*ties, *_activities(extract["dane"], id_), *(tie for _, tie in held)),
            retrieved=day(header.get("dataCzasOdpisu")),
            remarks=remarks([node]),
        )


def _ids(krs: object, more: Properties) -> Iterator[Identifier]:
    yield identifier("krs", krs)
    yield identifier("nip", more.get("nip"))
    yield identifier("regon", more.get("regon"))


def _cased(town: str | None) -> str | None:
    return town.title() if town and town.isupper() else town


def _street(address: Properties) -> str:
    """Return 'Inflancka 4A/2'; the register writes in capitals and puts 'UL.' before streets."""
    street = _TITLE.sub("", address.get("ulica") or "") or address.get("miejscowosc") or ""
    house = "/".join(filter(None, (address.get("nrDomu"), address.get("nrLokalu"))))
    return f"{_cased(street)} {house}".strip() if house else ""


def _founded(header: Properties, about: Properties) -> date | None:
    """Return the day of registration, but for those whom an older register had before (2001)."""
    if "daneOWczesniejszejRejestracji" in about:
        return None
    return day(header.get("dataRejestracjiWKRS"))


def _activities(sections: Properties, id_: str) -> tuple[Tie, ...]:
    found = (sections.get("dzial3") or {}).get("przedmiotDzialalnosci") or {}
    main = found.get("przedmiotPrzewazajacejDzialalnosci") or ()
    others = found.get("przedmiotPozostalejDzialalnosci") or ()
    return activities(id_, map(_code, main), map(_code, others))


def _code(one: Properties) -> str:
    parts = (one.get("kodDzial"), one.get("kodKlasa"), one.get("kodPodklasa"))
    return ".".join(part for part in parts if part)


def _owners(first: Properties, company: str) -> Iterator[tuple[Node, Tie]]:
    capital = ((first.get("kapital") or {}).get("wysokoscKapitaluZakladowego") or {}).get("wartosc")
    for column, kind in _DATA["owners"].items():
        for one in first.get(column) or ():
            if "nazwa" not in one:
                continue
            ids = [*_ids((one.get("krs") or {}).get("krs"), one.get("identyfikator") or {})]
            country = "PL" if any(id_.id for id_ in ids) else ""
            properties = {
                "name": one["nazwa"],
                "country": country,
                "identifiers": [id_.id or id_.text for id_ in ids if id_.text],
            }
            given = {name: value for name, value in properties.items() if value}
            node = actor(actor_id(ids, country, one["nazwa"]), given, mentioned=True)
            share = _share(one, capital)
            more = {"share": share} if share is not None else {}
            yield node, Tie("OWNS", node.id, company, {"kind": kind} | more)


def _share(one: Properties, capital: str | None) -> float | None:
    """Return the share in per cent: the worth of what is held, of the capital."""
    if one.get("czyPosiadaCaloscUdzialow"):
        return 100.0
    worth = _WORTH.search(one.get("posiadaneUdzialy") or "")
    if not worth or not capital:
        return None
    try:
        held, whole = number(worth[1], ","), number(capital, ",")
    except ValueError:
        return None
    return round(100 * held / whole, 2) if held and whole and held <= whole else None
