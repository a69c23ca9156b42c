"""`/reconcile`: the service that OpenRefine and other tools match lists with.

The protocol is the Reconciliation Service API 0.2 of the W3C community group on entity
reconciliation (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/);
queries in the way of 0.1, one at a time, are answered, too.
"""

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route

from mosty.graphql.serving.answers import Endpoint, answered, body
from mosty.graphql.serving.clients import LOCAL_ORIGIN
from mosty.graphql.serving.principals import reader
from mosty.graphql.serving.rate import QUERY
from mosty.resolve.reconcile import Malformed, Service

_ROOT = "/reconcile"
SUGGESTED = ("entity", "type", "property")
_CARD = (460, 220)  # of a preview, in pixels


async def service(request: Request) -> Response:
    """Answer queries and data extensions; without any, say what the service offers."""
    given = {**request.query_params}
    if request.method == "POST":
        most = request.app.state.settings.graphql_body
        given |= dict(parse_qsl((await body(request, most)).decode("utf-8", "replace")))
    if not {"queries", "query", "extend"} & given.keys():
        return _json(manifest(request))
    request.state.charge(QUERY * _asked(given.get("queries", "")), owe=True)
    return await _answer(request, "reconcile", given)


def _asked(queries: str) -> int:
    """Return how many queries a batch holds; one that cannot be read is refused when answered."""
    try:
        return len(orjson.loads(queries))
    except (orjson.JSONDecodeError, TypeError):
        return 0


async def suggest(request: Request) -> Response:
    """Complete the beginning of an entity's, a type's or a property's name."""
    what = request.path_params["what"]
    if what not in SUGGESTED:
        message = f"Nothing is suggested by that name; there are {', '.join(SUGGESTED)}."
        return _json({"error": {"code": "NOT_FOUND", "message": message}}, 404)
    return await _answer(request, f"suggest_{what}", request.query_params)


async def proposed(request: Request) -> Response:
    """Propose properties to fetch for a type."""
    return await _answer(request, "proposed", request.query_params)


async def preview(request: Request) -> Response:
    """Return a card on an entity, for a small frame."""
    lines = await run_in_threadpool(_service(request).preview, request.query_params.get("id", ""))
    if lines is None:
        return HTMLResponse("<!doctype html><p>There is no such organisation.</p>", 404)
    name, *rest = (escape(line) for line in lines)
    body = "".join(f"<div>{line}</div>" for line in rest)
    return HTMLResponse(
        f'<!doctype html><meta charset="utf-8"><title>{name}</title>'
        f'<body style="font:14px/1.5 sans-serif;margin:8px"><b>{name}</b>{body}</body>'
    )


def manifest(request: Request) -> dict[str, Any]:
    """Return what the service offers, and where."""
    base = str(request.base_url).removesuffix("/").removesuffix(_ROOT)
    url = f"{base}{_ROOT}"
    width, height = _CARD
    return {
        "versions": ["0.1", "0.2"],
        "name": "Mosty",
        "identifierSpace": f"{base}/?id=",
        "schemaSpace": f"{base}/ontology.json",
        "view": {"url": f"{base}/?id={{{{id}}}}"},
        "defaultTypes": [{"id": "Actor", "name": "Actor"}],
        "preview": {"url": f"{url}/preview?id={{{{id}}}}", "width": width, "height": height},
        "suggest": {
            what: {"service_url": url, "service_path": f"/suggest/{what}"} for what in SUGGESTED
        },
        "extend": {"propose_properties": {"service_url": url, "service_path": "/properties"}},
    }


async def _answer(request: Request, method: str, given: Mapping[str, str]) -> Response:
    try:
        return _json(await run_in_threadpool(getattr(_service(request), method), given))
    except Malformed as error:
        return _json({"error": {"code": "BAD_USER_INPUT", "message": str(error)}}, 400)


def _service(request: Request) -> Service:
    """Return the service of the application, made when it is first asked."""
    state = request.app.state
    if not hasattr(state, "reconcile"):
        state.reconcile = Service(state.editor)
    found: Service = state.reconcile
    return found


def _json(value: object, status: int = 200) -> Response:
    return Response(orjson.dumps(value), status, media_type="application/json")


def _for_readers(endpoint: Endpoint) -> Endpoint:
    """Let an endpoint answer those who may read, at a price."""

    async def answer(request: Request) -> Response:
        who = await reader(request)
        request.state.charge = partial(request.app.state.rates.charge, request, who)
        request.state.charge(QUERY)
        return await endpoint(request)

    return answered(answer)


def routes() -> list[Route | Mount]:
    """Return the routes; pages that this machine itself serves, such as OpenRefine's, may ask."""
    cors = Middleware(
        CORSMiddleware, allow_origin_regex=LOCAL_ORIGIN, allow_methods=["GET", "POST"]
    )
    return [
        Route(_ROOT, _for_readers(service), methods=["GET", "POST"], middleware=[cors]),
        Mount(
            _ROOT,
            routes=[
                Route("/", _for_readers(service), methods=["GET", "POST"]),
                Route("/suggest/{what:str}", _for_readers(suggest)),
                Route("/properties", _for_readers(proposed)),
                Route("/preview", _for_readers(preview)),
            ],
            middleware=[cors],
        ),
    ]
