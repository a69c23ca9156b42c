"""A schedule in words and files: tables, workbooks and calendars, in four languages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import click
import yaml
from icalendar import Calendar, Event

from mosty.cli.tables import write
from mosty.cli.workbook import write_workbook
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.ontology.model import Language

_OWN: Mapping[str, Language] = {"DE": "de", "AT": "de", "CZ": "cs", "PL": "pl"}
_NAME = 60  # characters of a file's name
_Sheet = tuple[list[str], list[list[object]]]


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part."""

    id: str
    name: str
    country: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two who meet, when, where and why."""

    slot: int
    table: int
    one: Participant
    other: Participant
    reasons: tuple[Evidence, ...]


@dataclass(frozen=True)
class Timetable:
    """Meetings from `start` (with its time zone), in slots of so many minutes with breaks between.

    `key` names the event in the UIDs of calendars: the same two at the same event keep their UID,
    so that a calendar takes a new schedule as a change.
    """

    meetings: list[Meeting]
    start: datetime
    minutes: int
    pause: int
    key: str
    stamp: datetime
    names: Mapping[str, str]
    language: Language | None = None
    """None: each participant's own."""

    def begins(self, meeting: Meeting) -> datetime:
        """Return when a meeting begins; all slots are of one day, whatever the clocks do."""
        after = timedelta(minutes=meeting.slot * (self.minutes + self.pause))
        zone = self.start.tzinfo
        return (self.start.astimezone(UTC) + after).astimezone(zone)

    def ends(self, meeting: Meeting) -> datetime:
        """Return when a meeting ends."""
        zone = self.start.tzinfo
        ends = self.begins(meeting).astimezone(UTC) + timedelta(minutes=self.minutes)
        return ends.astimezone(zone)

    def write(self, folder: Path) -> None:
        """Write all meetings, and those of each participant, as workbook and calendar."""
        people = folder / "participants"
        people.mkdir(parents=True)
        language = self.language or "en"
        columns, rows = self.rows(language)
        with (folder / "meetings.csv").open("wb") as stream:
            write("csv", columns, rows, stream)
        write_workbook(folder / "meetings.xlsx", {_word("meetings", language): (columns, rows)})
        (folder / "meetings.ics").write_bytes(self.calendar(self.meetings, None))
        for one, name in _file_names(self.participants()).items():
            own = [meeting for meeting in self.meetings if one in (meeting.one, meeting.other)]
            sheet = {_word("meetings", self.of(one)): self.own_rows(own, one)}
            write_workbook(people / f"{name}.xlsx", sheet)
            (people / f"{name}.ics").write_bytes(self.calendar(own, one))

    def participants(self) -> list[Participant]:
        """Return who has a meeting, by id."""
        return sorted({who for one in self.meetings for who in (one.one, one.other)}, key=_by_id)

    def of(self, who: Participant | None) -> Language:
        """Return the language for somebody; what is for all is in English."""
        own = _OWN.get(who.country, "en") if who else "en"
        return self.language or own

    def rows(self, language: Language) -> _Sheet:
        """Return the columns and a row for each meeting."""
        words = ("slot", "begins", "ends", "table", "first", "country", "second", "country", "why")
        return [_word(one, language) for one in words], [
            [
                one.slot + 1, *self._clock(one), one.table, one.one.name, one.one.country,
                one.other.name, one.other.country, self._why(one, language),
            ]
            for one in self.meetings
        ]  # fmt: skip

    def own_rows(self, meetings: Iterable[Meeting], who: Participant) -> _Sheet:
        """Return the columns and a row for each meeting of one participant."""
        language = self.of(who)
        words = ("slot", "begins", "ends", "table", "with", "country", "id", "why")
        rows: list[list[object]] = []
        for one in meetings:
            other = one.other if one.one == who else one.one
            rows.append([
                one.slot + 1, *self._clock(one), one.table, other.name, other.country, other.id,
                self._why(one, language),
            ])  # fmt: skip
        return [_word(one, language) for one in words], rows

    def calendar(self, meetings: Iterable[Meeting], who: Participant | None) -> bytes:
        """Return meetings as iCalendar (RFC 5545), as one of them sees them or as all do."""
        language = self.of(who)
        calendar = Calendar()
        calendar.add("prodid", "-//Mosty//plan meetings//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        for one in meetings:
            calendar.add_component(self._event(one, who, language))
        day = self.start.date()
        calendar.add_missing_timezones(day.replace(month=1, day=1), day.replace(month=12, day=31))
        found: bytes = calendar.to_ical()
        return found

    def _event(self, one: Meeting, who: Participant | None, language: Language) -> Event:
        other = one.one if who == one.other else one.other
        title = (
            _word("meeting", language).format(other=other.name)
            if who
            else _word("pair", language).format(one=one.one.name, other=one.other.name)
        )
        event = Event()
        pair = " ".join(sorted((one.one.id, one.other.id)))
        event.add("uid", f"{uuid5(NAMESPACE_URL, f'{self.key} {pair}')}@mosty")
        event.add("dtstamp", self.stamp)
        event.add("dtstart", self.begins(one))
        event.add("dtend", self.ends(one))
        event.add("summary", title)
        event.add("location", f"{_word('table', language)} {one.table}")
        event.add("description", self._why(one, language))
        return event

    def _clock(self, one: Meeting) -> tuple[str, str]:
        return f"{self.begins(one):%Y-%m-%d %H:%M}", f"{self.ends(one):%H:%M}"

    def _why(self, one: Meeting, language: Language) -> str:
        return "; ".join(reason.says(language, self.names) for reason in one.reasons)


def empty(folder: Path) -> None:
    """See to it that a folder has nothing in it that a schedule could be mixed up with.

    Raises:
        click.BadParameter: it has files, or is none.

    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.BadParameter(f"{folder} holds something already; name a new folder.")


def _by_id(one: Participant) -> str:
    return one.id


def _file_names(who: Iterable[Participant]) -> dict[Participant, str]:
    """Return a name for each one's files, which no other has."""
    found: dict[Participant, str] = {}
    taken: set[str] = set()
    for one in who:
        name = re.sub(r"[^\w.-]+", "-", f"{one.name} {one.id}").strip("-.")[:_NAME] or "-"
        number = 2
        start = name
        while name.casefold() in taken:
            name, number = f"{start}-{number}", number + 1
        taken.add(name.casefold())
        found[one] = name
    return found


def _word(key: str, language: Language) -> str:
    return _words()[key][language]


@cache
def _words() -> dict[str, dict[str, str]]:
    text = (files("mosty.cli") / "plan_words.yaml").read_text("utf-8")
    found: dict[str, dict[str, str]] = yaml.safe_load(text)
    return found
