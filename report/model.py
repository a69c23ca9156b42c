"""What a report consists of; the renderers read nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mosty.graph.ontology.model import Language


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name, as a number and as written; `detail` is its interval or test."""

    key: str
    label: str
    value: float
    text: str
    detail: str = ""
    kind: Literal["figure"] = "figure"


@dataclass(frozen=True, slots=True)
class Figures:
    """Several numbers side by side."""

    figures: tuple[Figure, ...]
    kind: Literal["figures"] = "figures"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text; a `loud` one must not be overlooked, a `code` is to be typed."""

    text: str
    style: Literal["plain", "loud", "code"] = "plain"
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts under heads; `numeric` says which columns are numbers."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture as SVG, what it says in words, and its numbers where no table beside has them.

    `svg` draws what is neither paper nor colour as `currentColor`.
    """

    caption: str
    alt: str
    svg: str
    table: Table | None = None
    kind: Literal["plot"] = "plot"


@dataclass(frozen=True, slots=True)
class Note:
    """How it was measured, and where the method comes from."""

    text: str
    source: str = ""
    kind: Literal["note"] = "note"


Block = Figures | Paragraph | Table | Plot | Note


@dataclass(frozen=True, slots=True)
class Section:
    """An answer to one question: a sentence to read it by, and what it rests on.

    `brief` stands on the first page, too.
    """

    key: str
    title: str
    reading: str
    blocks: tuple[Block, ...]
    brief: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the page itself."""

    contents: str
    brief: str
    method: str
    source: str
    data: str
    page: str
    footer: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report; `date` is the snapshot's, as YYYY-MM-DD."""

    language: Language
    title: str
    subtitle: str
    date: str
    labels: Labels
    warnings: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def brief(self) -> tuple[Figure, ...]:
        """The figures of the first page."""
        return tuple(figure for section in self.sections for figure in section.brief)

    def figures(self) -> dict[str, float]:
        """Return all numbers by their keys."""
        return {
            figure.key: figure.value
            for section in self.sections
            for block in section.blocks
            if isinstance(block, Figures)
            for figure in block.figures
        }

    def section(self, key: str) -> Section:
        """Return a section; KeyError if the report has none of that key."""
        for one in self.sections:
            if one.key == key:
                return one
        raise KeyError(key)

    def texts(self) -> Iterator[str]:
        """Yield every text of the report but the pictures'."""
        yield from (self.title, self.subtitle, *self.warnings)
        for section in self.sections:
            yield from (section.title, section.reading)
            for block in section.blocks:
                yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Figures():
            for one in block.figures:
                yield from (one.label, one.text, one.detail)
        case Paragraph():
            yield block.text
        case Note():
            yield from (block.text, block.source)
        case Table():
            yield from (block.caption, *block.heads)
            for row in block.rows:
                yield from row
        case Plot():
            yield from (block.caption, block.alt)
            if block.table:
                yield from _texts(block.table)
