"""Activities as registers list them, NACE codes with national digits behind, as ties to sectors."""

from collections.abc import Iterable

from mosty.ingest.facts import Tie
from mosty.ingest.sectors import sector


def activities(id_: str, primary: Iterable[str], others: Iterable[str]) -> tuple[Tie, ...]:
    """Return a tie to each division; texts that are no NACE code ('00') are passed over."""
    main = [*_divisions(primary)]
    beside = [one for one in _divisions(others) if one not in main]
    ties = [*((one, True) for one in main), *((one, False) for one in beside)]
    return (*(Tie("ACTIVE_IN", id_, f"nace:{code}", {"primary": is_}) for code, is_ in ties),)


def _divisions(codes: Iterable[str]) -> Iterable[str]:
    found = (sector(str(code)) for code in codes)
    return dict.fromkeys(code.partition(".")[0] for code in found if code and len(code) > 1)
