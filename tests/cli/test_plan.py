"""`mosty plan`, as people run it."""

import json
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from mosty.graph.store import Store

_REGION = """
CREATE (a:University:Actor:Named:Entity {id: 'x:a', name: 'Uni A', country: 'DE'}),
       (b:Company:Actor:Named:Entity {id: 'x:b', name: 'Bau AG', country: 'DE', size: 'small'}),
       (c:Company:Actor:Named:Entity {id: 'x:c', name: 'Chmel s.r.o.', country: 'CZ'}),
       (d:Company:Actor:Named:Entity {id: 'x:d', name: 'Drak a.s.', country: 'PL'}),
       (p:Project:Named:Entity {id: 'p:1', name: 'Wasserstoff in der Lausitz'}),
       (q:Project:Named:Entity {id: 'p:2', name: 'Linka na vodík'}),
       (r:Project:Named:Entity {id: 'p:3', name: 'Wodorowe autobusy'}),
       (e:Event:Named:Entity {id: 'e:1', name: 'Börse'}),
       (a)-[:PARTICIPATES_IN {role: 'coordinator', contribution: 50000.0, currency: 'EUR'}]->(p),
       (b)-[:PARTICIPATES_IN {role: 'partner'}]->(p), (c)-[:PARTICIPATES_IN]->(q),
       (d)-[:PARTICIPATES_IN]->(r), (a)-[:ATTENDS]->(e), (c)-[:ATTENDS]->(e), (d)-[:ATTENDS]->(e)
"""
_START = ("--start", "2027-03-04T10:00")


@pytest.fixture
def region(store: Store) -> None:
    store.write(_REGION)


@pytest.mark.usefixtures("region")
def test_a_consortium(mosty: Any, tmp_path: Path) -> None:
    path = tmp_path / "team.xlsx"
    countries = ("--country", "DE", "--country", "CZ", "--country", "PL:1")
    given = ("plan", "consortium", "--topic", "hydrogen", *countries, "--size", "3-4")
    wishes = ("--type", "University:1", "--coordinator-with", "1", "--must", "Chmel s.r.o.")
    done = mosty(*given, *wishes, "-o", str(path), "--language", "de")
    assert done.code == 0, done.err
    assert "proven the best" in done.out
    assert "Uni A (DE, University, coordinates) x:a" in done.out
    assert "Projekte zum Thema: 1 (Wasserstoff in der Lausitz)" in done.out
    head, *rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Teams").to_python()
    assert head[:5] == ["team", "value", "coordinates", "name", "id"]
    assert {row[4] for row in rows} >= {"x:a", "x:c", "x:d"}
    told = json.loads(mosty(*given, "--type", "SME:1", "--format", "json").out)
    assert "x:b" in {row["id"] for row in told}


@pytest.mark.usefixtures("region")
def test_what_is_in_the_way(mosty: Any) -> None:
    done = mosty("plan", "consortium", "--topic", "hydrogen", "--size", "3", "--type", "Chamber:1")
    assert done.code == 1
    assert "members of type Chamber 0 or more instead of 1 or more" in done.err
    done = mosty("plan", "consortium", "--topic", "hydrogen", "--size", "5-3")
    assert (done.code, "ends before it begins" in done.err) == (2, True)
    done = mosty("plan", "consortium", "--topic", "hydrogen", "--weight", "luck=1")
    assert (done.code, "no weight 'luck'" in done.err) == (2, True)


@pytest.mark.usefixtures("region")
def test_meetings_of_an_event_and_of_a_topic(mosty: Any, tmp_path: Path) -> None:
    out = tmp_path / "event"
    done = mosty("plan", "meetings", "--event", "e:1", *_START, "--slots", "3", "-o", str(out))
    assert done.code == 0, done.err
    assert "3 meetings of 3 participants, 3 of them new over a border" in done.out
    assert "the best there is" in done.out
    calendar = Calendar.from_ical((out / "meetings.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) == 3
    topic = ("--topic", "hydrogen", "--country", "DE", "--country", "CZ", "--capacity", "2")
    done = mosty("plan", "meetings", *topic, *_START, "-o", str(tmp_path / "topic"))
    assert (done.code, "1 meetings of 2 participants" in done.out) == (0, True), done.err


@pytest.mark.usefixtures("region")
def test_who_takes_part_must_be_said(mosty: Any, tmp_path: Path) -> None:
    out = ("-o", str(tmp_path / "out"))
    done = mosty("plan", "meetings", *_START, *out)
    assert (done.code, "Say who takes part" in done.err) == (2, True)
    done = mosty("plan", "meetings", "--event", "e:9", *_START, *out)
    assert (done.code, "no event 'e:9'" in done.err) == (1, True)
    done = mosty("plan", "meetings", "--event", "e:1", *_START, "--zone", "Europe/Zittau", *out)
    assert (done.code, "no time zone" in done.err) == (2, True)
    list_ = tmp_path / "list.csv"
    list_.write_text("id\nx:a\nx:b\n", "utf-8")
    done = mosty("plan", "meetings", "--participants", str(list_), *_START, *out)
    assert (done.code, "None of the 2 participants can meet another" in done.err) == (1, True)
    assert not (tmp_path / "out").exists()
