"""The Reconciliation Service API's questions, answered from the graph. `graphql/` serves it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import orjson

from mosty.graph.ontology.loader import ontology
from mosty.graph.ontology.model import NodeType, Property, camel
from mosty.graph.store import Row, Store
from mosty.ingest.countries import country
from mosty.ingest.identifiers import identifier
from mosty.ingest.text import fold, words
from mosty.resolve.profile import Profile
from mosty.resolve.settle import read

if TYPE_CHECKING:
    from mosty.resolve.lookup import Answer, Candidate

_DEFAULT, _MOST = 10, 50  # candidates of a query
_QUERIES = 500
_SUGGESTED = 20
_REGION = "region"
# Properties that narrow a search, and what they are of a profile.
_HINTS = ("country", "town", "postcode", "website")
_SCHEMES = ("lei", "ror", "ico", "nip", "regon", "krs", "vat", "pic", "grid", "isni", "wikidata")
Given = Mapping[str, str]
Json = dict[str, Any]


class Malformed(ValueError):
    """A question that is none of the protocol."""


class Service:
    """Answers from one graph."""

    def __init__(self, store: Store) -> None:
        """Answer from the graph of `store`. What compares names is imported only now: a second."""
        self._store = store
        self._lookup = import_module("mosty.resolve.lookup").Lookup(store)

    def reconcile(self, given: Given) -> Json:
        """Answer a batch of queries, a single one, or a data extension.

        Raises:
            Malformed: it is none of these.

        """
        if "extend" in given:
            return self._extend(_object(given["extend"], "extend"))
        if "queries" in given:
            return self._batch(_object(given["queries"], "queries"))
        text = given["query"]
        query = _object(text, "query") if text.lstrip().startswith("{") else {"query": text}
        return self._batch({"q0": query})["q0"]  # type: ignore[no-any-return]

    def _batch(self, queries: Json) -> Json:
        if len(queries) > _QUERIES:
            raise Malformed(f"Ask up to {_QUERIES} queries at a time; these are {len(queries)}.")
        # Queries of the same types and limit are answered together.
        alike: dict[tuple[tuple[str, ...], int], list[str]] = {}
        asked = {}
        for key, query in queries.items():
            asked[key] = _profile(key, query)
            alike.setdefault((_kinds(query), _limit(query)), []).append(key)
        found: Json = {}
        for (kinds, limit), keys in alike.items():
            answers = self._lookup.find([asked[key] for key in keys], kinds=kinds, limit=limit)
            found |= {key: _result(one) for key, one in zip(keys, answers, strict=True)}
        return {key: found[key] for key in queries}

    def suggest_entity(self, given: Given) -> Json:
        """Suggest actors whose names begin so; the whole of an id suggests its actor."""
        prefix = given.get("prefix", "")
        terms = " AND ".join(f"({word}^4 OR {word}*)" for word in words(prefix))
        rows = read(self._store, "actor_properties", ids=[prefix])
        found = [{**row, **_name_and_place(row["properties"])} for row in rows]
        if terms:
            found += read(self._store, "suggest_actors", query=terms, limit=_SUGGESTED)
        return {"result": [_suggested(row) for row in found]}

    def suggest_type(self, given: Given) -> Json:
        """Suggest kinds of actors, in any language."""
        prefix = fold(given.get("prefix", ""))
        found = [_kind(one) for one in _actor_types() if _begins(prefix, _kind_words(one))]
        return {"result": found}

    def suggest_property(self, given: Given) -> Json:
        """Suggest properties of actors, in any language."""
        prefix = fold(given.get("prefix", ""))
        known = _properties()
        found = [id_ for id_, one in known.items() if _begins(prefix, (id_, *_words(one)))]
        return {"result": [{"id": id_, "name": known[id_].label.en} for id_ in found]}

    def proposed(self, given: Given) -> Json:
        """Propose the properties that can be fetched."""
        properties = [{"id": id_, "name": one.label.en} for id_, one in _properties().items()]
        limit = _whole(given.get("limit", ""), len(properties))
        return {"type": given.get("type", "Actor"), "properties": properties[:limit]}

    def preview(self, id_: str) -> list[str] | None:
        """Return an actor's name and some lines on it; None where there is none."""
        rows = read(self._store, "actor_properties", ids=[id_])
        if not rows:
            return None
        known = rows[0]["properties"]
        place = ", ".join(known[one] for one in ("postcode", "town", "country") if known.get(one))
        region = ", ".join(name for _, name in rows[0]["regions"])
        kinds = ", ".join(one["name"] for one in _types(rows[0]["labels"]))
        lines = (
            kinds,
            place,
            region,
            known.get("website"),
            ", ".join(known.get("identifiers", ())),
        )
        return [known["name"], *filter(None, lines)]

    def _extend(self, given: Json) -> Json:
        """Fetch properties of actors."""
        try:
            ids = [str(one) for one in given["ids"]]
            wanted = [str(one["id"]) for one in given["properties"]]
        except (KeyError, TypeError):
            raise Malformed("extend takes ids, and properties with an id each.") from None
        known = _properties()
        if unknown := [one for one in wanted if one not in known]:
            raise Malformed(f"There is no property {', '.join(unknown)}.")
        rows = {row["asked"]: row for row in read(self._store, "actor_properties", ids=ids)}
        return {
            "meta": [_meta(one, known[one]) for one in wanted],
            "rows": {
                id_: {one: [*_values(rows.get(id_), one, known[one])] for one in wanted}
                for id_ in ids
            },
        }


