"""Every page, for everybody: any width, light and dark, every language, by keyboard and by ear."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mosty.graph.ontology.model import LANGUAGES
from tests.e2e.axe import findings

Open = Callable[..., Page]
Keep = Callable[[Page, str], bytes]

SOURCES = Path(__file__).parents[2] / "viz/explorer/src"
PAGES = re.findall(r"\b(\w+): \(\) => import\(", (SOURCES / "pages/index.ts").read_text("utf-8"))
# What a page needs to have something to show.
GIVEN = {
    "actor": "id=cz-ico:1",
    "network": "id=cz-ico:1",
    "report": "country=CZ",
}
WIDTHS = {390: "dark", 820: "light", 1280: "light"}


def keys() -> Iterator[str]:
    """Yield the dotted keys of all texts: none of them is ever shown."""

    def walk(texts: dict[str, object], path: str) -> Iterator[str]:
        for key, value in texts.items():
            if isinstance(value, dict):
                yield from walk(value, f"{path}{key}.")
            else:
                yield re.sub(r"_(one|few|many|other)$", "", path + key)

    yield from walk(json.loads((SOURCES / "i18n/en.json").read_text("utf-8")), "")
    for file in SOURCES.rglob("words.json"):
        yield from walk(json.loads(file.read_text("utf-8"))["en"], "")


KEYS = frozenset(key for key in keys() if "." in key)


def sideways(page: Page) -> list[str]:
    """Return what is broader than it may be: the page or what it scrolls in."""
    found: list[str] = page.evaluate(
        "() => [document.documentElement, document.querySelector('main')]"
        ".filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.tagName)"
    )
    return found


def settled(page: Page) -> None:
    """Wait until the page shows what it has."""
    page.wait_for_load_state("networkidle")
    expect(page.locator("main .loading")).to_have_count(0)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_for_everybody(visit: Open, keep: Keep, name: str) -> None:
    page = visit("about:blank", reduced_motion="reduce")
    turn = PAGES.index(name)
    for place, (width, scheme) in enumerate(WIDTHS.items()):
        language = LANGUAGES[(turn + place) % len(LANGUAGES)]
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(f"/?page={name}&lang={language}&{GIVEN.get(name, '')}")
        settled(page)
        assert findings(page) == [], (width, scheme, language)
        assert sideways(page) == [], (width, language)
        text = page.locator("body").inner_text()
        assert not KEYS & set(re.findall(r"[\w.]+\w", text))
        assert "{{" not in text
        keep(page, f"everyone-{name}-{width}")
    page.emulate_media(color_scheme="dark")
    assert findings(page) == []


def test_motion_is_spared_and_the_focus_is_seen(visit: Open) -> None:
    page = visit("/?lang=en", reduced_motion="reduce")
    settled(page)
    moving = """() => [...document.querySelectorAll("*")].filter((one) => {
      const { animationName, transitionDuration } = getComputedStyle(one);
      return animationName !== "none" || !/^0s(, 0s)*$/.test(transitionDuration);
    }).length"""
    assert page.evaluate(moving) == 0
    seen = """() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    }"""
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(seen)
