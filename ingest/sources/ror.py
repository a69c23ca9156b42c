"""ROR: research organisations of the world, as a JSON array in the schema v2.

The schema is told at https://ror.readme.io/docs/ror-data-structure. Read are names, kinds, places,
identifiers and parents; a child is read from its own record, which names its parent.
"""

from collections.abc import Iterator
from datetime import date

from mosty.graph.ontology.model import LANGUAGES
from mosty.ingest.actors import actor
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, Row, SourceInfo, Tie
from mosty.ingest.files import File
from mosty.ingest.formats import jsonarray
from mosty.ingest.located import located
from mosty.ingest.places import Place, Places

_SIGNS = (b"https://ror.org/", b'"ror_display"')
_KINDS = {
    "education": "University",
    "facility": "ResearchInstitute",
    "company": "Company",
    "government": "PublicBody",
    "nonprofit": "Association",
}
"""ROR's types that tell a kind, the surest first; the others leave it to the name."""
_LANGUAGE = {"AT": "de", "CZ": "cs", "DE": "de", "NL": "nl", "PL": "pl"}
_URL = "https://ror.org/"


class Ror:
    """Reads research organisations and what they are part of."""

    name = "ror"
    source = SourceInfo(
        id="ror",
        name="Research Organization Registry",
        publisher="ROR",
        licence="CC0 1.0",
        url="https://ror.org",
    )

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self._places = places

    def fits(self, file: File) -> bool:
        """Return whether it looks like ROR's dump in schema v2."""
        return file.head.lstrip().startswith(b"[") and all(one in file.head for one in _SIGNS)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the organisations."""
        return jsonarray.rows(file)

    def facts(self, row: Row) -> Facts:
        """Return the organisation, where it is, and its parents."""
        values = row.values
        id_ = _id(values["id"])
        where = values["locations"][0]["geonames_details"] if values["locations"] else {}
        properties = _names(values["names"], where.get("country_code")) | {
            "country": where.get("country_code"),
            "town": where.get("name"),
            "website": next(_websites(values), None),
            "status": "active" if values["status"] == "active" else "closed",
            "founded": date(year, 1, 1) if (year := values.get("established")) else None,
            "identifiers": [id_, *_identifiers(values)],
        }
        given = {name: value for name, value in properties.items() if value}
        kind = next((_KINDS[one] for one in _KINDS if one in values["types"]), "Actor")
        node, ties = located(actor(id_, given, kind), self._place(where))
        parents = [*_parents(values)]
        return Facts(
            row=row.number,
            key=id_.removeprefix("ror:"),
            subject=id_,
            raw=values,
            nodes=(node, *parents),
            ties=(*ties, *(Tie("PART_OF", id_, parent.id) for parent in parents)),
        )

    def _place(self, where: Properties) -> Place | None:
        """Return the place, with the coordinates that ROR gives."""
        if not where.get("country_code"):
            return None
        state = where.get("country_subdivision_name")
        found = self._places.find(where["country_code"], where.get("name"), None, state)
        latitude, longitude = where.get("lat"), where.get("lng")
        if latitude is None or longitude is None:
            return found
        nuts, precision = (found.nuts, found.precision) if found else (None, "town")
        return Place(nuts, precision, latitude, longitude, where.get("name") or "")


def _id(url: str) -> str:
    if not url.startswith(_URL):
        raise BadCell("id", f"{url!r:.100} is no ROR id")
    return f"ror:{url.removeprefix(_URL)}"


def _names(names: list[Properties], country: str | None) -> Properties:
    """Return the name in the country's language, the first label in each language, and all others.

    Where there is no label in the country's language, the name is the one that ROR shows.
    """
    shown = next((one["value"] for one in names if "ror_display" in one["types"]), None)
    if not shown:
        raise BadCell("names", "has no name to show (ror_display)")
    labels = [one for one in names if "label" in one["types"]]
    labels.sort(key=lambda one: one["value"] != shown)
    own = (one["value"] for one in labels if one["lang"] == _LANGUAGE.get(country or ""))
    found: Properties = {"name": next(own, shown)}
    for language in LANGUAGES:
        for one in labels:
            if one["lang"] == language:
                found.setdefault(f"name_{language}", one["value"])
    others = dict.fromkeys(one["value"] for one in names)
    found["names"] = [one for one in others if one not in found.values()]
    return found


def _websites(values: Properties) -> Iterator[str]:
    return (one["value"] for one in values.get("links") or () if one["type"] == "website")


def _identifiers(values: Properties) -> Iterator[str]:
    """Yield the ids in other registers, as `isni:0000000460500824`."""
    for one in values.get("external_ids") or ():
        yield from (f"{one['type']}:{text.replace(' ', '')}" for text in one["all"])


def _parents(values: Properties) -> Iterator[Node]:
    """Yield the parents; what is known of one that has no record here is its name."""
    for one in values.get("relationships") or ():
        if one["type"] == "parent":
            yield actor(_id(one["id"]), {"name": one["label"]}, "Organisation", mentioned=True)
