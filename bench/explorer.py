"""The explorer in a real Chromium: pictures beside vis-network (pyvis) and sigma, the first view,
and how much longer a search takes than its query.

The same graph of 5,000 nodes and 15,000 ties is drawn by `mosty.viz`, which is the explorer's own
renderer; by vis-network as quickly as it can (straight ties, as many iterations of its ForceAtlas2
as ours); by sigma alone; and by Gephi Lite's stack: sigma, graphology, the ForceAtlas2 worker.
"""

import argparse
import gzip
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from statistics import median

import graphql_servers as servers
from explorer_pages import graph, pages
from graphql_speed import region
from playwright.sync_api import Browser, Page, Response, sync_playwright
from table import Row, publish

from mosty.viz.large import SCRIPT

NODES = 5_000
SHOWN, PLACED, STACK, FRAMES = 0.5, 1.2, 1.5, 0.9
PAINT, SCRIPTS, SEARCH = 1_500, 250, 100  # ms, kB, ms
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
FLAGS += ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
SEARCHES = 5  # a round; each for another number of a generated company
PROBES = Path(__file__).with_name("explorer_probes.js")


@contextmanager
def fresh(browser: Browser) -> Iterator[Page]:
    """Give a page that has seen nothing before."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(600_000)
    context.add_init_script(path=PROBES)
    yield context.new_page()
    context.close()


def shown(browser: Browser, address: str) -> float:
    """Return after how many milliseconds the picture stands."""
    with fresh(browser) as page:
        page.goto(address)
        return float(page.evaluate("probe.shown()"))


def panned(browser: Browser, address: str, seconds: float) -> float:
    """Return how many frames a second there are while the picture is pulled about."""
    with fresh(browser) as page:
        page.goto(address)
        page.evaluate("probe.shown()")
        return float(page.evaluate("(seconds) => probe.panned(seconds)", seconds))


def pictures(browser: Browser, given: argparse.Namespace) -> Iterator[Row]:
    """Yield what drawing takes, by turns."""
    with tempfile.TemporaryDirectory(prefix="mosty-bench-") as folder:
        at = pages(graph(given.nodes), Path(folder))

        def pairs(
            measure: Callable[..., float], ours: str, peer: str, *more: float
        ) -> list[tuple[float, float]]:
            return [
                (measure(browser, at[ours], *more), measure(browser, at[peer], *more))
                for _ in range(given.rounds)
            ]

        times = pairs(shown, "ours arranged", "vis arranged")
        yield Row.of_pairs("arranged and shown, ms, ours/vis-network", times, SHOWN, "max")
        times = pairs(shown, "ours", "vis")
        yield Row.of_pairs("shown where they stand, ms, ours/vis-network", times, PLACED, "max")
        times = pairs(shown, "ours", "gephi")
        yield Row.of_pairs("shown, ms, ours/Gephi Lite's stack", times, STACK, "max")
        rates = pairs(panned, "ours", "sigma", given.seconds)
        yield Row.of_pairs("panned, frames a second, ours/bare sigma", rates, FRAMES, "min")


def first_view(browser: Browser, site: str) -> tuple[float, float]:
    """Return after how many milliseconds a cold page is useful, and its script in kB gzip."""
    scripts: list[Response] = []
    with fresh(browser) as page:
        page.on("response", lambda one: scripts.append(one) if ".js" in one.url else None)
        page.goto(site, wait_until="commit")
        time = float(page.evaluate("probe.useful()"))
        page.wait_for_load_state("networkidle")
        return time, sum(len(gzip.compress(one.body())) for one in scripts) / 1000


def searches(browser: Browser, site: str, rounds: int) -> Iterator[tuple[float, float]]:
    """Yield when a search is shown after its last key, and how long its query took, in ms.

    The last digit leaves one company of ten, so that the list is seen to change.
    """
    with fresh(browser) as page:
        page.goto(site)
        field = page.get_by_role("combobox").first
        for number in range(10, 10 + 7 * SEARCHES * rounds, 7):
            word = f"{number:05}"
            field.fill(word[:-1])
            page.get_by_role("option").first.wait_for()
            page.wait_for_timeout(500)
            page.evaluate("() => { window.took = probe.searched(); }")
            field.press_sequentially(word[-1])
            took, query = page.evaluate("window.took")
            yield took, query


def main() -> None:
    """Measure on the local Neo4j, which is filled first if it is empty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0, help="of panning")
    parser.add_argument("--nodes", type=int, default=NODES)
    parser.add_argument("--companies", type=int, default=5_000)
    given = parser.parse_args()
    if not files("mosty.viz").joinpath(SCRIPT).is_file():
        raise SystemExit("The explorer is not built: run `make explorer`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        rows = [*pictures(browser, given)]
        with region(given.companies) as address, servers.ours(address) as port:
            site = f"http://127.0.0.1:{port}/"
            views = [first_view(browser, site) for _ in range(given.rounds)]
            asked = [*searches(browser, site, given.rounds)]
        browser.close()
    time, size = (median(side) for side in zip(*views, strict=True))
    took, query = (median(side) for side in zip(*asked, strict=True))
    more = median(a - b for a, b in asked)
    publish(
        "explorer",
        [
            *rows,
            Row("first view, cold, ms", time, None, time, PAINT, "max"),
            Row("script of the first view, kB gzip", size, None, size, SCRIPTS, "max"),
            Row("search, ms later than its query", took, query, more, SEARCH, "max"),
        ],
    )


if __name__ == "__main__":
    main()
