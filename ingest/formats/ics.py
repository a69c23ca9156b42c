"""Calendars (iCalendar, RFC 5545), event by event, of whatever length."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from icalendar import Calendar, Event

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import BadRow, Row
from mosty.ingest.files import File

MAX_EVENT = 16 << 20
"""Bytes of a line, or of an event, above which a file is no calendar."""
EVENT, ZONE = "event", "zone"
"""Keys of a row: the event, and the time zone that the calendar names for times without one."""
_BOM = b"\xef\xbb\xbf"
_BEGIN, _END = b"BEGIN:VEVENT", b"END:VEVENT"


@dataclass(slots=True)
class _Block:
    """Lines that belong together, and the number of the first."""

    number: int
    lines: list[bytes] = field(default_factory=list)
    size: int = 0


def rows(file: File) -> Iterator[Row | BadRow]:
    """Yield the events of all calendars of a file, numbered by the line each begins in.

    Raises:
        WrongFormat: the file is no calendar.

    """
    file.expect("a calendar (iCalendar)")
    start = file.head.removeprefix(_BOM).lstrip()[:15].upper()
    if start != b"BEGIN:VCALENDAR":
        raise WrongFormat(f"{file.name} is no calendar: it does not begin with BEGIN:VCALENDAR.")
    with file.open() as stream:
        yield from _Events(file, stream).rows()


class _Events:
    """Cuts a calendar into events."""

    def __init__(self, file: File, stream: BinaryIO) -> None:
        self._file = file
        self._stream = stream
        self._zones: list[bytes] = []
        self._zone = ""

    def rows(self) -> Iterator[Row | BadRow]:
        event: _Block | None = None
        keep = False
        for number, line in self._lines():
            word = line.strip().upper()
            if event is not None and word in (_BEGIN, b"END:VCALENDAR", b"BEGIN:VCALENDAR"):
                yield BadRow(event.number, "", "the event is not ended (no END:VEVENT)", "")
                event = None
            if word == _BEGIN:
                event = _Block(number)
            elif word == b"BEGIN:VCALENDAR":
                self._zones, self._zone = [], ""
            if event is not None:
                self._add(event, line)
                if word == _END:
                    yield self._row(event)
                    event = None
                continue
            keep = keep or word == b"BEGIN:VTIMEZONE"
            if keep:
                self._zones.append(line)
            keep = keep and word != b"END:VTIMEZONE"
            if word.startswith(b"X-WR-TIMEZONE:"):
                self._zone = line.partition(b":")[2].decode("utf-8", "replace").strip()
        if event is not None:
            yield BadRow(event.number, "", "the file breaks off within the event", "")

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        number = 0
        while line := self._stream.readline(MAX_EVENT):
            number += 1
            if len(line) == MAX_EVENT:
                raise WrongFormat(
                    f"{self._file.name} is no calendar: line {number} is longer than "
                    f"{MAX_EVENT >> 20} MiB. Look at it and fetch it again."
                )
            yield number, line.removeprefix(_BOM) if number == 1 else line

    def _add(self, event: _Block, line: bytes) -> None:
        event.size += len(line)
        if event.size > MAX_EVENT:
            raise WrongFormat(
                f"{self._file.name}: the event in line {event.number} is longer than "
                f"{MAX_EVENT >> 20} MiB. Look at the file and fetch it again."
            )
        event.lines.append(line)

    def _row(self, block: _Block) -> Row | BadRow:
        content = b"".join([b"BEGIN:VCALENDAR\r\n", *self._zones, *block.lines])
        try:
            text = b"%s\r\nEND:VCALENDAR\r\n" % content.rstrip()
            [event] = Calendar.from_ical(text).walk("VEVENT")
        except (ValueError, LookupError, TypeError, AttributeError, OverflowError) as error:
            return BadRow(block.number, "", f"the event cannot be read: {error}"[:300], "")
        if not isinstance(event, Event):
            return BadRow(block.number, "", "the event cannot be read", "")
        return Row(block.number, {EVENT: event, ZONE: self._zone})
