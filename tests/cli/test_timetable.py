"""A schedule as calendars, workbooks and tables, in each participant's language."""

import csv
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import pytest
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from mosty.cli.timetable import Meeting, Participant, Timetable, _words, empty
from mosty.graph.analysis.evidence import Evidence
from mosty.graph.ontology.model import LANGUAGES

DE = Participant("x:a", "Adler GmbH", "DE")
CZ = Participant("x:c", "=Chmel, s.r.o.", "CZ")
PL = Participant("x:p", "Piła / sp. z o.o.", "PL")
WHY = (Evidence("shared_topics", 1, ("t:1",)),)
MEETINGS = [Meeting(0, 1, DE, CZ, WHY), Meeting(1, 1, DE, PL, ()), Meeting(2, 2, CZ, PL, ())]


def timetable(start: datetime | None = None, meetings: list[Meeting] = MEETINGS) -> Timetable:
    begin = start or datetime(2027, 3, 4, 10, tzinfo=ZoneInfo("Europe/Berlin"))
    stamp = datetime(2027, 1, 1, tzinfo=UTC)
    return Timetable(meetings, begin, 20, 5, "event:1", stamp, {"t:1": "hydrogen"})


def events(text: bytes) -> list[dict[str, object]]:
    return [
        {
            "uid": str(one["UID"]), "begins": one.decoded("DTSTART"), "ends": one.decoded("DTEND"),
            "stamp": one.decoded("DTSTAMP"), "title": str(one["SUMMARY"]),
            "place": str(one["LOCATION"]), "why": str(one["DESCRIPTION"]),
        }
        for one in Calendar.from_ical(text).walk("VEVENT")
    ]  # fmt: skip


def test_a_calendar_can_be_read_again() -> None:
    first, second = events(timetable().calendar(MEETINGS[:2], DE))
    berlin = ZoneInfo("Europe/Berlin")
    assert first["begins"] == datetime(2027, 3, 4, 10, tzinfo=berlin)
    assert first["ends"] == datetime(2027, 3, 4, 10, 20, tzinfo=berlin)
    assert second["begins"] == datetime(2027, 3, 4, 10, 25, tzinfo=berlin)
    assert first["stamp"] == datetime(2027, 1, 1, tzinfo=UTC)
    assert (first["title"], first["place"]) == ("Gespräch: =Chmel, s.r.o.", "Tisch 1")
    assert first["why"] == "gemeinsame Themen: 1 (hydrogen)"


def test_the_same_two_keep_their_uid_in_every_calendar_and_schedule() -> None:
    all_ = {one["uid"] for one in events(timetable().calendar(MEETINGS, None))}
    assert len(all_) == 3
    later = [Meeting(4, 7, CZ, DE, ())]
    [moved] = events(timetable(meetings=later).calendar(later, CZ))
    assert moved["uid"] in all_


def test_each_country_reads_its_language() -> None:
    [czech] = events(timetable().calendar(MEETINGS[:1], CZ))
    assert (czech["title"], czech["place"]) == ("Schůzka: Adler GmbH", "Stůl 1")
    [polish] = events(timetable().calendar(MEETINGS[1:2], PL))
    assert (polish["title"], polish["place"]) == ("Spotkanie: Adler GmbH", "Stolik 1")
    [both] = events(timetable().calendar(MEETINGS[:1], None))
    assert both["title"] == "Adler GmbH and =Chmel, s.r.o."


def test_slots_follow_each_other_when_clocks_change() -> None:
    many = [Meeting(slot, 1, DE, CZ, ()) for slot in range(6)]
    start = datetime(2027, 3, 28, 1, tzinfo=ZoneInfo("Europe/Berlin"))
    found = [one["begins"] for one in events(timetable(start).calendar(many, None))]
    assert all(
        isinstance(a, datetime) and isinstance(b, datetime)
        and b.astimezone(UTC) - a.astimezone(UTC) == timedelta(minutes=25)
        for a, b in pairwise(found)
    )  # fmt: skip


def test_the_folder_has_everybodys_own(tmp_path: Path) -> None:
    timetable().write(tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out/participants").iterdir())
    assert names == [
        "Adler-GmbH-x-a.ics", "Adler-GmbH-x-a.xlsx", "Chmel-s.r.o.-x-c.ics",
        "Chmel-s.r.o.-x-c.xlsx", "Piła-sp.-z-o.o.-x-p.ics", "Piła-sp.-z-o.o.-x-p.xlsx",
    ]  # fmt: skip
    book = CalamineWorkbook.from_path(tmp_path / "out/participants/Piła-sp.-z-o.o.-x-p.xlsx")
    head, *rows = book.get_sheet_by_name("Spotkania").to_python()
    assert head[:5] == ["Runda", "Początek", "Koniec", "Stolik", "Z kim"]
    assert [row[4] for row in rows] == ["Adler GmbH", "=Chmel, s.r.o."]
    with (tmp_path / "out/meetings.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["Begins"][-5:] for row in csv.DictReader(stream)] == ["10:00", "10:25", "10:50"]
    assert len(events((tmp_path / "out/meetings.ics").read_bytes())) == 3


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    empty(tmp_path)
    (tmp_path / "a").touch()
    with pytest.raises(click.BadParameter, match="name a new folder"):
        empty(tmp_path)


def test_each_word_is_there_in_every_language() -> None:
    for key, words in _words().items():
        assert [*words] == ["en", "de", "cs", "pl"], key
        assert set(words) == set(LANGUAGES)
