"""What a reason shows of two profiles."""

from operator import attrgetter

from mosty.resolve.profile import Profile

_FIELDS = {
    "town": "town",
    "country": "country",
    "website": "website",
    "kind": "kind",
    "sector": "sectors",
    "phone": "phones",
    "mail": "emails",
    "address": "address",
    "identifier": "identifiers",
    "founded": "founded",
}


def compared(
    feature: str, left: Profile, right: Profile, names: tuple[str, str]
) -> tuple[str, str]:
    """Return what two profiles say of a feature; `names` are those that were compared best."""
    if field := _FIELDS.get(feature):
        return _text(attrgetter(field)(left)), _text(attrgetter(field)(right))
    return names


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
