"""What follows from decisions, without a database."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mosty.resolve.pairs import Pair, pair_of
from mosty.resolve.verdicts import contradictions, groups, verdicts

IDS = "abcdef"


def pair(ends: str, **known: Any) -> Pair:
    one = pair_of(*ends)
    for name, value in known.items():
        setattr(one, name, value)
    return one


def said(ends: str, verdict: str) -> Pair:
    return pair(ends, verdict=verdict, by="Anna")


def sure(ends: str, probability: float = 0.99) -> Pair:
    return pair(ends, probability=probability, automatic=True)


def maybe(ends: str, probability: float = 0.8) -> Pair:
    return pair(ends, probability=probability)


def outcome(*pairs: Pair) -> dict[str, str]:
    """Return the verdicts of undecided pairs by their ends."""
    known = verdicts(pairs, groups(pairs))
    return {"".join(one.ends): verdict for one, verdict in known.values()}


def test_what_people_called_the_same_is_one_along_any_chain() -> None:
    assert groups([said("ab", "same"), said("bc", "same"), said("de", "distinct")]) == [
        frozenset("abc")
    ]


def test_the_model_joins_what_it_is_sure_of_and_asks_for_the_rest() -> None:
    assert groups([sure("ab"), maybe("bc")]) == [frozenset("ab")]
    assert outcome(sure("ab"), maybe("bc")) == {"ab": "same", "bc": "open"}


def test_the_model_never_goes_against_a_person() -> None:
    pairs = [said("ac", "distinct"), sure("ab", 0.999), sure("bc", 0.99)]
    assert groups(pairs) == [frozenset("ab")]
    assert outcome(*pairs) == {"ab": "same", "bc": "settled"}


def test_nor_where_a_person_could_not_tell() -> None:
    assert groups([said("ab", "unsure"), sure("ac"), sure("bc", 0.98)]) == [frozenset("ac")]


def test_a_person_who_could_not_tell_may_be_overtaken_by_people_who_can() -> None:
    pairs = [said("ab", "unsure"), said("ac", "same"), said("bc", "same")]
    assert groups(pairs) == [frozenset("abc")]


def test_one_question_is_asked_once_whatever_the_ids() -> None:
    """b is a by now: whether c is b is whether c is a."""
    pairs = [said("ab", "same"), maybe("ac", 0.9), maybe("bc", 0.7)]
    assert outcome(*pairs) == {"ac": "open", "bc": "settled"}
    answered = [said("ab", "same"), said("ac", "distinct"), maybe("bc", 0.7)]
    assert outcome(*answered) == {"bc": "settled"}


def test_a_pair_that_is_one_already_is_no_question() -> None:
    assert outcome(said("ab", "same"), said("bc", "same"), maybe("ac")) == {"ac": "settled"}


def test_a_pair_that_only_a_person_ever_named_is_no_question() -> None:
    assert outcome(pair("ab")) == {"ab": "settled"}


def test_contradictions_are_named() -> None:
    pairs = [said("ab", "same"), said("bc", "same"), said("ac", "distinct"), said("de", "distinct")]
    assert [one.ends for one in contradictions(pairs)] == [("a", "c")]


verdict = st.sampled_from(["same", "distinct", "unsure", "sure", "maybe"])
pairs_ = st.dictionaries(
    st.sets(st.sampled_from(IDS), min_size=2, max_size=2).map(lambda one: "".join(sorted(one))),
    st.tuples(verdict, st.floats(0.5, 1.0)),
)


def build(known: dict[str, tuple[str, float]]) -> list[Pair]:
    make = {"sure": sure, "maybe": maybe}
    return [
        make[kind](ends, probability) if kind in make else said(ends, kind)
        for ends, (kind, probability) in known.items()
    ]


@given(pairs_)
def test_groups_are_the_closure_of_what_is_same_and_hold_nothing_distinct(
    known: dict[str, tuple[str, float]],
) -> None:
    pairs = build(known)
    if contradictions(pairs):
        return
    found = groups(pairs)
    same = {id_ for id_, (_, verdict) in verdicts(pairs, found).items() if verdict == "same"}
    closure = {one: {one} for one in IDS}
    for one in pairs:
        if one.id in same or one.verdict == "same":
            whole = closure[one.left] | closure[one.right]
            closure |= dict.fromkeys(whole, whole)
    assert {frozenset(one) for one in closure.values() if len(one) > 1} == set(found)
    for one in pairs:
        if one.verdict == "distinct":
            assert closure[one.left] is not closure[one.right]


@given(pairs_, st.randoms())
def test_the_order_of_the_pairs_does_not_count(
    known: dict[str, tuple[str, float]], random: Any
) -> None:
    pairs = build(known)
    shuffled = pairs[:]
    random.shuffle(shuffled)
    assert outcome(*shuffled) == outcome(*pairs)
