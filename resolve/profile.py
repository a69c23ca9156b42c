"""What is compared of an organisation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """An organisation as a source, a list or the graph names it; '' and () where it says nothing.

    `names` are all it is known by, the main one first. `country` is ISO 3166 alpha-2, `legal_form`
    an ISO 20275 code, `kind` a node type of the ontology (or "Person"), `sectors` NACE codes,
    `latitude` and `longitude` WGS 84 degrees. `identifiers` are valid ones only, as
    `scheme:value`. `address` is a street with its number, `founded` a day or a year in ISO 8601
    (of a person: born).
    """

    id: str
    names: tuple[str, ...]
    country: str = ""
    town: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    website: str = ""
    legal_form: str = ""
    kind: str = ""
    sectors: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    address: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    founded: str = ""
