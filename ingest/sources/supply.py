"""Supply relations as lists: who supplies whom with what, in the words of four languages."""

from mosty.ingest.facts import BadCell, Facts, Properties, Row, SourceInfo, Tie
from mosty.ingest.sectors import sector
from mosty.ingest.sources.listed import Listed
from mosty.ingest.values import first_day, number

_PERCENT = 100


class Supply(Listed):
    """Reads suppliers, customers, and SUPPLIES ties between them."""

    name = "supply"
    source = SourceInfo(
        id="supply",
        name="Supply relations",
        publisher="whoever made the list",
        licence="not stated",
        url="",
    )

    def facts(self, row: Row) -> Facts:
        """Return both ends and the tie; one that supplies itself is remarked upon."""
        supplier, first, said = self.actor(row, "supplier")
        customer, second, more = self.actor(row, "customer")
        properties = self._properties(row)
        remarks = [*said, *more]
        if supplier == customer:
            remarks.append(f"{supplier} is said to supply itself.")
        return Facts(
            row=row.number,
            key="|".join((supplier, customer, properties.get("product", ""))),
            subject=supplier,
            raw=row.values,
            nodes=(*(node for node in (first, second) if node),),
            ties=(Tie("SUPPLIES", supplier, customer, properties),),
            remarks=(*remarks,),
        )

    def _properties(self, row: Row) -> Properties:
        since = first_day(self.cell(row, "since"))
        found = {
            "product": self.text(row, "product"),
            "sector": self._sector(row),
            "share": self._share(row),
            "volume": self._number(row, "volume"),
            "since": since,
            "valid_from": since,
            "valid_to": first_day(self.cell(row, "until")),
        }
        return {name: one for name, one in found.items() if one not in (None, "")}

    def _number(self, row: Row, meaning: str) -> float | None:
        try:
            return number(self.cell(row, meaning))
        except ValueError as error:
            raise BadCell(self.column(meaning), str(error)) from None

    def _share(self, row: Row) -> float | None:
        """Return a share in per cent; where none of the list is above 1, they are parts of 1."""
        share = self._number(row, "share")
        if share is None:
            return None
        share *= _PERCENT if self._parts_of_one() else 1
        if not 0 <= share <= _PERCENT:
            raise BadCell(self.column("share"), f"{share:g} % is no share")
        return share

    def _parts_of_one(self) -> bool:
        column = self.column("share")
        texts = [text for one in self.sheet.below if (text := one.get(column))]
        return bool(texts) and all(_small(text) for text in texts)

    def _sector(self, row: Row) -> str | None:
        text = self.text(row, "nace")
        if text and not sector(text):
            raise BadCell(self.column("nace"), f"{text!r} is no NACE code")
        return sector(text) if text else None


def _small(text: str) -> bool:
    try:
        return "%" not in text and (number(text) or 0) <= 1
    except ValueError:
        return False
