"""Decisions: asked once, kept for good, undone in any order."""

from typing import Any

import pytest

from mosty.graph.errors import AlreadyUndone, Contradiction, ReviewError, UnknownNode
from mosty.graph.store import Store
from mosty.resolve import queue
from mosty.resolve.decisions import Author, Decision
from mosty.resolve.members import successor
from mosty.resolve.pairs import Pair, pair_id

ANNA = Author("anna", "as the register says")
BERT = Author("bert")


def pair(ends: str) -> str:
    """Return the id of the pair of two firms, named by their letters."""
    return pair_id(*(f"x:{one}" for one in ends))


def decide(store: Store, ends: str, answer: Any, author: Author = ANNA) -> Decision:
    return queue.decide(store, pair(ends), answer, author)


def asked(store: Store) -> list[str]:
    """Return the pairs in the queue by their letters."""
    return [letters(one) for one in queue.queue(store)]


def letters(one: Pair) -> str:
    return "".join(end.removeprefix("x:") for end in one.ends)


def verdict(store: Store, ends: str) -> str:
    return queue.pair(store, pair(ends)).verdict


def actors(store: Store) -> str:
    """Return which firms are one, as 'ab c d'."""
    found: dict[str, list[str]] = {}
    for one in "abcdef":
        found.setdefault(successor(store, f"x:{one}"), []).append(one)
    return " ".join(sorted("".join(one) for one in found.values()))


def test_what_the_model_is_sure_of_is_merged_and_the_rest_is_asked(
    firms: Store, propose: Any
) -> None:
    propose(ab=0.99, bc=0.8, de=0.9)
    assert actors(firms) == "ab c d e f"
    assert asked(firms) == ["de", "bc"]
    sure = queue.pair(firms, pair("ab"))
    assert (sure.verdict, sure.automatic, sure.by) == ("same", True, "")
    assert sure.reasons[0].feature == "name"


def test_a_decision_is_kept_with_who_and_when_and_why(firms: Store, propose: Any) -> None:
    propose(de=0.9, cf=0.8)
    assert decide(firms, "de", "same").author.by == "anna"
    decide(firms, "cf", "unsure", BERT)
    assert asked(firms) == []
    assert actors(firms) == "a b c de f"
    kept = queue.pair(firms, pair("de"))
    assert (kept.verdict, kept.by, kept.note) == ("same", "anna", "as the register says")
    assert kept.decided


def test_a_person_goes_before_the_model(firms: Store, propose: Any) -> None:
    propose(ab=0.99)
    decide(firms, "ab", "distinct")
    assert actors(firms) == "a b c d e f"
    propose(ab=0.999)
    assert actors(firms) == "a b c d e f"
    assert asked(firms) == []


def test_an_answer_answers_for_all_ids_of_both_sides(firms: Store, propose: Any) -> None:
    propose(ab=0.99, ac=0.9, bc=0.8)
    assert asked(firms) == ["ac"]
    decide(firms, "ac", "distinct")
    assert asked(firms) == []
    assert verdict(firms, "bc") == "settled"


def test_what_a_decision_settled_is_asked_again_once_it_is_undone(
    firms: Store, propose: Any
) -> None:
    propose(ab=0.8, ac=0.9, bc=0.7)
    first = decide(firms, "ab", "same")
    second = decide(firms, "ac", "distinct")
    queue.undo(firms, [first.id], BERT)
    assert actors(firms) == "a b c d e f"
    assert asked(firms) == ["ab", "bc"]
    queue.undo(firms, [second.id], BERT)
    assert asked(firms) == ["ac", "ab", "bc"]


def test_undoing_leads_back_to_the_latest_decision_that_stands(firms: Store, propose: Any) -> None:
    propose(de=0.9)
    one, two, three = (decide(firms, "de", one) for one in ("same", "distinct", "unsure"))
    queue.undo(firms, [two.id], BERT)
    assert verdict(firms, "de") == "unsure"
    queue.undo(firms, [three.id], BERT)
    assert verdict(firms, "de") == "same"
    queue.undo(firms, [one.id], BERT)
    assert verdict(firms, "de") == "open"


def test_undoing_brings_back_what_the_model_was_sure_of(firms: Store, propose: Any) -> None:
    propose(ab=0.99)
    taken = decide(firms, "ab", "distinct")
    queue.undo(firms, [taken.id], BERT)
    assert actors(firms) == "ab c d e f"
    assert verdict(firms, "ab") == "same"


