"""Events of chambers, clusters and networks, as iCalendar (.ics).

An event that repeats is one event, with its rule in the record. Persons are not stored: an
organiser only where it is surely an organisation, attendees and contacts never.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from hashlib import blake2b
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Event
from neo4j.spatial import Point, WGS84Point

from mosty.ingest.actor_types import actor_type
from mosty.ingest.actors import actor
from mosty.ingest.contact import general_email, impersonal, website
from mosty.ingest.countries import country
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, Row, SourceInfo, Tie
from mosty.ingest.files import File
from mosty.ingest.formats import ics
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.names import name_id, slug
from mosty.ingest.nuts import iso_country
from mosty.ingest.places import Place, Places
from mosty.ingest.text import fold, tidy
from mosty.ingest.words import read

_WORDS = read("sources/events.yaml")
_FORMATS = {
    kind: re.compile("|".join(rf"\b{one.replace('*', '[a-z]*')}\b" for one in words))
    for kind, words in _WORDS["formats"].items()
}
_LOOKS = {state: re.compile(look) for state, look in _WORDS["postcodes"].items()}
_POSTCODE = re.compile(r"(?<![\d-])(\d{2}-\d{3}|\d{3} \d{2}|\d{5})\s+([^\d,;]+)")


class Events:
    """Reads events with time, place, topics and organiser."""

    name = "events"
    source = SourceInfo(
        id="events",
        name="Events",
        publisher="chambers, clusters and networks",
        licence="not stated",
        url="",
    )

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self._places = places

    def fits(self, file: File) -> bool:
        """Return whether it is a calendar."""
        return file.head.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR"

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the events."""
        return (_plain(row) if isinstance(row, Row) else row for row in ics.rows(file))

    def facts(self, row: Row) -> Facts:
        """Return the event, where it is, its topics, and who organises it."""
        values = row.values
        name = values.get("SUMMARY")
        if not name:
            raise BadCell("SUMMARY", "is blank")
        start, end = _times(values)
        key = values["key"]
        id_ = f"event:{key}"
        place = self._place(values)
        properties = {
            "name": name,
            "description": values.get("DESCRIPTION"),
            "start": start,
            "end": end,
            "town": place.name if place else None,
            "country": iso_country(place.nuts[:2]) if place and place.nuts else None,
            "location": _point(values) or (_located(place) if place else None),
            "format": _format(f"{name} {' '.join(values.get('CATEGORIES', ()))}"),
            "status": _WORDS["statuses"].get(str(values.get("STATUS", "")).upper()),
            "website": website(values.get("URL") or ""),
        }
        event = Node("Event", id_, {name: one for name, one in properties.items() if one})
        others = [*_topics(values), *_organiser(values, event.properties.get("country", ""))]
        return Facts(
            row=row.number,
            key=key,
            subject=id_,
            raw={name: one for name, one in values.items() if name.isupper()},
            nodes=(event, *others),
            ties=(*_ties(id_, place, others),),
        )

    def _place(self, values: Properties) -> Place | None:
        """Return where it is: by postcode and town, or the last part that is a town."""
        *parts, last = [tidy(part) for part in re.split("[,;\n]", values.get("LOCATION") or "")]
        told = country(last) if len(last) > 2 or last.isupper() else None  # noqa: PLR2004
        looks = (state for state, look in _LOOKS.items() if look.search(values.get("LOCATION", "")))
        countries = [told] if told else [*looks] or _WORDS["countries"]
        parts += [] if told else [last]
        found = [place for one in countries if (place := self._in(one, parts))]
        return found[0] if len({place.nuts for place in found}) == 1 else None

    def _in(self, state: str, parts: list[str]) -> Place | None:
        for part in reversed([part for part in parts if part and len(part) < 80]):  # noqa: PLR2004
            coded = _POSTCODE.search(part)
            code, town = (coded[1], tidy(coded[2])) if coded else ("", part)
            found = self._places.find(state, town, code)
            if found and found.precision != "region":
                return found
        return None


def _plain(row: Row) -> Row | BadRow:
    """Return a row's event as texts, without what is persons'."""
    event: Event = row.values[ics.EVENT]
    if event.errors:
        name, why = event.errors[0]
        return BadRow(row.number, str(name or ""), impersonal(str(why))[:300], "")
    texts = {name: _text(event[name]) for name in _WORDS["kept"] if name in event}
    categories = [*_categories(event)]
    said = str(event.get("UID") or f"{texts.get('SUMMARY')}{texts.get('DTSTART')}")
    said += texts.get("RECURRENCE-ID", "")
    return Row(
        row.number,
        {name: text for name, text in texts.items() if text}
        | ({"CATEGORIES": categories} if categories else {})
        | {"zone": row.values[ics.ZONE], "key": blake2b(said.encode(), digest_size=10).hexdigest()}
        | {"start": _moment(event, "DTSTART"), "end": _ends(event)}
        | ({"organiser": name} if (name := _organisation(event)) else {}),
    )


