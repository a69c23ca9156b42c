"""What readers of lists share: sheets found by their headers, cells by their meaning."""

from collections.abc import Iterator
from typing import Any

from mosty.graph.errors import WrongFormat
from mosty.ingest.actors import actor
from mosty.ingest.countries import country
from mosty.ingest.facts import BadCell, BadRow, Node, Properties, Row
from mosty.ingest.files import File
from mosty.ingest.identifiers import NOTHING, Identifier, identifier
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.lists import Understood, looks_so, understand
from mosty.ingest.names import name_id, tidy
from mosty.ingest.places import Places
from mosty.ingest.values import blank

_NOWHERE = "zz"
_FORMS = ("DE", "CZ", "PL")
_GUESSES = ("lei", "ror", "vat")
_NATIONAL = {"CZ": "ico", "SK": "ico", "PL": "nip"}


class Listed:
    """A reader of lists of one kind (a key of `headers.yaml`)."""

    name = ""

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self.places = places
        self._sheet: Understood | None = None

    def fits(self, file: File) -> bool:
        """Return whether a file begins with a header of this kind."""
        return looks_so(file, self.name)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the rows of all sheets with such a header."""
        for sheet in understand(file, self.name):
            self._sheet = sheet
            yield from sheet.rows(file)

    @property
    def sheet(self) -> Understood:
        """The sheet that the last row is of."""
        if self._sheet is None:
            raise WrongFormat("No row was read.")
        return self._sheet

    def column(self, meaning: str) -> str:
        """Return the name of a column, or else its meaning."""
        return self.sheet.columns.get(meaning, meaning)

    def cell(self, row: Row, meaning: str) -> Any:  # noqa: ANN401
        """Return a cell by its meaning; None where it is blank or there is none."""
        found = row.values.get(self.sheet.columns.get(meaning, ""))
        return None if blank(found) else found

    def text(self, row: Row, meaning: str) -> str:
        """Return a cell as text; '' where it is blank or there is none."""
        return tidy(str(self.cell(row, meaning) or ""))

    def actor(self, row: Row, side: str) -> tuple[str, Node | None, tuple[str, ...]]:
        """Return an actor's id, its node, and remarks; no node where only its id is told.

        Where its country is not told, its legal form tells it.

        Raises:
            BadCell: neither a name nor a valid id is told.

        """
        name, written = self.text(row, side), self.text(row, f"{side}_id")
        state = country(self.text(row, f"{side}_country")) or _formed(name)
        known = any_identifier(written, state)
        if not name and not known.id:
            raise BadCell(
                self.column(side if not written else f"{side}_id"), known.reason or "is blank"
            )
        id_ = known.id or name_id(state or _NOWHERE, name)
        if not name:
            return id_, None, ()
        given: Properties = {"name": name, "country": state, "town": self.text(row, f"{side}_town")}
        given["identifiers"] = [known.id] if known.id else []
        given["invalid_identifiers"] = [known.text] if known.text and not known.id else []
        said = f"{known.text} {known.reason}; it is kept as text only."
        node = actor(id_, {key: one for key, one in given.items() if one})
        return id_, node, (said,) if given["invalid_identifiers"] else ()


def any_identifier(text: str, state: str = "") -> Identifier:
    """Return an identifier written as `scheme:value`, or as a value that tells its scheme.

    That are LEI, ROR and VAT numbers, and the national number of an organisation in `state`.
    """
    if not text:
        return NOTHING
    scheme, colon, value = text.rpartition(":")
    if colon and "//" not in value:
        return identifier(scheme, value, state)
    guesses = [*filter(None, [_NATIONAL.get(state)]), *_GUESSES]
    found = (identifier(one, text, state) for one in guesses)
    unknown = Identifier(None, f"unknown:{text}", "does not say of which register it is")
    return next((one for one in found if one.id), unknown)


def _formed(name: str) -> str:
    """Return the country whose legal form a name carries, '' where it is none or not one."""
    found = [one for one in _FORMS if legal_form(name, one)]
    return found[0] if len(found) == 1 else ""
