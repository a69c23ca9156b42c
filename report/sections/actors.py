"""Who is there, and who says so."""

import numpy as np
import polars as pl

from mosty.report import plots
from mosty.report.model import Block, Figures, Plot, Section, Table
from mosty.report.scope import OTHERS, Scope
from mosty.report.sections.parts import (
    country_name,
    day,
    figure,
    note,
    paragraph,
    table,
    written,
)

SECTORS = 10


def section(scope: Scope) -> Section:
    """Return the actors by type, sector and country, and their sources."""
    words, now = scope.words, scope.now
    synthetic = float(now.actors["synthetic"].fill_null(value=False).sum())
    tied = int((scope.network.degrees > 0).sum())
    actors = figure(words, "actors.all", now.n)
    by_type = _counts(scope, now.actors["type"].fill_null("Actor"))
    largest = by_type.row(0)
    figures = (
        actors,
        *(
            figure(words, "actors.tied", tied, detail=words("page.share", share=tied / now.n)),
            figure(
                words,
                "actors.synthetic",
                synthetic,
                detail=words("page.share", share=synthetic / now.n),
            ),
        ),
    )
    return Section(
        "actors",
        words("actors.title"),
        words(
            "actors.reading",
            n=now.n,
            countries=_countries(scope),
            type=words.type(largest[0]),
            share=sum(largest[1:]) / now.n,
            tied=tied / now.n,
        ),
        (
            Figures(figures),
            _types(scope, by_type),
            _sectors(scope),
            *([paragraph(words, "actors.made_up", share=synthetic / now.n)] if synthetic else []),
            *_sources(scope),
            note(words, "actors"),
        ),
        (actors,),
    )


def _countries(scope: Scope) -> str:
    """Return the countries' names, those with the most actors first, and how many more."""
    words, sides = scope.words, scope.sides.labels
    names = [country_name(scope, one) for one in sides if one not in {"", OTHERS}]
    more = len(scope.now.codes("country").labels) - len(names)
    return words.tongue.several([*names, *([words("actors.more", n=more)] if more else [])])


def _counts(scope: Scope, of: pl.Series) -> pl.DataFrame:
    """Return how many actors there are of each value by country, the most frequent first."""
    sides = scope.sides.labels
    side = pl.Series("side", sides, pl.String).gather(scope.sides.of)
    counted = pl.DataFrame({"of": of, "side": side}).pivot(
        "side", index="of", values="side", aggregate_function="len"
    )
    return (
        counted.select("of", pl.col(sides).cast(pl.Int64))
        .with_columns(pl.col(sides).fill_null(0))
        .sort(-pl.sum_horizontal(sides), "of")
    )


def _types(scope: Scope, counts: pl.DataFrame) -> Plot:
    words = scope.words
    labels = [words.type(one) for one in counts["of"]]
    parts = {
        country_name(scope, one): counts[one].to_numpy().astype(np.float64)
        for one in scope.sides.labels
    }
    return Plot(
        words("actors.by_type"),
        words("actors.by_type_alt", type=labels[0], n=sum(counts.row(0)[1:])),
        plots.bars(labels, parts, words("actors.axis"), words.tongue.number),
        _crossed(scope, "actors.by_type", "type", labels, counts),
    )


def _sectors(scope: Scope) -> Table:
    words = scope.words
    codes = scope.now.codes("nace", 1)
    labels = pl.Series([*codes.labels, ""], dtype=pl.String)
    counts = _counts(scope, labels.gather(np.where(codes.of < 0, len(codes.labels), codes.of)))
    shown = counts.head(SECTORS)
    names = [words.sector(one) if one else words("page.unknown") for one in shown["of"]]
    return _crossed(scope, "actors.by_sector", "sector", names, shown)


def _crossed(
    scope: Scope, caption: str, head: str, labels: list[str], counts: pl.DataFrame
) -> Table:
    words, columns = scope.words, scope.sides.labels
    rows = [
        (label, *(written(words, one) for one in row), written(words, sum(row)))
        for label, row in zip(labels, counts.select(columns).iter_rows(), strict=True)
    ]
    heads = (
        words(f"head.{head}"),
        *(country_name(scope, one) for one in columns),
        words("head.all"),
    )
    return Table(words(caption), heads, tuple(rows), (False, *[True] * (len(columns) + 1)))


def _sources(scope: Scope) -> list[Block]:
    words, ids = scope.words, frozenset(scope.now.ids)
    counts = ((len(one.actors & ids), one) for one in scope.material.sources)
    found = sorted((pair for pair in counts if pair[0]), key=lambda pair: (-pair[0], pair[1].name))
    rows = [
        (
            one.name,
            one.publisher or "–",
            one.licence or "–",
            written(words, count),
            day(words, one.retrieved),
        )
        for count, one in found
    ]
    named = "; ".join(dict.fromkeys(one.attribution for _, one in found if one.attribution))
    return [
        table(words, "actors.sources", "source publisher licence #actors #retrieved", rows),
        *([paragraph(words, "actors.attribution", names=named)] if named else []),
    ]
