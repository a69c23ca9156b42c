"""Who else could supply, and where a region depends on few: answers computed of the network."""

from inspect import Parameter
from typing import Any

import strawberry

from mosty.graphql.computing.questions import asked, first
from mosty.graphql.computing.reasons import object_, shared
from mosty.graphql.translating.maker import Maker, Members

_UNSET = strawberry.UNSET


def fields(maker: Maker) -> Members:
    """Return the root fields."""
    shared(maker)
    return {
        "suppliers": _suppliers(maker),
        "supply_risks": _risks(maker),
        "products": _products(maker),
    }


def _products(maker: Maker) -> tuple[str, Any]:
    object_(
        maker,
        "SuppliedProduct",
        "A product that somebody supplies to somebody.",
        product=("str", "Its name."),
        sector=("str | None", "The NACE code it is most often supplied under."),
        suppliers=("int", "How many supply it."),
        customers=("int", "How many buy it."),
    )
    object_(
        maker,
        "SuppliedProducts",
        "Products that are supplied.",
        total=("int", "How many there are."),
        products=("list[SuppliedProduct]", "The first of them."),
        snapshot=("Snapshot", "What it is computed of."),
    )
    help_ = (
        "The products that are supplied: those that `text` may mean by the letters of their names, "
        "or all; of equals those that most buy come first. `suppliers` and `supplyRisks` take "
        "their names."
    )
    arguments = {"first": first(), "text": ("str | None", _UNSET)}
    ask = asked("products", lambda given: {"text": given.get("text")})
    return "SuppliedProducts", maker.field("SuppliedProducts", arguments, help_, ask)


def _suppliers(maker: Maker) -> tuple[str, Any]:
    object_(
        maker,
        "PresentSupplier",
        "Who supplies a product now.",
        node=("Actor", "The supplier."),
        share=("float", "Its part of what is bought of the product, in per cent."),
        kilometres=("float | None", "How far away it is; null where a place is not known."),
    )
    object_(
        maker,
        "AlternativeSupplier",
        "Who could supply a product instead or as well.",
        node=("Actor", "The supplier."),
        score=("float", "Fit times nearness times independence, 0 to 1."),
        fit=("float", "How well what it makes fits the product, 0 to 1."),
        independence=("float", "How little it hangs on the present suppliers, 0 to 1."),
        kilometres=("float | None", "How far away it is; null where a place is not known."),
        reasons=("list[Reason]", "What speaks for it, the distance, what it hangs on."),
    )
    object_(
        maker,
        "SupplyInput",
        "A product that an actor buys.",
        product=("str", "The product's name."),
        sector=("str | None", "The NACE code it is most often supplied under."),
        concentration=("float | None", "Herfindahl–Hirschman index of its suppliers; 1 is one."),
        singleSource=("bool", "Whether one supplier has all of it."),
        present=("list[PresentSupplier]", "Who supplies it, the largest share first."),
        alternatives=("list[AlternativeSupplier]", "Up to `first`, the best first."),
    )
    object_(
        maker,
        "SupplierSuggestions",
        "What an actor buys, and who else could supply it.",
        inputs=("list[SupplyInput]", "The most concentrated first; empty where none is known."),
        snapshot=("Snapshot", "What it is computed of."),
    )
    arguments = {
        "actor": ("ID", Parameter.empty),
        "first": first(),
        "product": ("str | None", _UNSET),
        "home": ("bool", False),
    }
    help_ = (
        "Who else could supply what an actor buys: over the border, or with `home` in its own "
        "country as well. `product` is a product's name, or a part of it that no other has."
    )
    ask = asked(
        "suppliers",
        lambda given: {
            "actor": given["actor"],
            "product": given.get("product"),
            "home": given["home"],
        },
    )
    return "SupplierSuggestions", maker.field("SupplierSuggestions", arguments, help_, ask)


def _risks(maker: Maker) -> tuple[str, Any]:
    object_(
        maker,
        "ProductRisk",
        "How a region depends on the suppliers of a product.",
        region=("str", "The region's code, NUTS 2 unless another was asked for."),
        product=("str", "The product's name."),
        customers=("int", "Who buy it there."),
        ofSingleSource=("int", "How many of them have one supplier only."),
        concentration=("float", "Mean Herfindahl–Hirschman index of the customers' suppliers."),
        suppliers=("int", "Who supply it to them."),
        marketConcentration=("float", "The index of all these, each customer counting alike."),
        shareFromAbroad=("float", "The part that comes from another country, 0 to 1."),
        bottleneck=("Actor | None", "Who is the single source of most."),
        dependOnIt=("int", "Of how many."),
    )
    object_(
        maker,
        "CriticalSupplier",
        "Somebody after whose failure others fail.",
        node=("Actor", "The supplier."),
        failing=("list[int]", "How many fail within one tier, two and three."),
    )
    object_(
        maker,
        "SingleSource",
        "A product that a customer has from one supplier only.",
        customer=("Actor", "Who buys it."),
        product=("str", "The product's name."),
        supplier=("Actor", "Who supplies it."),
        dependOnIt=("int", "How many such inputs this supplier is the single source of."),
    )
    object_(
        maker,
        "SingleSources",
        "Products that customers have from one supplier only.",
        total=("int", "How many there are."),
        inputs=("list[SingleSource]", "Those whose supplier has most of them first."),
    )
    object_(
        maker,
        "Nearshoring",
        "What is bought from afar and could be had from near, over the border.",
        customer=("Actor", "Who buys it."),
        product=("str", "The product's name."),
        supplier=("Actor", "Its largest present supplier."),
        nowKilometres=("float", "How far it comes now, on the mean."),
        alternative=("Actor", "Who supplies it to others, near by."),
        kilometres=("float", "How far that would be."),
    )
    object_(
        maker,
        "SupplyCircle",
        "Actors each of whom supplies the next, and the last the first.",
        nodes=("list[Actor]", "In the order of supply."),
        products=("list[list[str]]", "What each of them supplies to the next."),
    )
    object_(
        maker,
        "SupplyRisks",
        "Where the customers of a region depend on few; each list has up to `first` rows.",
        products=("list[ProductRisk]", "Those whose main single source has most customers first."),
        critical=("list[CriticalSupplier]", "Those after whom most fail first."),
        cut=(
            "list[Actor] | None",
            "The fewest without whom none of `product` comes; null unless one is named.",
        ),
        singleSources=("SingleSources", "Inputs of one supplier only."),
        nearshoring=("list[Nearshoring]", "Those that would save most kilometres first."),
        circles=("list[SupplyCircle]", "Circles of supply of up to four actors."),
        snapshot=("Snapshot", "What it is computed of."),
    )
    arguments = {
        "first": first(),
        "region": ("str | None", _UNSET),
        "product": ("str | None", _UNSET),
    }
    help_ = "Where the customers of a region (a NUTS code, or a country's) depend on few suppliers."
    ask = asked(
        "risks",
        lambda given: {"region": given.get("region"), "product": given.get("product")},
    )
    return "SupplyRisks", maker.field("SupplyRisks", arguments, help_, ask)
