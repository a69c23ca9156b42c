"""The candidate pairs that everybody scores."""

from hypothesis import given
from hypothesis import strategies as st

from mosty.resolve.profile import Profile
from mosty.resolve.scores.blocking import nearest


def profiles(*names: str) -> list[Profile]:
    return [Profile(id=str(at), names=(name,)) for at, name in enumerate(names)]


def test_the_same_name_is_nearest() -> None:
    right = profiles("Bäckerei Neißetal", "Brauhaus Spree", "Bäckerei Spreetal")
    assert list(nearest(profiles("Backerei Spreetal"), right, count=2)) == [(0, 2), (0, 0)]


def test_any_name_of_a_profile_counts() -> None:
    right = [Profile("1", ("Institut für Glas", "Glass Institute")), *profiles("Spinnerei")]
    assert list(nearest(profiles("Glass Institute"), right, count=1)) == [(0, 0)]


def test_what_shares_nothing_is_no_candidate() -> None:
    assert list(nearest(profiles("abc"), profiles("xyz"))) == []


def test_nothing_to_choose_from_yields_nothing() -> None:
    assert list(nearest(profiles("abc"), [])) == []
    assert list(nearest([Profile("1", ())], profiles("abc"))) == []


@given(st.lists(st.text("abc ", min_size=1), max_size=8), st.integers(1, 3))
def test_there_are_never_more_than_asked_for(names: list[str], count: int) -> None:
    found = list(nearest(profiles(*names), profiles(*names), count))
    assert all(sum(left == at for left, _ in found) <= count for at in range(len(names)))
    assert len(found) == len(set(found))
