"""What axe-core finds wrong with a page, by WCAG 2.2 AA and its own best practice."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

_AXE = Path(__file__).parents[2] / "viz/explorer/node_modules/axe-core/axe.min.js"
_RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((one) => `${id}: ${help}: ${one.target.join(" ")}`));
}"""


@cache
def _script() -> str:
    return _AXE.read_text("utf-8")


def findings(page: Page) -> list[str]:
    """Return every finding of the page as it is now, with where it is."""
    page.evaluate(_script())
    found: list[str] = page.evaluate(_RUN)
    return found
