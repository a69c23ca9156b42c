"""Events as iCalendar."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Facts
from mosty.ingest.files import File
from mosty.ingest.places import Places
from mosty.ingest.reader import Reader
from mosty.ingest.sources.events import Events

Calendar = Callable[..., tuple[list[Facts], list[BadRow]]]


@pytest.fixture
def calendar(
    places: Places,
    write: Callable[[str, str], File],
    read_all: Callable[[Reader, File], tuple[list[Facts], list[BadRow]]],
) -> Calendar:
    """Read events given as lines, in one calendar."""

    def run(*events: str, head: str = "") -> Any:
        body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
        text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n{head}{body}END:VCALENDAR\n"
        file = write("events.ics", text.replace("\n", "\r\n"))
        reader = Events(places)
        assert reader.fits(file)
        return read_all(reader, file)

    return run


def event(calendar: Calendar, lines: str, head: str = "") -> Facts:
    good, bad = calendar(f"UID:1\nSUMMARY:Treffen\n{lines}", head=head)
    assert bad == []
    return good[0]


WHOLE = """\
UID:7@optik.example
SUMMARY:Kooperationsbörse\\, Teil 1: Licht für
  alle
DESCRIPTION:Anmeldung bei eva.muster@optik.example\\noder info@optik.example
DTSTART;TZID=Europe/Berlin:20260301T100000
DTEND;TZID=Europe/Berlin:20260301T120000
ORGANIZER;CN="Optik-Cluster Lausitz e. V.":mailto:eva.muster@optik.example
ATTENDEE;CN="Max Probe":mailto:max@probe.example
CONTACT:Max Probe\\, 0171 23
LOCATION:Rathaus\\, Untermarkt 6-8\\, 02826 Görlitz\\, Deutschland
GEO:51.15;14.99
CATEGORIES:Optik,Laser
RRULE:FREQ=WEEKLY;COUNT=3
STATUS:CANCELLED
URL:https://optik.example/boerse"""


def test_an_event_with_all_that_is_known_of_it(calendar: Calendar) -> None:
    [[found], bad] = calendar(WHOLE)
    assert bad == []
    node, *others = found.nodes
    given = dict(node.properties)
    assert [*given.pop("location")] == [14.99, 51.15]
    assert given == {
        "name": "Kooperationsbörse, Teil 1: Licht für alle",
        "description": "Anmeldung bei \noder info@optik.example",
        "start": datetime(2026, 3, 1, 9, tzinfo=UTC),
        "end": datetime(2026, 3, 1, 11, tzinfo=UTC),
        "town": "Görlitz",
        "country": "DE",
        "format": "matchmaking",
        "status": "cancelled",
        "website": "https://optik.example/boerse",
    }
    assert [(one.type, one.properties["name"], one.mentioned) for one in others] == [
        ("Topic", "Optik", True),
        ("Topic", "Laser", True),
        ("Cluster", "Optik-Cluster Lausitz e. V.", True),
    ]
    assert [(tie.type, tie.end) for tie in found.ties] == [
        ("LOCATED_IN", "nuts:DED2D"),
        ("WORKS_ON", "topic:optik"),
        ("WORKS_ON", "topic:laser"),
        ("ORGANISES", node.id),
    ]


def test_an_event_that_repeats_is_one_with_its_rule_in_the_record(calendar: Calendar) -> None:
    [[found], _] = calendar(WHOLE)
    assert found.raw["RRULE"] == "FREQ=WEEKLY;COUNT=3"


def test_nothing_of_a_person_is_kept(calendar: Calendar) -> None:
    [[found], _] = calendar(WHOLE)
    for trace in ("Max", "0171", "eva.muster", "probe.example"):
        assert trace not in repr(found)


