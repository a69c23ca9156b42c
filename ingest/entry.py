"""A row's facts, made ready to load: checked, fingerprinted, with the record that states them."""

from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from mosty.ingest.check import check
from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.raw import as_json


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its record's node, all other nodes, all ties."""

    row: int
    record: Node
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

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


def entry(facts: Facts, source: SourceInfo, file: str, retrieved: date | None) -> Entry:
    """Make an entry.

    Raises:
        BadCell: the ontology does not allow what the row says.

    """
    check(facts)
    id_ = f"record:{source.id}:{facts.key}"
    said = as_json([facts.subject, facts.nodes, facts.ties])
    record = Node(
        "Record",
        id_,
        {
            "source": source.id,
            "row": facts.row,
            "key": facts.key,
            "licence": source.licence,
            "digest": blake2b(said.encode(), digest_size=16).hexdigest(),
            "raw": as_json(facts.raw),
            "file": file,
        }
        | ({"retrieved": day} if (day := facts.retrieved or retrieved) else {})
        | ({"remarks": list(facts.remarks)} if facts.remarks else {}),
    )
    stated = {"record": id_, "source": source.id}
    ties = (
        *(Tie(one.type, one.start, one.end, one.properties | stated) for one in facts.ties),
        *(Tie("DESCRIBES", id_, node.id) for node in facts.nodes if not node.mentioned),
        Tie("PUBLISHED_BY", id_, f"source:{source.id}"),
    )
    return Entry(facts.row, record, facts.nodes, ties)
