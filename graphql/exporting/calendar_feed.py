"""`/events.ics`: events by region and topic, for calendars to subscribe to (docs/api/calendar.md).

The same graph gives the same bytes, so that a calendar is told when nothing has changed. Persons
are not in it: an organiser is an organisation.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mosty.cypher.library import statement
from mosty.graph.store import AsyncStore
from mosty.graphql.serving.answers import answered, day, known_parameters
from mosty.graphql.serving.errors import bad_input
from mosty.graphql.serving.principals import reader
from mosty.graphql.serving.rate import QUERY

LARGEST = 5_000  # events
REFRESH = "PT12H"  # how often a calendar should ask again
ZONES = {
    "AT": "Europe/Vienna",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin",
    "PL": "Europe/Warsaw",
    "SK": "Europe/Bratislava",
}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_PAGE = re.compile(r"https?://[!-~]+")
_NO_MAIL = "invalid:nomail"  # what calendars write for an organiser without an address


async def feed(request: Request) -> Response:
    """Answer with the calendar, or with 304 if the client has it."""
    request.app.state.rates.charge(request, await reader(request), QUERY)
    given = _given(request)
    store: AsyncStore = request.app.state.store
    await _known(store, given)
    rows = await store.rows(statement("read", "calendar_events").text, **given, limit=LARGEST + 1)
    if len(rows) > LARGEST:
        raise bad_input(
            f"More than {LARGEST:,} events fit. Ask for less: a region, a topic, from and to."
        )
    body = calendar(rows, given)
    tag = f'W/"{blake2b(body, digest_size=16).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if _has(request.headers.get("If-None-Match", ""), tag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = 'inline; filename="events.ics"'
    return Response(body, headers=headers, media_type="text/calendar; charset=utf-8")


def _given(request: Request) -> dict[str, Any]:
    query = request.query_params
    known_parameters(query, {"region", "topic", "from", "to"})
    return {
        "regions": [one.strip().upper() for one in query.getlist("region") if one.strip()],
        "topics": [one.strip() for one in query.getlist("topic") if one.strip()],
        "since": day(query, "from"),
        "until": day(query, "to"),
    }


async def _known(store: AsyncStore, given: Mapping[str, Any]) -> None:
    asked = {name: given[name] for name in ("regions", "topics")}
    (row,) = await store.rows(statement("read", "calendar_unknown").text, **asked)
    if row["regions"]:
        raise bad_input(
            f"The graph has no region {', '.join(row['regions'])}. Give a NUTS code, such as DED2."
        )
    if row["topics"]:
        raise bad_input(
            f"The graph has no topic {', '.join(row['topics'])}. Give its id, its code or its name."
        )


def _has(given: str, tag: str) -> bool:
    return given.strip() == "*" or tag.removeprefix("W/") in {
        one.strip().removeprefix("W/") for one in given.split(",")
    }


def calendar(rows: list[dict[str, Any]], given: Mapping[str, Any]) -> bytes:
    """Return events as iCalendar (RFC 5545; name and refresh interval: RFC 7986)."""
    asked = ", ".join((*given["regions"], *given["topics"]))
    name = f"Mosty: {asked}" if asked else "Mosty"
    found = Calendar()
    for key, value in {
        "prodid": "-//Mosty//events//EN",
        "version": "2.0",
        "method": "PUBLISH",
        "name": name,
        "x-wr-calname": name,
        "x-published-ttl": REFRESH,
    }.items():
        found.add(key, value)
    found.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for row in rows:
        found.add_component(event(row))
    if rows:
        years = [row["start"].year for row in rows]
        found.add_missing_timezones(date(min(years), 1, 1), date(max(years) + 1, 12, 31))
    text: bytes = found.to_ical()
    return text


def event(row: Mapping[str, Any]) -> Event:
    """Return one event. Its UID is its id, so that it is the same one whatever changes."""
    found = Event()
    start, end = _times(row)
    told = row["retrieved"]
    stamp = told.to_native() if told else row["start"].to_native().date()
    simple = {
        "uid": f"{row['id']}@mosty",
        "dtstamp": datetime.combine(stamp, time(), UTC),
        "dtstart": start,
        "dtend": end,
        "summary": _text(row["name"]),
        "description": _text(row["description"]),
        "location": _text(", ".join(one for one in (row["town"], row["country"]) if one)),
        "url": _page(row["website"]),
        "status": (row["status"] or "").upper(),
        "categories": [_text(one) for one in (*row["topics"], row["format"]) if one],
        "comment": "Made up for demonstration; it does not take place." * row["synthetic"],
    }
    for name, value in simple.items():
        if value:
            found.add(name, value)
    if row["latitude"] is not None:
        found.add("geo", (row["latitude"], row["longitude"]))
    if row["organisers"]:
        found.add("organizer", _organiser(row["organisers"]))
    return found


def _organiser(organisers: list[list[str | None]]) -> vCalAddress:
    """Return all organisers as the one that iCalendar has room for."""
    found = vCalAddress(_page(organisers[0][1]) or _NO_MAIL)
    names = ", ".join(name for name, _ in organisers if name)
    found.params["CN"] = " ".join(_text(names).replace('"', "'").split())
    return found


def _text(text: str | None) -> str:
    """Return a text without what no calendar may hold."""
    return _CONTROL.sub(" ", (text or "").replace("\r\n", "\n"))


def _page(text: str | None) -> str:
    """Return the address of a page, or nothing if it is none."""
    return text if text and _PAGE.fullmatch(text) else ""


def _times(row: Mapping[str, Any]) -> tuple[date, date | None]:
    """Return beginning and end: days if both are midnights, else in the time of the country."""
    start: datetime = row["start"].to_native()
    end: datetime | None = row["end"].to_native() if row["end"] else None
    if _midnight(start) and (end is None or _midnight(end)):
        first = start.date()
        return first, max(end.date() if end else first, first + timedelta(days=1))
    zone = ZoneInfo(ZONES[row["country"]]) if row["country"] in ZONES else UTC
    return start.astimezone(zone), end.astimezone(zone) if end else None


def _midnight(moment: datetime) -> bool:
    return moment.time() == time()


def routes() -> list[Route]:
    """Return the route of the calendar."""
    return [Route("/events.ics", answered(feed))]
