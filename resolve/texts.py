"""What a reason shows of two profiles."""

from operator import attrgetter

from mosty.resolve.columns import Ints
from mosty.resolve.profile import Profile
from mosty.resolve.segments import texts

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


def compared(feature: str, left: Profile, right: Profile, named: Ints) -> tuple[str, str]:
    """Return what the two profiles say of a feature; of names, those that were compared best."""
    if field := _FIELDS.get(feature):
        return _text(attrgetter(field)(left)), _text(attrgetter(field)(right))
    return texts(left)[named[0]], texts(right)[named[1]]


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
