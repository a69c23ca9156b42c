"""GLEIF level 1: legal entities of the world with their LEI, as the golden copy has them.

The formats are told at https://www.gleif.org/en/lei-data/gleif-golden-copy.
"""

from collections.abc import Iterator

from mosty.ingest.actors import actor, actor_id, remarks
from mosty.ingest.facts import BadCell, BadRow, Facts, Node, Properties, Row, SourceInfo, Tie
from mosty.ingest.files import File
from mosty.ingest.identifiers import NOTHING, Identifier, identifier
from mosty.ingest.located import located
from mosty.ingest.places import Places
from mosty.ingest.sources import gleif_files
from mosty.ingest.values import day

_DATA = gleif_files.DATA
_SEAT = "Entity.LegalAddress."
_AUTHORITY = "Entity.RegistrationAuthority."
_STATUS = {"ACTIVE": "active", "INACTIVE": "closed"}
_NO_FORM = ("8888", "9999")
"""ELF's codes for 'other' and 'not applicable'."""
_GONE = ("DUPLICATE", "ANNULLED")


class Gleif:
    """Reads legal entities: names, seat, legal form, number in their register, successor."""

    name = "gleif"
    source = SourceInfo(
        id="gleif",
        name="Legal entities with an LEI",
        publisher="Global Legal Entity Identifier Foundation (GLEIF)",
        licence="CC0 1.0",
        url="https://www.gleif.org/en/lei-data/gleif-golden-copy",
    )

    def __init__(self, places: Places) -> None:
        """Prepare to read."""
        self._places = places

    def fits(self, file: File) -> bool:
        """Return whether it is a file of level 1, in whichever format."""
        match gleif_files.kind(file):
            case "csv":
                header = file.head.partition(b"\n")[0]
                return b"LEI" in header and b"Entity.LegalName" in header
            case "xml":
                return b"www.gleif.org/data/schema/leidata/" in file.head
            case "json":
                signs = (b'"LEI"', b'"Entity"', b'"LegalName"', b'"LegalAddress"')
                return all(sign in file.head for sign in signs)
            case _:
                return False

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the entities, but for sole proprietors, whose name is a person's."""
        for row in gleif_files.rows(file, "LEIRecord"):
            if (
                isinstance(row, BadRow)
                or row.values.get("Entity.EntityCategory") != "SOLE_PROPRIETOR"
            ):
                yield row

    def facts(self, row: Row) -> Facts:
        """Return the entity, its seat, and its successor."""
        values = row.values
        for column in ("LEI", "Entity.LegalName", f"{_SEAT}Country"):
            if not values.get(column):
                raise BadCell(column, "is blank")
        lei = identifier("lei", values["LEI"])
        name, country = values["Entity.LegalName"], values[f"{_SEAT}Country"]
        town, postcode = values.get(f"{_SEAT}City"), values.get(f"{_SEAT}PostalCode")
        ids = [lei, _registered(values)]
        properties = {
            "name": name,
            "names": [*_names(values)],
            "country": country,
            "town": town,
            "postcode": postcode,
            "address": values.get(f"{_SEAT}FirstAddressLine"),
            "status": _STATUS.get(values.get("Entity.EntityStatus", "")),
            "founded": day(values.get("Entity.EntityCreationDate")),
            "identifiers": [one.id or one.text for one in ids if one.text],
        } | _legal_form(values)
        given = {key: value for key, value in properties.items() if value}
        kind = _DATA["kinds"].get(values.get("Entity.EntityCategory"), "Actor")
        id_ = actor_id(ids[:1], country, name)
        node = actor(id_, given, kind)
        number = values.get(f"{_AUTHORITY}RegistrationAuthorityEntityID")
        if node.type == "Company" and number:
            node.properties["register_number"] = number
        node, ties = located(node, self._places.find(country, town, postcode, None))
        after = [*_successors(values, id_)]
        return Facts(
            row=row.number,
            key=values["LEI"],
            subject=id_,
            raw=values,
            nodes=(node, *(one for one, _ in after)),
            ties=(*ties, *(tie for _, tie in after)),
            remarks=(*remarks([node]), *_standing(values)),
        )


def _registered(values: Properties) -> Identifier:
    """Return the number in the register, where its authority tells which register that is."""
    authority = values.get(f"{_AUTHORITY}RegistrationAuthorityID")
    number = values.get(f"{_AUTHORITY}RegistrationAuthorityEntityID")
    if scheme := _DATA["authorities"].get(authority):
        return identifier(scheme, number)
    if values.get(f"{_SEAT}Country") != "DE":
        return NOTHING
    other = values.get(f"{_AUTHORITY}OtherRegistrationAuthorityID", "")
    found = identifier("de-hr", number, _DATA["courts"].get(authority, other))
    return found if found.id else NOTHING


def _names(values: Properties) -> Iterator[str]:
    columns = (
        "Entity.OtherEntityNames.OtherEntityName",
        "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName",
    )
    for column in columns:
        number = 1
        while found := values.get(f"{column}.{number}"):
            yield found
            number += 1


def _legal_form(values: Properties) -> Properties:
    code = values.get("Entity.LegalForm.EntityLegalFormCode")
    return {
        "legal_form": None if code in _NO_FORM else code,
        "legal_form_text": values.get("Entity.LegalForm.OtherLegalForm"),
    }


def _successors(values: Properties, id_: str) -> Iterator[tuple[Node, Tie]]:
    """Yield those that an entity was merged into."""
    for number in range(1, 6):
        column = f"Entity.SuccessorEntity.{number}."
        lei = identifier("lei", values.get(f"{column}SuccessorLEI"))
        if lei.id and lei.id != id_:
            name = values.get(f"{column}SuccessorEntityName") or values[f"{column}SuccessorLEI"]
            yield (
                entity(lei.id, name),
                Tie("PART_OF", id_, lei.id, {"kind": "predecessor"}),
            )


def entity(id_: str, name: str) -> Node:
    """Return an entity that another record names; what it is tells its own record."""
    return actor(id_, {"name": name, "identifiers": [id_]}, "Organisation", mentioned=True)


def _standing(values: Properties) -> Iterator[str]:
    status = values.get("Registration.RegistrationStatus")
    if status in _GONE:
        yield f"GLEIF calls this LEI {status.lower()}: do not rely on it."
