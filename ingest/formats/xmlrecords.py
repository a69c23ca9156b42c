"""XML files that hold many records, streamed: one record at a time is in memory."""

from collections.abc import Collection, Iterator
from typing import Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from mosty.graph.errors import WrongFormat
from mosty.ingest.facts import Row
from mosty.ingest.files import File, looks_like

MAX_RECORD = 16 << 20
"""Bytes between the ends of two records."""
_CHUNK = 1 << 16
_XML = "{http://www.w3.org/XML/1998/namespace}"


def rows(file: File, record: str, repeated: Collection[str]) -> Iterator[Row]:
    """Yield each element named `record` (without its namespace) as nested dictionaries.

    Elements in `repeated` become lists, attributes keys with '@' ('@lang', '@type'), and the text
    of an element that has attributes the key '$'.

    Raises:
        WrongFormat: the file is not XML, breaks off, or defines entities of its own.

    """
    if (what := looks_like(file.head)) != "XML" and not file.head.lstrip().startswith(b"<"):
        raise WrongFormat(f"{file.name} is {what or 'something else'}, not XML. Fetch it again.")
    if b"<!DOCTYPE" in file.head or b"<!ENTITY" in file.head:
        raise WrongFormat(f"{file.name} defines XML entities, which no register does: not read.")
    number = 0
    try:
        for number, element in enumerate(_elements(file, record), 1):
            yield Row(number, _tree(element, repeated))
    except (ParseError, LookupError, ValueError) as error:  # the latter two: its encoding
        raise WrongFormat(
            f"{file.name} is not XML, or breaks off, after record {number}: {error}. The records "
            f"before are read; fetch the whole file and read it again."
        ) from None


def _elements(file: File, record: str) -> Iterator[Element]:
    """Yield the elements; each is emptied, with all before it, once it was used."""
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    parents: list[Element] = []
    waiting = 0
    with file.open() as stream:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            waiting += len(chunk)
            for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                if event == "start":
                    parents.append(element)
                    continue
                parents.pop()
                if _name(element.tag) == record:
                    yield element
                    waiting = 0
                    if parents:
                        parents[-1].clear()
            if waiting > MAX_RECORD:
                raise WrongFormat(
                    f"{file.name} has no {record} within {MAX_RECORD >> 20} MiB of one another: it "
                    f"is damaged, or no such file."
                )
        parser.close()


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]


def _tree(element: Element, repeated: Collection[str]) -> dict[str, Any]:
    found: dict[str, Any] = {
        f"@{name.removeprefix(_XML)}": value for name, value in element.attrib.items()
    }
    for child in element:
        name = _name(child.tag)
        value = _tree(child, repeated) if len(child) or child.attrib else (child.text or "").strip()
        if name in repeated:
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    text = (element.text or "").strip()
    return found | ({"$": text} if text and not len(element) else {})
