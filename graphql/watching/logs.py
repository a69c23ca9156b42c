"""What the server writes on stderr: a line per event, for people or as JSON.

Neither has the values of a request, credentials or personal data in it. The message of an
exception may repeat a value, so a traceback has the places and the kinds of exceptions alone,
unless the level is `debug`.
"""

import logging
import sys
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import orjson

from mosty.graph.settings import Settings
from mosty.graphql.serving.account import current

_FIELDS = "fields"  # of a record: what a line says beside its message
_FOR_MACHINES = frozenset({"method", "route", "status", "kind", "document", "statements"})


def configure(settings: Settings) -> None:
    """Write events of the level that the settings name, and of those above."""
    level = settings.log_level.upper()
    handler = logging.StreamHandler(sys.stderr)
    form = Json if settings.log == "json" else Text
    handler.setFormatter(form(messages=level == "DEBUG"))
    logging.basicConfig(level="WARNING", handlers=[handler], force=True)
    logging.getLogger("mosty").setLevel(level)
    logging.getLogger("uvicorn").setLevel("WARNING" if level == "INFO" else level)
    logging.getLogger("uvicorn").handlers.clear()
    logging.getLogger("uvicorn.access").disabled = True  # `mosty.requests` says more
    logging.getLogger("neo4j").setLevel("CRITICAL")  # its lines repeat what errors say


def event(log: logging.Logger, level: int, message: str, **fields: object) -> None:
    """Log an event with its fields; those without a value are left out."""
    if log.isEnabledFor(level):  # without looking for the line of code, which takes longest
        log.handle(
            log.makeRecord(log.name, level, "", 0, message, (), None, extra={_FIELDS: fields})
        )


class _Format(logging.Formatter):
    def __init__(self, *, messages: bool) -> None:
        super().__init__()
        self._messages = messages

    def error(self, record: logging.LogRecord) -> str:
        """Return the record's traceback, or nothing."""
        given = record.exc_info
        if not isinstance(given, tuple) or given[1] is None:
            return ""
        if self._messages:
            return "".join(traceback.format_exception(given[1])).rstrip()
        return "\n".join(_places(given[1])).rstrip()


def _places(error: BaseException | None) -> list[str]:
    """Return where each error of a chain was raised, the first cause first."""
    chain = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines: list[str] = []
    for one in reversed(chain):
        lines += [f"{type(one).__module__}.{type(one).__qualname__}, raised at"]
        lines += [
            f"  {frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(one.__traceback__)
        ]
    return lines


class Json(_Format):
    """One JSON object per line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "request": current().id,
            **_said(record),
        }
        if error := self.error(record):
            line["error"] = error
        if line["request"] == "none":
            del line["request"]
        return orjson.dumps(line, default=str, option=orjson.OPT_UTC_Z).decode()


class Text(_Format):
    """A line for people, and below it what does not fit."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        time = datetime.fromtimestamp(record.created).astimezone()
        fields = {k: one for k, one in _said(record).items() if k not in _FOR_MACHINES}
        rest = [f"{key} {value}" for key, value in fields.items() if "\n" not in str(value)]
        below = [str(value) for value in fields.values() if "\n" in str(value)]
        first = f"{time:%H:%M:%S} {record.levelname:7} {record.getMessage()}"
        if (id_ := current().id) != "none":
            rest.append(f"request {id_}")
        return "\n".join(filter(None, ("  ".join([first, *rest]), *below, self.error(record))))


def _said(record: logging.LogRecord) -> Mapping[str, Any]:
    fields: Mapping[str, Any] = getattr(record, _FIELDS, {})
    return {key: value for key, value in fields.items() if value not in (None, "", [])}
