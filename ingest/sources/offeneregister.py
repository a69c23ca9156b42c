"""OffeneRegister: the German company register as JSON lines, one company a line.

The format is the one of OpenCorporates, told at https://offeneregister.de/daten/. A company's
number is its court's code and its register number (`U1104_HRB33730`), unique in Germany.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from mosty.ingest.actors import actor, remarks
from mosty.ingest.facts import BadCell, BadRow, Facts, Properties, Row, SourceInfo
from mosty.ingest.files import File
from mosty.ingest.formats import jsonlines
from mosty.ingest.identifiers import identifier
from mosty.ingest.located import located
from mosty.ingest.names import fold, tidy
from mosty.ingest.places import Places
from mosty.ingest.sources.officers import held
from mosty.ingest.values import day

SOURCE = SourceInfo(
    id="offeneregister",
    name="OffeneRegister.de",
    publisher="Open Knowledge Foundation Deutschland; OpenCorporates",
    licence="CC BY 4.0",
    url="https://offeneregister.de",
    attribution="© OffeneRegister.de / OKF DE, OpenCorporates (CC BY 4.0)",
)
_SIGNS = (b'"company_number"', b'"all_attributes"', b'"jurisdiction_code"')
_STATUS = {"currently registered": "active", "removed": "closed"}
_DISTRICTS = {"U1104": "DED2", "U1206": "DED4", "U1308": "DED5"}
"""Saxony's register courts (Dresden, Chemnitz, Leipzig) and the NUTS 2 region of each's district.

Half of Saxony's small towns share their name with others; the court tells which is meant.
"""
_TWO_COURTS = re.compile(r"[^_]+_([^_]+_[^_]+)")
_POSTCODE = re.compile(r"\b(\d{5}) ([^\d,]+?)\.?$")


class OffeneRegister:
    """Reads companies and associations: names, seats, moved registrations, owning companies."""

    name = "offeneregister"
    source = SOURCE

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self._places = places

    def fits(self, file: File) -> bool:
        """Return whether the first line is a company of this register."""
        line = file.head.partition(b"\n")[0]
        return all(sign in line for sign in _SIGNS)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the lines without the officers who are people; a broken line without its text."""
        for row in jsonlines.rows(file):
            if isinstance(row, BadRow):
                yield replace(row, raw="")
            elif "officers" in row.values:
                yield Row(row.number, row.values | {"officers": [*_companies(row.values)]})
            else:
                yield row

    def facts(self, row: Row) -> Facts:
        """Return the company, where its seat is, and the companies that are its officers."""
        values = row.values
        number, name = _text(values, "company_number"), _text(values, "name")
        more = values.get("all_attributes")
        more = more if isinstance(more, dict) else {}
        town = tidy(more.get("registered_office") or "")
        address, postcode = _address(values, town)
        id_ = identifier("de-hr", number).id or f"de-hr:{number}"
        properties = {
            "name": name,
            "names": [tidy(one["company_name"]) for one in _objects(values, "previous_names")],
            "country": "DE",
            "town": town,
            "postcode": postcode,
            "address": address,
            "status": _status(values),
            "register_number": more.get("native_company_number"),
            "identifiers": [f"de-hr:{number}", *_moved(values, number)],
        }
        register = more.get("_registerArt", "")
        kind = "Association" if register == "VR" else "Company"
        if kind == "Association":
            del properties["register_number"]
        given = {name: value for name, value in properties.items() if value}
        state = _DISTRICTS.get(number.partition("_")[0]) or more.get("federal_state")
        place = self._places.find("DE", town, postcode, state)
        node, ties = located(actor(id_, given, kind, register), place)
        owners = [*held(values.get("officers", ()), id_)]
        return Facts(
            row=row.number,
            key=number,
            subject=id_,
            raw=values,
            nodes=(node, *(owner for owner, _ in owners)),
            ties=(*ties, *(tie for _, tie in owners)),
            retrieved=day(values.get("retrieved_at")),
            remarks=remarks([node]),
        )


def _text(values: Properties, column: str) -> str:
    found = values.get(column)
    if not isinstance(found, str) or not tidy(found):
        raise BadCell(column, "is blank")
    return tidy(found)


def _objects(values: Properties, column: str) -> list[Properties]:
    found = values.get(column) or []
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BadCell(column, "is no list of objects")
    return found


def _status(values: Properties) -> str | None:
    found = values.get("current_status")
    if found and found not in _STATUS:
        raise BadCell("current_status", f"{found!r} is none of {', '.join(_STATUS)}")
    return _STATUS.get(found) if found else None


def _address(values: Properties, seat: str) -> tuple[str, str | None]:
    """Return street and postcode of an address such as "Hertelstraße 31, 01307 Dresden.".

    An office in another town than the seat stays one text, and its postcode says nothing of the
    seat.
    """
    address = tidy(values.get("registered_address") or "").rstrip(".")
    found = _POSTCODE.search(address)
    if not found or not fold(found[2]).startswith(fold(seat)):
        return address, None
    return address[: found.start()].rstrip(" ,"), found[1]


def _companies(values: Properties) -> Iterator[Properties]:
    """Yield the officers that are companies; people are not kept, not even in the raw row."""
    officers = values.get("officers")
    for one in officers if isinstance(officers, list) else ():
        if isinstance(one, dict) and one.get("type") == "company":
            yield one


def _moved(values: Properties, number: str) -> Iterator[str]:
    """Yield the ids of the same company in other registers, and at a court it was at before.

    In Saxony's data a key such as `U1206_U1308_HRA57` (at Chemnitz, before at Leipzig) and its old
    one (`U1308_HRA57`) name the same company in 91 of 91 cases.
    """
    if found := _TWO_COURTS.fullmatch(number):
        yield f"de-hr:{found[1]}"
    pairs = (
        ("subsequent_registrations", "subsequent_entity"),
        ("alternate_registrations", "alternate_entities"),
    )
    for column, key in pairs:
        for one in _objects(values, column):
            entities = one.get(key) or []
            for entity in entities if isinstance(entities, list) else [entities]:
                other = entity.get("entity_properties", {}).get("company_number")
                if other and other != number:
                    yield f"de-hr:{other}"