def _object(text: str, what: str) -> Json:
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Malformed(f"{what} is no JSON: {error}.") from None
    if not isinstance(found, dict):
        raise Malformed(f"{what} must be a JSON object.")
    return found


def _profile(key: str, query: object) -> Profile:
    """Return what a query says of the organisation it means."""
    if not isinstance(query, dict):
        raise Malformed(f"The query {key} is no JSON object.")
    name = str(query.get("query") or "").strip()
    hints: dict[str, list[str]] = {}
    properties = query.get("properties") or ()
    if not isinstance(properties, list | tuple):
        raise Malformed(f"The properties of the query {key} are no list.")
    for one in properties:
        if not isinstance(one, dict) or "pid" not in one or "v" not in one:
            raise Malformed(f"A property of the query {key} lacks its pid or v.")
        hints.setdefault(str(one["pid"]), []).extend(_texts(one["v"]))
    if not name and not any(hints.values()):
        raise Malformed(f"The query {key} names nothing: give it a query or properties.")
    first = {hint: next(iter(hints.get(hint, ())), "") for hint in _HINTS}
    of = country(first["country"]) or ""
    ids = [*hints.get("id", ()), *hints.get("identifiers", ()), *_numbers(hints, of)]
    named = [name] if ":" in name else []  # an id, perhaps, in place of a name
    return Profile(
        id=key,
        names=(name,) if name else (),
        identifiers=tuple(dict.fromkeys([*ids, *named])),
        country=of,
        town=first["town"],
        postcode=first["postcode"],
        website=first["website"],
    )


def _texts(value: object) -> Iterator[str]:
    """Yield the values of a property: texts, numbers, or entities found before."""
    for one in value if isinstance(value, list) else [value]:
        text = one.get("id", "") if isinstance(one, dict) else one
        if text not in {"", None}:
            yield str(text)


def _numbers(hints: Mapping[str, list[str]], of: str) -> Iterator[str]:
    for scheme in _SCHEMES:
        yield from filter(None, (identifier(scheme, one, of).id for one in hints.get(scheme, ())))


def _kinds(query: Json) -> tuple[str, ...]:
    """Return the types that candidates must be of; none where they only should."""
    given = query.get("type") or ()
    if not isinstance(given, str | list | tuple):
        raise Malformed("A query's type is the id of a type, or a list of such.")
    kinds = (given,) if isinstance(given, str) else tuple(map(str, given))
    if query.get("type_strict") == "should":
        return ()
    if unknown := [one for one in kinds if one not in ontology().nodes]:
        raise Malformed(f"There is no type {', '.join(unknown)}.")
    return () if "Actor" in kinds else kinds


