"""A row's facts, made ready to load: checked, fingerprinted, with the record that states them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from mosty.ingest.check import check
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.raw import as_json
from mosty.ingest.stated import Stated, facts_text, links


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its record's node, and what it states.

    `beside` are the hashes of the fingerprints of earlier rows of the same file and key, which say
    something else.
    """

    row: int
    record: Node
    by: Stated
    beside: frozenset[int] = frozenset()

    @property
    def digest(self) -> str:
        """The fingerprint of what was read from the row.

        Where it stands is no part of it, nor are columns that nobody reads: what a publisher
        counts anew in every edition would make every row look changed.
        """
        digest: str = self.record.properties["digest"]
        return digest

    @property
    def raw(self) -> str:
        """The row as it was read, as JSON text."""
        raw: str = self.record.properties["raw"]
        return raw

    def ties(self) -> Iterator[Tie]:
        """Yield every tie as it stands in the graph where no other record states it."""
        stated = {"records": [self.by.record], "source": self.by.source}
        for one in self.by.ties:
            yield Tie(one.type, one.start, one.end, one.properties | stated)
        described, mentioned = links(self.by.nodes, self.by.ties)
        for id_ in described:
            yield Tie("DESCRIBES", self.by.record, id_, self.by.marks)
        for id_ in mentioned:
            yield Tie("MENTIONS", self.by.record, id_, self.by.marks)
        yield Tie("PUBLISHED_BY", self.by.record, f"source:{self.by.source}", self.by.marks)


def record_id(source: str, key: str) -> str:
    """Return the id of the record of a source's row."""
    return f"record:{source}:{key}"


def entry(facts: Facts, source: SourceInfo, file: str, retrieved: date | None) -> Entry:
    """Make an entry.

    Raises:
        BadCell: the ontology does not allow what the row says.

    """
    check(facts)
    id_ = record_id(source.id, facts.key)
    said = facts_text(facts.subject, facts.nodes, facts.ties)
    day = facts.retrieved or retrieved
    subject = next((one for one in facts.nodes if one.id == facts.subject), None)
    synthetic = subject is not None and subject.properties.get("synthetic") is True
    properties = {
        "source": source.id,
        "row": facts.row,
        "key": facts.key,
        "licence": source.licence,
        "digest": blake2b(said.encode(), digest_size=16).hexdigest(),
        "raw": as_json(facts.raw),
        "facts": said,
        "file": file,
    }
    if day:
        properties["retrieved"] = day
    if remarks := _remarks(facts):
        properties["remarks"] = remarks
    if synthetic:
        properties["synthetic"] = True
    by = Stated(id_, source.id, day, None, None, facts.nodes, facts.ties, synthetic)
    return Entry(facts.row, Node("Record", id_, properties), by)


def _remarks(facts: Facts) -> list[str]:
    """Return what was noticed in the row, with its ties that lead back to where they start."""
    loops = [one for one in facts.ties if one.start == one.end]
    return [
        *facts.remarks,
        *(f"self-tie: {one.type} leads from {one.start} to itself" for one in loops),
    ]
