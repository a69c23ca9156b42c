"""What runs of the analysis measured: of an actor, of all actors in order, of the whole."""

from inspect import Parameter

import strawberry
from graphql import GraphQLField

from mosty.graph.ontology.loader import ontology
from mosty.graphql.translating import search
from mosty.graphql.translating.api import PropertyField, api_types, edge_properties
from mosty.graphql.translating.clauses import condition
from mosty.graphql.translating.derived import Derived
from mosty.graphql.translating.maker import Arguments, Maker, Members
from mosty.graphql.translating.paging import Key
from mosty.graphql.translating.rows import Rows
from mosty.graphql.translating.selection import Details, listed
from mosty.graphql.translating.shapes import Shape, optional
from mosty.graphql.translating.translate import Translator

_RUN = ("ID | None", strawberry.UNSET)
_PAGE: Arguments = {
    "first": ("int | None", strawberry.UNSET),
    "after": ("str | None", strawberry.UNSET),
    "last": ("int | None", strawberry.UNSET),
    "before": ("str | None", strawberry.UNSET),
}
_FOUND = "CALL db.index.fulltext.queryNodes('search', {words}) YIELD node AS {n} WITH {n}"
LATEST = "Without an id the latest finished run."


def measures() -> dict[str, PropertyField]:
    """Return the fields of `MEASURED` that are measures."""
    common = ontology().relationships["TIE"].properties
    known = edge_properties("MEASURED")
    return {name: one for name, one in known.items() if one.property not in common}


def prepare(maker: Maker) -> None:
    """Make the types."""
    kinds = {"integer": "int", "float": "float", "boolean": "bool"}
    members: Members = {"run": ("Run", strawberry.field(description="The run that measured it."))}
    for name, one in measures().items():
        annotation = f"{kinds[one.spec.type]} | None"
        help_ = one.spec.description.en
        members[one.property] = (annotation, strawberry.field(name=name, description=help_))
    help_ = "What a run measured of an actor; what it did not measure, or is not defined, is null."
    maker.add(strawberry.type, "Measures", members, help_=help_)
    fields = {one.property.upper(): one.property for one in measures().values()}
    maker.enum("MeasureField", fields, "A measure of actors.")


def _measures(
    translator: Translator, variable: str, owner: GraphQLField, details: Details
) -> tuple[str, Shape]:
    """Return the figures that the latest run, or a named one, has of an actor."""
    arguments = translator.arguments(owner, details)
    run, tie = translator.fresh("run"), translator.fresh("measured")

    def value(name: str, one: Details) -> tuple[str, Shape | None]:
        if name == "run":
            return translator.shown(run, "Run", one)
        if name == "__typename":
            return "'Measures'", None
        return f"{tie}.{measures()[name].property}", None

    text, shape = listed(translator.fields("Measures", details), value)
    named = [f"{run}.id = {translator.bind(arguments['run'])}"] if arguments.get("run") else []
    return (
        f"head(COLLECT {{ MATCH ({run}:Run {{status: 'finished'}})-[{tie}:MEASURED]->({variable})"
        f"{condition(named)} WITH {run}, {tie} ORDER BY {run}.started DESC, {run}.id DESC LIMIT 1 "
        f"RETURN {text} }})"
    ), optional(shape)


def _ranking(
    translator: Translator, variable: str, owner: GraphQLField, details: Details
) -> tuple[str, Shape]:
    """Return a run's actors in the order of a measure."""
    arguments = translator.arguments(owner, details)
    tie, end = translator.fresh("r"), translator.fresh("n")
    spec = api_types()["Run"].ties["measured"]
    by = f"{tie}.{arguments['by'].value}"
    descending = not ((given := arguments.get("direction")) and given.value == "ASC")
    target, words = api_types()[spec.target], arguments.get("search")
    found = f"{_FOUND.format(words=translator.bind(search.lucene(words)), n=end)} " if words else ""
    rows = Rows(
        name=spec.connection,
        target=target,
        match=f"{found}MATCH {spec.pattern(variable, tie, end)}",
        node=end,
        keys=(Key(by, descending, sure=True), Key(f"{end}.id", sure=True)),
        conditions=(
            f"{by} IS NOT NULL",
            *search.of_kind(search.types(arguments, target), end),
        ),
        edge=lambda name, one: translator.edge_value(tie, spec, name, one),
        carried=(tie,),
        tie=tie,
        known=edge_properties(spec.tie.name),
        counted=f" RETURN {end}" if found else "",
    )
    return translator.rows(rows, arguments, details)


def _figures(
    translator: Translator, variable: str, owner: GraphQLField, details: Details
) -> tuple[str, Shape]:
    """Return what a run found of the whole network and of groups."""
    arguments = translator.arguments(owner, details)
    end, target = translator.fresh("n"), api_types()["Finding"]
    usual = (Key(f"{end}.measure", sure=True), Key(f"{end}.position"))
    rows = Rows(
        name="Finding",
        target=target,
        match=f"MATCH ({variable})-[:FOUND]->({end}:Finding)",
        node=end,
        keys=(
            *translator.keys(end, target, arguments),
            *(() if arguments.get("orderBy") else usual),
            Key(f"{end}.id", sure=True),
        ),
    )
    return translator.rows(rows, arguments, details)


MEASURES = Derived(
    "Measures | None",
    f"What a run measured of this actor; null if it is in none. {LATEST}",
    _measures,
    {"run": _RUN},
)
RANKING = Derived(
    "MeasuredConnection",
    "The actors in the order of a measure, the highest first unless `direction` says otherwise; "
    "those without a value are left out. `search` and `types` narrow them down as those of "
    "`actors` do.",
    _ranking,
    {
        "by": ("MeasureField", Parameter.empty),
        "direction": ("Direction | None", strawberry.UNSET),
        **_PAGE,
        "filter": ("ActorFilter | None", strawberry.UNSET),
        "search": ("str | None", strawberry.UNSET),
        "types": ("list[str] | None", strawberry.UNSET),
    },
)
FIGURES = Derived(
    "FindingConnection",
    "What the run found of the whole network, of countries, regions, sectors and groups of actors, "
    "by measure and position unless `orderBy` says otherwise.",
    _figures,
    {
        **_PAGE,
        "filter": ("FindingFilter | None", strawberry.UNSET),
        "order_by": ("list[FindingOrder] | None", strawberry.UNSET),
    },
)