def _text(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, list):
        return "; ".join(map(_text, value))
    written = value.to_ical()
    text = written.decode("utf-8", "replace") if isinstance(written, bytes) else str(written)
    plain = re.sub(r"\\([,;\\])", r"\1", re.sub(r"\\[nN]", "\n", text))
    return impersonal(plain).strip()


def _categories(event: Event) -> Iterator[str]:
    found = event.get("CATEGORIES", ())
    for one in found if isinstance(found, list) else [found]:
        yield from (text for part in getattr(one, "cats", ()) if (text := tidy(str(part))))


def _moment(event: Event, name: str) -> date | datetime | None:
    found = getattr(event.get(name), "dt", None)
    return found if isinstance(found, date) else None


def _ends(event: Event) -> date | datetime | None:
    """Return when it ends: as said, or by its duration; a day without an end is that day."""
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    lasts = getattr(event.get("DURATION"), "dt", None)
    if end is None and start is not None and isinstance(lasts, timedelta):
        return start + lasts
    if end is None and start is not None and not isinstance(start, datetime):
        return start + timedelta(days=1)
    return end


def _times(values: Properties) -> tuple[datetime, datetime | None]:
    """Return beginning and end, with the calendar's zone where they have none."""
    zone = _zone(values.get("zone") or "")
    start, end = (_aware(values.get(name), zone) for name in ("start", "end"))
    if start is None:
        raise BadCell("DTSTART", "is blank")
    if end is not None and end < start:
        raise BadCell("DTEND", "is before the event begins")
    return start, end


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name or _WORDS["zone"])
    except (ValueError, OSError, LookupError):  # a name that no operating system has
        return ZoneInfo(_WORDS["zone"])


def _aware(moment: date | datetime | None, zone: tzinfo) -> datetime | None:
    """Return a moment with a fixed offset, as the database takes it; a day as its midnight."""
    if moment is None:
        return None
    known = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    known = known if known.tzinfo else known.replace(tzinfo=zone)
    offset = known.utcoffset()
    return known.astimezone(timezone(offset) if offset else UTC)


def _organisation(event: Event) -> str | None:
    """Return the organiser where it is surely an organisation."""
    found = event.get("ORGANIZER")
    name = tidy(str(getattr(found, "params", {}).get("CN", "")))
    if not name or "@" in name:
        return None
    countries = _WORDS["countries"]
    formed = any(legal_form(name, one) for one in countries)
    typed = any(actor_type(name, one) != "Organisation" for one in countries)
    acronym = any(len(word) > 1 and word.isupper() for word in name.split())
    return name if formed or typed or (acronym and general_email(str(found))) else None


def _organiser(values: Properties, state: str) -> Iterator[Node]:
    if name := values.get("organiser"):
        yield actor(
            name_id(state or "zz", name), {"name": name} | _in_country(state), mentioned=True
        )


def _in_country(state: str) -> Properties:
    return {"country": state} if state else {}


def _topics(values: Properties) -> Iterator[Node]:
    for name in values.get("CATEGORIES", ()):
        if short := slug(name):
            yield Node("Topic", f"topic:{short}", {"name": name}, mentioned=True)


def _ties(id_: str, place: Place | None, others: list[Node]) -> Iterator[Tie]:
    if place and place.nuts:
        yield Tie("LOCATED_IN", id_, f"nuts:{place.nuts}", {"precision": place.precision})
    for node in others:
        if node.type == "Topic":
            yield Tie("WORKS_ON", id_, node.id)
        else:
            yield Tie("ORGANISES", node.id, id_)


def _point(values: Properties) -> Point | None:
    found = re.fullmatch(r"(-?[\d.]+);(-?[\d.]+)", values.get("GEO") or "")
    if not found:
        return None
    latitude, longitude = map(float, found.groups())
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004
        raise BadCell("GEO", f"{latitude}, {longitude} are no coordinates")
    return WGS84Point((longitude, latitude))


def _located(place: Place) -> Point | None:
    if place.longitude is None or place.latitude is None:
        return None
    return WGS84Point((place.longitude, place.latitude))


def _format(text: str) -> str | None:
    folded = fold(text)
    return next((kind for kind, words in _FORMATS.items() if words.search(folded)), None)
