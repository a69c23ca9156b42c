"""How much of a product's name stands in other texts."""

import pytest

from mosty.graph.analysis.wording import coverage


def test_inflected_compound_and_accented_words_count_in_part() -> None:
    ((same, longer, folded, compound, other, nothing),) = coverage(
        ["písek křemenný"],
        ["křemenný písek", "písek křemenný, praný a sušený", "KREMENNEHO PISKU",
         "křemennopísková směs", "Zahnräder", "12 / 7"],
    )  # fmt: skip
    assert same == longer == pytest.approx(1)
    assert 0.5 < folded < 1
    assert 0 < compound < 1
    assert (other, nothing) == (0, 0)


def test_a_longer_text_does_not_stand_in_a_shorter_one() -> None:
    ((small,),) = coverage(["sand for foundries"], ["sand"])
    assert small < 0.5


def test_what_all_titles_share_counts_little() -> None:
    titles = ["Angebot 1: Sand", "Angebot 2: Glas", "Angebot 3: Holz", "Angebot 4: Stahl"]
    found = coverage([titles[0]], titles)[0]
    assert found[0] == pytest.approx(1)
    assert found[1:].max() < 0.65


def test_no_texts() -> None:
    assert coverage([], ["a"]).shape == (0, 1)
    assert coverage(["a"], []).shape == (1, 0)
    assert coverage([""], [""]).tolist() == [[0]]
