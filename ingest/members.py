"""Member lists of chambers and clusters, as people really make them.

The template `members.yaml` says what the columns that were recognised become; from it and the list
a mapping is made, which can be saved, edited, and used like any other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from mosty.graph.errors import WrongFormat
from mosty.ingest.actor_types import actor_type
from mosty.ingest.countries import country as country_code
from mosty.ingest.facts import BadRow, Facts, Row, SourceInfo
from mosty.ingest.files import File
from mosty.ingest.fill import fill
from mosty.ingest.legal_forms import legal_form
from mosty.ingest.lists import Understood, understand
from mosty.ingest.mapping import Mapping
from mosty.ingest.names import name_id, slug
from mosty.ingest.places import Places
from mosty.ingest.table import Table
from mosty.ingest.words import read

_HINTS = read("implied.yaml")
_SURE = 0.5
_SHORT = 4  # digits of a German postcode that lost its zero


@dataclass(frozen=True, slots=True)
class Club:
    """What the members are members of: its id, name, concrete type and country."""

    id: str
    name: str
    type: str = "Organisation"
    country: str = ""


def club(name: str, country: str) -> Club:
    """Return a club of which only the name is known."""
    return Club(name_id(country, name), name, actor_type(name, country), country)


class Members:
    """The reader of one member list; each sheet with a header has a mapping of its own."""

    name = "members"

    def __init__(  # noqa: PLR0913
        self,
        file: File,
        of: str | Club,
        places: Places,
        *,
        country: str = "",
        sheets: Sequence[str] = (),
        licence: str = "not stated",
    ) -> None:
        """Find out what a list says.

        `of` is the club, or its name; `country` (alpha-2) is where members are that say nothing
        of it, and is found out where it is not given.

        Raises:
            WrongFormat: no header is understood, or the country cannot be told.

        """
        self.sheets = understand(file, "members", sheets)
        self.country = country.upper() or implied_country(self.sheets)
        if not self.country:
            raise WrongFormat(
                f"{file.name} does not tell which country its members are in. Say it with "
                f"--country (DE, CZ, PL, …)."
            )
        self.of = club(of, self.country) if isinstance(of, str) else of
        self.source = SourceInfo(
            id=f"members-{slug(self.of.name)[:60].strip('-')}",
            name=f"Members of {self.of.name}",
            publisher=self.of.name,
            licence=licence,
            url="",
        )
        self._tables = {
            one.format: Table(Mapping.model_validate(self.mapping(one)), places)
            for one in self.sheets
        }
        self._table: Table | None = None

    def mapping(self, sheet: Understood) -> dict[str, Any]:
        """Return the mapping of a sheet, as it stands in a mapping file."""
        constants = {"COUNTRY": self.country, "DIGITS": self._digits(sheet)}
        found = fill(_template(), sheet.columns, constants)
        if sheet.format.sections:
            found["ties"][0]["properties"].setdefault("role", {"column": "section"})
        found["nodes"]["of"] = _club_node(self.of)
        kept = sheet.format.model_dump(exclude_defaults=True, exclude_none=True, mode="json")
        origin = {"id": self.source.id, "name": self.source.name}
        origin |= {"publisher": self.source.publisher, "licence": self.source.licence}
        return {"source": origin, "format": kept | {"kind": sheet.format.kind[0]}, **found}

    def fits(self, file: File) -> bool:
        """Return whether a file is a member list: never, for any table could be one."""
        del file
        return False

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the rows of all sheets."""
        for sheet in self.sheets:
            self._table = self._tables[sheet.format]
            yield from self._table.rows(file)

    def facts(self, row: Row) -> Facts:
        """Return the member, and its tie to the club."""
        if self._table is None:
            raise LookupError("no row was read")
        return self._table.facts(row)

    def _digits(self, sheet: Understood) -> int | None:
        """Return how long postcodes are where some lost their leading zeros."""
        if self.country not in _HINTS["five_digits"] or "postcode" not in sheet.columns:
            return None
        stated = sheet.columns.get("country", "")
        short = (
            row for row in sheet.below if len(row.get(sheet.columns["postcode"], "")) == _SHORT
        )
        abroad = (country_code(row.get(stated, "") or self.country) for row in short)
        return 5 if all(one in _HINTS["five_digits"] for one in abroad) else None


def saved(mapping: dict[str, Any]) -> str:
    """Return a mapping as the text of a mapping file."""
    return yaml.safe_dump(mapping, allow_unicode=True, sort_keys=False, width=100)


def implied_country(sheets: Sequence[Understood]) -> str:
    """Return the country of rows that say none, '' where no half of the hints agrees.

    Hints are the endings of websites, legal forms, the look of postcodes, national numbers; where
    there are none, the countries of other rows, and then the words of the header.
    """
    votes: Counter[str] = Counter()
    stated: Counter[str] = Counter()
    for sheet in sheets:
        for row in sheet.below:
            known = {name: row.get(column, "") for name, column in sheet.columns.items()}
            if written := known.get("country"):
                stated.update(filter(None, [country_code(written)]))
            else:
                votes.update(_hints(known))
    told = votes or stated or Counter(_words(sheets))
    country, count = told.most_common(1)[0] if told else ("", 0)
    return country if count > _SURE * told.total() else ""


def _hints(row: dict[str, str]) -> Iterator[str]:
    ending = row.get("website", "").split("//")[-1].split("/")[0].rpartition(".")[2].lower()
    yield from _HINTS["endings"].get(ending, ())
    yield from (one for one in _HINTS["forms"] if legal_form(row.get("name", ""), one))
    for country, known in _HINTS["numbers"].items():
        yield from [country] * any(row.get(one) for one in known)
    places = " ".join(row.get(one, "") for one in ("postcode", "postcode_town", "full_address"))
    yield from (country for country, look in _looks() if look.search(places))


def _words(sheets: Sequence[Understood]) -> Iterator[str]:
    words = (name.casefold() for sheet in sheets for name in sheet.names)
    return (_HINTS["words"][word] for word in words if word in _HINTS["words"])


@lru_cache
def _looks() -> list[tuple[str, re.Pattern[str]]]:
    return [(country, re.compile(look)) for country, look in _HINTS["postcodes"].items()]


@lru_cache
def _template() -> dict[str, Any]:
    template: dict[str, Any] = read("members.yaml")
    return template


def _club_node(of: Club) -> dict[str, Any]:
    scheme, _, local = of.id.rpartition(":")
    named = of.country and of.id == name_id(of.country, of.name)
    return {
        "type": of.type,
        "mentioned": True,
        "id": {"scheme": "name"} if named else {"scheme": scheme, "of": {"value": local}},
        "properties": {"name": {"value": of.name}}
        | ({"country": {"value": of.country}} if of.country else {}),
    }
