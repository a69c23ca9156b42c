"""Groups of records that are one organisation each."""

from collections.abc import Iterable, Mapping

from mosty.resolve.match import Match
from mosty.resolve.schemes import conflict, only


def clusters(
    matches: Iterable[Match],
    distinct: Iterable[tuple[str, str]] = (),
    identifiers: Mapping[str, Iterable[str]] | None = None,
) -> list[frozenset[str]]:
    """Return the groups of two or more ids that the matches join, the surest match first.

    No group holds two ids known `distinct`, nor different values of a scheme of which an
    organisation has only one (`identifiers`: an id's, as `scheme:value`). The order of the
    matches doesn't count: of equal probability, the smaller ids come first.
    """
    groups = _Groups(distinct, identifiers or {})
    for match in sorted(matches, key=lambda one: (-one.probability, one.left, one.right)):
        groups.join(match.left, match.right)
    return sorted((frozenset(one) for one in groups.members.values() if len(one) > 1), key=min)


class _Groups:
    """Disjoint groups that know what they must not be joined with."""

    def __init__(
        self, distinct: Iterable[tuple[str, str]], identifiers: Mapping[str, Iterable[str]]
    ) -> None:
        self.members: dict[str, set[str]] = {}
        self._group: dict[str, str] = {}
        self._identifiers = identifiers
        self._only: dict[str, dict[str, frozenset[str]]] = {}
        self._others: dict[str, set[str]] = {}
        for left, right in distinct:
            self._others.setdefault(left, set()).add(right)
            self._others.setdefault(right, set()).add(left)

    def join(self, left: str, right: str) -> None:
        """Make the groups of two ids one, unless something forbids it."""
        large, small = self._of(left), self._of(right)
        if large == small or self._forbidden(large, small):
            return
        if len(self.members[large]) < len(self.members[small]):
            large, small = small, large
        for member in self.members[small]:
            self._group[member] = large
        self.members[large] |= self.members.pop(small)
        self._others.setdefault(large, set()).update(self._others.pop(small, ()))
        mine = self._only[large]
        for scheme, values in self._only.pop(small).items():
            mine[scheme] = mine.get(scheme, frozenset()) | values

    def _of(self, one: str) -> str:
        if one not in self._group:
            self._group[one] = one
            self.members[one] = {one}
            self._only[one] = only(self._identifiers.get(one, ()))
        return self._group[one]

    def _forbidden(self, left: str, right: str) -> bool:
        """Return whether a member of one is known distinct from one of the other, or must be."""
        return (
            not self._others.get(left, set()).isdisjoint(self.members[right])
            or not self._others.get(right, set()).isdisjoint(self.members[left])
            or conflict(self._only[left], self._only[right])
        )
