"""Economic sectors: NACE Rev. 2 codes as publishers write them, and the classification's top."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from mosty.ingest.facts import Facts, Node, SourceInfo, Tie
from mosty.ingest.words import read

SOURCE = SourceInfo(
    id="nace",
    name="NACE Rev. 2",
    publisher="Eurostat",
    licence="Reuse authorised with attribution",
    url="https://ec.europa.eu/eurostat/web/nace",
    retrieved="2008-01-01",
    attribution="NACE Rev. 2 © European Union (Eurostat)",
)
_CODE = re.compile(r"([A-U])?[ .]*(?:(\d\d)(?:[ .]?(\d)(?:[ .]?(\d)(?:[ .]?[0-9A-Z]{1,2})?)?)?)?")


@lru_cache(maxsize=4096)
def sector(text: str) -> str | None:
    """Return the canonical NACE Rev. 2 code (`C`, `C26`, `C26.1`, `C26.11`), or None.

    Reads '26.11', '2611', 'C 26.1', 'c26' and 'C'. What national classifications add behind the
    fourth digit ('26110', '26.11.Z') is cut off.
    """
    match = _CODE.fullmatch(text.strip().upper())
    if not match:
        return None
    letter, division, group, kind = match.groups()
    section = _sections().get(division, "") if division else letter
    if not section or letter not in {None, section}:
        return None
    digits = f"{group}{kind or ''}" if group else ""
    return f"{section}{division or ''}{'.' if digits else ''}{digits}"


def sectors() -> Iterator[Facts]:
    """Yield each `Sector` (21 sections, 88 divisions) with its WITHIN tie, parents first."""
    names = _names()
    rows: list[tuple[str, dict[str, Any], str]] = [
        (section, one, "") for section, one in names.items()
    ]
    rows += [
        (f"{section}{division}", one, section)
        for section, above in names.items()
        for division, one in above["divisions"].items()
    ]
    for number, (code, one, section) in enumerate(rows, 1):
        yield _facts(number, code, {key: one[key] for key in ("en", "de", "cs", "pl")}, section)


def _facts(number: int, code: str, names: dict[str, str], section: str) -> Facts:
    id_ = f"nace:{code}"
    properties = {
        "name": names["en"],
        "code": code,
        "level": 2 if section else 1,
        "scheme": "nace2",
        **{f"name_{language}": name for language, name in names.items()},
    }
    return Facts(
        row=number,
        key=code,
        subject=id_,
        raw={"code": code, **names},
        nodes=(Node("Sector", id_, properties),),
        ties=(Tie("WITHIN", id_, f"nace:{section}"),) if section else (),
    )


@lru_cache
def _names() -> dict[str, Any]:
    names: dict[str, Any] = read("sectors.yaml")
    return names


@lru_cache
def _sections() -> dict[str, str]:
    """Return the section of each division."""
    return {division: section for section, one in _names().items() for division in one["divisions"]}