@pytest.mark.parametrize(
    "organizer",
    [
        "CN=Eva Muster:mailto:eva@muster.example",
        "CN=Eva Muster:mailto:info@muster.example",
        "CN=eva@muster.example:mailto:eva@muster.example",
        "CN=:mailto:eva@muster.example",
    ],
)
def test_an_organiser_who_may_be_a_person_is_not_kept(calendar: Calendar, organizer: str) -> None:
    found = event(calendar, f"DTSTART:20260301T100000Z\nORGANIZER;{organizer}")
    assert len(found.nodes) == 1
    assert "muster" not in repr(found)


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        ("DTSTART:20260301T100000Z\nDURATION:PT1H30M", "2026-03-01T10:00Z", "2026-03-01T11:30Z"),
        ("DTSTART:20260701T100000", "2026-07-01T08:00Z", None),
        ("DTSTART;VALUE=DATE:20260701", "2026-06-30T22:00Z", "2026-07-01T22:00Z"),
        (
            "DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260703",
            "2026-06-30T22:00Z",
            "2026-07-02T22:00Z",
        ),
        (
            "DTSTART;TZID=W. Europe Standard Time:20260101T100000",
            "2026-01-01T09:00Z",
            None,
        ),
    ],
)
def test_times_with_and_without_a_zone_and_whole_days(
    calendar: Calendar, lines: str, start: str, end: str | None
) -> None:
    given = event(calendar, lines).nodes[0].properties
    assert given["start"] == datetime.fromisoformat(start)
    assert given.get("end") == (datetime.fromisoformat(end) if end else None)


def test_the_calendars_own_zone(calendar: Calendar) -> None:
    found = event(calendar, "DTSTART:20260701T100000", head="X-WR-TIMEZONE:Europe/London\n")
    assert found.nodes[0].properties["start"] == datetime(2026, 7, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("location", "region"),
    [
        ("Liberec", "CZ051"),
        ("ul. Wzorowa 3\\, 59-900 Zgorzelec", "PL515"),
        ("Technická univerzita\\, Studentská 2\\, 461 17 Liberec", "CZ051"),
        ("Online", None),
        ("https://video.example/12345 67890", None),
    ],
)
def test_places(calendar: Calendar, location: str, region: str | None) -> None:
    found = event(calendar, f"DTSTART:20260301T100000Z\nLOCATION:{location}")
    ends = [tie.end for tie in found.ties if tie.type == "LOCATED_IN"]
    assert ends == ([f"nuts:{region}"] if region else [])


def test_the_same_event_is_the_same_node_and_its_exceptions_are_others(calendar: Calendar) -> None:
    day = "UID:1\nSUMMARY:A\nDTSTART:20260301T100000Z"
    [one, other, moved], _ = calendar(day, f"{day}\nSEQUENCE:2", f"{day}\nRECURRENCE-ID:20260308")
    assert one.key == other.key != moved.key


@pytest.mark.parametrize(
    ("lines", "column"),
    [
        ("UID:1\nDTSTART:20260301", "SUMMARY"),
        ("UID:1\nSUMMARY:A", "DTSTART"),
        ("UID:1\nSUMMARY:A\nDTSTART:soon", "DTSTART"),
        ("UID:1\nSUMMARY:A\nDTSTART:20260301T100000Z\nDTEND:20260228T100000Z", "DTEND"),
        ("UID:1\nSUMMARY:A\nDTSTART:20260301T100000Z\nGEO:99;200", "GEO"),
    ],
)
def test_what_cannot_be_read_is_a_bad_row(calendar: Calendar, lines: str, column: str) -> None:
    good, [bad] = calendar(lines)
    assert good == []
    assert (bad.row, bad.column) == (4, column)


def test_several_calendars_and_events_that_are_not_ended(
    places: Places, write: Callable[[str, str], File], read_all: Callable[..., Any]
) -> None:
    one = "BEGIN:VEVENT\nUID:{}\nSUMMARY:A\nDTSTART:20260301T100000Z\n"
    text = f"BEGIN:VCALENDAR\n{one.format(1)}END:VEVENT\nEND:VCALENDAR\n"
    text += f"BEGIN:VCALENDAR\n{one.format(2)}{one.format(3)}END:VEVENT\n{one.format(4)}"
    good, bad = read_all(Events(places), write("events.ics", text))
    assert len(good) == 2
    assert [(one.row, one.reason) for one in bad] == [
        (9, "the event is not ended (no END:VEVENT)"),
        (18, "the file breaks off within the event"),
    ]


def test_what_is_no_calendar(places: Places, write: Callable[[str, str], File]) -> None:
    with pytest.raises(WrongFormat, match="no calendar"):
        [*Events(places).rows(write("events.ics", "SUMMARY:A"))]
