"""Offers and requests as lists: who offers or looks for what, where, and until when."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import blake2b
from typing import Any

from mosty.ingest.countries import country
from mosty.ingest.facts import BadCell, Facts, Node, Properties, Row, SourceInfo, Tie
from mosty.ingest.nuts import iso_country
from mosty.ingest.sectors import sector
from mosty.ingest.sources.listed import Listed
from mosty.ingest.text import fold
from mosty.ingest.values import day, number
from mosty.ingest.words import read

_WORDS: dict[str, dict[str, list[str]]] = read("sources/listings.yaml")
_TIES = {"Offer": "OFFERS", "Request": "REQUESTS"}
_NUTS = re.compile(r"[A-Z]{2}[0-9A-Z]{1,3}")


class Listings(Listed):
    """Reads offers and requests with the organisations behind them."""

    name = "listings"
    source = SourceInfo(
        id="listings",
        name="Offers and requests",
        publisher="whoever made the list",
        licence="not stated",
        url="",
    )

    def facts(self, row: Row) -> Facts:
        """Return the offer or request, who made it, where it is and of which sector."""
        kind = self._type(row)
        title = self.text(row, "title")
        if not title:
            raise BadCell(self.column("title"), "is blank")
        owner, maker, said = self.actor(row, "organisation")
        key = blake2b(f"{owner}\x1f{kind}\x1f{title}".encode(), digest_size=10).hexdigest()
        node = Node(kind, f"{kind.lower()}:{key}", {"name": title, **self._properties(row)})
        published, expires = map(node.properties.get, ("published", "expires"))
        late = isinstance(published, date) and isinstance(expires, date) and expires < published
        return Facts(
            row=row.number,
            key=key,
            subject=node.id,
            raw=row.values,
            nodes=(node, maker) if maker else (node,),
            ties=(Tie(_TIES[kind], owner, node.id), *self._where(row, node), *self._of(row, node)),
            remarks=(*said, *(["It expires before it was published."] if late else [])),
        )

    def _type(self, row: Row) -> str:
        """Return what it is: by its own word, by the title's header, by the sheet's name."""
        told = self.text(row, "kind")
        for text in (told, self.column("title"), self.sheet.sheet):
            if found := _first("types", text):
                return found
        if told:
            raise BadCell(self.column("kind"), f"{told!r} is neither an offer nor a request")
        raise BadCell(self.column("kind"), "is blank, so it is not known what it is")

    def _properties(self, row: Row) -> Properties:
        text = " ".join((self.text(row, "product_kind"), self.text(row, "kind")))
        found = {
            "description": self.text(row, "description"),
            "kind": _first("kinds", text),
            "classification": self.text(row, "classification"),
            "language": self.text(row, "language").lower()[:2],
            "published": self._read(row, "published", day),
            "expires": self._read(row, "expires", day),
            "price": self._read(row, "price", number),
        }
        return {name: one for name, one in found.items() if one not in (None, "")}

    def _read(self, row: Row, meaning: str, how: Callable[[object], Any]) -> Any:  # noqa: ANN401
        try:
            return how(self.cell(row, meaning))
        except ValueError as error:
            raise BadCell(self.column(meaning), str(error)) from None

    def _where(self, row: Row, node: Node) -> Iterator[Tie]:
        region, town = self.text(row, "region"), self.text(row, "town")
        state = country(self.text(row, "country"))
        if _NUTS.fullmatch(region):
            state = state or iso_country(region[:2])
        countries = [state] if state else ["DE", "CZ", "PL"]
        places = [self.places.find(one, town or region, None, region) for one in countries]
        found = [place for place in places if place and place.nuts]
        if len(found) == 1:
            precision = {"precision": found[0].precision}
            yield Tie("LOCATED_IN", node.id, f"nuts:{found[0].nuts}", precision)

    def _of(self, row: Row, node: Node) -> Iterator[Tie]:
        if code := sector(self.text(row, "nace")):
            yield Tie("ACTIVE_IN", node.id, f"nace:{code.partition('.')[0]}", {"primary": True})


def _first(table: str, text: str) -> str | None:
    folded = fold(text)
    for name, words in _WORDS[table].items():
        if re.search("|".join(rf"\b{one.replace('*', '[a-z]*')}\b" for one in words), folded):
            return name
    return None
