"""Texts of four languages that are about a topic."""

import polars as pl
import pytest

from mosty.graph.analysis.topic import Topic, _known
from mosty.graph.errors import AnalysisError


@pytest.mark.parametrize("name", ["hydrogen", "Wasserstoff", "vodík", "WODOR"])
@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Grünwasserstoff für die Lausitz", True),
        ("Výroba vodíku elektrolýzou", True),
        ("wodorowe ogniwa", True),
        ("polimerów wodoro funkcyjnych", False),
        ("Hydraulik", False),
        (None, False),
    ],
)
def test_a_topic_is_known_by_its_name_in_each_language(name: str, text: str, about: bool) -> None:  # noqa: FBT001
    assert Topic.called(name).within(pl.Series([text], dtype=pl.String)).tolist() == [about]


def test_other_words_are_taken_as_they_are() -> None:
    topic = Topic.called("hop | chmel| Hopfen")
    assert topic.stems == ("hop", "chmel", "hopfen")
    assert topic.within(pl.Series(["Hopfenbau", "Shop", "chmelařství"])).tolist() == [
        True, False, True,
    ]  # fmt: skip


def test_a_sector_has_what_lies_below_it() -> None:
    found = Topic.called("water").has_sector(pl.Series(["E36", "E3600", "E38", None]))
    assert found.tolist() == [True, True, False, False]


def test_nothing_is_no_topic() -> None:
    with pytest.raises(AnalysisError, match="needs a word"):
        Topic.called(" | ")


def test_each_topic_has_words() -> None:
    for topic in _known().values():
        assert topic.stems
        assert all(len(stem) > 3 for stem in topic.stems), topic
