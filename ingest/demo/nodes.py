"""The generator's nodes as tables."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import numpy as np
import polars as pl

from mosty.ingest.columns import Table
from mosty.ingest.demo.extras import Listings, Projects
from mosty.ingest.demo.network import Network
from mosty.ingest.demo.reference import Ints, local, sectors, table, towns
from mosty.ingest.demo.writing import MARK, chunks, days, ids, joined, numbers, picked, points

_SIZES = ("micro", "small", "medium", "large")
_STAFF = (10, 50, 250)  # where they part: Commission Recommendation 2003/361/EC
_EU_SHARE = 0.8


def run(graph: Network) -> Iterator[Table]:
    """Yield the node that says how the region was made, and which gaps were planted."""
    made = graph.parameters.as_json() | {"planted_gaps": [asdict(gap) for gap in graph.gaps]}
    frame = pl.DataFrame(
        {"id": "demo:run", "measure": "synthetic demo region", "parameters": json.dumps(made)}
    )
    yield from chunks("Run", 1, lambda _: frame)


def clusters() -> Iterator[Table]:
    """Yield a cluster for each country and family of sectors, in that order."""
    words = table("words")
    rows = [
        {
            "id": f"demo:cluster-{position}",
            "name": f"{words['Cluster'][country]} {words['families'][family][country]} "
            f"{words['area'][country]} {MARK}",
            "country": country,
            "status": "active",
        }
        for position, (country, family) in enumerate(
            (country, family) for country in towns().countries for family in sectors().families
        )
    ]
    yield from chunks("Cluster", len(rows), lambda _: pl.DataFrame(rows))


def institutes() -> Iterator[Table]:
    """Yield an institute for each region, in its largest town."""
    place, words = towns(), table("words")
    first = [int(np.argmax(place.weight * (place.region == r))) for r in range(len(place.regions))]
    rows = [
        {
            "id": f"demo:institute-{region}",
            "name": f"{words['ResearchInstitute'][place.regions[region][:2]]} "
            f"{place.name[town]} {MARK}",
            "country": place.regions[region][:2],
            "town": place.name[town],
            "location": {"latitude": place.latitude[town], "longitude": place.longitude[town]},
            "status": "active",
        }
        for region, town in enumerate(first)
    ]
    yield from chunks("ResearchInstitute", len(rows), lambda _: pl.DataFrame(rows))


def companies(graph: Network) -> Iterator[Table]:
    """Yield the companies."""
    firms, place = graph.firms, towns()
    stems = [one[table("words")["language"][c]] for one in sectors().stem for c in place.countries]
    code, form, choice = _legal_forms(graph)

    def frame(rows: slice) -> pl.DataFrame:
        position = np.arange(rows.start, rows.stop)
        stem = firms.sector[rows] * len(place.countries) + firms.country[rows]
        forms = picked(form, choice[rows])
        return pl.select(
            id=ids("company", position),
            name=joined(
                f"Demo-{{}} {{}} {{}} {MARK}",
                picked(stems, stem),
                numbers(position, len(firms)),
                forms,
            ),
            country=picked(place.countries, firms.country[rows]),
            town=picked(place.name, firms.town[rows]),
            location=points(firms.latitude[rows], firms.longitude[rows]),
            legal_form=picked(code, choice[rows]),
            legal_form_text=forms,
            status=pl.lit("active"),
            founded=days(graph.parameters.epoch, -firms.founded[rows]),
            size=picked(_SIZES, np.digitize(firms.employees[rows], _STAFF)),
            employees=pl.Series(firms.employees[rows]),
            turnover=pl.Series(firms.turnover[rows]),
        )

    yield from chunks("Company", len(firms), frame)


def _legal_forms(graph: Network) -> tuple[list[str], list[str], Ints]:
    """Return codes and texts of legal forms, and each company's position among them."""
    forms = table("words")["legal_forms"]
    flat = [(c, code, *one) for c in towns().countries for code, one in forms[c].items()]
    share = np.array([row[3] * (row[0] == c) for c in towns().countries for row in flat])
    bounds = np.cumsum(share.reshape(len(towns().countries), len(flat)), axis=1)
    drawn = np.random.default_rng([graph.parameters.seed, 7]).random(len(graph.firms))
    choice = ((bounds / bounds[:, -1:]).T[:, graph.firms.country] <= drawn).sum(axis=0)
    return [row[1] for row in flat], [row[2] for row in flat], choice


def projects(graph: Network, work: Projects) -> Iterator[Table]:
    """Yield the projects, named in the language of the lead partner's country."""
    epoch, words = graph.parameters.epoch, table("words")
    country = graph.firms.country[work.lead]
    titles = [words["Project"][c] for c in towns().countries]
    themes = [word for theme in words["themes"] for word in local(theme)]

    def frame(rows: slice) -> pl.DataFrame:
        position, home = np.arange(rows.start, rows.stop), country[rows]
        number = numbers(position, len(work))
        theme = picked(themes, work.theme[rows] * len(towns().countries) + home)
        english = picked([one[0] for one in words["themes"]], work.theme[rows])
        running = picked(["running", "completed"], (work.ended[rows] < 0).astype(int))
        return pl.select(
            id=ids("project", position),
            name=joined(f"{{}} {{}}: {{}} {MARK}", picked(titles, home), number, theme),
            name_en=joined(f"{words['Project']['en']} {{}}: {{}} {MARK}", number, english),
            acronym=joined("DEMO-{}", number),
            start=days(epoch, work.started[rows]),
            end=days(epoch, work.ended[rows]),
            total_cost=pl.Series(work.cost[rows]),
            eu_contribution=pl.Series(work.cost[rows] * _EU_SHARE),
            currency=pl.lit("EUR"),
            status=pl.when(pl.lit(pl.Series(work.started[rows] > 0)))
            .then(pl.lit("planned"))
            .otherwise(running),
        )

    yield from chunks("Project", len(work), frame)


def listings(graph: Network, kind: str, listed: Listings) -> Iterator[Table]:
    """Yield the offers or the requests (`kind`)."""
    words, known, place = table("words"), sectors(), towns()
    titles = [words[kind][c] for c in place.countries]
    products = [one for sector in known.products for one in sector]
    first = np.cumsum([0, *(len(one) for one in known.products)])[:-1]
    names = [word for one in products for word in local(one)]
    home = graph.firms.country[listed.company]

    def frame(rows: slice) -> pl.DataFrame:
        position = np.arange(rows.start, rows.stop)
        number = numbers(position, len(listed))
        item = first[listed.sector[rows]] + listed.product[rows]
        local = picked(names, item * len(place.countries) + home[rows])
        english = picked([one[0] for one in products], item)
        return pl.select(
            id=ids(kind.lower(), position),
            name=joined(f"{{}} {{}}: {{}} {MARK}", picked(titles, home[rows]), number, local),
            name_en=joined(f"{words[kind]['en']} {{}}: {{}} {MARK}", number, english),
            kind=picked(known.kind, listed.sector[rows]),
            published=days(graph.parameters.epoch, listed.published[rows]),
            expires=days(graph.parameters.epoch, listed.expires[rows]),
            classification=joined("CPV {}", picked([one[4] for one in products], item)),
            price=pl.Series(listed.price[rows]),
            language=picked([words["language"][c] for c in place.countries], home[rows]),
        )

    yield from chunks(kind, len(listed), frame)
