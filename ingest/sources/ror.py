"""ROR: research organisations of the world, as a JSON array in the schema v2 or v1.

The schemas are told at https://ror.readme.io/docs/ror-data-structure. Read are names, kinds,
places, identifiers and relationships.
"""

from collections.abc import Iterator
from datetime import date

from mosty.graph.ontology.model import LANGUAGES
from mosty.ingest.actors import actor, actor_id, remarks
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, Row, SourceInfo, Tie
from mosty.ingest.files import File
from mosty.ingest.formats import jsonarray
from mosty.ingest.identifiers import Identifier, identifier
from mosty.ingest.located import located
from mosty.ingest.places import Place, Places
from mosty.ingest.sources import ror_v1

_SIGNS = (b"https://ror.org/", b'"ror_display"')
_KINDS = {
    "education": "University",
    "facility": "ResearchInstitute",
    "company": "Company",
    "government": "PublicBody",
    "nonprofit": "Association",
}
"""ROR's types that tell a kind, the surest first; the others leave it to the name."""
_TIES: dict[str, tuple[str, bool, Properties]] = {
    "parent": ("PART_OF", True, {}),
    "child": ("PART_OF", False, {}),
    "successor": ("PART_OF", True, {"kind": "predecessor"}),
    "predecessor": ("PART_OF", False, {"kind": "predecessor"}),
    "related": ("COOPERATES_WITH", True, {}),
}
"""ROR's relationships: the tie, whether it starts at the record's own organisation, and more."""
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
        """Return whether it looks like ROR's dump in one of the two schemas."""
        signs = (_SIGNS, ror_v1.SIGNS)
        array = file.head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")
        return array and any(all(one in file.head for one in each) for each in signs)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the organisations."""
        return jsonarray.rows(file)

    def facts(self, row: Row) -> Facts:
        """Return the organisation, where it is, and what it is part of or related to."""
        values = row.values if "names" in row.values else ror_v1.as_v2(row.values)
        known = _id(values["id"])
        where = values["locations"][0]["geonames_details"] if values["locations"] else {}
        country = where.get("country_code") or ""
        properties = _names(values["names"], country) | {
            "country": country,
            "town": where.get("name"),
            "website": next(_websites(values), None),
            "status": "active" if values["status"] == "active" else "closed",
            "founded": date(year, 1, 1) if (year := values.get("established")) else None,
            "identifiers": [known.text, *_identifiers(values)],
        }
        given = {name: value for name, value in properties.items() if value}
        kind = next((_KINDS[one] for one in _KINDS if one in values["types"]), "Actor")
        id_ = actor_id([known], country, given["name"])
        node, ties = located(actor(id_, given, kind), self._place(where))
        others = [*_relations(values, id_)]
        return Facts(
            row=row.number,
            key=known.text.removeprefix("ror:"),
            subject=id_,
            raw=row.values,
            nodes=(node, *(other for other, _ in others)),
            ties=(*ties, *(tie for _, tie in others)),
            remarks=remarks([node]),
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


def _id(url: str) -> Identifier:
    if not url.startswith(_URL):
        raise BadCell("id", f"{url!r:.100} is no ROR id")
    return identifier("ror", url)


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
    """Yield the ids in other registers, as `isni:0000 0004 6050 0824`."""
    for one in values.get("external_ids") or ():
        yield from (f"{one['type']}:{text}" for text in one["all"])


def _relations(values: Properties, id_: str) -> Iterator[tuple[Node, Tie]]:
    """Yield the organisations it is part of, or related to, each with its tie.

    What is known of one that has no record here is its name. Who was succeeded by another became
    part of it.
    """
    for one in values.get("relationships") or ():
        if one["type"] not in _TIES:
            continue
        kind, upward, properties = _TIES[one["type"]]
        other_id = actor_id([_id(one["id"])], "", one["label"])
        other = actor(other_id, {"name": one["label"]}, "Organisation", mentioned=True)
        ends = (id_, other_id) if upward else (other_id, id_)
        yield other, Tie(kind, *ends, dict(properties))
