"""Groups follow the matches, surest first, and never join what is known to be two."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from mosty.resolve.clusters import clusters
from mosty.resolve.match import Match

IDS = st.sampled_from("abcdefgh")
PAIRS = st.tuples(IDS, IDS).filter(lambda pair: pair[0] != pair[1])
MATCHES = st.lists(st.builds(lambda p, x: Match(*p, x), PAIRS, st.sampled_from((0.7, 0.8, 0.9))))
DISTINCT = st.lists(PAIRS, max_size=4)


def test_matches_join_across_links() -> None:
    found = clusters([Match("a", "b", 0.9), Match("b", "c", 0.8), Match("x", "y", 0.9)])
    assert found == [frozenset("abc"), frozenset("xy")]


def test_the_surer_match_wins_where_both_cannot_be() -> None:
    matches = [Match("a", "b", 0.8), Match("b", "c", 0.9)]
    assert clusters(matches, [("a", "c")]) == [frozenset("bc")]


def test_two_values_of_a_register_are_two_organisations() -> None:
    matches = [Match("a", "b", 0.99), Match("b", "c", 0.98)]
    identifiers = {"a": ["lei:1"], "b": ["vat:7"], "c": ["lei:2"]}
    assert clusters(matches, (), identifiers) == [frozenset("ab")]


@settings(deadline=None)
@given(MATCHES, DISTINCT, st.dictionaries(IDS, st.lists(st.sampled_from(("lei:1", "lei:2")))))
def test_no_group_holds_what_is_distinct(
    matches: list[Match], distinct: list[tuple[str, str]], identifiers: dict[str, list[str]]
) -> None:
    # a record that contradicts itself may join either side
    sound = {one: values[:1] for one, values in identifiers.items()}
    for group in clusters(matches, distinct, sound):
        assert not any({left, right} <= group for left, right in distinct)
        assert len({value for one in group for value in sound.get(one, ())}) <= 1


@settings(deadline=None)
@given(st.data(), MATCHES, DISTINCT)
def test_groups_are_apart_and_the_order_does_not_count(
    data: st.DataObject, matches: list[Match], distinct: list[tuple[str, str]]
) -> None:
    groups = clusters(matches, distinct)
    assert not any(left & right for left, right in combinations(groups, 2))
    assert clusters(data.draw(st.permutations(matches)), distinct) == groups
