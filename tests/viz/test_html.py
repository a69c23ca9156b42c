"""What a page of a graph says. tests/e2e looks at it in a browser."""

import re

import networkx as nx
import pytest

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import LANGUAGES, Language
from mosty.viz.html import page
from mosty.viz.look import words


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph(centre="a")
    graph.add_node("a", type="Company", name="Ölwerk", country="DE", employees=7, synthetic=True)
    graph.add_node("b", type="University", name="TUL", name_en="TU Liberec", country="CZ")
    graph.add_edge("a", "b", type="SUPPLIES", product="oil", share=12.5, synthetic=True)
    return graph


def test_nothing_in_it_leads_elsewhere(graph: nx.MultiDiGraph) -> None:
    text = page(graph)
    assert not re.findall(r"""(?:src|href)\s*=\s*["']?(?!data:)[^"'\s>]*//""", text)
    assert "cdn" not in text.lower().split("<script>")[0]
    assert "default-src 'none'" in text


def test_names_and_colours_are_the_ontologys(graph: nx.MultiDiGraph) -> None:
    text = page(graph, language="de")
    for kind in ("Company", "University"):
        assert ontology().nodes[kind].label.de in text
        assert ontology().nodes[kind].colour in text
    assert ontology().relationships["SUPPLIES"].label.de in text


def test_facts_are_told_with_their_units_and_the_words_of_their_values(
    graph: nx.MultiDiGraph,
) -> None:
    graph.nodes["a"]["size"] = "micro"
    text = page(graph, language="pl")
    assert "Zatrudnienie: 7" in text
    assert "Udział: 12.5 %" in text
    assert "Wielkość przedsiębiorstwa: mikro (poniżej 10 osób)" in text


def test_what_is_synthetic_is_said_to_be(graph: nx.MultiDiGraph) -> None:
    assert "1 of 2 entries are synthetic" in page(graph)
    graph.nodes["a"]["synthetic"] = False
    assert "entries are synthetic" not in page(graph)


def test_a_tie_over_the_border_is_marked(graph: nx.MultiDiGraph) -> None:
    assert "over the border: 1" in page(graph)
    graph.nodes["b"]["country"] = "DE"
    assert "over the border: 0" in page(graph)
    del graph.nodes["b"]["country"]
    assert "over the border: 0" in page(graph)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all(graph: nx.MultiDiGraph, language: Language) -> None:
    assert words(language).keys() == words("en").keys()
    assert f'<html lang="{language}">' in page(graph, language=language)


def test_a_name_cannot_become_markup(graph: nx.MultiDiGraph) -> None:
    evil = "</script><img src=x onerror=alert(1)>"
    graph.nodes["a"].update(name=evil, description=evil)
    graph.edges["a", "b", 0]["product"] = evil
    text = page(graph)
    assert "<img" not in text
    assert text.count("</script>") == 3


def test_any_networkx_graph_can_be_drawn() -> None:
    karate = nx.karate_club_graph()
    assert "Entries: 34 · ties: 78" in page(karate)


def test_a_cut_is_announced() -> None:
    star = nx.star_graph(60)
    text = page(star, limit=20)
    assert "20 entries are drawn of at least 61" in text
    assert "Entries: 20 · ties: 19" in text
    star.graph["centre"] = 5
    assert "Entries: 20 · ties: 19" in page(star, limit=20)
    assert "are drawn of at least" not in page(star)


def test_an_empty_graph_is_a_page_too() -> None:
    assert "Entries: 0" in page(nx.Graph())
