"""A table of companies that are officers of companies, taken from OffeneRegister."""

from collections.abc import Iterator
from dataclasses import replace

from mosty.ingest.actors import actor
from mosty.ingest.facts import BadCell, BadRow, Facts, Row
from mosty.ingest.files import File
from mosty.ingest.formats import separated
from mosty.ingest.identifiers import identifier
from mosty.ingest.names import tidy
from mosty.ingest.places import Places
from mosty.ingest.sources.offeneregister import SOURCE
from mosty.ingest.sources.officers import held

_HEADER = b"company_number,company_name,position,officer_raw,"


class OfficerLinks:
    """Reads ties between companies; neither of them is told more of than its name."""

    name = "offeneregister-officers"
    source = replace(
        SOURCE, id="offeneregister-officers", name="OffeneRegister.de: companies that are officers"
    )

    def __init__(self, places: Places) -> None:
        """Take what every reader takes."""
        del places

    def fits(self, file: File) -> bool:
        """Return whether the header is this table's."""
        return file.head.startswith(_HEADER)

    def rows(self, file: File) -> Iterator[Row | BadRow]:
        """Yield the rows."""
        return separated.rows(file, "utf-8", ",", 1)

    def facts(self, row: Row) -> Facts:
        """Return both companies and their tie."""
        values = row.values
        company = identifier("de-hr", values["company_number"])
        if company.id is None:
            raise BadCell("company_number", f"{values['company_number']!r:.100} is no register key")
        name = tidy(values["company_name"])
        node = actor(company.id, {"name": name, "country": "DE"}, mentioned=True)
        found = [*held([values | {"name": values["officer_raw"]}], company.id)]
        if not found:
            raise BadCell("position", f"{values['position']!r:.100} is no position Mosty knows")
        parts = ("company_number", "position", "officer_raw", "start_date", "end_date")
        return Facts(
            row=row.number,
            key="|".join(str(values[part] or "") for part in parts),
            subject=company.id,
            raw=values,
            nodes=(node, *(one for one, _ in found)),
            ties=(*(tie for _, tie in found),),
        )