def test_what_was_decided_together_is_undone_together(firms: Store, propose: Any) -> None:
    propose(ab=0.9, cd=0.9, ef=0.9)
    both = Author("anna", batch="batch:1")
    queue.decide_all(firms, [(pair("ab"), "same", both), (pair("cd"), "same", both)])
    decide(firms, "ef", "same")
    assert actors(firms) == "ab cd ef"
    queue.undo(firms, ["batch:1"], BERT)
    assert actors(firms) == "a b c d ef"


def test_a_verdict_that_others_contradict_by_now_is_not_taken_up_again(
    firms: Store, propose: Any
) -> None:
    propose(ab=0.9, bc=0.9, ac=0.9)
    decide(firms, "ab", "distinct")
    later = decide(firms, "ab", "same")
    decide(firms, "bc", "same")
    decide(firms, "ac", "same")
    queue.undo(firms, [later.id], BERT)
    assert actors(firms) == "abc d e f"
    assert verdict(firms, "ab") == "settled"


def test_a_contradiction_is_refused_and_says_what_to_undo(firms: Store, propose: Any) -> None:
    propose(ab=0.9, bc=0.9, ac=0.9)
    apart = decide(firms, "ac", "distinct")
    first = decide(firms, "ab", "same")
    with pytest.raises(Contradiction, match=f"called distinct by anna: undo {apart.id} first"):
        decide(firms, "bc", "same")
    assert actors(firms) == "ab c d e f"
    queue.undo(firms, [apart.id], ANNA)
    second = decide(firms, "bc", "same")
    with pytest.raises(Contradiction, match="Firm a and Firm c are one by") as caught:
        decide(firms, "ac", "distinct")
    assert first.id in str(caught.value)
    assert second.id in str(caught.value)


def test_of_many_decisions_those_that_cannot_be_taken_are_named(firms: Store, propose: Any) -> None:
    propose(ab=0.9, bc=0.9, ac=0.9)
    given: list[Any] = [("ab", "same"), ("ac", "distinct"), ("bc", "same"), ("zz", "same")]
    results = queue.decide_all(firms, [(pair(ends), answer, ANNA) for ends, answer in given])
    assert [type(one) for one in results] == [Decision, Decision, Contradiction, UnknownNode]
    assert actors(firms) == "ab c d e f"


def test_merge_and_split_by_hand(firms: Store) -> None:
    merged = queue.merge(firms, ["x:a", "x:b", "x:c", "x:d"], ANNA)
    assert actors(firms) == "abcd e f"
    parted = queue.split(firms, "x:a", [["x:b", "x:c"], ["x:d"]], BERT)
    assert actors(firms) == "a bc d e f"
    assert asked(firms) == []
    queue.undo(firms, [parted.id], ANNA)
    assert actors(firms) == "abcd e f"
    queue.undo(firms, [merged.id], ANNA)
    assert actors(firms) == "a b c d e f"
    assert asked(firms) == []


def test_a_split_of_what_the_model_merged_stays(firms: Store, propose: Any) -> None:
    propose(ab=0.99, bc=0.98, ac=0.97)
    queue.split(firms, "x:a", [["x:c"]], ANNA)
    propose(ab=0.99, bc=0.98, ac=0.97)
    assert actors(firms) == "ab c d e f"
    assert asked(firms) == []


@pytest.mark.parametrize(
    ("run", "error", "sentence"),
    [
        (lambda s: queue.decide(s, "pair:0", "same", ANNA), UnknownNode, "There is no pair"),
        (lambda s: queue.undo(s, ["decision:0"], ANNA), UnknownNode, "no decision decision:0"),
        (lambda s: queue.merge(s, ["x:a", "x:z"], ANNA), UnknownNode, "no actor x:z"),
        (lambda s: queue.merge(s, ["x:a", "x:a"], ANNA), ReviewError, "two actors or more"),
        (lambda s: queue.split(s, "x:z", [["x:a"]], ANNA), UnknownNode, "x:z"),
        (lambda s: queue.split(s, "x:a", [["x:a"]], ANNA), ReviewError, "but not all"),
        (lambda s: queue.split(s, "x:a", [["x:b"]], ANNA), ReviewError, "cannot be taken out"),
        (lambda s: queue.merge(s, ["x:a", "x:b"], Author(" ")), ReviewError, "who decides"),
    ],
)
def test_what_cannot_be_done_is_said(firms: Store, run: Any, error: Any, sentence: str) -> None:
    with pytest.raises(error, match=sentence):
        run(firms)


def test_nothing_is_undone_twice(firms: Store, propose: Any) -> None:
    propose(ab=0.9)
    taken = decide(firms, "ab", "same")
    undoing = queue.undo(firms, [taken.id], ANNA)
    for one in (taken, undoing):
        with pytest.raises(AlreadyUndone, match=one.id):
            queue.undo(firms, [one.id], ANNA)
