"""ROR's schema v1, put into the shape of v2; dumps had it until 2025."""

from collections.abc import Iterator

from mosty.ingest.facts import Properties

SIGNS = (b"https://ror.org/", b'"ip_addresses"', b'"acronyms"')


def as_v2(record: Properties) -> Properties:
    """Return what a record says, as far as it is read, in schema v2."""
    return {
        "id": record["id"],
        "names": [*_names(record)],
        "types": [one.casefold() for one in record["types"]],
        "status": record.get("status", "active"),
        "established": record.get("established"),
        "links": [{"type": "website", "value": one} for one in record.get("links") or ()],
        "locations": [*_locations(record)],
        "external_ids": [*_external_ids(record)],
        "relationships": [
            one | {"type": one["type"].casefold()} for one in record.get("relationships") or ()
        ],
    }


def _names(record: Properties) -> Iterator[Properties]:
    yield {"value": record["name"], "types": ["ror_display", "label"], "lang": None}
    for one in record.get("labels") or ():
        yield {"value": one["label"], "types": ["label"], "lang": one["iso639"]}
    for kind in ("aliases", "acronyms"):
        for name in record.get(kind) or ():
            yield {"value": name, "types": [kind], "lang": None}


def _locations(record: Properties) -> Iterator[Properties]:
    for one in record.get("addresses") or ():
        yield {
            "geonames_details": {
                "country_code": record["country"]["country_code"],
                "country_subdivision_name": one.get("state"),
                "name": one.get("city"),
                "lat": one.get("lat"),
                "lng": one.get("lng"),
            }
        }


def _external_ids(record: Properties) -> Iterator[Properties]:
    """Yield the ids by kind; of GRID ids there is one text, of others a list."""
    for kind, one in (record.get("external_ids") or {}).items():
        found = one["all"]
        yield {"type": kind.casefold(), "all": [found] if isinstance(found, str) else found}
