"""The header of a table."""

from collections import Counter
from collections.abc import Iterator, Sequence

from mosty.graph.errors import WrongFormat
from mosty.ingest.files import File


def titles(rows: Sequence[Sequence[object]]) -> list[str]:
    """Return what the columns are called in one header row, or in several.

    Of two rows the upper one may name groups: "Address" over "Town" is "Address / Town". A group's
    name stands over its first column only, and reaches as far as the names below it.
    """
    width = max(map(len, rows), default=0)
    names = [""] * width
    for row in rows:
        texts = [_text(row[at]) if at < len(row) else "" for at in range(width)]
        names = [*_joined(names, texts)]
    return names


def _joined(upper: Sequence[str], lower: Sequence[str]) -> Iterator[str]:
    group = ""
    for over, own in zip(upper, lower, strict=True):
        if over:
            group = over if own and own != over else ""
        elif not own:
            group = ""
        above = over or group
        yield f"{above} / {own}" if above and own and above != own else own or above


def _text(cell: object) -> str:
    return " ".join(str("" if cell is None else cell).split())


def named(file: File, rows: Sequence[Sequence[object]], number: int) -> list[str]:
    """Return the names of the columns; a second column of the same name is called 'name (2)'.

    Raises:
        WrongFormat: there is no header in the rows that end with row `number`.

    """
    texts = titles(rows)
    if not any(texts):
        raise WrongFormat(f"{file.name} has no header in row {number}.")
    return unlike(texts)


def unlike(texts: Sequence[str]) -> list[str]:
    """Return names that tell columns apart: 'column 3' for none, 'name (2)' for a second one."""
    seen: Counter[str] = Counter()
    names = []
    for at, text in enumerate(texts, 1):
        name = text or f"column {at}"
        seen[name] += 1
        names.append(f"{name} ({seen[name]})" if seen[name] > 1 else name)
    return names
