"""The page and the document: whole, self-contained, the same every time, and readable by all."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pypdfium2
import pytest

from mosty.graph.ontology.model import LANGUAGES, Language
from mosty.report import plots
from mosty.report.html import html
from mosty.report.model import Plot, Report, Table
from mosty.report.pdf import pdf

Reports = Callable[[Language], Report]


class Page(HTMLParser):
    """What elements a page has, and in which order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag in tags]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_asks_nobody_for_anything(report: Reports, language: Language) -> None:
    page = Page(html(report(language)))
    assert page.all("html")[0]["lang"] == language
    assert not page.all("script", "iframe", "img", "object", "embed")
    leads = [one[name] or "" for _, one in page.found for name in ("src", "href") if name in one]
    assert all(one.startswith(("#", "data:")) for one in leads)
    policy = next(one for one in page.all("meta") if "content" in one and "http-equiv" in one)
    assert (policy["content"] or "").startswith("default-src 'none'")


def test_the_page_has_headings_ids_and_texts_for_its_plots(report: Reports) -> None:
    page = Page(html(report("de")))
    assert [tag for tag, _ in page.found if re.fullmatch(r"h\d", tag)][:2] == ["h1", "h2"]
    ids = Counter(one["id"] for _, one in page.found if "id" in one)
    assert not [name for name, times in ids.items() if times > 1]
    pictures = [one for _, one in page.found if one.get("role") == "img"]
    plots_ = [one for part in report("de").sections for one in part.blocks if isinstance(one, Plot)]
    assert [one["aria-label"] for one in pictures] == [one.alt for one in plots_]
    assert len({one.alt for one in plots_}) == len(plots_)
    assert {one.get("scope") for one in page.all("th")} == {"col", "row"}


def test_what_sources_wrote_cannot_change_the_page(report: Reports) -> None:
    """A name of an actor is text, whatever is in it."""
    evil = '<script>alert(1)</script>]#read("/etc/passwd") $x$ \\'
    table = Table(evil, (evil,), ((evil,),), (False,))
    one = report("en").sections[0]
    changed = replace(report("en"), sections=(replace(one, blocks=(table,), title=evil),))
    page = html(changed)
    assert "<script" not in page
    document = pypdfium2.PdfDocument(pdf(changed))
    assert "alert(1)" in document[1].get_textpage().get_text_range()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_holds_every_heading_and_letter(report: Reports, language: Language) -> None:
    document = pypdfium2.PdfDocument(pdf(report(language)))
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    text = re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("\x02", "-"))
    for section in report(language).sections:
        assert section.title.replace("\u00a0", " ") in text
    letters = {"en": "–", "de": "äöüß„“", "cs": "ěščřžýáíéůť", "pl": "ąćęłńóśźż„”"}[language]
    assert not {letter for letter in letters if letter not in text}
    assert document[0].get_width() == pytest.approx(595.28, abs=0.1)  # A4
    assert document.get_metadata_dict()["Title"].startswith(report(language).title)


def test_the_same_report_gives_the_same_bytes(report: Reports) -> None:
    assert html(report("cs")) == html(report("cs"))
    assert pdf(report("cs")) == pdf(report("cs"))


def test_plots_are_drawn_alike_each_time_with_letters_of_all_languages() -> None:
    def draw() -> str:
        return plots.bars(["Příliš", "żółć", "Größe"], {"a": np.array([1.0, 2, 3])}, "ů", str)

    assert draw() == draw()
    assert "currentColor" in draw()
    assert "date" not in draw().lower()


def test_plots_of_nothing_and_of_what_is_not_known() -> None:
    nothing = np.zeros(1)
    assert plots.bars(["a"], {"": nothing}, "x", str).startswith("<svg")
    unknown = plots.Intervals(np.full(1, np.nan), np.full(1, np.nan), np.full(1, np.inf), 1.0)
    assert plots.intervals(["a"], unknown, "x", str).startswith("<svg")
    assert plots.heat(["a"], ["b"], np.full((1, 1), np.nan), [["–"]]).startswith("<svg")
