"""What was noticed in rows, by kind."""

import re
from functools import cache

from mosty.ingest.words import read

OTHER = "other"


def kind_of(remark: str) -> str:
    """Return what kind of thing a remark tells of."""
    return next((kind for kind, one in _patterns() if one.search(remark)), OTHER)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((one["kind"], re.compile(one["pattern"])) for one in read("remarks.yaml"))
