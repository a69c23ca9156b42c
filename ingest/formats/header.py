"""The header of a table."""

from collections import Counter
from collections.abc import Sequence

from mosty.graph.errors import WrongFormat
from mosty.ingest.files import File


def named(file: File, cells: Sequence[object], number: int) -> list[str]:
    """Return the names of the columns; a second column of the same name is called 'name (2)'.

    Raises:
        WrongFormat: there is no header in row `number`.

    """
    texts = [" ".join(str(cell).split()) for cell in cells]
    if not any(texts):
        raise WrongFormat(f"{file.name} has no header in row {number}.")
    seen: Counter[str] = Counter()
    names = []
    for at, text in enumerate(texts, 1):
        name = text or f"column {at}"
        seen[name] += 1
        names.append(f"{name} ({seen[name]})" if seen[name] > 1 else name)
    return names
