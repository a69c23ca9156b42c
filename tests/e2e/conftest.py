"""A real Chromium before the real server, on a small region with one of everything."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from mosty.graph.ontology.loader import ontology
from mosty.graph.settings import Settings
from mosty.graph.store import Store
from mosty.viz import __file__ as viz

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
ARTEFACTS = Path(__file__).parents[2] / "artefacts"
BUILT = Path(viz).parent / "explorer" / "dist" / "index.html"
PATIENCE = 60

ACTORS = [
    {
        "id": "cz-ico:1",
        "type": "Company",
        "name": "Strojírny Děčín a.s.",
        "country": "CZ",
        "town": "Děčín",
        "employees": 120,
        "turnover": 1234567.5,
        "website": "https://example.org/",
    },
    {
        "id": "ror:5",
        "type": "University",
        "name": "Technische Universität Dresden",
        "name_en": "Dresden University of Technology",
        "country": "DE",
        "town": "Dresden",
        "website": "javascript:alert(1)",
    },
    {
        "id": "demo:evil",
        "type": "Company",
        "name": "<script>alert('x')</script>",
        "synthetic": True,
    },
    *(
        {
            "id": f"demo:{n}",
            "type": "Company",
            "name": f"Zulieferer {n} GmbH",
            "country": "DE",
            "town": "Zittau",
            "synthetic": True,
        }
        for n in range(40)
    ),
]
TIES = [
    {"start": "cz-ico:1", "type": "COOPERATES_WITH", "end": "ror:5", "topic": "robots"},
    {"start": "cz-ico:1", "type": "SUPPLIES", "end": "demo:0", "product": "gears", "share": 12.5},
    {"start": "demo:evil", "type": "SUPPLIES", "end": "ror:5", "product": "<b>bold</b>"},
    *(
        {"start": f"demo:{n}", "type": "SUPPLIES", "end": "cz-ico:1", "synthetic": True}
        for n in range(1, 40)
    ),
]
RECORDS = [
    {"id": "source:ares", "type": "Source", "name": "ARES", "publisher": "Ministry of Finance"},
    {"id": "record:ares:1", "type": "Record", "source": "ares", "licence": "CC-BY-4.0", "row": 17},
]
SAID = [
    {"start": "record:ares:1", "type": "DESCRIBES", "end": "cz-ico:1"},
    {"start": "record:ares:1", "type": "PUBLISHED_BY", "end": "source:ares"},
]


def fill(store: Store, nodes: list[dict[str, object]], ties: list[dict[str, object]]) -> None:
    """Write nodes and ties given as properties with a `type`."""
    labelled = [
        {"labels": list(ontology().nodes[str(one["type"])].labels), "properties": _without(one)}
        for one in nodes
    ]
    store.write(
        "UNWIND $nodes AS one CREATE (n:$(one.labels)) SET n = one.properties", nodes=labelled
    )
    store.write(
        "UNWIND $ties AS one MATCH (a:Entity {id: one.start}), (b:Entity {id: one.end}) "
        "CREATE (a)-[tie:$(one.type)]->(b) SET tie = one.properties",
        ties=[{**one, "properties": _without(one)} for one in ties],
    )


def _without(one: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in one.items() if key not in {"type", "start", "end"}}


PATIENCE = 60_000  # ms: a statement's first plan takes seconds on a small, busy machine
expect.set_options(timeout=PATIENCE)


@pytest.fixture(name="fill")
def _fill() -> Callable[..., None]:
    """Write nodes and ties."""
    return fill


@pytest.fixture
def region(store: Store) -> Store:
    """The small region."""
    fill(store, [*ACTORS, *RECORDS], [*TIES, *SAID])
    store.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    return store


@pytest.fixture(scope="session")
def site(settings: Settings) -> Iterator[str]:
    """The address of `mosty serve`."""
    if not BUILT.exists():
        pytest.skip("The explorer is not built: run `make explorer`.")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    given = {
        f"MOSTY_{name.upper()}": str(getattr(settings, name))
        for name in ("home", "neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database")
    }
    command = [Path(sys.executable).with_name("mosty"), "serve", "--port", str(port)]
    with subprocess.Popen(command, env=os.environ | given) as process:
        try:
            yield _answering(f"http://127.0.0.1:{port}", process)
        finally:
            process.terminate()


def _answering(address: str, process: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx.get(f"{address}/readyz").raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return address
    raise AssertionError(f"mosty serve did not answer at {address}.")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for a module: while it lives, no other event loop may run in this thread."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("There is no Chromium on this machine: install the package `chromium`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


Open = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, site: str, region: Store) -> Iterator[Open]:
    """Open a page of the site; nobody but the site may be asked, and no script may fail."""
    del region
    strangers: list[str] = []
    failures: list[str] = []
    pages: list[Page] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((site, "data:", "blob:")):
            strangers.append(request.url)

    def visit(path: str = "/", **options: object) -> Page:
        given = {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB", **options}
        page = browser.new_context(**given, base_url=site).new_page()  # type: ignore[arg-type]
        page.set_default_timeout(PATIENCE)
        page.on("request", asked)
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.on("dialog", lambda dialog: failures.append(f"dialog: {dialog.message}"))
        page.goto(path)
        pages.append(page)
        return page

    yield visit
    for page in pages:
        page.context.close()
    assert not strangers
    assert not failures


@pytest.fixture
def keep() -> Callable[[Page, str], bytes]:
    """Keep a screenshot among the build's artefacts."""

    def keep(page: Page, name: str) -> bytes:
        ARTEFACTS.mkdir(exist_ok=True)
        return page.screenshot(path=ARTEFACTS / f"{name}.png")

    return keep
