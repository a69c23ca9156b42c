"""Where the node of a mapping is: by town and postcode, by coordinates, by a region's code."""

from dataclasses import replace

from mosty.ingest import cells
from mosty.ingest.facts import BadCell, Properties
from mosty.ingest.mapping import PlaceRule, Rule
from mosty.ingest.places import Place, Places
from mosty.ingest.regions import known_part
from mosty.ingest.values import number

_COUNTRY = 2  # letters of a country's NUTS code


def placed(places: Places, rule: PlaceRule, row: Properties) -> tuple[Place | None, str]:
    """Return where a node is, and a remark where the region's code is none of NUTS 2024.

    Such a code is of another edition, or of none; then town and postcode tell the region, else
    the longest part of the code that is a region, if only the country.

    Raises:
        BadCell: the coordinates are none.

    """
    if not (country := cells.text(rule.country, row)):
        return None, ""
    code = "".join((cells.text(rule.nuts, row) or "").split()).upper()
    found = places.find(
        country,
        cells.text(rule.town, row),
        cells.text(rule.postcode, row),
        cells.text(rule.state, row) or (code if len(code) > _COUNTRY else None),
    )
    found, remark = _in_region(found, code)
    return _at(rule, row, found), remark


def _in_region(found: Place | None, code: str) -> tuple[Place | None, str]:
    known = known_part(code)
    if found and found.nuts and (known != code or found.nuts.startswith(code)):
        place: Place | None = found
    elif known:
        place = Place(known, "region", None, None, "")
    else:
        place = found
    if known == code or len(code) <= _COUNTRY:
        return place, ""
    where = f"taken to be in {place.nuts}" if place and place.nuts else "not put in a region"
    return place, f"{code} is no region of NUTS 2024; it is {where}."


def _at(rule: PlaceRule, row: Properties, found: Place | None) -> Place | None:
    """Return the place with the coordinates of its cells, where both are given."""
    latitude, longitude = _degrees(rule.latitude, row, 90), _degrees(rule.longitude, row, 180)
    if latitude is None or longitude is None:
        return found
    known = found or Place(None, "town", None, None, "")
    return replace(known, latitude=latitude, longitude=longitude)


def _degrees(rule: Rule | None, row: Properties, most: int) -> float | None:
    if rule is None:
        return None
    column = rule.column[0] if rule.column else "value"
    try:
        found = number(cells.pick(rule, row), ".")
    except ValueError as error:
        raise BadCell(column, str(error)) from None
    if found is not None and abs(found) > most:
        raise BadCell(column, f"{found} is no coordinate")
    return found
