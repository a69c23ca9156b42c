"""The demo region of 1,000 companies, as reports are made from it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np
import polars as pl
import pytest

from mosty.graph.analysis.content import Content
from mosty.graph.analysis.snapshot import Snapshot
from mosty.graph.analysis.ties import Ties
from mosty.graph.ontology.model import Language
from mosty.ingest.demo.network import Network, network
from mosty.ingest.demo.parameters import Parameters
from mosty.ingest.demo.reference import sectors, towns
from mosty.ingest.words import read
from mosty.report.material import Material, Names, Source
from mosty.report.model import Report
from mosty.report.scope import Scope
from mosty.report.scorecard import scorecard
from mosty.report.words import Words

NOW, BEFORE = date(2026, 1, 1), date(2020, 1, 1)
COMPANIES = 1_000
PRODUCTS = ("gears", "glass", "steel", "yarn")


@pytest.fixture(scope="session")
def material() -> Material:
    """Actors, ties and names of the generated region; half of the cooperation is new."""
    made = network(Parameters(companies=COMPANIES))
    arcs = {"SUPPLIES": made.supplies, "COOPERATES_WITH": made.cooperates, "OWNS": made.owns}
    ties = {kind: Ties.of(one.start, one.end) for kind, one in arcs.items()}
    old = made.cooperates.start.size // 2
    earlier = ties | {
        "COOPERATES_WITH": Ties.of(made.cooperates.start[:old], made.cooperates.end[:old])
    }
    actors = _actors(made)
    now = Snapshot.build(actors, ties, NOW)
    return Material(
        now=now,
        before=Snapshot.build(actors, earlier, BEFORE),
        content=_content(made),
        regions=_regions(),
        sectors=_sectors(),
        sources=(
            Source("Register X", "X", "CC0 1.0", "© X", NOW, frozenset(now.ids)),
            Source("List of others", "Y", "CC BY 4.0", "© Y", None, frozenset({"z:1"})),
        ),
    )


def _actors(made: Network) -> pl.DataFrame:
    firms, places = made.firms, towns()
    return pl.DataFrame(
        {
            "id": [f"x:{one:05}" for one in range(COMPANIES)],
            "name": [f"Firm {one:05}" for one in range(COMPANIES)],
            "type": ["University" if one % 50 == 0 else "Company" for one in range(COMPANIES)],
            "country": [places.countries[one] for one in firms.country],
            "nuts": [places.regions[one] for one in firms.region],
            "nace": [sectors().code[one] for one in firms.sector],
            "latitude": firms.latitude,
            "longitude": firms.longitude,
            "synthetic": [one % 4 == 0 for one in range(COMPANIES)],
        }
    )


def _content(made: Network) -> Content:
    m = made.supplies.start.size
    supplies = pl.DataFrame(
        {
            "actor": made.supplies.start.astype(np.int32),
            "customer": made.supplies.end.astype(np.int32),
            "product": [PRODUCTS[one % len(PRODUCTS)] for one in range(m)],
            "sector": pl.Series([None] * m, dtype=pl.String),
            "share": pl.Series([None, 60.0] * (m // 2) + [None] * (m % 2), dtype=pl.Float64),
        }
    ).sort(pl.all())
    nothing = {
        "topics": {"actor": pl.Int32, "topic": pl.String},
        "project_topics": {"project": pl.String, "topic": pl.String},
        "listing_topics": {"listing": pl.String, "topic": pl.String},
        "parts": {"actor": pl.Int32, "project": pl.String, "since": pl.Date},
        "projects": {"project": pl.String, "name": pl.String},
        "events": {"actor": pl.Int32, "event": pl.String, "organises": pl.Boolean},
        "since": {"actor": pl.Int32, "other": pl.Int32, "kind": pl.String, "since": pl.Date},
        "listings": {
            "actor": pl.Int32,
            "listing": pl.String,
            "wanted": pl.Boolean,
            **dict.fromkeys(("name", "description", "classification", "sector"), pl.String),
            "expires": pl.Date,
        },
    }
    tables = {name: pl.DataFrame(schema=schema) for name, schema in nothing.items()}
    return Content(**tables, supplies=supplies, names={})


def _regions() -> Names:
    names = read("regions.yaml")
    countries = {
        code: dict(zip(("", "en", "de", "cs", "pl"), words, strict=True))
        for code, words in names["countries"].items()
    }
    regions = {code: {"": code} | words for code, words in names["regions"].items()}
    known = {one[:length] for one in towns().regions for length in (3, 4, 5)}
    return countries | {one: {"": f"{one}-land"} for one in known} | regions


def _sectors() -> Names:
    found: Names = {}
    for section, one in read("sectors.yaml").items():
        below = {f"{section}{code}": words for code, words in one.pop("divisions").items()}
        found |= {section: one} | below
    return found


@pytest.fixture(scope="session")
def scope(material: Material) -> Callable[..., Scope]:
    """Return a scope of the whole region, or of some, in a language."""

    @cache
    def build(language: Language = "en", *regions: str) -> Scope:
        return Scope.of(material, regions, Words(language, material.regions, material.sectors))

    return build


@pytest.fixture(scope="session")
def report(scope: Callable[..., Scope]) -> Callable[[Language], Report]:
    """Return the whole region's report in a language."""

    @cache
    def build(language: Language) -> Report:
        return scorecard(scope(language), f"mosty report --language {language}", "0")

    return build


@pytest.fixture(scope="session")
def alone(material: Material) -> Material:
    """The material with all actors in one country."""
    actors = material.now.actors.with_columns(country=pl.lit("DE"))
    return replace(material, now=replace(material.now, actors=actors))
