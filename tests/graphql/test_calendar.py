"""The calendar feed, read back as calendars read it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import httpx
import pytest
from icalendar import Calendar, Event

from mosty.graph.store import Store
from mosty.graphql.exporting import calendar_feed

Get = Callable[..., httpx.Response]

EVENTS = """
MATCH (u {id: 'ror:5'}), (d {id: 'nuts:DED2D'})
CREATE (saxony:Region:Named:Entity {id: 'nuts:DED2', code: 'DED2', name: 'Dresden', level: 2}),
       (north:Region:Named:Entity {id: 'nuts:CZ04', code: 'CZ04', name: 'Severozápad', level: 2}),
       (d)-[:WITHIN]->(saxony),
       (robots:Topic:Named:Entity {id: 'topic:robots', name: 'Robotics', name_de: 'Robotik',
         code: '1.2'}),
       (arms:Topic:Named:Entity {id: 'topic:arms', name: 'Robot arms'}), (arms)-[:WITHIN]->(robots),
       (fair:Event:Named:Entity {id: 'event:fair', name: 'Kooperationsbörse; Görlitz, Zgorzelec',
         description: 'Erste Zeile\\nzweite Zeile', town: 'Görlitz', country: 'DE',
         start: datetime('2026-05-05T09:30+02:00'), end: datetime('2026-05-05T17:00+02:00'),
         location: point({latitude: 51.15, longitude: 14.99}), status: 'confirmed',
         format: 'matchmaking', website: 'https://example.org/boerse?a=1,2;b'}),
       (days:Event:Named:Entity {id: 'event:days', name: 'Dny strojírenství', country: 'CZ',
         start: datetime('2026-10-24T00:00+02:00'), end: datetime('2026-10-26T00:00+01:00'),
         status: 'cancelled', synthetic: true}),
       (late:Event:Named:Entity {id: 'event:late', name: 'Warsztaty', country: 'PL',
         start: datetime('2027-01-10T08:00Z'), status: 'tentative'}),
       (:Event:Named:Entity {id: 'event:someday', name: 'No day yet'}),
       (fair)-[:LOCATED_IN]->(d), (fair)-[:WORKS_ON]->(arms), (u)-[:ORGANISES]->(fair),
       (days)-[:LOCATED_IN]->(north),
       (:Record:Entity {id: 'record:e:1', source: 'e', licence: 'CC0', digest: 'd', row: 1,
         retrieved: date('2026-02-01')})-[:DESCRIBES]->(fair),
       (:Record:Entity {id: 'record:e:2', source: 'e', licence: 'CC0', digest: 'd', row: 2,
         retrieved: date('2026-03-04')})-[:DESCRIBES]->(fair)