def _limit(query: Json) -> int:
    limit = query.get("limit", _DEFAULT)
    if not isinstance(limit, int | float) or limit < 0:
        raise Malformed(f"The limit {limit!r} is no number of candidates.")
    return int(min(limit, _MOST))


def _whole(text: str, default: int) -> int:
    """Return the number that a text of a few digits is."""
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else default


def _result(answer: "Answer") -> Json:
    return {
        "result": [
            _candidate(one, match=answer.certain and at == 0)
            for at, one in enumerate(answer.candidates)
        ]
    }


def _candidate(one: "Candidate", *, match: bool) -> Json:
    actor = one.actor
    place = ", ".join(filter(None, (actor.town, actor.country)))
    return {
        "id": actor.id,
        "name": actor.names[0] if actor.names else actor.id,
        "description": place,
        "score": round(100 * one.match.probability, 2),
        "features": [
            {"id": reason.feature, "name": reason.feature, "value": round(reason.weight, 2)}
            for reason in one.match.reasons
        ],
        "match": match,
        "type": _types([actor.kind]),
    }


def _types(labels: list[str]) -> list[Json]:
    nodes = ontology().nodes
    return [_kind(nodes[one]) for one in labels if one in nodes and not nodes[one].abstract]


def _kind(node: NodeType) -> Json:
    return {"id": node.name, "name": node.label.en}


def _actor_types() -> list[NodeType]:
    return [ontology().nodes["Actor"], *ontology().descendants("Actor")]


def _kind_words(node: NodeType) -> tuple[str, ...]:
    return node.name, *node.label.model_dump().values(), *node.plural.model_dump().values()


@cache
def _properties() -> dict[str, Property]:
    """Return the properties of actors by their names in the API, and the region they are in.

    Personal ones are left out: whoever matches lists need not be a steward.
    """
    known = {name: one for node in _actor_types() for name, one in node.properties.items()}
    found = {camel(name): one for name, one in known.items() if not one.personal}
    region = ontology().relationships["LOCATED_IN"]
    found[_REGION] = Property(type="string", label=region.label, description=region.description)
    return found


def _words(one: Property) -> tuple[str, ...]:
    return tuple(one.label.model_dump().values())


def _begins(prefix: str, texts: tuple[str, ...]) -> bool:
    return any(word.startswith(prefix) for text in texts for word in (fold(text), *words(text)))


def _name_and_place(known: Mapping[str, Any]) -> Json:
    return {name: known.get(name) for name in ("name", "town", "country")}


def _suggested(row: Row) -> Json:
    place = ", ".join(filter(None, (row["town"], row["country"])))
    return {
        "id": row["id"],
        "name": row["name"],
        "description": place,
        "notable": _types(row["labels"]),
    }


def _meta(id_: str, one: Property) -> Json:
    kind = {"type": {"id": "Region", "name": "Region"}} if id_ == _REGION else {}
    return {"id": id_, "name": one.label.en, **kind}


def _values(row: Row | None, id_: str, one: Property) -> Iterator[Json]:
    """Yield a property's values as the protocol writes them."""
    if row is None:
        return
    if id_ == _REGION:
        yield from ({"id": region, "name": name} for region, name in row["regions"])
        return
    value = next((row["properties"].get(name) for name in _snake(id_)), None)
    for single in value if isinstance(value, list) else [value]:
        if single is not None:
            yield _value(single, one)


def _snake(name: str) -> Iterator[str]:
    for node in _actor_types():
        yield from (key for key in node.properties if camel(key) == name)


def _value(value: Any, one: Property) -> Json:  # noqa: ANN401
    match one.type:
        case "integer":
            return {"int": value}
        case "float":
            return {"float": value}
        case "date":
            return {"date": f"{value.iso_format()}T00:00:00Z"}
        case "boolean":
            return {"str": str(value).lower()}
        case "point":
            return {"str": f"{value.latitude}, {value.longitude}"}
    return {"str": str(value)}