"""


@pytest.fixture
def get(graph: Store, site: str) -> Get:
    """Ask for the feed."""
    graph.write(EVENTS)

    def run(query: str = "", **headers: str) -> httpx.Response:
        return httpx.get(f"{site}/events.ics?{query}", headers=headers, timeout=60)

    return run


def events(answer: httpx.Response) -> dict[str, Event]:
    assert answer.status_code == 200, answer.text
    calendar = Calendar.from_ical(answer.content)
    assert not calendar.errors
    found = {str(one["UID"]): one for one in calendar.walk("VEVENT")}
    assert not [one.errors for one in found.values() if one.errors]
    return found


def ids(answer: httpx.Response) -> set[str]:
    return {one.removeprefix("event:").removesuffix("@mosty") for one in events(answer)}


def test_an_event_has_all_we_know_of_it(get: Get) -> None:
    fair = events(get())["event:fair@mosty"]
    assert str(fair["SUMMARY"]) == "Kooperationsbörse; Görlitz, Zgorzelec"
    assert str(fair["DESCRIPTION"]) == "Erste Zeile\nzweite Zeile"
    assert str(fair["LOCATION"]) == "Görlitz, DE"
    assert (fair["GEO"].latitude, fair["GEO"].longitude) == (51.15, 14.99)
    assert str(fair["STATUS"]) == "CONFIRMED"
    assert fair["URL"] == "https://example.org/boerse?a=1,2;b"
    assert [str(one) for one in fair["CATEGORIES"].cats] == ["Robot arms", "matchmaking"]


def test_times_are_in_the_zone_of_the_country(get: Get) -> None:
    answer = get()
    fair = events(answer)["event:fair@mosty"]
    start, end = fair["DTSTART"], fair["DTEND"]
    assert start.params["TZID"] == "Europe/Berlin"
    assert start.dt == datetime(2026, 5, 5, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert end.dt - start.dt == timedelta(hours=7, minutes=30)
    late = events(answer)["event:late@mosty"]
    assert late["DTSTART"].to_ical() == b"20270110T090000"
    assert "DTEND" not in late
    zones = {str(one["TZID"]) for one in Calendar.from_ical(answer.content).walk("VTIMEZONE")}
    assert zones == {"Europe/Berlin", "Europe/Warsaw"}


def test_from_midnight_to_midnight_are_days_even_when_the_clocks_change(get: Get) -> None:
    days = events(get())["event:days@mosty"]
    assert days["DTSTART"].params["VALUE"] == "DATE"
    assert (days["DTSTART"].dt, days["DTEND"].dt) == (date(2026, 10, 24), date(2026, 10, 26))


def test_what_is_called_off_or_made_up_says_so(get: Get) -> None:
    found = events(get())
    days = found["event:days@mosty"]
    assert str(days["STATUS"]) == "CANCELLED"
    assert "Made up" in str(days["COMMENT"])
    assert "COMMENT" not in found["event:fair@mosty"]


def test_the_stamp_is_the_day_a_source_last_told_of_it(get: Get) -> None:
    fair = events(get())["event:fair@mosty"]
    assert fair["DTSTAMP"].dt == datetime(2026, 3, 4, tzinfo=UTC)


def test_the_organiser_is_an_organisation_and_nobody_attends(get: Get, graph: Store) -> None:
    graph.write("MATCH (a {id: 'de-hr:2'}), (e {id: 'event:fair'}) CREATE (a)-[:ATTENDS]->(e)")
    fair = events(get())["event:fair@mosty"]
    assert fair["ORGANIZER"].params["CN"] == "Technische Universität Dresden"
    assert fair["ORGANIZER"] == "invalid:nomail"
    assert "ATTENDEE" not in fair
    graph.write(
        "MATCH (a {id: 'de-hr:2'}), (e {id: 'event:fair'}) CREATE (a)-[:ORGANISES]->(e) "
        "SET a.website = 'https://example.org/'"
    )
    fair = events(get())["event:fair@mosty"]
    both = "Görlitzer Maschinenbau GmbH, Technische Universität Dresden"
    assert fair["ORGANIZER"].params["CN"] == both
    assert fair["ORGANIZER"] == "https://example.org/"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"fair", "days", "late"}),
        ("region=DED2", {"fair"}),
        ("region=ded2d", {"fair"}),
        ("region=DED2&region=CZ04", {"fair", "days"}),
        ("topic=Robotics", {"fair"}),
        ("topic=robotik", {"fair"}),
        ("topic=1.2", {"fair"}),
        ("topic=topic:arms", {"fair"}),
        ("topic=Robot%20arms&region=CZ04", set()),
        ("from=2026-05-06", {"days", "late"}),
        ("from=2026-05-05&to=2026-05-05", {"fair"}),
        ("from=2026-10-25&to=2026-12-31", {"days"}),
    ],
)
def test_events_by_region_topic_and_day(get: Get, query: str, expected: set[str]) -> None:
    assert ids(get(query)) == expected


def test_a_calendar_has_a_name_and_says_how_often_to_ask(get: Get) -> None:
    answer = get("region=DED2&topic=Robotics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content)
    assert str(calendar["X-WR-CALNAME"]) == "Mosty: DED2, Robotics"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=12)
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))


def test_what_has_not_changed_is_not_sent_again(get: Get, graph: Store) -> None:
    first = get()
    tag = first.headers["etag"]
    assert get().content == first.content
    for given in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        again = get(**{"If-None-Match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    graph.write("MATCH (e {id: 'event:late'}) SET e.status = 'cancelled'")
    changed = get(**{"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag
    assert events(changed).keys() == events(first).keys()


@pytest.mark.parametrize(
    "evil", ["x\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT", "a\\nb;c,d:e", '"\x01;X=']
)
def test_no_text_becomes_calendar(get: Get, graph: Store, evil: str) -> None:
    graph.write(
        "MATCH (e {id: 'event:fair'}), (a {id: 'ror:5'}) "
        "SET e.name = $evil, e.town = $evil, e.website = $evil, a.name = $evil, a.website = $evil",
        evil=evil,
    )
    found = events(get())
    assert set(found) == {"event:fair@mosty", "event:days@mosty", "event:late@mosty"}
    fair = found["event:fair@mosty"]
    assert str(fair["SUMMARY"]) == evil.replace("\r\n", "\n").replace("\x01", " ")
    assert "URL" not in fair
    assert fair["ORGANIZER"] == "invalid:nomail"


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("region=XX99", "The graph has no region XX99."),
        ("topic=nothing", "The graph has no topic nothing."),
        ("from=soon", "from is 'soon'; give a day, such as 2026-05-31."),
        ("to=2026-13-01", "to is '2026-13-01'"),
        ("regoin=DED2", "There is no parameter regoin. There are: from, region, to, topic."),
    ],
)
def test_what_cannot_be_used_is_said(get: Get, query: str, says: str) -> None:
    answer = get(query)
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["extensions"]["code"]) == (400, "BAD_USER_INPUT")
    assert says in error["message"]


def test_too_many_are_refused_not_cut(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar_feed, "LARGEST", 2)
    answer = get()
    assert answer.status_code == 400
    assert "More than 2 events" in answer.text
    assert ids(get("region=DED2")) == {"fair"}
